/// Columns a terminal takes for `text`: two for each wide character of East Asia and each pictograph.
///
/// A character counts by its first scalar, so marks that combine with it take no room.
func displayWidth(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + displayWidth($1) } }

private func displayWidth(_ character: Character) -> Int {
  let scalar = character.unicodeScalars[character.unicodeScalars.startIndex].value
  return wideBlocks.contains { $0.contains(scalar) } ? 2 : 1
}

/// The blocks whose scalars are wide (Unicode Standard Annex 11, `W` and `F`), neighbours joined: coarse, for the
/// names of files and firms.
private let wideBlocks: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
  0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
]

/// `text` if it fits in `width` columns, else its beginning and `...`, or only dots where not even they fit.
func clipped(_ text: String, width: Int) -> String {
  if displayWidth(text) <= width { return text }
  var (kept, room) = ("", width - 3)
  for character in text {
    room -= displayWidth(character)
    if room < 0 { break }
    kept.append(character)
  }
  return kept + String(repeating: ".", count: max(0, min(3, width)))
}
