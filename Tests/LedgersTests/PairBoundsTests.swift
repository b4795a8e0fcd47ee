import GraphCore
import Ledgers
import TestSupport
import Testing

@Suite struct PairBoundsTests {
  @Test(arguments: UInt64(0)..<40)
  func `the intervals of pairs agree with flows through a network`(seed: UInt64) {
    var (analysis, visitor) = (LedgerAnalysis(), NoVisitor())
    for trade in ledgerCases(seed, most: 6) {
      let flows = analysis.flows(of: trade.ledger, wanted: trade.allPairs, telling: &visitor)
      let (total, oldest, newest) = (
        trade.largestFlow(), trade.slowly(newestFirst: false), trade.slowly(newestFirst: true)
      )
      for interval in flows.pairs {
        func gives(_ lot: LedgerEntry) -> Bool { lot.isMarked && lot.group == interval.pair.giver }
        func takes(_ shipment: LedgerEntry) -> Bool {
          shipment.isMarked && shipment.group == interval.pair.taker
        }
        #expect(interval.upper == trade.largestFlow(from: gives, to: takes))
        let elsewhere =
          trade.largestFlow(from: { !gives($0) }) + trade.largestFlow(from: gives, to: { !takes($0) })
        #expect(interval.lower == max(0, total - elsewhere))
        #expect(interval.fifo == trade.sum(oldest, gives, takes))
        #expect(interval.lifo == trade.sum(newest, gives, takes))
        #expect(interval.lower! <= interval.fifo && interval.fifo <= interval.upper)
        #expect(interval.lifo <= interval.upper)
        #expect(interval.dwell.total == interval.fifo)
      }
      #expect(flows.fifoTotal == total && flows.bounds == trade.ledger.bounds(total: total))
      #expect(flows.pairs.reduce(0) { $0 + $1.fifo } == flows.fifo)
      #expect(flows.pairs.reduce(0) { $0 + $1.lifo } == flows.lifo)
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `larger ledgers of few groups agree too`(seed: UInt64) {
    for trade in ledgerCases(seed, most: 40).prefix(8) {
      let ledger = trade.ledger
      let total = ledger.maximumFlow(from: .all, to: .all)
      for interval in ledger.flows(wanted: trade.allPairs).pairs {
        var others = trade
        others.lots = trade.lots.filter { !$0.isMarked || $0.group != interval.pair.giver }
        let loss = total - others.ledger.maximumFlow(from: .all, to: .all)
        others.lots = trade.lots.filter { $0.isMarked && $0.group == interval.pair.giver }
        others.shipments = trade.shipments.filter { !$0.isMarked || $0.group != interval.pair.taker }
        #expect(interval.lower == max(0, loss - others.ledger.maximumFlow(from: .all, to: .all)))
        others.shipments = trade.shipments.filter { $0.isMarked && $0.group == interval.pair.taker }
        #expect(interval.upper == others.ledger.maximumFlow(from: .all, to: .all))
      }
    }
  }

  @Test func `a pair is listed if a policy matches it or it is asked for`() {
    for seed in UInt64(0)..<200 {
      let trade = LedgerCase(seed: seed)
      let (listed, all) = (trade.ledger.flows().pairs, trade.ledger.flows(wanted: trade.allPairs).pairs)
      #expect(listed == all.filter { $0.fifo > 0 || $0.lifo > 0 })
      #expect(Set(all.map(\.pair)).isSuperset(of: trade.allPairs))
    }
  }

  @Test func `a lower bound that takes too many steps is not claimed`() {
    // Hundreds of givers, each of which is missed by all shipments after it.
    let lots = (0..<400).map { LedgerEntry(day: Int32($0), quantity: 10, group: UInt32($0), isMarked: true) }
    let shipments = (0..<400).map { LedgerEntry(day: Int32($0) + 3, quantity: 10, group: 1, isMarked: true) }
    let flows = Ledger(lots: lots, shipments: shipments, window: DwellWindow(0...1_000)).flows()
    #expect(flows.pairs.count == 400)
    let unknown = flows.pairs.count { $0.lower == nil }
    #expect(unknown > 100 && unknown < 400, "\(unknown)")
    #expect(flows.bounds.lower == flows.bounds.upper)
  }

  @Test func `dwell is weighted by quantity`() {
    let steps = [(5, 10), (1, 1), (9, 9), (5, 0), (1, 1)].map {
      DwellDistribution.Step(days: $0.0, quantity: Int128($0.1))
    }
    let dwell = DwellDistribution(steps)
    #expect(dwell.total == 21 && dwell.median == 5 && dwell.steps.count == 3)
    #expect(
      dwell.quantile(percent: 0) == 1 && dwell.quantile(percent: 9) == 1 && dwell.quantile(percent: 10) == 5)
    #expect(dwell.quantile(percent: 58) == 9 && dwell.quantile(percent: 100) == 9)
    #expect(DwellDistribution([]).median == nil)
  }
}

extension LedgerCase {
  func sum(_ events: LedgerEvents, _ gives: (LedgerEntry) -> Bool, _ takes: (LedgerEntry) -> Bool) -> Int128 {
    events.matches.reduce(0) { sum, match in
      gives(lots[match.key[0]]) && takes(shipments[match.key[1]]) ? sum + Int128(match.value) : sum
    }
  }
}
