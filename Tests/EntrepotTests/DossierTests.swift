import Detection
import Entrepot
import Foundation
import Ingest
import Ledgers
import Regimes
import Reporting
import Screening
import TestSupport
import Testing
import Trade
import WorkPool

/// Dossiers against counts made row by row from the text of the table.
@Suite struct DossierTests {
  typealias Row = DossierOracle.Row

  /// What is asked for, beside the firm: filters, and how classes and windows are made.
  private static let changes: [@Sendable (inout AnalysisSettings) -> Void] = [
    { _ in }, { $0.since = day("2022-02-01") }, { $0.until = day("2022-09-17") },
    { ($0.since, $0.until) = (day("2021-03-01"), day("2022-12-03")) }, { $0.goods = ["8542"] },
    { $0.goods = ["854231", "94"] }, { $0.level = 4 }, { $0.level = 10 }, { $0.destinations = ["RU"] },
    { $0.destinations = ["TR"] }, { $0.measureDay = day("2022-09-01") },
    { ($0.measureDay, $0.graceDays) = (day("2022-02-20"), 20) }, { $0.limit = 2 },
  ]

  private static let regimes = Regime.builtIn.filter { ["russia", "iran"].contains($0.id) }
    .map { LoadedRegime($0) }

  private func dossier(
    _ trade: DossierTrade, _ name: String, on pool: WorkPool = twoWorkers,
    _ change: (inout AnalysisSettings) -> Void
  ) throws -> DossierReport {
    let folder = try Folder()
    let path = try folder.write(trade.text, "trade.csv")
    var settings = AnalysisSettings()
    settings.limit = nil
    settings.regimes = Self.regimes
    settings.input.columns = DossierTrade.columns
    change(&settings)
    return try Entrepot.dossier(of: name, in: [path], settings, on: pool).report
  }

  @Test(arguments: UInt64(0)..<12)
  func `a dossier counts what a reader of the rows counts, under every filter`(seed: UInt64) throws {
    let trade = DossierTrade(60 + Int(seed), seed: seed)
    let oracle = DossierOracle(trade)
    let firms = oracle.names.sorted { ($0.name, $0.country) < ($1.name, $1.country) }
    let change = Self.changes[Int(seed) % Self.changes.count]
    var settings = AnalysisSettings()
    (settings.limit, settings.regimes) = (nil, Self.regimes)
    change(&settings)
    for (place, firm) in firms.enumerated() where place % 11 == Int(seed) % 11 {
      let rows = oracle.rows.filter { row in
        (settings.since ?? row.day) <= row.day && row.day <= (settings.until ?? row.day)
          && (settings.goods?.contains { row.code.hasPrefix("\($0)") } ?? true)
      }
      let own = Own(rows, firm, oracle)
      guard !own.all.isEmpty else {
        #expect(throws: DossierError.self) { try dossier(trade, "\(firm.name) (\(firm.country))", change) }
        continue
      }
      let found = try dossier(trade, "\(firm.name) (\(firm.country))", change)
      expectSame(found, own, rows, firm, settings)
      #expect(try DossierReport(json: jsonText(found)) == found)
    }
  }

  /// Settings that decide which leads there are.
  private static let leadChanges: [@Sendable (inout AnalysisSettings) -> Void] = [
    { _ in }, { $0.legs = 2 }, { $0.dwell = 0...20 }, { $0.level = 4 }, { $0.sameDay = .deny },
    { $0.coalition = ["DE"] }, { $0.hubs = ["TR"] }, { $0.measure = .value }, { $0.floorCents = 0 },
    { $0.loss = LossShare(basisPoints: 5_000) }, { $0.since = day("2022-01-01") },
    { $0.resolution = .default },
  ]

