/// Upper and lower case of UTF-8 text, for the letters that names of the synthetic world have.
///
/// The standard library knows all letters, and takes ten times as long.
enum LetterCase {
  /// The text with every small letter turned into its capital.
  static func upper(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 1)
    var index = 0
    while index < text.count {
      let byte = text[index]
      let next = index + 1 < text.count ? text[index + 1] : 0
      switch (byte, next) {
      case (97...122, _):
        bytes.append(byte - 32)
        index += 1
        continue
      case (0xC3, 0x9F): bytes += [83, 83]  // ß
      case (0xC3, 0xA0...0xB6), (0xC3, 0xB8...0xBE): bytes += [0xC3, next - 32]
      case (0xC4, 0xB1): bytes.append(73)  // ı
      case (0xC4, 0x9F), (0xC5, 0x9F): bytes += [byte, 0x9E]  // ğ, ş
      case (0xD0, 0xB0...0xBF): bytes += [0xD0, next - 32]
      case (0xD1, 0x80...0x8F): bytes += [0xD0, next + 32]
      case (0xD1, 0x90...0x9F): bytes += [0xD0, next - 16]
      default:
        bytes.append(byte)
        index += 1
        continue
      }
      index += 2
    }
    return bytes
  }

  /// The text with every Latin capital turned into its small letter.
  static func lowerLatin(_ text: [UInt8]) -> [UInt8] {
    var bytes = text
    for index in bytes.indices {
      let isWestern = index > 0 && bytes[index - 1] == 0xC3 && (0x80...0x9E).contains(bytes[index])
      if (65...90).contains(bytes[index]) || isWestern && bytes[index] != 0x97 { bytes[index] += 32 }
    }
    return bytes
  }
}
