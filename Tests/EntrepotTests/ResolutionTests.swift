import Entrepot
import Foundation
import Reporting
import Screening
import Testing
import Trade
import WorkPool

/// Spellings brought together to firms, from files to reports.
@Suite struct ResolutionTests {
  /// The hub is written in three ways, of which one sends to another; the second supplier is a namesake elsewhere.
  private static let trade = """
    date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,hs_code,net_mass_kg,value_usd
    2022-05-01,Aurora GmbH,DE,Sun Moon Trading Ltd,HK,DE,854231,10,1000
    2022-06-01,SUN MOON TRADING LIMITED,HK,ООО Вектор,RU,DE,854231,10,2000
    2022-06-02,Sun Moon Trading Ltd,HK,Sun Moon Trading Co Limited,HK,DE,854231,10,2000
    2023-06-01,Aurora Inc,US,Quiet Harbour Pte,SG,US,854232,10,1000
    2023-07-01,Quiet Harbour Pte,SG,Vektor LLC,RU,US,854232,10,2000

    """

  private func report(_ change: (inout AnalysisSettings) -> Void) throws -> (
    report: Report, merges: [Report.Resolution.Merge]
  ) {
    let folder = try Folder()
    let path = try folder.write(Self.trade, "trade.csv")
    var settings = AnalysisSettings()
    change(&settings)
    let analysis = try analyse([path], settings, on: WorkPool(workers: 2))
    return (analysis.report, analysis.merges)
  }

  private func chains(_ report: Report) -> [RouteReport] {
    report.destinations.filter { $0.regime == "russia" }.flatMap(\.routes).filter { $0.kind == .chain }
  }

  @Test func `a route through a firm of two spellings is found once these are brought together`() throws {
    #expect(chains(try report { _ in }.report).count == 1)
    let (report, merges) = try report { $0.resolution = .strict }
    let found = chains(report)
    #expect(found.count == 2)
    #expect(Set(found.flatMap(\.stops).filter { $0.role == .consignee }.map(\.name)).count <= 2)
    let resolution = try #require(report.resolution)
    #expect(resolution.level == "strict" && resolution.spellings - resolution.firms == merges.count)
    #expect(merges.contains { $0.first.lowercased().hasPrefix("sun") && $0.reason == "same words" })
    // What the hub sends to its other spelling is no shipment any more.
    #expect(resolution.selfShipments == 1 && report.inputs[0].selfShipments == 1)
    #expect(report.inputs[0].used == 4)
  }

  @Test func `what the user says wins, and comes back as it was written`() throws {
    let (first, merges) = try report { $0.resolution = .strict }
    let text = mergesCSVText(merges)
    let rules = try ResolutionRules(reading: text, file: "merges.csv")
    let second = try report {
      $0.resolution = .strict
      $0.rules = rules
    }.report
    #expect(second.resolution?.firms == first.resolution?.firms)
    let splits = text.replacing("merge,", with: "split,")
    let third = try report {
      $0.resolution = .loose
      $0.rules = try! ResolutionRules(reading: splits, file: "splits.csv")
    }.report
    #expect(chains(third).count == 1)
    let unused = try report {
      $0.resolution = .strict
      $0.rules = try! ResolutionRules(reading: "action,a,b\nmerge,Nobody,No One\n", file: "unused.csv")
    }.report
    #expect(unused.notices.contains { $0.contains("names a spelling that does not occur") })
  }

  @Test func `each route says at which levels it is found`() throws {
    let report = try report {
      $0.resolution = .strict
      ($0.comparesResolutions, $0.detectors) = (true, ["routes"])
    }.report
    for route in chains(report) {
      let ranks = try #require(route.resolutionRanks)
      #expect(ranks.map(\.level) == ["strict", "default", "loose"])
      #expect(ranks[0].rank == route.rank)
    }
    #expect(terminalText(report, style: TextStyle(width: 150)).contains("Found at every --resolution"))
    let without = try self.report { $0.comparesResolutions = true }.report
    #expect(chains(without).allSatisfy { $0.resolutionRanks?.count == 3 } && without.resolution == nil)
  }

  @Test func `any workers and any order of rows give the same firms`() throws {
    let lines = Self.trade.split(separator: "\n").map(String.init)
    let shuffled = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    var answers = Set<String>()
    for (text, workers) in [(Self.trade, 1), (Self.trade, 3), (shuffled, 2)] {
      let folder = try Folder()
      let path = try folder.write(text, "trade.csv")
      var settings = AnalysisSettings()
      settings.resolution = .default
      let report = try analyse([path], settings, on: WorkPool(workers: workers)).report
      answers.insert("\(report.resolution!) \(chains(report).map { [$0.id] + $0.stops.map(\.name) })")
    }
    #expect(answers.count == 1)
  }
}
