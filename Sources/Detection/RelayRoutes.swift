internal import GraphCore
internal import Trade
internal import WorkPool

/// All rows of one relay route, and what ranks it.
struct RelayGroup: Sendable {
  let relay: Route.Relay
  let label: UInt32
  let tier: Int
  /// Its shipments are `RelayRoutes.rows[rows]`, in no order.
  let rows: Range<Int>
  let weight: Int128, countedWeight: Int128
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
    var here: (relay: Route.Relay, label: UInt32)?
    for place in 0...rows.count {
      let next = place < rows.count ? search.key(ShipmentID(rawValue: rows[place])) : nil
      if let here, here.relay != next?.relay || here.label != next?.label {
        groups.append(search.group(here.relay, here.label, tiers[Int(here.label)], rows, low..<place))
        low = place
      }
      here = next
    }
    return groups
  }
}

extension RelaySearch {
  fileprivate func label(_ shipment: ShipmentID) -> UInt32 { classes.ofGoods[table.goods[shipment].row] }

  fileprivate func key(_ shipment: ShipmentID) -> (relay: Route.Relay, label: UInt32) {
    (relay(shipment), label(shipment))
  }

  fileprivate func group(
    _ relay: Route.Relay, _ label: UInt32, _ tier: Int, _ rows: [UInt32], _ range: Range<Int>
  ) -> RelayGroup {
    var (weight, counted) = (Int128(0), Int128(0))
    for row in rows[range] {
      let shipment = ShipmentID(rawValue: row)
      let value = Int128(table.value?[shipment].rawValue ?? 0)
      weight += value
      if table.day[shipment] >= settings.measureDay ?? Day(rawValue: .min) { counted += value }
    }
    return RelayGroup(
      relay: relay, label: label, tier: tier, rows: range, weight: weight, countedWeight: counted)
  }

  /// The route of a group, with its evidence.
  func route(_ group: RelayGroup, of routes: RelayRoutes) -> Route {
    let shipments = routes.rows[group.rows].map { ShipmentID(rawValue: $0) }.sorted { table.precedes($0, $1) }
    let values = table.values(ofLast: shipments, settings)
    return Route(
      course: .relay(group.relay), goodsClass: classes.codes[Int(group.label)], tier: group.tier,
      chains: UInt128(shipments.count), legs: [table.leg(shipments, limit: settings.evidenceLimit)],
      dwell: nil,
      value: values.all, valueAfterMeasure: values.afterMeasure, valueListedThen: values.listedThen)
  }
}
