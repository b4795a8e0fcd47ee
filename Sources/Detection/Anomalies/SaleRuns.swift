/// Splits a list into runs of neighbours that are alike.
struct SaleRuns<Key: Equatable>: Sequence, IteratorProtocol {
  private let sales: [Sale]
  private let key: (Sale) -> Key
  private var low: Int
  private let end: Int

  /// The runs of `sales[range]` with equal keys, in order.
  init(_ sales: [Sale], _ range: Range<Int>, by key: @escaping (Sale) -> Key) {
    (self.sales, self.key, low, end) = (sales, key, range.lowerBound, range.upperBound)
  }

  mutating func next() -> Range<Int>? {
    guard low < end else { return nil }
    let (first, value) = (low, key(sales[low]))
    while low < end, key(sales[low]) == value { low += 1 }
    return first..<low
  }
}

/// What a run of sales comes to.
struct SaleSum: Sendable {
  var cents: Int128 = 0
  var shipments = 0
  var firstDay = Int32.max, lastDay = Int32.min

  mutating func add(_ sale: Sale) {
    cents += Int128(sale.cents)
    shipments += 1
    (firstDay, lastDay) = (min(firstDay, sale.day), max(lastDay, sale.day))
  }

  init() {}

  init(_ sales: some Sequence<Sale>) { for sale in sales { add(sale) } }
}
