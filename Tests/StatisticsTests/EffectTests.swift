import Foundation
import Statistics
import TestSupport
import Testing

private func randomGroup(_ random: inout SplitMix64, _ count: ClosedRange<Int>) -> [BeforeAfter] {
  (0..<Int.random(in: count, using: &random)).map { _ in
    BeforeAfter(
      before: Double(Int.random(in: 0...40, using: &random)),
      after: Double(Int.random(in: 0...60, using: &random)))
  }
}

/// θ as the interaction of a Poisson model fitted by Newton's method on all four cells, and its variance as the
/// sandwich of unit scores: nothing of the closed form.
private func slowModel(_ treated: [BeforeAfter], _ controls: [BeforeAfter]) -> (
  theta: Double, variance: Double
) {
  func beta(_ group: [BeforeAfter]) -> (change: Double, influence: [Double]) {
    let n = Double(group.count)
    var (level, change) = (0.0, 0.0)
    for _ in 0..<200 {
      let (m0, m1) = (exp(level), exp(level + change))
      let s0 = group.reduce(0) { $0 + $1.before } - n * m0
      let s1 = group.reduce(0) { $0 + $1.after } - n * m1
      level += max(-1, min(1, s0 / (n * m0)))
      change += max(-1, min(1, s1 / (n * m1))) - max(-1, min(1, s0 / (n * m0)))
    }
    let (m0, m1) = (exp(level), exp(level + change))
    return (change, group.map { ($0.after - m1) / (n * m1) - ($0.before - m0) / (n * m0) })
  }
  let (t, c) = (beta(treated), beta(controls))
  return (t.change - c.change, (t.influence + c.influence).reduce(0) { $0 + $1 * $1 })
}

@Test(arguments: UInt64(0)..<500)
func `difference in differences is the fitted model`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let (treated, controls) = (randomGroup(&random, 2...12), randomGroup(&random, 2...12))
  let totals = [treated, controls].flatMap { group in
    [group.reduce(0) { $0 + $1.before }, group.reduce(0) { $0 + $1.after }]
  }
  guard totals.allSatisfy({ $0 > 0 }) else {
    #expect(DifferenceInDifferences(treated: treated, controls: controls) == nil)
    return
  }
  let found = try #require(DifferenceInDifferences(treated: treated, controls: controls))
  let slow = slowModel(treated, controls)
  #expect(abs(found.theta - slow.theta) < 1e-10)
  #expect(abs(found.standardError * found.standardError - slow.variance) < 1e-10 * (1 + slow.variance))
  // Groups exchanged: the sign. Money times 10: nothing.
  let flipped = try #require(DifferenceInDifferences(treated: controls, controls: treated))
  #expect(
    abs(flipped.theta + found.theta) < 1e-12 && abs(flipped.standardError - found.standardError) < 1e-12)
  func tenfold(_ group: [BeforeAfter]) -> [BeforeAfter] {
    group.map { BeforeAfter(before: $0.before * 10, after: $0.after * 10) }
  }
  let scaled = try #require(DifferenceInDifferences(treated: tenfold(treated), controls: tenfold(controls)))
  #expect(abs(scaled.theta - found.theta) < 1e-12 && abs(scaled.standardError - found.standardError) < 1e-12)
  let interval = found.interval()
  #expect(abs(interval.upperBound - found.theta - 1.9599639845400545 * found.standardError) < 1e-12)
  #expect(abs(found.ratio - exp(found.theta)) < 1e-12 * found.ratio)
}

@Test func `the interval covers a known effect`() {
  var random = SplitMix64(seed: 3)
  var covered = 0
  for _ in 0..<400 {
    func group(_ factor: Double) -> [BeforeAfter] {
      (0..<60).map { _ in
        let size = Double.random(in: 1...20, using: &random)
        return BeforeAfter(
          before: size * Double.random(in: 0.5...1.5, using: &random),
          after: size * factor * Double.random(in: 0.5...1.5, using: &random))
      }
    }
    let found = DifferenceInDifferences(treated: group(3), controls: group(1.5))
    if found?.interval().contains(log(2)) == true { covered += 1 }
  }
  #expect((364...396).contains(covered))
}

@Test func `the placebo sees the months before alone`() throws {
  // Before the event (5 months, cut after 2) both groups grow alike; after it the treated explode.
  let treated = [[1, 1, 2, 2, 2, 900.0], [3, 3, 6, 6, 6, 800]]
  let controls = [[2, 2, 4, 4, 4, 1.0], [1, 1, 2, 2, 2, 1]]
  let placebo = try #require(
    DifferenceInDifferences.placebo(treated: treated, controls: controls, event: 5))
  #expect(abs(placebo.theta) < 1e-15 && placebo.standardError < 1e-15)
  // Five months are cut after two, not three: 1, 1 against 4, 1, 1, means 1 and 2.
  let odd = DifferenceInDifferences.placebo(
    treated: [[1, 1, 4, 1, 1]], controls: [[1, 1, 1, 1, 1]], event: 5)
  #expect(abs(try #require(odd).ratio - 2) < 1e-14)
  #expect(DifferenceInDifferences.placebo(treated: treated, controls: controls, event: 1) == nil)
  #expect(DifferenceInDifferences.placebo(treated: treated, controls: controls, event: 7) == nil)
  #expect(BeforeAfter([1, 2, 9, 6].span, event: 2) == BeforeAfter(before: 1.5, after: 7.5))
}

