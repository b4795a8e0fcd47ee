/// A currency by its three ISO 4217 letters, packed.
public struct CurrencyCode: RawRepresentable, Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The three letters, the first in the highest of three bytes; 0 for none.
  public let rawValue: UInt32
  /// Any packed letters; `init(_:)` reads text.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// No currency named.
  public static let none = CurrencyCode(rawValue: 0)
  /// US dollar.
  public static let usd = CurrencyCode("USD")!

  /// Three ASCII letters in any case; `RUR`, the code before 1998 that lives on in customs files, is RUB. `nil` for
  /// anything else.
  public init?(_ a: UInt8, _ b: UInt8, _ c: UInt8) {
    var packed: UInt32 = 0
    let letters: [3 of UInt8] = [a, b, c]
    for index in letters.indices {
      let byte = letters[index]
      guard byte >= 65, byte & 0xDF &- 65 < 26 else { return nil }
      packed = packed << 8 | UInt32(byte & 0xDF)
    }
    self.init(rawValue: packed == 0x52_5552 ? 0x52_5542 : packed)
  }

  /// Reads three letters, any case, blanks around them.
  public init?(_ text: String) {
    let letters = text.utf8.filter { $0 != 32 && $0 != 9 }
    guard letters.count == 3 else { return nil }
    self.init(letters[0], letters[1], letters[2])
  }

  /// In the order of the alphabet.
  public static func < (a: CurrencyCode, b: CurrencyCode) -> Bool { a.rawValue < b.rawValue }
}

extension CurrencyCode: CustomStringConvertible {
  /// The three letters; empty for none.
  public var description: String {
    if self == .none { return "" }
    return String(decoding: [16, 8, 0].map { UInt8(rawValue >> UInt32($0) & 0xFF) }, as: UTF8.self)
  }
}
