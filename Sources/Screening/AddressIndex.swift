/// Finds listed addresses in others that may be longer, shorter or written in another order.
///
/// Two addresses are the same where they share a number and at least four fifths of what the words of the listed one tell;
/// a word tells the more, the fewer listed addresses have it. Without a number, as in "Beijing, China", nothing is the same.
public struct AddressIndex: Sendable {
  /// A listed address found.
  public struct Match: Sendable, Equatable {
    /// The caller's number.
    public let id: Int
    /// The share of what the listed address tells that was found, at least `least`.
    public let score: Double
  }

  private let entries: [(id: Int, words: AddressWords)]
  private let weights: [String: Double]
  /// By the most telling word of an address: its places in `entries`.
  private let byWord: [String: [Int]]

  /// Least share of a listed address that must be found, and least number of words it must have.
  public static let least = 0.8, leastWords = 3

  /// - Parameter addresses: With the caller's number each; those that tell too little are left out.
  public init(_ addresses: [(id: Int, text: String)]) {
    let all = addresses.map { (id: $0.id, words: AddressWords($0.text)) }
    entries = all.filter { $0.words.words.count >= AddressIndex.leastWords && !$0.words.numbers.isEmpty }
    var counts: [String: Int] = [:]
    for entry in entries { for word in entry.words.words { counts[word, default: 0] += 1 } }
    let total = Double(entries.count)
    weights = counts.mapValues { 1 + AddressIndex.bits((1 + total) / (1 + Double($0))) }
    var byWord: [String: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      // Enough of the most telling words that one of them is in any address with four fifths of the weight.
      for word in AddressIndex.telling(entry.words, weights) { byWord[word, default: []].append(place) }
    }
    self.byWord = byWord
  }

  /// Binary digits of a ratio of at least 1, with those behind the point in proportion.
  private static func bits(_ ratio: Double) -> Double { Double(ratio.exponent) + ratio.significand - 1 }

  /// The words that together tell more than may be missing.
  private static func telling(_ address: AddressWords, _ weights: [String: Double]) -> [String] {
    let ordered = address.words.sorted { a, b in
      weights[a]! == weights[b]! ? a < b : weights[a]! > weights[b]!
    }
    let spare = (1 - least) * ordered.reduce(0) { $0 + weights[$1]! }
    var (sum, count) = (0.0, 0)
    while count < ordered.count, sum <= spare {
      sum += weights[ordered[count]]!
      count += 1
    }
    return Array(ordered.prefix(count))
  }

  /// Listed addresses that `text` holds, best first; ties by number.
  public func matches(_ text: String) -> [Match] {
    let asked = AddressWords(text)
    guard !asked.numbers.isEmpty else { return [] }
    let candidates = Set(asked.words.flatMap { byWord[$0] ?? [] })
    return candidates.compactMap { place -> Match? in
      let listed = entries[place].words
      guard !listed.numbers.isDisjoint(with: asked.numbers) else { return nil }
      let (common, all) = listed.words.sorted().reduce(into: (0.0, 0.0)) { sums, word in
        sums.1 += weights[word]!
        if asked.words.contains(word) { sums.0 += weights[word]! }
      }
      return common >= AddressIndex.least * all ? Match(id: entries[place].id, score: common / all) : nil
    }.sorted { $0.score == $1.score ? $0.id < $1.id : $0.score > $1.score }
  }
}
