import GraphCore
import Ledgers
import TestSupport
import Testing

@Suite struct TraceTests {
  @Test(arguments: UInt64(0)..<50)
  func `tracing agrees with following unit by unit`(seed: UInt64) {
    for number in 0..<casesPerSeed {
      let trade = TraceCase(seed: seed * casesPerSeed + number)
      for order in [Trace.Order.oldestFirst, .newestFirst] {
        let oracle = TraceOracle(trade, order, warmUpBefore: 9)
        var delivered: [[Int]: Int64] = [:]
        let trace = Trace(
          trade.edges[...], window: trade.window, legs: trade.legs, loss: trade.loss, order: order,
          warmUpBefore: 9
        ) { delivered[[$0, $1], default: 0] += $2 }
        #expect(trace.account == oracle.account && trace.account.isBalanced)
        var (routes, matches) = ([[UInt32]: [DwellDistribution.Step]](), [[Int]: Int64]())
        for (delivery, quantity) in oracle.deliveries {
          let days = Int(trade.edges[delivery.edge].day) - Int(trade.edges[delivery.root].day)
          routes[delivery.firms, default: []].append(.init(days: days, quantity: Int128(quantity)))
          matches[[delivery.root, delivery.edge], default: 0] += quantity
        }
        #expect(delivered == matches)
        #expect(
          Dictionary(uniqueKeysWithValues: trace.routes.map { ($0.vertices, $0.dwell) })
            == routes.mapValues { DwellDistribution($0) })
      }
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func `without shipments from hub to hub it is the ledgers of the hubs`(seed: UInt64) {
    for number in 0..<casesPerSeed {
      var trade = TraceCase(seed: seed * casesPerSeed + number)
      let low = max(0, trade.window.shortest)
      trade.window = DwellWindow(low...max(low, trade.window.longest))
      trade.edges.removeAll { $0.rank == 1 }
      let trace = Trace(trade.edges[...], window: trade.window, legs: trade.legs)
      var pairs: [[UInt32]: Int128] = [:]
      for hub in TraceCase.hubs {
        func entry(_ edge: TracedEdge, _ group: UInt32, _ role: TracedEdge.Roles) -> LedgerEntry {
          LedgerEntry(
            day: edge.day, quantity: edge.quantity, group: group, isMarked: edge.roles.contains(role))
        }
        let flows = Ledger(
          lots: trade.edges.filter { $0.target == hub }.map { entry($0, $0.source, .isSource) },
          shipments: trade.edges.filter { $0.source == hub }.map { entry($0, $0.target, .isDestination) },
          window: trade.window
        ).flows()
        for interval in flows.pairs where interval.fifo > 0 {
          pairs[[interval.pair.giver, hub, interval.pair.taker]] = interval.fifo
        }
      }
      #expect(Dictionary(uniqueKeysWithValues: trace.routes.map { ($0.vertices, $0.quantity) }) == pairs)
    }
  }

  @Test func `the random trades hold what these tests are about`() {
    var (far, beyond, others, unexplained, lost) = (0, 0, 0, 0, 0)
    for seed in UInt64(0)..<1_000 {
      let trade = TraceCase(seed: seed)
      let trace = Trace(trade.edges[...], window: trade.window, legs: trade.legs, loss: trade.loss)
      far += trace.routes.contains { $0.vertices.count > 3 } ? 1 : 0
      beyond += trace.account.beyondLegs > 0 ? 1 : 0
      others += trace.account.fromOthers > 0 ? 1 : 0
      unexplained += trace.account.unexplained > 0 ? 1 : 0
      lost += trace.account.lost > 0 && trace.account.lost < trace.account.received ? 1 : 0
    }
    #expect(
      far > 60 && beyond > 40 && others > 100 && unexplained > 300 && lost > 150,
      "\(far) \(beyond) \(others) \(unexplained) \(lost)")
  }

  @Test func `a closed window lets nothing through`() {
    let edges = [
      TracedEdge(day: 0, quantity: 5, source: 0, target: 4, roles: [.toStock, .isSource]),
      TracedEdge(day: 0, quantity: 5, source: 4, target: 3, roles: [.fromStock, .isDestination]),
    ]
    let trace = Trace(edges[...], window: DwellWindow(-5 ... -1), legs: 2)
    #expect(
      trace.routes.isEmpty && trace.account.unexplained == 5 && trace.account.left + trace.account.aged == 5)
    #expect(Trace([], window: DwellWindow(0...1), legs: 2).account == TraceAccount())
  }
}
