internal import Detection
internal import GraphCore
internal import Ingest
internal import Regimes
internal import Reporting
internal import Trade
internal import WorkPool

/// Findings and discoveries about the destinations of one regime, as parts of the report.
struct AnomalySection {
  let search: DestinationSearch
  let index: RegimeIndex
  let trade: DestinationTrade
  let table: ShipmentTable

  /// How much lies between what is compared: the month of the measure and the days of grace.
  var uncompared: [String] {
    guard let left = trade.uncompared else { return [] }
    let days = counted(trade.settings.graceDays, "day")
    let verb = counted(left.shipments, "shipment is", "shipments are")
    let worth =
      table.value == nil
      ? "" : ", worth \(grouped(Int(clamping: (left.cents + 50) / 100))) USD where declared"
    return [
      "Not compared as before or after: \(verb) between \(left.first) and \(left.last), the month of the measure and its "
        + "\(days) of grace\(worth)."
    ]
  }

  /// The tests against controls.
  func report(_ discoveries: Discoveries) -> DiscoveriesReport {
    let found = discoveries.found.count
    return DiscoveriesReport(
      rate: discoveries.rate, tested: discoveries.items.count, untested: discoveries.untested,
      controls: discoveries.controls.map {
        .init(kind: $0.kind.rawValue, title: $0.kind.title, count: $0.count)
      },
      found: found, expectedFalse: discoveries.expectedFalse,
      trueNullShare: sixDigits(discoveries.nullShare), floorDiscoveries: discoveries.floorDiscoveries,
      gap: discoveries.gap,
      items: discoveries.items.prefix(max(found, trade.settings.limit ?? .max)).enumerated().map {
        place, item in
        discovery(item, rank: place + 1, rate: discoveries.rate)
      })
  }

  private func discovery(_ item: Discovery, rank: Int, rate: Double) -> DiscoveryReport {
    let score = item.score
    return DiscoveryReport(
      rank: rank, name: table.name(of: score.firm), country: country(score.firm), goods: "\(score.goods)",
      goodsText: index.text(of: score.goods), tier: index.tier(of: score.goods),
      timing: sixDigits(score.timing ?? 0),
      traced: sixDigits(score.traced ?? 0), ownMake: sixDigits(score.ownMake),
      leaving: sixDigits(score.leaving),
      shipments: score.shipments, explained: score.explained ?? 0,
      valueUSDCents: table.value == nil ? nil : clamped(score.cents), firstDay: "\(score.firstDay)",
      lastDay: "\(score.lastDay)", test: search.test(item.test), isDiscovery: item.q <= rate)
  }

  /// What a detector found; findings about a hub and class that was tested say how the test came out.
  func report(
    _ result: DetectorResult, _ detector: any AnomalyDetector.Type, _ tests: [HubGoods: ControlledTest]
  ) -> DetectorReport {
    DetectorReport(
      name: detector.name, question: detector.question, found: result.found,
      findings: result.findings.enumerated().map { place, finding in
        var report = report(finding, rank: place + 1)
        if let firm = finding.subject.firm, let goods = finding.subject.goods {
          report.test = tests[HubGoods(firm: firm, goods: goods)].map(search.test)
        }
        return report
      }, gaps: result.gaps + hubGap(detector))
  }

  /// What `--hubs` leaves as it is must not pass for limited.
  private func hubGap(_ detector: any AnomalyDetector.Type) -> [String] {
    guard trade.settings.routes.hubs != nil, !detector.isLimitedToHubs else { return [] }
    return ["\(detector.name): hub countries do not limit it; sellers of all countries are looked at."]
  }

  private func report(_ finding: Finding, rank: Int) -> FindingReport {
    let parties = [
      ("seller", finding.subject.firm), ("buyer", finding.subject.partner), ("other", finding.subject.other),
    ]
    .compactMap { role, firm in
      firm.flatMap {
        $0 == .none
          ? nil
          : FindingReport.Party(
            role: role, name: table.name(of: $0), country: country($0), listed: search.listed?.lines(of: $0))
      }
    }
    var report = FindingReport(
      id: identifier(finding, parties), rank: rank, kind: finding.kind, sentence: finding.sentence,
      firms: parties)
    report.country = finding.subject.country.map(\.description)
    report.goods = finding.subject.goods.map(\.description)
    report.goodsText = finding.subject.goods.flatMap { index.text(of: $0) }
    report.tier = finding.subject.goods.flatMap { index.tier(of: $0) }
    report.effects = finding.effects.filter(\.value.isFinite).map { effect in
      .init(
        name: effect.name, value: sixDigits(effect.value), unit: effect.unit,
        low: effect.low.flatMap { $0.isFinite ? sixDigits($0) : nil },
        high: effect.high.flatMap { $0.isFinite ? sixDigits($0) : nil })
    }
    report.p = finding.p.flatMap { $0.isFinite ? sixDigits($0) : nil }
    report.windows = finding.windows.map { .init(name: $0.name, first: "\($0.first)", last: "\($0.last)") }
    report.valueUSDCents = table.value == nil ? nil : clamped(finding.weight)
    report.shipments = finding.shipments
    report.evidence = finding.evidence.map(search.evidence)
    report.checks = finding.checks.map {
      .init(explanation: $0.explanation, outcome: $0.outcome.rawValue, reason: $0.reason)
    }
    report.gaps = finding.gaps
    return report
  }

  private func country(_ firm: FirmID) -> String {
    let country = table.firms.countries[firm]
    return country.isNone ? "" : "\(country)"
  }

  /// Twelve hexadecimal digits that depend on who and what, not on files or ranks.
  private func identifier(_ finding: Finding, _ parties: [FindingReport.Party]) -> String {
    var parts = [index.regime.id, finding.detector, finding.kind, "\(finding.subject.goods ?? .none)"]
    parts.append(finding.subject.country?.description ?? "")
    for party in parties { parts += [party.role, foldName(party.name), party.country] }
    return String(SHA256.hex(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(12))
  }
}

extension DestinationSearch {
  func test(_ test: ControlledTest) -> FindingReport.Test {
    .init(
      score: sixDigits(test.score), p: sixDigits(test.p), q: sixDigits(test.q), controls: test.controls,
      floor: sixDigits(test.floor), family: test.family, stratum: test.stratum)
  }
}

/// A number to six significant digits, so that reports do not show noise: the double nearest to the six digits, which
/// prints as they do. Powers of ten up to 10^22 are exact, and so is what is multiplied or divided by them once.
func sixDigits(_ number: Double) -> Double {
  guard number != 0, number.isFinite else { return number }
  let size = number.magnitude
  var power = 1.0
  if size >= 1e6 {
    while size / power >= 1e6 { power *= 10 }
    let rounded = (number / power).rounded() * power
    return rounded.isFinite ? rounded : number
  }
  while size * power < 1e5, power < 1e300 { power *= 10 }
  return (number * power).rounded() / power
}
