internal import GraphCore
internal import Trade

/// What ranks a route among others; the smaller ranks first.
///
/// Tier, then of the distinct last legs: value from the measure day on, value, mass from the measure day on, mass,
/// number. A route whose last legs include all those of another of its class never ranks behind that other.
struct RouteRank: Sendable, Comparable {
  let tier: Int
  let countedWeight: Int128, weight: Int128
  let countedSecond: Int128, second: Int128
  let shipments: Int

  static func < (a: RouteRank, b: RouteRank) -> Bool {
    if a.tier != b.tier { return a.tier < b.tier }
    if a.countedWeight != b.countedWeight { return a.countedWeight > b.countedWeight }
    if a.weight != b.weight { return a.weight > b.weight }
    if a.countedSecond != b.countedSecond { return a.countedSecond > b.countedSecond }
    if a.second != b.second { return a.second > b.second }
    return a.shipments > b.shipments
  }
}

extension RouteRank {
  init(_ found: RouteSummary) {
    (tier, shipments) = (found.tier, found.lastEdges)
    (countedWeight, weight) = (found.countedWeight, found.weight)
    (countedSecond, second) = (found.countedSecondWeight, found.secondWeight)
  }

  /// The rank of a relay with these rows.
  init(
    tier: Int, _ rows: ArraySlice<UInt32>, _ weights: RankWeights, from measureDay: Day?,
    _ table: ShipmentTable
  ) {
    var (weight, counted, second, countedSecond) = (Int128(0), Int128(0), Int128(0), Int128(0))
    for row in rows {
      let (first, other) = (Int128(weights.first(row)), Int128(weights.second(row)))
      weight += first
      second += other
      if let measureDay, table.day[ShipmentID(rawValue: row)] < measureDay { continue }
      counted += first
      countedSecond += other
    }
    (self.tier, shipments) = (tier, rows.count)
    (self.weight, countedWeight, self.second, self.countedSecond) = (weight, counted, second, countedSecond)
  }
}

/// What a shipment weighs in the ranking: its value, and where that decides nothing its mass. A table without values
/// is ranked by mass.
struct RankWeights: Sendable {
  private let columns: [Column<ShipmentID, Quantity>]

  init(_ table: ShipmentTable) { columns = [table.value, table.netMass].compactMap(\.self) }

  /// US cents, or grams where no column holds values; 0 where missing.
  @inline(__always) func first(_ row: UInt32) -> Int64 { weight(row, 0) }
  /// Grams where `first` is money; 0 where missing.
  @inline(__always) func second(_ row: UInt32) -> Int64 { weight(row, 1) }
  /// Whether `second` is anything but 0.
  var hasSecond: Bool { columns.count > 1 }

  @inline(__always) private func weight(_ row: UInt32, _ place: Int) -> Int64 {
    place < columns.count ? columns[place][ShipmentID(rawValue: row)].rawValue : 0
  }
}
