internal import GraphCore
internal import Trade
internal import WorkPool

/// How many lots and shipments of the ledgers' stocks declare a mass, and how many a value; or how many rows do, where
/// there is no ledger.
struct MeasureCoverage: Sendable {
  private struct Count: Sendable {
    var lots = 0, shipments = 0

    mutating func add(_ pick: StockPick) {
      if pick.isShipment { shipments += 1 } else { lots += 1 }
    }
    static func += (a: inout Count, b: Count) {
      (a.lots, a.shipments) = (a.lots + b.lots, a.shipments + b.shipments)
    }
  }
  private struct Tally: Sendable {
    var all = Count(), withMass = Count(), withValue = Count()

    mutating func add(_ pick: StockPick, _ table: ShipmentTable) {
      let shipment = ShipmentID(rawValue: pick.row)
      all.add(pick)
      if table.netMass?[shipment].isMissing == false { withMass.add(pick) }
      if table.value?[shipment].isMissing == false { withValue.add(pick) }
    }
  }
  private var all = Count(), withMass = Count(), withValue = Count()
  private let hasMass: Bool, hasValue: Bool

  init(_ order: StockOrder, _ table: ShipmentTable, on pool: WorkPool) throws(Cancelled) {
    (hasMass, hasValue) = (table.netMass != nil, table.value != nil)
    add(
      try pool.map(order.stocks.indices, grain: 1 << 10) { chunk in
        var tally = Tally()
        for stock in order.stocks[chunk] {
          for place in stock.lots.lowerBound..<stock.shipments.upperBound { tally.add(order[place], table) }
        }
        return tally
      })
  }

  /// Counts used rows as shipments.
  init(ofUsedRows table: ShipmentTable, on pool: WorkPool) throws(Cancelled) {
    (hasMass, hasValue) = (table.netMass != nil, table.value != nil)
    add(
      try pool.map(0..<table.count, grain: 1 << 16) { rows in
        var tally = Tally()
        for row in rows where table.status[ShipmentID(row: row)] == .used {
          let pick = StockPick(row: row, firm: 0, other: 0, label: 0, isShipment: true, isMarked: false)
          tally.add(pick, table)
        }
        return tally
      })
  }

  private mutating func add(_ tallies: [Tally]) {
    for tally in tallies {
      all += tally.all
      withMass += tally.withMass
      withValue += tally.withValue
    }
  }

  func has(_ measure: QuantityMeasure) -> Bool { measure == .mass ? hasMass : hasValue }

  /// Mass, or value if too few declare a mass and more a value; `nil` where there is no column for either.
  var best: QuantityMeasure? {
    guard hasMass, hasValue else { return hasMass ? .mass : hasValue ? .value : nil }
    let (total, mass) = (all.lots + all.shipments, withMass.lots + withMass.shipments)
    let isEnough = mass * 100 >= total * QuantityMeasure.leastMassPercent
    return isEnough || withValue.lots + withValue.shipments <= mass ? .mass : .value
  }

  /// Lots and shipments that do not declare a quantity.
  func without(_ measure: QuantityMeasure) -> (lots: Int, shipments: Int) {
    let known = measure == .mass ? withMass : withValue
    return (all.lots - known.lots, all.shipments - known.shipments)
  }
}
