internal import GraphCore
internal import Trade

/// The monthly value of one series; room that is used again and again.
struct MonthlySpace {
  private(set) var cents: [Int128], grams: [Int128]
  private(set) var counts: [Int]
  private(set) var shipments = 0

  init(_ axis: MonthAxis) {
    cents = [Int128](repeating: 0, count: axis.count)
    grams = cents
    counts = [Int](repeating: 0, count: axis.count)
  }

  /// What of some sales goes to the destination.
  mutating func fill(_ sales: ArraySlice<Sale>, _ trade: DestinationTrade) {
    for month in cents.indices { (cents[month], grams[month], counts[month]) = (0, 0, 0) }
    shipments = 0
    for sale in sales where sale.has(.toDestination) {
      shipments += 1
      counts[Int(sale.month)] += 1
      cents[Int(sale.month)] += Int128(sale.cents)
      grams[Int(sale.month)] += Int128(trade.table.netMass?[ShipmentID(rawValue: sale.row)].rawValue ?? 0)
    }
  }

  func cents(_ months: Range<Int>) -> Int128 { cents[months].reduce(0, +) }
  func shipments(_ months: Range<Int>) -> Int { counts[months].reduce(0, +) }
  func grams(_ months: Range<Int>) -> Int128 { grams[months].reduce(0, +) }
}
