import Statistics
import TestSupport
import Testing

private func randomSeries(_ random: inout SplitMix64, _ lengths: ClosedRange<Int>) -> [Double] {
  var level = 0.0
  return (0..<Int.random(in: lengths, using: &random)).map { _ in
    if Int.random(in: 0..<5, using: &random) == 0 { level = Double(Int.random(in: -9...9, using: &random)) }
    return level + Double(Int.random(in: -2...2, using: &random))
  }
}

/// (numerator, denominator) of the gain times n, in whole numbers.
private func exactGain(_ series: [Double], _ s: Int) -> (Int, Int) {
  let left = Int(series[..<s].reduce(0, +))
  let total = Int(series.reduce(0, +))
  let n = series.count
  let difference = s * total - n * left
  return (difference * difference, s * (n - s))
}

@Test(arguments: UInt64(0)..<600)
func `one split is the first best in whole numbers`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let series = randomSeries(&random, 6...40)
  var best = (position: 3, gain: exactGain(series, 3))
  for s in 3...(series.count - 3) {
    let gain = exactGain(series, s)
    if gain.0 * best.gain.1 > best.gain.0 * gain.1 { best = (s, gain) }
  }
  let split = try #require(oneSplit(series))
  #expect(split.position == best.position)
  let gain = Double(best.gain.0) / Double(best.gain.1) / Double(series.count)
  #expect(abs(split.gain - gain) <= 1e-12 * (1 + gain))
  let left = series[..<split.position].reduce(0, +) / Double(split.position)
  #expect(abs(split.leftMean - left) < 1e-9)
  // Neither unit nor offset moves it, even where squares overflow.
  let scaled = series.map { ($0 + 1024) * 0x1p1000 }
  #expect(oneSplit(scaled)?.position == split.position)
}

@Test func `hostile series are not split`() {
  #expect(oneSplit([Double]()) == nil)
  #expect(oneSplit([1.0, 2, 3, 4, 5]) == nil)
  #expect(oneSplit([1.0, 2, 3, .nan, 5, 6]) == nil)
  #expect(oneSplit([1.0, 2, 3, .infinity, 5, 6]) == nil)
  let constant = oneSplit([Double](repeating: 7, count: 9))
  #expect(constant?.position == 3 && constant?.gain == 0 && constant?.leftMean == 7)
  let far = oneSplit([-1e308, -1e308, -1e308, 1e308, 1e308, 1e308])
  #expect(far?.position == 3 && far?.gain == .infinity)
}

/// The least cost over all partitions into runs of at least `minSize`.
private func exhaustiveCost(_ series: [Double], _ penalty: Double, _ minSize: Int) -> Double {
  func cost(_ run: ArraySlice<Double>) -> Double {
    let mean = run.reduce(0, +) / Double(run.count)
    return run.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
  func best(from start: Int) -> Double {
    var least = cost(series[start...])
    var end = start + minSize
    while end + minSize <= series.count {
      least = min(least, cost(series[start..<end]) + penalty + best(from: end))
      end += 1
    }
    return least
  }
  return best(from: 0)
}

@Test(arguments: UInt64(0)..<600)
func `optimal partitions cost the least of all partitions`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let series = randomSeries(&random, 4...13)
  let penalty = Double.random(in: 0...40, using: &random)
  let minSize = Int.random(in: 1...2, using: &random)
  let expected = exhaustiveCost(series, penalty, minSize)
  var search = PartitionSearch()
  for method in [PartitionSearch.Method.everyPair, .pruned] {
    let answer = search.partition(series, penalty: penalty, minSize: minSize, by: method)
    let found = try #require(answer)
    #expect(abs(found.cost - expected) <= 1e-9 * (1 + expected))
    let ends = [0] + found.breaks + [series.count]
    var cost = penalty * Double(found.breaks.count)
    for (start, end) in zip(ends, ends.dropFirst()) {
      #expect(end - start >= minSize)
      cost += exhaustiveCost(Array(series[start..<end]), .infinity, minSize)
    }
    #expect(abs(cost - expected) <= 1e-9 * (1 + expected))
  }
}

@Test(arguments: UInt64(0)..<500)
func `pruning changes no cost on long series`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let series = randomSeries(&random, 60...150)
  var search = PartitionSearch()
  let (first, second) = (search.partition(series), search.partition(series, by: .pruned))
  let (plain, pruned) = (try #require(first), try #require(second))
  #expect(abs(plain.cost - pruned.cost) <= 1e-9 * (1 + plain.cost))
}

@Test func `a workspace remembers nothing`() {
  var search = PartitionSearch()
  let (first, second) = ([0, 1, 0, 9, 8, 9, 8.0], [5, 5, 1, 1, 0, 7, 7, 8, 7, 0, 1.0])
  let fresh = search.partition(second, penalty: 3)
  _ = search.partition(first, penalty: 1, by: .pruned)
  let again = search.partition(second, penalty: 3)
  // ruptures 1.1: Pelt(model="l2", min_size=2, jump=1).fit(series).predict(3).
  #expect(again == fresh && fresh?.breaks == [2, 5, 9])
}

@Test func `the price of a break comes from differences`() throws {
  // Differences 1, -1, 1, -1, 7: median 1, deviations 0, 2, 0, 2, 6, their median 2.
  let series = [0.0, 1, 0, 1, 0, 7]
  let sigma = 2 / 0.6744897501960817
  let price = try #require(breakPenalty(series))
  #expect(abs(price - sigma * sigma * 1.791759469228055) < 1e-12)
  // All differences but one are 0: their standard deviation.
  let step = [0.0, 0, 0, 0, 5, 5, 5]
  let fallback = try #require(breakPenalty(step))
  #expect(abs(fallback - 25.0 / 6 * 1.9459101490553132) < 1e-12)
  #expect(breakPenalty([1.0, 2, 3, 4]) == nil && breakPenalty([1.0, 2]) == nil)
  #expect(breakPenalty([Double](repeating: 3, count: 10)) == nil)
}

@Test func `hostile series have no partition, constant ones no break`() {
  var search = PartitionSearch()
  for series in [[], [1, .nan, 2], [1e300, -1e300, 1e300, 0]] {
    let found = search.partition(series)
    #expect(found == nil)
  }
  for series in [[4.0], [Double](repeating: 4, count: 50)] {
    let found = search.partition(series)
    #expect(found?.breaks == [] && found?.cost == 0)
  }
}
