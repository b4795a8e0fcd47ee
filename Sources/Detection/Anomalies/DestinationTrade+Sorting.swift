internal import GraphCore
internal import Trade
internal import WorkPool

extension DestinationTrade {
  /// Radix sorts by day, then by (firm, class); ties of one day in canonical order.
  static func sorted(
    _ sales: [Sale], _ table: ShipmentTable, on pool: WorkPool, by firm: @Sendable (Sale) -> UInt32
  ) throws(Cancelled) -> [Sale] {
    precondition(sales.count < Int(UInt32.max), "shipments are numbered in 32 bits")
    let low = sales.reduce(Int32.max) { min($0, $1.day) }
    let byDay = try flat(
      pool.map(sales.indices, grain: 1 << 16) { chunk in
        chunk.map { KeyedRow(key: UInt64(UInt32(bitPattern: sales[$0].day &- low)), row: UInt32($0)) }
      }
    ).radixSorted(on: pool)
    let order = try flat(
      pool.map(byDay.indices, grain: 1 << 16) { chunk in
        chunk.map { place in
          let sale = sales[Int(byDay[place].row)]
          return KeyedRow(key: UInt64(firm(sale)) << 32 | UInt64(sale.label), row: byDay[place].row)
        }
      }
    ).radixSorted(on: pool)
    return try flat(
      pool.map(order.indices, grain: 1 << 16) { chunk in
        let whole = DestinationTrade.wholeDays(chunk, order, sales)
        var part = whole.map { sales[Int(order[$0].row)] }
        DestinationTrade.sortTies(&part, table, by: firm)
        return part
      })
  }

  /// A chunk without the end of a day of a firm and class that began before it, and with the end of its own last one.
  private static func wholeDays(_ chunk: Range<Int>, _ order: [KeyedRow], _ sales: [Sale]) -> Range<Int> {
    func goesOn(_ place: Int) -> Bool {
      let (here, last) = (order[place], order[place - 1])
      return here.key == last.key && sales[Int(here.row)].day == sales[Int(last.row)].day
    }
    var (low, high) = (chunk.lowerBound, chunk.upperBound)
    while low < chunk.upperBound, low > 0, goesOn(low) { low += 1 }
    guard low < high else { return low..<low }
    while high < order.count, goesOn(high) { high += 1 }
    return low..<high
  }

  /// Puts what falls on one day of one firm and class in canonical order.
  private static func sortTies(_ part: inout [Sale], _ table: ShipmentTable, by firm: (Sale) -> UInt32) {
    var low = 0
    for place in part.indices {
      let here = part[place]
      if place + 1 < part.count, part[place + 1].day == here.day, part[place + 1].label == here.label,
        firm(part[place + 1]) == firm(here)
      {
        continue
      }
      if place > low { sortTie(&part, low...place, table) }
      low = place + 1
    }
  }

  /// Few rows fall on one day of a firm and class, so they are put in place one by one; a closure over the table would
  /// cost more than that.
  private static func sortTie(_ part: inout [Sale], _ tie: ClosedRange<Int>, _ table: ShipmentTable) {
    guard tie.count <= 24 else {
      part[tie].sort { table.precedes(ShipmentID(rawValue: $0.row), ShipmentID(rawValue: $1.row)) }
      return
    }
    for place in tie.dropFirst() {
      let sale = part[place]
      var free = place
      while free > tie.lowerBound,
        table.precedes(ShipmentID(rawValue: sale.row), ShipmentID(rawValue: part[free - 1].row))
      {
        part[free] = part[free - 1]
        free -= 1
      }
      part[free] = sale
    }
  }
}
