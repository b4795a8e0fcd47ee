import Flows
import GraphCore
import Regimes
import TestSupport
import Testing
import Trade
import WorkPool

/// What is asked in tests: two destinations, a coalition of two, no controls but what is left.
func madeQuestion(_ regime: String = "russia") throws -> FlowQuestion {
  var question = FlowQuestion(RegimeIndex(try #require(Regime.named(regime))))
  question.floor = 0
  return question
}

/// The growth of made lines.
func growth(_ lines: [MadeLine], _ question: FlowQuestion) throws -> Answered<Growth> {
  let cube = try flowCube(settled(flowTable(lines), on: WorkPool(workers: 2)).table)
  return laneGrowth(
    question, cube, FlowLanes(question, cube), GoodsSorting(cube.classes, question.index))
}

@Suite struct LaneGrowthTests {
  /// Imports of a country that names no partner.
  private func imports(_ period: TradePeriod, _ millions: Int64) -> MadeLine {
    MadeLine(
      reporter: "KP", partner: .world, flow: .import, goods: .none, period: period,
      value: millions * 1_000_000_00,
      status: .groupPartner)
  }

  @Test(arguments: [(911, 53.7, 104.9), (991, 41.3, 88.4)])
  func `nine months against a whole year are said as such, and no base is invented`(
    before: Int64, part: Double, annualised: Double
  ) throws {
    let year = try #require(TradePeriod(year: 2023))
    let months = TradePeriod(Month(iso: "2024-01")!, months: 9)
    let found = try growth([imports(year, before), imports(months, 1_400)], madeQuestion("north-korea"))
    let lane = try #require(found.answers.first)
    #expect(lane.years.map(\.months) == [12, 9])
    let partial = try #require(lane.partialYear)
    #expect(partial.fullYearBefore == before * 1_000_000_00)
    #expect((1000 * (partial.changeOnFullYear ?? 0)).rounded() == 10 * part)
    #expect(partial.annualised == 186_666_666_667)
    #expect((1000 * (partial.annualisedChange ?? 0)).rounded() == (10 * annualised).rounded())
    #expect(partial.sameMonthsBefore == nil)
    #expect(partial.change == nil)
    #expect(lane.windows == nil)
  }

  @Test func `where the months of the year before are there, like is compared with like`() throws {
    let months = (0..<21).map { TradePeriod(Month(iso: "2023-01")!.advanced(by: $0)) }
    let found = try growth(
      months.map { imports($0, $0.first.year == 2023 ? 100 : 150) }, madeQuestion("north-korea"))
    let partial = try #require(found.answers.first?.partialYear)
    #expect((partial.months, partial.sameMonthsBefore) == (9, 900 * 1_000_000_00))
    #expect(abs(partial.change! - 0.5) < 1e-12)
    let year: Int64 = 1_200 * 1_000_000_00
    #expect(partial.fullYearBefore == year)
    // A month that is missing in the year before: no rate is invented.
    let gap = months.filter { $0.first != Month(iso: "2023-03")! }
    let less = try #require(
      try growth(gap.map { imports($0, 100) }, madeQuestion("north-korea")).answers.first)
    #expect(less.partialYear?.change == nil)
    #expect(less.partialYear?.fullYearBefore == nil)
    #expect(less.years.map(\.months) == [11, 9])
  }

  @Test func `a part of a year is never compared with a whole one of other reporters`() throws {
    func line(_ reporter: CountryCode, _ period: Int, _ value: Int64) -> MadeLine {
      MadeLine(
        reporter: reporter, partner: "RU", period: TradePeriod(Month(iso: "2022-01")!.advanced(by: period)),
        value: value * 100)
    }
    // DE as ever for 18 months; FR for three months of the second year; LT begins with it, ten times as large.
    let lines =
      (0..<18).map { line("DE", $0, 100) } + (0..<15).map { line("FR", $0, 100) }
      + (12..<18).map { line("LT", $0, 1_000) }
    let found = try growth(lines, madeQuestion())
    let lane = try #require(found.answers.first { $0.lane.reporters.countries.count == 3 })
    let partial = try #require(lane.partialYear)
    #expect(partial.value == 6_900_00)
    #expect(partial.fullYearBefore == 2_400_00)
    #expect(partial.changeOnFullYear == 900.0 / 2_400 - 1)
    #expect(partial.annualised == (1_200 + 1_200 + 12_000) * 100)
    #expect(partial.annualisedChange == 0)
    #expect(partial.leftOut == ["LT"])
  }

  @Test func `a year is never added to its months, nor months so far to each other`() throws {
    func line(_ period: TradePeriod, _ value: Int64) -> MadeLine {
      MadeLine(reporter: "KZ", partner: "RU", period: period, value: value * 100)
    }
    let january = Month(iso: "2022-01")!
    let lines =
      [line(TradePeriod(year: 2021)!, 130), line(TradePeriod(january, months: 2), 20)]
      + (0..<12).map { line(TradePeriod(january.advanced(by: $0 - 12)), 10) }
      + (2..<6).map { line(TradePeriod(january.advanced(by: $0)), 10) }
      + [line(TradePeriod(january, months: 4), 41), line(TradePeriod(january, months: 6), 61)]
    let found = try growth(lines, madeQuestion())
    let lane = try #require(found.answers.first { $0.lane.exporter.name == "KZ" && $0.goods == "all goods" })
    #expect(lane.years.map(\.value) == [130_00, 61_00])
    #expect(lane.years.map(\.months) == [12, 6])
  }

  @Test func `years alone are compared as years, and said`() throws {
    let lines = [2020, 2021, 2022, 2023].map {
      MadeLine(
        reporter: "KZ", partner: "RU", period: TradePeriod(year: $0)!, value: Int64($0 - 2019) * 100_00)
    }
    let lane = try #require(try growth(lines, madeQuestion()).answers.first)
    #expect(lane.windows?.before.value == 200_00)
    #expect(lane.windows?.after.value == 400_00)
    #expect(lane.windows?.ratio == 2)
    #expect(lane.notes.contains { $0.hasPrefix("The whole years 2021 and 2023 are compared") })
  }

  @Test func `nothing before is no base`() throws {
    let months = (0..<36).map { Month(iso: "2021-01")!.advanced(by: $0) }
    let lines = months.flatMap { month in
      [
        MadeLine(reporter: "KZ", partner: "CN", period: TradePeriod(month)),
        MadeLine(
          reporter: "KZ", partner: "RU", period: TradePeriod(month),
          value: month >= Month(iso: "2022-03")! ? 500_00 : 0),
      ]
    }
    let lane = try #require(try growth(lines, madeQuestion()).answers.first { $0.lane.kind == .onward })
    #expect(lane.windows?.before.value == 0)
    #expect(lane.windows?.ratio == nil)
  }

  @Test func `small lanes are left out and counted`() throws {
    var question = try madeQuestion()
    question.floor = 1_000_000_00
    let found = try growth([MadeLine(reporter: "KZ", partner: "RU")], question)
    #expect(found.answers.isEmpty)
    #expect(
      found.notices == [
        "Growth: 2 lanes by goods with less than 1,000,000 USD in every year are left out (--floor)."
      ])
  }

  @Test func `sums that are too large for any trade are said, not cut`() throws {
    let lines =
      [
        MadeLine(reporter: "KZ", partner: "RU", value: .max),
        MadeLine(reporter: "KZ", partner: "BY", value: 5),
      ]
      + [MadeLine(reporter: "KZ", partner: "RU", goods: "847130", value: .max)]
    let found = try growth(lines, madeQuestion())
    #expect(found.notices.contains { $0.contains("too large for any trade") })
  }

  @Test(arguments: UInt64(0)..<120)
  func `years and windows are what adding up the lines gives, for any question`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var question = try madeQuestion()
    question.destinations = Bool.random(using: &random) ? ["RU"] : ["RU", "BY"]
    question.coalition = Bool.random(using: &random) ? ["DE", "FR", "GB"] : ["DE", "FR"]
    question.hubs = [nil, ["KZ", "KG"], ["KG"]].randomElement(using: &random)!
    question.goods = [nil, ["8542"], ["84", "854231"]].randomElement(using: &random)!
    question.window = [3, 6, 12].randomElement(using: &random)!
    question.graceDays = [0, 32].randomElement(using: &random)!
    question.measureDay = [Day(iso: "2021-04-01")!, Day(iso: "2021-05-14")!].randomElement(using: &random)!
    question.floor = [0, 40_00, 5_000_00].randomElement(using: &random)!
    let lines = randomTrade(&random)
    let table = try settled(flowTable(lines), on: WorkPool(workers: 2)).table
    #expect(table.status.values.allSatisfy { $0 == .used })
    let cube = try flowCube(table)
    let lanes = FlowLanes(question, cube)
    let found = laneGrowth(question, cube, lanes, GoodsSorting(cube.classes, question.index))
    let plain = PlainGrowth(lines: lines, question: question)
    var expected = 0
    for lane in lanes.all {
      for name in ["all goods", "listed goods"] + (question.goods ?? []).sorted().map(\.description) {
        let wanted = plain.answer(lane, name)
        let answer = found.answers.first { $0.lane == lane && $0.goods == name }
        #expect(answer?.years.map(\.value) == wanted?.years)
        #expect(answer?.windows?.before.value == wanted?.windows?.before)
        #expect(answer?.windows?.after.value == wanted?.windows?.after)
        #expect(answer?.windows?.reporters == wanted?.windows?.reporters)
        expected += wanted == nil ? 0 : 1
      }
    }
    #expect(found.answers.count == expected)
    let changes = found.answers.map { growth in
      growth.windows.map { abs($0.after.value - $0.before.value) } ?? -1
    }
    #expect(changes == changes.sorted(by: >))
  }
}

