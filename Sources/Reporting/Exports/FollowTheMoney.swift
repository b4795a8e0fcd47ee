internal import Trade

/// The routes as entities of FollowTheMoney, one JSON object a line, for Aleph and OpenSanctions' tools: a `Company` for each
/// firm, an `UnknownLink` for each link, an `EconomicActivity` for each shipment listed as evidence.
///
/// Ids are digests of contents: the same firm or row of another report is the same entity. The model has no field for mass,
/// for a value in US dollars or for the maker of goods; these stand in `summary` as text. Nothing gets the topic of a
/// sanctioned party: that a firm may be on a list is a question, and stands in its notes.
public func followTheMoneyText(_ report: Report) -> String {
  let network = RouteNetwork(report)
  var lines = network.firms.map { company($0) }
  let made = Dictionary(grouping: network.links.filter { $0.kind == .made }, by: \.to)
  var seen: Set<String> = []
  for link in network.links {
    let (from, to) = (network.firms[link.from], network.firms[link.to])
    lines.append(unknownLink(link, from, to))
    guard link.kind == .shipped else { continue }
    let makers = (made[link.from] ?? []).filter { $0.isMade(for: link) }.map { network.firms[$0.from].place }
    for row in link.legs.flatMap(\.leg.evidence) where seen.insert(id(of: row)).inserted {
      lines.append(activity(row, of: link, from, to, makers: makers))
    }
  }
  return lines.map { $0.line + "\n" }.joined()
}

private func entity(_ id: String, _ schema: String, _ properties: [(String, [String])]) -> JSONPiece {
  .object([
    ("id", .string(id)), ("schema", .string(schema)),
    (
      "properties",
      .object(
        properties.map { name, values in (name, .strings(values.filter { !$0.isEmpty }.map(visibleText))) })
    ),
  ])
}

private func company(_ firm: RouteNetwork.Firm) -> JSONPiece {
  let roles = "In routes of shipments as \(firm.roles.map(\.rawValue).joined(separator: ", "))."
  let listings = (firm.listings ?? []).map { "May be on a watchlist: \($0)" }
  return entity(
    "entrepot-\(firm.id)", "Company",
    [
      ("name", [firm.title]), ("country", [country(firm.country)]), ("summary", [roles]), ("notes", listings),
    ])
}

private func unknownLink(
  _ link: RouteNetwork.Link, _ from: RouteNetwork.Firm, _ to: RouteNetwork.Firm
) -> JSONPiece {
  let grade = link.figures.grades.map { ["Evidence grade \($0.lowerBound.rawValue)."] } ?? []
  return entity(
    "entrepot-\(link.id)", "UnknownLink",
    [
      ("subject", ["entrepot-\(from.id)"]), ("object", ["entrepot-\(to.id)"]),
      ("role", [link.kind == .shipped ? "sent goods to" : "made goods sent by"]),
      ("startDate", [link.figures.firstDay ?? ""]), ("endDate", [link.figures.lastDay ?? ""]),
      ("summary", [link.sentence(from: from, to: to)]),
      (
        "description",
        grade + ["Routes: \(link.routes.joined(separator: ", ")). A route is a lead, not a verdict."]
      ),
      ("recordId", [link.id]),
    ])
}

private func id(of row: RouteReport.Evidence) -> String {
  stableID(
    "s", row.file, "\(row.line)", row.day, row.declaration ?? "", row.consignor, row.consignee, row.hsCode)
}

private func activity(
  _ row: RouteReport.Evidence, of link: RouteNetwork.Link, _ from: RouteNetwork.Firm, _ to: RouteNetwork.Firm,
  makers: [String]
) -> JSONPiece {
  let figures = [
    row.valueUSDCents.map { "\(dollars($0)) USD" }, row.netMassGrams.map { "\(kilograms($0)) kg net" },
  ].compactMap(\.self)
  let made = makers.isEmpty ? [] : ["In routes of goods made by \(makers.joined(separator: ", "))"]
  let summary = ([figures.joined(separator: ", ")] + made).filter { !$0.isEmpty }.joined(separator: ". ")
  return entity(
    "entrepot-\(id(of: row))", "EconomicActivity",
    [
      ("sender", ["entrepot-\(from.id)"]), ("receiver", ["entrepot-\(to.id)"]),
      ("namesMentioned", [row.consignor, row.consignee]), ("startDate", [row.day]),
      ("ccdNumber", [row.declaration ?? ""]), ("vedCode", [row.hsCode]),
      ("vedCodeDescription", [link.goodsText ?? ""]), ("originCountry", [country(row.origin ?? "")]),
      ("departureCountry", [country(row.dispatch ?? "")]), ("destinationCountry", [country(to.country)]),
      ("summary", [summary]), ("description", ["Row \(row.file):\(row.line)"]),
      ("recordId", ["\(row.file):\(row.line)"]),
    ])
}

/// The model writes countries in lower case, and knows those that exist.
private func country(_ code: String) -> String {
  guard let known = CountryCode(code), CountryNames.shared.exists(known) else { return "" }
  return code.lowercased()
}

extension RouteNetwork.Link {
  /// Whether a route says that what runs along `link` was made by the first firm of this one.
  fileprivate func isMade(for link: RouteNetwork.Link) -> Bool {
    goods == link.goods && !Set(routes).isDisjoint(with: link.routes)
  }
}
