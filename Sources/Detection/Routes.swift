internal import GraphCore
public import Trade
public import WorkPool

/// By which routes do coalition goods reach a destination through third countries?
public struct Routes: Detector {
  public static let name = "routes"
  public static let question =
    "By which firms and countries do goods of the coalition reach an embargoed destination?"
  public static let method = """
    Chains of shipments of one commodity class, each sent by the firm that received the one before, within a dwell \
    window; and relays, single shipments of coalition goods sent to a destination from a third country. Chains are \
    counted exactly without listing them; routes are ranked by goods tier and by the value of their last legs.
    """
  public static let lookAlike = """
    A regional distributor buys for many markets and sells stock of other makers; equal goods codes do not make equal \
    goods, and a chain says what could have been passed on, not what was.
    """

  public var settings: RouteSettings

  public init(_ settings: RouteSettings) { self.settings = settings }

  /// Counts, search account and ranked routes.
  ///
  /// The same for any number of workers, and but for row numbers for any order of rows.
  public func result(in table: ShipmentTable, on pool: WorkPool) throws(Cancelled) -> RoutesResult {
    let selection = LegSelection(settings, of: table)
    let tiers = selection.classes.tiers(in: table, rank: settings.tierRank)
    var result = RoutesResult()
    result.gaps = gaps(of: table)
    let relays = try relayRoutes(table, selection.classes, tiers, &result, on: pool)
    let chains = try chainRoutes(table, selection, tiers, &result, on: pool)
    result.routes = RankedRoute.merged(relays, chains).prefix(settings.limit ?? .max).map(\.route)
    return result
  }

  private func gaps(of table: ShipmentTable) -> [RoutesResult.Gap] {
    RoutesResult.Gap.allCases.filter { gap in
      switch gap {
      case .value: table.value == nil
      case .netMass: table.netMass == nil
      case .originForSourceRule: table.origin == nil && settings.sourceRule != .shipper
      case .originAndMaker: table.origin == nil && table.maker == nil
      }
    }
  }

  private func relayRoutes(
    _ table: ShipmentTable, _ classes: GoodsClasses, _ tiers: [Int], _ result: inout RoutesResult,
    on pool: WorkPool
  ) throws(Cancelled) -> [RankedRoute] {
    let search = RelaySearch(table, settings, classes)
    let sighting = try search.sightings(on: pool)
    let routes = try RelayRoutes(sighting.relays, search, tiers: tiers, on: pool)
    (result.shipmentsToDestinations, result.valueToDestinations) = (sighting.shipments, sighting.value)
    (result.relayShipments, result.relayRoutes) = (sighting.relays.count, routes.groups.count)
    // Groups come in the order of their keys; `enumerated` keeps it among equals.
    let best = routes.groups.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.tier != y.tier { return x.tier < y.tier }
      if x.countedWeight != y.countedWeight { return x.countedWeight > y.countedWeight }
      return x.weight != y.weight ? x.weight > y.weight : a.offset < b.offset
    }.prefix(settings.limit ?? .max).map(\.element)
    return try pool.each(best.count) { place in
      RankedRoute(
        route: search.route(best[place], of: routes), weight: best[place].weight,
        countedWeight: best[place].countedWeight)
    }
  }

  private func chainRoutes(
    _ table: ShipmentTable, _ selection: LegSelection, _ tiers: [Int], _ result: inout RoutesResult,
    on pool: WorkPool
  ) throws(Cancelled) -> [RankedRoute] {
    let graph = try TemporalGraph(selection.edges(in: table, on: pool), on: pool) {
      table.precedes(ShipmentID(rawValue: $0), ShipmentID(rawValue: $1))
    }
    let counts = try ChainCounts(of: graph, within: settings.window, legs: settings.legs, on: pool)
    let paths = try counts.pathCounts(of: graph, budget: settings.budget, on: pool)
    result.chainCounts = counts.lengths.enumerated().map {
      .init(legs: $1.legs, walks: $1.walks, paths: paths[$0])
    }
    let query = RouteQuery(
      legs: 2...settings.legs, countFrom: settings.measureDay?.rawValue, tiers: tiers, limit: settings.limit,
      budget: settings.budget)
    let search = try RouteSearch(of: graph, counts: counts, query: query, on: pool)
    result.search = search.account
    let routes = search.routes
    return try pool.each(routes.count) { place in
      chainRoute(routes[place], graph, table, selection.classes)
    }
  }

  private func chainRoute(
    _ found: RouteSummary, _ graph: TemporalGraph, _ table: ShipmentTable, _ classes: GoodsClasses
  ) -> RankedRoute {
    let measures = RouteMeasures(found, in: graph, within: settings.window)
    let legs = measures.legs.map { edges in edges.map { ShipmentID(rawValue: graph.tag(of: $0)) } }
    let values = table.values(ofLast: legs[legs.count - 1], settings)
    let route = Route(
      course: .chain(found.vertices(in: graph).map { FirmID(rawValue: $0.rawValue) }),
      goodsClass: classes.codes[Int(found.label(in: graph))], tier: found.tier, chains: measures.chains,
      legs: legs.map { table.leg($0, limit: settings.evidenceLimit) }, dwell: measures.dwell,
      value: values.all, valueAfterMeasure: values.afterMeasure, valueListedThen: values.listedThen)
    return RankedRoute(route: route, weight: found.weight, countedWeight: found.countedWeight)
  }

  public func findings(in table: ShipmentTable, on pool: WorkPool) throws(Cancelled) -> [Finding] {
    try result(in: table, on: pool).routes.map { route in
      Finding(
        detector: Routes.name, sentence: route.sentence(in: table), evidence: route.legs.flatMap(\.evidence))
    }
  }
}

/// A route and what ranks it.
private struct RankedRoute: Sendable {
  let route: Route
  let weight: Int128, countedWeight: Int128

  /// Two rankings as one; where nothing else decides, chains come before relays.
  static func merged(_ relays: [RankedRoute], _ chains: [RankedRoute]) -> [RankedRoute] {
    var (merged, relay, chain) = ([RankedRoute](), relays[...], chains[...])
    while let a = relay.first, let b = chain.first {
      merged.append(a.precedes(b) ? relay.removeFirst() : chain.removeFirst())
    }
    return merged + relay + chain
  }

  private func precedes(_ chain: RankedRoute) -> Bool {
    if route.tier != chain.route.tier { return route.tier < chain.route.tier }
    if countedWeight != chain.countedWeight { return countedWeight > chain.countedWeight }
    return weight > chain.weight
  }
}
