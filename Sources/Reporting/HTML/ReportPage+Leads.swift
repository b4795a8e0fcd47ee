extension ReportPage {
  /// Filters, maps, and all leads or, where there are none, routes, destination by destination.
  mutating func leadSection() -> HTML {
    guard !report.destinations.isEmpty else { return "<p>There is nothing to show.</p>\n" }
    var html: HTML = LeadFilters(report).form
    if report.destinations.contains(where: { !CountryLegs($0).amounts.isEmpty }) { html += WorldMap.land }
    html += hasLeads ? ReportPage.guide : .none
    var (told, inBrief) = (0, 0)
    for destination in report.destinations {
      html +=
        "<div class=dest data-dest=\"\(destination.regime)\">\n<h3>\(destination.title): \(destination.places)</h3>\n"
      if let scope = destination.scope { html += "<p class=quiet>\(scope)</p>\n" }
      html +=
        WorldMap(legs: CountryLegs(destination), title: "Legs of trade towards \(destination.places)").html
      if let leads = destination.leads, !leads.isEmpty {
        for lead in leads {
          let card = LeadCard(lead: lead, destination: destination, detail: room)
          if card.detail != .full { inBrief += 1 }
          html += spending(card.html(&self, isOpen: told == 0))
          told += 1
        }
      } else {
        if destination.routes.isEmpty { html += "<p>\(destination.finding)</p>\n" }
        for route in destination.routes {
          if room == .head { inBrief += 1 }
          html += spending(RouteCard(route: route, destination: destination).html(&self, isOpen: told == 0))
          told += 1
        }
        if let rest = destination.rest(afterShowing: destination.routes) {
          html += "<p class=quiet>\(rest)</p>\n"
        }
      }
      html += "</div>\n"
    }
    if inBrief > 0 {
      html +=
        "<p class=quiet>The last \(counted(inBrief, "lead")) of \(grouped(told)) \(inBrief == 1 ? "is" : "are") told in brief, so that this page stays small; --format json has everything.</p>\n"
    }
    html += "<p id=none hidden>No lead passes these filters.</p>\n"
    return html
  }

  /// What the words on a lead mean; said once.
  private static let guide: HTML = """
    <details class=guide><summary>How to read a lead</summary>
    <ul><li>A lead is a hub firm that sent one class of controlled goods to a destination. It is a question, never a verdict.
    <li>The score says how leads like it fare on made-up trade; it is no probability. Bars to the right speak for the lead. Hatched bars to the left explain the trade innocently, and every one of them counts. Of the others the strongest of each family counts alone: one fact told ten times is one fact; dashed bars do not count.
    <li>Evidence grades of routes: A, the same document, container, serial or part number in rows of both legs; B, the same brand or maker; C, the same class of goods and lots that cover most of the mass; D, the same class of goods in time.
    <li>A discovery stands out from controls at the false discovery rate asked for (--fdr).</ul>
    </details>

    """

  /// Findings that a page has room for, by id, so that links to others are not made.
  func findings(_ ids: [String], of destination: DestinationReport) -> [FindingReport] {
    let wanted = Set(ids)
    return (destination.detectors ?? []).flatMap(\.findings).filter { wanted.contains($0.id) }
  }
}
