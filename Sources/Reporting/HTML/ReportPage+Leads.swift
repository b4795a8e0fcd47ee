extension ReportPage {
  /// Filters, maps, and all leads or, where there are none, routes, destination by destination.
  mutating func leadSection() -> HTML {
    guard !report.destinations.isEmpty else { return "<p>There is nothing to show.</p>\n" }
    var html: HTML = LeadFilters(report).form
    if report.destinations.contains(where: { !CountryLegs($0).amounts.isEmpty }) { html += WorldMap.land }
    var told = 0
    for destination in report.destinations {
      html += "<div class=dest data-dest=\"\(destination.regime)\">\n<h3>\(destination.title): \(destination.places)</h3>\n"
      if let scope = destination.scope { html += "<p class=quiet>\(scope)</p>\n" }
      html += WorldMap(legs: CountryLegs(destination), title: "Legs of trade towards \(destination.places)").html
      if let leads = destination.leads, !leads.isEmpty {
        for lead in leads {
          html += LeadCard(lead: lead, destination: destination, isFull: told < limits.fullLeads).html(&self, isOpen: told == 0)
          told += 1
        }
      } else {
        if destination.routes.isEmpty { html += "<p>\(destination.finding)</p>\n" }
        for route in destination.routes {
          html += RouteCard(route: route, destination: destination).html(&self, isOpen: told == 0)
          told += 1
        }
        if let rest = destination.rest(afterShowing: destination.routes) { html += "<p class=quiet>\(rest)</p>\n" }
      }
      html += "</div>\n"
    }
    if hasLeads, told > limits.fullLeads {
      html += "<p class=quiet>Leads after the first \(limits.fullLeads) are told in brief; --format json has all of them in full.</p>\n"
    }
    html += "<p id=none hidden>No lead passes these filters.</p>\n"
    return html
  }

  /// Findings that a page has room for, by id, so that links to others are not made.
  func findings(_ ids: [String], of destination: DestinationReport) -> [FindingReport] {
    let wanted = Set(ids)
    return (destination.detectors ?? []).flatMap(\.findings).filter { wanted.contains($0.id) }
  }
}
