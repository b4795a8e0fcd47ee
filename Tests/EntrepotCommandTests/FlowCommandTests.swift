import Foundation
import Reporting
import Testing

/// `flows` as it is typed.
@Suite struct FlowCommandTests {
  private static let statistics: String = {
    var text = "# Scope: two reporters\nperiod,reporter,partner,flow,hs_code,value_usd,net_mass_kg\n"
    for year in 2020...2023 {
      for month in 1...12 {
        let factor = year > 2021 ? 4 : 1
        let name = "\(year)-\(month < 10 ? "0" : "")\(month)"
        text +=
          "\(name),DE,KG,X,854231,\(1_000_000 * factor),100\n\(name),KG,DE,M,854231,\(900_000 + year * month * 10),90\n"
        text +=
          "\(name),DE,RU,X,854231,\(year > 2021 ? 10 : 5_000_000),50\n\(name),KG,RU,X,854231,\(200_000 * factor * factor),20\n"
      }
    }
    return text
  }()

  private func place() throws -> Workplace? {
    let place = try Workplace()
    try place?.write(FlowCommandTests.statistics, to: "s.csv")
    return place
  }

  @Test func `every form is written, and what was read stands in all`() throws {
    guard let place = try place() else { return }
    let text = try place.run(["flows", "s.csv", "--width", "100"])
    #expect(
      text.status == 0 && text.output.contains("Mirror gaps") && text.output.contains("Scope: two reporters"))
    let json = try place.run(["flows", "s.csv", "-f", "json"])
    let report = try FlowReport(json: json.output)
    #expect(report.inputs[0].lines == 192 && report.regimes.map(\.regime) == ["russia"])
    for format in ["csv", "csv-series", "csv-lines", "dot", "html"] {
      let written = try place.run(["flows", "s.csv", "-f", format, "-o", "out.\(format)"])
      #expect(written.status == 0, "\(format): \(written.messages)")
      #expect(try place.read("out.\(format)").utf8.count > 0)
    }
    #expect(try place.read("out.csv-lines").split(separator: "\n").count == 193)
  }

  @Test func `options change the answer or are refused`() throws {
    guard let place = try place() else { return }
    func answers(_ words: String...) throws -> FlowReport.RegimeAnswers? {
      let run = try place.run(["flows", "s.csv", "-f", "json"] + words)
      #expect(run.status == 0, "\(words): \(run.messages)")
      return try FlowReport(json: run.output).regimes.first
    }
    let plain = try answers()
    for words in [
      ["--coalition", "FR"], ["--hubs", "KZ"], ["--destination", "BY"], ["--goods", "8482"],
      ["--since", "2021-06"],
      ["--until", "2022-12"], ["--measure", "2021-06-01"], ["--grace", "120"], ["--window", "6"],
      ["--floor", "50000000"],
      ["--level", "4"], ["--slack", "0"], ["--cif", "1.00..1.50"], ["--top", "1"],
    ] {
      let run = try place.run(["flows", "s.csv", "-f", "json"] + words)
      #expect(try FlowReport(json: run.output).regimes.first != plain, "\(words) changes nothing")
    }
    for (words, said) in [
      (["--cif", "0.5..1"], "two factors"), (["--window", "0"], "window"), (["--since", "2022"], "a month"),
      (["--currency", "EURO"], "three letters"), (["--fix", "flow"], "flow"),
      (["--fix", "flaw=export"], "flaw"),
      (["--since", "2023-01", "--until", "2022-01"], "not before"), (["--top", "1", "--all"], "exclude"),
    ] {
      let run = try place.run(["flows", "s.csv"] + words)
      #expect(run.status != 0 && run.messages.contains(said), "\(words): \(run.messages)")
    }
  }

  @Test func `a file of shipments is none of statistics, nor the other way`() throws {
    guard let place = try place() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    let flows = try place.run(["flows", "trade.csv"])
    #expect(flows.status == 1 && flows.messages.contains("trade.csv"))
    let detect = try place.run(["detect", "s.csv"])
    #expect(detect.status == 1)
    let packed = try place.run(["detect", "trade.csv", "--flows", "s.csv", "--pack", "case.zip"])
    #expect(packed.status == 2 && packed.messages.contains("--pack"))
    let both = try place.run(["detect", "trade.csv", "--flows", "s.csv", "--width", "120"])
    #expect(both.status == 0 && both.output.contains("Lines of the statistics"))
  }

  @Test func `strict tells of lines in quarantine`() throws {
    guard let place = try place() else { return }
    try place.write(FlowCommandTests.statistics + "2023-12,DE,Nowhere,X,854231,1,1\n", to: "bad.csv")
    #expect(try place.run(["flows", "bad.csv", "--strict"]).status == 3)
    #expect(try place.run(["flows", "bad.csv"]).status == 0)
    #expect(try place.run(["flows", "s.csv", "--strict"]).status == 0)
  }
}
