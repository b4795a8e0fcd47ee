import TestSupport

@testable import Evaluation

/// Rankings with many ties, and weights for their schemes.
struct RandomRanking {
  let list: JudgedList
  let weights: [Int]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let schemes = Int.random(in: 1...6, using: &random)
    let places = Int.random(in: 1...12, using: &random)
    func items(_ most: Int) -> [JudgedList.Item] {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in
        JudgedList.Item(
          place: Int.random(in: 1...places, using: &random), isPositive: Bool.random(using: &random),
          scheme: Bool.random(using: &random) ? Int.random(in: 0..<schemes, using: &random) : nil)
      }
    }
    list = JudgedList(reported: items(40), missed: items(10))
    weights = (0..<schemes).map { _ in Int.random(in: 0...3, using: &random) }
  }
}

/// The numbers as their definitions say, every item written out as often as it counts.
struct SlowMetrics {
  private let reported: [JudgedList.Item], missed: [JudgedList.Item]

  init(_ list: JudgedList, weights: [Int]?) {
    func copies(_ items: [JudgedList.Item]) -> [JudgedList.Item] {
      items.flatMap { item in
        [JudgedList.Item](repeating: item, count: weights.flatMap { w in item.scheme.map { w[$0] } } ?? 1)
      }
    }
    // Worst order within ties.
    reported = copies(list.reported).sorted { a, b in
      a.place == b.place ? !a.isPositive && b.isPositive : a.place < b.place
    }
    missed = copies(list.missed)
  }

  var positives: Int { (reported + missed).filter(\.isPositive).count }

  func hits(_ k: Int) -> Int { reported.prefix(k).filter(\.isPositive).count }

  var averagePrecision: Double? {
    guard positives > 0 else { return nil }
    var sum = 0.0
    for place in reported.indices where reported[place].isPositive {
      sum += Double(hits(place + 1)) / Double(place + 1)
    }
    return sum / Double(positives)
  }

  /// Every pair of a positive and an innocent item.
  var rocAUC: Double? {
    let all = reported.map { ($0.isPositive, $0.place) } + missed.map { ($0.isPositive, Int.max) }
    var (pairs, right) = (0, 0)
    for a in all where a.0 {
      for b in all where !b.0 {
        pairs += 1
        if a.1 < b.1 { right += 1 }
      }
    }
    return pairs > 0 ? Double(right) / Double(pairs) : nil
  }
}
