/// Windows-1251, as far as synthetic files need it.
enum CP1251 {
  /// Latin letters it lacks, as Russian customs clerks type them.
  private static let typed: [Unicode.Scalar: String] = [
    "ş": "s", "Ş": "S", "ı": "i", "İ": "I", "ğ": "g", "Ğ": "G", "ç": "c", "Ç": "C", "ö": "o", "Ö": "O",
    "ü": "u",
    "Ü": "U", "ä": "a", "Ä": "A", "é": "e", "É": "E", "õ": "o", "Õ": "O", "Қ": "К", "қ": "к", "і": "и",
  ]

  /// The text as bytes; a letter without a place becomes one that looks like it, or `?`.
  static func encoded(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      if let byte = byte(scalar) { return [byte] }
      return (typed[scalar] ?? "?").unicodeScalars.map { byte($0) ?? 63 }
    }
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0..<0x80: UInt8(scalar.value)
    case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
    case 0x401: 0xA8
    case 0x451: 0xB8
    case 0x2116: 0xB9
    case 0xAB, 0xBB: UInt8(scalar.value)
    default: nil
    }
  }
}
