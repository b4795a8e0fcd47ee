internal import Ledgers
internal import Trade

/// Keeps the account of one stock, quarter by quarter, while oldest-first matching tells what became of its entries.
///
/// One worker keeps one and uses it for stock after stock.
struct StockBooks: LedgerVisitor, Sendable {
  /// The quarters in which anything came in or left, ascending, and what happened in each.
  private(set) var quarters: [Quarter] = []
  private(set) var accounts: [LedgerAccount] = []
  /// Matches told.
  private(set) var matches = 0
  /// By shipment, counted from the first: what marked lots gave it, if it is marked itself.
  private(set) var attributed: [Int64] = []

  private var entries: [LedgerEntry] = []
  private var firstShipment = 0
  // By entry: its place in `quarters`.
  private var periods: [Int] = []
  private var warmUpBefore = Int.min

  /// - Parameter received: By lot: what it was before anything was lost.
  mutating func open(_ ledger: Ledger, received: [Int64], warmUpBefore: Int) {
    (entries, firstShipment) = (ledger.entries, ledger.shipments.lowerBound)
    (self.warmUpBefore, matches) = (warmUpBefore, 0)
    attributed.removeAll(keepingCapacity: true)
    attributed.append(contentsOf: repeatElement(0, count: ledger.shipments.count))
    findQuarters(ledger)
    accounts.removeAll(keepingCapacity: true)
    accounts.append(contentsOf: repeatElement(LedgerAccount(), count: quarters.count))
    for (index, lot) in ledger.lots.enumerated() {
      accounts[periods[lot]].receive(entries[lot], received: received[index])
    }
    for shipment in ledger.shipments { accounts[periods[shipment]].ship(entries[shipment]) }
  }

  /// Days ascend on either side, so each side sees its quarters one after the other.
  private mutating func findQuarters(_ ledger: Ledger) {
    quarters.removeAll(keepingCapacity: true)
    periods.removeAll(keepingCapacity: true)
    var finder = QuarterFinder()
    for side in [ledger.lots, ledger.shipments] {
      for place in side {
        let quarter = finder.quarter(of: entries[place].day)
        periods.append(quarter.number)
        if quarters.last != quarter { quarters.append(quarter) }
      }
    }
    quarters.sort()
    quarters = quarters.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    var place = 0
    for entry in periods.indices {
      if quarters[place].number > periods[entry] { place = 0 }
      while quarters[place].number < periods[entry] { place += 1 }
      periods[entry] = place
    }
  }

  mutating func matched(lot: Int, shipment: Int, quantity: Int64) {
    matches += 1
    let (from, to) = (entries[lot], entries[shipment])
    accounts[periods[lot]].passOn(from, to: to, quantity: quantity)
    accounts[periods[shipment]].attribute(to, to: from, quantity: quantity)
    if from.isMarked && to.isMarked { attributed[shipment - firstShipment] += quantity }
  }

  mutating func unexplained(shipment: Int, quantity: Int64) {
    let entry = entries[shipment]
    accounts[periods[shipment]].leaveUnexplained(
      entry, quantity: quantity, isWarmUp: Int(entry.day) < warmUpBefore)
  }

  mutating func kept(lot: Int, quantity: Int64, isAged: Bool) {
    accounts[periods[lot]].keep(quantity: quantity, isAged: isAged)
  }
}
