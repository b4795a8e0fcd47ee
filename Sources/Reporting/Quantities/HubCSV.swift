/// The hubs as CSV: a header, then one row per hub, in the order of the report. Rules as for `csvText`.
///
/// Amounts are exact decimals of the unit in the column `unit`; shares are 0...1.
public func hubsCSVText(_ report: Report) -> String {
  let rows = report.destinations.flatMap { destination -> [HubRow] in
    guard let measure = destination.ledgers?.measure else { return [] }
    return destination.hubs.map { HubRow(regime: destination.regime, measure: measure, hub: $0) }
  }
  return csvTable(hubColumns, rows)
}

/// Names of the CSV columns of hubs and what they hold, for documentation.
public var hubColumnMeanings: [(name: String, meaning: String)] { csvMeanings(hubColumns) }

private struct HubRow {
  let regime: String, measure: AmountMeasure, hub: HubReport

  func amount(_ value: Int64?) -> String {
    value.map { decimalText($0, places: measure.places) } ?? ""
  }
}

extension CSVColumn<HubRow> {
  /// An amount of the account.
  fileprivate init(_ name: String, _ meaning: String, _ path: @escaping @Sendable (StockAccount) -> Int64) {
    self.init(name, meaning) { $0.amount(path($0.hub.account)) }
  }
}

private let hubColumns: [CSVColumn<HubRow>] = [
  CSVColumn("regime", "regime id") { foreignCell($0.regime) },
  CSVColumn("rank", "1 for the best lead of the regime") { numberCell($0.hub.rank) },
  CSVColumn("hub", "the firm") { foreignCell($0.hub.name) },
  CSVColumn("hub_country", "alpha-2") { foreignCell($0.hub.country) },
  CSVColumn("unit", "of all amounts: kg, USD or pieces") { $0.measure.unit },
  CSVColumn("ledgers", "commodity classes with a ledger") { numberCell($0.hub.ledgers) },
  CSVColumn("lots", "shipments received in these") { numberCell($0.hub.lots) },
  CSVColumn("shipments", "shipments sent in these") { numberCell($0.hub.shipments) },
  CSVColumn("attributed_lower", "from the coalition to destinations: at least") {
    $0.amount($0.hub.amount.lower)
  },
  CSVColumn("attributed_fifo", "oldest lots first") { $0.amount($0.hub.amount.fifo) },
  CSVColumn("attributed_proportional", "every lot gives alike") { $0.amount($0.hub.amount.proportional) },
  CSVColumn("attributed_lifo", "newest lots first") { $0.amount($0.hub.amount.lifo) },
  CSVColumn("attributed_upper", "at most") { $0.amount($0.hub.amount.upper) },
  CSVColumn("value_usd", "of the explained part of shipments to destinations") {
    dollarCell($0.hub.valueUSDCents)
  },
  CSVColumn("value_listed_then_usd", "of that, goods listed that day, or not known to be unlisted") {
    dollarCell($0.hub.valueListedThenUSDCents)
  },
  CSVColumn("received", "by these ledgers", \.received),
  CSVColumn("from_coalition", "of that from the coalition", \.fromCoalition),
  CSVColumn("lost", "of received: in handling (--loss)", \.lost),
  CSVColumn("passed_on", "of received: sent on", \.passedOn),
  CSVColumn("aged", "of received: past the dwell window", \.aged),
  CSVColumn("left", "of received: still usable at the end", \.left),
  CSVColumn("shipped", "by these ledgers", \.shipped),
  CSVColumn("to_destinations", "of that to destinations", \.toDestinations),
  CSVColumn("unexplained", "of shipped: nothing seen to come in before", \.unexplained),
  CSVColumn("unexplained_to_destinations", "of that to destinations", \.unexplainedToDestinations),
  CSVColumn("warm_up_to_destinations", "of that before the data reach back a window", \.warmUpToDestinations),
  CSVColumn("explained_share", "of shipments to destinations, by the coalition's lots") {
    numberCell($0.hub.account.shares.explained)
  },
  CSVColumn("passed_on_share", "of the coalition's lots, to destinations") {
    numberCell($0.hub.account.shares.passedOn)
  },
  CSVColumn("pass_through_balance", "smaller of received and shipped by the larger") {
    numberCell($0.hub.account.shares.passThroughBalance)
  },
  CSVColumn("retained_share", "of received, never sent on") { numberCell($0.hub.account.shares.retained) },
  CSVColumn("dwell_p10_days", "in stock, by quantity") { numberCell($0.hub.dwell?.p10) },
  CSVColumn("dwell_median_days", "in stock, by quantity") { numberCell($0.hub.dwell?.median) },
  CSVColumn("dwell_p90_days", "in stock, by quantity") { numberCell($0.hub.dwell?.p90) },
]
