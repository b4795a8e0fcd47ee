/// `text` broken at spaces into lines of at most `width` characters; a longer word stands alone.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: \.isWhitespace) {
    if !line.isEmpty && line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return line.isEmpty ? lines : lines + [line]
}

/// Paragraphs parted by an empty line, each wrapped; one that begins with a space is kept as it is.
func paragraphs(_ text: String, width: Int) -> [String] {
  let parts = text.split(separator: "\n\n").map { part in
    part.hasPrefix(" ")
      ? part.split(separator: "\n").map(String.init) : wrapped(String(part), width: width)
  }
  return Array(parts.joined(separator: [""]))
}

/// Terms on the left, their texts wrapped beside them; a term too long for its column has a line of its own.
///
/// The column is as wide as the longest term, but takes at most a third of `width`.
func glossary(_ entries: [(term: String, text: String)], width: Int) -> [String] {
  let longest = entries.map(\.term.count).max() ?? 0
  let column = min(longest, max(16, width / 3))
  let margin = String(repeating: " ", count: column + 4)
  return entries.flatMap { term, text in
    let lines = wrapped(text, width: max(16, width - margin.count))
    let padded = "  " + term + String(repeating: " ", count: max(0, column - term.count) + 2)
    if term.count > column { return ["  " + term] + lines.map { margin + $0 } }
    return [padded + (lines.first ?? "")] + lines.dropFirst().map { margin + $0 }
  }
}
