extension Report {
  /// The report with at most `top` leads of each destination and their routes, and as many routes that belong to none; `routeCount` still says how many there are.
  public func listing(top: Int?) -> Report {
    var report = self
    guard let top else { return report }
    for index in report.destinations.indices {
      var destination = report.destinations[index]
      let leads = destination.leads.map { Array($0.prefix(max(0, top))) }
      let ofLeads = Set((leads ?? []).flatMap(\.routes))
      let ofOthers = Set((destination.leads ?? []).flatMap(\.routes))
      let others = destination.routes.filter { !ofOthers.contains($0.id) }.prefix(max(0, top)).map(\.id)
      let kept = ofLeads.union(others)
      destination.leads = leads
      let routes = destination.routes.filter { kept.contains($0.id) }
      destination.routes = routes
      report.destinations[index] = destination
      report.destinations[index].foldedRelays = relaysFolded(in: routes)
    }
    return report
  }
}

/// Different relays that some of `routes` stand for.
func relaysFolded(in routes: some Sequence<RouteReport>) -> Int {
  Set(routes.flatMap(\.relays).filter(\.isFolded).map(\.id)).count
}

extension InputAccount {
  /// Whether every row that was read is accounted for once.
  public var isBalanced: Bool { read == used + quarantined + duplicates + selfShipments }

  /// `1,000 read = 990 used + 6 quarantined + 3 duplicates + 1 self-shipment`
  var equation: String {
    rowEquation(
      read: read, used: used, quarantined: quarantined, duplicates: duplicates, selfShipments: selfShipments)
  }
}

/// Where the rows of a file went, as an equation that a reader can check.
func rowEquation(read: Int, used: Int, quarantined: Int, duplicates: Int, selfShipments: Int) -> String {
  let sum = used + quarantined + duplicates + selfShipments
  let parts = """
    \(grouped(used)) used + \(grouped(quarantined)) quarantined + \
    \(counted(duplicates, "duplicate")) + \(counted(selfShipments, "self-shipment"))
    """
  return read == sum
    ? "\(grouped(read)) read = \(parts)"
    : "DOES NOT ADD UP: \(grouped(read)) read, but \(parts) = \(grouped(sum))"
}

extension RouteReport {
  /// Last shipments that are relays by themselves: each row names a maker or an origin in the coalition. A relay's own
  /// shipments all are.
  var relayShipments: Int { kind == .relay ? lastShipments ?? 0 : relays.reduce(0) { $0 + $1.shared } }

  /// First day of all legs; `nil` without legs.
  public var firstDay: String? { legs.map(\.firstDay).min() }
  /// Last day of all legs; `nil` without legs.
  public var lastDay: String? { legs.map(\.lastDay).max() }

  /// Distinct shipments that reach the consignee.
  public var lastShipments: Int? { legs.last?.shipments }

  /// The firms that ship or receive: without maker and origin, which no shipment of the route connects.
  var shippingStops: [Stop] { stops.filter { $0.role != .maker && $0.role != .origin } }

  /// The first stop in a role.
  func stop(_ role: Stop.Role) -> Stop? { stops.first { $0.role == role } }

  /// `8542.31 processors and controllers`, as far as known.
  var goodsLine: String { ([goods] + [goodsText ?? ""]).filter { !$0.isEmpty }.joined(separator: " ") }
}

extension RouteReport.Stop {
  /// Name for people; an origin has none, and neither has a firm that a row leaves out.
  var title: String {
    let isOrigin = role == .origin && name.isEmpty
    if isOrigin { return visibleText("made in \(country.isEmpty ? "an unknown country" : country)") }
    return visibleText(name.isEmpty ? "unnamed \(role.rawValue)" : name)
  }

  /// ` (HK)`, ` (GB, sent from CN)`; nothing where no country is known, or for an origin, whose title says it.
  var place: String { places.isEmpty ? "" : " (\(places))" }

  /// `HK`, `GB, sent from CN`.
  var places: String {
    if role == .origin && name.isEmpty { return "" }
    let sent = dispatch.map { $0 == country ? "" : "sent from \($0)" } ?? ""
    return visibleText([country, sent].filter { !$0.isEmpty }.joined(separator: ", "))
  }
}

extension DestinationReport {
  /// `RU`, `RU and BY`.
  var places: String {
    guard let last = destinations.last, destinations.count > 1 else { return destinations.first ?? "?" }
    return destinations.dropLast().joined(separator: ", ") + " and " + last
  }
}
