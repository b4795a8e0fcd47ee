import GraphCore
import Ledgers
import TestSupport
import Testing

@Suite struct StockPartsTests {
  /// Quantities a thousand times as large, so that rounding to whole units is small.
  private func enlarged(_ entries: [LedgerEntry]) -> [LedgerEntry] {
    entries.map { entry in
      LedgerEntry(
        day: entry.day, quantity: entry.quantity * 100_003, group: entry.group, isMarked: entry.isMarked)
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func `order policies give the parts that they match, each behind the one before`(seed: UInt64) {
    for trade in ledgerCases(seed) {
      let ledger = trade.ledger
      for policy in [MixingPolicy.fifo, .lifo] {
        let parts = ledger.parts(policy, ofShipments: Set(ledger.shipments), ofLots: [])
        var visitor = RecordingVisitor(ledger)
        if policy == .fifo {
          ledger.fifo(&visitor)
        } else {
          var stack = LotStack()
          ledger.lifo(&visitor, stack: &stack)
        }
        #expect(parts.count == visitor.matchCount)
        var (lots, shipments): ([Int: Int64], [Int: Int64]) = ([:], [:])
        for part in parts {
          #expect(part.lotOffset == lots[part.lot, default: 0])
          #expect(part.shipmentOffset == shipments[part.shipment, default: 0])
          lots[part.lot, default: 0] += part.quantity
          shipments[part.shipment, default: 0] += part.quantity
        }
        for lot in ledger.lots {
          let own = ledger.parts(policy, ofShipments: [], ofLots: [lot])
          #expect(own == parts.filter { $0.lot == lot })
        }
      }
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func `proportional parts are the exact fractions, rounded`(seed: UInt64) {
    for small in ledgerCases(seed, most: 6) {
      let trade = LedgerCase(
        lots: enlarged(small.lots), shipments: enlarged(small.shipments), window: small.window)
      let (ledger, exact) = (trade.ledger, trade.proportionally())
      for (shipments, lots) in [(Set(ledger.shipments), Set<Int>()), ([], Set(ledger.lots))] {
        let parts = ledger.parts(.proportional, ofShipments: shipments, ofLots: lots)
        var given: [[Int]: Int64] = [:]
        for part in parts {
          #expect(part.quantity > 0)
          given[[part.lot - ledger.lots.lowerBound, part.shipment - ledger.shipments.lowerBound]] =
            part.quantity
        }
        for lot in trade.lots.indices {
          for shipment in trade.shipments.indices {
            let told = Double(given[[lot, shipment], default: 0])
            #expect(abs(told - exact.given[lot][shipment].approximation) <= 1.01)
          }
        }
      }
    }
  }

  @Test func `a long stock that never empties keeps its digits, and costs little`() {
    // Two lots a day, half of the stock of one sent; 3,000 days.
    let days = Int32(0)..<3_000
    let lots = days.flatMap { day in
      [10_000, 7].map { LedgerEntry(day: day, quantity: $0 * 1_000, group: 0, isMarked: false) }
    }
    let shipments = days.map { LedgerEntry(day: $0, quantity: 9_000_000, group: 0, isMarked: false) }
    let ledger = Ledger(lots: lots, shipments: shipments, window: DwellWindow(0...180, allowsSameDay: true))
    let last = ledger.shipments.upperBound - 1
    let parts = ledger.parts(.proportional, ofShipments: [last], ofLots: [])
    #expect(parts.reduce(0) { $0 + $1.quantity } == 9_000_000)
    // The small lot of each day gives 7 for 10,000 of the large one.
    let byDay = Dictionary(grouping: parts) { ledger.entries[$0.lot].day }
    for (_, parts) in byDay where parts.count == 2 {
      let (large, small) = (Double(parts[0].quantity), Double(parts[1].quantity))
      #expect(abs(small - large * 7 / 10_000) <= 1.01)
    }
    #expect(byDay.count > 20)
  }
}
