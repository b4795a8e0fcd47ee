import TestSupport
import Testing

@testable import Evaluation

@Suite struct RankingMetricsTests {
  private func isClose(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) < 1e-12
  }

  private func list(_ reported: [(Int, Bool)], missed: [Bool] = []) -> JudgedList {
    JudgedList(
      reported: reported.map { .init(place: $0.0, isPositive: $0.1) },
      missed: missed.map { .init(place: 0, isPositive: $0) })
  }

  @Test func `a ranking worked out by hand`() {
    // Places 1 true, 2 false, 3 true; one true and one false item not reported.
    let metrics = list([(1, true), (2, false), (3, true)], missed: [true, false]).metrics(at: [1, 2, 10])
    #expect(metrics.positives == 3)
    #expect(isClose(metrics.averagePrecision, (1 + 2.0 / 3) / 3))
    #expect(isClose(metrics.precisionAtR, 2.0 / 3))
    // Pairs: true at 1 above both false ones, true at 3 above the missed one, the missed true one above none.
    #expect(isClose(metrics.rocAUC, 3.0 / 6))
    #expect(metrics.cutoffs.map(\.hits) == [1, 1, 2])
    #expect(metrics.cutoffs.map(\.precision) == [1, 0.5, 0.2])
    #expect(isClose(metrics.cutoffs[2].recall, 2.0 / 3))
  }

  @Test func `ties count against the ranking`() {
    let metrics = list([(1, true), (1, false), (1, true)]).metrics(at: [1, 2])
    #expect(metrics.cutoffs.map(\.hits) == [0, 1])
    #expect(isClose(metrics.averagePrecision, (1.0 / 2 + 2.0 / 3) / 2))
    #expect(metrics.rocAUC == 0)
  }

  @Test func `a perfect ranking has ones everywhere`() {
    let metrics = list([(1, true), (2, true), (3, false)]).metrics(at: [2])
    #expect(metrics.averagePrecision == 1 && metrics.precisionAtR == 1 && metrics.rocAUC == 1)
    #expect(metrics.cutoffs[0].precision == 1 && metrics.cutoffs[0].recall == 1)
  }

  @Test func `without true items there is nothing to compute`() {
    let metrics = list([(1, false)], missed: [false]).metrics(at: [1])
    #expect(metrics.averagePrecision == nil && metrics.precisionAtR == nil && metrics.rocAUC == nil)
    #expect(metrics.cutoffs[0].precision == 0 && metrics.cutoffs[0].recall == nil)
    #expect(list([(1, true)]).metrics(at: [1]).rocAUC == nil)
  }

  @Test func `an item of a scheme drawn twice takes two places`() {
    let list = JudgedList(
      reported: [
        .init(place: 1, isPositive: true, scheme: 0), .init(place: 2, isPositive: false, scheme: 1),
        .init(place: 3, isPositive: true),
      ], missed: [])
    let metrics = list.metrics(at: [1, 2, 3], weights: [2, 0])
    #expect(metrics.positives == 3)
    #expect(metrics.cutoffs.map(\.hits) == [1, 2, 3])
    #expect(metrics.averagePrecision == 1)
  }

  @Test(arguments: UInt64(0)..<400)
  func `metrics are what their definitions say, for any ties and weights`(seed: UInt64) {
    let ranking = RandomRanking(seed: seed)
    for weights in [nil, ranking.weights] {
      let slow = SlowMetrics(ranking.list, weights: weights)
      let metrics = ranking.list.metrics(at: [1, 3, 10, 50], weights: weights)
      #expect(metrics.positives == slow.positives)
      #expect(isClose(metrics.averagePrecision, slow.averagePrecision))
      #expect(isClose(metrics.rocAUC, slow.rocAUC))
      for cutoff in metrics.cutoffs {
        #expect(cutoff.hits == slow.hits(cutoff.k))
        #expect(isClose(cutoff.precision, Double(slow.hits(cutoff.k)) / Double(cutoff.k)))
      }
      let r = slow.positives
      #expect(isClose(metrics.precisionAtR, r > 0 ? Double(slow.hits(r)) / Double(r) : nil))
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `the order in which items are given does not matter`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let list = RandomRanking(seed: seed).list
    let other = JudgedList(
      reported: list.reported.shuffled(using: &random), missed: list.missed.shuffled(using: &random))
    #expect(list.metrics(at: [1, 5, 20]) == other.metrics(at: [1, 5, 20]))
  }
}
