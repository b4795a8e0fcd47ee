import Flows
import Testing
import Trade

@testable import Reporting

@Suite struct FlowCSVTests {
  @Test func `the figures of answers are as they were found good`() throws {
    try expectGolden(flowsCSVText(sampleFlows), "flows.csv")
    try expectGolden(flowsSeriesCSVText(sampleFlows), "flows-series.csv")
  }

  private func rows(_ text: String) -> [[String: String]] {
    let table = parseCSV(text)
    return table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(table[0], $0)) }
  }

  @Test(arguments: UInt64(0)..<20) func `figures read back equal the answers`(seed: UInt64) throws {
    var random = RandomFlows(seed: seed)
    random.texts = ["854231", "plain", "a, b; c", "x\"y\"", "кириллица"]
    let report = random.report()
    let text = flowsCSVText(report)
    #expect(parseCSV(text)[0] == flowColumnMeanings.map(\.name))
    #expect(parseCSV(text).allSatisfy { $0.count == flowColumnMeanings.count })
    let figures = rows(text)
    func sum(_ answer: String, _ figure: String) -> Int64 {
      figures.filter { $0["answer"] == answer && $0["figure"] == figure }
        .reduce(0) { $0 + (Int64($1["value"]!.filter { $0 != "." }) ?? 0) }
    }
    let answers = report.regimes.map(\.answers)
    #expect(
      sum("growth", "value_after")
        == answers.flatMap(\.growth).reduce(0) { $0 + ($1.windows?.after.value ?? 0) })
    #expect(sum("break", "level_before") == answers.flatMap(\.breaks).reduce(0) { $0 + $1.levelBefore })
    #expect(
      sum("mirror", "excess_most") == answers.flatMap(\.mirror).reduce(0) { $0 + ($1.excess?.most ?? 0) })
    #expect(
      sum("substitution", "onward_after")
        == answers.flatMap(\.substitution).flatMap(\.hubs).reduce(0) { $0 + $1.onwardAfter })
    #expect(
      sum("displacement", "rose_after") == answers.flatMap(\.displacements).reduce(0) { $0 + $1.toAfter })
    #expect(sum("hub", "supply_before") == answers.flatMap(\.hubs).reduce(0) { $0 + $1.supplyBefore })
    #expect(sum("price", "volume_effect") == answers.flatMap(\.prices).reduce(0) { $0 + $1.volumeEffect })
    #expect(
      sum("re-export", "re_exports") == answers.flatMap(\.reExports).reduce(0) { $0 + ($1.reExports ?? 0) })
    let ratios = figures.filter { $0["answer"] == "growth" && $0["figure"] == "ratio" }.map {
      Double($0["value"]!)
    }
    #expect(ratios == answers.flatMap(\.growth).compactMap(\.windows).map(\.ratio))
  }

  @Test func `a year that is not told is no row, and a ratio without a base is empty`() {
    let figures = rows(flowsCSVText(sampleFlows))
    let armenia = figures.filter { $0["answer"] == "growth" && $0["exporter"] == "AM" }
    #expect(armenia.first { $0["figure"] == "ratio" }?["value"] == "")
    #expect(armenia.first { $0["figure"] == "value_before" }?["value"] == "0.00")
    #expect(armenia.first { $0["figure"] == "year_2021" }?["from"] == "2021-01")
    #expect(armenia.first { $0["figure"] == "year_2023" }?["from"] == "")
    #expect(
      !rows(flowsCSVText(bareFlows)).contains { $0["figure"] == "value_before" && $0["answer"] == "growth" })
  }

  @Test(arguments: UInt64(0)..<20) func `months read back equal the series`(seed: UInt64) {
    var random = RandomFlows(seed: seed)
    random.texts = ["plain"]
    let report = random.report()
    let rows = rows(flowsSeriesCSVText(report))
    let values = report.regimes.flatMap(\.series).flatMap { series in
      series.values.enumerated().map { (series.start.advanced(by: $0).description, $1) }
    }
    #expect(rows.map { $0["month"]! } == values.map(\.0))
    #expect(rows.map { Int64($0["value"]!.filter { $0 != "." }) } == values.map(\.1))
  }

  @Test(arguments: UInt64(0)..<20) func `no cell is a formula, whichever mark a spreadsheet splits at`(
    seed: UInt64
  ) {
    var random = RandomFlows(seed: seed)
    let report = random.report()
    for text in [flowsCSVText(report), flowsSeriesCSVText(report)] {
      let cells =
        parseCSV(text).joined() + text.split(whereSeparator: { ";,\t\n\"|".contains($0) }).map(String.init)
      for cell in cells where Double(cell) == nil {
        #expect(cell.firstMatch(of: /^[=+\-@＝＋－＠]/) == nil, "\(cell)")
      }
      #expect(text.split(separator: "\n").count == parseCSV(text).count, "every row is one line")
      #expect(!text.unicodeScalars.contains { $0 != "\n" && isHidden($0) })
    }
  }
}
