import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// What each detector is there to find, planted, and beside it the innocent trade that looks nearly the same.
@Suite struct PlantedTradeTests {
  private let before = Int32(60)...1_100
  private let after = Int32(1_200)...2_150

  /// Kinds and firms of the findings of a detector in class 8542.31, or its chapter; of lanes the country.
  private func found(_ detector: any AnomalyDetector.Type, _ trade: AnomalyCase) throws -> Set<String> {
    let made = try trade.trade()
    return Set(
      try detector.result(in: made, on: WorkPool(workers: 2)).findings.map { finding in
        let firm = [finding.subject.firm, finding.subject.partner].compactMap(\.self).first
        let name = firm.map { made.table.name(of: $0) } ?? finding.subject.country?.description ?? "-"
        return "\(finding.kind) \(name)"
      }.filter { !$0.hasSuffix("quiet") && !$0.hasSuffix("other") })
  }

  /// A shipment every so many days.
  private func sell(
    _ trade: inout AnomalyCase, _ from: String, _ fromCountry: CountryCode, _ to: String,
    _ toCountry: CountryCode,
    _ days: ClosedRange<Int32>, every step: Int32 = 30, _ code: HSCode = "854231", cents: Int64,
    grams: Int64 = 1_000
  ) {
    for day in stride(from: days.lowerBound, through: days.upperBound, by: Int(step)) {
      trade.add(PlantedTrade.row(day, from, fromCountry, to, toCountry, code, cents: cents, grams: grams))
    }
  }

  @Test func `a jump is found, a trade that grows by half is left alone`() throws {
    var trade = PlantedTrade.quiet()
    sell(&trade, "h", "CN", "r", "RU", before, cents: 100)
    sell(&trade, "h", "CN", "r", "RU", after, cents: 300)
    sell(&trade, "calm", "TR", "r", "RU", before, cents: 100)
    sell(&trade, "calm", "TR", "r", "RU", after, cents: 150)
    let kinds = try found(Jumps.self, trade)
    #expect(kinds == ["step h", "step CN"], "\(kinds)")
  }

  @Test func `a new firm and a mayfly are found, a firm that bought before the measure is left alone`() throws
  {
    var trade = PlantedTrade.quiet()
    sell(&trade, "fresh", "CN", "r", "RU", after, cents: 100)
    sell(&trade, "short", "CN", "r", "RU", 1_300...1_500, cents: 20_000_000)
    sell(&trade, "old", "CN", "r", "RU", after, "940360", cents: 100)
    sell(&trade, "s", "US", "old", "CN", before, "940360", cents: 100)
    #expect(try found(Newcomers.self, trade) == ["new-firm fresh", "mayfly short"])
  }

  @Test func `a firm new to controlled goods and a new line are found, an old buyer of them is left alone`()
    throws
  {
    var trade = PlantedTrade.quiet()
    for name in ["late", "turned", "stock"] {
      sell(&trade, name, "CN", "r", "RU", before, "851712", cents: 100)
      sell(&trade, name, "CN", "r", "RU", after, cents: 100)
    }
    sell(&trade, "turned", "CN", "r", "RU", before, "610910", cents: 10_000)
    sell(&trade, "s", "US", "stock", "CN", before, cents: 100)
    #expect(try found(Newcomers.self, trade) == ["new-to-controlled late", "new-line turned"])
  }

  @Test func `a new line may have sold up to one percent of controlled goods before`() throws {
    var trade = PlantedTrade.quiet()
    sell(&trade, "turned", "CN", "r", "RU", before, "610910", cents: 10_000)
    trade.add(PlantedTrade.row(700, "turned", "CN", "r", "RU", cents: 900))
    sell(&trade, "turned", "CN", "r", "RU", after, cents: 100)
    #expect(try found(Newcomers.self, trade) == ["new-line turned"])
    trade.add(PlantedTrade.row(701, "turned", "CN", "r", "RU", cents: 9_000))
    #expect(try found(Newcomers.self, trade).isEmpty)
  }

  @Test func `a triangle is found, a supply that falls by two thirds is left alone`() throws {
    for left in [Int64(0), 33] {
      var trade = PlantedTrade.quiet()
      sell(&trade, "s", "US", "r", "RU", before, cents: 100)
      if left > 0 { sell(&trade, "s", "US", "r", "RU", after, cents: left) }
      sell(&trade, "s", "US", "h", "CN", after, cents: 100)
      sell(&trade, "h", "CN", "r", "RU", after, cents: 100)
      #expect(try found(Substitution.self, trade) == (left > 0 ? [] : ["triangle h"]))
    }
  }

  @Test func `a hub in another country that follows one is found, in the same country it is left alone`()
    throws
  {
    for country in ["TR", "CN"] as [CountryCode] {
      var trade = PlantedTrade.quiet()
      sell(&trade, "a", "CN", "r", "RU", 60...1_300, cents: 100)
      sell(&trade, "b", country, "r", "RU", 1_350...2_150, cents: 100)
      #expect(try found(Substitution.self, trade) == (country == "TR" ? ["hub-displacement b"] : []))
    }
  }

