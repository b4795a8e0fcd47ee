import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Which routes are listed where leads are given, against choosing from the list of all routes.
@Suite struct LeadRoutesTests {
  private let pool = WorkPool(workers: 2)

  /// Every hub and class that sends a last leg, in random order; some left out.
  private func leads(_ routes: [Route], using random: inout SplitMix64) -> [HubGoods] {
    let all = routes.map { route in
      switch route.course {
      case .chain(let firms): HubGoods(firm: firms[firms.count - 2], goods: route.goodsClass)
      case .relay(let relay): HubGoods(firm: relay.consignor, goods: route.goodsClass)
      }
    }
    var seen: Set<HubGoods> = []
    let each = all.filter { seen.insert($0).inserted }
    return each.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.shuffled(using: &random)
  }

  @Test(arguments: UInt64(0)..<300)
  func `routes of leads come first, lead by lead, then the best of all`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var trade = TradeCase(seed: seed)
    trade.settings.limit = nil
    let all = try Routes(trade.settings).result(in: trade.table, on: pool)
    let leads = leads(all.routes, using: &random)
    let order = LeadOrder(leads)
    for limit in [nil, 0, 2] as [Int?] {
      trade.settings.limit = limit
      let perLead = Int.random(in: 1...3, using: &random)
      let found = try Routes(trade.settings).result(
        in: trade.table, leads: order, perLead: perLead, on: pool)
      var (taken, wanted) = ([Int: Int](), [(lead: Int, route: Route)]())
      for (place, route) in all.routes.enumerated() {
        let lead = order.place(of: route)
        let isFirst = lead.map { taken[$0, default: 0] < perLead } ?? false
        if let lead { taken[lead, default: 0] += 1 }
        if isFirst || place < limit ?? .max { wanted.append((lead ?? .max, route)) }
      }
      let expected = wanted.enumerated().sorted {
        ($0.element.lead, $0.offset) < ($1.element.lead, $1.offset)
      }
      #expect(found.routes.map(\.course) == expected.map(\.element.route.course), "\(seed) \(limit ?? -1)")
      #expect(found.routeCount == all.routeCount && found.chainCounts == all.chainCounts)
    }
  }

  @Test func `a small budget lists no route that is not there, and says that something was left out`() throws
  {
    var (left, listed) = (0, 0)
    for seed in UInt64(0)..<60 {
      var random = SplitMix64(seed: seed)
      var trade = TradeCase(seed: seed)
      trade.settings.limit = nil
      let all = try Routes(trade.settings).result(in: trade.table, on: pool)
      let order = LeadOrder(leads(all.routes, using: &random))
      (trade.settings.limit, trade.settings.budget) = (1, 1)
      let found = try Routes(trade.settings).result(in: trade.table, leads: order, perLead: 2, on: pool)
      // Relays that are the end of a chain stand alone where the chain was not found.
      let chains = found.routes.filter { if case .chain = $0.course { true } else { false } }
      #expect(chains.allSatisfy { chain in all.routes.contains { $0.course == chain.course } }, "\(seed)")
      listed += found.routes.count
      left += found.leadUnitsLeftOut > 0 ? 1 : 0
    }
    #expect(left > 3 && listed > 30, "\(left) \(listed)")
  }
}
