import Flows
import Foundation
import GraphCore
import Regimes
import Testing
import Trade
import WorkPool

/// Lines of a file of monthly trade beside the package, or `nil` where it is not there. The labels are cut by hand.
private func lines(_ name: String, _ partner: CountryCode, _ flow: TradeFlow) -> [MadeLine]? {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let path = "../shared/data/trade/eurostat_eu_\(name)_monthly.csv"
  guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
  let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  return text.split(whereSeparator: \.isNewline).dropFirst().map { row in
    let cells = row.dropFirst().components(separatedBy: "\",\"")
    let last = cells[5].components(separatedBy: "\",")
    // `202408-Aug. 2024` and `Aug. 2024`.
    let words = last[0].split(separator: "-").last!.split(separator: " ")
    let month = Month(year: Int(words[1])!, month: months.firstIndex(of: String(words[0].prefix(3)))! + 1)!
    let isGroup = cells[0].hasPrefix("Euro")
    let reporter = CountryNames.shared.code(of: cells[0].components(separatedBy: " (")[0]).code
    return MadeLine(
      reporter: isGroup ? .none : reporter, partner: partner, flow: flow, goods: .none,
      period: TradePeriod(month),
      value: Int64(last[1])! * 100, status: isGroup ? .groupReporter : .used)
  }
}

private let kyrgyzstan = lines("exports_to_kyrgyzstan", "KG", .export)
private let kazakhstan = lines("exports_to_kazakhstan", "KZ", .export)
private let russia = lines("exports_to_russia", "RU", .export)
private let imports = lines("imports_from_kyrgyzstan", "KG", .import)

@Suite(.enabled(if: kyrgyzstan != nil)) struct SharedTradeTests {
  private func cube() throws -> (FlowQuestion, FlowCube, FlowLanes, GoodsSorting) {
    let all = try #require(kyrgyzstan) + #require(kazakhstan) + #require(russia)
    #expect(all.allSatisfy { $0.status == .groupReporter || !$0.reporter.isNone })
    let cube = try flowCube(settled(flowTable(all), on: WorkPool(workers: 2)).table)
    let question = try madeQuestion()
    return (question, cube, FlowLanes(question, cube), GoodsSorting(cube.classes, question.index))
  }

  @Test func `sums of member states a year are those of the data's description`() throws {
    let (question, cube, lanes, sorting) = try cube()
    let growth = laneGrowth(question, cube, lanes, sorting).answers
    for (country, sums) in [
      ("KG", [334.0, 234.8, 263.2, 1_170.9, 2_733.8]),
      ("KZ", [6_323.5, 5_945.7, 5_487.1, 10_347.7, 12_110.1]),
      ("RU", [90_753.3, 79_225.6, 89_169.3, 55_008.1, 38_181.7]),
    ] {
      let lane = try #require(
        growth.first { $0.lane.exporter.name == "coalition" && $0.lane.importer.name == country })
      #expect(lane.years.prefix(5).map { (Double($0.value) / 1e7).rounded() / 10 } == sums)
      #expect(lane.partialYear?.months == 8)
      #expect(lane.notes.contains("GB has no exports after 2020-01."))
    }
  }

  @Test func `breaks fall where the data's description puts them`() throws {
    let (question, cube, lanes, sorting) = try cube()
    let breaks = laneBreaks(question, cube, lanes, sorting).answers
    for (country, month) in [("KG", "2022-07"), ("KZ", "2022-06"), ("RU", "2022-03")] {
      let lane = try #require(
        breaks.first { $0.lane.exporter.name == "coalition" && $0.lane.importer.name == country })
      #expect(lane.month == Month(iso: month))
    }
  }

  @Test func `pairs of reporter and month that the import file repeats are counted`() throws {
    let found = try settled(flowTable(#require(imports)), on: WorkPool(workers: 2))
    let counts = found.table.status.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    #expect((counts[.repeated] ?? 0) + (counts[.contradicted] ?? 0) == 25)
  }
}
