import Detection
import TestSupport
import Trade

/// The definitions of chains, routes and relays, spelled out over plain rows: slow and obvious.
struct TradeOracle {
  let trade: TradeCase
  private var settings: RouteSettings { trade.settings }

  struct Firm: Hashable, Comparable {
    let name: String, country: CountryCode
    static func < (a: Firm, b: Firm) -> Bool { (a.name, a.country) < (b.name, b.country) }
  }

  func firm(_ name: String, _ country: CountryCode) -> Firm? {
    name.isEmpty ? nil : Firm(name: name, country: country)
  }
  func consignor(_ row: Int) -> Firm? { firm(trade.rows[row].consignor, trade.rows[row].consignorCountry) }
  func consignee(_ row: Int) -> Firm? { firm(trade.rows[row].consignee, trade.rows[row].consigneeCountry) }
  func maker(_ row: Int) -> Firm? {
    trade.lacksMaker ? nil : firm(trade.rows[row].maker, trade.rows[row].makerCountry)
  }
  func origin(_ row: Int) -> CountryCode { trade.lacksOrigin ? .none : trade.rows[row].origin }
  func grams(_ row: Int) -> Int128 { Int128(trade.rows[row].grams) }
  func cents(_ row: Int) -> Int128 { trade.lacksValue ? 0 : Int128(trade.rows[row].cents) }
  func country(_ firm: Firm?) -> CountryCode { firm?.country ?? .none }

  func isHub(_ country: CountryCode) -> Bool {
    if country.isNone { return false }
    return settings.hubs?.contains(country)
      ?? !(isCoalition(country) || settings.destinations.contains(country))
  }
  func isCoalition(_ country: CountryCode) -> Bool { settings.coalition.contains(country) }
  func destination(_ row: Int) -> CountryCode {
    trade.declared[row].isNone ? country(consignee(row)) : trade.declared[row]
  }
  func goesToDestination(_ row: Int) -> Bool { settings.destinations.contains(destination(row)) }

  /// Whether the row is a shipment of the days and goods asked for.
  func isWanted(_ row: Int) -> Bool {
    let shipment = trade.rows[row]
    if shipment.status != .used { return false }
    if let since = settings.since, shipment.day < since { return false }
    if let until = settings.until, shipment.day > until { return false }
    return settings.goods.map { $0.contains { shipment.hs.description.hasPrefix($0.description) } } ?? true
  }

  /// Whether the row goes to a destination and is worth what is asked for.
  func isMeant(_ row: Int) -> Bool { goesToDestination(row) && isWorth(row) }
  func isWorth(_ row: Int) -> Bool { settings.leastCents.map { cents(row) >= $0 } ?? true }

  func goodsClass(_ row: Int) -> HSCode? {
    let text = trade.rows[row].hs.description
    return text.count < settings.level ? nil : settings.family(HSCode(text.prefix(settings.level))!)
  }

  /// A class has the best tier of the codes of the whole table that fall in it and are asked for.
  func tier(_ goodsClass: HSCode) -> Int {
    trade.rows.indices.filter { row in
      let goods = settings.goods.map { $0.contains { trade.rows[row].hs.starts(with: $0) } } ?? true
      return goods && self.goodsClass(row) == goodsClass
    }.map { settings.tierRank(trade.rows[$0].hs) }.min()!
  }

  // MARK: Chains

  func isFirst(_ row: Int) -> Bool {
    let byShipper = isCoalition(country(consignor(row)))
    let byOrigin = isCoalition(origin(row)) && !settings.destinations.contains(country(consignor(row)))
    let isSourced =
      switch settings.sourceRule {
      case .shipper: byShipper
      case .origin: byOrigin
      case .either: byShipper || byOrigin
      }
    return isSourced && isHub(country(consignee(row)))
  }
  func isMiddle(_ row: Int) -> Bool { isHub(country(consignor(row))) && isHub(country(consignee(row))) }
  func isLast(_ row: Int) -> Bool { isHub(country(consignor(row))) && goesToDestination(row) }

  func chains() -> [[Int]] {
    let edges = trade.rows.indices.filter { row in
      guard isWanted(row), goodsClass(row) != nil, !goesToDestination(row) || isWorth(row)
      else { return false }
      guard let from = consignor(row), let to = consignee(row) else { return false }
      return from != to
    }
    var found: [[Int]] = []
    func walk(_ chain: [Int]) {
      let here = chain[chain.count - 1]
      if chain.count >= 2, isLast(here) { found.append(chain) }
      guard chain.count < settings.legs, chain.count == 1 || isMiddle(here) else { return }
      for next in edges where consignor(next) == consignee(here) && goodsClass(next) == goodsClass(here) {
        let dwell = Int(trade.rows[next].day.rawValue - trade.rows[here].day.rawValue)
        if settings.sameDay == .deny && dwell < 1 { continue }
        if settings.dwell.contains(dwell) { walk(chain + [next]) }
      }
    }
    for row in edges where isFirst(row) { walk([row]) }
    return found
  }

  func firms(_ chain: [Int]) -> [Firm] { [consignor(chain[0])!] + chain.map { consignee($0)! } }

  // MARK: Relays

  struct RelayKey: Hashable {
    let maker: Firm?, origin: CountryCode, consignor: Firm?, dispatch: CountryCode, consignee: Firm?
    let goodsClass: HSCode
  }

