/// The source rows behind a route, leg by leg.
extension TextPage {
  /// - Parameters:
  ///   - all: The routes of the list, to name those by rank that have rows in common.
  ///   - hasLedgers: Whether quantities were computed at all.
  mutating func add(_ route: RouteReport, among all: [RouteReport], hasLedgers: Bool) {
    gap()
    say("Route \(route.rank) · \(route.kind.rawValue) · \(route.id)", .strong)
    for line in route.routeCell(fullNames: style.fullNames).fit(style.width - 2) { append("  " + line) }
    say(route.sentence, indent: 2)
    say(route.amounts, .faint, indent: 2, hanging: 2)
    if let attribution = route.attribution {
      say(attribution.sentences.joined(separator: " "), indent: 2, hanging: 2)
    } else if hasLedgers, route.kind == .chain {
      say("Attributed: not computable: too few of these shipments declare a quantity.", indent: 2, hanging: 2)
    }
    add(gradeOf: route)
    add(ranksOf: route)
    add(listingsOf: route)
    add(exemptionsOf: route)
    for index in route.legs.indices { add(leg: index, of: route) }
    add(relaysOf: route, among: all)
  }

  /// What a chain and relays have in common.
  private mutating func add(relaysOf route: RouteReport, among all: [RouteReport]) {
    if let inChains = route.shipmentsInChains, inChains > 0 {
      let chains = all.filter { $0.relays.contains { $0.id == route.id } }.map { "\($0.rank)" }
      let which =
        chains.isEmpty ? "" : ", here of \(chains.count == 1 ? "route" : "routes") \(listed(chains))"
      say(
        "\(grouped(inChains)) of these \(counted(route.lastShipments ?? 0, "row")) "
          + "\(inChains == 1 ? "is a last leg" : "are last legs") of chains as well\(which).",
        indent: 2, hanging: 2)
    }
    guard !route.relays.isEmpty else { return }
    say(
      "\(grouped(route.relayShipments)) of the \(counted(route.lastShipments ?? 0, "last shipment")) "
        + "\(route.relayShipments == 1 ? "is a relay" : "are relays") as well, by maker or origin in the row itself:",
      indent: 2, hanging: 2)
    for share in route.relays.prefix(style.evidenceRows) {
      let rank = all.first { $0.id == share.id }.map { ", route \($0.rank)" } ?? ""
      say("\(share.line) (relay \(share.id)\(rank))", .faint, indent: 4, hanging: 2)
    }
    let rest = route.relays.count - style.evidenceRows
    if rest > 0 {
      say("and \(counted(rest, "more relay")); --format json lists them", .faint, indent: 4, hanging: 2)
    }
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
    if let cents = valueListingUnknownUSDCents, cents > 0 {
      parts.append("\(dollars(cents)) not known whether listed on the day")
    }
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
    let countries = stops[index...index + 1].map(\.country)
    return countries.contains("") ? "" : ", \(countries.joined(separator: " → "))"
  }
}

extension RouteReport.RelayShare {
  /// `22 shipments made by Tellumar, 1,971,805.25 USD`, `5 of 14 shipments made in US, sent from AE, ...`
  fileprivate var line: String {
    let count =
      isFolded ? counted(shared, "shipment") : "\(grouped(shared)) of \(counted(shipments, "shipment"))"
    let maker = stops.first { $0.role == .maker || $0.role == .origin }
    let made = maker.map { $0.role == .maker ? " made by \($0.title)\($0.place)" : " \($0.title)" } ?? ""
    let sent = stops.compactMap(\.dispatch).first.map { ", sent from \(visibleText($0))" } ?? ""
    let all = isFolded || valueUSDCents == nil ? "" : " in all"
    return "\(count)\(made)\(sent), \(valueText(valueUSDCents))\(all)"
  }
}

/// `1`, `1 and 2`, `1, 2, 3 and 7 more`.
private func listed(_ ranks: [String]) -> String {
  if ranks.count > 4 { return ranks.prefix(3).joined(separator: ", ") + " and \(ranks.count - 3) more" }
  return ranks.count < 2
    ? ranks.joined() : ranks.dropLast().joined(separator: ", ") + " and " + ranks[ranks.count - 1]
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
