/// A Harmonized System or national goods code: 2 to 10 digits, leading zeros kept.
///
/// Digits are stored as nibbles from the left (digit + 1, so that absent is 0): a prefix is a mask, and the order
/// is that of the text.
public struct HSCode: RawRepresentable, Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Ten nibbles; the first digit is the highest.
  public let rawValue: UInt64
  /// Ten nibbles as stored; `init(_:)` reads text.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// No code.
  public static let none = HSCode(rawValue: 0)

  /// Packs ASCII digits as they are.
  ///
  /// An odd number of digits has lost its leading zero in a spreadsheet: one is put back. `nil` for anything
  /// but 2 to 14 digits (after that repair). More than 10 digits are cut to the first 10.
  @inlinable public init?(digits: UnsafeRawBufferPointer) {
    let missing = digits.count & 1
    guard digits.count + missing >= 2, digits.count + missing <= 14 else { return nil }
    var packed: UInt64 = UInt64(missing)
    for index in 0..<min(digits.count, 10 - missing) {
      let digit = unsafe digits[index] &- 48
      guard digit < 10 else { return nil }
      packed = packed << 4 | UInt64(digit + 1)
    }
    for index in min(digits.count, 10 - missing)..<digits.count {
      guard unsafe digits[index] &- 48 < 10 else { return nil }
    }
    let length = min(digits.count + missing, 10)
    rawValue = packed << UInt64(4 * (10 - length))
  }

  /// Reads 2 to 14 digits as `init(digits:)` does.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let code = text.withUTF8 { unsafe HSCode(digits: UnsafeRawBufferPointer($0)) }
    guard let code else { return nil }
    self = code
  }

  /// Number of digits, 0 to 10.
  @inlinable public var length: Int {
    rawValue == 0 ? 0 : 10 - rawValue.trailingZeroBitCount / 4
  }

  /// The first `digits` digits, or fewer where there are no more.
  @inlinable public func prefix(_ digits: Int) -> HSCode {
    digits >= 10 ? self : HSCode(rawValue: rawValue & ~((1 << UInt64(4 * (10 - digits))) - 1))
  }

  /// Whether the code begins with all digits of `prefix`.
  @inlinable public func starts(with prefix: HSCode) -> Bool { self.prefix(prefix.length) == prefix }

  /// The first 2 digits.
  public var chapter: HSCode { prefix(2) }
  /// The first 4 digits.
  public var heading: HSCode { prefix(4) }
  /// The first 6 digits, the part all countries share.
  public var subheading: HSCode { prefix(6) }

  /// In the order of the digits as text: a prefix before what it begins.
  @inlinable public static func < (a: HSCode, b: HSCode) -> Bool { a.rawValue < b.rawValue }
}

extension HSCode: CustomStringConvertible {
  /// The digits, without dots.
  public var description: String {
    var text = ""
    for position in 0..<length {
      text.append(Character(UnicodeScalar(UInt8(rawValue >> UInt64(4 * (9 - position)) & 15) + 47)))
    }
    return text
  }
}

extension HSCode: ExpressibleByStringLiteral {
  /// Traps unless the literal is 2 to 14 digits.
  public init(stringLiteral text: String) {
    guard let code = HSCode(text) else { preconditionFailure("'\(text)' is not a goods code") }
    self = code
  }
}
