/// Number of terminal cells that `text` takes: 2 for wide characters of East Asia and emoji, 0 for marks printed
/// over others, else 1.
///
/// Follows Unicode Standard Annex 11 (classes W and F are wide, A is narrow) and the sum that `wcwidth` of C
/// libraries makes, which is what terminals reckon with. The text is taken to be visible (`visibleText`).
func displayWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// Number of terminal cells of one character as a reader sees it.
func displayWidth(_ character: Character) -> Int {
  if character.isASCII { return 1 }
  var cells = 0
  for scalar in character.unicodeScalars {
    if scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F { return 2 }
    cells += displayWidth(scalar)
  }
  return cells
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  guard scalar.value >= 0x300 else { return 1 }
  if isWide(scalar.value) { return isCombiningMark(scalar) ? 0 : 2 }
  switch scalar.value {
  case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0x200B...0x200D: return 0  // Jamo inside a syllable, joiners
  default: return isCombiningMark(scalar) ? 0 : 1
  }
}

/// Classes W and F of EastAsianWidth.txt (Unicode 15), without emoji, which the standard library knows.
private func isWide(_ value: UInt32) -> Bool {
  guard value >= 0x1100 else { return false }
  switch value {
  case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF: return true
  case 0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19: return true
  case 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FB: return true
  case 0x1F200...0x1F265, 0x20000...0x3FFFD: return true
  default: return false
  }
}
