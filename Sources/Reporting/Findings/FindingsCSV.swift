/// Findings of all detectors as CSV: a header, then one row per discovery and per finding, in the order of the report.
/// Rules as for `csvText`.
///
/// Discoveries are rows of the detector `discovery`. Numbers that belong to one kind of finding alone stand in the column
/// `effects` as `name=value unit`, parted by semicolons.
public func findingsCSVText(_ report: Report) -> String {
  let rows = report.destinations.flatMap { destination in
    let discoveries = (destination.discoveries?.items ?? []).map { FindingRow(destination.regime, $0) }
    let findings = (destination.detectors ?? []).flatMap { detector in
      detector.findings.map { FindingRow(destination.regime, detector.name, $0) }
    }
    return discoveries + findings
  }
  return csvTable(findingColumns, rows)
}

/// Names of the CSV columns of findings and what they hold, for documentation.
public var findingColumnMeanings: [(name: String, meaning: String)] {
  csvMeanings(findingColumns)
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

private let findingColumns: [CSVColumn<FindingRow>] = [
  CSVColumn("regime", "regime id") { foreignCell($0.regime) },
  CSVColumn("detector", "its name; discovery for a hub and class tested against controls") {
    $0.detector
  },
  CSVColumn("kind", "which of its questions was answered") { $0.kind },
  CSVColumn("rank", "1 for the best of its detector") { "\($0.rank)" },
  CSVColumn("id", "stable; none for discoveries") { $0.id },
  CSVColumn("seller", "the seller, or hub") { foreignCell($0.parties["seller"]?.name) },
  CSVColumn("seller_country", "alpha-2") { foreignCell($0.parties["seller"]?.country) },
  CSVColumn("buyer", "the buyer in the destination") { foreignCell($0.parties["buyer"]?.name) },
  CSVColumn("other", "a third firm: supplier, predecessor, firm of a round trip") {
    foreignCell($0.parties["other"]?.name)
  },
  CSVColumn("lane", "country of all its sellers, where the finding is about a country") {
    foreignCell($0.country)
  },
  CSVColumn("goods", "goods class") { foreignCell($0.goods) },
  CSVColumn("tier", "tier of the class") { foreignCell($0.tier) },
  CSVColumn("value_usd", "at stake; ranks the finding") {
    dollarCell($0.valueUSDCents)
  },
  CSVColumn("shipments", "behind it") { "\($0.shipments)" },
  CSVColumn("p_descriptive", "of one series; controls nothing") { numberCell($0.p) },
  CSVColumn("score", "of the hub and class, where they were tested") { numberCell($0.test?.score) },
  CSVColumn("p_conformal", "among the controls of the stratum") { numberCell($0.test?.p) },
  CSVColumn("q", "false discovery rate at which the hub and class would be a discovery") {
    numberCell($0.test?.q)
  },
  CSVColumn("controls", "controls of the stratum") { $0.test.map { "\($0.controls)" } ?? "" },
  CSVColumn("stratum", "what they have in common") { foreignCell($0.test?.stratum) },
  CSVColumn("effects", "the numbers") { row in
    foreignCell(row.effects.map { "\($0.name)=\($0.value) \($0.unit)" }.joined(separator: "; "))
  },
  CSVColumn("may_be_innocent", "explanations that the records fit") {
    foreignCell($0.innocent.joined(separator: "; "))
  },
  CSVColumn("first_row", "file and line of the first shipment") {
    foreignCell($0.first.map { "\($0.file):\($0.line)" })
  },
  CSVColumn("sentence", "the finding in words") { foreignCell($0.sentence) },
]
