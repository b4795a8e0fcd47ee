import Reporting
import TestSupport
import Testing

private let flow = DossierReport.Flow(
  shipments: 3, valueUSDCents: 120_055, netMassGrams: nil, withoutValue: 1, withoutMass: 3)
private let nothing = DossierReport.Flow(
  shipments: 0, valueUSDCents: nil, netMassGrams: nil, withoutValue: 0, withoutMass: 0)

/// A dossier with something in every part, and hostile names.
var sampleDossier: DossierReport {
  let hostile = TraceReport.Firm(name: "=SUN\u{202E} <script>\"]; }", country: "HK")
  let destination = sampleReport.destinations[0]
  let side = DossierReport.Side(
    flow: flow, firstDay: "2022-01-02", lastDay: "2022-03-04",
    partners: [
      .init(
        firm: hostile, flow: flow, firstDay: "2022-01-02", lastDay: "2022-03-04", countries: ["AE", "RU"])
    ], partnerCount: 9, countries: [.init(country: "RU", flow: flow), .init(country: "", flow: nothing)])
  let window = DossierReport.Window(all: flow, toDestinations: flow, shipmentShare: 1, valueShare: 0.9_999)
  var report = DossierReport(
    receipt: sampleReport.receipt, inputs: sampleReport.inputs, firm: hostile, shipments: 3,
    firstDay: "2022-01-02",
    lastDay: "2022-03-04", spellings: [.init(name: hostile.name, country: "", shipments: 3)],
    roles: [.init(role: "contract holder", flow: flow, firstDay: "2022-01-02", lastDay: "2022-03-04")],
    received: side, sent: side, made: side,
    goods: [
      .init(
        goods: "854231", goodsText: "processors", received: flow, sent: flow, made: nothing,
        firstDay: "2022-01-02", lastDay: "2022-03-04",
        regimes: [
          .init(
            regime: "russia", tier: "1", listed: 2, listingOpen: 1, controlled: 1, controlOpen: 1,
            controlledUSDCents: 100)
        ])
    ], goodsCount: 30,
    months: [
      .init(month: "2022-01", received: flow, sent: nothing, made: nothing),
      .init(month: "2022-02", received: nothing, sent: nothing, made: nothing),
      .init(month: "2022-03", received: nothing, sent: flow, made: flow),
    ],
    rows: .init(
      first: [.init(evidence: destination.routes[0].legs[0].evidence[0], roles: ["consignor", "maker"])],
      last: []))
  report.merges = [
    .init(first: "a", firstCountry: "", second: "b", secondCountry: "HK", reason: "same words")
  ]
  report.regimes = [
    .init(
      regime: "russia", destinations: ["RU"], measureDay: "2022-02-24", measureTitle: "rule", basis: .sent,
      all: window, before: window, grace: window, after: window,
      markets: [
        .init(country: "RU", isDestination: true, all: flow, before: flow, grace: nothing, after: flow)
      ]),
    .init(
      regime: "x", destinations: ["KP"], measureDay: nil, measureTitle: nil, basis: .made,
      all: .init(all: flow, toDestinations: nothing, shipmentShare: 0, valueShare: nil), before: nil,
      grace: nil, after: nil, markets: []),
  ]
  (report.matches, report.hopsToListed) = (
    [sampleMatch([.init(state: .later, isCertain: true, shipments: 2)])], 0
  )
  report.lists = sampleScreen.lists
  report.hubs = destination.hubs.prefix(1).map { .init(regime: "russia", measure: .mass, hub: $0, of: 4) }
  var leads = RandomLeads(seed: 4)
  let lead = leads.lead(rank: 2, of: 9)
  report.leads = [
    .init(lead, regime: "russia", of: 9, places: [.hub], share: nil),
    .init(
      leads.lead(rank: 5, of: 9), regime: "russia", of: 9, places: [.earlierHub, .consignee], share: 0.25),
  ]
  report.leadCount = 4
  report.routes = [
    .init(
      regime: "russia", id: "0123456789ab", rank: 2, foldedIn: nil, kind: .chain, roles: [.hub],
      sentence: destination.routes[0].sentence, goods: "854231", tier: "1", valueUSDCents: 5, grade: .b),
    .init(
      regime: "russia", id: "ba9876543210", rank: nil, foldedIn: "0123456789ab", kind: .relay,
      roles: [.maker],
      sentence: "told with it", goods: nil, tier: nil, valueUSDCents: nil, grade: nil),
  ]
  report.routeCount = 7
  report.findings = (destination.detectors ?? []).flatMap { detector in
    detector.findings.map { .init(regime: "russia", detector: detector.name, finding: $0) }
  }
  report.discoveries = (destination.discoveries?.items ?? []).map { .init(regime: "russia", discovery: $0) }
  (report.search, report.notices) = (["russia: searched."], ["A notice."])
  return report
}

