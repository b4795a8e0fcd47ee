extension TextPage {
  /// Discoveries that text shows; JSON and CSV have all.
  private static let shownDiscoveries = 10
  /// Findings of each detector that text shows beside routes.
  static let shownFindings = 3

  /// Hubs and classes tested against controls.
  ///
  /// - Parameter isShort: Leaves the table out, as findings say which of them were tested.
  mutating func add(discoveriesOf destination: DestinationReport, isShort: Bool) {
    guard let discoveries = destination.discoveries else { return }
    gap()
    say("Tested against controls (\(destination.places))", .strong)
    say(discoveries.statement, indent: 2)
    let shown = discoveries.items.filter(\.isDiscovery).prefix(style.top ?? TextPage.shownDiscoveries)
    guard !shown.isEmpty, !isShort else { return }
    gap()
    table(DiscoveryTable(items: shown, fullNames: style.fullNames).table, indent: 2)
    let rest = discoveries.found - shown.count
    if rest > 0 {
      say("and \(grouped(rest)) more; --format json and csv-findings have them all", .faint, indent: 2)
    }
  }

  /// What each detector found: the first few sentences.
  ///
  /// - Parameter most: Findings of each detector shown.
  mutating func add(detectorsOf destination: DestinationReport, most: Int) {
    guard let detectors = destination.detectors, !detectors.isEmpty else { return }
    for detector in detectors where detector.found > 0 {
      gap()
      let shown = detector.findings.prefix(most)
      let rest = detector.found > shown.count ? ", the first\(shown.count > 1 ? " \(shown.count)" : "")" : ""
      say("\(detector.name): \(counted(detector.found, "finding"))\(rest) (\(destination.places))", .strong)
      say(detector.question, .faint, indent: 2)
      for finding in shown { add(finding) }
    }
    let quiet = detectors.filter { $0.found == 0 && $0.whyNot == nil }.map(\.name)
    let gaps = detectors.mergedGaps
    guard !quiet.isEmpty || !gaps.isEmpty else { return }
    gap()
    say("Detectors without findings, and what was not computable (\(destination.places))", .strong)
    if !quiet.isEmpty { say("- nothing found by \(quiet.joined(separator: ", "))", indent: 2, hanging: 2) }
    list(gaps)
  }

  /// Each finding with all its numbers, windows, checks and rows.
  mutating func add(findingsOf destination: DestinationReport) {
    for detector in destination.detectors ?? [] {
      for finding in detector.findings {
        gap()
        say("\(detector.name), \(finding.kind) · \(finding.id)", .strong)
        add(finding)
        add(numbersOf: finding)
      }
    }
  }

  private mutating func add(numbersOf finding: FindingReport) {
    for effect in finding.effects {
      let range =
        effect.low.flatMap { low in effect.high.map { " (\(shortNumber(low)) to \(shortNumber($0)))" } } ?? ""
      say("\(effect.name) \(shortNumber(effect.value))\(range) \(effect.unit)", indent: 5, hanging: 2)
    }
    for window in finding.windows {
      say("\(window.name): \(days(window.first, window.last))", .faint, indent: 5, hanging: 2)
    }
    for check in finding.checks {
      say("\(check.explanation): \(check.outcome), \(check.reason)", .faint, indent: 5, hanging: 2)
    }
    for gap in finding.gaps { say(gap, .faint, indent: 5, hanging: 2) }
    let rows = finding.evidence.prefix(style.evidenceRows * 2).map { "\($0.file):\($0.line)" }
    let rest = finding.shipments > rows.count ? " and \(grouped(finding.shipments - rows.count)) more" : ""
    if !rows.isEmpty { say("rows \(rows.joined(separator: ", "))\(rest)", .faint, indent: 5, hanging: 2) }
  }

  private mutating func add(_ finding: FindingReport) {
    say("\(finding.rank). \(finding.sentence)", indent: 2, hanging: 3)
    var notes: [String] = []
    if let test = finding.test {
      notes.append("tested: q \(shortNumber(test.q)) among \(grouped(test.controls)) controls")
    }
    if let p = finding.p { notes.append("p \(shortNumber(p)) (descriptive)") }
    for party in finding.firms {
      for line in party.listed ?? [] {
        say("\(party.name) may be listed: \(line)", .warning, indent: 5, hanging: 2)
      }
    }
    let fits = finding.checks.filter { $0.outcome == "fits" }.map { "\($0.explanation) (\($0.reason))" }
    if !fits.isEmpty { notes.append("may be innocent: " + fits.joined(separator: ", ")) }
    if let first = finding.evidence.first {
      let rest = finding.shipments > 1 ? " and \(counted(finding.shipments - 1, "more row"))" : ""
      notes.append("\(first.file):\(first.line)\(rest)")
    }
    if !notes.isEmpty { say(notes.joined(separator: "; "), .faint, indent: 5) }
  }
}

