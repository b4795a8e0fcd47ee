"""Whether two answers to the reference tasks are the same."""


def differences(a, b, path="res"):
    """Where two answers differ: texts and order exactly, numbers by 2e-9 relative or 0.011 absolute."""
    if isinstance(a, dict) and isinstance(b, dict):
        lacking = [f"{path}.{key} is missing" for key in a.keys() ^ b.keys()]
        return lacking + [text for key in a.keys() & b.keys() for text in differences(a[key], b[key], f"{path}.{key}")]
    if isinstance(a, list) and isinstance(b, list):
        if len(a) != len(b):
            return [f"{path}: {len(a)} against {len(b)} entries"]
        return [text for i, (x, y) in enumerate(zip(a, b)) for text in differences(x, y, f"{path}[{i}]")]
    numbers = all(isinstance(x, (int, float)) for x in (a, b))
    same = abs(a - b) <= max(0.011, 2e-9 * max(abs(a), abs(b))) if numbers else a == b
    return [] if same else [f"{path}: {a!r} against {b!r}"]
