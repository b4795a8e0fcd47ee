internal import GraphCore
internal import Trade
internal import WorkPool

/// All rows of one relay route, and what ranks it.
struct RelayGroup: Sendable {
  let relay: Route.Relay
  let label: UInt32
  /// Its shipments are `RelayRoutes.rows[rows]`, in no order.
  let rows: Range<Int>
  let rank: RouteRank
}

/// Relay rows grouped into routes, in the order of their keys.
struct RelayRoutes {
  let rows: [UInt32]
  let groups: [RelayGroup]

  /// Sorts by key, least significant part first, and cuts where the key changes. Linear.
  init(
    _ rows: [UInt32], _ search: RelaySearch, tiers: [Int], on pool: WorkPool
  ) throws(Cancelled) {
    let keys: [@Sendable (ShipmentID) -> UInt64] = [
      { UInt64(search.relay($0).consignee.rawValue) << 32 | UInt64(search.label($0)) },
      { UInt64(search.relay($0).consignor.rawValue) << 16 | UInt64(search.relay($0).dispatch.rawValue) },
      { UInt64(search.relay($0).maker.rawValue) << 16 | UInt64(search.relay($0).origin.rawValue) },
    ]
    var sorted = rows
    for key in keys {
      let now = sorted
      let keyed = try pool.map(now.indices, grain: 1 << 16) { chunk in
        chunk.map { KeyedRow(key: key(ShipmentID(rawValue: now[$0])), row: now[$0]) }
      }
      sorted = try Array(keyed.joined()).radixSorted(on: pool).map(\.row)
    }
    self.rows = sorted
    groups = RelayRoutes.groups(sorted, search, tiers)
  }

  private static func groups(_ rows: [UInt32], _ search: RelaySearch, _ tiers: [Int]) -> [RelayGroup] {
    var groups: [RelayGroup] = []
    var low = 0
    var here: RelayKey?
    for place in 0...rows.count {
      let next = place < rows.count ? search.key(ShipmentID(rawValue: rows[place])) : nil
      if let here, here != next {
        groups.append(search.group(here, tiers[Int(here.label)], rows, low..<place))
        low = place
      }
      here = next
    }
    return groups
  }
}

extension RelaySearch {
  fileprivate func label(_ shipment: ShipmentID) -> UInt32 { classes.ofGoods[table.goods[shipment].row] }

  /// What makes the row of a relay one route with others.
  func key(_ shipment: ShipmentID) -> RelayKey {
    RelayKey(relay: relay(shipment), label: label(shipment))
  }

  fileprivate func group(
    _ key: RelayKey, _ tier: Int, _ rows: [UInt32], _ range: Range<Int>
  ) -> RelayGroup {
    let rank = RouteRank(tier: tier, rows[range], weights, from: settings.measureDay, table)
    return RelayGroup(relay: key.relay, label: key.label, rows: range, rank: rank)
  }

  /// The route of a group, with its evidence.
  func route(_ group: RelayGroup, of routes: RelayRoutes) -> Route {
    let shipments = routes.rows[group.rows].map { ShipmentID(rawValue: $0) }.sorted { table.precedes($0, $1) }
    let values = table.values(ofLast: shipments, settings)
    return Route(
      course: .relay(group.relay), goodsClass: classes.codes[Int(group.label)], tier: group.rank.tier,
      chains: UInt128(shipments.count), legs: [table.leg(shipments, limit: settings.evidenceLimit)],
      dwell: nil, values: values)
  }
}
