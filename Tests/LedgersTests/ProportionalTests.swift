import GraphCore
import Ledgers
import TestSupport
import Testing

extension LedgerCase {
  /// Every usable lot gives the same fraction, in exact fractions: what each lot gave to each shipment.
  func proportionally() -> (given: [[BigFraction]], rests: [BigFraction], unexplained: BigFraction) {
    var rests = lots.map { BigFraction($0.quantity) }
    let nothing = BigFraction(0)
    var unexplained = nothing
    var given = lots.map { _ in shipments.map { _ in nothing } }
    for shipment in shipments.indices {
      let usable = lots.indices.filter { fits($0, shipment) }
      let stock = usable.reduce(nothing) { $0 + rests[$1] }
      let asked = BigFraction(shipments[shipment].quantity)
      if !(asked < stock) { unexplained = unexplained + (asked - stock) }
      guard nothing < stock else { continue }
      let share = asked < stock ? asked / stock : BigFraction(1)
      for lot in usable {
        given[lot][shipment] = rests[lot] * share
        rests[lot] = rests[lot] - given[lot][shipment]
      }
    }
    return (given, rests, unexplained)
  }

  /// All pairs of marked groups that occur, or not.
  var allPairs: [PairKey] {
    (UInt32(0)...4).flatMap { giver in (UInt32(0)...4).map { PairKey(giver: giver, taker: $0) } }
  }
}

struct NoVisitor: LedgerVisitor {
  mutating func matched(lot: Int, shipment: Int, quantity: Int64) {}
  mutating func unexplained(shipment: Int, quantity: Int64) {}
  mutating func kept(lot: Int, quantity: Int64, isAged: Bool) {}
}

extension Ledger {
  func flows(wanted: [PairKey] = []) -> MarkedFlows {
    var (analysis, visitor) = (LedgerAnalysis(), NoVisitor())
    return analysis.flows(of: self, wanted: wanted, telling: &visitor)
  }
}

@Suite struct ProportionalTests {
  @Test(arguments: UInt64(0)..<40)
  func `proportional mixing agrees with exact fractions`(seed: UInt64) {
    var (analysis, visitor) = (LedgerAnalysis(), NoVisitor())
    for trade in ledgerCases(seed, most: 5) {
      let flows = analysis.flows(of: trade.ledger, wanted: trade.allPairs, telling: &visitor)
      let exact = trade.proportionally()
      var total = 0.0
      for interval in flows.pairs {
        var sum = BigFraction(0)
        for lot in trade.lots.indices
        where trade.lots[lot].isMarked && trade.lots[lot].group == interval.pair.giver {
          for shipment in trade.shipments.indices
          where trade.shipments[shipment].isMarked && trade.shipments[shipment].group == interval.pair.taker {
            sum = sum + exact.given[lot][shipment]
          }
        }
        let expected = sum.approximation
        total += expected
        #expect(abs(interval.proportional - expected) <= 1e-9 * expected + 1e-12)
        #expect(interval.proportional <= Double(interval.upper) * (1 + 1e-12))
      }
      #expect(abs(flows.proportional - total) <= 1e-9 * total + 1e-12)
    }
  }

  /// The same with numbers of 60 binary places, which is exact enough for thousands of days.
  private func longHand(_ trade: LedgerCase) -> [PairKey: Double] {
    // Fixed point: quantities are small, so a product of two has room in 128 bits after one is cut to 62.
    func times(_ a: UInt128, _ b: UInt128) -> UInt128 {
      let product = a.multipliedFullWidth(by: b)
      return product.high << 64 | product.low >> 64
    }
    func by(_ a: UInt128, _ b: UInt128) -> UInt128 { b.dividingFullWidth((a >> 64, a << 64)).quotient }
    var rests = trade.lots.map { UInt128($0.quantity) << 64 }
    var given: [PairKey: UInt128] = [:]
    var first = 0
    for shipment in trade.shipments {
      while first < rests.count, Int(trade.lots[first].day) + trade.window.longest < Int(shipment.day) {
        first += 1
      }
      let usable = (first..<rests.count).prefix {
        Int(trade.lots[$0].day) + trade.window.shortest <= Int(shipment.day)
      }
      let stock = usable.reduce(0) { $0 + rests[$1] }
      guard stock > 0 else { continue }
      let asked = UInt128(shipment.quantity) << 64
      let share = asked >= stock ? UInt128(1) << 64 : by(asked, stock)
      for lot in usable {
        let part = times(rests[lot], share)
        rests[lot] -= part
        guard shipment.isMarked && trade.lots[lot].isMarked else { continue }
        given[PairKey(giver: trade.lots[lot].group, taker: shipment.group), default: 0] += part
      }
    }
    return given.mapValues { Double($0) * 0x1p-64 }
  }

