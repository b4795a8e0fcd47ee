/// Windows-1251, as far as synthetic files need it.
enum CP1251 {
  /// Letters it lacks, as Russian customs clerks type them.
  private static let typed: [Unicode.Scalar: String] = [
    "ş": "s", "Ş": "S", "ı": "i", "İ": "I", "ğ": "g", "Ğ": "G", "ç": "c", "Ç": "C", "ö": "o", "Ö": "O",
    "ü": "u", "Ü": "U", "ä": "a", "Ä": "A", "é": "e", "É": "E", "õ": "o", "Õ": "O", "Қ": "К", "қ": "к",
    "і": "и",
    "І": "И", "ß": "ss", "̇": "",
  ]

  /// The bytes of each scalar below 0x500; none where they are not known.
  private static let table: [[UInt8]] = (0..<0x500).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return [] }
    if let byte = byte(scalar) { return [byte] }
    return typed[scalar]?.unicodeScalars.compactMap { byte($0) } ?? [63]
  }

  /// The text as bytes; a letter without a place becomes one that looks like it, or `?`.
  static func encoded(_ text: String) -> [UInt8] { encoded(Array(text.utf8)) }

  /// The same for text in UTF-8.
  static func encoded(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let lead = text[index]
      switch lead {
      case 0..<0x80:
        bytes.append(lead)
        index += 1
      case 0xC0..<0xE0 where index + 1 < text.count:
        let scalar = Int(lead & 31) << 6 | Int(text[index + 1] & 63)
        if scalar < table.count { bytes += table[scalar] } else { bytes.append(63) }
        index += 2
      case 0xE2 where text[index...].starts(with: [0xE2, 0x84, 0x96]):  // №
        bytes.append(0xB9)
        index += 3
      default:
        bytes.append(63)
        index += lead < 0xF0 ? 3 : 4
      }
    }
    return bytes
  }

  /// The text as it comes back from a file in this encoding.
  static func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(encoded(text).map { scalar(of: $0) }))
  }

  private static func scalar(of byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case 0xC0...0xFF: Unicode.Scalar(UInt32(byte) - 0xC0 + 0x410) ?? "?"
    case 0xA8: "Ё"
    case 0xB8: "ё"
    case 0xB9: "№"
    default: Unicode.Scalar(byte)
    }
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0..<0x80: UInt8(scalar.value)
    case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
    case 0x401: 0xA8
    case 0x451: 0xB8
    case 0xAB, 0xBB: UInt8(scalar.value)
    default: nil
    }
  }
}
