import Detection
import Entrepot
import Foundation
import Ledgers
import Regimes
import Reporting
import TestSupport
import Testing
import Trade
import WorkPool

/// Chokepoints and growth, from files to every format.
@Suite struct CutRunTests {
  /// Hub A (TR) carries 60, hub B (AE) 30, hub C (HK) 10 and, behind A, part of A's.
  private static let story = """
    declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,hs_code,net_mass_kg,value_usd
    1,2021-03-01,Maker,DE,Hub A,TR,DE,854231,10,100
    2,2021-03-10,Hub A,TR,Vektor,RU,DE,854231,10,200
    3,2022-06-01,Maker,DE,Hub A,TR,DE,854231,30,300
    4,2022-06-10,Hub A,TR,Vektor,RU,DE,854231,30,600
    5,2022-06-01,Maker,DE,Hub B,AE,DE,854231,30,300
    6,2022-06-11,Hub B,AE,Orion,RU,DE,854231,20,500
    7,2022-06-01,Maker,DE,Hub C,HK,DE,854231,20,300
    8,2022-06-02,Hub C,HK,Hub A,TR,,854231,10,110
    9,2022-06-12,Hub A,TR,Orion,RU,,854231,10,90
    10,2022-06-13,Hub C,HK,Orion,RU,,854231,30,900
    11,2023-12-31,Maker,DE,Buyer,FR,DE,854231,1,1

    """

  private func found(
    _ text: String, percent: Int = 50, mostParts: Int = 1_000, on pool: WorkPool = WorkPool(workers: 2),
    _ change: (inout AnalysisSettings) -> Void = { _ in }
  ) throws -> CutReport {
    let folder = try Folder()
    var settings = AnalysisSettings()
    change(&settings)
    let path = try folder.write(text, "trade.csv")
    var report = try cut([path], settings, percent: percent, mostParts: mostParts, on: pool).report
    report.inputs[0].file = "trade.csv"
    return report
  }

  private func hubs(_ report: CutReport) -> [String] {
    report.hubs.map {
      "\($0.firm.name) \($0.amount) \($0.added) \($0.cut) \($0.ways) \($0.consignees) \($0.chains)"
    }
  }

