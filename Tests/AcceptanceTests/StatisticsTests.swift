import Entrepot
import Flows
import Foundation
import Regimes
import Reporting
import Testing
import Trade
import WorkPool

/// Rows A16–A18, B1–B5 and B9: what published inquiries found in trade statistics, asked of `flows`.
@Suite struct StatisticsTests {
  /// The answers to statistics in the plain layout.
  private static func answers(
    _ lines: [String], header: String = "period,reporter,partner,flow,hs_code,value_usd,net_mass_kg",
    above: String = "",
    _ adjust: (inout FlowSettings) -> Void = { _ in }
  ) throws -> FlowReport {
    let file = FileManager.default.temporaryDirectory.appending(path: "statistics-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data((([above].filter { !$0.isEmpty } + [header] + lines).map { $0 + "\n" }.joined()).utf8).write(
      to: file)
    var settings = FlowSettings()
    settings.floor = 0
    adjust(&settings)
    return try flows([file.path], settings, on: WorkPool(workers: 2)).report
  }

  /// One line a month from `first` on, in equal parts; the last takes the rest.
  private static func months(
    _ first: String, _ count: Int, total: Double, kilograms: Double = 0, _ cells: String,
    _ goods: String = "854231"
  ) -> [String] {
    let start = Month(iso: first)!
    return parts(of: Int64((total * 100).rounded()), count).enumerated().map { place, cents in
      let mass = kilograms > 0 ? "\(kilograms / Double(count))" : ""
      return "\(start.advanced(by: place)),\(cells),\(goods),\(Decimal(cents) / 100),\(mass)"
    }
  }

  private static func regime(_ name: String) -> (inout FlowSettings) -> Void {
    { settings in
      settings.analysis.regimes = settings.analysis.regimes.filter { $0.regime.id == name }
      settings.namesRegimes = true
    }
  }

  // MARK: A16, A17, A18: North Korea's imports

  @Test(arguments: [(911.0, 0.5368, 1.0490), (991.0, 0.4127, 0.8836)])
  func `nine months against the whole year before, whatever the press printed for it`(
    before: Double, onFullYear: Double, annualised: Double
  ) throws {
    let lines = ["2022,KP,World,M,TOTAL,\(before * 1e6),", "2023-01/2023-09,KP,World,M,TOTAL,1400000000,"]
    let report = try StatisticsTests.answers(lines, StatisticsTests.regime("north-korea"))
    let growth = try #require(report.regimes.first?.answers.growth.first { $0.partialYear != nil })
    let part = try #require(growth.partialYear)
    #expect(part.months == 9 && part.value == 1_400_000_000_00)
    #expect(part.fullYearBefore == Int64(before * 1e8))
    #expect(abs((part.changeOnFullYear ?? 0) - onFullYear) < 0.0001)
    #expect(abs(Double(part.annualised) / 1e8 - 1_866.67) < 0.01)
    #expect(abs((part.annualisedChange ?? 0) - annualised) < 0.0001)
    // The months of the year before are not known: no rate is made up.
    #expect(part.sameMonthsBefore == nil && part.change == nil)
    let text = terminalText(report, style: TextStyle(width: 160))
    #expect(text.contains("extrapolation"))
    #expect(text.contains(before == 911 ? "+53.7 %" : "+41.3 %"))
  }

  @Test func `like is compared with like where the months are known`() throws {
    let lines =
      StatisticsTests.months("2022-01", 12, total: 911e6, "KP,World,M", "TOTAL")
      + StatisticsTests.months("2023-01", 9, total: 1_400e6, "KP,World,M", "TOTAL")
    let report = try StatisticsTests.answers(lines, StatisticsTests.regime("north-korea"))
    let part = try #require(report.regimes.first?.answers.growth.compactMap(\.partialYear).first)
    #expect(abs((part.change ?? 0) - (1_400 / (911 * 0.75) - 1)) < 1e-6)
  }

  @Test func `partners of North Korea are ranked, and what the figures leave out is carried along`() throws {
    let lines = ["2022", "2023"].flatMap { year in
      StatisticsTests.months("\(year)-01", 12, total: 1_850e6, "CN,KP,X", "270900")
        + StatisticsTests.months("\(year)-01", 12, total: 28e6, "RU,KP,X", "270900")
        + StatisticsTests.months("\(year)-01", 12, total: 9e6, "IN,KP,X", "270900")
    }
    let report = try StatisticsTests.answers(lines, above: "# excludes sanctioned goods") { settings in
      StatisticsTests.regime("north-korea")(&settings)
      settings.analysis.measureDay = Day(iso: "2023-01-01")
      settings.analysis.graceDays = 0
    }
    let hubs = try #require(report.regimes.first).answers.hubs.filter { $0.goods == "all goods" }
    #expect(hubs.map(\.hub) == ["CN", "RU", "IN"])
    #expect(hubs.map(\.rankAfter) == [1, 2, 3])
    #expect(report.inputs[0].notes.contains { $0.contains("excludes sanctioned goods") })
    #expect(terminalText(report, style: TextStyle(width: 120)).contains("excludes sanctioned goods"))
  }

  // MARK: B1, B2: what never arrived

