/// What stands at one place of encoded text.
enum DecodedScalar: Equatable {
  /// A Unicode scalar value and the number of bytes it takes.
  case scalar(UInt32, length: Int)
  /// These bytes stand for nothing.
  case invalid(length: Int)
  /// The bytes end inside a character that may still become valid.
  case cut
}

extension DecodedScalar {
  /// UTF-8; an invalid sequence is the longest that begins like a valid one (Unicode 15, section 3.9, table 3-7).
  static func utf8(_ bytes: Span<UInt8>, _ index: Int) -> DecodedScalar {
    let lead = bytes[index]
    if lead < 0x80 { return .scalar(UInt32(lead), length: 1) }
    guard lead >= 0xC2, lead <= 0xF4 else { return .invalid(length: 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard index + offset < bytes.count else { return .cut }
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80, offset > 1 || isSecond(byte, of: lead) else {
        return .invalid(length: offset)
      }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return .scalar(scalar, length: length)
  }

  /// Leaves out overlong forms, surrogates and what lies beyond U+10FFFF.
  private static func isSecond(_ byte: UInt8, of lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: byte >= 0xA0
    case 0xED: byte < 0xA0
    case 0xF0: byte >= 0x90
    case 0xF4: byte < 0x90
    default: true
    }
  }

  static func utf16LE(_ bytes: Span<UInt8>, _ index: Int) -> DecodedScalar {
    utf16(bytes, index) { UInt32(bytes[$0]) | UInt32(bytes[$0 + 1]) << 8 }
  }

  static func utf16BE(_ bytes: Span<UInt8>, _ index: Int) -> DecodedScalar {
    utf16(bytes, index) { UInt32(bytes[$0]) << 8 | UInt32(bytes[$0 + 1]) }
  }

  /// A surrogate without its other half is invalid.
  private static func utf16(
    _ bytes: Span<UInt8>, _ index: Int, _ unit: (Int) -> UInt32
  ) -> DecodedScalar {
    guard index + 2 <= bytes.count else { return .cut }
    let high = unit(index)
    guard high & 0xF800 == 0xD800 else { return .scalar(high, length: 2) }
    guard high < 0xDC00 else { return .invalid(length: 2) }
    guard index + 4 <= bytes.count else { return .cut }
    let low = unit(index + 2)
    guard low & 0xFC00 == 0xDC00 else { return .invalid(length: 2) }
    return .scalar(0x1_0000 + (high & 0x3FF) << 10 + (low & 0x3FF), length: 4)
  }

  static func windows1251(_ bytes: Span<UInt8>, _ index: Int) -> DecodedScalar {
    singleByte(bytes[index], CodePage.windows1251)
  }

  static func windows1252(_ bytes: Span<UInt8>, _ index: Int) -> DecodedScalar {
    singleByte(bytes[index], CodePage.windows1252)
  }

  private static func singleByte(_ byte: UInt8, _ upperHalf: [UInt32]) -> DecodedScalar {
    if byte < 0x80 { return .scalar(UInt32(byte), length: 1) }
    let scalar = upperHalf[Int(byte) - 0x80]
    return scalar == 0 ? .invalid(length: 1) : .scalar(scalar, length: 1)
  }

  /// One byte below 128, two bytes, or four bytes of which the second and fourth are digits.
  static func gb18030(_ bytes: Span<UInt8>, _ index: Int) -> DecodedScalar {
    let lead = bytes[index]
    if lead < 0x80 { return .scalar(UInt32(lead), length: 1) }
    guard lead != 0x80, lead != 0xFF else { return .invalid(length: 1) }
    guard index + 1 < bytes.count else { return .cut }
    let second = bytes[index + 1]
    if second &- 0x30 < 10 { return gb18030Four(bytes, index) }
    guard second >= 0x40, second != 0x7F, second != 0xFF else { return .invalid(length: 1) }
    let scalar = CodePage.gb18030.two(lead, second)
    return scalar == 0 ? .invalid(length: 2) : .scalar(scalar, length: 2)
  }

  private static func gb18030Four(_ bytes: Span<UInt8>, _ index: Int) -> DecodedScalar {
    guard index + 2 < bytes.count else { return .cut }
    guard bytes[index + 2] >= 0x81, bytes[index + 2] <= 0xFE else { return .invalid(length: 1) }
    guard index + 3 < bytes.count else { return .cut }
    guard bytes[index + 3] &- 0x30 < 10 else { return .invalid(length: 1) }
    let row = (Int(bytes[index]) - 0x81) * 10 + Int(bytes[index + 1]) - 0x30
    let linear = (row * 126 + Int(bytes[index + 2]) - 0x81) * 10 + Int(bytes[index + 3]) - 0x30
    let scalar = CodePage.gb18030.four(linear)
    return scalar == 0 ? .invalid(length: 4) : .scalar(scalar, length: 4)
  }
}
