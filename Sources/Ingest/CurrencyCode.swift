/// A currency by its three ISO 4217 letters, packed.
public struct CurrencyCode: RawRepresentable, Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The three letters, the first in the highest of three bytes.
  public let rawValue: UInt32
  /// Any packed letters; `init(_:)` reads text.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// US dollar.
  public static let usd = CurrencyCode("USD")!

  /// Reads three letters, any case, blanks around them; `RUR` is RUB. `nil` for anything else.
  public init?(_ cell: Span<UInt8>) {
    let range = CellText.trimmed(cell)
    guard range.count == 3 else { return nil }
    var packed: UInt32 = 0
    for index in range {
      let letter = cell[index] & 0xDF
      guard cell[index] >= 65, letter &- 65 < 26 else { return nil }
      packed = packed << 8 | UInt32(letter)
    }
    self.init(rawValue: packed)
    // The code of 1997 lives on in customs files.
    if packed == 0x52_5552 { self.init(rawValue: 0x52_5542) }
  }

  /// Reads three letters, any case.
  public init?(_ text: String) { self.init(Array(text.utf8).span) }

  /// In the order of the alphabet.
  public static func < (a: CurrencyCode, b: CurrencyCode) -> Bool { a.rawValue < b.rawValue }
}

extension CurrencyCode: CustomStringConvertible {
  /// The three letters.
  public var description: String {
    String(decoding: [16, 8, 0].map { UInt8(rawValue >> UInt32($0) & 0xFF) }, as: UTF8.self)
  }
}
