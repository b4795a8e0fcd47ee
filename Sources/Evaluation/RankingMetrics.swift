/// How good a ranking is, in the usual numbers of information retrieval.
///
/// A number is `nil` where the key has nothing that it could be computed from.
public struct RankingMetrics: Sendable, Equatable {
  /// Weight of the positive items, reported or not.
  public var positives: Int
  /// Mean over all positive items of the precision at their place; those not reported count 0.
  public var averagePrecision: Double?
  /// Precision among the first R items, R being the number of positive items: recall there is the same.
  public var precisionAtR: Double?
  /// Chance that a positive item stands before an innocent one, over reported items and those of the key that were
  /// not reported; a tie counts 0.
  public var rocAUC: Double?
  /// In the order asked for.
  public var cutoffs: [Cutoff]

  /// The first `k` items. A list that is shorter has innocent items in the places it leaves empty.
  public struct Cutoff: Sendable, Equatable {
    public var k: Int
    /// Positive items among the first `k`.
    public var hits: Int
    public var precision: Double
    /// `nil` without positive items.
    public var recall: Double?
  }
}

extension JudgedList {
  /// All numbers in one pass. O(items).
  ///
  /// - Parameters:
  ///   - cutoffs: Each k at least 1, ascending.
  ///   - weights: How often each scheme counts (a bootstrap resample); `nil` counts every item once. Items of no
  ///     scheme always count once. An item that counts twice takes two places.
  public func metrics(at cutoffs: [Int], weights: [Int]? = nil) -> RankingMetrics {
    let totals = totals(weights)
    var pass = RankingPass(cutoffs: (cutoffs + [totals.positive]).sorted())
    for item in reported { pass.take(item, weight: item.weight(in: weights)) }
    let hits = pass.finish()
    let pairs = Double(totals.positive) * Double(totals.innocent)
    let ordered = pass.orderedPairs + Double(pass.hits) * Double(totals.missedInnocent)
    let isEmpty = totals.positive == 0
    return RankingMetrics(
      positives: totals.positive,
      averagePrecision: isEmpty ? nil : pass.precisions / Double(totals.positive),
      precisionAtR: isEmpty ? nil : Double(hits[totals.positive] ?? 0) / Double(totals.positive),
      rocAUC: pairs > 0 ? ordered / pairs : nil,
      cutoffs: cutoffs.map { k in
        let found = hits[k] ?? 0
        return .init(
          k: k, hits: found, precision: Double(found) / Double(k),
          recall: isEmpty ? nil : Double(found) / Double(totals.positive))
      })
  }

  private func totals(_ weights: [Int]?) -> (positive: Int, innocent: Int, missedInnocent: Int) {
    var totals = (positive: 0, innocent: 0, missedInnocent: 0)
    for item in reported {
      let weight = item.weight(in: weights)
      if item.isPositive { totals.positive += weight } else { totals.innocent += weight }
    }
    for item in missed {
      let weight = item.weight(in: weights)
      if item.isPositive { totals.positive += weight } else { totals.missedInnocent += weight }
    }
    totals.innocent += totals.missedInnocent
    return totals
  }
}

extension JudgedList.Item {
  /// How often the item counts.
  func weight(in weights: [Int]?) -> Int {
    guard let weights, let scheme else { return 1 }
    return weights[scheme]
  }
}

/// A walk down a ranking.
private struct RankingPass {
  private var waiting: ArraySlice<Int>
  private var found: [Int: Int] = [:]
  private var place: Int?
  private var hitsAbovePlace = 0
  private(set) var seen = 0, hits = 0
  /// Sum over the positive items of the precision at their place.
  private(set) var precisions = 0.0
  /// Pairs of a positive item above an innocent one.
  private(set) var orderedPairs = 0.0

  init(cutoffs: [Int]) { waiting = cutoffs[...] }

  mutating func take(_ item: JudgedList.Item, weight: Int) {
    if item.place != place { (place, hitsAbovePlace) = (item.place, hits) }
    while let k = waiting.first, k <= seen + weight {
      found[k] = hits + (item.isPositive ? k - seen : 0)
      waiting.removeFirst()
    }
    if item.isPositive {
      for copy in 0..<weight { precisions += Double(hits + copy + 1) / Double(seen + copy + 1) }
      hits += weight
    } else {
      orderedPairs += Double(hitsAbovePlace) * Double(weight)
    }
    seen += weight
  }

  /// Positive items above each cutoff.
  mutating func finish() -> [Int: Int] {
    for k in waiting { found[k] = hits }
    return found
  }
}
