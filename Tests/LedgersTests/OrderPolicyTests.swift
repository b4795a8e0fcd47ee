import GraphCore
import Ledgers
import TestSupport
import Testing

/// Cases per argument: many small ledgers in few tests.
let casesPerSeed: UInt64 = 40

func ledgerCases(_ seed: UInt64, most: Int = 8) -> [LedgerCase] {
  (0..<casesPerSeed).map { LedgerCase(seed: seed * casesPerSeed + $0, most: most) }
}

@Suite struct OrderPolicyTests {
  private func fifo(_ ledger: Ledger) -> RecordingVisitor {
    var visitor = RecordingVisitor(ledger)
    ledger.fifo(&visitor)
    return visitor
  }

  private func lifo(_ ledger: Ledger) -> RecordingVisitor {
    var (visitor, stack) = (RecordingVisitor(ledger), LotStack())
    ledger.lifo(&visitor, stack: &stack)
    return visitor
  }

  @Test(arguments: UInt64(0)..<40)
  func `oldest and newest first agree with taking unit by unit`(seed: UInt64) {
    for trade in ledgerCases(seed) {
      #expect(fifo(trade.ledger).events == trade.slowly(newestFirst: false))
      #expect(lifo(trade.ledger).events == trade.slowly(newestFirst: true))
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `there are no more matches than lots and shipments`(seed: UInt64) {
    for trade in ledgerCases(seed, most: 30) {
      #expect(fifo(trade.ledger).matchCount <= trade.ledger.count)
      #expect(lifo(trade.ledger).matchCount <= trade.ledger.count)
    }
  }

  @Test func `a ledger is its own part of shared entries`() {
    let entry = LedgerEntry(day: 0, quantity: 7, group: 0, isMarked: true)
    for seed in UInt64(0)..<200 {
      let trade = LedgerCase(seed: seed)
      let shared = [entry] + trade.shipments + [entry] + trade.lots + [entry]
      let first = 2 + trade.shipments.count
      let ledger = Ledger(
        shared, lots: first..<first + trade.lots.count, shipments: 1..<1 + trade.shipments.count,
        window: trade.window)
      var visitor = RecordingVisitor(ledger)
      ledger.fifo(&visitor)
      var moved = LedgerEvents()
      for (match, quantity) in visitor.events.matches {
        moved.matches[[match[0] - first, match[1]]] = quantity
      }
      moved.unexplained = visitor.events.unexplained
      for (lot, quantity) in visitor.events.aged { moved.aged[lot - first] = quantity }
      for (lot, quantity) in visitor.events.left { moved.left[lot - first] = quantity }
      #expect(moved == trade.slowly(newestFirst: false))
    }
  }

  @Test func `the random ledgers hold what these tests are about`() {
    var (matched, unexplained, aged, left, differing) = (0, 0, 0, 0, 0)
    for seed in UInt64(0)..<500 {
      let trade = LedgerCase(seed: seed)
      let events = fifo(trade.ledger).events
      matched += events.matches.count > 2 ? 1 : 0
      unexplained += events.unexplained.isEmpty ? 0 : 1
      aged += events.aged.isEmpty ? 0 : 1
      left += events.left.isEmpty ? 0 : 1
      differing += lifo(trade.ledger).events.matches == events.matches ? 0 : 1
    }
    #expect(
      matched > 100 && unexplained > 200 && aged > 150 && left > 150 && differing > 80,
      "\(matched) \(unexplained) \(aged) \(left) \(differing)")
  }
}