  func relays() -> [RelayKey: [Int]] {
    let rows = trade.rows.indices.filter { row in
      isWanted(row) && goodsClass(row) != nil && isMeant(row)
        && (isCoalition(origin(row)) || isCoalition(country(maker(row))))
        && (isHub(trade.rows[row].dispatch) || isHub(country(consignor(row))))
    }
    return Dictionary(grouping: rows) { row in
      RelayKey(
        maker: maker(row), origin: maker(row) == nil ? origin(row) : .none, consignor: consignor(row),
        dispatch: trade.rows[row].dispatch == country(consignor(row)) ? .none : trade.rows[row].dispatch,
        consignee: consignee(row), goodsClass: goodsClass(row)!)
    }
  }

  // MARK: Measures

  /// (day, declaration, consignor, consignee, goods, value, mass), nobody after everybody, then the row.
  func canonical(_ rows: some Sequence<Int>) -> [Int] {
    func order(_ a: Firm?, _ b: Firm?) -> Bool? {
      a == b ? nil : a == nil ? false : b == nil ? true : a! < b!
    }
    return rows.sorted { a, b in
      let (x, y) = (trade.rows[a], trade.rows[b])
      if x.day != y.day { return x.day < y.day }
      if x.declaration != y.declaration { return x.declaration < y.declaration }
      if let isBefore = order(consignor(a), consignor(b)) { return isBefore }
      if let isBefore = order(consignee(a), consignee(b)) { return isBefore }
      if x.hs != y.hs { return x.hs < y.hs }
      if cents(a) != cents(b) { return cents(a) < cents(b) }
      return x.grams != y.grams ? x.grams < y.grams : a < b
    }
  }

  private func sum(_ values: [Int128]) -> Int128? {
    let known = values.filter { $0 != 0 }
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  func plain(
    course: PlainRoute.Course, _ goodsClass: HSCode, chains: Int, legs: [[Int]], dwells: [Int]
  ) -> PlainRoute {
    let last = legs[legs.count - 1]
    let after = last.filter { trade.rows[$0].day >= settings.measureDay ?? Day(rawValue: .min) }
    func listed(_ answer: Bool?) -> Int128 {
      sum(last.filter { settings.isListed(trade.rows[$0].hs, trade.rows[$0].day) == answer }.map(cents)) ?? 0
    }
    var values = sum(last.map(cents)).map { Route.Values(all: $0) }
    values?.afterMeasure = settings.measureDay == nil ? nil : sum(after.map(cents)) ?? 0
    values?.listedThen = listed(true)
    values?.listingUnknown = listed(nil)
    return PlainRoute(
      course: course, goodsClass: goodsClass, tier: tier(goodsClass), chains: UInt128(chains),
      legs: legs.map { rows in
        PlainRoute.Leg(
          shipments: rows.count, firstDay: trade.rows[rows[0]].day,
          lastDay: trade.rows[rows[rows.count - 1]].day,
          value: sum(rows.map(cents)), netMass: sum(rows.map { Int128(trade.rows[$0].grams) }),
          withoutValue: rows.count { cents($0) == 0 },
          evidence: Array(rows.prefix(settings.evidenceLimit ?? .max)))
      },
      dwell: dwells.isEmpty ? [] : [dwells[0], dwells[(dwells.count - 1) / 2], dwells[dwells.count - 1]],
      values: values, mass: sum(last.map(grams)) ?? 0, massAfterMeasure: sum(after.map(grams)) ?? 0)
  }

  /// A route with the rows of its last leg.
  struct Found {
    var route: PlainRoute, last: Set<Int>
  }

  /// The routes listed, best first: chains with their relays, and the relays that no chain holds.
  func routes() -> [PlainRoute] {
    let (chains, relays) = (chainRoutes(), relayRoutes())
    let inChains = chains.reduce(into: Set<Int>()) { $0.formUnion($1.last) }
    let withRelays = chains.map { chain in
      var route = chain.route
      route.relays = relays.filter { !$0.last.isDisjoint(with: chain.last) }
        .map { relay in
          .init(
            course: relay.route.course, rows: relay.last.count,
            shared: relay.last.intersection(chain.last).count)
        }
      route.relays.sort { $0.shared > $1.shared }  // stable: keys are in order
      return route
    }
    let alone = relays.filter { relay in !chains.contains { relay.last.isSubset(of: $0.last) } }.map {
      relay in
      var route = relay.route
      route.shipmentsInChains = relay.last.intersection(inChains).count
      return route
    }
    return (withRelays + alone).sorted(by: PlainRoute.precedes)
  }

  private func chainRoutes() -> [Found] {
    struct Key: Hashable {
      let firms: [Firm], goodsClass: HSCode
    }
    let chains = Dictionary(grouping: chains()) { Key(firms: firms($0), goodsClass: goodsClass($0[0])!) }
    return chains.map { key, chains in
      let dwells = chains.flatMap { chain in
        zip(chain, chain.dropFirst()).map { Int(trade.rows[$1].day.rawValue - trade.rows[$0].day.rawValue) }
      }
      let legs = chains[0].indices.map { leg in canonical(Set(chains.map { $0[leg] })) }
      let route = plain(
        course: .chain(key.firms), key.goodsClass, chains: chains.count, legs: legs, dwells: dwells.sorted())
      return Found(route: route, last: Set(legs[legs.count - 1]))
    }
  }

  /// In the order of their keys.
  private func relayRoutes() -> [Found] {
    relays().map { key, rows in
      let route = plain(
        course: .relay(key.maker, key.origin, key.consignor, key.dispatch, key.consignee), key.goodsClass,
        chains: rows.count, legs: [canonical(rows)], dwells: [])
      return Found(route: route, last: Set(rows))
    }.sorted { PlainRoute.keyPrecedes($0.route, $1.route) }
  }
}
