/// Findings of all detectors as CSV: a header, then one row per discovery and per finding, in the order of the report.
/// Rules as for `csvText`.
///
/// Discoveries are rows of the detector `discovery`. Numbers that belong to one kind of finding alone stand in the column
/// `effects` as `name=value unit`, parted by semicolons.
public func findingsCSVText(_ report: Report) -> String {
  var text = findingColumns.map(\.name).joined(separator: ",") + "\n"
  for destination in report.destinations {
    let discoveries = (destination.discoveries?.items ?? []).map { FindingRow(destination.regime, $0) }
    let findings = (destination.detectors ?? []).flatMap { detector in
      detector.findings.map { FindingRow(destination.regime, detector.name, $0) }
    }
    for row in discoveries + findings {
      text += findingColumns.map { csvCell($0.cell(row)) }.joined(separator: ",") + "\n"
    }
  }
  return text
}

/// Names of the CSV columns of findings and what they hold, for documentation.
public var findingColumnMeanings: [(name: String, meaning: String)] {
  findingColumns.map { ($0.name, $0.meaning) }
}

/// A discovery or a finding, as one shape.
private struct FindingRow {
  var regime: String, detector: String, kind: String, rank: Int, id = ""
  var sentence = "", goods: String?, tier: String?, country: String?
  var parties: [String: FindingReport.Party] = [:]
  var effects: [FindingReport.Effect] = []
  var valueUSDCents: Int64?, p: Double?, test: FindingReport.Test?
  var shipments: Int, first: RouteReport.Evidence?
  var innocent: [String] = []

  init(_ regime: String, _ detector: String, _ finding: FindingReport) {
    (self.regime, self.detector, kind, rank, id) = (regime, detector, finding.kind, finding.rank, finding.id)
    (sentence, goods, tier, country) = (finding.sentence, finding.goods, finding.tier, finding.country)
    for party in finding.firms { parties[party.role] = party }
    (effects, valueUSDCents, p, test) = (finding.effects, finding.valueUSDCents, finding.p, finding.test)
    (shipments, first) = (finding.shipments, finding.evidence.first)
    innocent = finding.checks.filter { $0.outcome == "fits" }.map { "\($0.explanation) (\($0.reason))" }
  }

  init(_ regime: String, _ item: DiscoveryReport) {
    (self.regime, detector, rank) = (regime, "discovery", item.rank)
    kind = item.isDiscovery ? "discovery" : "not-a-discovery"
    (goods, tier, valueUSDCents, test) = (item.goods, item.tier, item.valueUSDCents, item.test)
    parties["seller"] = .init(role: "seller", name: item.name, country: item.country)
    p = nil
    effects = [
      ("timing", item.timing), ("traced", item.traced), ("own make", item.ownMake), ("leaving", item.leaving),
    ].map { .init(name: $0.0, value: $0.1, unit: "share", low: nil, high: nil) }
    shipments = item.shipments
  }
}

private struct FindingColumn: Sendable {
  let name: String, meaning: String
  let cell: @Sendable (FindingRow) -> String

  init(_ name: String, _ meaning: String, _ cell: @escaping @Sendable (FindingRow) -> String) {
    (self.name, self.meaning, self.cell) = (name, meaning, cell)
  }
}

private func foreign(_ text: String?) -> String { neutralised(visibleText(text ?? "")) }
private func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

private let findingColumns: [FindingColumn] = [
  FindingColumn("regime", "regime id") { foreign($0.regime) },
  FindingColumn("detector", "its name; discovery for a hub and class tested against controls") {
    $0.detector
  },
  FindingColumn("kind", "which of its questions was answered") { $0.kind },
  FindingColumn("rank", "1 for the best of its detector") { "\($0.rank)" },
  FindingColumn("id", "stable; none for discoveries") { $0.id },
  FindingColumn("seller", "the seller, or hub") { foreign($0.parties["seller"]?.name) },
  FindingColumn("seller_country", "alpha-2") { foreign($0.parties["seller"]?.country) },
  FindingColumn("buyer", "the buyer in the destination") { foreign($0.parties["buyer"]?.name) },
  FindingColumn("other", "a third firm: supplier, predecessor, firm of a round trip") {
    foreign($0.parties["other"]?.name)
  },
  FindingColumn("lane", "country of all its sellers, where the finding is about a country") {
    foreign($0.country)
  },
  FindingColumn("goods", "goods class") { foreign($0.goods) },
  FindingColumn("tier", "tier of the class") { foreign($0.tier) },
  FindingColumn("value_usd", "at stake; ranks the finding") {
    $0.valueUSDCents.map { decimalText($0, places: 2) } ?? ""
  },
  FindingColumn("shipments", "behind it") { "\($0.shipments)" },
  FindingColumn("p_descriptive", "of one series; controls nothing") { number($0.p) },
  FindingColumn("score", "of the hub and class, where they were tested") { number($0.test?.score) },
  FindingColumn("p_conformal", "among the controls of the stratum") { number($0.test?.p) },
  FindingColumn("q", "false discovery rate at which the hub and class would be a discovery") {
    number($0.test?.q)
  },
  FindingColumn("controls", "controls of the stratum") { $0.test.map { "\($0.controls)" } ?? "" },
  FindingColumn("stratum", "what they have in common") { foreign($0.test?.stratum) },
  FindingColumn("effects", "the numbers") { row in
    foreign(row.effects.map { "\($0.name)=\($0.value) \($0.unit)" }.joined(separator: "; "))
  },
  FindingColumn("may_be_innocent", "explanations that the records fit") {
    foreign($0.innocent.joined(separator: "; "))
  },
  FindingColumn("first_row", "file and line of the first shipment") {
    foreign($0.first.map { "\($0.file):\($0.line)" })
  },
  FindingColumn("sentence", "the finding in words") { foreign($0.sentence) },
]
