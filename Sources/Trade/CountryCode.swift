/// An ISO 3166 alpha-2 code, or none. Two bytes; the order is alphabetical, none first.
public struct CountryCode: RawRepresentable, Hashable, Comparable, Sendable, BitwiseCopyable {
  /// 0 for none, else 1 + 26 × first letter + second letter (A = 0): 1...676.
  public let rawValue: UInt16
  /// Two packed letters, or a special code; `init(_:)` reads text.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// No country, or one that could not be read.
  public static let none = CountryCode(rawValue: 0)
  /// `ZZ`, with which customs files say that a country is not specified: a statement, but no country.
  public static let unspecified = CountryCode(rawValue: 676)
  /// `XW`, one of the codes left to users: all countries together, where statistics give no partner.
  public static let world: CountryCode = "XW"
  /// One more than the largest raw value: the length of a table indexed by code.
  public static let tableSize = 677

  /// Packs two upper-case ASCII letters; whether such a country exists is not looked at.
  @inlinable public init?(letters first: UInt8, _ second: UInt8) {
    guard first &- 65 < 26, second &- 65 < 26 else { return nil }
    rawValue = UInt16(first - 65) * 26 + UInt16(second - 65) + 1
  }

  /// Reads two upper-case ASCII letters and nothing else.
  public init?(_ alpha2: some StringProtocol) {
    let letters = Array(alpha2.utf8)
    guard letters.count == 2 else { return nil }
    self.init(letters: letters[0], letters[1])
  }

  /// Whether there is no country.
  @inlinable public var isNone: Bool { rawValue == 0 }
  @inlinable public static func < (a: CountryCode, b: CountryCode) -> Bool { a.rawValue < b.rawValue }
}

extension CountryCode: CustomStringConvertible {
  /// The two letters, or `??` for none.
  public var description: String {
    guard rawValue > 0 else { return "??" }
    let letters = (rawValue - 1).quotientAndRemainder(dividingBy: 26)
    return String(decoding: [UInt8(letters.quotient) + 65, UInt8(letters.remainder) + 65], as: UTF8.self)
  }
}

extension CountryCode: ExpressibleByStringLiteral {
  /// Traps unless the literal is two upper-case letters.
  public init(stringLiteral text: String) {
    guard let code = CountryCode(text) else { preconditionFailure("'\(text)' is not a country code") }
    self = code
  }
}
