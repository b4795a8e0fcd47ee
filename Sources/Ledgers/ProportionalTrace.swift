public import GraphCore

/// What came on each of some ways through several stocks, where every stock mixes all it holds: each usable lot gives
/// the same fraction of what is left of it.
///
/// Roots, stocks, losses and turns are those of `Trace`. Only the ways asked for are told apart; the goods of all others
/// take their part of every mixture.
public struct ProportionalTrace: Sendable {
  /// One for each way.
  public let arrived: [Double]

  /// - Parameters:
  ///   - edges: As for `Trace`.
  ///   - ways: Supplier, hubs, consignee of each.
  /// - Complexity: O(*m* · *d* · *w*) for *m* edges, *d* days of the window on which a stock received anything, and *w*
  ///   ways that pass through it.
  public init(
    _ edges: ArraySlice<TracedEdge>, window: DwellWindow, loss: LossShare = .none, ways: [[UInt32]]
  ) {
    var sweep = MixedSweep(window, loss)
    let ends = ways.map { sweep.tree.insert($0) }
    sweep.arrived = [Double](repeating: 0, count: Int(sweep.tree.count))
    for edge in edges { sweep.pass(edge) }
    arrived = ends.map { sweep.arrived[Int($0)] }
  }
}

/// One pass over the edges.
private struct MixedSweep {
  var tree = WayTree()
  /// By node: what came there to a destination.
  var arrived: [Double] = []
  private let shortest: Int, longest: Int, loss: LossShare
  private var stocks: [UInt32: MixedStock] = [:]

  init(_ window: DwellWindow, _ loss: LossShare) {
    (shortest, longest, self.loss) = (window.forward.shortest, window.longest, loss)
  }

  mutating func pass(_ edge: TracedEdge) {
    let (quantity, day) = (Double(edge.quantity), Int(edge.day))
    var load: (taken: Double, parts: MixedStock.Parts) = (0, [])
    if edge.roles.contains(.fromStock), shortest <= longest {
      load = stocks[edge.source, default: MixedStock()].take(quantity, from: day - longest...day - shortest)
    }
    // What was not in stock begins with this edge; that it came straight to a destination is no way through a stock.
    if edge.roles.contains(.isDestination) {
      for part in load.parts {
        if let node = tree.next(part.node, edge.target) { arrived[Int(node)] += part.quantity }
      }
    }
    guard edge.roles.contains(.toStock), edge.quantity > 0 else { return }
    if edge.roles.contains(.isSource), let node = tree.first(edge.source) {
      load.parts.append((node, quantity - load.taken))
    }
    let kept = Double(loss.usable(of: edge.quantity)) / quantity
    stocks[edge.target, default: MixedStock()].receive(
      quantity * kept,
      load.parts.compactMap { part in
        tree.next(part.node, edge.target).map { ($0, part.quantity * kept) }
      }, on: day)
  }
}