@Suite struct DossierTextTests {
  @Test func `a dossier keeps to its schema, is read back the same, and the schema notices what is wrong`()
    throws
  {
    let schema = try SchemaValidator(root: JSONValue(writtenSchema(.firm)))
    let text = try jsonText(sampleDossier)
    let problems = schema.problems(try JSONValue(text))
    #expect(problems == [], "\(problems)")
    #expect(try DossierReport(json: text) == sampleDossier)
    for (right, wrong) in [
      ("entrepot.firm/1", "entrepot.firm/2"), ("\"contract holder\"", "\"boss\""),
      ("\"2022-02\"", "\"2022-2\""),
      ("\"valueShare\" : 0.9999", "\"valueShare\" : 1.2"), ("\"basis\" : \"made\"", "\"basis\" : \"sold\""),
      ("\"withoutValue\" : 1", "\"withoutValue\" : -1"), ("\"partnerCount\" : 9", "\"partners_\" : 9"),
      ("\"earlier hub\"", "\"later hub\""), ("\"share\" : 0.25", "\"share\" : 25"),
      ("\"isDestination\" : true", "\"isDestination\" : 1"), ("\"foldedIn\"", "\"foldedInto\""),
    ] {
      let broken = text.replacing(right, with: wrong, maxReplacements: 1)
      try #require(broken != text, "\(right)")
      #expect(schema.problems(try JSONValue(broken)) != [], "\(right)")
    }
    let other = text.replacing("entrepot.firm/1", with: "entrepot.firm/9")
    #expect(throws: ReportingError.self) { try DossierReport(json: other) }
  }

  @Test(arguments: [40, 60, 100, 200]) func `text fits its width and steers no terminal`(width: Int) {
    for isFull in [true, false] {
      let text = terminalText(sampleDossier, style: TextStyle(width: width, fullNames: isFull, top: 1))
      for scalar in text.unicodeScalars {
        #expect(scalar == "\n" || scalar.value >= 0x20 && scalar != "\u{202E}")
      }
      if width >= 60 { for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") } }
      #expect(!text.lowercased().contains("violation"))
    }
  }

  @Test func `text says what is left out, what is not known, and where nothing goes`() {
    let text = terminalText(sampleDossier, style: TextStyle(width: 120, top: 1))
    for line in [
      "and 8 more consignees; --all", "and 29 more classes of goods", "and 6 more routes", "and 3 more leads",
      "(1 of them without a value)",
      "Nothing of it goes to KP (x).",
      "russia tier 1: 2 listed on their day, 1 perhaps listed, 1 controlled where they went (1 USD), 1 perhaps controlled",
    ] { #expect(text.contains(line), "\(line)") }
    // The kilograms of nothing weighed are not zero.
    let role = text.split(separator: "\n").first { $0.contains("contract holder") }
    #expect(
      role?.split(separator: " ") == [
        "contract", "holder", "3", "1,201", "?", "2022-01-02", "to", "2022-03-04",
      ])
  }

  @Test func `bars are as long as amounts are, and none that is something is empty`() {
    let text = terminalText(sampleDossier, style: TextStyle(width: 100))
    let lines = text.split(separator: "\n").map(String.init)
    let january = lines.first { $0.hasPrefix("  2022-01") }
    #expect(january == "  2022-01     1,201  " + String(repeating: "#", count: 24) + "      –")
    #expect(lines.contains { $0 == "  2022-02         –                                –" })
    var report = sampleDossier
    report.months = (0..<60).map { number in
      let month = number % 12 + 1
      return .init(
        month: "20\(20 + number / 12)-\(month < 10 ? "0" : "")\(month)", received: flow, sent: flow,
        made: nothing)
    }
    #expect(terminalText(report, style: TextStyle(width: 100)).contains("\n  2024-Q4     3,602"))
  }
}
