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
  let rows = report.destinations.flatMap { destination in
    destination.routes.map { CSVRow(destination: destination, route: $0) }
  }
  return (byteOrderMark ? "\u{FEFF}" : "") + csvTable(csvColumns, rows)
}

/// Names of the CSV columns and what they hold, for documentation.
public var csvColumnMeanings: [(name: String, meaning: String)] { csvMeanings(csvColumns) }

/// What a row is made of.
struct CSVRow {
  let destination: DestinationReport
  let route: RouteReport
}

private func names(_ stops: some Sequence<RouteReport.Stop>) -> String {
  foreignCell(stops.map(\.name).joined(separator: " | "))
}
private func countries(_ stops: some Sequence<RouteReport.Stop>) -> String {
  foreignCell(stops.map(\.country).joined(separator: " | "))
}

private func stops(_ row: CSVRow, _ role: RouteReport.Stop.Role) -> [RouteReport.Stop] {
  row.route.stops.filter { $0.role == role }
}

private func relays(_ shares: [RouteReport.RelayShare]) -> String {
  foreignCell(shares.map(\.id).joined(separator: " | "))
}

private func perLeg(_ row: CSVRow, _ value: (RouteReport.Leg) -> String) -> String {
  row.route.legs.map(value).joined(separator: " | ")
}

private func evidence(_ row: CSVRow) -> String {
  let rows = row.route.legs.flatMap(\.evidence).map { "\($0.file):\($0.line)" }
  return foreignCell(rows.joined(separator: " | "))
}

/// Every column there is, in order.
let csvColumns: [CSVColumn<CSVRow>] =
  [
    CSVColumn("regime", "regime id") { foreignCell($0.destination.regime) },
    CSVColumn("rank", "1 for the best lead of the regime") { numberCell($0.route.rank) },
    CSVColumn("route_id", "stable digest of firms and goods") { foreignCell($0.route.id) },
    CSVColumn("kind", "chain or relay") { $0.route.kind.rawValue },
    CSVColumn("tier", "tier of the goods on their list") { foreignCell($0.route.tier) },
    CSVColumn("goods", "goods class") { foreignCell($0.route.goods) },
    CSVColumn("goods_text", "the goods in words") { foreignCell($0.route.goodsText) },
    CSVColumn("maker", "who made the goods") { names(stops($0, .maker)) },
    CSVColumn("origin_country", "where the goods were made, alpha-2") {
      countries($0.route.stops.filter { $0.role == .maker || $0.role == .origin })
    },
    CSVColumn("consignor", "who sent them first") { names(stops($0, .consignor)) },
    CSVColumn("consignor_country", "alpha-2") { countries(stops($0, .consignor)) },
    CSVColumn("dispatch_country", "relays: sent from, alpha-2") {
      foreignCell(stops($0, .consignor).compactMap(\.dispatch).joined(separator: " | "))
    },
    CSVColumn("hubs", "firms in between, in order") { names(stops($0, .hub)) },
    CSVColumn("hub_countries", "alpha-2, in order") { countries(stops($0, .hub)) },
    CSVColumn("consignee", "who received them last") { names(stops($0, .consignee)) },
    CSVColumn("consignee_country", "alpha-2") { countries(stops($0, .consignee)) },
    CSVColumn("chains", "chains; for a relay, shipments") { foreignCell($0.route.chains) },
    CSVColumn("leg_shipments", "distinct shipments of each leg") {
      perLeg($0) { numberCell($0.shipments) }
    },
    CSVColumn("first_day", "of all legs, YYYY-MM-DD") { foreignCell($0.route.firstDay) },
    CSVColumn("last_day", "of all legs, YYYY-MM-DD") { foreignCell($0.route.lastDay) },
    CSVColumn("dwell_min_days", "fewest days between legs") { numberCell($0.route.dwellMin) },
    CSVColumn("dwell_median_days", "median days between legs") {
      numberCell($0.route.dwellMedian)
    },
    CSVColumn("dwell_max_days", "most days between legs") { numberCell($0.route.dwellMax) },
    CSVColumn("value_usd", "of the distinct last legs") { dollarCell($0.route.valueUSDCents) },
    CSVColumn("value_after_measure_usd", "of those after the measure") {
      dollarCell($0.route.valueAfterMeasureUSDCents)
    },
    CSVColumn("value_listed_then_usd", "of those whose code was listed that day") {
      dollarCell($0.route.valueListedThenUSDCents)
    },
    CSVColumn("net_mass_kg", "of the distinct last legs") { kilogramCell($0.route.netMassGrams) },
    CSVColumn("measure_day", "day of the main measure") { foreignCell($0.destination.measureDay) },
    CSVColumn("sentence", "the lead in one sentence") { foreignCell($0.route.sentence) },
    CSVColumn("evidence", "source rows, file:line") { evidence($0) },
    CSVColumn(
      "value_listing_unknown_usd", "of those of which it is not known whether listed that day"
    ) {
      dollarCell($0.route.valueListingUnknownUSDCents)
    },
    CSVColumn(
      "folded_relays", "chains: ids of the relays that have no row beyond the last leg"
    ) {
      relays($0.route.relays.filter(\.isFolded))
    },
    CSVColumn(
      "overlapping_relays", "chains: ids of the relays that have some rows in the last leg"
    ) {
      relays($0.route.relays.filter { !$0.isFolded })
    },
    CSVColumn("relay_shipments", "last shipments that are relays by themselves") {
      numberCell($0.route.relayShipments)
    },
    CSVColumn("shipments_in_chains", "relays: shipments that are last legs of chains too") {
      numberCell($0.route.shipmentsInChains)
    },
  ] + attributionColumns + partyColumns