  private static func gap(_ before: (Double, Double), _ after: (Double, Double)) throws -> MirrorGap {
    let lines =
      months("2021-02", 12, total: before.0 * 1e6, "LT,KZ,X")
      + months("2021-02", 12, total: before.1 * 1e6, "KZ,LT,M")
      + months("2022-04", 12, total: after.0 * 1e6, "LT,KZ,X")
      + months("2022-04", 12, total: after.1 * 1e6, "KZ,LT,M")
    let report = try answers(lines, regime("russia"))
    return try #require(
      report.regimes.first?.answers.mirror.first { $0.exporter.name == "LT" && $0.goods == "listed goods" })
  }

  @Test func `Lithuania to Kazakhstan: 19 million missing, then 73`() throws {
    let gap = try StatisticsTests.gap((28, 9), (84, 11))
    let (before, after) = (try #require(gap.before), try #require(gap.after))
    #expect(before.gap.value == 19_000_000_00 && after.gap.value == 73_000_000_00)
    #expect(abs((before.ghostShare ?? 0) - 0.679) < 0.0005)
    #expect(abs((after.ghostShare ?? 0) - 0.869) < 0.0005)
    #expect(gap.excess?.value == 54_000_000_00)
  }

  @Test func `of two billion half never arrived`() throws {
    let gap = try StatisticsTests.gap((2_000, 2_000), (2_000, 1_000))
    #expect(abs((gap.after?.ghostShare ?? 0) - 0.5) < 1e-9)
    #expect(gap.excess?.value == 1_000_000_000_00)
  }

  // MARK: B3, B4: price or volume

  private static func prices(_ lines: [String], _ goods: String) throws -> PriceChange {
    let report = try answers(lines, regime("russia"))
    return try #require(
      report.regimes.first?.answers.prices.first { $0.lane.importer.name == "RU" && $0.goods == goods })
  }

  @Test func `bearings: three quarters more value in less of them is price`() throws {
    let change = try StatisticsTests.prices(
      StatisticsTests.months("2021-02", 12, total: 100e6, kilograms: 10e6, "CN,RU,X", "848210")
        + StatisticsTests.months("2022-04", 12, total: 176e6, kilograms: 8.7e6, "CN,RU,X", "848210"), "848210"
    )
    #expect(abs(change.unitValueRatio - 1.76 / 0.87) < 1e-6)
    #expect(change.verdict == .priceNotVolume)
  }

  @Test func `a mark-up against nobody is above the mark, against other customers just below`() throws {
    let change = try StatisticsTests.prices(
      StatisticsTests.months("2021-02", 12, total: 100e6, kilograms: 10e6, "CN,RU,X", "848210")
        + StatisticsTests.months("2022-04", 12, total: 187e6, kilograms: 10e6, "CN,RU,X", "848210")
        + StatisticsTests.months("2021-02", 12, total: 400e6, kilograms: 40e6, "CN,VN,X", "848210")
        + StatisticsTests.months("2022-04", 12, total: 436e6, kilograms: 40e6, "CN,VN,X", "848210"), "848210")
    #expect(abs(change.unitValueRatio - 1.87) < 1e-9)
    #expect(abs((change.relativeMarkUp ?? 0) - 1.87 / 1.09) < 1e-6)
    #expect(change.isMarkedUp && change.isMarkedUpAgainstOthers == false)
  }

  // MARK: B5, B9: hubs

  @Test func `Kazakhstan: from a quarter of a million to 18, a hub without a history`() throws {
    let lines =
      StatisticsTests.months("2021-02", 12, total: 0.25e6, "KZ,RU,X", "854231")
      + StatisticsTests.months("2022-04", 12, total: 18e6, "KZ,RU,X", "854231")
    let report = try StatisticsTests.answers(lines) { settings in
      StatisticsTests.regime("russia")(&settings)
      settings.floor = 1_000_000_00
    }
    let hub = try #require(
      report.regimes.first?.answers.hubs.first { $0.hub == "KZ" && $0.goods == "listed goods" })
    #expect(abs((hub.ratio ?? 0) - 72) < 1e-6)
    #expect(hub.isEmerging)
  }

  @Test func `Turkey from 3 to 13 percent of Russia's imports, China twice as much`() throws {
    let trade: [(String, Double, Double)] = [
      ("TR", 30, 130), ("CN", 280, 560), ("DE", 500, 60), ("VN", 190, 250),
    ]
    let lines = trade.flatMap { country, before, after in
      StatisticsTests.months("2021-02", 12, total: before * 1e6, "\(country),RU,X", "854231")
        + StatisticsTests.months("2022-04", 12, total: after * 1e6, "\(country),RU,X", "854231")
    }
    let report = try StatisticsTests.answers(lines, StatisticsTests.regime("russia"))
    let hubs = try #require(report.regimes.first).answers.hubs.filter { $0.goods == "listed goods" }
    let turkey = try #require(hubs.first { $0.hub == "TR" })
    #expect(abs((turkey.shareBefore ?? 0) - 0.03) < 1e-9 && abs((turkey.shareAfter ?? 0) - 0.13) < 1e-9)
    #expect(turkey.rankBefore == 4 && turkey.rankAfter == 3)
    let china = try #require(hubs.first { $0.hub == "CN" })
    #expect(abs((china.ratio ?? 0) - 2) < 1e-9 && china.rankBefore == 2 && china.rankAfter == 1)
  }
}