extension DetectorReport {
  /// Why the detector could not run at all: what stands in the brackets of `Not computable: jumps (...).`
  fileprivate var whyNot: String? {
    let start = "Not computable: \(name) ("
    return gaps.first { $0.hasPrefix(start) && $0.hasSuffix(").") }.map {
      String($0.dropFirst(start.count).dropLast(2))
    }
  }
}

extension [DetectorReport] {
  /// All gaps; detectors that could not run for the same reason in one sentence.
  fileprivate var mergedGaps: [String] {
    let reasons = compactMap(\.whyNot).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let silent = reasons.map { reason in
      "Not computable: \(filter { $0.whyNot == reason }.map(\.name).joined(separator: ", ")) (\(reason))."
    }
    let others = filter { $0.whyNot == nil }.flatMap(\.gaps).reduce(into: [String]()) { gaps, gap in
      if !gaps.contains(gap) { gaps.append(gap) }
    }
    return silent + others
  }
}

extension DiscoveriesReport {
  /// What was tested, against what, and what that means.
  var statement: String {
    if let gap { return gap }
    let rateText = shortNumber(rate * 100)
    let against = controls.map { "\(grouped($0.count)) \($0.title)" }.joined(separator: ", ")
    let found =
      found == 0
      ? "None of \(counted(tested, "hub and controlled class", "hubs and controlled classes")) stands out at a false discovery rate of \(rateText) %"
      : "\(grouped(found)) of \(counted(tested, "hub and controlled class", "hubs and controlled classes")) stand out at a false discovery rate of "
        + "\(rateText) %: at most \(shortNumber(expectedFalse)) of these are false on average"
    let floor = items.map(\.test.floor).min() ?? 1
    let floorNeed =
      floorDiscoveries.map {
        $0 == 1 ? "; one at that floor is enough" : "; at that floor it takes \(grouped($0)) of them"
      }
      ?? "; at that floor no number of them could be discoveries"
    let left =
      untested > 0 ? " \(grouped(untested)) were not tested, as too few controls are comparable." : ""
    let nulls =
      trueNullShare < 1
      ? " About \(shortNumber(trueNullShare * 100)) % of all tested are taken to have nothing to them." : ""
    return
      "\(found).\(nulls) Compared with \(against); p is at least \(shortNumber(floor))\(floorNeed).\(left) The score says how much looks "
      + "like diversion, not that it is: exempt goods and end users look the same."
  }
}

/// Discoveries, a line each.
private struct DiscoveryTable {
  let items: ArraySlice<DiscoveryReport>
  let fullNames: Bool

  init(items: ArraySlice<DiscoveryReport>, fullNames: Bool) {
    (self.items, self.fullNames) = (items, fullNames)
  }

  var table: TextTable {
    var table = TextTable([
      .init(title: "#", alignment: .right), .init(title: "hub", least: 24), .init(title: "goods"),
      .init(title: "tier", drop: 4), .init(title: "q", alignment: .right),
      .init(title: "p", alignment: .right, drop: 3),
      .init(title: "score", alignment: .right), .init(title: "from\ncoalition", alignment: .right),
      .init(title: "new since\nmeasure", alignment: .right, drop: 2),
      .init(title: "shipments", alignment: .right, drop: 1),
      .init(title: "value\nUSD", alignment: .right), .init(title: "first", drop: 5),
    ])
    table.rows = items.map { item in
      let title = item.name + (item.country.isEmpty ? "" : " (\(item.country))")
      return .init([
        .init(String(item.rank), .strong), fullNames ? .init(wrapping: title) : .init(title),
        .init(item.goods),
        .init(item.tier ?? "–"), .init(shortNumber(item.test.q), .strong), .init(shortNumber(item.test.p)),
        .init(shortNumber(item.test.score)), .init(percentText(item.traced)), .init(percentText(item.timing)),
        .init(grouped(item.shipments)), .init(wholeDollars(item.valueUSDCents)), .init(item.firstDay, .faint),
      ])
    }
    return table
  }
}

/// A number in three significant digits: `0.0375`, `12.3`, `3e-07`.
func shortNumber(_ number: Double) -> String {
  guard number.isFinite, number != 0 else { return number == 0 ? "0" : "\(number)" }
  let size = number.magnitude
  if size < 1e-4 {
    var (digits, power) = (size, 0)
    while digits < 1 { (digits, power) = (digits * 10, power + 1) }
    return "\(number < 0 ? "-" : "")\(Int(digits.rounded()))e-\(power < 10 ? "0" : "")\(power)"
  }
  if size >= 100 { return grouped(Int(number.rounded())) }
  var scale = 100.0
  var small = size
  while small < 1 { (small, scale) = (small * 10, scale * 10) }
  if size >= 10 { scale = 10 }
  let rounded = (number * scale).rounded() / scale
  let text = "\(rounded)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
