import Testing

@testable import Reporting

/// Leads in CSV and JSON Lines, and one lead alone.
@Suite struct LeadFormatTests {
  private static let hostile = [
    "<script>alert(1)</script>", "\"]; }", "=cmd()", "\u{202E}gnp.exe", "a\u{0}b\r\nc", "+1|2", "",
    String(repeating: "長", count: 10_000),
  ]

  private func report(_ seed: UInt64, hostile: Bool = false) -> Report {
    var random = RandomLeads(seed: seed, names: hostile ? Self.hostile : nil)
    return random.report(leads: 9)
  }

  @Test(arguments: UInt64(0)..<20)
  func `CSV of leads read back equals the data, and no name is a formula or a line of its own`(seed: UInt64) {
    let report = report(seed, hostile: seed % 2 == 1)
    let rows = parseCSV(leadsCSVText(report))
    let leads = report.destinations.flatMap { destination in
      (destination.leads ?? []).map { (destination, $0) }
    }
    #expect(rows.first == leadColumnMeanings.map(\.name) && rows.count == leads.count + 1)
    for (cells, (destination, lead)) in zip(rows.dropFirst(), leads) {
      let cell = Dictionary(uniqueKeysWithValues: zip(leadColumnMeanings.map(\.name), cells))
      #expect(cells.count == leadColumnMeanings.count && cell["regime"] == destination.regime)
      #expect(
        cell["id"] == lead.id && cell["rank"] == "\(lead.rank)" && cell["log_odds"] == "\(lead.logOdds)")
      #expect(cell["hub"] == neutralised(visibleText(lead.firm.name)))
      #expect(cell["shipments"] == "\(lead.shipments)" && cell["grade"] == lead.grade?.rawValue ?? "")
      #expect(
        cell["q"] == lead.test.map { "\($0.q)" } ?? ""
          && cell["discovery"] == (lead.isDiscovery ? "yes" : "no"))
      let counted = lead.evidence.filter { $0.counts && $0.family != .innocent }.map {
        "\($0.name)=\($0.contribution)"
      }
      #expect(cell["evidence"] == counted.joined(separator: "; "))
      #expect(cells.allSatisfy { !["=", "+", "@"].contains($0.first) && !$0.contains { $0.isNewline } })
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `JSON Lines have a line for each lead, as the schema says, and reports are read back the same`(
    seed: UInt64
  ) throws {
    let schema = try SchemaValidator(root: JSONValue(writtenSchema(.report)))
    let report = report(seed, hostile: seed % 2 == 1)
    #expect(schema.problems(try JSONValue(jsonText(report))) == [])
    let lines = try jsonLines(report).split(separator: "\n").map { try JSONValue(String($0)) }
    let whole = try JSONValue(jsonText(report))
    let leads = lines.filter { $0["line"] == .string("lead") }
    #expect(
      leads.count == 9 && leads.map { $0["lead"] } == whole["destinations"]!.elements[0]["leads"]!.elements)
    for line in leads { #expect(schema.problems(line, as: "leadLine") == []) }
    #expect(lines[0]["destinations"]!.elements[0]["leads"] == .array([]))
    #expect(try Report(json: jsonText(report)) == report)
  }

  @Test func `a lead is explained by its rank, its id or the first signs of it, with all that belongs to it`()
    throws
  {
    let report = sampleLeadsReport
    let texts = try ["1", "c9650785ad38", "c965"].map { wanted in
      try Explanation(of: wanted, in: report).text(style: TextStyle(width: 110))
    }
    #expect(texts[0] == texts[1] && texts[1] == texts[2])
    try expectGolden(texts[0], "explanation.txt")
    let one = try Explanation(of: "1", in: report).report
    #expect(one.destinations.count == 1 && one.destinations[0].leads?.map(\.id) == ["c9650785ad38"])
    #expect(one.destinations[0].routes.map(\.id) == ["r-5d41402abc4b2a76"])
    #expect(one.destinations[0].detectors?.flatMap(\.findings).map(\.id) == ["5d41402abc4b"])
    for piece in report.destinations[0].leads![0].evidence {
      #expect(texts[0].contains(piece.name), "\(piece.name)")
    }
    #expect(texts[0].contains("Without it: -0.9, a") && texts[0].contains("Not counted:"))
  }

  @Test(arguments: [60, 100, 200]) func `the text of leads is as it was found good`(width: Int) throws {
    try expectGolden(terminalText(sampleLeadsReport, style: TextStyle(width: width)), "leads-\(width).txt")
  }

  @Test func `a route and a finding are explained by their ids`() throws {
    let route = try Explanation(of: "r-5d41402abc4b2a76", in: sampleLeadsReport)
    #expect(route.report.destinations[0].leads == [] && route.report.destinations[0].routes.count == 1)
    #expect(route.text(style: TextStyle(width: 110)).contains("r-5d41402abc4b2a76"))
    let finding = try Explanation(of: "5d41402abc4b", in: sampleLeadsReport)
    let text = finding.text(style: TextStyle(width: 110))
    #expect(finding.report.destinations[0].routes == [] && text.contains("5d41402abc4b"))
    for window in finding.report.destinations[0].detectors![0].findings[0].windows {
      #expect(text.contains(window.name))
    }
  }

  @Test func `what is not there, or not one thing, is said with what there is`() throws {
    #expect(throws: ExplanationError.unknown("77", leads: ["c9650785ad38", "0123456789ab"])) {
      try Explanation(of: "77", in: sampleLeadsReport)
    }
    var twins = sampleLeadsReport
    twins.destinations[0].leads![1].id = "c96507ffffff"
    #expect(throws: ExplanationError.ambiguous("c965", ["c9650785ad38", "c96507ffffff"])) {
      try Explanation(of: "c965", in: twins)
    }
    twins.destinations[0].leads = nil
    let error = #expect(throws: ExplanationError.self) { try Explanation(of: "1", in: twins) }
    #expect(error?.description.contains("the report has no leads") == true)
  }

  @Test func `the list is cut at the rate asked for, and says so`() {
    var destination = sampleLeadsReport.destinations[0]
    let (first, second) = (destination.leads![0], destination.leads![1])
    #expect(destination.leadsKept.map(\.id) == [first.id, second.id], "one is listed for its novelty")
    #expect(
      destination.leadsRest(afterShowing: 2)
        == "rank 6 for being unlike the others (--explore); 7 leads in all; --top N or --all shows more.")
    destination.leads![1].isExploration = false
    #expect(destination.leadsKept.map(\.id) == [first.id])
    let rest = destination.leadsRest(afterShowing: 1) ?? ""
    #expect(
      rest.contains(
        "cut at a false discovery rate of 0.1: 1 further lead does not keep to it (--fdr 1 shows them)"))
    destination.leads![0].isDiscovery = false
    #expect(destination.leadsKept.count == 2, "nothing was discovered, so all are listed")
  }
}
