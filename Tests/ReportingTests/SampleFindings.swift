import Reporting

private let sampleTest = FindingReport.Test(
  score: 0.855, p: 0.0035, q: 0.021, controls: 283, floor: 0.00352, family: 61,
  stratum: "hubs, first seen since the measure")

private func sampleItem(_ rank: Int, _ name: String, isDiscovery: Bool) -> DiscoveryReport {
  DiscoveryReport(
    rank: rank, name: name, country: "HK", goods: "854231", goodsText: "processors and controllers",
    tier: "1",
    timing: 1, traced: 0.873, ownMake: 0, leaving: 0.0125, shipments: 31, explained: 28,
    valueUSDCents: 1_234_567_89, firstDay: "2022-05-02", lastDay: "2023-11-30", test: sampleTest,
    isDiscovery: isDiscovery)
}

private let sampleFinding = {
  var finding = FindingReport(
    id: "5d41402abc4b", rank: 1, kind: "new-firm",
    sentence: "日月贸易（香港）有限公司 Sun Moon Trading (HK) is seen nowhere before the measure of 2022-02-24.",
    firms: [
      .init(role: "seller", name: "日月贸易（香港）有限公司 Sun Moon Trading", country: "HK"),
      .init(
        role: "buyer", name: "ООО \"Вектор\"", country: "RU",
        listed: sampleMatch([.init(state: .listed, isCertain: true, day: "2022-03-01")]).lines),
      .init(role: "other", name: "=cmd()", country: ""),
    ])
  (finding.country, finding.goods, finding.goodsText, finding.tier) = (
    "HK", "854231", "processors and controllers", "1"
  )
  finding.effects = [
    .init(name: "ratio", value: 11.2, unit: "times", low: 4.5, high: 27.9),
    .init(name: "value", value: 1_234_567.89, unit: "USD", low: nil, high: nil),
  ]
  finding.p = 0.0004
  finding.windows = [.init(name: "before", first: "2020-01-01", last: "2021-12-31")]
  (finding.valueUSDCents, finding.shipments) = (1_234_567_89, 31)
  finding.evidence = [
    .init(
      file: "imports_2023.csv", line: 4_711, declaration: "10005030/050522/3117245", day: "2022-05-05",
      hsCode: "8542319000", consignor: "Sun Moon Trading", consignee: "ООО \"Вектор\"", origin: "US",
      dispatch: "HK", valueUSDCents: 45_000_00, netMassGrams: 12_500)
  ]
  finding.checks = [
    .init(explanation: "regional distributor", outcome: "contradicted", reason: "98 % of its sales go to RU"),
    .init(explanation: "one large customer", outcome: "fits", reason: "1 customer"),
    .init(explanation: "season", outcome: "unknown", reason: "less than two years"),
  ]
  finding.gaps = ["day of incorporation: needs a company registry"]
  finding.test = sampleTest
  return finding
}()

extension DestinationReport {
  /// With one discovery, one hub that is none, a detector that found something and one that could not.
  func withSampleFindings() -> DestinationReport {
    var report = self
    report.discoveries = DiscoveriesReport(
      rate: 0.1, tested: 61, untested: 2,
      controls: [
        .init(
          kind: "goods", title: "uncontrolled classes of the same and of comparable hub firms", count: 283)
      ], found: 1, expectedFalse: 0.1, trueNullShare: 0.72, floorDiscoveries: 2, gap: nil,
      items: [
        sampleItem(1, "日月贸易（香港）有限公司 Sun Moon Trading", isDiscovery: true),
        sampleItem(2, "Araks-Vegard LLC", isDiscovery: false),
      ])
    report.detectors = [
      DetectorReport(
        name: "newcomers", question: "Who is new since the measure?", found: 7, findings: [sampleFinding],
        gaps: []),
      DetectorReport(
        name: "prices", question: "Who is paid more than usual?", found: 0, findings: [],
        gaps: ["Not computable: prices (the input has no net mass)."]),
    ]
    return report
  }

  /// Whose hubs could not be tested.
  func withSampleGap() -> DestinationReport {
    var report = self
    report.discoveries = DiscoveriesReport(
      rate: 0.05, tested: 0, untested: 3, controls: [], found: 0, expectedFalse: 0, trueNullShare: 1,
      floorDiscoveries: nil, gap: "Not tested: 3 hubs and classes, but 12 controls; 200 are needed.",
      items: [])
    return report
  }
}
