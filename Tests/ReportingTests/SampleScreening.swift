import Reporting

/// A match with hostile names, listings of every kind, and every state.
func sampleMatch(_ states: [ListedMatch.State]) -> ListedMatch {
  ListedMatch(
    score: 0.914, level: "same words", reason: "sun; moon~mon (similar); legal form: limited / -",
    name: "=SUN\u{202E} MOON, \"Trading\"", title: "日月贸易", entry: "E-1", kind: "organisation",
    countries: ["CN", "HK"],
    file: "=list,1.csv", line: 12,
    listings: [
      .init(
        authority: "US Commerce (BIS)", list: "Entity List", programmes: [], effect: "export-licence",
        concernsExports: true, start: "2023-05-19", end: "unknown", states: states,
        notes: ["licence requirement: all items subject to the EAR", "@cmd", "third"]),
      .init(
        authority: "US Treasury (OFAC)", list: "NS-CMIC", programmes: ["CMIC-EO13959", "-X"],
        effect: "investment",
        concernsExports: false, start: "unknown", end: "2024-01-01", states: [], notes: []),
    ])
}

let sampleLists = [
  ListAccount(
    files: [.init(file: "sdn.csv", sha256: String(repeating: "0a1b2c3d", count: 8))],
    format: "OFAC flat files",
    authority: "US Treasury (OFAC)", snapshot: "2024-02-23", entries: 7_379, names: 19_087, addresses: 11_696,
    identifiers: 6_097, quarantined: 10, doubtful: 2)
]

let sampleHits = [
  ScreenReport.Hit(
    name: "Sun Moon\n Trading", country: "HK", roles: ["consignor", "consignee"], shipments: 12,
    firstDay: "2022-03-01", lastDay: "2023-10-12",
    matches: [
      sampleMatch([
        .init(state: .listed, isCertain: true, shipments: 1),
        .init(state: .later, isCertain: true, shipments: 11),
      ])
    ]),
  ScreenReport.Hit(
    name: "<b>Nobody</b>", country: "", line: 3,
    matches: [
      sampleMatch(
        ListedMatch.State.Kind.allCases.map { .init(state: $0, isCertain: $0 == .listed, day: "2022-03-01") })
    ]),
]

let sampleScreen = ScreenReport(
  receipt: sampleReport.receipt, inputs: sampleReport.inputs, lists: sampleLists, threshold: 0.76, names: 500,
  hits: sampleHits, notices: ["Not read: sdn_comments.csv:4: no entry with number 17018."])

extension Report {
  /// With what watchlists say of its firms, and exemptions of its first route.
  func withSampleScreening() -> Report {
    var report = self
    report.screening = .init(lists: sampleLists, threshold: 0.76, firms: 4_321, hits: sampleHits)
    report.resolution = .init(
      level: "loose", spellings: 483, firms: 277,
      reasons: [.init(reason: "same words", merges: 205), .init(reason: "the user's file", merges: 1)],
      merges: [
        .init(
          first: "=Sun\u{202E} \"Moon\"", firstCountry: "HK", second: "Sun, Moon\n", secondCountry: "",
          reason: "similar (0.912)")
      ], selfShipments: 3, skippedBlocks: 1)
    var route = report.destinations[0].routes[0]
    route.resolutionRanks = [
      .init(level: "strict", rank: 3), .init(level: "default", rank: 1), .init(level: "loose", rank: nil),
    ]
    route.stops[0].matches = []
    route.stops[0].hopsToListed = 1
    route.stops[1].matches = [sampleMatch([.init(state: .later, isCertain: true, day: "2022-03-01")])]
    route.stops[1].hopsToListed = 0
    route.exemptions = RouteReport.ExemptionNote.Outcome.allCases.map { outcome in
      .init(
        id: "us-ccd-2022", title: "License Exception CCD",
        flag: outcome == .excluded ? "Sun Moon Trading" : "goods",
        outcome: outcome, shipments: 2,
        details: outcome == .satisfied ? [] : ["control list number", "type of the recipient"])
    }
    report.destinations[0].routes[0] = route
    return report
  }
}
