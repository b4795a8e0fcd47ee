/// How well scores keep their word: of leads with a score of 0.8, eight in ten should be true.
public struct Calibration: Sendable, Equatable, Codable {
  /// Mean squared distance of score and truth (Brier, "Verification of Forecasts Expressed in Terms of Probability",
  /// Monthly Weather Review 78, 1950): 0 is perfect, 0.25 is what a constant 0.5 gets.
  public var brierScore: Double
  /// Mean distance of score and share of true leads over the bins, weighted by their items.
  public var expectedError: Double
  /// Equal parts of 0...1, ascending, those without items included.
  public var bins: [Bin]

  /// The leads whose scores lie in a part of 0...1: the lower end is in, the upper is not, but for 1.
  public struct Bin: Sendable, Equatable, Codable {
    public var low: Double, high: Double
    public var items: Int
    /// Of its items; `nil` for an empty bin.
    public var meanScore: Double?, shareTrue: Double?
  }

  /// - Parameter scored: Scores of 0...1, and whether the key calls the lead true. `nil` if there are none, or if a
  ///   score lies outside.
  public init?(_ scored: [(score: Double, isTrue: Bool)], bins count: Int = 10) {
    guard !scored.isEmpty, scored.allSatisfy({ (0...1).contains($0.score) }) else { return nil }
    func truth(_ isTrue: Bool) -> Double { isTrue ? 1 : 0 }
    let all = Double(scored.count)
    brierScore = scored.reduce(0) { $0 + ($1.score - truth($1.isTrue)) * ($1.score - truth($1.isTrue)) } / all
    var sums = [(items: Int, score: Double, truth: Double)](repeating: (0, 0, 0), count: count)
    for item in scored {
      let bin = min(count - 1, Int(item.score * Double(count)))
      sums[bin].items += 1
      sums[bin].score += item.score
      sums[bin].truth += truth(item.isTrue)
    }
    bins = sums.enumerated().map { index, sum in
      let (low, high) = (Double(index) / Double(count), Double(index + 1) / Double(count))
      guard sum.items > 0 else { return Bin(low: low, high: high, items: 0) }
      let items = Double(sum.items)
      return Bin(
        low: low, high: high, items: sum.items, meanScore: sum.score / items, shareTrue: sum.truth / items)
    }
    expectedError = sums.reduce(0) { $0 + abs($1.score - $1.truth) } / all
  }
}
