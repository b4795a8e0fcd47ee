extension TextPage {
  /// What watchlists say of the firm, or that none was asked.
  mutating func add(watchlists report: DossierReport) {
    guard let matches = report.matches else { return }
    gap()
    say("Is it on a watchlist?", .strong)
    if matches.isEmpty {
      let hops = report.hopsToListed.map {
        "; it is \(counted($0, "shipment")) away from a firm that is, was or will be listed for exports, if it is that firm"
      }
      say("It is like no listed name\(hops ?? "").", indent: 2, hanging: 2)
    } else {
      say(
        "It may be listed; a match is a question, as the listed party may be a namesake.", .faint, indent: 2,
        hanging: 2)
      add(matches: matches, indent: 2)
    }
    if let lists = report.lists { add(lists: lists) }
  }

  /// The first of a list under a title with their number, and how many there are besides.
  private mutating func list<Item>(
    _ items: [Item], of count: Int, _ title: String, _ noun: String, _ add: (inout TextPage, Item) -> Void
  ) {
    guard count > 0 else { return }
    gap()
    say("\(title): \(grouped(count))", .strong)
    let shown = items.prefix(style.top ?? .max)
    for item in shown { add(&self, item) }
    let rest = count - shown.count
    if rest > 0 {
      say("and \(counted(rest, "more \(noun)")); --all and --format json have them", .faint, indent: 2)
    }
  }

  /// Ledgers, routes, tests and findings that name the firm.
  mutating func add(leads report: DossierReport) {
    list(report.leads, of: report.leadCount, "Leads it stands in", "lead") { $0.add($1) }
    for mention in report.hubs { add(mention) }
    list(report.routes, of: report.routeCount, "Routes it stands in", "route") { $0.add($1) }
    if !report.discoveries.isEmpty || !report.findings.isEmpty {
      gap()
      say("Findings that name it: \(grouped(report.findings.count))", .strong)
    }
    for mention in report.discoveries { say(mention.sentence, indent: 2, hanging: 2) }
    let shown = report.findings.prefix(style.top ?? .max)
    for mention in shown { add(mention) }
    let rest = report.findings.count - shown.count
    if rest > 0 {
      say("and \(counted(rest, "more finding")); --all and --format json have them", .faint, indent: 2)
    }
    guard report.leadCount == 0, report.routeCount == 0, report.findings.isEmpty, report.discoveries.isEmpty,
      report.hubs.isEmpty
    else {
      return
    }
    gap()
    say("No lead, no route and no finding names it.", .strong)
  }

  private mutating func add(_ mention: DossierReport.HubMention) {
    gap()
    say(mention.title, .strong)
    list(mention.sentences)
  }

  /// Score and place, the sentence, and for its hub what speaks for the lead and against it.
  private mutating func add(_ lead: DossierReport.LeadMention) {
    say(lead.place, .faint, indent: 2, hanging: 2)
    say(lead.sentence, indent: 4, hanging: 2)
    guard lead.places.contains(.hub) else { return }
    for sentence in lead.evidence { say(sentence, .faint, indent: 6, hanging: 2) }
  }

  private mutating func add(_ route: DossierReport.RouteMention) {
    say(route.place, .faint, indent: 2, hanging: 2)
    say(route.sentence, indent: 4, hanging: 2)
  }

  private mutating func add(_ mention: DossierReport.FindingMention) {
    let finding = mention.finding
    say(mention.place, .faint, indent: 2, hanging: 2)
    say(finding.sentence, indent: 4, hanging: 2)
    let fits = finding.checks.filter { $0.outcome == "fits" }.map { "\($0.explanation) (\($0.reason))" }
    if !fits.isEmpty {
      say("may be innocent: \(fits.joined(separator: ", "))", .faint, indent: 6, hanging: 2)
    }
  }

  /// The first and last rows, with what the firm does in each.
  mutating func add(rows report: DossierReport) {
    let rows = report.rows.first + report.rows.last
    guard !rows.isEmpty else { return }
    gap()
    let left = report.shipments - rows.count
    say(left > 0 ? "Its first and last rows" : "Its rows", .strong)
    var table = TextTable([
      .init(title: "row", least: 16), .init(title: "day"), .init(title: "role"),
      .init(title: "goods"),
      .init(title: "USD", alignment: .right), .init(title: "kg", alignment: .right, drop: 2),
      .init(title: "from", least: 8, drop: 3), .init(title: "to", least: 8, drop: 4),
    ])
    func row(_ row: DossierReport.Row) -> TextTable.Row {
      let one = row.evidence
      return .init([
        .init("\(one.file):\(one.line)"), .init(one.day), .init(row.roles.joined(separator: ", ")),
        .init(one.hsCode),
        .init(dollars(one.valueUSDCents)), .init(kilograms(one.netMassGrams)), .init(one.consignor),
        .init(one.consignee),
      ])
    }
    table.rows = rows.map(row)
    self.table(table, indent: 2)
    if left > 0 {
      say("\(counted(left, "row")) in between; entrepot trace --firm follows them", .faint, indent: 2)
    }
  }
}
