import Entrepot
import Foundation
import Ingest
import Regimes
import Reporting
import TestSupport
import Testing
import Trade
import WorkPool

/// Firms against watchlists, from files to reports.
@Suite struct ScreenRunTests {
  private static let trade = """
    date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,hs_code,net_mass_kg,value_usd
    2022-05-01,Aurora GmbH,DE,Sun Moon Trading Ltd,HK,DE,851762,10,1000
    2022-06-01,Sun Moon Trading Ltd,HK,ООО Вектор,RU,DE,851762,10,2000
    2023-06-01,Aurora GmbH,DE,"SUN MOON TRADING LTD.",HK,DE,851762,10,1000
    2023-07-01,"SUN MOON TRADING LTD.",HK,ООО Вектор,RU,DE,851762,10,2000
    2023-07-02,Calm Seas,TR,Quiet Shore,RU,TR,940360,10,2000

    """
  private static let list = """
    name,aliases,country,authority,list,programme,effect,start,end
    Sun Moon Trading,日月贸易有限公司,HK,US Commerce (BIS),Entity List,,export-licence,2023-05-19,
    Vektor OOO,,RU,US Treasury (OFAC),SDN,RUSSIA-EO14024,blocking,2023-06-15,
    Aurora,,DE,Somebody,Watch,,investment,2020-01-01,2022-12-31

    """

  private func lists(_ folder: Folder, _ text: String = Self.list, _ name: String = "list.csv") throws
    -> LoadedLists
  {
    try LoadedLists([folder.write(text, name)], on: WorkPool(workers: 2))
  }

