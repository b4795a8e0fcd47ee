/// How wide a text may get in a drawing, in pixels, whatever sans-serif font shows it: on the safe side, by the widths of
/// DejaVu Sans, the widest of the fonts that systems bring along.
struct TextMeasure {
  var fontSize: Double

  func width(_ text: String) -> Double {
    text.reduce(0) { $0 + TextMeasure.ems($1) } * fontSize
  }

  /// `text` whole, or its beginning and end around `…`, no wider than `room`.
  func fitted(_ text: String, to room: Double) -> String {
    guard width(text) > room else { return text }
    var cells = min(text.count * 2, Int(room / fontSize * 3))
    while cells > 1 {
      let short = middleTruncated(text, to: cells)
      if width(short) <= room { return short }
      cells -= 1
    }
    return "…"
  }

  /// `text` on at most two lines, broken at a blank where that fits, the second shortened.
  func lines(_ text: String, room: Double) -> [String] {
    guard width(text) > room else { return [text] }
    var (first, used) = ("", 0.0)
    var rest = text[...]
    while let blank = rest.firstIndex(of: " ") {
      let word = rest[...blank]
      let wide = width(String(word.dropLast()))
      if used + wide > room { break }
      used += wide + width(" ")
      first += word
      rest = rest[rest.index(after: blank)...]
    }
    if first.allSatisfy({ $0 == " " }) { return [fitted(text, to: room)] }
    return [String(first.dropLast()), fitted(String(rest), to: room)]
  }

  private static func ems(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "W", "M", "m", "w", "@", "%", "—", "…": return 1.02
    case "i", "j", "l", "I", " ", ".", ",", ":", ";", "'", "|", "!", "(", ")", "f", "t", "r", "-", "/":
      return 0.42
    case "a"..."z", "0"..."9": return 0.64
    case "A"..."Z": return 0.79
    default: break
    }
    if displayWidth(String(character)) == 0 { return 0 }
    if displayWidth(String(character)) == 2 { return 1.1 }
    switch scalar.value {
    case ..<0x80: return 0.84
    case 0x400..<0x530: return scalar.properties.isUppercase ? 1.1 : 0.92
    default: return 1.05
    }
  }
}
