internal import GraphCore
public import Trade
public import WorkPool

/// The shipments a search looks at: used rows of the days and goods asked for.
public struct ShipmentScope: Sendable {
  private let table: ShipmentTable
  private let since: Day, until: Day
  /// The commodity class of each goods code.
  let classes: GoodsClasses

  public init(_ settings: RouteSettings, in table: ShipmentTable) {
    self.table = table
    (since, until) = (settings.since ?? Day(rawValue: .min), settings.until ?? Day(rawValue: .max))
    classes = GoodsClasses(of: table, settings)
  }

  /// Whether a row is one of them.
  public func admits(_ shipment: ShipmentID) -> Bool {
    let day = table.day[shipment]
    return table.status[shipment] == .used && classes.ofGoods[table.goods[shipment].row] != GoodsClasses.none
      && since <= day && day <= until
  }

  /// Those of them that are meant, in the order of the table.
  public func shipments(
    on pool: WorkPool, where isMeant: @Sendable (ShipmentID) -> Bool
  ) throws(Cancelled) -> [ShipmentID] {
    try pool.map(0..<table.count, grain: 1 << 14) { rows in
      rows.lazy.map { ShipmentID(row: $0) }.filter { admits($0) && isMeant($0) }
    }.flatMap { $0 }
  }
}
