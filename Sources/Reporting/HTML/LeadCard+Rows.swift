extension LeadCard {
  /// Which lot served which shipment, each end a link to its row.
  func lots(_ page: inout ReportPage) -> HTML {
    guard !lead.lots.isEmpty else { return .none }
    let measure = destination.ledgers?.measure ?? .mass
    let shown = lead.lots.prefix(isFull ? page.limits.lots : page.limits.lotsInBrief)
    var table = MarkupTable(
      caption: "Lots that explain shipments, oldest lots first",
      columns: [
        .init("Received", isDay: true), .init("Row of the lot"), .init("From"), .init("Sent", isDay: true),
        .init("Row of the shipment"),
        .init("To"), .init("Days", isNumber: true), .init("Quantity, \(measure.unit)", isNumber: true),
      ], rowHead: nil)
    for lot in shown {
      table.rows.append(
        .init([
          "\(lot.received.day)", page.shelf.reference(lot.received), .name(lot.received.consignor),
          "\(lot.sent.day)", page.shelf.reference(lot.sent), .name(lot.sent.consignee), "\(lot.days)",
          "\(measure.number(lot.quantity))",
        ]))
    }
    let left = lead.lotCount - shown.count
    return table.html
      + (left > 0
        ? "<p class=quiet>And \(counted(left, "more pair")) of lot and shipment; --format json lists more of them.</p>\n"
        : .none)
  }

  /// Findings about it, and its routes with their links and grades.
  func related(_ page: ReportPage) -> HTML {
    var html: HTML = .none
    let findings = page.findings(lead.findings, of: destination)
    if !findings.isEmpty {
      html += "<h5>Findings about it</h5>\n<ul>"
      for finding in findings {
        html += "<li><a href=\"#f-\(anchor(finding.id))\">\(finding.kind)</a>: \(finding.sentence)"
      }
      html += "</ul>\n"
    }
    let wanted = Set(lead.routes)
    let routes = destination.routes.filter { wanted.contains($0.id) }.prefix(isFull ? 8 : 2)
    if !routes.isEmpty {
      html += "<h5>Its routes</h5>\n<ul>"
      for route in routes {
        html +=
          "<li><a href=\"#route-\(anchor(route.id))\">Route \(route.rank)</a>\(route.grade.map { ", grade \($0.rawValue)" } ?? ""): \(route.sentence)"
      }
      html += "</ul>\n"
    }
    return html
  }

  /// Exemptions, and the test against controls.
  var caveats: HTML {
    var html: HTML = .none
    if let notes = lead.exemptions, !notes.isEmpty {
      html += "<h5>Exemptions</h5>\n\(HTML.list(notes.map(\.sentence)))"
    }
    if let test = lead.test {
      html +=
        "<h5>Test against controls</h5>\n<p>p \(shortNumber(test.p)), q \(shortNumber(test.q)) among \(grouped(test.controls)) controls (\(test.stratum)), \(counted(test.family, "lead")) tested together; the least p that so many controls allow is \(shortNumber(test.floor)).</p>\n"
    }
    return html
  }
}