private func amount(_ row: CSVRow, _ path: (AttributedAmount) -> Int64?) -> String {
  guard let attribution = row.route.attribution, let value = path(attribution.amount) else { return "" }
  return decimalText(value, places: attribution.measure.places)
}

private func share(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

/// How much came through; empty for relays.
private let attributionColumns: [CSVColumn] = [
  CSVColumn("attributed_unit", "of what the supplier's goods explain: kg or USD") {
    $0.route.attribution?.measure.unit ?? ""
  },
  CSVColumn("attributed_lower", "chains: at least so much came through") {
    amount($0, \.lower)
  },
  CSVColumn("attributed_fifo", "chains: oldest lots first") { amount($0, \.fifo) },
  CSVColumn("attributed_proportional", "chains: every lot gives alike") {
    amount($0, \.proportional)
  },
  CSVColumn("attributed_lifo", "chains: newest lots first") { amount($0, \.lifo) },
  CSVColumn("attributed_upper", "chains: at most") { amount($0, \.upper) },
  CSVColumn("explained_share", "of what the last hub sent the consignee, oldest first") {
    share($0.route.attribution?.explainedShare)
  },
  CSVColumn("passed_on_share", "of what the supplier sent the first hub, oldest first") {
    share($0.route.attribution?.passedOnShare)
  },
  CSVColumn("pass_through_balance", "smaller of both ends by the larger") {
    share($0.route.attribution?.passThroughBalance)
  },
  CSVColumn("retained_share", "of all the hub received of the class, never sent on") {
    share($0.route.attribution?.retainedShare)
  },
  CSVColumn("stock_median_days", "days in the hub's stock, by quantity") {
    numberCell($0.route.attribution?.dwell?.median)
  },
  CSVColumn("grade", "evidence grade of the weakest link, A to D; A for a relay") {
    $0.route.grade?.rawValue ?? ""
  },
  CSVColumn("grade_reason", "why it is that grade") { foreignCell($0.route.gradeReason) },
  CSVColumn("proofs", "what rows of neighbouring legs name alike, with both rows") {
    foreignCell($0.route.proofLines.joined(separator: " | "))
  },
]
