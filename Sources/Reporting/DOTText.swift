/// The best routes as one Graphviz picture, from makers on the left to consignees on the right.
///
/// An arrow carries the value, number and days of the distinct shipments between two firms (`EdgeFigures`; `≥`
/// where routes may share shipments that the report does not list); a dashed one says who made, or which
/// country made, what the next firm sent. Where routes go to several destinations, each gives its best, its
/// second best and so on. What the limits left out is said in the picture. Equal reports give equal bytes.
public func dotText(_ report: Report, limits: PictureLimits = PictureLimits()) -> String {
  let routes = byTurns(report.destinations.map(\.routes))
  let found = report.destinations.reduce(0) { $0 + max($1.routeCount, $1.routes.count) }
  let picture = RoutePicture(routes, limits: limits)
  let shown = report.destinations.filter { !$0.routes.isEmpty }
  var notes = [shown.map { "\($0.title): \($0.places)" }.joined(separator: "; ")]
  let folded = relaysFolded(in: routes.prefix(picture.routeCount))
  let relays =
    folded == 0 ? "" : " (\(counted(folded, "relay is", "relays are")) drawn as the end of a chain)"
  notes.append(
    picture.routeCount + folded >= found
      ? "All \(counted(found, "route"))\(relays). A route is a lead, not a verdict."
      : "The first \(grouped(picture.routeCount + folded)) of \(counted(found, "route"))\(relays); the rest is left out "
        + "to keep this readable. A route is a lead, not a verdict.")
  if routes.isEmpty { notes = ["No routes."] }
  return DOTWriter(picture: picture, notes: notes).text
}

/// One picture per lead, of all its routes, and one per route, for `--dot-dir`: file name and contents.
///
/// Names are lower-case ASCII letters, digits and hyphens, made of regime, `lead` for leads, rank and id, and differ even
/// where case is folded.
public func dotFiles(_ report: Report) -> [(fileName: String, dot: String)] {
  var taken: Set<String> = []
  return report.destinations.flatMap { destination in
    let leads = (destination.leads ?? []).compactMap { lead -> (fileName: String, dot: String)? in
      let routes = destination.routes.filter { lead.routes.contains($0.id) }
      guard !routes.isEmpty else { return nil }
      let picture = RoutePicture(routes, limits: PictureLimits(routes: routes.count, vertices: .max))
      let title = "Lead \(lead.rank) to \(destination.places): \(lead.goods) \(lead.goodsText ?? "")"
      let name = fileName([destination.regime, "lead", padded(lead.rank), lead.id], &taken)
      return (name, DOTWriter(picture: picture, notes: [title, lead.sentence]).text)
    }
    return leads
      + destination.routes.map { route in
        let picture = RoutePicture([route], limits: PictureLimits(routes: 1, vertices: .max))
        let title = "Route \(route.rank) to \(destination.places): \(route.goodsLine)"
        let notes = [title, route.sentence] + [route.relayLine].compactMap(\.self)
        let name = fileName([destination.regime, padded(route.rank), route.id], &taken)
        return (name, DOTWriter(picture: picture, notes: notes).text)
      }
  }
}

extension RouteReport {
  /// Which last shipments of a chain are relays by themselves.
  fileprivate var relayLine: String? {
    guard kind == .chain, !relays.isEmpty else { return nil }
    let ids = relays.prefix(3).map(\.id).joined(separator: ", ") + (relays.count > 3 ? ", …" : "")
    return "\(grouped(relayShipments)) of the \(counted(lastShipments ?? 0, "last shipment")) "
      + "\(relayShipments == 1 ? "is a relay" : "are relays") as well, by maker or origin in the row itself (\(ids))."
  }
}

/// `0012`
private func padded(_ rank: Int) -> String {
  let digits = String(rank)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

private func fileName(_ parts: [String], _ taken: inout Set<String>) -> String {
  let stem = parts.map(slug).filter { !$0.isEmpty }.joined(separator: "-")
  var (name, number) = (stem, 1)
  while !taken.insert(name).inserted {
    number += 1
    name = "\(stem)-\(number)"
  }
  return name + ".dot"
}

/// ASCII letters and digits of `text` in lower case, everything else as single hyphens; at most 40 characters.
private func slug(_ text: String) -> String {
  let letters = text.lowercased().unicodeScalars.map { scalar -> Character in
    switch scalar {
    case "a"..."z", "0"..."9": Character(scalar)
    default: "-"
    }
  }
  return String(letters.split(separator: "-").joined(separator: "-").prefix(40))
}

/// The first of each list, then the second of each, and so on.
private func byTurns(_ lists: [[RouteReport]]) -> [RouteReport] {
  let longest = lists.map(\.count).max() ?? 0
  return (0..<longest).flatMap { turn in lists.filter { turn < $0.count }.map { $0[turn] } }
}
