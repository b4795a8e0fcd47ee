/// FIFO over a whole ledger, remembered so well that it can be taken up at any shipment.
///
/// It answers how much less could be served if the lots of one giver were not there, by following only those shipments
/// that notice: from where one of these lots was first taken to where the stock is again as it was.
struct FlowRun: Sendable {
  // By shipment: the oldest lot in stock before it and what was left of that, and how much it was served.
  private var lotBefore: [Int] = []
  private var restBefore: [Int64] = []
  private var served: [Int64] = []
  // By lot: the first shipment it served, or `never`.
  private var firstUse: [Int] = []
  /// By shipment, and one more: what all shipments before it ask for.
  private(set) var demand: [Int128] = []
  /// Steps taken so far.
  private(set) var steps = 0

  private static let never = Int.max

  mutating func fill(_ ledger: Ledger) {
    steps = 0
    lotBefore.removeAll(keepingCapacity: true)
    restBefore.removeAll(keepingCapacity: true)
    served.removeAll(keepingCapacity: true)
    firstUse.reset(ledger.lots.count, to: FlowRun.never)
    demand.reset(1, to: 0)
    var stock = Walk(ledger)
    for shipment in ledger.shipments {
      stock.drop(on: Int(ledger.entries[shipment].day), ledger)
      lotBefore.append(stock.lot)
      restBefore.append(stock.rest)
      served.append(
        stock.serve(ledger.entries[shipment], ledger) { lot in
          let place = lot - ledger.lots.lowerBound
          firstUse[place] = min(firstUse[place], shipment - ledger.shipments.lowerBound)
        })
      demand.append(demand[demand.count - 1] + Int128(ledger.entries[shipment].quantity))
    }
  }

  /// How much less FIFO serves without the lots of one giver: *F*(all, all) − *F*(all but its, all).
  mutating func loss(without giver: Int, _ lots: GroupedEntries, _ ledger: Ledger) -> Int128 {
    var (loss, done) = (Int128(0), 0)
    for place in lots.entries(of: giver) {
      steps += 1
      let first = firstUse[lots.places[place] - ledger.lots.lowerBound]
      if first != FlowRun.never && first >= done {
        let (part, end) = follow(from: first, without: UInt32(giver), lots, ledger)
        loss += part
        done = end
      }
    }
    return loss
  }

  /// - Returns: What is not served from shipment `first` on, and the first shipment that notices nothing any more.
  private mutating func follow(
    from first: Int, without giver: UInt32, _ lots: GroupedEntries, _ ledger: Ledger
  ) -> (Int128, Int) {
    var (loss, stock) = (Int128(0), Walk(ledger, lots, without: giver))
    (stock.lot, stock.rest) = (lotBefore[first], restBefore[first])
    if stock.isHidden(stock.lot, ledger) { stock.rest = 0 }
    var shipment = first
    while shipment < served.count {
      let entry = ledger.entries[ledger.shipments.lowerBound + shipment]
      stock.drop(on: Int(entry.day), ledger)
      if shipment > first, stock.lot == lotBefore[shipment], stock.rest == restBefore[shipment] { break }
      let lot = stock.lot
      loss += Int128(served[shipment] - stock.serve(entry, ledger))
      steps += 1 + stock.lot - lot
      shipment += 1
    }
    return (loss, shipment)
  }
}

/// The oldest lot in stock, with or without the lots of one giver.
private struct Walk {
  var lot: Int
  var rest: Int64 = 0
  private let numbers: [UInt32], hidden: UInt32

  init(_ ledger: Ledger) {
    (lot, numbers, hidden) = (ledger.lots.lowerBound - 1, [], GroupedEntries.none)
    next(ledger)
  }

  /// To be set to some lot before anything else.
  init(_ ledger: Ledger, _ lots: GroupedEntries, without giver: UInt32) {
    (lot, numbers, hidden) = (ledger.lots.lowerBound, lots.ofEntry, giver)
  }

  func isHidden(_ lot: Int, _ ledger: Ledger) -> Bool {
    hidden != GroupedEntries.none && lot < ledger.lots.upperBound
      && numbers[lot - ledger.lots.lowerBound] == hidden
  }

  private mutating func next(_ ledger: Ledger) {
    lot += 1
    rest = lot < ledger.lots.upperBound && !isHidden(lot, ledger) ? ledger.entries[lot].quantity : 0
  }

  /// Goes on to the first lot that has something left and is not over.
  mutating func drop(on day: Int, _ ledger: Ledger) {
    while lot < ledger.lots.upperBound, rest == 0 || ledger.isOver(lot, on: day) { next(ledger) }
  }

  /// - Parameter uses: Takes each lot that gives something.
  /// - Returns: How much the shipment is served.
  mutating func serve(
    _ shipment: LedgerEntry, _ ledger: Ledger, uses: (Int) -> Void = { _ in }
  ) -> Int64 {
    var open = shipment.quantity
    while open > 0, lot < ledger.lots.upperBound {
      drop(on: Int(shipment.day), ledger)
      guard lot < ledger.lots.upperBound, ledger.isOpen(lot, on: Int(shipment.day)) else { break }
      let quantity = min(open, rest)
      uses(lot)
      (open, rest) = (open - quantity, rest - quantity)
    }
    return shipment.quantity - open
  }
}
