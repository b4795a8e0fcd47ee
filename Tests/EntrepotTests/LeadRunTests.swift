import Detection
import Entrepot
import Foundation
import Ingest
import Reporting
import TestSupport
import Testing
import Trade
import WorkPool

/// Leads, from files to the report.
@Suite struct LeadRunTests {
  /// A hub that is new and stocked from Germany, an old distributor of its own make, and a hub of other goods; with three
  /// years of quiet trade before the measure.
  private static let trade: String = {
    var lines = [
      "declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,hs_code,net_mass_kg,value_usd,manufacturer,description"
    ]
    func add(
      _ day: String, _ from: String, _ to: String, _ code: String, _ kg: Int, _ usd: Int, origin: String = "",
      maker: String = "", note: String = "", number: String = ""
    ) {
      lines.append("\(number),\(day),\(from),\(to),\(origin),\(code),\(kg),\(usd),\(maker),\(note)")
    }
    for year in 2019...2023 {
      for month in 1...12 {
        let day = "\(year)-\(month < 10 ? "0" : "")\(month)"
        add("\(day)-03", "Old Works,CN", "Vektor,RU", "854231", 10, 900, origin: "CN", maker: "Old Works")
        add("\(day)-04", "Calm,TR", "Shore,RU", "940360", 10, 900)
      }
    }
    for month in 5...9 {
      let (a, b) = ("2022-0\(month)-01", "2022-0\(month)-20")
      add(a, "Aurora,DE", "Fresh,TR", "854231", 100, 1_000, origin: "DE", number: "GTD 10005\(month)")
      add(
        b, "Fresh,TR", "Vektor,RU", "854231", 90, 2_700, origin: "DE", number: month == 5 ? "GTD 100055" : "")
      add(a, "Aurora,DE", "Fresh,TR", "853400", 50, 500)
      add(b, "Fresh,TR", "Vektor,RU", "853400", 40, 800)
      add(a, "Aurora,DE", "Mender,KZ", "902750", 5, 5_000)
      add(b, "Mender,KZ", "Luch,RU", "902750", 5, 5_000, note: "returned after repair")
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  private func report(_ change: (inout AnalysisSettings) -> Void = { _ in }) throws -> DestinationReport {
    let folder = try Folder()
    let path = try folder.write(Self.trade, "trade.csv")
    return try #require(try found(in: [path], change).destination("russia"))
  }

  private func lead(_ firm: String, _ goods: String, _ report: DestinationReport) throws -> LeadReport {
    try #require(report.leads?.first { $0.firm.name == firm && $0.goods == goods })
  }

  @Test func `hubs and classes are ranked by the sum of their evidence, and the sum is spelled out`() throws {
    let report = try report()
    let leads = try #require(report.leads)
    #expect(leads.map(\.firm.name) == ["Fresh", "Fresh", "Mender"] && report.leadCount == 3)
    #expect(leads.map(\.goods) == ["854231", "853400", "902750"] && leads.map(\.rank) == [1, 2, 3])
    for lead in leads {
      let sum = lead.base + lead.evidence.filter(\.counts).reduce(0) { $0 + $1.contribution }
      #expect(abs(sum - lead.logOdds) < 1e-6 && abs(lead.score - 1 / (1 + exp(-lead.logOdds))) < 1e-8)
      #expect(lead.shipments == 5 && lead.firstDay == "2022-05-20" && lead.lastDay == "2022-09-20")
      #expect(!lead.routes.isEmpty && lead.routes.allSatisfy { id in report.routes.contains { $0.id == id } })
      #expect(lead.months.count == 60 && lead.months.reduce(0) { $0 + $1.shipments } == 5)
    }
    let fresh = try lead("Fresh", "854231", report)
    #expect(
      fresh.valueUSDCents == 1_350_000 && fresh.suppliers.map(\.name) == ["Aurora"] && fresh.grade == .a)
    #expect(fresh.consignees.map(\.name) == ["Vektor"] && fresh.lotCount == 9 && fresh.lots.count == 9)
    #expect(fresh.lots[0].quantity == 90_000 && fresh.lots[0].days == 19)
    // 27 by 10 dollars a kilogram bought: three times the price.
    #expect(fresh.evidence.first { $0.name == "mark-up" }?.sentence.contains("3.00 times") == true)
    let counted = ["declared make", "traced stock", "new trade", "mark-up", "listed goods"]
    #expect(counted.allSatisfy { name in fresh.evidence.contains { $0.name == name } })
    #expect(
      fresh.evidence.first { $0.name == "shared document" }?.sentence.hasPrefix("1 of 5 shipments") == true)
    #expect(
      try lead("Mender", "902750", report).evidence.contains {
        $0.name == "after repair" && $0.contribution < 0
      })
    #expect(report.detectors != nil && report.discoveries != nil)
  }

  @Test func `leads of one hub and a common consignee are one scheme`() throws {
    let report = try report()
    let leads = try #require(report.leads)
    #expect(
      leads[0].scheme == leads[0].id && leads[1].scheme == leads[0].id && leads[2].scheme == leads[2].id)
  }

  @Test func `weights of another file change scores and order, and stand in the receipt`() throws {
    let text =
      #"{"schema": "entrepot.weights/1", "provenance": "a test", "base": -1, "weights": {"after repair": 0, "mark-up": 9}}"#
    let folder = try Folder()
    let path = try folder.write(Self.trade, "trade.csv")
    let own = try LoadedWeights(bytes: Array(text.utf8), name: "own.json")
    let all = try found(in: [path]) { $0.weights = own }
    let report = try #require(all.destination("russia"))
    let fresh = try lead("Fresh", "854231", report)
    #expect(abs(fresh.logOdds - 8) < 1e-9 && fresh.base == -1, "three times the price counts in full")
    #expect(try lead("Mender", "902750", report).logOdds == -1)
    let stated = all.receipt.settings.first { $0.name == "weights" }?.value ?? ""
    #expect(stated == "own.json \(own.sha256)" && own.sha256.count == 64)
    let usual = try found(in: [path]).receipt.settings.first { $0.name == "weights" }?.value ?? ""
    #expect(usual.hasPrefix("built in ") && LoadedWeights.builtIn.provenance.count > 20)
  }

  @Test func `one proven consignment outranks every flag about time, price or pattern`() {
    let weights = LoadedWeights.builtIn.weights
    var proven = EvidenceStrengths()
    proven[.document] = 1 / 1.25  // One shipment: k / (k + 1/4).
    for family in [EvidenceFamily.time, .price, .pattern, .goods] {
      var flags = EvidenceStrengths()
      for kind in EvidenceKind.allCases where kind.family == family { flags[kind] = 1 }
      #expect(LeadScore(proven, weights).logOdds > LeadScore(flags, weights).logOdds, "\(family)")
    }
  }

  @Test(arguments: [
    ("{", "no JSON"), (#"{"schema": "entrepot.weights/1", "base": 0, "weights": {}}"#, "no 'provenance'"),
    (#"{"schema": "x", "provenance": "", "base": 0, "weights": {}}"#, "schema is 'x'"),
    (
      #"{"schema": "entrepot.weights/1", "provenance": "", "base": 0, "weights": {"luck": 1}}"#,
      "weights.luck"
    ),
    (
      #"{"schema": "entrepot.weights/1", "provenance": "", "base": 0, "weights": {"mark-up": -1}}"#,
      "weights.mark-up"
    ),
    (#"{"schema": "entrepot.weights/1", "provenance": "", "base": 1e9, "weights": {}}"#, "base must be"),
    (
      #"{"schema": "entrepot.weights/1", "provenance": "", "base": "x", "weights": {}}"#,
      "'base' is of another type"
    ),
  ])
  func `a file of weights that cannot be meant is refused with what is wrong`(text: String, words: String) {
    let error = #expect(throws: WeightsError.self) {
      try LoadedWeights(bytes: Array(text.utf8), name: "own.json")
    }
    #expect(error?.description.contains(words) == true && error?.description.hasPrefix("own.json: ") == true)
  }

  @Test func `a part of the list goes to leads that are unlike the others`() throws {
    let plain = try report { $0.limit = 2 }
    #expect(plain.leads?.map(\.rank) == [1, 2] && plain.leads?.contains { $0.isExploration } == false)
    let explored = try report { ($0.limit, $0.explore) = (2, 0.5) }
    #expect(explored.leads?.map(\.rank) == [1, 3] && explored.leads?.map(\.isExploration) == [false, true])
    let all = try report()
    let novelty = (all.leads ?? []).map(\.novelty)
    #expect(novelty[2] > novelty[0] && novelty.allSatisfy { (0...1).contains($0) })
    #expect(try report { ($0.limit, $0.explore) = (2, 1) }.leads?.allSatisfy(\.isExploration) == true)
  }

  @Test func `a spent budget says that routes of leads may be better than those listed`() throws {
    let words = "the best routes of each lead left out"
    var said = 0
    for seed in UInt64(0)..<12 {
      let folder = try Folder()
      let path = try folder.write(RandomTrade(200, seed: seed).text(), "trade.csv")
      func search(_ budget: Int) throws -> [String] {
        try found(in: [path]) { ($0.limit, $0.budget) = (1, budget) }.destinations.flatMap(\.search)
      }
      #expect(try !search(1_000_000).contains { $0.contains(words) }, "\(seed)")
      said += try search(1).contains { $0.contains(words) } ? 1 : 0
    }
    #expect(said > 0)
  }

  @Test func `goods, days and hubs asked for narrow the leads`() throws {
    func firms(_ change: (inout AnalysisSettings) -> Void) throws -> [String] {
      try report(change).leads?.map { "\($0.firm.name) \($0.goods)" } ?? []
    }
    #expect(try firms { $0.goods = ["8534"] } == ["Fresh 853400"])
    #expect(try firms { $0.hubs = ["KZ"] } == ["Mender 902750"])
    #expect(try firms { $0.until = .init(iso: "2022-05-19") } == [])
    #expect(try firms { $0.coalition = ["US"] } == [], "Germany is no longer of the coalition")
    #expect(try report { $0.since = .init(iso: "2022-07-01") }.leads?.map(\.shipments) == [3, 3, 3])
    #expect(try report { $0.minGrade = .a }.leads?.map(\.goods) == ["854231"])
    // Nothing lies long enough in stock.
    #expect(try firms { $0.dwell = 25...180 }.contains("Fresh 854231"), "its rows name the origin")
    #expect(
      try report { $0.dwell = 25...29 }.leads?.first?.evidence.contains { $0.name == "traced stock" } == false
    )
  }

  @Test func `lists of parties and exemptions are evidence too`() throws {
    let folder = try Folder()
    let list = try folder.write(
      "name,country,authority,list,programme,effect,start,end\nFresh,TR,A,L,,export-licence,2021-01-01,\n",
      "l.csv")
    let lists = try LoadedLists([list], on: twoWorkers)
    let with = try report { $0.lists = lists }
    let (a, b) = (try lead("Fresh", "854231", with), try lead("Fresh", "854231", report()))
    #expect(a.logOdds > b.logOdds && a.evidence.contains { $0.name == "listed party" })
    #expect(a.firm.listed?.isEmpty == false && b.firm.listed == nil)
    #expect(b.missing.contains { $0.contains("--lists") } && !a.missing.contains { $0.contains("--lists") })
  }
}
