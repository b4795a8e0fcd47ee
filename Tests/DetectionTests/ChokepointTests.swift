import Detection
import GraphCore
import TestSupport
import Testing
import Trade

@Suite struct ChokepointTests {
  private func firm(_ number: Int) -> FirmID { FirmID(rawValue: UInt32(number)) }

  /// Few hubs, one to three on each way, ties in plenty.
  private func ways(_ seed: UInt64, single: Bool = false) -> [TracedWay] {
    var random = SplitMix64(seed: seed)
    let hubs = Int.random(in: 1...8, using: &random)
    return (0..<Int.random(in: 0...25, using: &random)).map { _ in
      let between = (0..<(single ? 1 : Int.random(in: 0...3, using: &random))).map { _ in
        firm(10 + Int.random(in: 0..<hubs, using: &random))
      }
      return TracedWay(
        firms: [firm(1)] + between + [firm(2)], amount: Int64.random(in: 0...6, using: &random),
        shipment: ShipmentID(row: 0))
    }
  }

  private func cut(_ ways: [TracedWay], _ hubs: Set<FirmID>) -> Int128 {
    ways.reduce(0) { hubs.isDisjoint(with: $1.hubs) ? $0 : $0 + Int128($1.amount) }
  }

  /// The fewest hubs that cut so much, by trying all sets.
  private func fewest(_ ways: [TracedWay], _ wanted: Int128) -> Int? {
    let hubs = Set(ways.flatMap(\.hubs)).sorted { $0.rawValue < $1.rawValue }
    return (0..<1 << hubs.count).filter { set in
      cut(ways, Set(hubs.indices.filter { set >> $0 & 1 == 1 }.map { hubs[$0] })) >= wanted
    }.map(\.nonzeroBitCount).min()
  }

  @Test(arguments: UInt64(0)..<50)
  func `the number of hubs is the fewest of all sets`(seed: UInt64) {
    for number in seed * 6..<seed * 6 + 6 {
      let ways = ways(number)
      let points = Chokepoints(ways)
      let total = ways.reduce(Int128(0)) { $1.hubs.isEmpty ? $0 : $0 + Int128($1.amount) }
      #expect(points.total == total)
      for percent in [1, 30, 50, 80, 100] {
        let wanted = (total * Int128(percent) + 99) / 100
        let answer = points.answer(percent: percent)
        guard total > 0 else {
          #expect(answer == nil)
          continue
        }
        #expect(answer?.hubs == fewest(ways, wanted) && answer?.isFewest == true)
        let first = Set((answer?.steps.prefix(answer!.hubs) ?? []).map(\.hub))
        #expect(cut(ways, first) >= wanted && answer?.steps[first.count - 1].cut == cut(ways, first))
        #expect(answer?.steps.last?.cut == total)
        let rough = points.answer(percent: percent, budget: 0)
        #expect(rough!.atLeast <= answer!.hubs && answer!.hubs <= rough!.hubs)
      }
    }
  }

  @Test func `the hubs of the answer are those that are enough, not the first of the greedy choice`() {
    // Greedy takes C, on which most depends; A and B do without it.
    let ways = [([3, 1], 30), ([3, 2], 30), ([1], 20), ([2], 20)].map { hubs, amount in
      TracedWay(
        firms: [firm(8)] + hubs.map(firm) + [firm(9)], amount: Int64(amount), shipment: ShipmentID(row: 0))
    }
    let points = Chokepoints(ways)
    #expect(points.steps.map(\.hub) == [firm(3), firm(1), firm(2)])
    let answer = points.answer(percent: 100)
    #expect(answer?.hubs == 2 && answer?.steps.map(\.hub) == [firm(1), firm(2)])
    #expect(answer?.steps.map(\.cut) == [50, 100])
    #expect(points.answer(percent: 100, budget: 0)?.steps == points.steps)
  }

  @Test(arguments: UInt64(0)..<100)
  func `each step takes the hub with most that is left, and says what is cut`(seed: UInt64) {
    let ways = ways(seed)
    let points = Chokepoints(ways)
    var chosen: Set<FirmID> = []
    for step in points.steps {
      let before = cut(ways, chosen)
      for hub in Set(ways.flatMap(\.hubs)).subtracting(chosen) {
        #expect(cut(ways, chosen.union([hub])) - before <= step.added)
      }
      chosen.insert(step.hub)
      #expect(step.cut == cut(ways, chosen) && step.added == step.cut - before && step.added > 0)
      #expect(step.amount == cut(ways, [step.hub]))
      #expect(step.ways == ways.count { $0.hubs.contains(step.hub) })
    }
    #expect(cut(ways, chosen) == points.total)
    #expect(Chokepoints(ways.reversed()) == points)
  }

  @Test(arguments: UInt64(0)..<100)
  func `where every way has one hub, the greedy choice is the best`(seed: UInt64) {
    let ways = ways(seed, single: true)
    let points = Chokepoints(ways)
    for percent in [25, 50, 75] {
      guard let answer = points.answer(percent: percent, budget: 0) else { continue }
      #expect(answer.isFewest)
      #expect(points.steps[answer.hubs - 1].cut * 100 >= points.total * Int128(percent))
    }
  }
}
