internal import GraphCore
public import Trade
public import WorkPool

/// By which routes do coalition goods reach a destination through third countries?
public struct Routes: Detector {
  /// `routes`, as on the command line.
  public static let name = "routes"
  /// The question in the words of an analyst.
  public static let question =
    "By which firms and countries do goods of the coalition reach an embargoed destination?"
  /// What is counted, what is listed, and what ranks.
  public static let method = """
    Chains of shipments of one commodity class, each sent by the firm that received the one before, within a dwell \
    window; and relays, single shipments of coalition goods sent to a destination from a third country. Chains are \
    counted exactly without listing them. Routes are ranked by goods tier, then by the value, the mass and the number \
    of their last legs. A relay whose rows are all last legs of one chain is shown with the chain. Each \
    link between two legs has an evidence grade: A the same container, bill, declaration, serial number, vehicle or \
    part number in rows of both (a part number with lots that weigh enough), B the same brand or maker, or a part \
    number without masses, C lots received before cover at least half of the mass sent on, oldest first and \
    without what the hub sent to others, D the rest; a route has the grade of its weakest link. A mark that very many firms use proves nothing.
    """
  /// Regional distributors, and equal codes for unlike goods.
  public static let lookAlike = """
    A regional distributor buys for many markets and sells stock of other makers; equal goods codes do not make equal \
    goods, and a chain says what could have been passed on, not what was.
    """

  /// Chains, relays, documents in common, tiers.
  public static let flags: [String] = []

  /// Destinations, coalition, and what counts as a chain.
  public var settings: RouteSettings

  /// A search that has not begun.
  public init(_ settings: RouteSettings) { self.settings = settings }

  /// Counts, search account and ranked routes.
  ///
  /// The same for any number of workers, and but for row numbers for any order of rows. Relays that are nothing but
  /// the last legs of a listed chain are listed with it (`RelayFolding`).
  ///
  /// - Parameters:
  ///   - leads: Leads whose best routes are listed first, lead by lead, before the best routes of none.
  ///   - perLead: How many of each.
  public func result(
    in table: ShipmentTable, leads: LeadOrder? = nil, perLead: Int = 5, on pool: WorkPool
  ) throws(Cancelled) -> RoutesResult {
    let selection = LegSelection(settings, of: table)
    let tiers = selection.classes.tiers(in: table, rank: settings.tierRank)
    var result = RoutesResult()
    result.gaps = gaps(of: table)
    let search = RelaySearch(table, settings, selection.classes)
    let relays = try relayRoutes(search, selection, tiers, &result, on: pool)
    let listing = leads.map {
      LeadListing(order: $0, perLead: perLead, codes: selection.classes.codes)
    }
    let found = try chainSearch(table, selection, tiers, listing, &result, on: pool)
    let folding = RelayFolding(
      search, relays, lastLegs: RowSet(found.counts.lastEdgeTags(of: found.graph), rowCount: table.count))
    let chains = try pool.each(found.routes.count) { place in
      chainRoute(found.routes[place], found.graph, table, selection.classes, folding)
    }
    let ranking = RouteRanking(chains: chains, groups: relays.groups, limit: settings.limit, leads: listing)
    result.foldedRelays = ranking.folded.count
    result.routes = try ranking.routes(folding, on: pool) { search.route(relays.groups[$0], of: relays) }
    try settleGrades(of: &result, in: table, on: pool)
    return result
  }

  /// Used shipments of the days and goods asked for that go to a destination, and their value where declared.
  public func shipmentsToDestinations(
    in table: ShipmentTable, on pool: WorkPool
  ) throws(Cancelled) -> (count: Int, value: Int128?) {
    let selection = LegSelection(settings, of: table)
    let sighting = try RelaySearch(table, settings, selection.classes).sightings(selection, on: pool)
    return (sighting.shipments, sighting.value)
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
    _ search: RelaySearch, _ selection: LegSelection, _ tiers: [Int], _ result: inout RoutesResult,
    on pool: WorkPool
  ) throws(Cancelled) -> RelayRoutes {
    let sighting = try search.sightings(selection, on: pool)
    let routes = try RelayRoutes(sighting.relays, search, tiers: tiers, on: pool)
    (result.shipmentsToDestinations, result.valueToDestinations) = (sighting.shipments, sighting.value)
    result.considered = sighting.considered
    (result.relayShipments, result.relayRoutes) = (sighting.relays.count, routes.groups.count)
    result.relayValue = sighting.relayValue
    return routes
  }

  private struct ChainSearch {
    let graph: TemporalGraph, counts: ChainCounts, routes: [RouteSummary]
  }

  private func chainSearch(
    _ table: ShipmentTable, _ selection: LegSelection, _ tiers: [Int], _ leads: LeadListing?,
    _ result: inout RoutesResult, on pool: WorkPool
  ) throws(Cancelled) -> ChainSearch {
    let graph = try TemporalGraph(selection.edges(in: table, on: pool), on: pool) {
      table.precedes(ShipmentID(rawValue: $0), ShipmentID(rawValue: $1))
    }
    result.considered.edges = graph.edgeCount
    let counts = try ChainCounts(of: graph, within: settings.window, legs: settings.legs, on: pool)
    let paths = try counts.pathCounts(of: graph, budget: settings.budget, on: pool)
    result.chainCounts = counts.lengths.enumerated().map {
      .init(legs: $1.legs, walks: $1.walks, paths: paths[$0])
    }
    var query = RouteQuery(
      legs: 2...settings.legs, countFrom: settings.measureDay?.rawValue, tiers: tiers, limit: settings.limit,
      budget: settings.budget)
    let weights = RankWeights(table)
    if weights.hasSecond { query.secondWeight = { weights.second($0) } }
    let search = try RouteSearch(of: graph, counts: counts, query: query, on: pool)
    result.search = search.account
    guard let leads, settings.limit != nil, leads.order.count > 0 else {
      return ChainSearch(graph: graph, counts: counts, routes: search.routes)
    }
    query.limit = leads.perLead
    let more = try RouteSearch.bestOfGroups(
      of: graph, counts: counts, query: query, joining: search.routes, groups: leads.order.count, on: pool
    ) { vertex, label in
      leads.order.place(FirmID(rawValue: vertex.rawValue), leads.codes[Int(label)])
    }
    result.leadUnitsLeftOut = more.unitsLeftOut
    return ChainSearch(graph: graph, counts: counts, routes: more.routes)
  }

  private func chainRoute(
    _ found: RouteSummary, _ graph: TemporalGraph, _ table: ShipmentTable, _ classes: GoodsClasses,
    _ folding: RelayFolding
  ) -> RankedChain {
    let measures = RouteMeasures(found, in: graph, within: settings.window)
    let legs = measures.legs.map { edges in edges.map { ShipmentID(rawValue: graph.tag(of: $0)) } }
    let firms = found.vertices(in: graph).map { FirmID(rawValue: $0.rawValue) }
    var route = Route(
      course: .chain(firms),
      goodsClass: classes.codes[Int(found.label(in: graph))], tier: found.tier, chains: measures.chains,
      legs: legs.map { table.leg($0, limit: settings.evidenceLimit) }, dwell: measures.dwell,
      values: table.values(ofLast: legs[legs.count - 1], settings))
    route.links = links(firms, legs, table)
    return RankedChain(
      route: route, rank: RouteRank(found), shares: folding.shares(ofLast: legs[legs.count - 1]))
  }
}
