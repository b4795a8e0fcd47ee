/// All routes of a report as one network: every firm once, every pair of firms once for each goods class.
///
/// The exports for graph programs share it. Firms are one where name and country are, whatever they did in which
/// route; a firm that a row leaves out is one of its own in each route. Two routes that pass along the same firms with goods
/// of one class share a link, so that no shipment is counted in two of them (`EdgeFigures`); what a firm made is
/// a link of another kind, along which nothing was shipped that is seen. Countries are no vertices.
struct RouteNetwork {
  /// What runs along a link.
  enum Kind: String, CaseIterable {
    /// Shipments from one firm to the next.
    case shipped
    /// The second firm sent goods that the first one made.
    case made
  }

  struct Firm {
    let id: String
    /// As in the routes; empty for a firm that a row leaves out.
    let name: String, country: String
    /// What it did in any route, in the order of `RouteReport.Stop.Role`.
    fileprivate(set) var roles: [RouteReport.Stop.Role] = []
    /// Countries it sent goods from that are not its own, sorted.
    fileprivate(set) var sentFrom: [String] = []
    /// Lines about what watchlists say of it; `nil` where none was given.
    fileprivate(set) var listings: [String]?
    /// First and last day of its shipments.
    fileprivate(set) var firstDay: String?, lastDay: String?
  }

  struct Link {
    let id: String
    /// Places in `firms`.
    let from: Int, to: Int
    let kind: Kind
    let goods: String
    fileprivate(set) var goodsText: String?
    /// Which legs of routes it is, from 1, ascending.
    fileprivate(set) var positions: [Int] = []
    /// Ids of the routes and regimes, in the order of the report.
    fileprivate(set) var routes: [String] = [], regimes: [String] = []
    /// Countries in which the goods were made where no maker is named, sorted.
    fileprivate(set) var origins: [String] = []
    fileprivate(set) var legs: [RoutePicture.GradedLeg] = []
    /// What its distinct shipments amount to.
    fileprivate(set) var figures = EdgeFigures([])
  }

  /// Both in the order in which the report comes to them.
  private(set) var firms: [Firm] = []
  private(set) var links: [Link] = []
  /// How many routes are in it, and how many the report says there are.
  private(set) var routeCount = 0, routesFound = 0

  private var firmNumbers: [FirmKey: Int] = [:]
  private var linkNumbers: [LinkKey: Int] = [:]
  private var ids: Set<String> = []

  private struct FirmKey: Hashable {
    /// `only`: the route and role of a firm without a name.
    var name: String, country: String, only: String
  }
  private struct LinkKey: Hashable { var from: Int, to: Int, kind: Kind, goods: String }

  init(_ report: Report) {
    for destination in report.destinations {
      routesFound += max(destination.routeCount - destination.foldedRelays, destination.routes.count)
      for route in destination.routes { add(route, of: destination) }
    }
    (firmNumbers, linkNumbers, ids) = ([:], [:], [])
    for index in links.indices { links[index].figures = EdgeFigures(links[index].legs) }
    for link in links {
      for firm in [link.from, link.to] {
        firms[firm].firstDay = [firms[firm].firstDay, link.figures.firstDay].compactMap(\.self).min()
        firms[firm].lastDay = [firms[firm].lastDay, link.figures.lastDay].compactMap(\.self).max()
      }
    }
  }

  private mutating func add(_ route: RouteReport, of destination: DestinationReport) {
    routeCount += 1
    let stops = route.stops.enumerated().filter { $0.element.role != .origin }
      .map { (stop: $0.element, firm: firm($0.element, at: $0.offset, of: route)) }
    let shipping = stops.filter { $0.stop.role != .maker }.map(\.firm)
    for (index, pair) in zip(shipping, shipping.dropFirst()).enumerated() {
      connect(pair.0, pair.1, .shipped, leg: index, of: route, destination)
    }
    guard let sender = shipping.first else { return }
    for maker in stops where maker.stop.role == .maker && maker.firm != sender {
      connect(maker.firm, sender, .made, leg: 0, of: route, destination)
    }
  }

  private mutating func firm(_ stop: RouteReport.Stop, at place: Int, of route: RouteReport) -> Int {
    let only = stop.name.isEmpty ? "\(route.id) \(place)" : ""
    let key = FirmKey(name: stop.name, country: stop.country, only: only)
    let number = firmNumbers[key] ?? firms.count
    if number == firms.count {
      firmNumbers[key] = number
      firms.append(
        Firm(id: unused("f", stop.name, stop.country, only), name: stop.name, country: stop.country))
    }
    firms[number].note(stop)
    return number
  }

  private mutating func connect(
    _ from: Int, _ to: Int, _ kind: Kind, leg place: Int, of route: RouteReport,
    _ destination: DestinationReport
  ) {
    let key = LinkKey(from: from, to: to, kind: kind, goods: route.goods)
    let number = linkNumbers[key] ?? links.count
    if number == links.count {
      linkNumbers[key] = number
      let id = unused("l", firms[from].id, firms[to].id, kind.rawValue, route.goods)
      links.append(Link(id: id, from: from, to: to, kind: kind, goods: route.goods))
    }
    links[number].note(route, leg: place, of: destination)
  }

  /// An id that no other firm or link has.
  private mutating func unused(_ prefix: String, _ parts: String...) -> String {
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    var (id, number) = (stableID(prefix, text), 1)
    while !ids.insert(id).inserted {
      number += 1
      id = stableID(prefix, text, "\(number)")
    }
    return id
  }
}

extension RouteNetwork.Firm {
  fileprivate mutating func note(_ stop: RouteReport.Stop) {
    if !roles.contains(stop.role) {
      roles = RouteReport.Stop.Role.inOrder.filter { roles.contains($0) || $0 == stop.role }
    }
    if let sent = stop.dispatch, sent != country, !sentFrom.contains(sent) {
      sentFrom = (sentFrom + [sent]).sorted()
    }
    guard let matches = stop.matches else { return }
    for line in matches.flatMap(\.lines) where listings?.contains(line) != true {
      listings = (listings ?? []) + [line]
    }
    listings = listings ?? []
  }

  /// Where it is drawn on a map: its country; where that is not known, the one country it sent goods from.
  var placeOnMap: String { country.isEmpty && sentFrom.count == 1 ? sentFrom[0] : country }

  /// What it is called; one that a row leaves out by what it did.
  var title: String { visibleText(name.isEmpty ? "unnamed \(roles.first?.rawValue ?? "firm")" : name) }
}

extension RouteNetwork.Link {
  fileprivate mutating func note(
    _ route: RouteReport, leg place: Int, of destination: DestinationReport
  ) {
    goodsText = goodsText ?? route.goodsText
    if !positions.contains(place + 1) { positions = (positions + [place + 1]).sorted() }
    if routes.last != route.id { routes.append(route.id) }
    if !regimes.contains(destination.regime) { regimes.append(destination.regime) }
    if kind == .shipped, place == 0 {
      for origin in route.stops where origin.role == .origin && !origin.country.isEmpty {
        if !origins.contains(origin.country) { origins = (origins + [origin.country]).sorted() }
      }
    }
    guard !route.legs.isEmpty else { return }
    let leg = route.legs[min(place, route.legs.count - 1)]
    legs.append(RoutePicture.GradedLeg(goods: route.goods, tier: route.tier, grade: route.grade, leg: leg))
  }
}

extension RouteReport.Stop.Role {
  /// In the order in which goods meet them.
  static let inOrder: [RouteReport.Stop.Role] = [.maker, .origin, .consignor, .hub, .consignee]
}
