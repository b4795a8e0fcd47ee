extension Report {
  /// The report with at most `top` routes of each destination; `routeCount` still says how many there are.
  public func listing(top: Int?) -> Report {
    var report = self
    guard let top else { return report }
    for index in report.destinations.indices {
      report.destinations[index].routes = Array(report.destinations[index].routes.prefix(max(0, top)))
    }
    return report
  }
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
  /// First and last day of all legs; `nil` without legs.
  public var firstDay: String? { legs.map(\.firstDay).min() }
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
  /// Name for people; an origin has none.
  var title: String {
    let name = name.isEmpty ? (role == .origin ? "made in \(country.isEmpty ? "?" : country)" : "?") : name
    return visibleText(name)
  }

  /// ` (HK)`, ` (GB, sent from CN)`, or nothing for an origin, whose title says it.
  var place: String {
    if role == .origin && name.isEmpty { return "" }
    let sent = dispatch.map { $0 == country ? "" : ", sent from \($0)" } ?? ""
    return visibleText(" (\(country.isEmpty ? "?" : country)\(sent))")
  }
}

extension DestinationReport {
  /// `RU`, `RU and BY`.
  var places: String {
    guard let last = destinations.last, destinations.count > 1 else { return destinations.first ?? "?" }
    return destinations.dropLast().joined(separator: ", ") + " and " + last
  }
}
