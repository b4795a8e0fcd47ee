import Flows
import Foundation
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

/// A table of made lines in several files, in currencies.
func flowTable(_ lines: [MadeLine], currencies: [CurrencyCode], files: [Int]) -> FlowTable {
  var table = flowTable(lines)
  table.currency = Column(currencies)
  var start = 0
  table.files = files.map { count in
    defer { start += count }
    return start..<(start + count)
  }
  table.line = Column(table.files.flatMap { file in file.map { UInt32($0 - file.lowerBound + 2) } })
  return table
}

private func month(_ text: String) -> TradePeriod { TradePeriod(Month(iso: text)!) }

private func settle(_ lines: [MadeLine], _ rule: RepeatRule = .last, workers: Int = 2) throws -> SettledFlows
{
  try settled(flowTable(lines), repeats: rule, on: WorkPool(workers: workers))
}

@Suite struct SettledFlowsTests {
  @Test(arguments: UInt64(0)..<300)
  func `statuses are those that comparing every line with every other gives`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (lines, currencies) = randomLines(&random)
    let rule = RepeatRule.allCases.randomElement(using: &random)!
    let table = flowTable(lines, currencies: currencies, files: [lines.count])
    let found = try settled(table, repeats: rule, on: WorkPool(workers: 3))
    #expect(found.table.status.values == plainStatuses(lines, currencies, rule))
    #expect(found.audit == (try settled(table, repeats: rule, on: WorkPool(workers: 1))).audit)
    #expect(found.audit.counts.map(\.lines).reduce(0, +) == lines.count)
  }

  @Test func `a line that repeats another counts once, and is said`() throws {
    let found = try settle([MadeLine(), MadeLine(), MadeLine(value: 70), MadeLine(partner: "RU")])
    #expect(found.table.status.values == [.contradicted, .repeated, .used, .used])
    let said = found.audit.notices(files: ["a.csv"], currency: .usd)
    #expect(said[0] == "1 line repeats an earlier one in all figures and does not count again.")
    #expect(
      said[1]
        == "1 line of a.csv says something else than the same file of the same thing; the last line counts, --repeats chooses otherwise. They differ by 0 USD in all, most in a.csv:2 (1) and a.csv:4 (1, counted)."
    )
  }

  @Test func `which of contradicting lines counts is for the rule to say`() throws {
    let lines = [100, 250, 100, 400].map { MadeLine(value: $0) }
    #expect(try settle(lines, .last).table.status.values == [.contradicted, .contradicted, .repeated, .used])
    #expect(
      try settle(lines, .first).table.status.values == [.used, .contradicted, .repeated, .contradicted])
    #expect(try settle(lines, .sum).table.status.values == [.used, .used, .repeated, .used])
    #expect(try settle(lines, .last).audit.contradictions[0].difference == 450)
    #expect(try settle(lines, .first).audit.contradictions[0].difference == 450)
    #expect(try settle(lines, .sum).audit.contradictions.isEmpty)
  }

  @Test(arguments: RepeatRule.allCases)
  func `two currencies of one thing are a contradiction, and never a sum`(rule: RepeatRule) throws {
    let table = flowTable(
      [MadeLine(), MadeLine(value: 90)], currencies: [.usd, CurrencyCode("EUR")!], files: [1, 1])
    let found = try settled(table, repeats: rule, on: WorkPool(workers: 1))
    #expect(found.table.status.values.count { $0 == .used } == 1)
    let contradiction = try #require(found.audit.contradictions.first)
    #expect(contradiction.otherCurrency == 1)
    #expect(contradiction.difference == 0)
    #expect(Set([contradiction.taken, contradiction.left]) == [0, 1])
  }

  @Test func `a total over goods is never added to its parts, and is compared with them`() throws {
    let parts: [(HSCode, Int64)] = [
      (.none, 1_000_00), ("85", 700_00), ("8542", 600_00), ("854231", 400_00), ("854232", 300_00),
      ("84", 300_00),
    ]
    let found = try settle(parts.map { MadeLine(goods: $0.0, value: $0.1) })
    #expect(
      found.table.status.values == [.groupGoods, .groupGoods, .groupGoods, .used, .used, .used])
    let check = try #require(found.audit.totals.first)
    #expect((check.compared, check.above, check.below) == (3, 1, 1))
    #expect(check.aboveMost?.goods == "85")
    #expect(check.belowMost?.goods == "8542")
    #expect(check.belowMost?.parts == 700_00)
    let said = found.audit.notices(files: ["a.csv"], currency: .usd)
    #expect(
      said.contains(
        "1 of 3 figures on goods are less than the sum of their parts: a wrong total, or a wrong part. None of them is counted beside its parts. Most: DE, exports to KG, 8542, 2022-01: 600 against 700 USD (a.csv:4)."
      ))
  }

  @Test func `rounding to whole units is no disagreement, a unit more is`() throws {
    func checks(_ total: Int64) throws -> Int {
      let lines = [
        MadeLine(goods: "8542", value: total), MadeLine(goods: "854231", value: 100_00),
        MadeLine(goods: "854232", value: 100_00),
      ]
      return try settle(lines).audit.totals[0].above
    }
    #expect(try checks(201_50) == 0)
    #expect(try checks(201_51) == 1)
  }

  @Test func `what a reporter keeps back of a heading is a part like others`() throws {
    // Hidden digits: a heading with a detail that no line below it has.
    let lines = [
      MadeLine(goods: "8542", value: 50_00, detail: 1), MadeLine(goods: "854231", value: 10_00),
      MadeLine(goods: "854232", value: 20_00),
    ]
    #expect(try settle(lines).table.status.values == [.used, .used, .used])
    let procedures = [
      MadeLine(goods: "8542", value: 50_00, detail: 9), MadeLine(goods: "854231", value: 50_00, detail: 9),
    ]
    #expect(try settle(procedures).table.status.values == [.groupGoods, .used])
  }

  @Test func `a total is compared with a part kept back and with the parts beside it`() throws {
    let lines = [
      MadeLine(goods: .none, value: 80_00), MadeLine(goods: "8542", value: 50_00, detail: 1),
      MadeLine(goods: "854231", value: 10_00), MadeLine(goods: "854232", value: 20_00),
    ]
    let check = try #require(try settle(lines).audit.totals.first)
    #expect((check.compared, check.above, check.below) == (1, 0, 0))
    let more = try settle([MadeLine(goods: .none, value: 90_00)] + lines.dropFirst())
    #expect(more.audit.totals.first?.aboveMost?.parts == 80_00)
  }

  @Test func `the total over procedures counts, and each procedure does not`() throws {
    let lines = [
      MadeLine(value: 100_00), MadeLine(value: 60_00, detail: 5), MadeLine(value: 30_00, detail: 6),
    ]
    let found = try settle(lines)
    #expect(found.table.status.values == [.used, .oneProcedure, .oneProcedure])
    #expect(found.audit.totals.map(\.kind) == [.procedure])
    #expect(found.audit.totals[0].aboveMost?.parts == 90_00)
    #expect(try settle(Array(lines.dropFirst())).table.status.values == [.used, .used])
  }

  @Test func `a year beside its months is compared where all twelve are there, or where they exceed it`()
    throws
  {
    let year = MadeLine(period: TradePeriod(year: 2022)!, value: 1_300_00)
    let months = (1...12).map { MadeLine(period: TradePeriod(Month(year: 2022, month: $0)!), value: 100_00) }
    let whole = try settle([year] + months)
    #expect(whole.table.status.values == [.groupPeriod] + [FlowStatus](repeating: .used, count: 12))
    #expect(whole.audit.totals[0].above == 1)
    #expect(whole.audit.mixed.map(\.years) == [[2022]])
    let eleven = try settle([year] + months.dropLast())
    #expect(eleven.table.status.values[0] == .groupPeriod)
    #expect(eleven.audit.totals.isEmpty)
    var low = year
    low.value = 500_00
    #expect(try settle([low] + months.dropLast()).audit.totals[0].below == 1)
  }

  @Test func `lines on all countries count only where the reporter names none`() throws {
    let world = MadeLine(partner: .world, value: 90_00, status: .groupPartner)
    let alone = try settle([world])
    #expect(alone.table.status.values == [.used])
    #expect(
      alone.audit.notices(files: [], currency: .usd) == [
        "DE names no partner of exports: the lines on all countries together count."
      ])
    let beside = try settle([world, MadeLine(value: 100_00)])
    #expect(beside.table.status.values == [.groupPartner, .used])
    #expect(beside.audit.totals.first?.below == 1)
    let outside = try settle([world, MadeLine(status: .outsideQuestion)])
    #expect(outside.table.status.values == [.groupPartner, .outsideQuestion])
    let other = try settle([world, MadeLine(flow: .import)])
    #expect(other.table.status.values == [.used, .used])
  }

  @Test func `a reporter that stops reporting is said, not taken for zero`() throws {
    let lines = [
      MadeLine(reporter: "GB", period: month("2020-01")), MadeLine(period: month("2020-01")),
      MadeLine(period: month("2024-08")), MadeLine(reporter: "HR", period: month("2024-08")),
    ]
    let found = try settle(lines)
    #expect(
      found.audit.notices(files: [], currency: .usd) == [
        "GB has no exports after 2020-01, where others reach to 2024-08: not known from then on, not zero.",
        "HR has no exports before 2024-08, where others begin in 2020-01: not known until then, not zero.",
      ])
  }

  @Test func `sums beyond 64 bits, one key for all lines and no lines at all are settled`() throws {
    #expect(try settle([]).audit.counts.isEmpty)
    let huge = [
      MadeLine(goods: "8542", value: .max), MadeLine(value: .max), MadeLine(goods: "854232", value: .max),
    ]
    let found = try settle(huge)
    #expect(found.table.status.values == [.groupGoods, .used, .used])
    #expect(found.audit.totals[0].belowMost?.parts == .max)
    #expect(found.audit.counts.first { $0.status == .used }?.sums[0].value == nil)
    let same = (0..<20_000).map { MadeLine(value: Int64($0)) }
    #expect(try settle(same).table.status.values.count { $0 == .contradicted } == 19_999)
    let json = try JSONEncoder().encode(found.audit)
    #expect(try JSONDecoder().decode(FlowAudit.self, from: json) == found.audit)
  }
}

