extension DossierPage {
  /// A picture of the largest partners, a map of countries, and all of both as tables.
  var partners: HTML {
    let graph = FlowGraph(report)
    var html: HTML = .none
    if !graph.flows.isEmpty {
      html += FlowDrawing(graph: graph, title: "Its largest partners by declared value").svg
      html +=
        "<p class=quiet>Ribbons are as wide as the part of the value, or of the shipments where none is declared.</p>\n"
    }
    let legs = CountryLegs(report)
    if !legs.amounts.isEmpty {
      html += WorldMap.land
      html +=
        WorldMap(
          legs: legs, title: "Where its goods come from and go to", first: "what it received",
          last: "what it sent, or others of its making"
        ).html
    }
    html += side(report.sent, "It sent", "Consignee", "To")
    html += side(report.received, "It received", "Consignor", "From")
    html += side(report.made, "Others sent of its making", "Consignor", "To")
    return html
  }

  private func side(_ side: DossierReport.Side, _ title: String, _ partner: String, _ place: String) -> HTML {
    guard side.flow.shipments > 0 else { return .none }
    var table = MarkupTable(
      caption: "\(title): by firm, most value first",
      columns: [.init(partner), .init(place), .init("Days")] + DossierPage.amounts)
    table.rows = side.partners.prefix(DossierPage.lines).map { one in
      .init(
        [
          .firm(one.firm.name, one.firm.country), one.countries.prefix(8).map(HTML.country).joined(" "),
          "\(days(one.firstDay, one.lastDay))",
        ] + cells(one.flow))
    }
    var countries = MarkupTable(
      caption: "\(title): by country", columns: [.init("Country")] + DossierPage.amounts)
    countries.rows = side.countries.map { .init([countryCell($0.country)] + cells($0.flow)) }
    return .heading(3, title) + table.html + common.rest(side.partnerCount - table.rows.count, "firm")
      + "<details><summary>Every country</summary>\(countries.html)</details>\n"
  }

  private func countryCell(_ country: String) -> HTML {
    country.isEmpty ? "not known" : "\(HTML.country(country)) \(countryName(country))"
  }

  /// Which part goes to the destinations of each regime, and to every other country, before and after.
  var shares: HTML {
    report.regimes.map { share -> HTML in
      let whose = share.basis == .sent ? "of what it sent" : "of its making, sent by others"
      let places = share.destinations.joined(separator: ", ")
      guard share.all.toDestinations.shipments > 0 else {
        return "<p>\(share.regime): nothing \(whose) goes to \(places).</p>\n"
      }
      var table = MarkupTable(
        caption: "To \(places) \(whose)",
        columns: [
          .init("Days"), .init("Shipments", isNumber: true), .init("There", isNumber: true),
          .init("Value, USD", isNumber: true), .init("There, USD", isNumber: true),
          .init("Share", isNumber: true),
        ])
      table.rows = share.windows.map { name, window in
        .init([
          "\(name)", "\(grouped(window.all.shipments))", "\(grouped(window.toDestinations.shipments))",
          "\(window.all.dollars)",
          "\(window.toDestinations.shipments > 0 ? window.toDestinations.dollars : "0")",
          "\(percentText(window.valueShare ?? window.shipmentShare))",
        ])
      }
      return .heading(3, "\(share.regime): \(whose)") + measure(share) + table.html + markets(share)
    }.joined()
  }

  private func measure(_ share: DossierReport.RegimeShare) -> HTML {
    guard let day = share.measureDay else { return .none }
    return "<p class=quiet>Measure of \(day)\(share.measureTitle.map { ": \($0)" } ?? "").</p>\n"
  }

  private func markets(_ share: DossierReport.RegimeShare) -> HTML {
    let hasWindows = share.before != nil
    func dollars(_ flow: DossierReport.Flow?) -> HTML {
      guard let flow, flow.shipments > 0 else { return "–" }
      return "\(flow.dollars)"
    }
    var table = MarkupTable(
      caption: "Every country these goods go to, USD",
      columns: [.init("Country"), .init("All days", isNumber: true)]
        + (hasWindows
          ? ["Before", "Days of grace", "After"].map { MarkupTable.Column($0, isNumber: true) } : [])
        + [.init("Destination")])
    table.rows = share.markets.map { market in
      let windows = hasWindows ? [market.before, market.grace, market.after].map(dollars) : []
      return .init(
        [countryCell(market.country), dollars(market.all)] + windows + [market.isDestination ? "yes" : "–"])
    }
    return "<details><summary>Every country</summary>\(table.html)</details>\n"
  }
}

extension FlowGraph {
  /// The firms a firm received most from, the firm, and those it sent most to; where it sent nothing, those that sent what it
  /// made.
  init(_ report: DossierReport, most: Int = FlowGraph.shown) {
    let isMaker = report.sent.flow.shipments == 0
    let out = isMaker ? report.made : report.sent
    heads = ["received from", "the firm", isMaker ? "sent by others" : "sent to"]
    let firm = add(
      Firm(
        name: report.firm.name, country: report.firm.country, role: "firm", layer: 1,
        note: counted(report.shipments, "shipment"), isSubject: true))
    for (partner, others) in report.received.drawn.folded(to: most) {
      let from = add(Firm(partner, role: "consignor", layer: 0, others: others))
      flows.append(.init(from: from, to: firm, weight: partner.share, note: partner.flowNote(of: "value")))
    }
    for (partner, others) in out.drawn.folded(to: most) {
      let to = add(Firm(partner, role: isMaker ? "consignor" : "consignee", layer: 2, others: others))
      flows.append(.init(from: firm, to: to, weight: partner.share, note: partner.flowNote(of: "value")))
    }
  }
}

extension DossierReport.Side {
  /// Partners with their part of the value, or of the shipments where none is declared.
  fileprivate var drawn: [LeadReport.Partner] {
    partners.map { one in
      let share =
        flow.valueUSDCents.flatMap { all in all > 0 ? Double(one.flow.valueUSDCents ?? 0) / Double(all) : nil
        }
        ?? Double(one.flow.shipments) / Double(max(1, flow.shipments))
      return .init(
        name: one.firm.name.isEmpty ? "nobody named" : one.firm.name, country: one.firm.country,
        shipments: one.flow.shipments, valueUSDCents: one.flow.valueUSDCents, share: share)
    }
  }
}