/// Months of trade between a few countries; some report late, some stop early.
func randomTrade(_ random: inout SplitMix64) -> [MadeLine] {
  let start = Month(iso: "2020-01")!
  var lines: [MadeLine] = []
  for reporter: CountryCode in ["DE", "FR", "GB", "KZ", "KG", "TR"] {
    let reach = Int.random(in: 0..<4, using: &random)..<Int.random(in: 20...30, using: &random)
    for month in reach {
      // One line that is about no lane of the question keeps the reporter present.
      lines.append(
        MadeLine(
          reporter: reporter, partner: "JP", goods: "854231", period: TradePeriod(start.advanced(by: month)),
          value: 1))
      for partner: CountryCode in ["RU", "BY", "KZ", "KG"] where partner != reporter {
        for goods: HSCode in ["854231", "847130", "610910"] where Bool.random(using: &random) {
          lines.append(
            MadeLine(
              reporter: reporter, partner: partner, goods: goods,
              period: TradePeriod(start.advanced(by: month)),
              value: Int64.random(in: 1...900, using: &random) * 100))
        }
      }
    }
  }
  return lines
}

/// The same answers, recomputed from the lines in the plainest way.
struct PlainGrowth {
  let lines: [MadeLine], question: FlowQuestion
  struct Answer {
    var years: [Int64]
    var windows: (before: Int64, after: Int64, reporters: [CountryCode])?
  }

