import GraphCore
import Ledgers
import TestSupport
import Testing

/// What is followed through stocks that mix all they hold, in exact fractions.
private struct MixedOracle {
  private struct Part {
    var quantity: BigFraction
    /// The firms so far; the last edge.
    var firms: [UInt32], day: Int32, isSourced: Bool
  }
  private(set) var arrived: [[UInt32]: BigFraction] = [:]

  init(_ trade: TraceCase) {
    var stocks: [UInt32: [Part]] = [:]
    let nothing = BigFraction(0)
    for edge in trade.edges where edge.quantity > 0 {
      var load: [Part] = []
      var rest = BigFraction(edge.quantity)
      if edge.roles.contains(.fromStock), var stock = stocks[edge.source] {
        let usable = stock.indices.filter { place in
          let dwell = Int(edge.day - stock[place].day)
          return dwell >= max(0, trade.window.shortest) && dwell <= trade.window.longest
        }
        let held = usable.reduce(nothing) { $0 + stock[$1].quantity }
        if nothing < held {
          let share = rest < held ? rest / held : BigFraction(1)
          for place in usable {
            var part = stock[place]
            part.quantity = part.quantity * share
            stock[place].quantity = stock[place].quantity - part.quantity
            load.append(part)
          }
          rest = rest < held ? nothing : rest - held
          stocks[edge.source] = stock
        }
      }
      if edge.roles.contains(.isDestination) {
        for part in load where part.isSourced {
          arrived[part.firms + [edge.target], default: nothing] =
            arrived[part.firms + [edge.target], default: nothing] + part.quantity
        }
      }
      guard edge.roles.contains(.toStock) else { continue }
      load.append(
        Part(quantity: rest, firms: [edge.source], day: edge.day, isSourced: edge.roles.contains(.isSource)))
      let kept = BigFraction(trade.loss.usable(of: edge.quantity)) / BigFraction(edge.quantity)
      for part in load {
        stocks[edge.target, default: []].append(
          Part(
            quantity: part.quantity * kept, firms: part.firms + [edge.target], day: edge.day,
            isSourced: part.isSourced))
      }
    }
  }
}

@Suite struct ProportionalTraceTests {
  @Test(arguments: UInt64(0)..<60)
  func `mixing through several stocks agrees with exact fractions`(seed: UInt64) {
    for number in UInt64(0)..<10 {
      var trade = TraceCase(seed: seed * 10 + number)
      trade.edges.removeLast(max(0, trade.edges.count - 22))
      let exact = MixedOracle(trade).arrived
      let ways = exact.keys.sorted { $0.lexicographicallyPrecedes($1) } + [[0, 4, 5, 9], [1, 7, 3]]
      let found = ProportionalTrace(trade.edges[...], window: trade.window, loss: trade.loss, ways: ways)
      for (way, arrived) in zip(ways, found.arrived) {
        let expected = exact[way]?.approximation ?? 0
        #expect(abs(arrived - expected) <= 1e-9 * expected + 1e-12, "\(seed) \(number) \(way)")
      }
    }
  }

  @Test func `the random trades mix goods of several ways`() {
    let long = (UInt64(0)..<600).count { seed in
      MixedOracle(TraceCase(seed: seed)).arrived.keys.contains { $0.count > 3 }
    }
    #expect(long > 40, "\(long)")
  }

  @Test func `a stock that never empties keeps its digits over thousands of days`() {
    let days = Int32(3_000)
    let edges = (0..<days).flatMap { day in
      [
        TracedEdge(
          day: day, quantity: 1_000, source: UInt32(day % 2), target: 4,
          roles: day % 2 == 0 ? [.toStock, .isSource] : [.toStock]),
        TracedEdge(day: day, quantity: 900, source: 4, target: 5, roles: [.fromStock, .toStock]),
        TracedEdge(day: day, quantity: 800, source: 5, target: 3, roles: [.fromStock, .isDestination]),
      ]
    }
    let window = DwellWindow(0...180)
    let mixed = ProportionalTrace(edges[...], window: window, ways: [[0, 4, 5, 3]]).arrived[0]
    let oldest = Trace(edges[...], window: window, legs: 3).routes.first { $0.vertices == [0, 4, 5, 3] }!
    // Half of all goods are the supplier's, in any order.
    #expect(abs(mixed - Double(oldest.quantity)) < 0.02 * mixed && mixed < 0.51 * 800 * Double(days))
  }
}
