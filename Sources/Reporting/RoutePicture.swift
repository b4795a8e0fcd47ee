/// Routes merged into one picture: every firm once per side of the trade, every pair of firms once.
///
/// A consignee is a vertex of its own, so no vertex collects the whole trade of a destination: `dot` needs hours
/// for a sink of a thousand edges.
struct RoutePicture {
  /// Places from left to right. A firm that is consignor here and hub there stands with the hubs.
  enum Place: Int, CaseIterable { case makers, consignors, hubs, consignees }

  /// A vertex is the same if it stands on the same side; a maker that also ships is drawn twice, as roles are
  /// never merged.
  struct Key: Hashable {
    enum Side: Hashable { case made, between, received }
    var side: Side, name: String, country: String
  }

  struct Vertex {
    var key: Key
    var place: Place
    /// Countries that a relay's consignor sent from, sorted.
    var dispatches: [String] = []
  }

  struct Edge {
    var from: Int, to: Int
    /// Whether shipments run along it; else it says who made what the next firm sent.
    var isShipped: Bool
    var legs: [GradedLeg] = []
    /// On the last legs of chains: what of the suppliers' goods came through to the consignee, by route.
    var attributed: [RouteReport.Attribution] = []
  }

  /// A leg of a route with the goods class and tier of its route.
  struct GradedLeg {
    var goods: String, tier: String?
    var grade: RouteReport.Grade?
    var leg: RouteReport.Leg
  }

  private(set) var vertices: [Vertex] = []
  private(set) var edges: [Edge] = []
  private(set) var routeCount = 0
  private var numbers: [Key: Int] = [:]
  private var edgeNumbers: [[Int]: Int] = [:]

  /// Draws routes in their order until one more would pass the limits.
  init(_ routes: some Sequence<RouteReport>, limits: PictureLimits) {
    for route in routes {
      guard routeCount < limits.routes, vertices.count + newVertices(of: route) <= limits.vertices else {
        break
      }
      add(route)
    }
  }

  private func newVertices(of route: RouteReport) -> Int {
    Set(route.stops.map(key)).count { numbers[$0] == nil }
  }

  private mutating func add(_ route: RouteReport) {
    routeCount += 1
    let stops = route.stops.map { (role: $0.role, number: vertex(for: $0)) }
    let shipping = stops.filter { $0.role != .maker && $0.role != .origin }
    for (index, pair) in zip(shipping, shipping.dropFirst()).enumerated() {
      let leg = route.legs.isEmpty ? nil : route.legs[min(index, route.legs.count - 1)]
      connect(pair.0.number, pair.1.number, isShipped: true, leg, of: route)
      if index == shipping.count - 2, let attribution = route.attribution,
        let edge = edgeNumbers[[pair.0.number, pair.1.number, 1]]
      {
        edges[edge].attributed.append(attribution)
      }
    }
    guard let first = shipping.first else { return }
    for maker in stops where maker.role == .maker || maker.role == .origin {
      connect(maker.number, first.number, isShipped: false, route.legs.first, of: route)
    }
  }

  private mutating func connect(
    _ from: Int, _ to: Int, isShipped: Bool, _ leg: RouteReport.Leg?, of route: RouteReport
  ) {
    let key = [from, to, isShipped ? 1 : 0]
    let number = edgeNumbers[key] ?? edges.count
    if number == edges.count {
      edgeNumbers[key] = number
      edges.append(Edge(from: from, to: to, isShipped: isShipped))
    }
    if let leg {
      edges[number].legs.append(GradedLeg(goods: route.goods, tier: route.tier, grade: route.grade, leg: leg))
    }
  }

  private func key(_ stop: RouteReport.Stop) -> Key {
    let side: Key.Side =
      switch stop.role {
      case .maker, .origin: .made
      case .consignor, .hub: .between
      case .consignee: .received
      }
    return Key(side: side, name: stop.name, country: stop.country)
  }

  private mutating func vertex(for stop: RouteReport.Stop) -> Int {
    let key = key(stop)
    let number = numbers[key] ?? vertices.count
    if number == vertices.count {
      numbers[key] = number
      vertices.append(Vertex(key: key, place: Place(stop.role)))
    }
    if stop.role == .hub { vertices[number].place = .hubs }
    if let sent = stop.dispatch, sent != stop.country, !vertices[number].dispatches.contains(sent) {
      vertices[number].dispatches.append(sent)
      vertices[number].dispatches.sort()
    }
    return number
  }
}

extension RoutePicture.Place {
  fileprivate init(_ role: RouteReport.Stop.Role) {
    switch role {
    case .maker, .origin: self = .makers
    case .consignor: self = .consignors
    case .hub: self = .hubs
    case .consignee: self = .consignees
    }
  }
}

/// How much one picture holds before `dot` and its reader give up.
public struct PictureLimits: Sendable, Equatable {
  /// Most routes, and most firms.
  public var routes: Int, vertices: Int
  /// Limits under which `dot` needs seconds.
  public init(routes: Int = 60, vertices: Int = 150) { (self.routes, self.vertices) = (routes, vertices) }
}
