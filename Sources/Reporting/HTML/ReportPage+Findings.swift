extension ReportPage {
  /// What each detector found, with numbers, checks and rows.
  mutating func findings(_ destination: DestinationReport) -> HTML {
    guard let detectors = destination.detectors, !detectors.isEmpty else { return .none }
    let wanted = Set(
      (destination.leads ?? []).flatMap { lead in lead.findings + lead.evidence.flatMap(\.findings) })
    var html: HTML = "<h3>Findings by detector</h3>\n"
    var gaps: [String] = []
    for detector in detectors {
      gaps += detector.gaps.filter { !gaps.contains($0) }
      guard !detector.findings.isEmpty else { continue }
      html +=
        "<h4>\(detector.name): \(counted(detector.found, "finding"))</h4>\n<p class=quiet>\(detector.question)</p>\n"
      var shown = 0
      for (place, finding) in detector.findings.enumerated()
      where place < limits.findings || wanted.contains(finding.id) {
        html += item(finding)
        shown += 1
      }
      html += rest(detector.found - shown, "finding")
    }
    let quiet = detectors.filter { $0.found == 0 && $0.gaps.isEmpty }.map(\.name)
    if !quiet.isEmpty {
      html += "<p class=quiet>Nothing was found by \(quiet.joined(separator: ", ")).</p>\n"
    }
    if !gaps.isEmpty { html += "<h4>What could not be computed</h4>\n\(HTML.list(gaps))" }
    return html
  }

  private mutating func item(_ finding: FindingReport) -> HTML {
    let id = unique("f-\(anchor(finding.id))")
    var html: HTML =
      "<details class=line id=\"\(id)\"><summary>\(finding.rank). \(finding.sentence)</summary>\n"
    let numbers = finding.effects.map { effect in
      let between =
        effect.low.flatMap { low in effect.high.map { " (95 %: \(shortNumber(low)) to \(shortNumber($0)))" } }
        ?? ""
      return "\(effect.name) \(shortNumber(effect.value)) \(effect.unit)\(between)"
    }
    var lines = numbers.isEmpty ? [] : ["Numbers: \(numbers.joined(separator: "; "))."]
    if let p = finding.p { lines.append("p \(shortNumber(p)); descriptive, it controls nothing.") }
    lines += finding.windows.map { "Days of \($0.name): \(days($0.first, $0.last))." }
    lines += finding.checks.map { "Innocent explanation, \($0.explanation): \($0.outcome) (\($0.reason))." }
    lines += finding.gaps.map { "Not computable: \($0)." }
    html += .list(lines)
    for party in finding.firms {
      for line in party.listed ?? [] {
        html += "<p class=warn>\(HTML.name(party.name)) may be listed: \(line)</p>\n"
      }
    }
    let rows = finding.evidence.prefix(limits.rowsOfFinding).map { shelf.reference($0) }
    if !rows.isEmpty {
      let left = finding.shipments - rows.count
      html +=
        "<p class=quiet>Rows: \(rows.joined(", "))\(left > 0 ? " and \(grouped(left)) more" : "").</p>\n"
    }
    return html + "</details>\n"
  }
}
