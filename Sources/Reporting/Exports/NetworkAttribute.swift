/// Something that graph formats say of each vertex or edge: its name, its type, what it means, and how to get it.
struct NetworkAttribute<Item>: Sendable {
  /// Types that GraphML, GEXF and Neo4j have in common.
  enum Kind: String, Sendable { case string, long, double, boolean }

  let name: String, kind: Kind, meaning: String
  /// `nil` where it is not known. Foreign text is visible already.
  let value: @Sendable (Item) -> String?

  init(
    _ name: String, _ kind: Kind, _ meaning: String, _ value: @escaping @Sendable (Item) -> String?
  ) {
    (self.name, self.kind, self.meaning, self.value) = (name, kind, meaning, value)
  }
}

/// What graph formats say of a firm.
let firmAttributes: [NetworkAttribute<RouteNetwork.Firm>] = [
  .init("name", .string, "the firm, or what a firm did that no row names") { $0.title },
  .init("country", .string, "alpha-2") { known($0.country) },
  .init("roles", .string, "all it did in these routes: maker, consignor, hub, consignee") { firm in
    firm.roles.map(\.rawValue).joined(separator: "; ")
  },
  .init("sentFrom", .string, "countries it sent goods from that are not its own") { joined($0.sentFrom) },
  .init("listed", .string, "none, or possible: whether it may be on a watchlist; absent where none was given")
  {
    $0.listings.map { $0.isEmpty ? "none" : "possible" }
  },
  .init("listings", .string, "score, entry, list, effect and days of each match") {
    joined($0.listings ?? [])
  },
  .init("firstDay", .string, "of its shipments in these routes") { $0.firstDay },
  .init("lastDay", .string, "of its shipments in these routes") { $0.lastDay },
]

/// What graph formats say of a link between firms.
let linkAttributes: [NetworkAttribute<RouteNetwork.Link>] = [
  .init("kind", .string, "shipped; or made: the second firm sent what the first one made") {
    $0.kind.rawValue
  },
  .init("goods", .string, "goods class: digits of the HS code") { known($0.goods) },
  .init("goodsText", .string, "the goods in words") { $0.goodsText.map(visibleText) },
  .init("tier", .string, "tier of the goods on their list") { $0.figures.tier.map(visibleText) },
  .init("legs", .string, "which legs of its routes it is, from 1") { link in
    link.positions.map(String.init).joined(separator: "; ")
  },
  .init("origins", .string, "countries where the goods were made, where no maker is named") {
    joined($0.origins)
  },
  .init("routes", .string, "ids of its routes") { joined($0.routes) },
  .init("regimes", .string, "ids of the regimes of its routes") { joined($0.regimes) },
  .init("shipments", .long, "distinct shipments") { "\($0.figures.shipments.least)" },
  .init("valueUSD", .double, "of these") { link in
    link.figures.valueUSDCents.map { decimalText($0.least, places: 2) }
  },
  .init("netMassKg", .double, "of these") { link in
    link.figures.netMassGrams.map { decimalText($0.least, places: 3) }
  },
  .init("atLeast", .boolean, "whether these figures are the least they can be, as routes may share shipments")
  {
    $0.figures.isAtLeast ? "true" : "false"
  },
  .init("grade", .string, "evidence grade of the best of its routes, A to D") {
    $0.figures.grades?.lowerBound.rawValue
  },
  .init("worstGrade", .string, "of the worst of its routes") { $0.figures.grades?.upperBound.rawValue },
  .init("firstDay", .string, "of these shipments") { $0.figures.firstDay.map(visibleText) },
  .init("lastDay", .string, "of these shipments") { $0.figures.lastDay.map(visibleText) },
]

extension EdgeFigures {
  /// Whether any figure is only the least it can be.
  var isAtLeast: Bool { isBound || netMassGrams?.isExact == false }
}

extension RouteNetwork {
  /// What the network is, how much of what was found is in it, and what it is not.
  var description: String {
    let all =
      routeCount >= routesFound
      ? "All \(counted(routeCount, "route"))" : "\(grouped(routeCount)) of \(counted(routesFound, "route"))"
    return "\(all). A route is a lead, not a verdict."
  }
}

private func known(_ text: String) -> String? { text.isEmpty ? nil : visibleText(text) }

/// `a; b`; `nil` for none.
private func joined(_ texts: [String]) -> String? {
  texts.isEmpty ? nil : visibleText(texts.joined(separator: "; "))
}
