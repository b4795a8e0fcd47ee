extension ReportPage {
  /// What a destination has beside its leads: routes, discoveries, hubs, ledgers, findings, the search.
  mutating func destinationDetails(_ destination: DestinationReport) -> HTML {
    var html: HTML = .none
    if !(destination.leads ?? []).isEmpty, !destination.routes.isEmpty {
      html += "<h3>Routes</h3>\n<p class=quiet>What the leads are put together from.</p>\n"
      for route in destination.routes { html += spending(routeLine(route, destination)) }
    }
    if let coverage = destination.coverageTable { html += FlowReportPage.html(of: coverage) }
    html += discoveries(destination)
    html += hubs(destination)
    html += findings(destination)
    let said =
      destination.search + (destination.counts.isEmpty ? [] : [destination.relays].compactMap(\.self))
    if !said.isEmpty || !destination.counts.isEmpty {
      html += "<h3>What was searched</h3>\n\(HTML.list(said))\(counts(destination))"
    }
    return html
  }

  private mutating func routeLine(_ route: RouteReport, _ destination: DestinationReport) -> HTML {
    let id = unique("route-\(anchor(route.id))")
    let grade: HTML = route.grade.map { " <span class=\"tag g\">grade \($0.rawValue)</span>" } ?? .none
    guard room != .head else {
      return "<p id=\"\(id)\">Route \(route.rank)\(grade): \(route.sentence)</p>\n"
    }
    let card = RouteCard(route: route, destination: destination, level: 4)
    return
      "<details class=line id=\"\(id)\"><summary>Route \(route.rank)\(grade): \(route.sentence)</summary>\n\(card.body(&self))</details>\n"
  }

  private func counts(_ destination: DestinationReport) -> HTML {
    var table = MarkupTable(
      caption: "Chains by number of legs",
      columns: [
        .init("Legs", isNumber: true), .init("Walks", isNumber: true),
        .init("Paths (no firm twice)", isNumber: true),
      ])
    table.rows = destination.counts.map {
      .init(["\($0.legs)", "\(grouped($0.walks))", "\($0.paths.map(grouped) ?? "not counted")"])
    }
    return table.html
  }

  private func discoveries(_ destination: DestinationReport) -> HTML {
    guard let discoveries = destination.discoveries else { return .none }
    var html: HTML = """
      <h3>Discoveries</h3>
      <p>\(discoveries.statement)</p>
      <p class=quiet>What the rate (--fdr) means: of all hubs and goods that are called discoveries, at most this share is false on average, if controls and those tested are alike but for what is looked for. It says nothing of a single one, and a lead without q was not tested.</p>

      """
    var table = MarkupTable(
      caption: "Hubs and controlled goods that stand out from the controls",
      columns: [
        .init("Hub"), .init("Goods"), .init("Tier"), .init("q", isNumber: true), .init("p", isNumber: true),
        .init("Score", isNumber: true), .init("From coalition", isNumber: true),
        .init("New since measure", isNumber: true), .init("Shipments", isNumber: true),
        .init("Value, USD", isNumber: true),
      ])
    let found = discoveries.items.filter(\.isDiscovery)
    table.rows = found.prefix(limits.discoveries).map { item in
      .init([
        .firm(item.name, item.country), "\(item.goods) \(item.goodsText ?? "")", "\(item.tier ?? "–")",
        "\(shortNumber(item.test.q))", "\(shortNumber(item.test.p))", "\(shortNumber(item.test.score))",
        "\(percentText(item.traced))", "\(percentText(item.timing))", "\(grouped(item.shipments))",
        "\(wholeDollars(item.valueUSDCents))",
      ])
    }
    html += table.html
    return html + rest(discoveries.found - table.rows.count, "discovery", "discoveries")
  }

  private func hubs(_ destination: DestinationReport) -> HTML {
    guard let ledgers = destination.ledgers else { return .none }
    let measure = ledgers.measure
    var table = MarkupTable(
      caption: "Hubs by what the coalition's goods explain of their sales",
      columns: [
        .init("Hub"), .init("Attributed, \(measure.unit)", isNumber: true), .init("Between", isNumber: true),
        .init("Listed that day, USD", isNumber: true), .init("Of sold to destinations", isNumber: true),
        .init("Of had from coalition", isNumber: true), .init("Never sent on", isNumber: true),
        .init("Days in stock (10/50/90 %)", isNumber: true),
      ])
    table.rows = destination.hubs.prefix(limits.hubs).map { hub in
      let bounds =
        hub.amount.isExact
        ? "exact" : "\(hub.amount.lower.map { measure.whole($0) } ?? "?")–\(measure.whole(hub.amount.upper))"
      return .init([
        .firm(hub.name, hub.country), "\(measure.whole(hub.amount.fifo))", "\(bounds)",
        "\(wholeDollars(hub.valueListedThenUSDCents))", "\(percentText(hub.account.shares.explained))",
        "\(percentText(hub.account.shares.passedOn))", "\(percentText(hub.account.shares.retained))",
        "\(hub.dwell?.short ?? "–")",
      ])
    }
    return
      "<h3>Hubs and their stocks</h3>\n\(table.html)\(rest(destination.hubs.count - table.rows.count, "hub"))"
      + .list(ledgers.statements)
  }

  func rest(_ count: Int, _ noun: String, _ plural: String? = nil) -> HTML {
    count > 0
      ? "<p class=quiet>And \(counted(count, "more \(noun)", plural.map { "more \($0)" })); --format json has them all.</p>\n"
      : .none
  }
}
