import TestSupport

/// Invented firms, and the ways in which one firm's name is written.
struct NameVariants {
  private static let syllables = [
    "ba", "ko", "ri", "ven", "tal", "mor", "del", "sin", "gra", "lux", "zor", "fen", "kal", "mira", "nov",
    "pol",
  ]
  private static let trades = ["Trading", "Electronics", "Logistics", "Components", "Industry", "Technology"]
  private static let forms = ["LLC", "Ltd", "Co., Ltd.", "GmbH", "OOO", "A.S.", ""]

  /// A stem of three or four syllables and a word of trade.
  static func firm(using random: inout SplitMix64) -> (stem: String, trade: String) {
    var stem = ""
    for _ in 0..<Int.random(in: 3...4, using: &random) { stem += pick(syllables, &random) }
    return (stem, pick(trades, &random))
  }

  /// One spelling of a firm's name.
  static func spelling(_ firm: (stem: String, trade: String), using random: inout SplitMix64) -> String {
    var stem = firm.stem
    switch Int.random(in: 0..<6, using: &random) {
    case 0: stem = mistyped(stem, using: &random)
    case 1: stem = cyrillic(stem)
    case 2: stem = stem.uppercased()
    case 3: stem.insert(" ", at: stem.index(stem.startIndex, offsetBy: stem.count / 2))
    default: break
    }
    let words = Bool.random(using: &random) ? [stem, firm.trade] : [firm.trade, stem]
    return (words + [pick(forms, &random)]).joined(separator: " ")
  }

  private static func pick(_ words: [String], _ random: inout SplitMix64) -> String {
    words.randomElement(using: &random) ?? ""
  }

  /// One letter left out, doubled or exchanged with its neighbour.
  private static func mistyped(_ word: String, using random: inout SplitMix64) -> String {
    var letters = Array(word)
    let place = Int.random(in: 1..<letters.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    default: letters.swapAt(place - 1, place)
    }
    return String(letters)
  }

  private static func cyrillic(_ word: String) -> String {
    let table: [Character: Character] = [
      "a": "а", "b": "б", "d": "д", "e": "е", "f": "ф", "g": "г", "i": "и", "k": "к", "l": "л", "m": "м",
      "n": "н",
      "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "v": "в", "z": "з", "u": "у",
    ]
    return String(word.replacing("x", with: "ks").map { table[$0] ?? $0 })
  }
}