/// Few codes, countries and values, so that much is repeated and contained.
private func randomLines(_ random: inout SplitMix64) -> ([MadeLine], [CurrencyCode]) {
  let goods: [HSCode] = [.none, "85", "8542", "854231", "854232", "847130", "84"]
  let periods = [
    TradePeriod(year: 2022)!, TradePeriod(Month(year: 2022, month: 1)!, months: 3),
    TradePeriod(Month(year: 2022, month: 1)!, months: 9), month("2022-01"), month("2022-03"),
    month("2023-01"),
    TradePeriod(Month(year: 2022, month: 3)!, months: 12),
  ]
  let lines = (0..<Int.random(in: 1...40, using: &random)).map { _ in
    let partner: CountryCode = ["KG", "RU", .world].randomElement(using: &random)!
    let isOutside = Int.random(in: 0..<12, using: &random) == 0
    return MadeLine(
      reporter: ["DE", "FR"].randomElement(using: &random)!, partner: partner,
      flow: [.export, .export, .import].randomElement(using: &random)!,
      goods: goods.randomElement(using: &random)!,
      period: periods.randomElement(using: &random)!, value: [100, 200].randomElement(using: &random)!,
      grams: [0, 5].randomElement(using: &random)!, unit: [0, 0, 1].randomElement(using: &random)!,
      detail: [0, 0, 1, 7].randomElement(using: &random)!,
      status: isOutside ? .noValue : partner == .world ? .groupPartner : .used)
  }
  return (lines, lines.map { _ in Int.random(in: 0..<6, using: &random) == 0 ? CurrencyCode("EUR")! : .usd })
}

