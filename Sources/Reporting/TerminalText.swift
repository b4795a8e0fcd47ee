/// The report as an analyst reads it on a terminal.
///
/// Per destination: one sentence on what to look at first, the ranked routes, the source rows of the best few,
/// what the search did, and counts. Then where every input row went, what a rerun needs, and notices; where there is
/// no shipment to any destination, the notices come first, as they say where goods go and what to type next. Foreign
/// text is made visible (`visibleText`); no line is wider than the style allows.
public func terminalText(_ report: Report, style: TextStyle) -> String {
  var page = TextPage(style: style)
  let isQuiet = report.destinations.isEmpty
  if isQuiet { page.add(notices: report.notices, title: "Nothing was found") }
  for destination in report.destinations { page.add(destination) }
  if let screening = report.screening { page.add(screening: screening) }
  if let resolution = report.resolution { page.add(resolution: resolution) }
  page.add(inputs: report.inputs)
  page.add(statistics: report.statistics)
  page.add(receipt: report.receipt, schema: report.schema)
  if !isQuiet { page.add(notices: report.notices) }
  return page.text
}

extension TextPage {
  fileprivate mutating func add(_ destination: DestinationReport) {
    heading("\(destination.title): \(destination.places)")
    say(destination.finding, .strong)
    if let scope = destination.scope { say(scope, .faint) }
    let hasLeads = destination.leads?.isEmpty == false
    if hasLeads { add(leadsOf: destination) }
    if hasLeads { add(routesOfNoLead: destination) }
    let shown = hasLeads ? [] : destination.routes.prefix(style.top ?? Int.max)
    if !shown.isEmpty {
      gap()
      table(RouteTable(destination: destination, routes: shown, style: style).table())
      if let rest = destination.rest(afterShowing: shown) { say(rest, .faint) }
    }
    for route in shown.prefix(style.evidenceRoutes) {
      add(route, among: destination.routes, hasLedgers: destination.ledgers != nil)
    }
    // A detector that was asked for alone answers first.
    let isAlone = destination.counts.isEmpty && destination.detectors != nil
    if isAlone { add(detectorsOf: destination, most: .max) }
    if let coverage = destination.coverageTable { add(coverage) }
    add(discoveriesOf: destination, isShort: isAlone || hasLeads)
    add(ledgersOf: destination)
    if !isAlone { add(detectorsOf: destination, most: TextPage.shownFindings) }
    add(search: destination)
  }

  private mutating func add(search destination: DestinationReport) {
    let said =
      destination.search + (destination.counts.isEmpty ? [] : [destination.relays].compactMap(\.self))
    guard !said.isEmpty || !destination.counts.isEmpty else { return }
    gap()
    say("What was searched (\(destination.places))", .strong)
    list(said)
    guard !destination.counts.isEmpty else { return }
    gap()
    var counts = TextTable([
      .init(title: "legs", alignment: .right), .init(title: "walks", alignment: .right, least: 8),
      .init(title: "paths (no firm twice)", alignment: .right, least: 8),
    ])
    counts.rows = destination.counts.map { count in
      let paths = count.paths.map(grouped) ?? "not counted"
      return .init([.init(String(count.legs)), .init(grouped(count.walks)), .init(paths)])
    }
    table(counts, indent: 2)
  }

  mutating func add(inputs: [InputAccount]) {
    heading("Where the rows went")
    for input in inputs {
      say(input.file, .strong)
      say(input.equation, input.isBalanced ? .plain : .warning, indent: 2, hanging: 2)
      for reason in input.reasons {
        say("\(grouped(reason.rows)) quarantined: \(reason.reason)", indent: 4, hanging: 2)
      }
      say("layout \(input.layout); \(days(input.firstDay, input.lastDay))", .faint, indent: 2, hanging: 2)
      say("sha256 \(input.sha256)", .faint, indent: 2, hanging: 2)
    }
    if inputs.isEmpty { say("No input was read.", indent: 2) }
  }

  mutating func add(receipt: Receipt, schema: String) {
    heading("Receipt")
    let settings = receipt.settings.map { "\($0.name)=\($0.value)" }.joined(separator: "  ")
    facts([
      ("entrepot", "\(receipt.version) (\(schema))"), ("command", receipt.command), ("settings", settings),
    ])
    for regime in receipt.regimes {
      say("regime \(regime.id), sha256 \(regime.sha256)", .faint, indent: 2, hanging: 2)
    }
  }

  mutating func add(notices: [String], title: String = "Notices") {
    guard !notices.isEmpty else { return }
    heading(title)
    list(notices)
  }
}

/// `2022-03-01 to 2023-11-30`, or that there are no days.
func days(_ first: String?, _ last: String?) -> String {
  guard let first, let last else { return "no day could be read" }
  return first == last ? first : "\(first) to \(last)"
}
