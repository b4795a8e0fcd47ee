internal import GraphCore
internal import Ledgers

/// Bounds of what came through on routes through several hubs, from the ledgers of the hubs.
///
/// No more can come through than the least that any of the hubs can pass on. And of what the first hub must have sent to
/// the second, and the second on to the third, at least as much is the same as the two exceed together what went
/// between these hubs in all: with *L*ᵢ the lower bound of hub *i* and *Q*ᵢ all that it sent to the next, the bound is
/// Σ *L*ᵢ - Σ *Q*ᵢ. A lost unit is counted against it once, in *Q*ᵢ.
///
/// As in a trace, goods cannot go back in time: a window that begins below zero counts from zero.
struct RouteBounds {
  /// A stock, and which of its lots and shipments a leg of a route may be.
  private struct Station: Hashable {
    let hub: UInt32
    /// Lots must be the coalition's; shipments must go to a destination.
    let isFirst: Bool, isLast: Bool
  }
  private struct Leg: Hashable {
    let source: UInt32, target: UInt32
  }
  private var intervals: [Station: [PairKey: PairInterval]] = [:]
  /// What was sent on each leg of a route, and of that from the coalition, and to destinations.
  private var sent: [Leg: (all: Int128, sourced: Int128, delivered: Int128)] = [:]

  init(_ edges: [TracedEdge], _ window: DwellWindow, _ loss: LossShare, _ routes: [RouteKey]) {
    var wanted: [Station: Set<PairKey>] = [:]
    for route in routes {
      for (station, pair) in RouteBounds.stations(of: route) { wanted[station, default: []].insert(pair) }
      for (a, b) in zip(route.firms, route.firms.dropFirst()) { sent[Leg(source: a, target: b)] = (0, 0, 0) }
    }
    for edge in edges {
      guard var sums = sent[Leg(source: edge.source, target: edge.target)] else { continue }
      sums.all += Int128(edge.quantity)
      if edge.roles.contains(.isSource) { sums.sourced += Int128(edge.quantity) }
      if edge.roles.contains(.isDestination) { sums.delivered += Int128(edge.quantity) }
      sent[Leg(source: edge.source, target: edge.target)] = sums
    }
    let lots = Dictionary(grouping: edges.filter { $0.roles.contains(.toStock) }, by: \.target)
    let shipments = Dictionary(grouping: edges.filter { $0.roles.contains(.fromStock) }, by: \.source)
    var (analysis, silent) = (LedgerAnalysis(), SilentVisitor())
    for (station, pairs) in wanted {
      let ledger = RouteBounds.ledger(
        lots[station.hub] ?? [], shipments[station.hub] ?? [], station, window.forward, loss)
      let flows = analysis.flows(of: ledger, wanted: pairs.sorted(), onlyWanted: true, telling: &silent)
      intervals[station] = Dictionary(uniqueKeysWithValues: flows.pairs.map { ($0.pair, $0) })
    }
  }

  /// Each hub of a route with the two firms it stands between.
  private static func stations(of route: RouteKey) -> [(Station, PairKey)] {
    route.firms.indices.dropFirst().dropLast().map { place in
      let station = Station(
        hub: route.firms[place], isFirst: place == 1, isLast: place == route.firms.count - 2)
      let pair = PairKey(
        giver: StockTerms.group(route.firms[place - 1]), taker: StockTerms.group(route.firms[place + 1]))
      return (station, pair)
    }
  }

  private static func ledger(
    _ lots: [TracedEdge], _ shipments: [TracedEdge], _ station: Station, _ window: DwellWindow,
    _ loss: LossShare
  ) -> Ledger {
    Ledger(
      lots: lots.map { edge in
        LedgerEntry(
          day: edge.day, quantity: loss.usable(of: edge.quantity), group: StockTerms.group(edge.source),
          isMarked: !station.isFirst || edge.roles.contains(.isSource))
      },
      shipments: shipments.map { edge in
        LedgerEntry(
          day: edge.day, quantity: edge.quantity, group: StockTerms.group(edge.target),
          isMarked: !station.isLast || edge.roles.contains(.isDestination))
      }, window: window)
  }

  /// - Returns: `lower` is `nil` where the bound of a hub takes too many steps.
  func interval(of route: RouteKey) -> (lower: Int128?, upper: Int128) {
    let parts = RouteBounds.stations(of: route).map { intervals[$0]?[$1] }
    let upper = parts.map { $0?.upper ?? 0 }.min() ?? 0
    var lower = -between(route)
    for part in parts {
      guard let part else { return (0, upper) }
      guard let least = part.lower else { return (nil, upper) }
      lower += least
    }
    return (max(0, lower), upper)
  }

  /// What went from hub to hub.
  private func between(_ route: RouteKey) -> Int128 {
    zip(route.hubs, route.hubs.dropFirst()).reduce(0) { sum, hubs in
      sum + (sent[Leg(source: hubs.0, target: hubs.1)]?.all ?? 0)
    }
  }

  /// What the supplier sent to the first hub.
  func received(_ route: RouteKey) -> Int128 {
    sent[Leg(source: route.firms[0], target: route.firms[1])]?.sourced ?? 0
  }

  /// What the last hub sent to the consignee.
  func shipped(_ route: RouteKey) -> Int128 {
    sent[Leg(source: route.firms[route.firms.count - 2], target: route.firms[route.firms.count - 1])]?
      .delivered ?? 0
  }
}

/// Hears of matches and remembers none.
private struct SilentVisitor: LedgerVisitor {
  mutating func matched(lot: Int, shipment: Int, quantity: Int64) {}
  mutating func unexplained(shipment: Int, quantity: Int64) {}
  mutating func kept(lot: Int, quantity: Int64, isAged: Bool) {}
}
