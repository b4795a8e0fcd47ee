/// Leads as CSV: a header, then one row per lead, in the order of the report. Rules as for `csvText`.
///
/// Contributions to the log-odds stand in the column `evidence` as `name=contribution`, those that count, parted by semicolons.
public func leadsCSVText(_ report: Report) -> String {
  var text = leadColumns.map(\.name).joined(separator: ",") + "\n"
  for destination in report.destinations {
    for lead in destination.leads ?? [] {
      text += leadColumns.map { csvCell($0.cell(destination, lead)) }.joined(separator: ",") + "\n"
    }
  }
  return text
}

/// Names of the CSV columns of leads and what they hold, for documentation.
public var leadColumnMeanings: [(name: String, meaning: String)] { leadColumns.map { ($0.name, $0.meaning) } }

private struct LeadColumn: Sendable {
  let name: String, meaning: String
  let cell: @Sendable (DestinationReport, LeadReport) -> String

  init(
    _ name: String, _ meaning: String, _ cell: @escaping @Sendable (DestinationReport, LeadReport) -> String
  ) {
    (self.name, self.meaning, self.cell) = (name, meaning, cell)
  }
}

private func foreign(_ text: String?) -> String { neutralised(visibleText(text ?? "")) }

private func firms(_ partners: [LeadReport.Partner]) -> String {
  foreign(partners.map { $0.name + ($0.country.isEmpty ? "" : " (\($0.country))") }.joined(separator: " | "))
}

private func contributions(_ lead: LeadReport, innocent: Bool) -> String {
  lead.evidence.filter { $0.counts && ($0.family == .innocent) == innocent }
    .map { "\($0.name)=\($0.contribution)" }.joined(separator: "; ")
}

private let leadColumns: [LeadColumn] = [
  LeadColumn("regime", "regime id") { destination, _ in foreign(destination.regime) },
  LeadColumn("rank", "1 for the best of its destination") { "\($1.rank)" },
  LeadColumn("id", "stable: a digest of regime, firm, country and goods class") { $1.id },
  LeadColumn("log_odds", "of the score; the leads are in this order") { "\($1.logOdds)" },
  LeadColumn("score", "0 to 1; a score, no probability") { "\($1.score)" },
  LeadColumn("q", "false discovery rate at which it would be a discovery; empty where not tested") {
    $1.test.map { "\($0.q)" } ?? ""
  },
  LeadColumn("discovery", "whether q keeps to the rate asked for") { $1.isDiscovery ? "yes" : "no" },
  LeadColumn("grade", "best evidence grade of its listed routes") { $1.grade?.rawValue ?? "" },
  LeadColumn("hub", "the firm that sent the goods to the destination") { foreign($1.firm.name) },
  LeadColumn("hub_country", "alpha-2") { foreign($1.firm.country) },
  LeadColumn("hub_listed", "what watchlists say of it") {
    foreign(($1.firm.listed ?? []).joined(separator: " | "))
  },
  LeadColumn("goods", "goods class") { foreign($1.goods) },
  LeadColumn("goods_text", "what the class is") { foreign($1.goodsText) },
  LeadColumn("tier", "tier of the class") { foreign($1.tier) },
  LeadColumn("shipments", "of the class to the destination since the measure") { "\($1.shipments)" },
  LeadColumn("value_usd", "of these, where declared") {
    $1.valueUSDCents.map { decimalText($0, places: 2) } ?? ""
  },
  LeadColumn("first_day", "of these") { $1.firstDay },
  LeadColumn("last_day", "of these") { $1.lastDay },
  LeadColumn("suppliers", "whose goods of the coalition its stock held, most first") { firms($1.suppliers) },
  LeadColumn("earlier_hubs", "hubs before it") { firms($1.earlierHubs) },
  LeadColumn("consignees", "who received the goods, most first") { firms($1.consignees) },
  LeadColumn("evidence", "contributions to the log-odds that count") { contributions($1, innocent: false) },
  LeadColumn("innocent", "innocent explanations, all of which count") { contributions($1, innocent: true) },
  LeadColumn("scheme", "id of the best lead with the same hub and a common consignee") { $1.scheme },
  LeadColumn("routes", "ids of its routes") { $1.routes.joined(separator: " | ") },
  LeadColumn("findings", "ids of findings about it") { $1.findings.joined(separator: " | ") },
  LeadColumn("novelty", "how unlike the other leads it is, 0 to 1") { "\($1.novelty)" },
  LeadColumn("exploration", "whether it is listed for that alone (--explore)") {
    $1.isExploration ? "yes" : "no"
  },
  LeadColumn("sentence", "the lead in words") { foreign($1.sentence) },
]
