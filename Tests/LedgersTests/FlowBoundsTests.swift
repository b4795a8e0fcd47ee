import GraphCore
import Ledgers
import TestSupport
import Testing

extension RecordingVisitor {
  /// What was matched in all, and of that from marked lots to marked shipments.
  func flows(in trade: LedgerCase) -> (total: Int128, marked: Int128) {
    events.matches.reduce(into: (Int128(0), Int128(0))) { flows, match in
      flows.0 += Int128(match.value)
      let (lot, shipment) = (trade.lots[match.key[0]], trade.shipments[match.key[1]])
      if lot.isMarked && shipment.isMarked { flows.1 += Int128(match.value) }
    }
  }
}

@Suite struct FlowBoundsTests {
  @Test(arguments: UInt64(0)..<30)
  func `oldest first is the maximum flow, whoever competes`(seed: UInt64) {
    for trade in ledgerCases(seed, most: 5) {
      let filters: [(MarkFilter, (LedgerEntry) -> Bool)] = [
        (.all, { _ in true }), (.marked, { $0.isMarked }), (.unmarked, { !$0.isMarked }),
      ]
      for (givers, gives) in filters {
        for (takers, takes) in filters {
          #expect(
            trade.ledger.maximumFlow(from: givers, to: takers) == trade.largestFlow(from: gives, to: takes))
        }
      }
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func `the bounds hold for every largest assignment, and for the policies as far as stated`(seed: UInt64) {
    for trade in ledgerCases(seed, most: 6) {
      let ledger = trade.ledger
      var (fifo, lifo, stack) = (RecordingVisitor(ledger), RecordingVisitor(ledger), LotStack())
      ledger.fifo(&fifo)
      ledger.lifo(&lifo, stack: &stack)
      let (oldest, newest) = (fifo.flows(in: trade), lifo.flows(in: trade))
      let bounds = ledger.bounds(total: oldest.total)
      let least = trade.leastOfLargest(from: { $0.isMarked }, to: { $0.isMarked })
      #expect(oldest.total == trade.largestFlow())
      #expect(bounds.upper == trade.largestFlow(from: { $0.isMarked }, to: { $0.isMarked }))
      #expect(bounds.lower >= 0 && bounds.lower <= least && least <= oldest.marked)
      #expect(oldest.marked <= bounds.upper && newest.marked <= bounds.upper)
      #expect(newest.total <= oldest.total)
      #expect(newest.marked >= bounds.lower - (oldest.total - newest.total))
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `a wider window never lowers the upper bound`(seed: UInt64) {
    for trade in ledgerCases(seed) {
      var wider = trade
      guard !trade.window.isEmpty else { continue }
      wider.window = DwellWindow(trade.window.shortest - 1...trade.window.longest + 2)
      let (narrow, wide) = (trade.ledger, wider.ledger)
      #expect(
        narrow.maximumFlow(from: .marked, to: .marked) <= wide.maximumFlow(from: .marked, to: .marked))
      #expect(narrow.maximumFlow(from: .all, to: .all) <= wide.maximumFlow(from: .all, to: .all))
    }
  }

  @Test func `newest first may fall below the lower bound where it lets stock age`() {
    // A marked lot that only the first shipment can still use; newest first gives that one the other lot.
    let trade = LedgerCase(
      lots: [
        LedgerEntry(day: 0, quantity: 1, group: 1, isMarked: true),
        LedgerEntry(day: 5, quantity: 1, group: 0, isMarked: false),
      ],
      shipments: [
        LedgerEntry(day: 5, quantity: 1, group: 1, isMarked: true),
        LedgerEntry(day: 10, quantity: 1, group: 0, isMarked: false),
      ], window: DwellWindow(0...5))
    var (lifo, stack) = (RecordingVisitor(trade.ledger), LotStack())
    trade.ledger.lifo(&lifo, stack: &stack)
    #expect(trade.ledger.bounds(total: 2) == FlowBounds(lower: 1, upper: 1))
    #expect(lifo.flows(in: trade) == (1, 0))
  }

  @Test func `the lower bound is sometimes positive and sometimes below the least`() {
    var (positive, loose) = (0, 0)
    for seed in UInt64(0)..<400 {
      let trade = LedgerCase(seed: seed, most: 6)
      let lower = trade.ledger.bounds(total: trade.largestFlow()).lower
      positive += lower > 0 ? 1 : 0
      loose += lower < trade.leastOfLargest(from: { $0.isMarked }, to: { $0.isMarked }) ? 1 : 0
    }
    #expect(positive > 60 && loose > 0, "\(positive) \(loose)")
  }
}
