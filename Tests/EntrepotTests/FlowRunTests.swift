import Entrepot
import Flows
import Foundation
import Ingest
import Regimes
import Reporting
import TestSupport
import Testing
import Trade
import WorkPool

/// Trade statistics, from files to the report.
@Suite struct FlowRunTests {
  private static let euro = CurrencyCode(69, 85, 82)!
  private static let header = "period,reporter,partner,flow,hs_code,value,currency"

  private func report(
    _ text: String, workers: Int = 2, _ change: (inout FlowSettings) throws -> Void = { _ in }
  ) throws -> FlowReport {
    let folder = try Folder()
    var settings = FlowSettings()
    settings.floor = 0
    settings.input.names = ["statistics.csv"]
    try change(&settings)
    let path = try folder.write(text, "statistics.csv")
    return try flows([path], settings, on: WorkPool(workers: workers)).report
  }

  private func lines(_ values: [Int], _ currency: String = "USD") -> String {
    values.enumerated().map { place, value in
      "\(Month(year: 2021, month: 1)!.advanced(by: place)),DE,KG,X,854231,\(value),\(currency)\n"
    }.joined()
  }

  @Test func `the example answers every question, the same for any workers and any order of lines`() throws {
    let text = try String(contentsOfFile: Files.example("statistics.csv"), encoding: .utf8)
    let hubs: [CountryCode] = ["AE", "AM", "CN", "HK", "KG", "KZ", "TR"]
    let one = try report(text, workers: 1) { $0.analysis.hubs = hubs }
    let many = try report(text, workers: 8) { $0.analysis.hubs = hubs }
    #expect(one == many)
    var rows = text.split(separator: "\n")
    let head = rows.prefix(2)
    rows.removeFirst(2)
    var random = SplitMix64(seed: 7)
    rows.shuffle(using: &random)
    let shuffled = try report((head + rows).joined(separator: "\n") + "\n", workers: 4) {
      $0.analysis.hubs = hubs
    }
    #expect(one.regimes.map(\.answers) == shuffled.regimes.map(\.answers))
    let answers = try #require(one.regimes.first).answers
    #expect(one.regimes.map(\.regime) == ["russia"])
    #expect(
      answers.growth.contains {
        $0.lane.exporter.name == "DE" && $0.lane.importer.name == "KG" && ($0.windows?.ratio ?? 0) > 5
      })
    let toKG = try #require(
      answers.breaks.first {
        $0.lane.exporter.name == "DE" && $0.lane.importer.name == "KG" && $0.goods == "listed goods"
      })
    #expect(toKG.month == Month(iso: "2022-06") && toKG.test?.isDiscovery == true)
    let lost = try #require(answers.mirror.max { ($0.excess?.value ?? 0) < ($1.excess?.value ?? 0) })
    #expect(lost.importer.name == "KZ" && (lost.after?.ghostShare ?? 0) > 0.3)
    #expect(
      answers.displacements.contains { $0.from == "TR" && $0.to == "AE" && $0.month == Month(iso: "2023-09") }
    )
    #expect(answers.hubs.contains { $0.hub == "HK" && $0.isEmerging })
    #expect(answers.prices.contains { $0.lane.exporter.name == "KG" && $0.isMarkedUp })
    #expect(answers.substitution.contains { $0.goods == "854231" && $0.isListed })
    // Armenia grows in everything, Vietnam all the time: neither is a discovery of listed goods beyond the rest.
    let innocent = answers.breaks.filter { ["VN"].contains($0.lane.importer.name) }
    #expect(innocent.allSatisfy { $0.test?.isDiscovery != true })
  }

  @Test func `every line is accounted for`() throws {
    let text =
      FlowRunTests.header + "\n" + lines([100, 200]) + lines([100]) + "2021-03,DE,KG,X,854231,-5,USD\n"
      + "2021-03,DE,World,X,854231,900,USD\n2021-03,EU27_2020,KG,X,854231,900,USD\n2021-03,DE,KG,X,TOTAL,,USD\n"
    let input = try #require(try report(text).inputs.first)
    #expect(input.counts.reduce(0) { $0 + $1.lines } == input.lines && input.lines == 7)
    let counts = Dictionary(uniqueKeysWithValues: input.counts.map { ($0.status, $0.lines) })
    #expect(
      counts == [
        "used": 2, "repeated": 1, "quarantined": 1, "group-partner": 1, "group-reporter": 1, "no-value": 1,
      ])
  }

  @Test func `what has no value is said, and what to get where parts alone were got`() throws {
    let text = FlowRunTests.header + "\n" + lines([100, 200]) + "2021-03,DE,KG,X,854231,,USD\n"
    #expect(try report(text).notices.contains { $0.contains("1 line of statistics.csv has no value") })
    let parts =
      "reporterCode,partnerCode,flowCode,refPeriodId,period,cmdCode,customsCode,motCode,partner2Code,primaryValue\n"
      + "276,417,X,20220101,202201,854231,C00,1000,0,5\n"
    #expect(try report(parts).notices.contains { $0.contains("motCode 0") })
  }

  @Test func `two currencies are never added up without a rate, and with one at the mean of the month`()
    throws
  {
    let text =
      FlowRunTests.header + "\n" + lines([100, 100], "EUR") + lines([7]).replacing("DE,KG", with: "FR,KG")
    let without = try report(text)
    #expect(without.currency == FlowRunTests.euro)
    #expect(without.notices.contains { $0.contains("1 lines in USD are left out") || $0.contains("USD") })
    #expect(without.inputs[0].counts.contains(.init(status: "no-rate", lines: 1)))
    let rates = try CurrencyRates(
      Array(
        "date,currency,usd_per_unit\n2021-01-05,EUR,1.10\n2021-01-20,EUR,1.30\n2021-02-10,EUR,1.50\n".utf8),
      file: "r")
    let with = try report(text) { $0.rates = rates }
    #expect(with.currency == .usd)
    let years = with.regimes[0].answers.growth.first { $0.lane.exporter.name == "coalition" }?.years
    // 100 × 1.20 + 100 × 1.50 + 7.
    #expect(years?.map(\.value) == [277_00])
    let euro = try report(text) { settings in
      settings.rates = rates
      settings.currency = FlowRunTests.euro
    }
    #expect(euro.currency == FlowRunTests.euro)
  }

  @Test func `months, floor, repeats and regimes change what they should`() throws {
    let text = FlowRunTests.header + "\n" + lines([100, 200, 300]) + "2021-02,DE,KG,X,854231,250,USD\n"
    func years(_ change: (inout FlowSettings) -> Void = { _ in }) throws -> [Int64] {
      try report(text, change).regimes[0].answers.growth.first?.years.map(\.value) ?? []
    }
    #expect(try years() == [650_00])
    #expect(try years { $0.repeats = .first } == [600_00])
    #expect(try years { $0.repeats = .sum } == [850_00])
    #expect(try years { $0.since = Month(iso: "2021-02") } == [550_00])
    #expect(try years { $0.until = Month(iso: "2021-01") } == [100_00])
    #expect(try years { $0.floor = 651_00 } == [])
    #expect(try years { $0.analysis.coalition = ["FR"] } == [])
  }

  @Test func `figures that were reconciled show no gap, and it is said why`() throws {
    let text = "t,i,j,k,v,q\n2021,276,417,854231,100.5,1\n2023,276,417,854231,300.5,1\n"
    let report = try report(text)
    #expect(report.regimes[0].answers.mirror.isEmpty)
    #expect(
      report.regimes[0].answers.notices.contains { $0.contains("reconciled") || $0.contains("made equal") })
  }
}

