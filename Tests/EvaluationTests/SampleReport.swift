import Reporting

/// A report that says little, for what a test needs of it.
enum Sample {
  static func report(_ destinations: [DestinationReport]) -> Report {
    Report(
      receipt: Receipt(version: "0", command: "", settings: [], regimes: []), inputs: [],
      destinations: destinations, notices: [])
  }

  static func destination(_ name: String, _ routes: [RouteReport], routeCount: Int? = nil)
    -> DestinationReport
  {
    DestinationReport(
      regime: name.lowercased(), title: name, destinations: [name], measureDay: nil, measureTitle: nil,
      shipments: 1, valueUSDCents: nil, counts: [], relayShipments: 0, relayRoutes: 0,
      routeCount: routeCount ?? routes.count, isComplete: true, search: [], routes: routes)
  }

  /// - Parameters:
  ///   - stops: `name/country`; the first without name for an origin.
  ///   - legs: Lines of the evidence of each leg, with grams.
  static func route(
    _ rank: Int, _ stops: [String], _ goods: String, legs: [[(line: Int, grams: Int64?)]] = [],
    unlisted: Int = 0, day: String = "2022-05-01", grams: Int64? = nil
  ) -> RouteReport {
    let parts = stops.map { $0.split(separator: "/", omittingEmptySubsequences: false).map(String.init) }
    return RouteReport(
      id: "\(rank)", rank: rank, kind: .chain, sentence: "",
      stops: parts.map { .init(role: .hub, name: $0[0], country: $0[1]) }, goods: goods, goodsText: nil,
      tier: nil, chains: "1",
      legs: legs.enumerated().map { place, rows in
        .init(
          shipments: rows.count + (place == legs.count - 1 ? unlisted : 0), firstDay: day, lastDay: day,
          valueUSDCents: nil, netMassGrams: nil, evidence: rows.map { evidence($0.line, $0.grams, day) })
      }, dwellMin: nil, dwellMedian: nil, dwellMax: nil, valueUSDCents: nil, valueAfterMeasureUSDCents: nil,
      valueListedThenUSDCents: nil,
      netMassGrams: grams ?? legs.last.map { $0.reduce(0) { $0 + ($1.grams ?? 0) } })
  }

  private static func evidence(_ line: Int, _ grams: Int64?, _ day: String) -> RouteReport.Evidence {
    .init(
      file: "trade.csv", line: line, declaration: "D\(line)", day: day, hsCode: "854231", consignor: "",
      consignee: "", origin: nil, dispatch: nil, valueUSDCents: nil, netMassGrams: grams)
  }
}
