/// The parts of some lots and shipments under proportional mixing, in whole units.
///
/// Runs like `Proportional`, but keeps single lots instead of groups. Parts of one shipment are rounded so that their sums
/// are right, oldest lot first; parts of a lot that was asked for likewise, first shipment first. Where both were asked
/// for, the shipment's rounding holds.
struct ProportionalParts {
  private(set) var parts: [StockPart] = []

  /// A lot in stock: what is left of it is `amount` times the scale.
  private struct Held {
    let lot: Int
    var amount: Double
    let isWanted: Bool
    /// What it gave so far, exactly and in whole units.
    var given = 0.0, told = Int64(0)
  }
  private var held: [Held] = []
  /// Of those held, the ones asked for; `wanted[..<wantedHead]` are gone.
  private var wanted: [Int] = []
  private var head = 0, wantedHead = 0
  /// The stock, and the most it has been since it was last added up.
  private var scale = 1.0, stock = 0.0, peak = 0.0

  init(of ledger: Ledger, shipments: Set<Int>, lots: Set<Int>) {
    var next = ledger.lots.lowerBound
    for shipment in ledger.shipments {
      let entry = ledger.entries[shipment]
      while next < ledger.lots.upperBound, ledger.isOpen(next, on: Int(entry.day)) {
        enter(next, ledger.entries[next], isWanted: lots.contains(next))
        next += 1
      }
      expire(on: Int(entry.day), ledger)
      ship(shipment, entry, isWanted: shipments.contains(shipment))
    }
  }

  private mutating func enter(_ lot: Int, _ entry: LedgerEntry, isWanted: Bool) {
    if isWanted { wanted.append(held.count) }
    held.append(Held(lot: lot, amount: Double(entry.quantity) / scale, isWanted: isWanted))
    stock += Double(entry.quantity)
    peak = max(peak, stock)
  }

  private mutating func expire(on day: Int, _ ledger: Ledger) {
    while head < held.count, ledger.isOver(held[head].lot, on: day) {
      stock -= held[head].amount * scale
      head += 1
    }
    while wantedHead < wanted.count, wanted[wantedHead] < head { wantedHead += 1 }
    // A difference of large numbers says little about a small stock.
    if head == held.count || stock < peak * 0x1p-10 { renew() }
  }

  private mutating func ship(_ shipment: Int, _ entry: LedgerEntry, isWanted: Bool) {
    let taken = min(Double(entry.quantity), stock)
    guard taken > 0 else { return }
    let share = taken / stock
    if isWanted {
      tell(shipment, share, Int64(taken.rounded()))
    } else {
      for place in wanted[wantedHead...] { give(place, to: shipment, share) }
    }
    if share == 1 {
      (head, wantedHead) = (held.count, wanted.count)
      renew()
    } else {
      scale *= 1 - share
      stock -= taken
      if scale < 0x1p-10 { renew() }
    }
  }

  /// All lots of a shipment, in whole units that sum up to `total`.
  private mutating func tell(_ shipment: Int, _ share: Double, _ total: Int64) {
    var (sum, told) = (0.0, Int64(0))
    for place in head..<held.count {
      let quantity = held[place].amount * scale * share
      sum += quantity
      let rounded = place == held.count - 1 ? total : min(total, Int64(sum.rounded()))
      append(place, shipment, rounded - told)
      if held[place].isWanted {
        held[place].given += quantity
        held[place].told += rounded - told
      }
      told = rounded
    }
  }

  private mutating func give(_ place: Int, to shipment: Int, _ share: Double) {
    held[place].given += held[place].amount * scale * share
    let quantity = Int64(held[place].given.rounded()) - held[place].told
    guard quantity > 0 else { return }
    held[place].told += quantity
    append(place, shipment, quantity)
  }

  private mutating func append(_ place: Int, _ shipment: Int, _ quantity: Int64) {
    guard quantity > 0 else { return }
    parts.append(StockPart(lot: held[place].lot, shipment: shipment, quantity: quantity))
  }

  /// Begins with scale 1 again and adds the stock up, before digits are lost.
  private mutating func renew() {
    stock = 0
    for place in head..<held.count {
      held[place].amount *= scale
      stock += held[place].amount
    }
    (scale, peak) = (1, stock)
  }
}
