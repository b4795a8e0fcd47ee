import Foundation
import Reporting
import Testing

/// Options that say what to print and where; none changes what is found.
@Suite struct ReportOptionTests {
  private func place() throws -> Workplace? {
    let place = try Workplace()
    try place?.write(SmallTrade.text, to: "trade.csv")
    return place
  }

  @Test(arguments: [
    ("text", "Russia ("), ("json", "{"), ("jsonl", "{\"destinations\""), ("csv", "\u{FEFF}regime,"),
    ("dot", "digraph"),
  ])
  func `each format is what it is called`(format: String, start: String) throws {
    guard let place = try place() else { return }
    let outcome = try place.run(["detect", "trade.csv", "--format", format])
    #expect(outcome.status == 0)
    let isStart = outcome.output.hasPrefix(start) || outcome.output.hasPrefix(String(start.dropFirst()))
    #expect(isStart, "\(outcome.output.prefix(40))")
    #expect(outcome.output.hasSuffix("\n"))
  }

  @Test func `top takes the first of each destination, all takes every one`() throws {
    guard let place = try place() else { return }
    func lists(_ command: String, _ words: String...) throws -> (leads: [[String]], routes: [[String]]) {
      let report = try Report(json: place.run([command, "trade.csv", "-f", "json"] + words).output)
      return (
        report.destinations.map { ($0.leads ?? []).map(\.id) },
        report.destinations.map { $0.routes.map(\.id) }
      )
    }
    let all = try lists("routes", "--all").routes
    #expect(all.map(\.count) == [6, 1])
    #expect(try lists("routes", "--top", "2").routes == all.map { Array($0.prefix(2)) })
    #expect(try lists("routes", "-n1").routes == all.map { Array($0.prefix(1)) })
    #expect(try lists("routes").routes == all)
    let leads = try lists("detect", "--all")
    #expect(leads.leads.map(\.count) == [5, 0] && leads.routes.map(\.count) == [6, 1])
    let first = try lists("detect", "--top", "2")
    #expect(first.leads == leads.leads.map { Array($0.prefix(2)) })
    // The routes of the leads come first, then as many others.
    #expect(first.routes[0].starts(with: leads.routes[0].prefix(2)) && first.routes[0].count == 3)
  }

  @Test func `no line is wider than asked for`() throws {
    guard let place = try place() else { return }
    for width in [40, 80, 120, 200] {
      for command in ["detect", "inspect"] {
        let text = try place.run([command, "trade.csv", "--width", "\(width)"]).output
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= width }, "\(command) \(width)")
      }
    }
    let wide = try place.run(["detect", "trade.csv", "--width", "200"]).output
    #expect(wide.split(separator: "\n").contains { $0.count > 120 })
  }

  @Test func `full names are not cut`() throws {
    guard let place = try place() else { return }
    let long = "Buyer of all things that can be bought OOO named after its founder"
    try place.write(SmallTrade.text.replacing("Buyer OOO", with: long), to: "trade.csv")
    let (cut, full) = (
      try place.run(["detect", "trade.csv", "--width", "90"]).output,
      try place.run(["detect", "trade.csv", "--width", "90", "--full-names"]).output
    )
    func cutNames(_ text: String) -> Int { text.split(separator: "\n").count { $0.contains(/→.*…|….*→/) } }
    #expect(cutNames(cut) > 0 && cutNames(full) == 0)
  }

  @Test func `each printed lead and route gets a picture in the folder`() throws {
    guard let place = try place() else { return }
    let outcome = try place.run(["detect", "trade.csv", "--top", "3", "--dot-dir", "new/pictures"])
    #expect(outcome.status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: place.folder.appending(path: "new/pictures").path)
    let report = try Report(json: place.run(["detect", "trade.csv", "--top", "3", "-f", "json"]).output)
    let drawn = report.destinations.reduce(0) { $0 + ($1.leads ?? []).count { !$0.routes.isEmpty } }
    #expect(drawn > 1 && names.count { $0.contains("-lead-") } == drawn)
    #expect(
      names.count == drawn + report.destinations.reduce(0) { $0 + $1.routes.count }
        && names.allSatisfy { $0.hasSuffix(".dot") })
  }

  @Test func `a result appears whole or not at all`() throws {
    guard let place = try place() else { return }
    let shown = try place.run(["detect", "trade.csv", "-f", "csv"])
    let written = try place.run(["detect", "trade.csv", "-f", "csv", "-o", "result.csv"])
    #expect(written.status == 0 && written.output.isEmpty)
    #expect(try place.read("result.csv") == shown.output)
    let failed = try place.run(["detect", "trade.csv", "nothing.csv", "-f", "csv", "-o", "result.csv"])
    #expect(failed.status == 1)
    #expect(try place.read("result.csv") == shown.output)
  }

  @Test func `options of the form leave no trace in the receipt`() throws {
    guard let place = try place() else { return }
    let plain = try place.run(["detect", "--legs", "2", "trade.csv", "-f", "json"]).output
    for words in [
      ["--workers", "2"], ["-j2"], ["--quiet"], ["-qj2"], ["--width=90"], ["--strict"],
      ["--quarantine", "q.txt"],
      ["--dot-dir", "d"], ["--full-names"],
    ] {
      #expect(
        try place.run(["detect"] + words + ["--legs=2", "trade.csv", "-fjson"]).output == plain, "\(words)")
    }
  }

  @Test(arguments: ["detect", "routes", "inspect"])
  func `the same bytes for any number of workers`(command: String) throws {
    guard let place = try place() else { return }
    let formats = command == "inspect" ? ["text", "json"] : ["text", "json", "jsonl", "csv", "dot"]
    for format in formats {
      let outputs = try ["1", "2", "3", "8"].map {
        try place.run([command, "trade.csv", "-f", format, "-j", $0]).output
      }
      #expect(Set(outputs).count == 1 && !outputs[0].isEmpty, "\(format)")
    }
  }
}
