#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Foundation
#endif

/// Tables from bytes to Unicode scalars; 0 where a byte stands for nothing.
enum CodePage {
  /// Bytes 128...255 of Windows-1251 (unicode.org, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1251.TXT).
  static let windows1251: [UInt32] =
    [
      0x402, 0x403, 0x201A, 0x453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x409, 0x2039, 0x40A,
      0x40C,
      0x40B, 0x40F, 0x452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0x459, 0x203A,
      0x45A, 0x45C, 0x45B, 0x45F, 0xA0, 0x40E, 0x45E, 0x408, 0xA4, 0x490, 0xA6, 0xA7, 0x401, 0xA9, 0x404,
      0xAB,
      0xAC, 0xAD, 0xAE, 0x407, 0xB0, 0xB1, 0x406, 0x456, 0x491, 0xB5, 0xB6, 0xB7, 0x451, 0x2116, 0x454, 0xBB,
      0x458, 0x405, 0x455, 0x457,
    ] + Array(0x410...0x44F)

  /// Bytes 128...255 of Windows-1252 (the same source, CP1252.TXT).
  static let windows1252: [UInt32] =
    [
      0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D,
      0,
      0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0,
      0x17E,
      0x178,
    ] + Array(0xA0...0xFF)

  /// GB18030, made once from the C library's table, some 63,000 characters.
  static let gb18030 = GB18030Table()
}

/// GB18030: a table for two bytes, one for four bytes of the basic plane, arithmetic beyond it.
struct GB18030Table: Sendable {
  private let twoBytes: [UInt32]
  private let fourBytes: [UInt32]

  /// Four-byte codes of the basic plane: 81 30 81 30 to 84 31 A4 39.
  private static let basicCount = 39_420
  /// Place of 90 30 81 30, which stands for U+10000.
  private static let beyondBasic = 189_000

  init() {
    let system = SystemGB18030()
    twoBytes = (0..<126 * 192).map { system.scalar(Self.twoByteCode($0)) }
    fourBytes = (0..<Self.basicCount).map { system.scalar(Self.fourByteCode($0)) }
  }

  private static func twoByteCode(_ place: Int) -> [UInt8] {
    [UInt8(place / 192 + 0x81), UInt8(place % 192 + 0x40)]
  }

  private static func fourByteCode(_ place: Int) -> [UInt8] {
    let lead = UInt8(place / 12_600 + 0x81)
    let second = UInt8(place / 1_260 % 10 + 0x30)
    let third = UInt8(place / 10 % 126 + 0x81)
    return [lead, second, third, UInt8(place % 10 + 0x30)]
  }

  /// The scalar of two bytes, 0 if there is none.
  @inline(__always)
  func two(_ lead: UInt8, _ second: UInt8) -> UInt32 {
    twoBytes[Int(lead &- 0x81) * 192 + Int(second &- 0x40)]
  }

  /// The scalar of four bytes by their place in the order of codes, 0 if there is none.
  func four(_ place: Int) -> UInt32 {
    if place < Self.basicCount { return fourBytes[place] }
    guard place >= Self.beyondBasic, place - Self.beyondBasic < 0x10_0000 else { return 0 }
    return UInt32(place - Self.beyondBasic) + 0x1_0000
  }
}

#if canImport(Glibc) || canImport(Musl)
  /// One code at a time through iconv.
  @safe private final class SystemGB18030 {
    private let descriptor = unsafe iconv_open("UTF-32LE", "GB18030")

    /// 0 where the code stands for nothing, or where the C library has no table.
    func scalar(_ code: [UInt8]) -> UInt32 {
      guard unsafe descriptor != iconv_t(bitPattern: -1) else { return 0 }
      var input = code.map { CChar(bitPattern: $0) }
      var scalar: UInt32 = 0
      var (inputLeft, outputLeft) = (input.count, 4)
      // Safe: both buffers outlive the call and their sizes go with them.
      let failed = unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe withUnsafeMutableBytes(of: &scalar) { target in
          var from = source.baseAddress
          var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
          return unsafe iconv(descriptor, &from, &inputLeft, &to, &outputLeft) == .max
        }
      }
      guard !failed, inputLeft == 0 else {
        _ = unsafe iconv(descriptor, nil, nil, nil, nil)
        return 0
      }
      return UInt32(littleEndian: scalar)
    }

    deinit { if unsafe descriptor != iconv_t(bitPattern: -1) { _ = unsafe iconv_close(descriptor) } }
  }
#else
  /// One code at a time through Foundation, which has the table on Apple systems.
  private struct SystemGB18030 {
    /// `kCFStringEncodingGB_18030_2000` as an `NSStringEncoding`.
    private let encoding = String.Encoding(rawValue: 0x8000_0632)

    /// 0 where the code stands for nothing.
    func scalar(_ code: [UInt8]) -> UInt32 {
      let text = String(bytes: code, encoding: encoding)?.unicodeScalars
      return text?.count == 1 ? text?.first?.value ?? 0 : 0
    }
  }
#endif
