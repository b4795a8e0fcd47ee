internal import GraphCore
internal import Ledgers

/// What came through on some routes of one class through several hubs, under each rule of mixing.
struct RouteFlows {
  /// Set where the traces do not add up.
  private(set) var fault: LedgerFault?
  private let oldest: [[UInt32]: DwellDistribution], newest: [[UInt32]: DwellDistribution]
  /// One for each route.
  private let mixed: [Double]
  private let bounds: RouteBounds

  /// - Parameter edges: All into and out of the stocks of the hubs, in the order of a trace.
  init(_ edges: [TracedEdge], _ settings: RouteSettings, _ routes: [RouteKey]) {
    let traces = [Trace.Order.oldestFirst, .newestFirst].map { order in
      Trace(edges[...], window: settings.window, legs: settings.legs, loss: settings.loss, order: order)
    }
    fault = traces.lazy.compactMap { LedgerFault($0.account) }.first
    let byWay = traces.map { trace in
      Dictionary(uniqueKeysWithValues: trace.routes.map { ($0.vertices, $0.dwell) })
    }
    (oldest, newest) = (byWay[0], byWay[1])
    mixed =
      ProportionalTrace(
        edges[...], window: settings.window, loss: settings.loss, ways: routes.map(\.firms)
      ).arrived
    bounds = RouteBounds(edges, settings.window, settings.loss, routes)
  }

  /// - Parameter number: Which of the routes it is.
  func attribution(_ route: RouteKey, _ number: Int) -> RouteAttribution {
    let dwell = oldest[route.firms] ?? DwellDistribution([])
    let (lower, upper) = bounds.interval(of: route)
    // Goods of one day that go from hub to hub in turn may serve less than a ledger by days thinks possible.
    let quantity = AttributedQuantity(
      lower: lower.map { min($0, dwell.total) }, fifo: dwell.total,
      proportional: min(mixed[number], Double(upper)),
      lifo: newest[route.firms]?.total ?? 0, upper: upper)
    return RouteAttribution(
      quantity: quantity, received: bounds.received(route), shipped: bounds.shipped(route), dwell: dwell)
  }
}

extension LedgerFault {
  /// `nil` where both sides of a trace add up.
  fileprivate init?(_ account: TraceAccount) {
    guard !account.isBalanced else { return nil }
    let explained = account.fromSources + account.fromOthers + account.beyondLegs
    self.init(
      firm: nil, residue: account.received - account.lost - account.passedOn - account.aged - account.left,
      unshipped: account.shipped - explained - account.unexplained)
  }
}