  @Test(arguments: 0..<leadChanges.count)
  func `leads are those of detect that name the firm, none left out for its rank`(number: Int) throws {
    let trade = DossierTrade(240, seed: UInt64(number))
    let folder = try Folder()
    let path = try folder.write(trade.text, "trade.csv")
    var settings = AnalysisSettings()
    (settings.limit, settings.regimes, settings.floorCents) = (nil, Self.regimes, 100_00)
    settings.input.columns = DossierTrade.columns
    Self.leadChanges[number](&settings)
    let all = try analyse([path], settings, on: twoWorkers).report
    let routes = all.destinations.flatMap(\.routes)
    let firms = Set(routes.flatMap(\.stops).filter { !$0.name.isEmpty }.map { "\($0.name) (\($0.country))" })
      .sorted()
    try #require(firms.count > 3)
    settings.limit = 3
    var named = 0
    defer { if number == 0 { #expect(named > 5, "leads name the firms") } }
    for name in firms.prefix(3) {
      let found = try Entrepot.dossier(of: name, in: [path], settings, on: twoWorkers).report
      func isOwn(_ its: String, _ country: String) -> Bool { "\(its) (\(country))" == name }
      let own = routes.filter { $0.stops.contains { isOwn($0.name, $0.country) } }
      let listed = found.routes.filter { $0.foldedIn == nil }.map(\.id)
      #expect(listed == Array(own.map(\.id).prefix(listed.count)) && !listed.isEmpty)
      let folded = routes.flatMap(\.relays).filter {
        $0.isFolded && $0.stops.contains { $0.role != .origin && isOwn($0.name, $0.country) }
      }
      #expect(found.routeCount == own.count + folded.count && found.routes.count == min(3, found.routeCount))
      let findings = all.destinations.flatMap { ($0.detectors ?? []).flatMap(\.findings) }
      #expect(
        found.findings.map(\.finding) == findings.filter { $0.firms.contains { isOwn($0.name, $0.country) } })
      let leads = all.destinations.flatMap { $0.leads ?? [] }.filter { lead in
        isOwn(lead.firm.name, lead.firm.country)
          || (lead.suppliers + lead.earlierHubs + lead.distantHubs + lead.consignees).contains {
            isOwn($0.name, $0.country)
          }
      }
      #expect(found.leadCount == leads.count && found.leads.map(\.id) == leads.prefix(3).map(\.id))
      for (mention, lead) in zip(found.leads, leads) {
        #expect(mention.places.contains(.hub) == isOwn(lead.firm.name, lead.firm.country))
        #expect((mention.share == nil) == mention.places.contains(.hub) && mention.rank == lead.rank)
        #expect(
          mention.places.contains(.consignee) == lead.consignees.contains { isOwn($0.name, $0.country) })
      }
      named += leads.count
      let hubs = all.destinations.flatMap(\.hubs).filter { isOwn($0.name, $0.country) }
      #expect(found.hubs.map(\.hub) == hubs)
    }
  }

  @Test func `a firm is found by any spelling, and who is not is refused with the nearest names`() throws {
    let folder = try Folder()
    let path = try folder.write(
      RandomTrade.header + "\n"
        + "1,2022-03-01,Sun Moon Trading Ltd,HK,ООО Вектор,RU,,854231,x,1,100,\n"
        + "2,2022-03-02,SUN MOON TRADING LIMITED,HK,ООО Вектор,RU,,854231,x,1,100,\n"
        + "3,2022-03-03,Sun Moon Trading Ltd,AE,ООО Вектор,RU,,854231,x,1,100,Sun Moon Trading Ltd\n",
      "trade.csv")
    func found(_ name: String, _ level: ResolutionLevel? = .default) throws -> DossierReport {
      var settings = AnalysisSettings()
      settings.resolution = level
      return try Entrepot.dossier(of: name, in: [path], settings, on: twoWorkers).report
    }
    for name in ["Sun Moon Trading Ltd (HK)", "sun moon trading limited", "SUN MOON TRADING LIMITED (HK)"] {
      let report = try found(name)
      #expect(report.sent.flow.shipments == 2 && report.spellings.count == 2 && report.merges.count == 1)
    }
    #expect(try found("Sun Moon Trading Ltd (HK)", nil).sent.flow.shipments == 1)
    for (name, says) in [
      (
        "Sun Moon Trading Ltd",
        "may be 'SUN MOON TRADING LIMITED (HK)', 'Sun Moon Trading Ltd (AE)'; say which"
      ),
      ("Sun Mon Tradng Ltd", "most like it: 'Sun Moon Trading Ltd"), ("Wholly Other", "no firm is called"),
      ("\u{202E}x", "no firm is called '\\u{202E}x'"),
    ] {
      do {
        _ = try found(name)
        Issue.record("\(name) was found")
      } catch let error as DossierError {
        #expect(error.description.contains(says), "\(error)")
      }
    }
  }

