import TestSupport
import Testing

@testable import Statistics

/// Squares about the least-squares fit of any columns, by Gram–Schmidt.
private func slowSquares(_ columns: [[Double]], _ y: [Double]) -> Double {
  var (rest, basis) = (y, [[Double]]())
  func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
  for column in columns {
    var vector = column
    for _ in 0..<2 {
      for other in basis {
        let part = dot(vector, other)
        vector = zip(vector, other).map { $0 - part * $1 }
      }
    }
    let size = dot(vector, vector).squareRoot()
    guard size > 1e-9 else { continue }
    basis.append(vector.map { $0 / size })
    let part = dot(rest, basis.last!)
    rest = zip(rest, basis.last!).map { $0 - part * $1 }
  }
  return dot(rest, rest)
}

@Test(arguments: UInt64(0)..<500)
func `squares about levels and lines agree with least squares`(seed: UInt64) {
  var maker = SeriesMaker(seed: seed)
  let n = Int.random(in: 6...30, using: &maker.random)
  let series = maker.noise(n).map { $0 * 3 + 1000 }
  let low = Int.random(in: 0...(n - 5), using: &maker.random)
  let run = low..<Int.random(in: (low + 4)...n, using: &maker.random)
  let position = Int.random(in: (run.lowerBound + 1)..<run.upperBound, using: &maker.random)
  let y = Array(series[run])
  let (one, time) = (run.map { _ in 1.0 }, run.map { Double($0) })
  let after = run.map { $0 >= position ? 1.0 : 0 }
  let timeAfter = run.map { $0 >= position ? Double($0) : 0 }
  let sums = LineSums(series)
  #expect(abs(sums.aboutMean(run) - slowSquares([one], y)) < 1e-7)
  #expect(abs(sums.aboutLine(run) - slowSquares([one, time], y)) < 1e-7)
  for (model, columns) in [
    (BreakModel.levels, [one, after]), (.stepOnTrend, [one, time, after]),
    (.lines, [one, time, after, timeAfter]),
  ] {
    #expect(abs(model.squares(sums, run, at: position) - slowSquares(columns, y)) < 1e-7)
  }
}

/// Share of 300 seeded series in which a break is found.
private func shareBroken(_ seed: UInt64, _ make: (inout SeriesMaker) -> [Double]) -> Double {
  var maker = SeriesMaker(seed: seed)
  return Double((0..<300).count { _ in breaks(of: make(&maker))!.isEmpty == false }) / 300
}

@Test(arguments: [24, 40, 68, 120])
func `series without a break are left whole`(count: Int) {
  let white = shareBroken(1) { $0.noise(count) }
  let memory = shareBroken(2) { $0.noise(count, memory: 0.5) }
  let growth = shareBroken(3) { maker in maker.noise(count).enumerated().map { $1 + 0.3 * Double($0) } }
  let season = shareBroken(4) { maker in maker.noise(count).enumerated().map { $1 + 2 * wave($0) } }
  let heavy = shareBroken(5) { $0.heavy(count) }
  let spike = shareBroken(6) { maker in
    var series = maker.noise(count)
    series[Int.random(in: 0..<count, using: &maker.random)] += 12
    return series
  }
  #expect(white <= 0.05 && memory <= 0.05 && growth <= 0.05 && season <= 0.05)
  #expect(heavy <= 0.05 && spike <= 0.05)
}

@Test func `a clear step is found, dated and bounded`() {
  var maker = SeriesMaker(seed: 9)
  var (found, exact, covered, width, splitCovered) = (0, 0, 0, 0, 0)
  for _ in 0..<400 {
    let at = Int.random(in: 20...40, using: &maker.random)
    let series = maker.noise(68, memory: 0.3).enumerated().map { $1 + ($0 >= at ? 4 : 0) }
    let split = oneSplit(series)!
    if split.dateInterval(in: series).contains(at) { splitCovered += 1 }
    guard let all = breaks(of: series), let first = all.first, all.count == 1 else { continue }
    found += 1
    if first.position == at { exact += 1 }
    if first.interval.contains(at) { covered += 1 }
    width += first.interval.count
  }
  #expect(found >= 370 && Double(exact) >= 0.85 * Double(found))
  #expect(Double(covered) >= 0.9 * Double(found) && splitCovered >= 360)
  #expect(width < 8 * found)
}

