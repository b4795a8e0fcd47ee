/// An address as the set of its words: order, punctuation and usual abbreviations do not count.
public struct AddressWords: Sendable, Hashable {
  /// Folded words, without those that say nothing: `no`, `the`.
  public let words: Set<String>
  /// Those with a digit: house, floor and room numbers, postal codes.
  public let numbers: Set<String>

  /// Reads an address in any script; words in others than Latin are transliterated as names are.
  public init(_ text: String) {
    let folded = NamePreparation.shared.words(of: text).map { AddressWords.short[$0] ?? $0 }
    words = Set(folded.filter { !$0.isEmpty && !AddressWords.empty.contains($0) })
    numbers = words.filter { $0.contains { $0.isNumber } }
  }

  private static let empty: Set<String> = ["no", "nr", "the", "of", "and", "number", "building", "bldg"]

  /// Long forms as the short ones that are written as often.
  private static let short = [
    "street": "st", "str": "st", "road": "rd", "avenue": "ave", "av": "ave", "floor": "f", "fl": "f",
    "flr": "f",
    "room": "rm", "flat": "rm", "unit": "rm", "suite": "rm", "office": "rm", "block": "blk", "tower": "twr",
    "centre": "center", "ctr": "center", "district": "dist", "province": "prov", "industrial": "ind",
  ]
}

extension NamePreparation {
  /// The words of any text, folded as those of names are.
  func words(of text: String) -> [String] {
    let folded = folding.fold(text)
    return folded.words.map { String(decoding: folded.bytes[$0.bytes], as: UTF8.self) }
  }
}
