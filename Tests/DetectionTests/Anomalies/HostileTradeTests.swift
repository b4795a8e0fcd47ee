import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Tables that no one would write by hand: nothing traps, and what cannot be computed is said.
@Suite struct HostileTradeTests {
  private let pool = WorkPool(workers: 2)

  @discardableResult
  private func run(_ trade: AnomalyCase) throws -> [String: DetectorResult] {
    let made = try trade.trade()
    var results: [String: DetectorResult] = [:]
    for detector in anomalyDetectors { results[detector.name] = try detector.result(in: made, on: pool) }
    for kinds in [nil, [.goods], [.date], [.destination]] as [[ControlKind]?] {
      let found = try made.discoveries(kinds, on: pool)
      #expect(found.gap != nil || !found.items.isEmpty)
    }
    for finding in results.values.flatMap(\.findings) {
      #expect(finding.effects.allSatisfy { !$0.value.isNaN }, "\(finding.sentence)")
    }
    return results
  }

  /// A hub that jumps, with everything a detector looks at.
  private func jump() -> AnomalyCase {
    var trade = PlantedTrade.quiet()
    for day in stride(from: Int32(10), to: 2_190, by: 25) {
      let cents: Int64 = day < PlantedTrade.measure ? 100 : 900
      trade.add(PlantedTrade.row(day, "s", "US", "h", "CN", cents: cents / 3))
      trade.add(PlantedTrade.row(day + 2, "h", "CN", "r", "RU", cents: cents))
    }
    return trade
  }

  @Test func `a table without rows, or with one, has no findings and says what is not computable`() throws {
    let none = try run(AnomalyCase(PlantedTrade.settings))
    #expect(none.values.allSatisfy { $0.findings.isEmpty })
    var one = AnomalyCase(PlantedTrade.settings)
    one.add(PlantedTrade.row(1_300, "h", "CN", "r", "RU", cents: 100))
    for (name, result) in try run(one) {
      #expect(result.findings.isEmpty && !result.gaps.isEmpty, "\(name) \(result)")
    }
    one.settings.routes.measureDay = nil
    for (name, result) in try run(one) {
      #expect(result.findings.isEmpty && !result.gaps.isEmpty, "\(name) \(result)")
    }
  }

  @Test(arguments: ["0001-01-01", "9999-12-31", "1900-03-01", "2150-06-30"])
  func `a day of a misread century traps nowhere`(text: String) throws {
    for seed in 0..<(text < "1000" ? 1 : 3) {
      var trade = AnomalyCase.all[seed]
      var row = trade.rows[0]
      (row.day, row.status) = (Day(iso: text)!, .used)
      trade.add(row)
      row.hs = "010101"
      trade.add(row)
      try run(trade)
      trade.settings.routes.measureDay = Day(iso: text)
      try run(trade)
    }
  }

  @Test func `both ends of the calendar in one table trap nowhere`() throws {
    var trade = jump()
    for text in ["0001-01-01", "9999-12-31"] {
      var row = PlantedTrade.row(0, "h", "CN", "r", "RU", cents: 100)
      row.day = Day(iso: text)!
      trade.add(row)
    }
    try run(trade)
    for day in ["0001-01-01", "9999-12-31"] {
      trade.settings.routes.measureDay = Day(iso: day)
      try run(trade)
    }
  }

  @Test(arguments: [Int64.max / 4, Int64.max - 1, Int64(1)])
  func `values and masses as large as numbers get do not overflow`(large: Int64) throws {
    for seed in 15..<25 {
      var trade = AnomalyCase.all[seed]
      for row in trade.rows.indices where trade.rows[row].cents > 0 {
        trade.rows[row].cents = large - Int64(row) % large
        trade.rows[row].grams = large - Int64(row) % large
      }
      for measure in [.mass, .value] as [QuantityMeasure] {
        trade.settings.routes.measure = measure
        trade.settings.thresholdCents = .max / 11 - 1
        try run(trade)
      }
    }
  }

  @Test func `parcels on both sides of the largest threshold do not overflow`() throws {
    var trade = PlantedTrade.quiet()
    trade.settings.thresholdCents = .max / 11 - 1
    for place in 0..<6 {
      let cents = trade.settings.thresholdCents / 100 * Int64([95, 96, 99, 104, 109, 111][place])
      trade.add(PlantedTrade.row(1_400 + Int32(place) * 9, "h", "CN", "r", "RU", cents: cents))
    }
    for place in 0..<3 {
      let cents = trade.settings.thresholdCents - 1_000
      trade.add(PlantedTrade.row(1_600 + Int32(place), "h", "CN", "r", "RU", cents: cents))
    }
    let found = try run(trade)[Patterns.name]!.findings.filter { $0.kind == "splitting" }
    // Six below and two above: 37 of the 256 ways of eight tosses.
    #expect(found.count == 1 && isClose(found.first?.p ?? 0, 37.0 / 256))
  }

