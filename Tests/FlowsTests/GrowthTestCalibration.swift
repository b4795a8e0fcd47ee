import Statistics
import TestSupport
import Testing
import WorkPool

@testable import Flows

/// Made-up monthly trade of reporters with partners, to which nothing happened but what happens to all partners of a
/// reporter: levels over four orders of magnitude, noise the larger the smaller the lane, wandering, seasons, growth,
/// empty months.
struct MadeTrade {
  struct Pair {
    var reporter: String, series: [Double], isPlanted = false
  }
  private(set) var tested: [Pair] = [], controls: [Pair] = []
  static let months = 50, event = 38

  /// - Parameter tested: Tested lanes of each of 6 reporters, `planted` of them on average growing at the event; 22
  ///   more are controls.
  init(tested count: Int, planted: Double, _ random: inout SplitMix64) {
    for reporter in 0..<6 {
      let common = MadeTrade.normal(&random) * 0.3
      let drift = Double.random(in: 0...0.02, using: &random)
      let season = Double.random(in: 0...0.5, using: &random)
      for partner in 0..<(count + 22) {
        var pair = Pair(
          reporter: "\(reporter)", series: MadeTrade.series(common, drift, season, &random))
        if partner < count {
          pair.isPlanted = Double.random(in: 0..<1, using: &random) < planted
          if pair.isPlanted { MadeTrade.plant(&pair.series, &random) }
          tested.append(pair)
        } else {
          controls.append(pair)
        }
      }
    }
  }

  /// 2.7 to 12 times as much, up to three months after the event.
  private static func plant(_ series: inout [Double], _ random: inout SplitMix64) {
    let factor = exponential(Double.random(in: 1...2.5, using: &random))
    for month in (event + Int.random(in: 0...3, using: &random))..<months { series[month] *= factor }
  }

  private static func series(
    _ common: Double, _ drift: Double, _ season: Double, _ random: inout SplitMix64
  ) -> [Double] {
    let level = normal(&random) * 2
    let noise = max(0.08, 0.45 - 0.1 * level) * exponential(0.3 * normal(&random))
    let wander = Double.random(in: 0...0.1, using: &random)
    let own = drift + 0.006 * normal(&random)
    let empty = level < 0 ? Double.random(in: 0...0.3, using: &random) : 0
    let phase = Double.random(in: 0..<12, using: &random)
    var walk = 0.0
    return (0..<months).map { month in
      walk += wander * normal(&random)
      if Double.random(in: 0..<1, using: &random) < empty { return 0 }
      let wave = season * (abs((Double(month) + phase).truncatingRemainder(dividingBy: 12) - 6) / 3 - 1)
      let shock = month >= event ? common : 0
      let power = 13 + level + own * Double(month) + wave + shock + walk + noise * normal(&random)
      return 100 * exponential(power).rounded()
    }
  }

  /// Near enough to a normal variate: the sum of four uniform ones.
  private static func normal(_ random: inout SplitMix64) -> Double {
    (0..<4).reduce(-2) { sum, _ in sum + Double.random(in: 0..<1, using: &random) } * 3.0.squareRoot()
  }

  /// q of each tested lane, NaN where it is below the floor.
  func qValues(floor: Double = 1_000_000_00) -> [Double] {
    let after = Array(MadeTrade.event..<(MadeTrade.event + 12))
    let before = after.map { $0 - 12 }
    func entry(_ pair: Pair) -> GrowthTest.Entry? {
      let sums = [before, after].map { $0.reduce(0) { $0 + pair.series[$1] } }
      guard sums.max()! >= floor else { return nil }
      let score = GrowthScore(
        pair.series, before: before, after: after, untouched: 0..<MadeTrade.event, pseudo: floor / 10)
      return GrowthTest.Entry(score: score, reporter: pair.reporter, sign: 1)
    }
    let test = GrowthTest(controls: controls.compactMap(entry))
    return benjaminiHochberg(tested.map { entry($0).flatMap { test.judgement($0) }?.pValue ?? .nan })
  }
}

@Suite struct GrowthTestCalibration {
  @Test func `where nothing happened, few sets have any discovery`() throws {
    let sets = 400
    let found = try WorkPool().each(sets) { seed in
      var random = SplitMix64(seed: UInt64(seed))
      return MadeTrade(tested: 2, planted: 0, &random).qValues().contains { $0 <= 0.1 }
    }
    let share = Double(found.count(where: \.self)) / Double(sets)
    print("share of 400 sets without an effect that have a discovery at 0.10: \(share)")
    #expect(share <= 0.1 + 2 * (0.1 * 0.9 / Double(sets)).squareRoot())
    // A test that never finds anything would pass the line above.
    #expect(share > 0)
  }

  @Test(arguments: [0.1, 0.3]) func `of discoveries few are false, and most of what was planted is found`(
    planted: Double
  )
    throws
  {
    let sets = 120
    let found = try WorkPool().each(sets) { seed in
      var random = SplitMix64(seed: 77_000 + UInt64(seed))
      let trade = MadeTrade(tested: 4, planted: planted, &random)
      let q = trade.qValues()
      let told = q.indices.filter { q[$0] <= 0.1 }
      let truth = q.indices.filter { trade.tested[$0].isPlanted && !q[$0].isNaN }
      let wrong = told.count { !trade.tested[$0].isPlanted }
      return (
        wrong: told.isEmpty ? 0 : Double(wrong) / Double(told.count), told: truth.count { q[$0] <= 0.1 },
        truth: truth.count
      )
    }
    let rate = found.reduce(0) { $0 + $1.wrong } / Double(sets)
    let variance = found.reduce(0) { $0 + ($1.wrong - rate) * ($1.wrong - rate) } / Double(sets - 1)
    let power = Double(found.reduce(0) { $0 + $1.told }) / Double(found.reduce(0) { $0 + $1.truth })
    print("planted \(planted): false discovery proportion \(rate), power \(power)")
    #expect(rate <= 0.1 + 2 * (variance / Double(sets)).squareRoot())
    #expect(power >= 0.5)
  }
}