  func isIn(_ goods: HSCode, _ name: String) -> Bool {
    switch name {
    case "all goods": true
    case "listed goods": question.index.tierRank(of: goods) != RegimeIndex.notListed
    default: goods.description.hasPrefix(name)
    }
  }

  /// All lines are exports.
  func of(_ lane: Lane, _ name: String) -> [MadeLine] {
    lines.filter { line in
      lane.reportedBy == .exporter && lane.exporter.countries.contains(line.reporter)
        && lane.importer.countries.contains(line.partner) && isIn(line.goods, name)
    }
  }

  func answer(_ lane: Lane, _ name: String) -> Answer? {
    let own = of(lane, name)
    guard !own.isEmpty else { return nil }
    let present = lines.filter { lane.exporter.countries.contains($0.reporter) }
    let years = Set(present.map(\.period.first.year)).sorted().map { year in
      own.filter { $0.period.first.year == year }.reduce(0) { $0 + $1.value }
    }
    guard years.max()! >= question.floor else { return nil }
    let all = lines.map(\.period.first)
    let first = question.event!.firstAfter
    let after = (0..<question.window).map { first.advanced(by: $0) }.filter { $0 <= all.max()! }
    let before = after.map { month -> Month in
      var month = month.advanced(by: -12)
      while month > question.event!.lastBefore { month = month.advanced(by: -12) }
      return month
    }
    guard !after.isEmpty, before.min()! >= all.min()! else { return Answer(years: years, windows: nil) }
    let whole = lane.exporter.countries.filter { country in
      (before + after).allSatisfy { month in
        lines.contains { $0.reporter == country && $0.period.first == month }
      }
    }
    guard !whole.isEmpty else { return Answer(years: years, windows: nil) }
    func sum(_ months: [Month]) -> Int64 {
      own.filter { whole.contains($0.reporter) && months.contains($0.period.first) }.reduce(0) {
        $0 + $1.value
      }
    }
    return Answer(years: years, windows: (sum(before), sum(after), whole))
  }
}