  @Test func `captive firms and dwindling suppliers are found, two equal customers are left alone`() throws {
    var trade = PlantedTrade.quiet()
    sell(&trade, "captive", "CN", "r", "RU", after, cents: 100)
    sell(&trade, "free", "CN", "x", "RU", after, cents: 100)
    sell(&trade, "free", "CN", "y", "KZ", after, cents: 100)
    for name in ["a", "b", "c", "d", "e", "f"] { sell(&trade, name, "CN", "few", "RU", before, cents: 100) }
    sell(&trade, "captive", "CN", "few", "RU", after, cents: 10)
    let kinds = try found(Dependence.self, trade)
    #expect(
      kinds == [
        "captive-exporter captive", "captive-importer captive", "captive-importer free",
        "supplier-collapse few",
      ],
      "\(kinds)")
  }

  @Test func `what a captive exporter sells its buyer for elsewhere is no part of its share`() throws {
    var trade = PlantedTrade.quiet()
    sell(&trade, "h", "CN", "r", "RU", after, "940360", cents: 1_000)
    for day in [1_300, 1_400, 1_500] as [Int32] {
      trade.add(PlantedTrade.row(day, "h", "CN", "r", "RU", cents: 1_000), declared: "KZ")
    }
    let found = try Dependence.result(in: trade.trade(), on: WorkPool(workers: 1)).findings
    let one = found.first {
      $0.kind == "captive-exporter" && $0.subject.goods == "940360" && $0.shipments == 32
    }
    #expect(one?.effects.first { $0.name == "controlled share" }?.value == 0, "\(found.map(\.sentence))")
  }

  @Test func `a successor is found, a new seller to other customers or of other goods is left alone`() throws
  {
    for (customer, code, isOne) in [("r", "854231", true), ("x", "854231", false), ("r", "870899", false)] {
      var trade = PlantedTrade.quiet()
      sell(&trade, "old", "CN", "r", "RU", 600...1_300, cents: 100)
      sell(&trade, "new", "TR", customer, "RU", 1_350...2_100, HSCode(code)!, cents: 100)
      sell(&trade, "new", "TR", "r", "RU", 1_900...2_100, cents: 1)
      #expect(try found(Successors.self, trade) == (isOne ? ["successor new"] : []), "\(customer) \(code)")
    }
  }

  @Test(arguments: [(-31, false), (-30, true), (90, true), (91, false)])
  func `a successor begins thirty days before the last sale of the other at most, and ninety after it`(
    gap: Int32, isOne: Bool
  ) throws {
    var trade = PlantedTrade.quiet()
    sell(&trade, "old", "CN", "r", "RU", 1_000...1_300, cents: 100)
    sell(&trade, "new", "TR", "r", "RU", 1_300 + gap...2_100, cents: 100)
    #expect(try found(Successors.self, trade) == (isOne ? ["successor new"] : []), "\(gap)")
  }

  @Test func `dear goods and a mark-up are found, dear goods at a price everybody pays are left alone`()
    throws
  {
    for usual in [Int64(100), 1_000] {
      var trade = PlantedTrade.quiet()
      for place in 0..<24 {
        sell(&trade, "m", "TR", "n", "KZ", 1_280...1_280, cents: usual + Int64(place % 5) * usual / 50)
      }
      sell(&trade, "h", "CN", "r", "RU", 1_290...1_320, every: 10, cents: 1_000)
      sell(&trade, "s", "US", "h", "CN", 1_250...1_280, every: 10, cents: usual)
      let kinds = try found(Prices.self, trade)
      #expect(kinds == (usual == 100 ? ["outlier h", "markup h"] : []), "\(kinds)")
    }
  }

  @Test func `more money for fewer goods is found, less money for fewer goods is left alone`() throws {
    var trade = PlantedTrade.quiet()
    for (name, cents) in [("dear", Int64(150)), ("less", 50)] {
      sell(&trade, name, "CN", "r", "RU", before, cents: 100)
      sell(&trade, name, "CN", "r", "RU", after, cents: cents, grams: 700)
    }
    #expect(try found(Prices.self, trade) == ["price-not-volume dear"])
  }

  @Test
  func `controlled goods that rise beyond others are found, in a country where all goods rise they are not`()
    throws
  {
    var trade = PlantedTrade.quiet()
    for place in 0..<6 {
      for (country, more) in [("CN", 100), ("TR", 900)] as [(CountryCode, Int64)] {
        let (name, size) = ("\(country)\(place)", Int64(place))
        sell(&trade, name, country, "r", "RU", before, cents: 100 + size * 7)
        sell(&trade, name, country, "r", "RU", after, cents: 900 + size * 11)
        sell(&trade, name, country, "r", "RU", before, "610910", cents: 100 + size * 5)
        sell(&trade, name, country, "r", "RU", after, "610910", cents: more + size * 13)
      }
    }
    let kinds = try found(ControlGroup.self, trade)
    #expect(kinds == ["controlled-against-free -", "controlled-against-free CN"], "\(kinds)")
  }

  @Test func `parcels are found, single small orders and one above the threshold are left alone`() throws {
    var trade = PlantedTrade.quiet()
    sell(&trade, "split", "CN", "r", "RU", 1_300...1_318, every: 6, cents: 95)
    sell(&trade, "rare", "CN", "r", "RU", 1_300...1_324, every: 8, cents: 95)
    sell(&trade, "open", "CN", "r", "RU", 1_300...1_318, every: 6, cents: 95)
    sell(&trade, "open", "CN", "r", "RU", 1_309...1_309, cents: 500)
    #expect(try found(Patterns.self, trade) == ["splitting split"])
  }

  @Test func `goods that go round are found, goods bought back after a year are left alone`() throws {
    for gap in [Int32(100), 400] {
      var trade = PlantedTrade.quiet()
      sell(&trade, "a", "CN", "b", "TR", 1_300...1_340, every: 20, cents: 150)
      sell(&trade, "b", "TR", "a", "CN", 1_300 + gap...1_340 + gap, every: 20, cents: 150)
      sell(&trade, "a", "CN", "r", "RU", 2_000...2_000, cents: 100)
      #expect(try found(Patterns.self, trade) == (gap == 100 ? ["round-trip a"] : []))
    }
  }

  @Test func `sellers in turn are found, sellers all at once are left alone`() throws {
    for gap in [Int32(100), 10] {
      var trade = PlantedTrade.quiet()
      for (place, name) in ["a", "b", "c"].enumerated() {
        let day = 1_200 + Int32(place) * gap
        sell(&trade, name, "CN", "r", "RU", day...day + 60, cents: 150)
      }
      #expect(try found(Patterns.self, trade) == (gap == 100 ? ["parallel-sellers a"] : []))
    }
  }

  @Test func `a switch to yuan is found, one to euros and one without values are left alone`() throws {
    for (currency, cents, isOne) in [("CNY", 150, true), ("EUR", 150, false), ("CNY", 0, false)] {
      var trade = PlantedTrade.quiet()
      sell(&trade, "h", "CN", "r", "RU", before, cents: 150)
      sell(&trade, "h", "CN", "r", "RU", after, cents: Int64(cents))
      var table = trade.table
      table.currency = Column(
        trade.rows.map { row in
          row.consignor == "h" && row.day >= PlantedTrade.day(PlantedTrade.measure)
            ? CurrencyCode(currency)! : .usd
        })
      let made = try DestinationTrade(trade.settings, of: table, on: WorkPool(workers: 2))
      let found = try Patterns.result(in: made, on: WorkPool(workers: 2))
      let sentences = found.findings.filter { $0.kind == "currency-switch" }.map(\.sentence)
      // Between the two firms, and of all that China sells, where others sell little.
      #expect(sentences.count == (isOne ? 2 : 0), "\(sentences)")
      #expect(sentences.allSatisfy { $0.contains("CNY rose from 0 % to") })
    }
  }

  @Test func `codes that drift are found, a seller that goes over to another chapter is left alone`() throws {
    for (code, isOne) in [("851712", true), ("610910", false)] {
      var trade = PlantedTrade.quiet()
      sell(&trade, "h", "CN", "r", "RU", before, cents: 150)
      sell(&trade, "h", "CN", "r", "RU", after, HSCode(code)!, cents: 150)
      #expect(try found(Patterns.self, trade) == (isOne ? ["code-drift h"] : []))
    }
  }

  @Test
  func `a stockpile is found, a steady trade is left alone; nobody as consignee is found, of free goods not`()
    throws
  {
    var trade = PlantedTrade.quiet()
    sell(&trade, "h", "CN", "r", "RU", before, cents: 150)
    sell(&trade, "h", "CN", "r", "RU", 1_100...1_140, every: 10, cents: 300)
    sell(&trade, "calm", "CN", "r", "RU", 60...1_145, every: 15, cents: 150)
    for code in ["854231", "940360"] as [HSCode] {
      for day in [1_300, 1_400, 1_500] as [Int32] {
        trade.add(PlantedTrade.row(day, "h", "CN", "", .none, code, cents: 150), declared: "RU")
      }
    }
    let kinds = try found(Patterns.self, trade)
    #expect(kinds == ["stockpile h", "unnamed-consignee -"], "\(kinds)")
  }

  @Test func `a hub that takes over from the coalition is a discovery, one of own make is not`() throws {
    var trade = PlantedTrade.quiet()
    trade.settings.rate = 0.5
    trade.settings.routes.isListed = { code, _ in AnomalyMaker.tier(code) != .max }
    for (name, maker) in [("h", "s"), ("own", "own")] {
      sell(&trade, "s", "US", name, "CN", 1_190...2_100, cents: 100)
      let first = trade.rows.count
      sell(&trade, name, "CN", "r", "RU", 1_200...2_150, cents: 100)
      for row in first..<trade.rows.count { trade.rows[row].maker = maker }
    }
    for place in 0..<12 { sell(&trade, "f\(place)", "CN", "r", "RU", 1_200...2_150, "610910", cents: 100) }
    let found = try trade.trade().discoveries([.goods], on: WorkPool(workers: 2))
    #expect(found.found.map { trade.table.name(of: $0.score.firm) } == ["h"], "\(found)")
  }
}
