internal import GraphCore
internal import Trade
internal import WorkPool

/// The sales to the destination by country of the seller and class.
struct Lanes: Sendable {
  let sales: [Sale]
  let runs: [Range<Int>]

  init(_ trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) {
    let there = trade.sales.filter { $0.has([.toDestination, .fromHub]) }
    let order = try there.enumerated().map { place, sale in
      KeyedRow(
        key: UInt64(trade.country(sale.seller).rawValue) << 32 | UInt64(sale.label), row: UInt32(place))
    }.radixSorted(on: pool)
    var (runs, low) = ([Range<Int>](), 0)
    for place in order.indices where place + 1 == order.count || order[place + 1].key != order[place].key {
      runs.append(low..<place + 1)
      low = place + 1
    }
    sales = order.map { there[Int($0.row)] }
    self.runs = runs
  }
}