@Test func `hostile groups have no model`() {
  let fine = [BeforeAfter(before: 1, after: 2)]
  for bad in [
    [], [BeforeAfter(before: 0, after: 2)], [BeforeAfter(before: 1, after: 0)],
    [BeforeAfter(before: .nan, after: 1)], [BeforeAfter(before: 3, after: -1)],
    [BeforeAfter(before: 1e308, after: 1e308)],
  ] {
    #expect(DifferenceInDifferences(treated: bad, controls: fine) == nil)
    #expect(DifferenceInDifferences(treated: fine, controls: bad) == nil)
  }
  let single = DifferenceInDifferences(treated: fine, controls: fine)
  #expect(single?.theta == 0 && single?.standardError == 0 && single?.z.isNaN == true)
}

@Test(arguments: UInt64(0)..<500)
func `unit growth is ranked among controls as defined`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let (treated, controls) = (randomGroup(&random, 1...8), randomGroup(&random, 0...30))
  let found = UnitGrowth.ranked(treated: treated, among: controls, pseudo: 5)
  func growth(_ unit: BeforeAfter) -> Double { UnitGrowth.growth(unit, pseudo: 5) }
  for (unit, found) in zip(treated, found) {
    #expect(abs(found.growth - log((unit.after + 5) / (unit.before + 5))) < 1e-12)
    let higher = controls.count { growth($0) >= growth(unit) }
    #expect(found.pValue == Double(1 + higher) / Double(1 + controls.count))
  }
  #expect(found.map(\.qValue) == benjaminiHochberg(found.map(\.pValue)))
}

@Test(arguments: UInt64(0)..<500)
func `bunching counts the two windows and sums the binomial`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let threshold = Int64.random(in: 1...300, using: &random)
  let values = (0..<30).map { _ in Int64.random(in: -5...400, using: &random) }
  let found = ThresholdBunching(values, threshold: threshold)
  let share = values.map { Double($0) / Double(threshold) }
  #expect(found.below == share.count { $0 >= 0.9 - 1e-12 && $0 < 1 })
  #expect(found.above == share.count { $0 >= 1 && $0 < 1.1 - 1e-12 })
  let all = found.below + found.above
  var (row, tail) = ([1.0], 0.0)
  for _ in 0..<all { row = zip([0] + row, row + [0]).map { ($0 + $1) / 2 } }
  for count in found.below...all { tail += row[count] }
  #expect(abs(found.tail.value - min(1, tail)) < 1e-14)
}

@Test func `bunching far from every limit`() {
  #expect(ThresholdBunching([.max, .min, 0], threshold: 100) == ThresholdBunching(below: 0, above: 0))
  #expect(ThresholdBunching(below: 0, above: 0).tail.value == 1)
  #expect(abs(ThresholdBunching(below: 2_000, above: 0).tail.log / log(2.0) + 2_000) < 1e-11)
}

@Test(arguments: UInt64(0)..<500)
func `rewiring sums the tables as extreme`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let consignees = (0..<Int.random(in: 0...30, using: &random)).map { _ in
    (lostDirect: Bool.random(using: &random), gainedHub: Bool.random(using: &random))
  }
  let found = RewiringTest(consignees)
  let lost = consignees.count { $0.lostDirect }
  let gained = consignees.count { $0.gainedHub }
  #expect(found.lostWithHub == consignees.count { $0.lostDirect && $0.gainedHub })
  func choose(_ n: Int, _ k: Int) -> Double {
    k < 0 || k > n ? 0 : (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
  }
  let tables = (0...30).map { choose(lost, $0) * choose(consignees.count - lost, gained - $0) }
  let tail = tables[found.lostWithHub...].reduce(0, +) / tables.reduce(0, +)
  #expect(abs(found.tail.value - tail) < 1e-13)
}

@Test func `Fisher's tea and impossible tables`() {
  #expect(abs(fisherUpperTail(3, 1, 1, 3).value - 17.0 / 70) < 1e-15)
  #expect(fisherUpperTail(0, 0, 0, 0).value == 1 && fisherUpperTail(-1, 2, 2, 2).value.isNaN)
  #expect(fisherUpperTail(.max, .max, 1, 1).value.isNaN)
}
