import GraphCore
import Ledgers
import TestSupport
import Testing
import WorkPool

/// Keeps the account of a ledger as a caller would, by tens of days.
private struct Bookkeeper: LedgerVisitor {
  let ledger: Ledger
  var periods: [Int32: LedgerAccount] = [:]

  init(_ ledger: Ledger, received: (Int) -> Int64) {
    self.ledger = ledger
    for lot in ledger.lots {
      periods[period(lot), default: .init()].receive(ledger.entries[lot], received: received(lot))
    }
    for shipment in ledger.shipments {
      periods[period(shipment), default: .init()].ship(ledger.entries[shipment])
    }
  }
  func period(_ place: Int) -> Int32 { (ledger.entries[place].day + 100) / 10 }

  mutating func matched(lot: Int, shipment: Int, quantity: Int64) {
    let (from, to) = (ledger.entries[lot], ledger.entries[shipment])
    periods[period(lot), default: .init()].passOn(from, to: to, quantity: quantity)
    periods[period(shipment), default: .init()].attribute(to, to: from, quantity: quantity)
  }
  mutating func unexplained(shipment: Int, quantity: Int64) {
    let entry = ledger.entries[shipment]
    periods[period(shipment), default: .init()].leaveUnexplained(
      entry, quantity: quantity, isWarmUp: entry.day < 0)
  }
  mutating func kept(lot: Int, quantity: Int64, isAged: Bool) {
    periods[period(lot), default: .init()].keep(quantity: quantity, isAged: isAged)
  }
}

@Suite struct LedgerAccountTests {
  @Test(arguments: UInt64(0)..<30)
  func `an account adds up, and is the sum of its periods`(seed: UInt64) {
    var analysis = LedgerAnalysis()
    for trade in ledgerCases(seed) {
      let loss = LossShare(basisPoints: Int(seed) * 400)
      let lots = trade.lots.map {
        LedgerEntry(
          day: $0.day, quantity: loss.usable(of: $0.quantity), group: $0.group, isMarked: $0.isMarked)
      }
      let ledger = Ledger(lots: lots, shipments: trade.shipments, window: trade.window)
      var books = Bookkeeper(ledger) { trade.lots[$0].quantity }
      let flows = analysis.flows(of: ledger, telling: &books)
      let account = books.periods.values.reduce(into: LedgerAccount()) { $0 += $1 }
      #expect(account.isBalanced && account.passedOn == account.attributed)
      #expect(account.attributed == flows.fifoTotal && account.attributedMarked == flows.fifo)
      #expect(account.passedOnMarked == account.attributedMarked)
      #expect(account.received == trade.lots.reduce(0) { $0 + Int128($1.quantity) })
      #expect(account.shipped == trade.shipments.reduce(0) { $0 + Int128($1.quantity) })
      let early = books.periods.filter { $0.key < 10 }.values.reduce(0) { $0 + $1.unexplained }
      #expect(account.warmUp == early && account.warmUpMarked <= account.warmUp)
      for period in books.periods.values {
        #expect(period.residue.shipments == 0 && period.residue.stock == 0)
      }
    }
  }

  @Test func `a missing gram is noticed`() {
    var account = LedgerAccount()
    (account.received, account.passedOn, account.aged) = (10, 6, 3)
    #expect(account.residue.stock == 1 && !account.isBalanced)
    account.left = 1
    #expect(account.isBalanced)
    account.shippedMarked = 1
    #expect(!account.isBalanced)
  }

  @Test func `shares are parts of wholes, or nothing`() {
    var account = LedgerAccount()
    #expect(
      account.retainedShare == nil && account.explainedShare == nil && account.passThroughBalance == nil)
    (account.received, account.aged, account.left, account.shipped) = (8, 1, 1, 4)
    (account.shippedMarked, account.attributedMarked, account.receivedMarked, account.passedOnMarked) = (
      4, 1, 2, 1
    )
    #expect(account.retainedShare == 0.25 && account.explainedShare == 0.25)
    #expect(account.passedOnShare == 0.5 && account.passThroughBalance == 0.5)
  }

  @Test func `a loss is rounded down and never more than asked for`() {
    let loss = LossShare(basisPoints: 200)
    #expect(loss.usable(of: 49) == 49 && loss.usable(of: 50) == 49 && loss.usable(of: 10_000) == 9_800)
    #expect(LossShare.none.usable(of: 7) == 7 && LossShare(basisPoints: 20_000).usable(of: 7) == 0)
    #expect(LossShare(basisPoints: 1).usable(of: .max) == .max - .max / 10_000)
    #expect(LossShare(basisPoints: -5) == .none)
  }

  @Test(arguments: UInt64(0)..<10)
  func `a greater loss never explains more`(seed: UInt64) {
    for trade in ledgerCases(seed) {
      var last = Int128.max
      for basisPoints in [0, 100, 2_000, 5_000, 10_000] {
        let loss = LossShare(basisPoints: basisPoints)
        var smaller = trade
        smaller.lots = trade.lots.map {
          LedgerEntry(
            day: $0.day, quantity: loss.usable(of: $0.quantity), group: $0.group, isMarked: $0.isMarked)
        }
        let flow = smaller.ledger.maximumFlow(from: .marked, to: .marked)
        #expect(flow <= last)
        last = flow
      }
      #expect(last == 0)
    }
  }

  @Test func `sums may exceed 64 bits`() {
    let huge = LedgerEntry(day: 0, quantity: .max, group: 1, isMarked: true)
    let ledger = Ledger(lots: [huge, huge, huge], shipments: [huge, huge, huge], window: DwellWindow(0...1))
    let flows = ledger.flows()
    #expect(flows.fifo == 3 * Int128(Int64.max) && flows.lifo == flows.fifo)
    #expect(flows.pairs[0].upper == flows.fifo && flows.pairs[0].lower == flows.fifo)
    #expect(flows.bounds.lower == flows.fifo && flows.proportional == 3 * 0x1p63)
  }

  @Test(arguments: [1, 2, 8])
  func `parts come back in order whatever they cost`(workers: Int) throws {
    let costs = (0..<500).map { $0 * 37 % 101 }
    let parts = try WorkPool(workers: workers).each(costs: costs) { $0 * 2 }
    #expect(parts == (0..<500).map { $0 * 2 })
    #expect(try WorkPool(workers: workers).each(costs: []) { $0 }.isEmpty)
  }
}