@Test func `the interval of a faint step is wide enough, and no wider`() {
  var maker = SeriesMaker(seed: 10)
  var (covered, width) = (0, 0)
  for _ in 0..<400 {
    let at = Int.random(in: 20...40, using: &maker.random)
    let series = maker.noise(60).enumerated().map { $1 + ($0 >= at ? 1.5 : 0) }
    let interval = oneSplit(series)!.dateInterval(in: series)
    if interval.contains(at) { covered += 1 }
    width += interval.count
  }
  #expect((372...399).contains(covered) && width < 14 * 400)
}

@Test func `steady growth is no break, a step on it is one`() throws {
  let growth = (0..<60).map { Double($0) * 0.0198 }
  #expect(breaks(of: growth) == [])
  let step = growth.enumerated().map { $1 + ($0 >= 33 ? 0.5 : 0) }
  let found = try #require(breaks(of: step))
  #expect(found.map(\.position) == [33] && found[0].model == .stepOnTrend)
  #expect(found[0].interval == 33...33 && found[0].statistic > found[0].threshold)
}

@Test(arguments: UInt64(0)..<200)
func `breaks ignore unit, offset and direction of value`(seed: UInt64) throws {
  var maker = SeriesMaker(seed: seed)
  let series = maker.noise(50).enumerated().map { ($1 * 64).rounded() / 64 + ($0 >= 30 ? 3 : 0) }
  let plain = try #require(breaks(of: series))
  for changed in [series.map { $0 * 0x1p700 }, series.map { $0 * -8 }, series.map { $0 + 4096 }] {
    let found = try #require(breaks(of: changed))
    #expect(found.map(\.position) == plain.map(\.position) && found.map(\.interval) == plain.map(\.interval))
  }
  for found in plain { #expect(found.meanAfter > found.meanBefore) }
}

@Test func `hostile series have no breaks`() {
  #expect(breaks(of: []) == [] && breaks(of: [1]) == [] && breaks(of: [1, 5, 2, 9, 9, 9, 9]) == [])
  #expect(breaks(of: [Double](repeating: 3, count: 100)) == [])
  #expect(breaks(of: [1, .nan, 3]) == nil && breaks(of: [.infinity]) == nil)
  let levels = (0..<40).map { $0 < 20 ? -1e308 : 1e308 }
  #expect(breaks(of: levels)?.map(\.position) == [20])
  let tiny = (0..<40).map { $0 < 20 ? 0 : Double.leastNonzeroMagnitude }
  #expect(breaks(of: tiny)?.map(\.position) == [20])
}

@Test(arguments: UInt64(0)..<100)
func `each story is told of its own series`(seed: UInt64) throws {
  var maker = SeriesMaker(seed: seed)
  let noise = maker.noise(60).map { $0 * 0.1 }
  func story(_ signal: (Int) -> Double) -> SeriesShape.Story? {
    SeriesShape(noise.enumerated().map { $1 + signal($0) })?.story
  }
  #expect(story { 0.02 * Double($0) } == .growth && story { -0.02 * Double($0) } == .growth)
  #expect(story { $0 >= 25 ? 1 : 0 } == .step)
  #expect(story { $0 == 31 ? 2 : 0 } == .spike)
  #expect(story { 0.5 * wave($0) } == .season)
}

@Test func `noise alone is told as flat`() {
  var maker = SeriesMaker(seed: 77)
  let flat = (0..<400).count { _ in SeriesShape(maker.noise(60))?.story == .flat }
  #expect(flat >= 360)
}

@Test func `shapes of plain and hostile series`() throws {
  let line = try #require(SeriesShape((0..<30).map { 2 + 0.25 * Double($0) }))
  #expect(line.story == .growth && abs(line.slope - 0.25) < 1e-12)
  let step = try #require(SeriesShape((0..<30).map { $0 < 11 ? 1 : 2 }))
  #expect(step.story == .step && step.stepPosition == 11)
  let spike = try #require(SeriesShape((0..<30).map { $0 == 7 ? 1 : 2 }))
  #expect(spike.story == .spike && spike.spikePosition == 7)
  #expect(try #require(SeriesShape([Double](repeating: 1, count: 8))).story == .flat)
  #expect(SeriesShape([1, 2, 3]) == nil && SeriesShape([Double](repeating: .nan, count: 30)) == nil)
  #expect(try #require(SeriesShape((0..<23).map { wave($0) })).costs[.season] == nil)
}
