import Reporting
import TestSupport
import Testing

/// A trace with hostile names, every kind of end, and branches below branches.
private func sampleTrace(depth: Int = 3) -> TraceReport {
  func branch(_ depth: Int) -> TraceReport.Branch {
    let names = ["Aurora \"GmbH\"", "=cmd|'/c calc'!A0", "Köprü\u{202E} <b>&amp;\\n", ""]
    let ends: [TraceReport.End] = [.source, .destination, .legs, .limit, .unnamed, .unseen, .rest]
    return TraceReport.Branch(
      consignor: .init(name: names[depth % 4], country: depth == 0 ? "" : "DE"),
      consignee: .init(name: names[(depth + 1) % 4], country: "TR"), goods: "854231",
      shipments: 1 + depth % 2,
      quantity: 7_000, firstDay: "2022-01-01", lastDay: "2022-02-01", lagMin: depth == 3 ? nil : 1,
      lagMedian: depth == 3 ? nil : 2, lagMax: depth == 3 ? nil : 9,
      rows: [
        .init(
          file: "trade,1.csv", line: 7, declaration: depth == 1 ? nil : "D\t1", day: "2022-01-01",
          hsCode: "8542310000", quantity: 7_000, whole: 9_000, valueUSDCents: depth == 2 ? nil : 100,
          netMassGrams: 9_000)
      ],
      ends: depth == 0 ? ends.map { .init(end: $0, quantity: 1_000) } : [.init(end: .rest, quantity: 0)],
      grades: depth == 3
        ? []
        : depth == 2
          ? [.init(grade: .a, quantity: 3_000), .init(grade: .c, quantity: 4_000)]
          : [.init(grade: .b, quantity: 7_000)],
      proofs: depth == 3 ? [] : [hostileProof(depth == 2 ? .a : .b)],
      branches: depth == 0 ? [] : [branch(depth - 1)])
  }
  func hostileProof(_ grade: RouteReport.Grade) -> RouteReport.Proof {
    .init(
      kind: "maker", grade: grade, lotText: "=cmd\u{202E}\"\\n", shipmentText: "\u{1B}[31mred",
      lot: .init(file: "=a\u{202E}.csv", line: 2), shipment: .init(file: "b.csv", line: 3))
  }
  var report = TraceReport(
    receipt: sampleReport.receipt, inputs: sampleReport.inputs, question: "Where shipment S1 came from",
    direction: .upstream, policy: "fifo", unit: .gram, shipments: 1, quantity: 7_000,
    outcomes: [.init(end: .source, quantity: 7_000)],
    farEnd: [.init(firm: .init(name: "Aurora", country: "DE"), quantity: 7_000)], branches: [branch(depth)],
    search: ["One stock."], notices: [])
  report.account = sampleAccount
  report.tolerances = [.init(tolerance: "--loss 2%", quantity: 7_000, without: 7_100)]
  return report
}

@Test func `a trace keeps to its schema, and the schema notices what is wrong`() throws {
  let schema = try SchemaValidator(root: JSONValue(writtenSchema(.trace)))
  let text = try jsonText(sampleTrace())
  #expect(schema.problems(try JSONValue(text)) == [])
  #expect(try TraceReport(json: text) == sampleTrace())
  for (right, wrong) in [
    ("\"policy\" : \"fifo\"", "\"policy\" : \"best\""), ("\"end\" : \"source\"", "\"end\" : \"sauce\""),
    ("\"lagMin\" : 1", "\"lagMin\" : \"1\""), ("\"whole\" : 9000", "\"hole\" : 9000"),
    ("\"grade\" : \"A\"", "\"grade\" : \"E\""), ("\"grades\"", "\"marks\""),
    ("\"kind\" : \"maker\"", "\"kind\" : \"mark\""), ("entrepot.trace/1", "entrepot.trace/2"),
    ("2022-02-01", "1.2.2022"), ("\"aged\" : ", "\"old\" : "), ("\"without\" : 7100", "\"without\" : -1"),
  ] {
    let broken = text.replacing(right, with: wrong, maxReplacements: 1)
    try #require(broken != text, "\(right)")
    #expect(schema.problems(try JSONValue(broken)) != [], "\(wrong)")
  }
}

