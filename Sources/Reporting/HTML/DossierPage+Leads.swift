extension DossierPage {
  /// What watchlists say, or that none was asked.
  var lists: HTML {
    guard let matches = report.matches else { return "<p>No watchlist was given (--lists PATH).</p>\n" }
    var html: HTML =
      matches.isEmpty
      ? "<p>It is like no listed name.</p>\n"
      : "<p>It may be listed. A match is a question: the listed party may be a namesake.</p>\n"
    if let hops = report.hopsToListed, hops > 0 {
      html +=
        "<p>It is \(counted(hops, "shipment")) away from a firm that is, was or will be listed for exports, if it is that firm.</p>\n"
    }
    return html + ReportPage.matches(matches.map { (nil, $0) }) + ReportPage.table(of: report.lists ?? [])
  }

  /// Leads, ledgers, routes, tests and findings that name the firm, and what was looked into.
  mutating func leads() -> HTML {
    var html: HTML = .none
    html += section(
      "Leads it stands in",
      report.leads.map { ($0.place, $0.sentence, $0.places.contains(.hub) ? $0.evidence : []) },
      of: report.leadCount, "lead")
    for mention in report.hubs {
      html += .heading(3, mention.title) + .list(mention.sentences)
    }
    html += section(
      "Routes it stands in", report.routes.map { ($0.place, $0.sentence, []) }, of: report.routeCount, "route"
    )
    if !report.discoveries.isEmpty {
      html += .heading(3, "Tests against controls") + .list(report.discoveries.map(\.sentence))
    }
    if !report.findings.isEmpty { html += findings() }
    if html.isEmpty { html = "<p>No lead, no route and no finding names it.</p>\n" }
    return html + .heading(3, "What was looked into") + .list(report.search)
  }

  private func section(
    _ title: String, _ mentions: [(place: String, sentence: String, more: [String])], of count: Int,
    _ noun: String
  ) -> HTML {
    guard count > 0 else { return .none }
    let shown = mentions.prefix(DossierPage.mentions)
    let items = shown.map { mention in
      "<li><small>\(mention.place)</small><br>\(mention.sentence)\(HTML.list(mention.more))" as HTML
    }
    return .heading(3, "\(title): \(grouped(count))") + "<ul>\(items.joined())</ul>\n"
      + common.rest(count - shown.count, noun)
  }

  private mutating func findings() -> HTML {
    var html: HTML = .heading(3, "Findings that name it: \(grouped(report.findings.count))") + "<ul>"
    let shown = report.findings.prefix(DossierPage.mentions)
    for mention in shown {
      let finding = mention.finding
      html += "<li><small>\(mention.place)</small><br>\(finding.sentence)"
      let fits = finding.checks.filter { $0.outcome == "fits" }
      for check in fits { html += "<br>may be innocent: \(check.explanation) (\(check.reason))" }
      var rows: [HTML] = []
      for row in finding.evidence.prefix(DossierPage.rowsOfFinding) { rows.append(shelf.reference(row)) }
      if !rows.isEmpty {
        let rest = finding.shipments - rows.count
        html += "<br>Rows: \(rows.joined(", "))\(rest > 0 ? " and \(grouped(rest)) more" : "")"
      }
    }
    return html + "</ul>\n" + common.rest(report.findings.count - shown.count, "finding")
  }
}
