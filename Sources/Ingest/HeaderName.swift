internal import Foundation

/// How names of columns are compared.
enum HeaderName {
  /// NFKC, case folded, white space of any kind collapsed, trimmed, without colons and asterisks at the end.
  static func normalised(_ header: String) -> String {
    var text = collapsed(header.precomposedStringWithCompatibilityMapping.lowercased())
    while let last = text.last, last == ":" || last == "*" || last == " " { text.removeLast() }
    return text
  }

  /// White space of any kind as single blanks, none at the ends; invisible marks dropped.
  private static func collapsed(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { !invisible.contains($0) }
    return scalars.split { $0.properties.isWhitespace }.map { String(String.UnicodeScalarView($0)) }
      .joined(separator: " ")
  }

  /// Byte order mark, zero width space and joiners, soft hyphen.
  private static let invisible: Set<Unicode.Scalar> = ["\u{FEFF}", "\u{200B}", "\u{2060}", "\u{00AD}"]

  /// Letters and digits alone, Cyrillic look-alikes as Latin, ё as е: equal for `HS_Code`, `hsCode`, `HS code:`.
  static func loose(_ header: String) -> String {
    var key = ""
    for scalar in normalised(header).unicodeScalars {
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else { continue }
      key.unicodeScalars.append(lookAlikes[scalar] ?? scalar)
    }
    return key
  }

  /// Lower case letters whose capitals look like Latin ones.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "в": "b", "с": "c", "е": "e", "ё": "e", "н": "h", "к": "k", "м": "m", "о": "o", "р": "p",
    "т": "t", "х": "x", "у": "y", "і": "i", "ѕ": "s", "ј": "j",
  ]

  /// The box of the customs declaration that a header begins with: `072` of `G072 (Дата регистрации)`.
  ///
  /// White space collapsed, the first word in capitals, Cyrillic look-alikes folded; then
  /// `^G?(\d{1,4}[A-Z]{0,6}(?:_[A-Z0-9]+)*|D\d|ND)(?=[\s(]|$)`. So `G072`, `072` and `072 Дата ДТ` are one box, as
  /// are `GD1` and `D1`.
  static func box(_ header: String) -> String? {
    let text = collapsed(header.precomposedStringWithCompatibilityMapping)
    let word = text.prefix { $0 != " " && $0 != "(" }.uppercased()
    var code = ""
    for scalar in word.lowercased().unicodeScalars {
      let folded = lookAlikes[scalar] ?? scalar
      guard folded.isASCII else { return nil }
      code.unicodeScalars.append(folded)
    }
    code = code.uppercased()
    if code.hasPrefix("G") { code.removeFirst() }
    return isBox(code) ? code : nil
  }

  private static func isBox(_ code: String) -> Bool {
    if code == "ND" { return true }
    let bytes = Array(code.utf8)
    if bytes.count == 2, bytes[0] == UInt8(ascii: "D"), isDigit(bytes[1]) { return true }
    let parts = bytes.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    guard let first = parts.first, case let digits = first.prefix(while: isDigit).count,
      (1...4).contains(digits)
    else { return false }
    let letters = first.dropFirst(digits)
    return letters.count <= 6 && letters.allSatisfy(isLetter)
      && parts.dropFirst().allSatisfy { !$0.isEmpty && $0.allSatisfy { isDigit($0) || isLetter($0) } }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
}
