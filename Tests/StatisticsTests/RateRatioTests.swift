import Statistics
import TestSupport
import Testing

@Test(arguments: UInt64(0)..<500)
func `rate ratios follow the formula and ignore the unit`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let n = Int.random(in: 4...40, using: &random)
  let event = Int.random(in: 1..<n, using: &random)
  let series = (0..<n).map { _ in Double(Int.random(in: 0...30, using: &random)) }
  let (before, after) = (series[..<event], series[event...])
  let (m0, m1) = (before.reduce(0, +) / Double(event), after.reduce(0, +) / Double(n - event))
  let chi =
    (m0 > 0 ? before.reduce(0) { $0 + ($1 - m0) * ($1 - m0) } / m0 : 0)
    + (m1 > 0 ? after.reduce(0) { $0 + ($1 - m1) * ($1 - m1) } / m1 : 0)
  guard m0 > 0, m1 > 0, chi > 0 else {
    #expect(RateRatio(series, event: event) == nil)
    return
  }
  let test = try #require(RateRatio(series, event: event))
  #expect(abs(test.dispersion - chi / Double(n - 2)) < 1e-12 * chi)
  #expect(abs(test.ratio - m1 / m0) < 1e-13 * test.ratio && test.degrees == n - 2)
  let scaled = try #require(RateRatio(series.map { $0 * 1e9 }, event: event))
  #expect(abs(scaled.z - test.z) < 1e-9 && abs(scaled.tail.value - test.tail.value) < 1e-9)
  let counts = try #require(RateRatio(series, event: event, counts: true))
  #expect(counts.dispersion == max(1, test.dispersion))
  // 1 lies outside the 90 % interval exactly if one of the one-sided tests rejects at 5 %.
  let interval = test.interval(level: 0.9)
  #expect(interval.contains(1) == (test.tail.value > 0.05 && test.tail.value < 0.95))
}

@Test func `the level holds for exchangeable months`() {
  var random = SplitMix64(seed: 5)
  var rejected = 0
  for _ in 0..<2_000 {
    let series = (0..<60).map { _ in Double((0..<20).count { _ in Bool.random(using: &random) }) }
    if RateRatio(series, event: 26)!.tail.value <= 0.05 { rejected += 1 }
  }
  #expect((60...140).contains(rejected))
}

@Test func `a case fitted by statsmodels`() throws {
  // statsmodels 0.15, GLM(family=Poisson()).fit(scale='X2'): coefficient, z, scale; stats.t.sf of z.
  let test = try #require(RateRatio([1, 3, 2, 2, 8, 10, 6, 8.0], event: 4))
  #expect(test.ratio == 4 && abs(test.dispersion - 1.0 / 3) < 1e-15)
  #expect(abs(test.z - 6.07443754) < 1e-8 && abs(test.tail.value - 0.00045201047555836843) < 1e-13)
}

@Test func `hostile series have no rate ratio`() {
  #expect(RateRatio([1.0, 2], event: 1) == nil)
  #expect(RateRatio([0, 0, 2, 1.0], event: 2) == nil)
  #expect(RateRatio([1, 1, 2, 2.0], event: 2) == nil)
  #expect(RateRatio([1, -1, 2, 2.0], event: 2) == nil)
  #expect(RateRatio([1, .nan, 2, 2.0], event: 2) == nil)
  #expect(RateRatio([1, 3, 2, 2.0], event: 0) == nil)
  #expect(RateRatio([1e308, 1e308, 1e308, 5], event: 2) == nil)
}

@Test func `entry is as rare as all active months falling late`() {
  // C(34, 3) / C(60, 3)
  let tail = entryTail(months: 60, monthsAfter: 34, active: 3, activeAfter: 3)
  #expect(abs(tail.value - 5984.0 / 34220) < 1e-15)
  #expect(entryTail(months: 60, monthsAfter: 34, active: 3, activeAfter: 0).value == 1)
}