  @Test func `sums above the largest number of 64 bits are right`() throws {
    var trade = jump()
    for row in trade.rows.indices where trade.rows[row].consignor == "h" {
      trade.rows[row].cents *= Int64.max / 4_000
    }
    for _ in 0..<6 { trade.add(PlantedTrade.row(1_400, "h", "CN", "r", "RU", cents: .max / 4)) }
    let found = try run(trade)[Jumps.name]!.findings.first { $0.subject.firm != nil }
    let after = trade.rows.filter {
      $0.consignor == "h" && $0.day >= Day(iso: "2022-04-01")! && $0.day < Day(iso: "2024-04-01")!
    }
    let sum = after.reduce(Int128(0)) { $0 + Int128($1.cents) }
    let value = found?.effects.first { $0.name == "value after" }?.value ?? 0
    #expect(sum > Int128(Int64.max) && isClose(value, Double(sum) / 100), "\(value)")
  }

  @Test func `a table without values says that prices are not computable, and has no findings on value`()
    throws
  {
    var trade = jump()
    trade.lacksValue = true
    let results = try run(trade)
    #expect(results[Prices.name]?.gaps == ["Not computable: prices (the input has no value)."])
    #expect(results.values.allSatisfy { $0.findings.isEmpty })
    trade.settings.floorCents = 0
    #expect(try run(trade)[Dependence.name]?.findings.isEmpty == true)
  }

  @Test func `every detector that compares values says that many are missing`() throws {
    var trade = jump()
    for row in trade.rows.indices where !row.isMultiple(of: 3) { trade.rows[row].cents = 0 }
    for (name, result) in try run(trade) {
      let said = result.gaps.filter { $0.contains("declare no value and count as 0 USD") }
      #expect(said.count == 1, "\(name): \(result.gaps)")
    }
  }

  @Test func `a table without masses, makers or origins still has its jump, and names the gaps`() throws {
    var trade = jump()
    (trade.lacksMass, trade.lacksMaker, trade.lacksOrigin) = (true, true, true)
    let results = try run(trade)
    #expect(results[Prices.name]?.gaps == ["Not computable: prices (the input has no net mass)."])
    let jump = results[Jumps.name]?.findings.first { $0.subject.firm != nil }
    #expect(jump?.gaps == ["price and volume: masses are not declared on both sides"])
    #expect(jump?.checks.first { $0.explanation == "own production" }?.outcome == .unknown)
    #expect(try trade.trade().discoveries([.goods], on: pool).items.isEmpty)
  }

  @Test func `firms without names have findings only as nobody`() throws {
    var trade = jump()
    for row in trade.rows.indices {
      trade.rows[row].consignee = ""
      trade.declared[row] = trade.rows[row].consignor == "h" ? "RU" : "CN"
    }
    var kinds = Set(try run(trade).values.flatMap(\.findings).map(\.kind))
    #expect(kinds.contains("unnamed-consignee") && !kinds.contains("captive-exporter"))
    for row in trade.rows.indices { trade.rows[row].consignor = "" }
    kinds = Set(try run(trade).values.flatMap(\.findings).map(\.kind))
    #expect(kinds.isEmpty, "\(kinds)")
  }

  @Test func `a measure on the first or the last day, or far from all days, leaves nothing to compare`()
    throws
  {
    for day in [0, 2_191, -5_000, 20_000] as [Int32] {
      var trade = jump()
      trade.settings.routes.measureDay = PlantedTrade.day(day)
      for (name, result) in try run(trade) where name != Patterns.name && name != Prices.name {
        #expect(
          result.findings.isEmpty && result.gaps.contains { $0.contains("Not computable") }, "\(name) \(day)")
      }
    }
  }

  @Test(arguments: [0, 1, 27, 10_000, 2_000_000])
  func `any number of days of grace and of dwell`(days: Int) throws {
    var trade = jump()
    (trade.settings.graceDays, trade.settings.routes.dwell) = (days, 0...days)
    try run(trade)
    trade.settings.routes.dwell = -days...Int.max / 4
    try run(trade)
  }
}