/// The rules as they are written down, line against line.
private func plainStatuses(_ lines: [MadeLine], _ currencies: [CurrencyCode], _ rule: RepeatRule)
  -> [FlowStatus]
{
  let isCompared = lines.map { $0.status == .used || $0.status == .groupPartner }
  var status = lines.indices.map { isCompared[$0] ? .used : lines[$0].status }
  func isSameGoods(_ a: MadeLine, _ b: MadeLine) -> Bool {
    a.reporter == b.reporter && a.partner == b.partner && a.flow == b.flow && a.goods == b.goods
  }
  func areEqual(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (lines[i], lines[j])
    return currencies[i] == currencies[j] && a.value == b.value && a.grams == b.grams && a.pieces == b.pieces
  }
  for i in lines.indices where isCompared[i] {
    let run = lines.indices.filter { j in
      isCompared[j] && isSameGoods(lines[i], lines[j]) && lines[i].period == lines[j].period
        && lines[i].detail == lines[j].detail && lines[i].unit == lines[j].unit
    }
    let taken = rule == .first ? run.first! : run.last!
    if run.contains(where: { $0 < i && areEqual($0, i) }) {
      status[i] = .repeated
    } else if !areEqual(i, taken), rule != .sum || currencies[i] != currencies[taken] {
      status[i] = .contradicted
    }
  }
  func marked(_ mark: FlowStatus, _ isMarked: (MadeLine, MadeLine) -> Bool) {
    let used = lines.indices.filter { isCompared[$0] && status[$0] == .used }
    for i in used where used.contains(where: { isMarked(lines[i], lines[$0]) }) { status[i] = mark }
  }
  marked(.oneProcedure) { $0.detail != 0 && $1.detail == 0 && isSameGoods($0, $1) && $0.period == $1.period }
  marked(.groupGoods) { a, b in
    guard a.reporter == b.reporter, a.partner == b.partner, a.flow == b.flow, a.period == b.period else {
      return false
    }
    guard a.goods != b.goods, b.goods.description.hasPrefix(a.goods.description) else { return false }
    return a.detail == 0 || a.goods == .none || a.detail == b.detail || b.detail == 0 && a.detail != 1
  }
  marked(.groupPeriod) { isSameGoods($0, $1) && $0.period != $1.period && $0.period.contains($1.period) }
  for i in lines.indices where lines[i].status == .groupPartner {
    let isNaming = lines.contains {
      $0.partner != .world && $0.reporter == lines[i].reporter && $0.flow == lines[i].flow
    }
    if isNaming { status[i] = .groupPartner }
  }
  return status
}
