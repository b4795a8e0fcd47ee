import Detection
import GraphCore
import Trade

/// A route as the oracle and the detector both can state it: by names, not numbers.
struct PlainRoute: Equatable {
  enum Course: Equatable {
    case chain([TradeOracle.Firm])
    /// Maker, origin, consignor, dispatch, consignee.
    case relay(TradeOracle.Firm?, CountryCode, TradeOracle.Firm?, CountryCode, TradeOracle.Firm?)
  }
  struct Leg: Equatable {
    var shipments: Int, firstDay: Day, lastDay: Day, value: Int128?, netMass: Int128?, withoutValue: Int
    var evidence: [Int]
  }
  var course: Course, goodsClass: HSCode, tier: Int, chains: UInt128, legs: [Leg], dwell: [Int]
  var values: Route.Values?
  var mass: Int128, massAfterMeasure: Int128
  /// Of a chain: its relays with the rows shared, in the order of their keys.
  var relays: [Share] = []
  var shipmentsInChains: Int?

  struct Share: Equatable {
    var course: Course, rows: Int, shared: Int
  }
}

extension PlainRoute {
  init(_ route: Route, _ table: ShipmentTable) {
    func firm(_ id: FirmID) -> TradeOracle.Firm? {
      id == .none ? nil : TradeOracle.Firm(name: table.name(of: id), country: table.firms.countries[id])
    }
    switch route.course {
    case .chain(let firms): course = .chain(firms.map { firm($0)! })
    case .relay(let relay):
      course = .relay(
        firm(relay.maker), relay.origin, firm(relay.consignor), relay.dispatch, firm(relay.consignee))
    }
    (goodsClass, tier, chains) = (route.goodsClass, route.tier, route.chains)
    legs = route.legs.map {
      Leg(
        shipments: $0.shipments, firstDay: $0.firstDay, lastDay: $0.lastDay, value: $0.value,
        netMass: $0.netMass, withoutValue: $0.withoutValue, evidence: $0.evidence.map(\.row))
    }
    dwell = route.dwell.map { [$0.min, $0.median, $0.max] } ?? []
    values = route.values
    // The rows of the last leg are not in a route; what is compared here is asked of the oracle's.
    (mass, massAfterMeasure) = (0, 0)
    relays = route.relays.map { share in
      Share(
        course: PlainRoute(share.relay, table).course, rows: Int(share.relay.chains), shared: share.shared)
    }
    shipmentsInChains = route.shipmentsInChains
  }

  /// The route without what only ranks it.
  var shown: PlainRoute {
    var route = self
    (route.mass, route.massAfterMeasure) = (0, 0)
    return route
  }

  /// Tier, value after the measure, value, mass after the measure, mass, shipments, chains before relays, then the key.
  static func precedes(_ a: PlainRoute, _ b: PlainRoute) -> Bool {
    if a.tier != b.tier { return a.tier < b.tier }
    func sums(_ route: PlainRoute) -> [Int128] {
      [
        route.values.map { $0.afterMeasure ?? $0.all } ?? 0, route.values?.all ?? 0, route.massAfterMeasure,
        route.mass, Int128(route.legs[route.legs.count - 1].shipments),
      ]
    }
    if sums(a) != sums(b) { return sums(b).lexicographicallyPrecedes(sums(a)) }
    return keyPrecedes(a, b)
  }

  static func keyPrecedes(_ a: PlainRoute, _ b: PlainRoute) -> Bool {
    switch (a.course, b.course) {
    case (.chain, .relay): return true
    case (.relay, .chain): return false
    case (.chain(let x), .chain(let y)):
      return x == y ? a.goodsClass < b.goodsClass : x.lexicographicallyPrecedes(y)
    case (.relay(let m, let o, let s, let d, let r), .relay(let n, let p, let t, let e, let q)):
      if m != n { return order(m, n) }
      if o != p { return o < p }
      if s != t { return order(s, t) }
      if d != e { return d < e }
      return r != q ? order(r, q) : a.goodsClass < b.goodsClass
    }
  }

  private static func order(_ a: TradeOracle.Firm?, _ b: TradeOracle.Firm?) -> Bool {
    a == nil ? false : b == nil ? true : a! < b!
  }
}
