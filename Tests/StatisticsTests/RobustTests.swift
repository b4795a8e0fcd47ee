import Statistics
import TestSupport
import Testing

@Test(arguments: UInt64(0)..<500)
func `quantiles interpolate between the values around them`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let values = (0..<Int.random(in: 1...30, using: &random)).map { _ in
    Double(Int.random(in: -50...50, using: &random))
  }
  let part = Double(Int.random(in: 0...16, using: &random)) / 16
  // Exact in quarters of sixteenths: rank (n - 1) · part as a fraction of 16.
  let rank = (values.count - 1) * Int(part * 16)
  let sorted = values.sorted()
  let low = sorted[rank / 16]
  let high = sorted[min(rank / 16 + 1, values.count - 1)]
  #expect(quantile(values, at: part) == low + (high - low) * Double(rank % 16) / 16)
  #expect(median(values) == quantile(values, at: 0.5))
}

@Test func `robust scale of known values`() {
  let scale = RobustScale([1, 2, 3, 4, 100])
  #expect(scale.median == 3 && scale.spread == 1.4826022185056018 && scale.count == 5)
  #expect(scale.z(100) == 97 / 1.4826022185056018)
  #expect(medianAbsoluteDeviation([1, 2, 3, 4, 100]) == 1)
  // More than half agree: the quartiles speak.
  let quartiles = RobustScale([0, 0, 0, 0, 4, 8, 12])
  #expect(medianAbsoluteDeviation([0, 0, 0, 0, 4, 8, 12]) == 0)
  #expect(quartiles.spread == 6 / 1.3489795003921634)
  #expect(RobustScale([5, 5, 5, 5, 9]).z(9) == nil)
}

@Test(arguments: UInt64(0)..<500)
func `robust z ignores units and up to a third of wild values`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let values = (0..<21).map { _ in Double.random(in: 0..<1, using: &random) }
  let scale = RobustScale(values)
  let scaled = RobustScale(values.map { $0 * 1024 - 4096 })
  let z = try #require(scale.z(0.75))
  let other = try #require(scaled.z(0.75 * 1024 - 4096))
  #expect(abs(z - other) < 1e-9)
  let wild = RobustScale(values + [Double](repeating: 1e300, count: 7))
  #expect(try #require(wild.spread) < 2 && wild.median <= 1)
}

@Test func `hostile values make no scale`() {
  #expect(RobustScale([Double]()).spread == nil && median([Double]()).isNaN)
  #expect(RobustScale([7.0]).spread == nil && RobustScale([7.0]).median == 7)
  #expect(RobustScale([.nan, 1, 2, 3, .nan]).median == 2)
  #expect(RobustScale([1, 2, 3]).z(.nan) == nil)
  #expect(RobustScale([-.infinity, .infinity, .infinity]).spread == nil)
  #expect(RobustScale([1e308, -1e308, 1.5e308, -1.5e308]).median == 0)
}

@Test func `Theil and Sen's slope of a line with wild points`() {
  var series = (0..<30).map { 5 - 0.25 * Double($0) }
  #expect(theilSenSlope(series) == -0.25)
  series[3] = 1e9
  series[20] = -1e9
  series[11] = .nan
  #expect(theilSenSlope(series) == -0.25)
  #expect(theilSenSlope([1]).isNaN && theilSenSlope([]).isNaN)
}