  @Test func `lists are asked about on the days of the shipments, or as of a day`() throws {
    let folder = try Folder()
    let path = try folder.write(DossierTrade(300, seed: 3).text, "trade.csv")
    let list = try folder.write(
      "name,country,list,effect,start\nAster,TR,Entity List,export-licence,2022-09-01\n", "list.csv")
    func states(_ asOf: String?) throws -> [ListedMatch.State] {
      var settings = AnalysisSettings()
      settings.input.columns = DossierTrade.columns
      settings.lists = try LoadedLists([list], on: twoWorkers)
      settings.screening.asOf = asOf.map(day)
      let report = try Entrepot.dossier(of: "Aster (TR)", in: [path], settings, on: twoWorkers).report
      #expect(report.hopsToListed == 0 && report.lists?.count == 1)
      #expect(
        report.receipt.settings.contains { $0.name == "as-of" && $0.value.hasPrefix(asOf ?? "the days") })
      let all = try #require(report.matches?.first?.listings.first?.states)
      #expect(asOf != nil || all.compactMap(\.shipments).reduce(0, +) == report.shipments)
      return all
    }
    #expect(try states("2022-08-31").map(\.state) == [.later])
    #expect(try states("2022-09-01").map(\.state) == [.listed])
    #expect(Set(try states(nil).map(\.state)) == [.listed, .later])
  }

  @Test(arguments: UInt64(0)..<4)
  func `a dossier is the same for any workers, and hostile names stay what they are`(seed: UInt64) throws {
    let hostile = "=cmd()<script>\u{202E}'];}\u{7}" + String(repeating: "Я", count: 2_000)
    let trade = DossierTrade(300, seed: seed)
    let text = trade.text.replacing("Aster", with: hostile)
    var texts: Set<[String]> = []
    for workers in [1, 2, 5] {
      let folder = try Folder()
      var settings = AnalysisSettings()
      settings.input.columns = DossierTrade.columns
      let path = try folder.write(text, "trade.csv")
      var report = try Entrepot.dossier(
        of: hostile + " (TR)", in: [path], settings, on: WorkPool(workers: workers)
      ).report
      report.inputs[0].file = "trade.csv"
      for index in report.rows.first.indices { report.rows.first[index].evidence.file = "trade.csv" }
      for index in report.rows.last.indices { report.rows.last[index].evidence.file = "trade.csv" }
      for index in report.findings.indices { report.findings[index].finding.evidence = [] }
      let wide = terminalText(report, style: TextStyle(width: 72))
      #expect(wide.split(separator: "\n").allSatisfy { $0.count <= 72 })
      #expect(!wide.unicodeScalars.contains("\u{202E}") && !wide.unicodeScalars.contains("\u{7}"))
      texts.insert([try jsonText(report), wide])
      #expect(try DossierReport(json: jsonText(report)) == report)
    }
    #expect(texts.count == 1)
  }

  /// The rows of a firm by what it does in them.
  private struct Own {
    let sent: [Row], received: [Row], made: [Row], all: [Row], roles: [String: [Row]], main: [Row]

    init(_ rows: [Row], _ firm: DossierOracle.Firm, _ oracle: DossierOracle) {
      sent = rows.filter { $0.consignor == firm }
      received = rows.filter { $0.consignee == firm }
      made = rows.filter { $0.maker == firm && $0.consignor != firm }
      // A broker without a country is the only firm of that name.
      let isAlone = oracle.names.count { $0.name == firm.name } == 1
      func isMeant(_ other: DossierOracle.Firm?) -> Bool {
        other == firm || isAlone && other?.name == firm.name && other?.country == ""
      }
      roles = [
        "consignor": sent, "consignee": received, "maker": rows.filter { $0.maker == firm },
        "declarant": rows.filter { isMeant($0.broker) },
        "contract holder": rows.filter { isMeant($0.holder) },
      ]
      let lines = Set(roles.values.joined().map(\.line))
      all = rows.filter { lines.contains($0.line) }
      main = rows.filter { $0.consignor == firm || $0.consignee == firm || $0.maker == firm }
    }
  }

  private func expectSame(
    _ found: DossierReport, _ own: Own, _ rows: [Row], _ firm: DossierOracle.Firm,
    _ settings: AnalysisSettings
  ) {
    let limit = settings.limit ?? .max
    #expect(found.shipments == own.all.count)
    #expect("\(found.firstDay) \(found.lastDay)" == DossierOracle.days(own.all))
    let roles = found.roles.map { "\($0.role) \(DossierOracle.text($0.flow)) \($0.firstDay) \($0.lastDay)" }
    let counted = own.roles.filter { !$0.value.isEmpty }.map {
      "\($0.key) \(DossierOracle.text($0.value)) \(DossierOracle.days($0.value))"
    }
    #expect(roles.sorted() == counted.sorted())
    expectSame(found.sent, own.sent, partner: { $0.consignee }, country: \.destination, limit)
    expectSame(found.received, own.received, partner: { $0.consignor }, country: \.cameFrom, limit)
    expectSame(found.made, own.made, partner: { $0.consignor }, country: \.destination, limit)
    expectSameGoods(found, own, settings, limit)
    expectSameShares(found, own, settings)
    let months = Set(rows.map { "\($0.day)".prefix(7) })
    #expect(found.months.first?.month == months.min().map(String.init))
    #expect(found.months.last?.month == months.max().map(String.init))
    for month in found.months {
      func part(_ rows: [Row]) -> [Row] { rows.filter { "\($0.day)".hasPrefix(month.month) } }
      #expect(DossierOracle.text(month.sent) == DossierOracle.text(part(own.sent)))
      #expect(DossierOracle.text(month.received) == DossierOracle.text(part(own.received)))
      #expect(DossierOracle.text(month.made) == DossierOracle.text(part(own.made)))
    }
    // The first and last rows are rows of the firm, the earliest and the latest, and none is there twice.
    let listed = found.rows.first + found.rows.last
    #expect(listed.count == min(10, own.all.count) && Set(listed.map(\.evidence.line)).count == listed.count)
    let ordered = own.all.map { "\($0.day)" }.sorted()
    #expect(found.rows.first.map(\.evidence.day) == Array(ordered.prefix(5)))
    #expect(found.rows.last.map(\.evidence.day) == Array(ordered.dropFirst(5).suffix(5)))
    for row in listed {
      let its = own.roles.filter { $0.value.contains { $0.line == row.evidence.line } }.map(\.key)
      #expect(row.roles.sorted() == its.sorted() && !its.isEmpty)
    }
  }

  private func expectSame(
    _ side: DossierReport.Side, _ rows: [Row], partner: (Row) -> DossierOracle.Firm, country: (Row) -> String,
    _ limit: Int
  ) {
    #expect(DossierOracle.text(side.flow) == DossierOracle.text(rows))
    let partners = Dictionary(grouping: rows) { partner($0) }
    #expect(side.partnerCount == partners.count && side.partners.count == min(limit, partners.count))
    for one in side.partners {
      let name = one.firm.name.lowercased().split(separator: " ").joined(separator: " ")
      let its = partners[DossierOracle.Firm(name: name, country: one.firm.country)] ?? []
      #expect(DossierOracle.text(one.flow) == DossierOracle.text(its))
      guard !its.isEmpty else { continue }
      #expect("\(one.firstDay) \(one.lastDay)" == DossierOracle.days(its))
      #expect(one.countries == Set(its.map(country)).subtracting([""]).sorted())
    }
    let values = side.partners.map { $0.flow.valueUSDCents ?? 0 }
    #expect(values == values.sorted(by: >))
    let most = partners.values.map { $0.compactMap(\.value).reduce(0, +) }.max() ?? 0
    #expect(values.first ?? 0 == most)
    let countries = Dictionary(grouping: rows, by: country).mapValues { DossierOracle.text($0) }
    #expect(
      side.countries.map { "\($0.country) \(DossierOracle.text($0.flow))" }.sorted()
        == countries.map { "\($0.key) \($0.value)" }.sorted())
  }

  private func expectSameGoods(
    _ found: DossierReport, _ own: Own, _ settings: AnalysisSettings, _ limit: Int
  ) {
    let classes = Dictionary(grouping: own.main) { String($0.code.prefix(settings.level)) }
    #expect(found.goodsCount == classes.count && found.goods.count == min(limit, classes.count))
    for goods in found.goods {
      func part(_ rows: [Row]) -> [Row] { rows.filter { $0.code.prefix(settings.level) == goods.goods } }
      #expect(DossierOracle.text(goods.sent) == DossierOracle.text(part(own.sent)))
      #expect(DossierOracle.text(goods.received) == DossierOracle.text(part(own.received)))
      #expect(DossierOracle.text(goods.made) == DossierOracle.text(part(own.made)))
      #expect("\(goods.firstDay) \(goods.lastDay)" == DossierOracle.days(part(own.main)))
      for loaded in settings.regimes {
        guard settings.destinations == nil else { continue }
        expectSameAnswers(goods, part(own.main), loaded.regime, settings)
      }
    }
  }

  private func expectSameAnswers(
    _ goods: DossierReport.Goods, _ rows: [Row], _ regime: Regime, _ settings: AnalysisSettings
  ) {
    let index = RegimeIndex(regime)
    let entry = goods.regimes.first { $0.regime == regime.id }
    let listed = rows.map { index.isListed(HSCode($0.code)!, on: $0.day) }
    #expect(entry?.listed ?? 0 == listed.count { $0 == true })
    #expect(entry?.listingOpen ?? 0 == listed.count { $0 == nil })
    let controlled = rows.map { row in
      index.status(
        of: GoodsFacts(
          code: HSCode(row.code)!, day: row.day, destination: CountryCode(row.destination) ?? .none,
          valueCents: row.value)
      ).wasControlled
    }
    // A day given with --measure is no measure of the regime's own lists.
    guard settings.measureDay == nil else { return }
    #expect(entry?.controlled ?? 0 == controlled.count { $0 == true })
    #expect(entry?.controlOpen ?? 0 == controlled.count { $0 == nil })
    let value = zip(rows, controlled).filter { $0.1 == true }.compactMap(\.0.value)
    #expect(entry?.controlledUSDCents == (value.isEmpty ? nil : value.reduce(0, +)))
    let tiers = rows.compactMap { index.tier(of: HSCode($0.code)!) }
    #expect(entry?.tier == tiers.min())
  }

  private func expectSameShares(_ found: DossierReport, _ own: Own, _ settings: AnalysisSettings) {
    for share in found.regimes {
      let rows = share.basis == .sent ? own.sent : own.made
      #expect(!rows.isEmpty)
      let parts: [(DossierReport.Window?, (Row) -> Bool)]
      if let text = share.measureDay, let day = Day(iso: text) {
        #expect(settings.measureDay == nil || settings.measureDay == day)
        let measure = settings.regimes.first { $0.regime.id == share.regime }?.regime.mainMeasure
        let given = settings.measureDay == nil ? measure?.graceDays : 35
        let end = Day(rawValue: day.rawValue + Int32(settings.graceDays ?? given ?? 0))
        parts = [
          (share.all, { _ in true }), (share.before, { $0.day < day }),
          (share.grace, { day <= $0.day && $0.day < end }), (share.after, { $0.day >= max(end, day) }),
        ]
      } else {
        parts = [(share.all, { _ in true })]
        #expect(share.before == nil && share.grace == nil && share.after == nil)
      }
      for (window, isMeant) in parts {
        let whole = rows.filter(isMeant)
        let there = whole.filter { share.destinations.contains($0.destination) }
        #expect(window.map { DossierOracle.text($0.all) } == DossierOracle.text(whole))
        #expect(window.map { DossierOracle.text($0.toDestinations) } == DossierOracle.text(there))
      }
      for market in share.markets {
        let there = rows.filter { $0.destination == market.country }
        #expect(DossierOracle.text(market.all) == DossierOracle.text(there))
        #expect(market.isDestination == share.destinations.contains(market.country))
        let windows = [market.before, market.grace, market.after].compactMap { $0?.shipments }
        #expect(windows.isEmpty || windows.reduce(0, +) == there.count)
      }
      #expect(Set(share.markets.map(\.country)) == Set(rows.map(\.destination)))
    }
    let expected = Set(found.regimes.map(\.regime))
    if !own.sent.isEmpty || !own.made.isEmpty {
      #expect(settings.destinations != nil || expected.count == settings.regimes.count)
    }
  }
}

private func day(_ text: String) -> Day { Day(iso: text)! }