  @Test func `hubs are ranked by what they cut`() throws {
    let report = try found(Self.story)
    // Of 10 the third part of hub C's shipment is explained: 10 of 30 kg, 300 USD. All of the others is.
    #expect(report.shipments == 5 && report.amount == 229_000 && report.unit == .usdCent)
    #expect(report.traced == 20_000 + 60_000 + 50_000 + 9_000 + 30_000)
    // Chains through A: 1-2, 3-4, 3-9, 7-8-4, 7-8-9; through C: 7-10 and the last two.
    #expect(
      hubs(report) == [
        "Hub A 89000 89000 89000 3 2 5", "Hub B 50000 50000 139000 1 1 1", "Hub C 39000 30000 169000 2 1 3",
      ])
    #expect(report.answer == .init(hubs: 1, atLeast: 1, basisPoints: 5_266))
    #expect(try found(Self.story, percent: 80).answer?.hubs == 2)
    #expect(try found(Self.story, percent: 100).answer == .init(hubs: 3, atLeast: 3, basisPoints: 10_000))
  }

  @Test func `the stocks add up, and tolerances say what they change`() throws {
    let report = try found(Self.story) { $0.loss = LossShare(basisPoints: 5_000) }
    // Hub A receives 10, 30 and 10 kg and sends 10, 30 and 10; B 30 and 20; C 20, and 10 and 30.
    let account = try #require(report.account)
    #expect(account.received == 100_000 && account.lost == 50_000 && account.shipped == 110_000)
    #expect(account.received == account.lost + account.passedOn + account.aged + account.left)
    #expect(account.shipped == account.explained + account.unexplained)
    #expect(report.search.contains { $0.hasPrefix("Checked: received 100 kg = passed on") })
    let without = try #require(report.tolerances?.first)
    #expect(without.without == 169_000 && without.quantity == report.traced && report.traced < 169_000)
    #expect(
      report.search.contains {
        $0.hasPrefix("--loss 50% changes what is traced to the coalition from 1,690.00 USD to ")
          && $0.hasSuffix("the number of hubs that carry 50 % of it from 1 to \(report.answer?.hubs ?? 0).")
      })
    #expect(try found(Self.story).tolerances == nil)
  }

  @Test func `by origin a lot serves goods of its origin alone`() throws {
    let report = try found(Self.story) { $0.byOrigin = true }
    // Shipments 9 and 10 declare no origin, and of what C received none is without one.
    #expect(
      hubs(report).map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == [
        "Hub A 80000", "Hub B 50000",
      ])
    #expect(report.search[0].contains("of one firm in one goods class and declared origin"))
    #expect(
      report.search.contains { $0.contains("(--by-origin); 3 of 11 used rows declare none") },
      "\(report.search)")
  }

  @Test func `goods are followed in the unit of the ledgers, whatever other rows declare`() throws {
    // Many rows between other firms declare a value alone.
    let others = (0..<30).map { "V\($0),2022-07-01,Shop,FR,Buyer,FR,,854231,,5\n" }.joined()
    let report = try found(Self.story + others)
    #expect(report.search.contains { $0.hasPrefix("Checked: received 100 kg") }, "\(report.search)")
    #expect(hubs(report) == hubs(try found(Self.story)))
  }

  @Test func `a hub shows how firmly the ways through it hang together`() throws {
    // Shipments 3 and 4 name one maker, 5 and 6 one container; the way from 7 by 8 to 9 is as weak as its weakest link.
    let header = Self.story.prefix { $0 != "\n" } + ",manufacturer,container\n"
    let rows = Self.story.split(separator: "\n").dropFirst().map { row in
      switch row.prefix(while: { $0 != "," }) {
      case "3", "4", "8", "9": "\(row),Tellumar,"
      case "5", "6": "\(row),,MSKU1234565"
      default: "\(row),,"
      }
    }
    let report = try found(header + rows.joined(separator: "\n"))
    #expect(hubs(report) == hubs(try found(Self.story)))
    #expect(
      report.hubs.map { $0.grades.map { "\($0.grade.rawValue) \($0.quantity)" } } == [
        ["B 60000", "C 29000"], ["A 50000"], ["C 39000"],
      ])
    #expect(report.search.contains { $0.hasPrefix("A way has the grade of its weakest link") })
    #expect(terminalText(report, style: TextStyle(width: 140)).contains("B–C"))
    let byValue = try found(Self.story) { $0.measure = .value }
    #expect(byValue.hubs.allSatisfy { $0.grades.map(\.grade) == [.d] })
  }

  @Test func `parts that are too many are said, with what they hold`() throws {
    let report = try found(Self.story, mostParts: 6)
    // Five shipments are asked for; the lot behind the first fills the room.
    #expect(report.traced == 20_000)
    #expect(
      report.notices.contains {
        $0.hasPrefix("4 parts, 90 kg, were followed no further, as no more than 6 parts are kept")
      }, "\(report.notices)")
    #expect(try found(Self.story).notices == [])
  }

  @Test func `a search for fewer hubs that was cut says so`() throws {
    // Each way has two of 40 hubs: no hub can be left out, and many sets look as good.
    var random = SplitMix64(seed: 5)
    var rows: [String] = []
    for way in 0..<300 {
      let (a, b) = (Int.random(in: 0..<40, using: &random), Int.random(in: 40..<80, using: &random))
      for (day, ends) in [
        ("01", "Maker,DE,Hub \(a),TR"), ("05", "Hub \(a),TR,Hub \(b),AE"), ("09", "Hub \(b),AE,Vektor,RU"),
      ] {
        rows.append(
          "\(way)-\(day),2022-06-\(day),\(ends),DE,8542\(String(way + 100).suffix(2)),\(way % 7 + 1),100")
      }
    }
    let report = try found(
      Self.story.prefix { $0 != "\n" } + "\n" + rows.joined(separator: "\n"), percent: 90)
    let answer = try #require(report.answer)
    #expect(answer.atLeast < answer.hubs)
    #expect(
      report.notices.contains(
        "The search for fewer hubs ended after 200,000 steps: not all sets of \(answer.atLeast) hubs were looked at."
      ))
  }

  @Test func `growth compares equal windows around the measure`() throws {
    let report = try found(Self.story) { $0.regimes.removeAll { $0.regime.id != "russia" } }
    #expect(
      report.growth.map { "\($0.firm.name) \($0.before) \($0.after) \($0.firstDay)" } == [
        "Hub B 0 50000 2022-06-11", "Hub A 20000 69000 2021-03-10", "Hub C 0 39000 2022-06-12",
      ])
    #expect(
      report.countryGrowth.map { "\($0.firm.country) \($0.after - $0.before)" } == [
        "AE 50000", "TR 49000", "HK 39000",
      ])
    #expect(report.search.contains { $0.hasPrefix("russia: growth compares 360 days before 2022-02-24") })
    let late = try found(Self.story) { $0.since = Day(iso: "2022-03-01") }
    #expect(late.growth.isEmpty && late.search.contains { $0.contains("do not lie on both sides") })
  }

  @Test func `every filter changes the answer as it must`() throws {
    func names(_ change: @escaping (inout AnalysisSettings) -> Void) throws -> [String] {
      try found(Self.story, change).hubs.map { "\($0.firm.name) \($0.amount)" }
    }
    #expect(try names { $0.legs = 2 } == ["Hub A 80000", "Hub B 50000", "Hub C 30000"])
    #expect(try names { $0.dwell = 0...9 } == ["Hub A 80000"])
    #expect(try names { $0.hubs = ["AE"] } == ["Hub B 50000"])
    #expect(try names { $0.destinations = ["BY"] } == [])
    #expect(try names { $0.coalition = ["US"] } == [])
    #expect(try names { $0.goods = ["9403"] } == [])
    #expect(try names { $0.until = Day(iso: "2022-06-11") } == ["Hub A 80000", "Hub B 50000"])
    #expect(try names { $0.limit = 1 } == ["Hub A 89000"])
  }

  @Test(arguments: UInt64(0)..<8)
  func `answers are the same for any workers and any order of rows`(seed: UInt64) throws {
    let trade = RandomTrade(500, seed: seed)
    var texts: Set<[String]> = []
    for (workers, order) in [(1, nil), (2, nil), (8, nil), (2, 5), (3, 6)] as [(Int, UInt64?)] {
      var report = try found(trade.text(shuffled: order), on: WorkPool(workers: workers))
      report.inputs[0].sha256 = ""
      texts.insert([
        try jsonText(report), csvText(report), terminalText(report, style: TextStyle(width: 90)),
      ])
      #expect(try CutReport(json: jsonText(report)) == report && !report.hubs.isEmpty)
      let lines = terminalText(report, style: TextStyle(width: 60)).split(separator: "\n")
      #expect(lines.filter { $0.count > 60 }.isEmpty)
    }
    #expect(texts.count == 1)
  }
}