  @Test
  func
    `parties are found under other spellings, and listings are asked about on the days of their shipments`()
    throws
  {
    let folder = try Folder()
    let path = try folder.write(Self.trade, "trade.csv")
    let run = try screen(
      [path], lists(folder), AnalysisSettings(), ScreenSettings(), on: WorkPool(workers: 2))
    let hits = run.report.hits
    #expect(run.report.names == 5 || run.report.names == 6)
    let sun = try #require(hits.first { $0.name.lowercased().hasPrefix("sun moon") })
    let listing = try #require(sun.matches.first?.listings.first)
    #expect(listing.effect == "export-licence" && listing.concernsExports)
    let all = hits.filter { $0.name.lowercased().hasPrefix("sun moon") }.flatMap {
      $0.matches[0].listings[0].states
    }
    #expect(all.filter { $0.state == .later }.compactMap(\.shipments).reduce(0, +) == 2)
    #expect(all.filter { $0.state == .listed }.compactMap(\.shipments).reduce(0, +) == 2)
    let vektor = try #require(hits.first { $0.country == "RU" })
    #expect(vektor.matches[0].name == "Vektor OOO" && vektor.roles == ["consignee"])
    // A listing for investors is never one for exports.
    let aurora = try #require(hits.first { $0.country == "DE" })
    #expect(
      aurora.matches[0].listings[0].effect == "investment" && !aurora.matches[0].listings[0].concernsExports)
    #expect(aurora.matches[0].listings[0].states.map(\.state) == [.listed, .delisted])
    #expect(!hits.contains { $0.name.contains("Calm") || $0.name.contains("Quiet") })
  }

  @Test func `a file of names is read as a table or line by line`() throws {
    let folder = try Folder()
    let lists = try lists(folder)
    var wanted = ScreenSettings()
    wanted.asOf = .init(iso: "2023-05-18")
    let lines = try folder.write("Vektor\n\n  sun moon trading limited \nNobody at all\n", "names.txt")
    let run = try screen([lines], lists, AnalysisSettings(), wanted, on: WorkPool(workers: 2))
    #expect(run.report.names == 3 && run.report.inputs.isEmpty)
    #expect(run.report.hits.map(\.line).sorted { $0! < $1! } == [1, 3])
    let sun = try #require(run.report.hits.first { $0.line == 3 })
    #expect(sun.matches[0].listings[0].states == [.init(state: .later, isCertain: true, day: "2023-05-18")])
    let table = try folder.write("name,country\nVektor,RU\nNobody,RU\n", "names.csv")
    let second = try screen([table], lists, AnalysisSettings(), wanted, on: WorkPool(workers: 2))
    #expect(second.report.hits.map(\.line) == [2] && second.report.hits[0].country == "RU")
  }

  @Test func `two dated snapshots of a list say who was removed between them`() throws {
    let folder = try Folder()
    let header = "name,authority,list,effect\n"
    let old = try folder.write(header + "Sun Moon Trading,A,L,blocking\nVektor,A,L,blocking\n", "old.csv")
    let new = try folder.write(header + "Vektor,A,L,blocking\n", "new.csv")
    let lists = try LoadedLists(["\(old)@2022-01-01", "\(new)@2023-01-01"], on: WorkPool(workers: 2))
    #expect(lists.accounts.count == 1 && lists.accounts[0].files.count == 2)
    var wanted = ScreenSettings()
    wanted.asOf = .init(iso: "2023-06-01")
    let names = try folder.write("Sun Moon Trading\nVektor\n", "names.txt")
    let hits = try screen([names], lists, AnalysisSettings(), wanted, on: WorkPool(workers: 2)).report.hits
    #expect(hits.first { $0.line == 1 }?.matches[0].listings[0].states[0].state == .delisted)
    #expect(hits.first { $0.line == 2 }?.matches[0].listings[0].states[0].state == .listed)
  }

  @Test func `routes say who on them is listed, how far the others are, and which exemptions may apply`()
    throws
  {
    let folder = try Folder()
    let path = try folder.write(Self.trade, "trade.csv")
    var settings = AnalysisSettings()
    settings.lists = try lists(folder)
    let report = try analyse([path], settings, on: WorkPool(workers: 2)).report
    let routes = try #require(report.destinations.first { $0.regime == "russia" }).routes
    let route = try #require(routes.first { $0.kind == .chain && $0.legs[0].firstDay < "2023" })
    #expect(route.stops.map(\.hopsToListed) == [1, 0, 0])
    let hub = try #require(route.stops[1].matches?.first)
    #expect(hub.listings[0].states.first?.state == .later)
    let notes = try #require(route.exemptions)
    #expect(notes.contains { $0.id == "us-ccd-2022" && $0.outcome == .possible && $0.flag == "goods" })
    #expect(notes.allSatisfy { $0.outcome != .satisfied })
    // General License 25 is asked about the blocked consignee, since its day alone.
    #expect(notes.filter { $0.flag.contains("Вектор") }.allSatisfy { $0.id.hasPrefix("us-russia-gl-25") })
    #expect(report.screening?.hits.isEmpty == false)
    let text = terminalText(report, style: TextStyle(width: 200))
    #expect(text.contains("may be on a watchlist") && text.contains("(us-ccd-2022) may cover"))
    settings.floorCents = 0
    let findings = try analyse([path], settings, on: WorkPool(workers: 2)).report.destinations
      .flatMap { $0.detectors ?? [] }.flatMap(\.findings)
    #expect(findings.flatMap(\.firms).allSatisfy { $0.listed != nil })
    let without = try analyse([path], AnalysisSettings(), on: WorkPool(workers: 2)).report
    #expect(without.screening == nil && without.destinations[0].routes[0].stops[0].matches == nil)
  }

  @Test func `numbers and addresses of parties find entries whose names say nothing`() throws {
    let folder = try Folder()
    let path = try folder.write(
      """
      date,shipper_name,shipper_country,consignee_name,consignee_country,consignee address,consignee inn,hs_code
      2024-07-01,Aurora GmbH,DE,Fresh Start Ltd,HK,"Rm 1203, 12/F, Kai Tak Comm. Building, 317 Des Voeux Rd Central, Hong Kong",,851762
      2024-07-02,Fresh Start Ltd,HK,ООО Ромашка,RU,"Москва, Тверская 1",9911234560.0,851762

      """, "trade.csv")
    let list = """
      name,authority,list,effect,start,address,inn,country
      Address 03,US Commerce (BIS),Entity List,export-licence,2024-06-12,"Room 1203, 12/F, Kai Tak Commercial Building, 317 Des Voeux Road Central, Hong Kong",,HK
      Northern Wharf Holding PAO,US Treasury (OFAC),SDN,blocking,2022-02-24,,9911234560,RU

      """
    var settings = AnalysisSettings()
    settings.input.columns = [(.consigneeAddress, "consignee address"), (.consigneeID, "consignee inn")]
    let lists = try lists(folder, list)
    let hits = try screen([path], lists, settings, ScreenSettings(), on: WorkPool(workers: 2)).report.hits
    let fresh = try #require(hits.first { $0.name == "Fresh Start Ltd" })
    #expect(
      fresh.matches.map(\.level) == ["same address"]
        && fresh.matches[0].listings[0].effect == "export-licence")
    let romashka = try #require(hits.first { $0.country == "RU" })
    #expect(romashka.matches.map(\.level) == ["same identifier"])
    // Without the number the names have nothing in common.
    settings.input.columns = [(.consigneeID, "")]
    let blind = try screen([path], lists, settings, ScreenSettings(), on: WorkPool(workers: 2)).report.hits
    #expect(!blind.contains { $0.country == "RU" })
  }

  @Test func `any workers give the same bytes`() throws {
    let folder = try Folder()
    let path = try folder.write(Self.trade, "trade.csv")
    var settings = AnalysisSettings()
    settings.lists = try lists(folder)
    let texts = try [1, 2, 5].map { workers in
      try jsonText(analyse([path], settings, on: WorkPool(workers: workers)).report)
    }
    #expect(Set(texts).count == 1)
  }

  @Test func `what is no list is said to be none`() throws {
    let folder = try Folder()
    let path = try folder.write("hello\n", "no.txt")
    #expect(throws: (any Error).self) { try LoadedLists([path], on: WorkPool(workers: 1)) }
    #expect(throws: (any Error).self) { try LoadedLists([path + ".gone"], on: WorkPool(workers: 1)) }
  }

  @Test func `dated lists that are not snapshots of one list stay two`() throws {
    let folder = try Folder()
    let header = "id,name,authority,list,effect\n"
    let one = try folder.write(header + "1,Alfa Impex,US,Entity List,export-licence\n", "one.csv")
    let two = try folder.write(header + "1,Beta Corp,US,SDN,blocking\n", "two.csv")
    let lists = try LoadedLists(["\(one)@2023-01-01", "\(two)@2023-06-01"], on: WorkPool(workers: 2))
    #expect(lists.accounts.map { $0.files.count } == [1, 1])
    let names = try folder.write("Alfa Impex\nBeta Corp\n", "names.txt")
    var wanted = ScreenSettings()
    wanted.asOf = .init(iso: "2024-01-01")
    let hits = try screen([names], lists, AnalysisSettings(), wanted, on: WorkPool(workers: 2)).report.hits
    #expect(hits.count == 2)
    #expect(hits.flatMap(\.matches).flatMap(\.listings).allSatisfy { $0.states[0].state == .listed })
  }

  @Test func `every match is in the report, however many there are`() throws {
    let folder = try Folder()
    let list =
      "name,authority,list,effect\n"
      + (1...7).map { "Alfa Impex,A\($0),L\($0),\($0 < 7 ? "procurement" : "blocking")\n" }.joined()
    let names = try folder.write("Alfa Impex\n", "names.txt")
    let report = try screen(
      [names], lists(folder, list), AnalysisSettings(), ScreenSettings(), on: WorkPool(workers: 2)
    ).report
    #expect(report.hits[0].matches.count == 7)
    let text = terminalText(report, style: TextStyle(width: 120))
    #expect(text.contains("blocking") && text.contains("and 2 more matches"))
  }

  @Test func `names in other encodings are read, and a table without a column of names is said to be one`()
    throws
  {
    let folder = try Folder()
    let lists = try lists(folder)
    // Вектор, a line end, and the same again, as Windows-1251.
    let path = try folder.write(
      Data([0xC2, 0xE5, 0xEA, 0xF2, 0xEE, 0xF0, 0x0A, 0xC2, 0xE5, 0xEA, 0xF2, 0xEE, 0xF0, 0x0A]), "names.txt")
    let run = try screen([path], lists, AnalysisSettings(), ScreenSettings(), on: WorkPool(workers: 1))
    #expect(run.report.hits.count == 2)
    let table = try folder.write("counterparty,land\nVektor,RU\nNobody,DE\n", "table.csv")
    let second = try screen([table], lists, AnalysisSettings(), ScreenSettings(), on: WorkPool(workers: 1))
    #expect(second.report.notices.contains { $0.contains("without a column 'name'") })
  }

  @Test func `shipments without days have no states, and what names no party is refused`() throws {
    let folder = try Folder()
    let lists = try lists(folder)
    let path = try folder.write(
      "shipper_name,consignee_name,consignee_country,hs_code\nAurora,Vektor,RU,854231\n", "undated.csv")
    let report = try screen([path], lists, AnalysisSettings(), ScreenSettings(), on: WorkPool(workers: 1))
      .report
    #expect(report.hits.flatMap(\.matches).flatMap(\.listings).allSatisfy { $0.states.isEmpty })
    #expect(
      report.hits.allSatisfy { $0.firstDay == nil }
        && report.notices.contains { $0.contains("No date column") })
    let names = try folder.write("Vektor\n", "names.txt")
    #expect(throws: (any Error).self) {
      try screen([names, names], lists, AnalysisSettings(), ScreenSettings(), on: WorkPool(workers: 1))
    }
  }
}
