internal import GraphCore
internal import Trade
internal import WorkPool

/// A chain with what ranks it, and the relays among its last legs.
struct RankedChain: Sendable {
  var route: Route
  let rank: RouteRank
  let shares: [RelayFolding.Share]
}

/// Which routes of each lead are listed beside the best of all.
struct LeadListing: Sendable {
  let order: LeadOrder
  /// Routes of each lead.
  let perLead: Int
  /// The code of each commodity class.
  let codes: [HSCode]
}

/// Chains and relays in one ranking. Where nothing else decides, chains come before relays, and each kind in the order
/// of its keys. Where leads are given, their routes come first, lead by lead.
struct RouteRanking: Sendable {
  private enum Place: Sendable {
    case chain(Int)
    case relay(Int)
  }
  private let chains: [RankedChain]
  private var places: [Place] = []
  /// Groups of the relays that are in listed chains and not listed themselves.
  private(set) var folded: Set<Int> = []

  /// - Parameters:
  ///   - chains: The best, in order; all, or at least as many as are asked for.
  ///   - groups: All relays, in the order of their keys.
  ///   - limit: Routes listed whatever lead they are of; `nil` for all.
  init(chains: [RankedChain], groups: [RelayGroup], limit: Int?, leads: LeadListing? = nil) {
    self.chains = chains
    let whole = Set(chains.flatMap(\.shares).filter(\.isWhole).map(\.group))
    let relays = groups.indices.filter { !whole.contains($0) }
      .sorted { groups[$0].rank == groups[$1].rank ? $0 < $1 : groups[$0].rank < groups[$1].rank }
    var (chain, relay) = (0, 0)
    var (listed, ofLead) = ([(place: Place, lead: Int)](), [Int: Int]())
    var seen = 0
    while seen < limit ?? .max || leads != nil, chain < chains.count || relay < relays.count {
      let isRelay =
        chain == chains.count
        || relay < relays.count && groups[relays[relay]].rank < chains[chain].rank
      let place = isRelay ? Place.relay(relays[relay]) : .chain(chain)
      let lead = leads.flatMap { leads in
        isRelay
          ? leads.order.place(
            groups[relays[relay]].relay.consignor, leads.codes[Int(groups[relays[relay]].label)])
          : leads.order.place(of: chains[chain].route)
      }
      let isWanted = lead.map { ofLead[$0, default: 0] < leads?.perLead ?? 0 } ?? false
      if seen < limit ?? .max || isWanted {
        listed.append((place, lead ?? .max))
        if let lead { ofLead[lead, default: 0] += 1 }
      }
      seen += 1
      if isRelay { relay += 1 } else { chain += 1 }
    }
    places = listed.enumerated().sorted { ($0.element.lead, $0.offset) < ($1.element.lead, $1.offset) }
      .map(\.element.place)
    for case .chain(let chain) in places {
      folded.formUnion(chains[chain].shares.filter(\.isWhole).map(\.group))
    }
  }

  /// The routes listed, written out.
  ///
  /// - Parameter relay: Makes the route of a group.
  func routes(
    _ folding: RelayFolding, on pool: WorkPool, relay: @Sendable (Int) -> Route
  ) throws(Cancelled) -> [Route] {
    var groups: Set<Int> = []
    for place in places {
      switch place {
      case .relay(let group): groups.insert(group)
      case .chain(let chain): groups.formUnion(chains[chain].shares.map(\.group))
      }
    }
    let needed = groups.sorted()
    let made = try pool.each(needed.count) { place in
      var route = relay(needed[place])
      route.shipmentsInChains = folding.rowsInChains(needed[place])
      return route
    }
    let relays = Dictionary(uniqueKeysWithValues: zip(needed, made))
    return places.compactMap { place in
      switch place {
      case .relay(let group): relays[group]
      case .chain(let chain): chains[chain].with(relays)
      }
    }
  }
}

extension RankedChain {
  /// The route with its relays, those with most shared rows first.
  fileprivate func with(_ relays: [Int: Route]) -> Route {
    var route = route
    let most = shares.sorted { $0.shared == $1.shared ? $0.group < $1.group : $0.shared > $1.shared }
    route.relays = most.compactMap { share in
      relays[share.group].map { Route.RelayShare(relay: $0, shared: share.shared) }
    }
    return route
  }
}
