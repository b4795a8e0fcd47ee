/// What proportional mixing makes of a ledger, in the units of its entries.
public struct ProportionalFlows: Hashable, Sendable {
  /// Matched in all, and of that from marked lots to marked shipments.
  public var attributed = 0.0, attributedMarked = 0.0
  /// Shipped without a lot.
  public var unexplained = 0.0
  /// Never matched: past its window by the last event, or still usable then.
  public var aged = 0.0, left = 0.0
  public init() {}
}

/// Serves each shipment from all usable lots, each giving the same fraction of what is left of it.
///
/// Nothing is done lot by lot at a shipment. An *epoch* has a scale *P*, the fraction that is left of anything that
/// was there when it began; a lot of quantity *q* that enters is held as *q*/*P*, and each taker *r* has a running sum
/// *S* of *P* · share. What a giver with the normalised stock *A* sent to *r* while *A* stood still is *A* times the growth
/// of *S*. An epoch ends when the stock is used up, or when *P* has fallen below 2⁻¹⁰: beyond that the growth of *S* is a
/// difference of nearly equal numbers, and a long ledger that never empties loses all its digits.
///
/// A lot of which no more than 2⁻⁸⁰ is left is forgotten, so that each takes part in a few epochs only. Errors are
/// below 10⁻⁹ of what a giver sent in.
struct Proportional: Sendable {
  private(set) var flows = ProportionalFlows()
  /// By pair: what went from its giver to its taker.
  private(set) var ofPair: [Double] = []

  // By lot: its quantity in units of the scale, and how many powers of two had been lost when it entered.
  private var amounts: [Double] = []
  private var decayAtEntry: [Int] = []
  // By giver: the normalised stock, and its lots in it.
  private var stocks: [Double] = []
  private var lotsInStock: [Int] = []
  // By taker: the running sum. By pair: the running sum when it was last brought up to date.
  private var sums: [Double] = []
  private var sumsBefore: [Double] = []
  private var takersServed: [Int] = []

  // The stock: lots `head..<tail`, counted from the first lot.
  private var head = 0, tail = 0
  private var scale = 1.0, stock = 0.0, markedAmount = 0.0
  // The most the stock has been since it was last added up, and powers of two lost to shipments so far.
  private var peak = 0.0, decay = 0

  private static let floor = 0x1p-10
  private static let forgottenAfter = 80

  /// - Complexity: O(*n*) for *n* lots and shipments, and for each pair the smaller of its two groups.
  mutating func run(_ ledger: Ledger, lots: GroupedEntries, shipments: GroupedEntries, pairs: PairList) {
    begin(ledger, lots: lots, shipments: shipments, pairs: pairs)
    let lastDay = ledger.lastDay
    for shipment in ledger.shipments {
      let entry = ledger.entries[shipment]
      while tail < ledger.lots.count, ledger.isOpen(ledger.lots.lowerBound + tail, on: Int(entry.day)) {
        enter(ledger.entries[ledger.lots.lowerBound + tail], lots, pairs)
      }
      expire(on: Int(entry.day), ledger, lots, pairs)
      ship(entry, taker: shipments.ofEntry[shipment - ledger.shipments.lowerBound], lots, pairs)
    }
    while tail < ledger.lots.count { enter(ledger.entries[ledger.lots.lowerBound + tail], lots, pairs) }
    expire(on: lastDay, ledger, lots, pairs)
    for lot in head..<tail { flows.left += amounts[lot] * scale }
    settleStock(lots, pairs)
  }

  private mutating func begin(
    _ ledger: Ledger, lots: GroupedEntries, shipments: GroupedEntries, pairs: PairList
  ) {
    flows = ProportionalFlows()
    ofPair.reset(pairs.pairs.count, to: 0)
    sumsBefore.reset(pairs.pairs.count, to: 0)
    amounts.reset(ledger.lots.count, to: 0)
    decayAtEntry.reset(ledger.lots.count, to: 0)
    stocks.reset(lots.groups.count, to: 0)
    lotsInStock.reset(lots.groups.count, to: 0)
    sums.reset(shipments.groups.count, to: 0)
    takersServed.removeAll(keepingCapacity: true)
    (head, tail, scale, stock, markedAmount, peak, decay) = (0, 0, 1, 0, 0, 0, 0)
  }

  private mutating func enter(_ entry: LedgerEntry, _ lots: GroupedEntries, _ pairs: PairList) {
    amounts[tail] = Double(entry.quantity) / scale
    decayAtEntry[tail] = decay
    let giver = lots.ofEntry[tail]
    if giver != GroupedEntries.none { settle(Int(giver), pairs) }
    count(tail, giver)
    stock += Double(entry.quantity)
    peak = max(peak, stock)
    tail += 1
  }

