internal import GraphCore
internal import Trade
internal import WorkPool

/// How many lots and shipments of the ledgers' stocks declare a quantity, measure by measure; or how many rows do, where
/// there is no ledger.
struct MeasureCoverage: Sendable {
  private struct Count: Sendable {
    var lots = 0, shipments = 0
    var all: Int { lots + shipments }

    mutating func add(_ pick: StockPick) {
      if pick.isShipment { shipments += 1 } else { lots += 1 }
    }
    static func += (a: inout Count, b: Count) {
      (a.lots, a.shipments) = (a.lots + b.lots, a.shipments + b.shipments)
    }
  }
  private struct Tally: Sendable {
    var all = Count()
    /// One for each measure.
    var known = QuantityMeasure.allCases.map { _ in Count() }

    mutating func add(_ pick: StockPick, _ columns: [Column<ShipmentID, Quantity>?]) {
      all.add(pick)
      for (place, column) in columns.enumerated()
      where column?[ShipmentID(rawValue: pick.row)].isMissing == false {
        known[place].add(pick)
      }
    }
  }
  private var total = Tally()
  /// The column of each measure.
  private let columns: [Column<ShipmentID, Quantity>?]

  init(_ order: StockOrder, _ table: ShipmentTable, on pool: WorkPool) throws(Cancelled) {
    let columns = QuantityMeasure.allCases.map { table.column($0) }
    self.columns = columns
    add(
      try pool.map(order.stocks.indices, grain: 1 << 10) { chunk in
        var tally = Tally()
        for stock in order.stocks[chunk] {
          for place in stock.lots.lowerBound..<stock.shipments.upperBound { tally.add(order[place], columns) }
        }
        return tally
      })
  }

  /// Counts used rows as shipments.
  init(ofUsedRows table: ShipmentTable, on pool: WorkPool) throws(Cancelled) {
    let columns = QuantityMeasure.allCases.map { table.column($0) }
    self.columns = columns
    add(
      try pool.map(0..<table.count, grain: 1 << 16) { rows in
        var tally = Tally()
        for row in rows where table.status[ShipmentID(row: row)] == .used {
          let pick = StockPick(row: row, firm: 0, other: 0, label: 0, isShipment: true, isMarked: false)
          tally.add(pick, columns)
        }
        return tally
      })
  }

  private mutating func add(_ tallies: [Tally]) {
    for tally in tallies {
      total.all += tally.all
      for place in total.known.indices { total.known[place] += tally.known[place] }
    }
  }

  private static func place(_ measure: QuantityMeasure) -> Int {
    QuantityMeasure.allCases.firstIndex(of: measure)!
  }

  private func known(_ measure: QuantityMeasure) -> Count { total.known[MeasureCoverage.place(measure)] }

  func has(_ measure: QuantityMeasure) -> Bool { columns[MeasureCoverage.place(measure)] != nil }

  /// Mass, or value if too few declare a mass and more a value; `nil` where there is no column for either. Pieces are
  /// for who asks for them.
  var best: QuantityMeasure? {
    guard has(.mass), has(.value) else { return has(.mass) ? .mass : has(.value) ? .value : nil }
    let isEnough = known(.mass).all * 100 >= total.all.all * QuantityMeasure.leastMassPercent
    return isEnough || known(.value).all <= known(.mass).all ? .mass : .value
  }

  /// Lots and shipments that do not declare a quantity.
  func without(_ measure: QuantityMeasure) -> (lots: Int, shipments: Int) {
    let known = known(measure)
    return (total.all.lots - known.lots, total.all.shipments - known.shipments)
  }
}
