/// Leads as CSV: a header, then one row per lead, in the order of the report. Rules as for `csvText`.
///
/// Contributions to the log-odds stand in the column `evidence` as `name=contribution`, those that count, parted by semicolons.
public func leadsCSVText(_ report: Report) -> String {
  let rows = report.destinations.flatMap { destination in
    (destination.leads ?? []).map { LeadRow(regime: destination.regime, lead: $0) }
  }
  return csvTable(leadColumns, rows)
}

/// Names of the CSV columns of leads and what they hold, for documentation.
public var leadColumnMeanings: [(name: String, meaning: String)] { csvMeanings(leadColumns) }

private struct LeadRow {
  let regime: String, lead: LeadReport
}

private func firms(_ partners: [LeadReport.Partner]) -> String {
  foreignCell(
    partners.map { $0.name + ($0.country.isEmpty ? "" : " (\($0.country))") }.joined(separator: " | "))
}

private func contributions(_ lead: LeadReport, innocent: Bool) -> String {
  lead.evidence.filter { $0.counts && ($0.family == .innocent) == innocent }
    .map { "\($0.name)=\($0.contribution)" }.joined(separator: "; ")
}

private let leadColumns: [CSVColumn<LeadRow>] = [
  CSVColumn("regime", "regime id") { foreignCell($0.regime) },
  CSVColumn("rank", "1 for the best of its destination") { "\($0.lead.rank)" },
  CSVColumn("id", "stable: a digest of regime, firm, country and goods class") { $0.lead.id },
  CSVColumn("log_odds", "of the score; the leads are in this order") { "\($0.lead.logOdds)" },
  CSVColumn("score", "0 to 1; a score, no probability") { "\($0.lead.score)" },
  CSVColumn("q", "false discovery rate at which it would be a discovery; empty where not tested") {
    numberCell($0.lead.test?.q)
  },
  CSVColumn("discovery", "whether q keeps to the rate asked for") { $0.lead.isDiscovery ? "yes" : "no" },
  CSVColumn("grade", "best evidence grade of its listed routes") { $0.lead.grade?.rawValue ?? "" },
  CSVColumn("hub", "the firm that sent the goods to the destination") { foreignCell($0.lead.firm.name) },
  CSVColumn("hub_country", "alpha-2") { foreignCell($0.lead.firm.country) },
  CSVColumn("hub_listed", "what watchlists say of it") {
    foreignCell(($0.lead.firm.listed ?? []).joined(separator: " | "))
  },
  CSVColumn("goods", "goods class") { foreignCell($0.lead.goods) },
  CSVColumn("goods_text", "what the class is") { foreignCell($0.lead.goodsText) },
  CSVColumn("tier", "tier of the class") { foreignCell($0.lead.tier) },
  CSVColumn("shipments", "of the class to the destination since the measure") { "\($0.lead.shipments)" },
  CSVColumn("value_usd", "of these, where declared") {
    dollarCell($0.lead.valueUSDCents)
  },
  CSVColumn("first_day", "of these") { $0.lead.firstDay },
  CSVColumn("last_day", "of these") { $0.lead.lastDay },
  CSVColumn("suppliers", "whose goods of the coalition its stock held, most first") {
    firms($0.lead.suppliers)
  },
  CSVColumn("earlier_hubs", "hubs before it") { firms($0.lead.earlierHubs) },
  CSVColumn("consignees", "who received the goods, most first") { firms($0.lead.consignees) },
  CSVColumn("evidence", "contributions to the log-odds that count") {
    contributions($0.lead, innocent: false)
  },
  CSVColumn("innocent", "innocent explanations, all of which count") {
    contributions($0.lead, innocent: true)
  },
  CSVColumn("scheme", "id of the best lead with the same hub and a common consignee") { $0.lead.scheme },
  CSVColumn("routes", "ids of its routes") { $0.lead.routes.joined(separator: " | ") },
  CSVColumn("findings", "ids of findings about it") { $0.lead.findings.joined(separator: " | ") },
  CSVColumn("novelty", "how unlike the other leads it is, 0 to 1") { "\($0.lead.novelty)" },
  CSVColumn("exploration", "whether it is listed for that alone (--explore)") {
    $0.lead.isExploration ? "yes" : "no"
  },
  CSVColumn("sentence", "the lead in words") { foreignCell($0.lead.sentence) },
  CSVColumn(
    "lane_before_usd", "what everybody sent of the goods on its lane before the measure, by statistics"
  ) {
    dollarCell($0.lead.lane?.before)
  },
  CSVColumn("lane_after_usd", "the same after it") { dollarCell($0.lead.lane?.after) },
  CSVColumn("lane_share", "its part of what everybody sent after") { numberCell($0.lead.lane?.firmShare) },
  CSVColumn("distant_hubs", "hubs two stocks and more before it") { firms($0.lead.distantHubs) },
]
