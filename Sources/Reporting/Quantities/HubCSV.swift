/// The hubs as CSV: a header, then one row per hub, in the order of the report. Rules as for `csvText`.
///
/// Amounts are exact decimals of the unit in the column `unit`; shares are 0...1.
public func hubsCSVText(_ report: Report) -> String {
  var text = hubColumns.map(\.name).joined(separator: ",") + "\n"
  for destination in report.destinations {
    guard let measure = destination.ledgers?.measure else { continue }
    for hub in destination.hubs {
      let row = HubRow(regime: destination.regime, measure: measure, hub: hub)
      text += hubColumns.map { csvCell($0.cell(row)) }.joined(separator: ",") + "\n"
    }
  }
  return text
}

/// Names of the CSV columns of hubs and what they hold, for documentation.
public var hubColumnMeanings: [(name: String, meaning: String)] { hubColumns.map { ($0.name, $0.meaning) } }

private struct HubRow {
  let regime: String, measure: AmountMeasure, hub: HubReport

  func amount(_ value: Int64?) -> String {
    value.map { decimalText($0, places: measure.places) } ?? ""
  }
}

private struct HubColumn: Sendable {
  let name: String, meaning: String
  let cell: @Sendable (HubRow) -> String

  init(_ name: String, _ meaning: String, _ cell: @escaping @Sendable (HubRow) -> String) {
    (self.name, self.meaning, self.cell) = (name, meaning, cell)
  }

  /// An amount of the account.
  init(_ name: String, _ meaning: String, _ path: @escaping @Sendable (StockAccount) -> Int64) {
    self.init(name, meaning) { $0.amount(path($0.hub.account)) }
  }
}

private func foreign(_ text: String) -> String { neutralised(visibleText(text)) }
private func number(_ value: Int?) -> String { value.map { String($0) } ?? "" }
private func share(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
private func usd(_ cents: Int64?) -> String { cents.map { decimalText($0, places: 2) } ?? "" }

private let hubColumns: [HubColumn] = [
  HubColumn("regime", "regime id") { foreign($0.regime) },
  HubColumn("rank", "1 for the best lead of the regime") { number($0.hub.rank) },
  HubColumn("hub", "the firm") { foreign($0.hub.name) },
  HubColumn("hub_country", "alpha-2") { foreign($0.hub.country) },
  HubColumn("unit", "of all amounts: kg, USD or pieces") { $0.measure.unit },
  HubColumn("ledgers", "commodity classes with a ledger") { number($0.hub.ledgers) },
  HubColumn("lots", "shipments received in these") { number($0.hub.lots) },
  HubColumn("shipments", "shipments sent in these") { number($0.hub.shipments) },
  HubColumn("attributed_lower", "from the coalition to destinations: at least") {
    $0.amount($0.hub.amount.lower)
  },
  HubColumn("attributed_fifo", "oldest lots first") { $0.amount($0.hub.amount.fifo) },
  HubColumn("attributed_proportional", "every lot gives alike") { $0.amount($0.hub.amount.proportional) },
  HubColumn("attributed_lifo", "newest lots first") { $0.amount($0.hub.amount.lifo) },
  HubColumn("attributed_upper", "at most") { $0.amount($0.hub.amount.upper) },
  HubColumn("value_usd", "of the explained part of shipments to destinations") { usd($0.hub.valueUSDCents) },
  HubColumn("value_listed_then_usd", "of that, goods listed that day, or not known to be unlisted") {
    usd($0.hub.valueListedThenUSDCents)
  },
  HubColumn("received", "by these ledgers", \.received),
  HubColumn("from_coalition", "of that from the coalition", \.fromCoalition),
  HubColumn("lost", "of received: in handling (--loss)", \.lost),
  HubColumn("passed_on", "of received: sent on", \.passedOn),
  HubColumn("aged", "of received: past the dwell window", \.aged),
  HubColumn("left", "of received: still usable at the end", \.left),
  HubColumn("shipped", "by these ledgers", \.shipped),
  HubColumn("to_destinations", "of that to destinations", \.toDestinations),
  HubColumn("unexplained", "of shipped: nothing seen to come in before", \.unexplained),
  HubColumn("unexplained_to_destinations", "of that to destinations", \.unexplainedToDestinations),
  HubColumn("warm_up_to_destinations", "of that before the data reach back a window", \.warmUpToDestinations),
  HubColumn("explained_share", "of shipments to destinations, by the coalition's lots") {
    share($0.hub.account.shares.explained)
  },
  HubColumn("passed_on_share", "of the coalition's lots, to destinations") {
    share($0.hub.account.shares.passedOn)
  },
  HubColumn("pass_through_balance", "smaller of received and shipped by the larger") {
    share($0.hub.account.shares.passThroughBalance)
  },
  HubColumn("retained_share", "of received, never sent on") { share($0.hub.account.shares.retained) },
  HubColumn("dwell_p10_days", "in stock, by quantity") { number($0.hub.dwell?.p10) },
  HubColumn("dwell_median_days", "in stock, by quantity") { number($0.hub.dwell?.median) },
  HubColumn("dwell_p90_days", "in stock, by quantity") { number($0.hub.dwell?.p90) },
]
