internal import GraphCore
internal import Trade
internal import WorkPool

/// How many lots and shipments of the ledgers' stocks declare a mass, and how many a value.
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
  private var all = Count(), withMass = Count(), withValue = Count()
  private let hasMass: Bool, hasValue: Bool

  init(_ order: StockOrder, _ table: ShipmentTable, on pool: WorkPool) throws(Cancelled) {
    (hasMass, hasValue) = (table.netMass != nil, table.value != nil)
    let parts = try pool.map(order.stocks.indices, grain: 1 << 10) { chunk in
      var (all, withMass, withValue) = (Count(), Count(), Count())
      for stock in order.stocks[chunk] {
        for place in stock.lots.lowerBound..<stock.shipments.upperBound {
          let pick = order[place]
          let shipment = ShipmentID(rawValue: pick.row)
          all.add(pick)
          if table.netMass?[shipment].isMissing == false { withMass.add(pick) }
          if table.value?[shipment].isMissing == false { withValue.add(pick) }
        }
      }
      return (all, withMass, withValue)
    }
    for part in parts {
      all += part.0
      withMass += part.1
      withValue += part.2
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
