/// One route, from its sentence down to its rows.
struct RouteCard {
  let route: RouteReport
  let destination: DestinationReport
  /// Level of the headings in its body.
  var level = 5

  func html(_ page: inout ReportPage, isOpen: Bool) -> HTML {
    let id = page.unique("route-\(anchor(route.id))")
    let isListed = route.stops.contains { !($0.matches ?? []).isEmpty }
    var html: HTML =
      "<article class=lead id=\"\(id)\" data-country=\"\(route.hubCountry)\" data-goods=\"\(route.goods)\" data-tier=\"\(route.tier ?? "")\" data-grade=\"\(route.grade?.rawValue ?? "")\"\(isListed ? " data-listed=1" : "" as HTML)>\n"
    html += head(isListed)
    guard page.room != .head else { return html + "</article>\n" }
    html += "<details\(isOpen ? " open" : "" as HTML)><summary>Why: graph, links, rows</summary>\n"
    html += body(&page)
    html += "</details>\n</article>\n"
    return html
  }

  private func head(_ isListed: Bool) -> HTML {
    let names = route.stops.map { "\(HTML.name($0.title))\($0.place)" as HTML }.joined(" → ")
    var tags: [HTML] = []
    if let grade = route.grade { tags.append("<span class=\"tag g\">grade \(grade.rawValue)</span>") }
    tags.append("<span class=tag>\(route.kind.rawValue)</span>")
    if let tier = route.tier { tags.append("<span class=tag>tier \(tier)</span>") }
    if isListed { tags.append("<span class=\"tag on\">may be on a list</span>") }
    return """
      <header><p class=rank>\(route.rank)</p><div><h4>\(names)</h4><p class=goods>\(route.goodsLine)</p></div></header>
      <p class=tags>\(tags.joined(" "))</p>
      <p class=say>\(route.sentence)</p>
      <p class=facts>\(counted(route.lastShipments ?? 0, "last shipment")) · \(wholeDollars(route.valueUSDCents)) USD · \(kilograms(route.netMassGrams)) kg · \(days(route.firstDay, route.lastDay))</p>

      """
  }

  /// Drawing, links, listings, exemptions and rows; also what a dossier shows of a route.
  func body(_ page: inout ReportPage) -> HTML {
    let drawing = FlowDrawing(
      graph: FlowGraph(route), title: "Route \(route.rank): the firms in the order the goods met them",
      flowHeight: 28)
    var html = drawing.svg
    if let attribution = route.attribution {
      html += "<p>\(attribution.sentences.joined(separator: " "))</p>\n"
    }
    for index in route.legs.indices { html += leg(index, &page) }
    html += links(page)
    html += stronger
    for stop in route.stops {
      for match in stop.matches ?? [] {
        html +=
          "<p class=warn>\(HTML.name(stop.title)) may be listed: \(match.lines.joined(separator: "; "))</p>\n"
      }
    }
    if let notes = route.exemptions, !notes.isEmpty {
      html += .heading(level, "Exemptions") + .list(notes.map(\.sentence))
    }
    return html
  }

  private func leg(_ index: Int, _ page: inout ReportPage) -> HTML {
    let leg = route.legs[index]
    let shown = leg.evidence.prefix(page.limits.rowsOfLeg)
    let caption: HTML =
      "\(route.kind == .relay ? "Rows" : "Leg \(index + 1)"): \(counted(leg.shipments, "shipment")), \(days(leg.firstDay, leg.lastDay)), \(dollars(leg.valueUSDCents)) USD, \(kilograms(leg.netMassGrams)) kg"
    var table = MarkupTable(
      caption: caption,
      columns: [
        .init("Row"), .init("Day", isDay: true), .init("From"), .init("To"), .init("HS code"),
        .init("Value, USD", isNumber: true), .init("Net mass, kg", isNumber: true),
      ])
    for row in shown {
      table.rows.append(
        .init([
          page.shelf.reference(row), "\(row.day)", .name(row.consignor), .name(row.consignee),
          "\(row.hsCode)",
          "\(dollars(row.valueUSDCents))", "\(kilograms(row.netMassGrams))",
        ]))
    }
    if table.rows.isEmpty { return "<p>\(caption); its rows are not listed in this report.</p>\n" }
    let left = leg.shipments - shown.count
    return table.html + (left > 0 ? "<p class=quiet>And \(counted(left, "more shipment")).</p>\n" : .none)
  }

  private func links(_ page: ReportPage) -> HTML {
    guard let grade = route.grade, let reason = route.gradeReason else { return .none }
    var html: HTML = .heading(level, "Evidence grade \(grade.rawValue)") + .paragraph(reason)
    let items = route.links.flatMap { link in
      [("\(link.grade.rawValue) at \(HTML.firm(link.hub, link.country)): \(link.reason)" as HTML)]
        + link.proofs.map {
          "\($0.name) in \(page.shelf.reference($0.lot)) and \(page.shelf.reference($0.shipment))" as HTML
        }
    }
    if !items.isEmpty { html += "<ul>\(items.map { "<li>\($0)" as HTML }.joined())</ul>\n" }
    return html
  }

  private var stronger: HTML {
    guard let grade = route.grade, grade != .a else { return .none }
    return
      "<div class=box>\(HTML.heading(level, "What would raise the grade"))\(HTML.list(RouteCard.whatRaises(grade)))</div>\n"
  }

  /// What records would have to show for a better grade.
  static func whatRaises(_ grade: RouteReport.Grade) -> [String] {
    switch grade {
    case .a: []
    case .b:
      [
        "The same container, bill, declaration, serial number, vehicle or part number in rows of both legs, with lots that weigh enough (A)."
      ]
    case .c:
      ["The same brand, maker or part number in rows of both legs (B): files with columns of these help."]
    case .d:
      [
        "Lots received before that cover the greater part of the mass sent on (C): more of the hub's imports, or masses where they are missing.",
        "The same brand, maker or part number in rows of both legs (B).",
      ]
    }
  }
}
