/// The source rows behind a route, leg by leg.
extension TextPage {
  mutating func add(_ route: RouteReport) {
    gap()
    say("Route \(route.rank) · \(route.kind.rawValue) · \(route.id)", .strong)
    for line in route.routeCell(fullNames: style.fullNames).fit(style.width - 2) { append("  " + line) }
    say(route.sentence, indent: 2)
    say(route.amounts, .faint, indent: 2, hanging: 2)
    for index in route.legs.indices { add(leg: index, of: route) }
  }

  private mutating func add(leg index: Int, of route: RouteReport) {
    let leg = route.legs[index]
    say(route.legTitle(index), indent: 2, hanging: 2)
    let shown = leg.evidence.prefix(style.evidenceRows)
    if !shown.isEmpty { table(evidenceTable(shown), indent: 4) }
    if let rest = leg.rest(afterShowing: shown.count) { say(rest, .faint, indent: 4, hanging: 2) }
  }

  private func evidenceTable(_ rows: ArraySlice<RouteReport.Evidence>) -> TextTable {
    var table = TextTable([
      .init(title: "row", least: 36), .init(title: "day"), .init(title: "goods"),
      .init(title: "USD", alignment: .right), .init(title: "kg", alignment: .right, drop: 2),
      .init(title: "declaration", least: 24, drop: 1),
      .init(title: "consignor → consignee as written", least: 40, drop: 3),
    ])
    table.rows = rows.map { row in
      let source = "\(row.file):\(row.line)"
      return .init([
        .init(source), .init(row.day), .init(row.hsCode), .init(dollars(row.valueUSDCents)),
        .init(kilograms(row.netMassGrams)), .init(row.declaration ?? "–"), written(row),
      ])
    }
    return table
  }

  private func written(_ row: RouteReport.Evidence) -> TextTable.Cell {
    let names = [row.consignor, row.consignee].map(visibleText)
    let whole = names.joined(separator: " → ")
    return .init(natural: displayWidth(whole), .faint) { room in
      if style.fullNames { return wrapped(whole, to: room, hanging: 2) }
      let shares = fairShares(of: room - 3, among: names.map(displayWidth))
      return [zip(names, shares).map { middleTruncated($0, to: $1) }.joined(separator: " → ")]
    }
  }
}

extension RouteReport {
  /// Goods, values and mass of the distinct last legs, and the number of chains.
  fileprivate var amounts: String {
    var parts = ["goods \(goodsLine)", tier.map { "tier \($0)" } ?? "no tier"]
    parts.append(valueText(valueUSDCents))
    if let cents = valueAfterMeasureUSDCents { parts.append("\(dollars(cents)) after the measure") }
    if let cents = valueListedThenUSDCents { parts.append("\(dollars(cents)) listed on the day") }
    parts.append(massText(netMassGrams))
    if kind == .chain { parts.append("\(grouped(chains)) \(chains == "1" ? "chain" : "chains")") }
    return parts.joined(separator: " · ")
  }

  /// `Leg 1, DE → HK: 12 shipments, 2022-03-01 to 2022-09-30, 1,234.00 USD, 12.5 kg`
  fileprivate func legTitle(_ index: Int) -> String {
    let leg = legs[index]
    let title = kind == .relay ? "Rows" : "Leg \(index + 1)" + ends(ofLeg: index)
    return "\(title): \(counted(leg.shipments, "shipment")), \(days(leg.firstDay, leg.lastDay)), "
      + "\(valueText(leg.valueUSDCents)), \(massText(leg.netMassGrams))"
  }

  private func ends(ofLeg index: Int) -> String {
    let stops = shippingStops
    guard index + 1 < stops.count else { return "" }
    return ", "
      + stops[index...index + 1].map { $0.country.isEmpty ? "?" : $0.country }.joined(separator: " → ")
  }
}

extension RouteReport.Leg {
  /// That more rows stand behind a leg than are shown, and whether another format has them; or `nil`.
  fileprivate func rest(afterShowing shown: Int) -> String? {
    let rest = shipments - shown
    guard rest > 0 else { return nil }
    if shown == 0 { return "its rows are not listed in this report" }
    let more = evidence.count > shown ? "; --format json lists \(grouped(evidence.count))" : ""
    return "and \(counted(rest, "more shipment"))\(more)"
  }
}

private func valueText(_ cents: Int64?) -> String {
  cents == nil ? "value not known" : "\(dollars(cents)) USD"
}
private func massText(_ grams: Int64?) -> String {
  grams == nil ? "mass not known" : "\(kilograms(grams)) kg"
}
