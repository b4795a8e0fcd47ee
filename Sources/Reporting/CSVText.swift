/// The routes as CSV: a header, then one row per route, in the order of the report.
///
/// UTF-8, comma, LF, quotes as in RFC 4180 where needed. Columns never change their place within a major
/// version; new ones come last. Units are in the names. An empty cell is an unknown value, never zero; money and
/// mass are exact decimals. Several names in one cell are joined with ` | `.
///
/// Every row is one line: line breaks, tabs, control characters and marks for the writing direction in foreign
/// text are made visible (`visibleText`). Foreign text that a spreadsheet would run as a formula, at the start of
/// the cell or after a mark that some spreadsheet may take for the end of one, gets an apostrophe before it
/// (`neutralised`); our own numbers never do.
/// - Parameter byteOrderMark: Whether the text starts with U+FEFF, by which Excel knows UTF-8.
public func csvText(_ report: Report, byteOrderMark: Bool = false) -> String {
  var text = byteOrderMark ? "\u{FEFF}" : ""
  text += csvColumns.map(\.name).joined(separator: ",") + "\n"
  for destination in report.destinations {
    for route in destination.routes {
      let row = CSVRow(destination: destination, route: route)
      text += csvColumns.map { csvCell($0.cell(row)) }.joined(separator: ",") + "\n"
    }
  }
  return text
}

/// Names of the CSV columns and what they hold, for documentation.
public var csvColumnMeanings: [(name: String, meaning: String)] { csvColumns.map { ($0.name, $0.meaning) } }

/// What a row is made of.
struct CSVRow {
  let destination: DestinationReport
  let route: RouteReport
}

/// One column: its name, what it holds, and how to get it.
struct CSVColumn: Sendable {
  var name: String
  var meaning: String
  var cell: @Sendable (CSVRow) -> String
}

private func names(_ stops: some Sequence<RouteReport.Stop>) -> String {
  foreign(stops.map(\.name).joined(separator: " | "))
}
private func countries(_ stops: some Sequence<RouteReport.Stop>) -> String {
  foreign(stops.map(\.country).joined(separator: " | "))
}
private func foreign(_ text: String?) -> String { text.map { neutralised(visibleText($0)) } ?? "" }
private func number(_ value: Int?) -> String { value.map { String($0) } ?? "" }
private func usd(_ cents: Int64?) -> String { cents.map { decimalText($0, places: 2) } ?? "" }
private func kg(_ grams: Int64?) -> String { grams.map { decimalText($0, places: 3) } ?? "" }

private func stops(_ row: CSVRow, _ role: RouteReport.Stop.Role) -> [RouteReport.Stop] {
  row.route.stops.filter { $0.role == role }
}

private func relays(_ shares: [RouteReport.RelayShare]) -> String {
  foreign(shares.map(\.id).joined(separator: " | "))
}

private func perLeg(_ row: CSVRow, _ value: (RouteReport.Leg) -> String) -> String {
  row.route.legs.map(value).joined(separator: " | ")
}

private func evidence(_ row: CSVRow) -> String {
  let rows = row.route.legs.flatMap(\.evidence).map { "\($0.file):\($0.line)" }
  return foreign(rows.joined(separator: " | "))
}