@Test func `a trace in CSV has a row for each branch and end, and runs in no spreadsheet`() {
  let lines = csvText(sampleTrace()).split(separator: "\n").map(String.init)
  #expect(lines.count == 1 + 4 + 3 + 7)
  #expect(lines[1].hasPrefix("1,1,7.000,1.0000,"))
  #expect(lines[0].hasSuffix(",grade") && lines[1].hasSuffix(","))
  #expect(lines[2].hasPrefix("1,1,") && lines[3].hasSuffix(",A 3.000 | C 4.000") && lines[5].hasSuffix(",B"))
  #expect(!lines.contains { $0.contains(",=cmd") })
  #expect(lines.contains { $0.hasPrefix("1.1.1.1,4,1.000,0.1429,") && $0.contains(",legs,") })
}

@Test(.enabled(if: hasGraphviz, "Graphviz is not installed"))
func `a trace is drawn, with few arrows if asked for`() throws {
  for most in [1, 150] {
    let dot = dotText(sampleTrace(), mostArrows: most)
    #expect(try run(["dot", "-Tcanon"], input: dot).status == 0)
    #expect(dot.contains("->") && dot.contains("evidence B") == (most == 150))
    #expect(dot.contains("widest of") == (most == 1))
  }
}

@Test func `foreign text in a trace hides and steers nothing`() throws {
  let report = sampleTrace()
  let texts = [
    csvText(report), dotText(report), try jsonText(report), terminalText(report, style: TextStyle(width: 80)),
  ]
  for text in texts { #expect(!text.contains("\u{202E}") && !text.contains("\u{1B}")) }
}

@Test func `chokepoints keep to their schema, and the schema notices what is wrong`() throws {
  let firm = TraceReport.Firm(name: "=Hub \u{202E}", country: "TR")
  var report = CutReport(
    receipt: sampleReport.receipt, inputs: sampleReport.inputs, unit: .usdCent, shipments: 3, amount: 900,
    traced: 600,
    percent: 50, answer: .init(hubs: 2, atLeast: 1, basisPoints: 7_000),
    hubs: [
      .init(
        firm: firm, amount: 500, added: 500, cut: 500, ways: 3, consignees: 1, chains: "9",
        grades: [.init(grade: .a, quantity: 400), .init(grade: .d, quantity: 100)])
    ],
    growth: [.init(firm: firm, before: 100, after: 250, firstDay: "2022-03-01")], countryGrowth: [],
    search: ["x"],
    notices: [])
  report.account = sampleAccount
  report.tolerances = [.init(tolerance: "--loss 2%", quantity: 600, without: 700)]
  let schema = try SchemaValidator(root: JSONValue(writtenSchema(.cut)))
  let text = try jsonText(report)
  #expect(schema.problems(try JSONValue(text)) == [] && text.contains("basisPoints"))
  for (right, wrong) in [
    ("\"atLeast\" : 1", "\"atLeast\" : 0"), ("\"grade\" : \"D\"", "\"grade\" : \"E\""),
    ("\"chains\" : \"9\"", "\"chains\" : \"nine\""),
    ("\"percent\" : 50", "\"percent\" : 500"), ("2022-03-01", "1.3.2022"), ("\"unit\"", "\"units\""),
  ] {
    let broken = text.replacing(right, with: wrong, maxReplacements: 1)
    try #require(broken != text, "\(right)")
    #expect(schema.problems(try JSONValue(broken)) != [], "\(wrong)")
  }
  let words = terminalText(report, style: TextStyle(width: 100)).replacing("\n", with: " ")
  #expect(
    words.contains("These 2 hubs carry 70 % of the 6.00 USD")
      && words.contains("Whether fewer, 1 at least, can"))
  #expect(words.contains("2.5") && !words.contains("\u{202E}") && !csvText(report).contains(",=Hub"))
  #expect(words.contains("A–D") && csvText(report).hasSuffix(",9,A 4.00 | D 1.00\n"))
  let older = text.replacing("\"grades\"", with: "\"marks\"")
  try #require(older != text)
  // Another key is none that is known: the report is read without grades.
  #expect(try CutReport(json: older).hubs[0].grades == [])
  // Growth from next to nothing: no digit after the point, and no number that there is not.
  report.growth[0] = .init(firm: firm, before: 100, after: 534_367, firstDay: "2022-03-01")
  #expect(terminalText(report, style: TextStyle(width: 100)).contains("  5,343  "))
  report.growth[0] = .init(firm: firm, before: 1, after: .max, firstDay: "2022-03-01")
  #expect(terminalText(report, style: TextStyle(width: 200)).contains("1,000,000,000,000,000,000"))
  report.answer = nil
  #expect(schema.problems(try JSONValue(try jsonText(report))) == [])
}