/// Leads held against statistics.
@Suite struct LaneContextTests {
  private func analysis(_ statistics: String?) throws -> Report {
    try found(in: [Files.example("shipments.csv")]) { settings in
      if let statistics { settings.statistics = StatisticsFiles([statistics]) }
      settings.regimes = settings.regimes.filter { $0.regime.id == "russia" }
    }
  }

  @Test func `a lane is what everybody sent, and the firm a part of it`() throws {
    let report = try analysis(Files.example("statistics.csv"))
    let leads = try #require(report.destinations.first?.leads)
    let lead = try #require(leads.first { $0.goods == "848210" && $0.firm.country == "KG" })
    let lane = try #require(lead.lane)
    // By hand: exports of KG to RU of the class in the months of the windows.
    let rows = try String(contentsOfFile: Files.example("statistics.csv"), encoding: .utf8).split(
      separator: "\n"
    )
    .map { $0.split(separator: ",") }
    func sum(_ from: String, _ to: String, _ goods: String) -> Int64 {
      rows.filter {
        $0.count > 6 && $0[1] == "KG" && $0[2] == "RU" && $0[3] == "X" && $0[4] == goods && $0[0] >= from
          && $0[0] <= to
      }.reduce(0) { $0 + Int64($1[5])! * 100 }
    }
    #expect(
      lane.before == sum("2021-02", "2022-01", "848210") && lane.after == sum("2022-04", "2023-03", "848210"))
    let others = Double(sum("2022-04", "2023-03", "640399")) / Double(sum("2021-02", "2022-01", "640399"))
    #expect(abs((lane.unlistedRatio ?? 0) - others) < 1e-9)
    let sent = lead.months.filter { $0.month >= "2022-04" && $0.month <= "2023-03" }.reduce(0) {
      $0 + $1.valueUSDCents
    }
    #expect(lane.firm == sent)
    // Classes that the statistics do not know have no lane.
    #expect(leads.filter { $0.goods == "853224" }.allSatisfy { $0.lane == nil })
  }

  @Test func `growth that everything shares speaks against a lead, and nothing changes without statistics`()
    throws
  {
    let plain = try analysis(nil)
    #expect(plain.statistics == nil && plain.destinations[0].coverage == nil)
    let folder = try Folder()
    var text = "period,reporter,partner,flow,hs_code,value_usd\n"
    for place in 0..<72 {
      let month = Month(year: 2019, month: 1)!.advanced(by: place)
      let factor = month >= Month(iso: "2022-04")! ? 10 : 1
      text += "\(month),KG,RU,X,848210,\(1_000_000 * factor)\n\(month),KG,RU,X,640399,\(2_000_000 * factor)\n"
    }
    let shared = try analysis(try folder.write(text, "shared.csv"))
    func lead(_ report: Report) throws -> LeadReport {
      try #require(report.destinations[0].leads?.first { $0.goods == "848210" && $0.firm.country == "KG" })
    }
    let (before, after) = (try lead(plain), try lead(shared))
    #expect(after.lane?.sharedGrowth == 1)
    #expect(after.logOdds < before.logOdds)
    #expect(after.evidence.contains { $0.name == "lane grew" && $0.contribution < 0 })
    #expect(!before.evidence.contains { $0.name == "lane grew" })
  }

  @Test func `coverage counts what both know`() throws {
    let report = try analysis(Files.example("statistics.csv"))
    let coverage = try #require(report.destinations.first?.coverage)
    let kg = try #require(coverage.first { $0.lane.exporter.name == "KG" && $0.goods == "listed goods" })
    #expect(kg.statistics > 0 && kg.records > 0 && kg.months == 72)
    #expect(abs((kg.share ?? 0) - Double(kg.records) / Double(kg.statistics)) < 1e-6)
  }
}
