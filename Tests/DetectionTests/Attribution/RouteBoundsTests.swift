import GraphCore
import Ledgers
import TestSupport
import Testing

@testable import Detection

/// A few shipments through two hubs: suppliers 0 and 1, hubs 4 and 5, consignees 2 and 3.
private struct TwoHubs {
  var edges: [TracedEdge] = []
  let window: DwellWindow, loss: LossShare

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    window = DwellWindow(0...Int.random(in: 0...4, using: &random))
    loss = LossShare(basisPoints: Int.random(in: 0..<4, using: &random) == 0 ? 5_000 : 0)
    let ends: [(UInt32, UInt32)] = [
      (0, 4), (0, 4), (1, 4), (4, 5), (4, 5), (4, 3), (1, 5), (5, 2), (5, 2), (5, 3),
    ]
    for _ in 0..<Int.random(in: 3...8, using: &random) {
      let (source, target) = ends.randomElement(using: &random)!
      var roles: TracedEdge.Roles = []
      if source > 3 { roles.insert(.fromStock) }
      if target > 3 { roles.insert(.toStock) }
      if source == 0 { roles.insert(.isSource) }
      if target == 2 { roles.insert(.isDestination) }
      edges.append(
        TracedEdge(
          day: .random(in: 0...4, using: &random), quantity: .random(in: 1...3, using: &random),
          source: source,
          target: target, roles: roles))
    }
    edges.sort { ($0.day, $0.rank) < ($1.day, $1.rank) }
  }

  /// For each way to serve as much as can be out of a hub's stock: how many units of `giver` each edge from hub to hub
  /// brings out of the first hub, or gives to `taker` out of the second.
  private func servings(_ hub: UInt32, of giver: UInt32, to taker: UInt32) -> Set<[Int: Int]> {
    var units = edges.indices.filter { edges[$0].target == hub }.map { place in
      (lot: place, count: loss.usable(of: edges[place].quantity))
    }
    let asks = edges.indices.filter { edges[$0].source == hub }.flatMap { place in
      (0..<edges[place].quantity).map { _ in place }
    }
    var (best, found) = (-1, Set<[Int: Int]>())
    func serve(_ index: Int, _ served: Int, _ given: [Int: Int]) {
      guard served + asks.count - index >= best else { return }
      guard index < asks.count else {
        if served > best { (best, found) = (served, []) }
        found.insert(given)
        return
      }
      let ask = edges[asks[index]]
      for place in units.indices where units[place].count > 0 {
        let lot = edges[units[place].lot]
        guard (0...window.longest).contains(Int(ask.day - lot.day)) else { continue }
        units[place].count -= 1
        var given = given
        if ask.target == taker, lot.source == giver {
          given[hub == 4 ? asks[index] : units[place].lot, default: 0] += 1
        }
        serve(index + 1, served + 1, given)
        units[place].count += 1
      }
      serve(index + 1, served, given)
    }
    serve(0, 0, [:])
    return found
  }

  /// The least that any two such servings let come from 0 through both hubs to 2. In each shipment from hub to hub the
  /// supplier's goods are lost first, and are the last that go on to 2.
  var least: Int {
    let first = servings(4, of: 0, to: 5)
    let last = servings(5, of: 4, to: 2)
    return first.reduce(Int.max) { least, given in
      last.reduce(least) { least, taken in
        let both = given.reduce(0) { sum, serving in
          sum + max(0, serving.value + taken[serving.key, default: 0] - Int(edges[serving.key].quantity))
        }
        return min(least, both)
      }
    }
  }
}

@Suite struct RouteBoundsTests {
  @Test(arguments: UInt64(0)..<40)
  func `as much must come through as no serving of two hubs can avoid`(seed: UInt64) {
    for number in UInt64(0)..<10 {
      let trade = TwoHubs(seed: seed * 10 + number)
      let route = RouteKey(label: 0, firms: [0, 4, 5, 2])
      let bounds = RouteBounds(trade.edges, trade.window, trade.loss, [route])
      let (lower, upper) = bounds.interval(of: route)
      #expect(lower! <= trade.least, "\(seed) \(number)")
      #expect(lower! <= upper)
      let flows = Trace(trade.edges[...], window: trade.window, legs: 3, loss: trade.loss)
      let oldest = flows.routes.first { $0.vertices == route.firms }?.quantity ?? 0
      #expect(lower! <= oldest && oldest <= upper)
    }
  }

  @Test func `bounds are not all zero`() {
    let positive = (UInt64(0)..<400).count { seed in
      let trade = TwoHubs(seed: seed)
      let route = RouteKey(label: 0, firms: [0, 4, 5, 2])
      return RouteBounds(trade.edges, trade.window, trade.loss, [route]).interval(of: route).lower! > 0
    }
    #expect(positive > 10, "\(positive)")
  }
}