/// Every column there is, in order.
let csvColumns: [CSVColumn] =
  [
    CSVColumn(name: "regime", meaning: "regime id") { foreign($0.destination.regime) },
    CSVColumn(name: "rank", meaning: "1 for the best lead of the regime") { number($0.route.rank) },
    CSVColumn(name: "route_id", meaning: "stable digest of firms and goods") { foreign($0.route.id) },
    CSVColumn(name: "kind", meaning: "chain or relay") { $0.route.kind.rawValue },
    CSVColumn(name: "tier", meaning: "tier of the goods on their list") { foreign($0.route.tier) },
    CSVColumn(name: "goods", meaning: "goods class") { foreign($0.route.goods) },
    CSVColumn(name: "goods_text", meaning: "the goods in words") { foreign($0.route.goodsText) },
    CSVColumn(name: "maker", meaning: "who made the goods") { names(stops($0, .maker)) },
    CSVColumn(name: "origin_country", meaning: "where the goods were made, alpha-2") {
      countries($0.route.stops.filter { $0.role == .maker || $0.role == .origin })
    },
    CSVColumn(name: "consignor", meaning: "who sent them first") { names(stops($0, .consignor)) },
    CSVColumn(name: "consignor_country", meaning: "alpha-2") { countries(stops($0, .consignor)) },
    CSVColumn(name: "dispatch_country", meaning: "relays: sent from, alpha-2") {
      foreign(stops($0, .consignor).compactMap(\.dispatch).joined(separator: " | "))
    },
    CSVColumn(name: "hubs", meaning: "firms in between, in order") { names(stops($0, .hub)) },
    CSVColumn(name: "hub_countries", meaning: "alpha-2, in order") { countries(stops($0, .hub)) },
    CSVColumn(name: "consignee", meaning: "who received them last") { names(stops($0, .consignee)) },
    CSVColumn(name: "consignee_country", meaning: "alpha-2") { countries(stops($0, .consignee)) },
    CSVColumn(name: "chains", meaning: "chains; for a relay, shipments") { foreign($0.route.chains) },
    CSVColumn(name: "leg_shipments", meaning: "distinct shipments of each leg") {
      perLeg($0) { number($0.shipments) }
    },
    CSVColumn(name: "first_day", meaning: "of all legs, YYYY-MM-DD") { foreign($0.route.firstDay) },
    CSVColumn(name: "last_day", meaning: "of all legs, YYYY-MM-DD") { foreign($0.route.lastDay) },
    CSVColumn(name: "dwell_min_days", meaning: "fewest days between legs") { number($0.route.dwellMin) },
    CSVColumn(name: "dwell_median_days", meaning: "median days between legs") {
      number($0.route.dwellMedian)
    },
    CSVColumn(name: "dwell_max_days", meaning: "most days between legs") { number($0.route.dwellMax) },
    CSVColumn(name: "value_usd", meaning: "of the distinct last legs") { usd($0.route.valueUSDCents) },
    CSVColumn(name: "value_after_measure_usd", meaning: "of those after the measure") {
      usd($0.route.valueAfterMeasureUSDCents)
    },
    CSVColumn(name: "value_listed_then_usd", meaning: "of those whose code was listed that day") {
      usd($0.route.valueListedThenUSDCents)
    },
    CSVColumn(name: "net_mass_kg", meaning: "of the distinct last legs") { kg($0.route.netMassGrams) },
    CSVColumn(name: "measure_day", meaning: "day of the main measure") { foreign($0.destination.measureDay) },
    CSVColumn(name: "sentence", meaning: "the lead in one sentence") { foreign($0.route.sentence) },
    CSVColumn(name: "evidence", meaning: "source rows, file:line") { evidence($0) },
    CSVColumn(
      name: "value_listing_unknown_usd", meaning: "of those of which it is not known whether listed that day"
    ) {
      usd($0.route.valueListingUnknownUSDCents)
    },
    CSVColumn(
      name: "folded_relays", meaning: "chains: ids of the relays that have no row beyond the last leg"
    ) {
      relays($0.route.relays.filter(\.isFolded))
    },
    CSVColumn(
      name: "overlapping_relays", meaning: "chains: ids of the relays that have some rows in the last leg"
    ) {
      relays($0.route.relays.filter { !$0.isFolded })
    },
    CSVColumn(name: "relay_shipments", meaning: "last shipments that are relays by themselves") {
      number($0.route.relayShipments)
    },
    CSVColumn(name: "shipments_in_chains", meaning: "relays: shipments that are last legs of chains too") {
      number($0.route.shipmentsInChains)
    },
  ] + attributionColumns + partyColumns

private func amount(_ row: CSVRow, _ path: (AttributedAmount) -> Int64?) -> String {
  guard let attribution = row.route.attribution, let value = path(attribution.amount) else { return "" }
  return decimalText(value, places: attribution.measure.places)
}

private func share(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

/// How much came through; empty for relays.
private let attributionColumns: [CSVColumn] = [
  CSVColumn(name: "attributed_unit", meaning: "of what the supplier's goods explain: kg or USD") {
    $0.route.attribution?.measure.unit ?? ""
  },
  CSVColumn(name: "attributed_lower", meaning: "chains: at least so much came through") {
    amount($0, \.lower)
  },
  CSVColumn(name: "attributed_fifo", meaning: "chains: oldest lots first") { amount($0, \.fifo) },
  CSVColumn(name: "attributed_proportional", meaning: "chains: every lot gives alike") {
    amount($0, \.proportional)
  },
  CSVColumn(name: "attributed_lifo", meaning: "chains: newest lots first") { amount($0, \.lifo) },
  CSVColumn(name: "attributed_upper", meaning: "chains: at most") { amount($0, \.upper) },
  CSVColumn(name: "explained_share", meaning: "of what the last hub sent the consignee, oldest first") {
    share($0.route.attribution?.explainedShare)
  },
  CSVColumn(name: "passed_on_share", meaning: "of what the supplier sent the first hub, oldest first") {
    share($0.route.attribution?.passedOnShare)
  },
  CSVColumn(name: "pass_through_balance", meaning: "smaller of both ends by the larger") {
    share($0.route.attribution?.passThroughBalance)
  },
  CSVColumn(name: "retained_share", meaning: "of all the hub received of the class, never sent on") {
    share($0.route.attribution?.retainedShare)
  },
  CSVColumn(name: "stock_median_days", meaning: "days in the hub's stock, by quantity") {
    number($0.route.attribution?.dwell?.median)
  },
  CSVColumn(name: "grade", meaning: "evidence grade of the weakest link, A to D; A for a relay") {
    $0.route.grade?.rawValue ?? ""
  },
  CSVColumn(name: "grade_reason", meaning: "why it is that grade") { foreign($0.route.gradeReason) },
  CSVColumn(name: "proofs", meaning: "what rows of neighbouring legs name alike, with both rows") {
    foreign($0.route.proofLines.joined(separator: " | "))
  },
]