  /// Adds a lot to its giver's stock.
  private mutating func count(_ lot: Int, _ giver: UInt32) {
    guard giver != GroupedEntries.none else { return }
    stocks[Int(giver)] += amounts[lot]
    lotsInStock[Int(giver)] += 1
    markedAmount += amounts[lot]
  }

  private mutating func expire(on day: Int, _ ledger: Ledger, _ lots: GroupedEntries, _ pairs: PairList) {
    while head < tail, ledger.isOver(ledger.lots.lowerBound + head, on: day) {
      let rest = amounts[head] * scale
      let giver = lots.ofEntry[head]
      if giver != GroupedEntries.none {
        settle(Int(giver), pairs)
        lotsInStock[Int(giver)] -= 1
        stocks[Int(giver)] = lotsInStock[Int(giver)] == 0 ? 0 : stocks[Int(giver)] - amounts[head]
        markedAmount -= amounts[head]
      }
      flows.aged += rest
      stock -= rest
      head += 1
    }
    if head == tail { beginEpoch() } else if stock < peak * Proportional.floor { renew(lots, pairs) }
  }

  private mutating func ship(
    _ entry: LedgerEntry, taker: UInt32, _ lots: GroupedEntries, _ pairs: PairList
  ) {
    let quantity = Double(entry.quantity)
    guard stock > 0, quantity > 0 else {
      flows.unexplained += quantity
      return
    }
    // What is left of a stock by rounding alone is nothing.
    let takesAll = quantity >= stock * (1 - 0x1p-40)
    let taken = takesAll ? stock : quantity
    let share = takesAll ? scale : scale * (quantity / stock)
    flows.attributed += taken
    flows.unexplained += max(0, quantity - taken)
    if entry.isMarked { flows.attributedMarked += max(0, markedAmount) * share }
    if taker != GroupedEntries.none { serve(Int(taker), share, pairs) }
    if takesAll {
      settleStock(lots, pairs)
      head = tail
      beginEpoch()
    } else {
      scale -= share
      stock -= taken
      if scale < Proportional.floor { renew(lots, pairs) }
    }
  }

  private mutating func serve(_ taker: Int, _ share: Double, _ pairs: PairList) {
    for place in pairs.takerStarts[taker]..<pairs.takerStarts[taker + 1] {
      let pair = pairs.withShipments[place]
      ofPair[pair] += stocks[Int(pairs.pairs[pair].giver)] * share
    }
    if sums[taker] == 0 { takersServed.append(taker) }
    sums[taker] += share
  }

  /// Brings the pairs of a giver up to date, before its stock changes.
  private mutating func settle(_ giver: Int, _ pairs: PairList) {
    for place in pairs.giverStarts[giver]..<pairs.giverStarts[giver + 1] {
      let pair = pairs.withLots[place]
      let sum = sums[Int(pairs.pairs[pair].taker)]
      ofPair[pair] += stocks[giver] * (sum - sumsBefore[pair])
      sumsBefore[pair] = sum
    }
  }

  /// Settles all givers in stock and takes their lots out of it.
  private mutating func settleStock(_ lots: GroupedEntries, _ pairs: PairList) {
    for lot in head..<tail where lots.ofEntry[lot] != GroupedEntries.none {
      let giver = Int(lots.ofEntry[lot])
      guard lotsInStock[giver] > 0 else { continue }
      settle(giver, pairs)
      for place in pairs.giverStarts[giver]..<pairs.giverStarts[giver + 1] {
        sumsBefore[pairs.withLots[place]] = 0
      }
      (stocks[giver], lotsInStock[giver]) = (0, 0)
    }
  }

  /// Begins anew with an empty stock.
  private mutating func beginEpoch() {
    for taker in takersServed { sums[taker] = 0 }
    takersServed.removeAll(keepingCapacity: true)
    (scale, stock, markedAmount, peak) = (1, 0, 0, 0)
  }

  /// Begins an epoch with the lots that are left, added up afresh.
  private mutating func renew(_ lots: GroupedEntries, _ pairs: PairList) {
    let old = scale
    settleStock(lots, pairs)
    beginEpoch()
    decay -= Int(old.exponent)
    while head < tail, decay - decayAtEntry[head] > Proportional.forgottenAfter {
      flows.aged += amounts[head] * old
      head += 1
    }
    for lot in head..<tail {
      amounts[lot] *= old
      count(lot, lots.ofEntry[lot])
      stock += amounts[lot]
    }
    peak = stock
  }
}