  /// One lot and one shipment a day, and always something left.
  private func neverEmpty(_ random: inout SplitMix64, days: Int32, window: ClosedRange<Int>) -> LedgerCase {
    func entry(_ day: Int32, _ quantity: ClosedRange<Int64>) -> LedgerEntry {
      LedgerEntry(
        day: day, quantity: Int64.random(in: quantity, using: &random),
        group: UInt32.random(in: 0..<5, using: &random), isMarked: true)
    }
    let opening = LedgerEntry(day: 0, quantity: 10_000, group: 0, isMarked: true)
    return LedgerCase(
      lots: [opening] + (0..<days).map { entry($0, 50...150) },
      shipments: (0..<days).map { entry($0, 40...140) },
      window: DwellWindow(window))
  }

  @Test(arguments: [0...180, 0...500, 2...40])
  func `a ledger of 3,000 days that never empties keeps its digits`(window: ClosedRange<Int>) {
    var random = SplitMix64(seed: UInt64(window.upperBound))
    let trade = neverEmpty(&random, days: 3_000, window: window)
    let exact = longHand(trade)
    let flows = trade.ledger.flows()
    #expect(flows.pairs.count == 25)
    for interval in flows.pairs {
      let expected = exact[interval.pair]!
      #expect(abs(interval.proportional - expected) <= 1e-9 * expected)
    }
    let total = exact.values.reduce(0, +)
    #expect(abs(flows.proportional - total) <= 1e-9 * total)
  }

  @Test func `small stocks beside huge ones that come and go keep their digits`() {
    // A big lot enters and ages every ten days; the little ones stay.
    var lots = (0..<20).map { LedgerEntry(day: 0, quantity: 1 + $0, group: 1, isMarked: true) }
    var shipments: [LedgerEntry] = []
    for step in Int32(0)..<18 {
      lots.append(LedgerEntry(day: step * 10, quantity: 1 << 40, group: 2, isMarked: true))
      shipments.append(LedgerEntry(day: step * 10, quantity: (1 << 40) - 5, group: 3, isMarked: true))
      shipments.append(
        LedgerEntry(day: step * 10 + 1, quantity: 2, group: UInt32(4 + step % 2), isMarked: true))
    }
    let trade = LedgerCase(lots: lots, shipments: shipments, window: DwellWindow(0...200))
    let exact = longHand(trade)
    for interval in trade.ledger.flows(wanted: [PairKey(giver: 1, taker: 5)]).pairs {
      let (expected, sent) = (exact[interval.pair] ?? 0, interval.pair.giver == 1 ? 210.0 : 18 * 0x1p40)
      #expect(abs(interval.proportional - expected) <= 1e-9 * sent)
    }
  }

  @Test func `what is left of a lot is not forgotten while it matters`() {
    // Each shipment leaves one part in 2,048, which is then all there is.
    let lot = LedgerEntry(day: 0, quantity: 1 << 60, group: 1, isMarked: true)
    var (shipments, left) = ([LedgerEntry](), Int64(1) << 60)
    for step in UInt32(0)..<5 {
      shipments.append(
        LedgerEntry(day: Int32(step), quantity: left - left >> 11, group: step, isMarked: true))
      left >>= 11
    }
    let flows = Ledger(lots: [lot], shipments: shipments, window: DwellWindow(0...9)).flows()
    #expect(flows.pairs.count == 5)
    for interval in flows.pairs {
      #expect(abs(interval.proportional - Double(interval.fifo)) <= 1e-9 * Double(interval.fifo))
    }
  }

  @Test(arguments: Int64(0)..<50)
  func `a huge lot that ages leaves the digits of a small one alone`(extra: Int64) {
    let trade = LedgerCase(
      lots: [
        LedgerEntry(day: 0, quantity: 1 << 50, group: 1, isMarked: true),
        LedgerEntry(day: 100, quantity: 7, group: 2, isMarked: true),
      ],
      shipments: [
        LedgerEntry(day: 150, quantity: (1 << 49) + extra * 12_345_678_901, group: 1, isMarked: true),
        LedgerEntry(day: 200, quantity: 1, group: 2, isMarked: true),
        LedgerEntry(day: 201, quantity: 1, group: 3, isMarked: true),
      ], window: DwellWindow(0...180))
    let flows = trade.ledger.flows()
    for interval in flows.pairs where interval.pair.taker > 1 {
      #expect(interval.pair.giver == 2 && abs(interval.proportional - 1) < 1e-9)
    }
    #expect(flows.pairs.count == 4)
  }
}
