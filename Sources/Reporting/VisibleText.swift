/// `text` with everything in it that hides, steers or reorders made visible: one harmless line.
///
/// Names come from files that others wrote. A control character could drive the terminal, a line break forge a
/// row, a mark for the writing direction make `gpj.exe` read `exe.jpg` (Unicode Technical Report 36, §3.1).
/// They are written as `\n`, `\t`, `\r` or `\u{202E}`. Joiners (U+200C, U+200D) and variation selectors stay,
/// since Persian, Indic scripts and emoji are spelled with them; a backslash stays as it is. Of more than eight
/// combining marks in a row the rest becomes `…`, because a stack of them overprints the lines around it.
public func visibleText(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var shown = ""
  var marks = 0
  for scalar in text.unicodeScalars {
    marks = isCombiningMark(scalar) ? marks + 1 : 0
    if marks > mostMarksInARow {
      if marks == mostMarksInARow + 1 { shown += "…" }
    } else if isHidden(scalar) {
      shown += escaped(scalar)
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

/// More than any orthography stacks (Vietnamese 2, Hebrew and Tibetan up to 4).
private let mostMarksInARow = 8

/// Whether a scalar shows nothing of itself and yet changes what is shown.
func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F: return false
  case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return false
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return true
  default:
    // XML forbids U+FFFE and U+FFFF, and nothing shows any noncharacter.
    return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
  }
}

/// Whether a scalar is printed over the one before it.
func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value >= 0x300 else { return false }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return true
  default: return false
  }
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": "\\n"
  case "\r": "\\r"
  case "\t": "\\t"
  default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
