import GraphCore
import Ledgers
import TestSupport

/// A small random trade of one kind of goods through several hubs.
struct TraceCase {
  var edges: [TracedEdge] = []
  var window: DwellWindow, legs: Int, loss: LossShare
  /// Vertices 0 and 1 send from outside, 2 and 3 receive outside, the others are hubs.
  static let hubs = UInt32(4)...7

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let low = Int.random(in: -2...2, using: &random)
    window = DwellWindow(
      low...low + Int.random(in: 0...15, using: &random), allowsSameDay: Bool.random(using: &random))
    legs = Int.random(in: 2...5, using: &random)
    loss = LossShare(basisPoints: [0, 0, 0, 1_000, 3_333, 10_000].randomElement(using: &random)!)
    let span = Int32.random(in: 0...20, using: &random)
    for _ in 0..<Int.random(in: 0...40, using: &random) { edges.append(TraceCase.edge(span, using: &random)) }
    edges = edges.enumerated().sorted {
      ($0.element.day, $0.element.rank, $0.offset) < ($1.element.day, $1.element.rank, $1.offset)
    }.map(\.element)
  }

  private static func edge(_ span: Int32, using random: inout SplitMix64) -> TracedEdge {
    let ends: [(UInt32, UInt32)] = [
      (.random(in: 0...1, using: &random), .random(in: hubs, using: &random)),
      (.random(in: hubs, using: &random), .random(in: hubs, using: &random)),
      (.random(in: hubs, using: &random), .random(in: hubs, using: &random)),
      (.random(in: hubs, using: &random), .random(in: 2...3, using: &random)),
      (0, 3),
    ]
    var (source, target) = ends.randomElement(using: &random)!
    if source == target { (source, target) = (0, 4) }
    var roles: TracedEdge.Roles = []
    if hubs.contains(source) { roles.insert(.fromStock) }
    if hubs.contains(target) { roles.insert(.toStock) }
    if source == 0 || Int.random(in: 0..<6, using: &random) == 0 { roles.insert(.isSource) }
    if target == 3 || Int.random(in: 0..<9, using: &random) == 0 { roles.insert(.isDestination) }
    return TracedEdge(
      day: Int32.random(in: 0...span, using: &random), quantity: Int64.random(in: 0...9, using: &random),
      source: source, target: target, roles: roles)
  }
}

/// What is followed, unit by unit.
struct TraceOracle {
  struct Unit {
    /// Edges so far, from the first on which it was seen; the day is that of the last.
    var edges: [Int]
  }
  struct Delivery: Hashable {
    var root: Int, edge: Int, firms: [UInt32]
  }
  var account = TraceAccount()
  var deliveries: [Delivery: Int64] = [:]

  init(_ trade: TraceCase, _ order: Trace.Order = .oldestFirst, warmUpBefore: Int = .min) {
    var stocks: [UInt32: [Unit]] = [:]
    let edges = trade.edges
    for (place, edge) in edges.enumerated() {
      var load: [Unit] = []
      for _ in 0..<edge.quantity {
        guard edge.roles.contains(.fromStock) else {
          load.append(Unit(edges: []))
          continue
        }
        let usable = (stocks[edge.source] ?? []).indices.filter { place in
          let dwell = Int(edge.day - edges[stocks[edge.source]![place].edges.last!].day)
          return dwell >= max(0, trade.window.shortest) && dwell <= trade.window.longest
        }
        if let usable = order == .oldestFirst ? usable.first : usable.last {
          load.append(stocks[edge.source]!.remove(at: usable))
          account.passedOn += 1
        } else {
          load.append(Unit(edges: []))
        }
        if edge.roles.contains(.isDestination) { deliver(load[load.count - 1], place, trade, warmUpBefore) }
      }
      guard edge.roles.contains(.toStock) else { continue }
      account.received += Int128(load.count)
      for (number, unit) in load.enumerated() {
        // Of the first n units of an edge as many are lost as of an edge of n units.
        if trade.loss.usable(of: Int64(number + 1)) == trade.loss.usable(of: Int64(number)) {
          account.lost += 1
        } else {
          stocks[edge.target, default: []].append(Unit(edges: unit.edges + [place]))
        }
      }
    }
    for unit in stocks.values.joined() {
      let isAged = Int(edges[unit.edges.last!].day) + trade.window.longest < Int(edges.last!.day)
      if isAged { account.aged += 1 } else { account.left += 1 }
    }
  }

  private mutating func deliver(_ unit: Unit, _ place: Int, _ trade: TraceCase, _ warmUpBefore: Int) {
    account.shipped += 1
    guard let root = unit.edges.first else {
      account.unexplained += 1
      if Int(trade.edges[place].day) < warmUpBefore { account.warmUp += 1 }
      return
    }
    if unit.edges.count + 1 > trade.legs {
      account.beyondLegs += 1
    } else if trade.edges[root].roles.contains(.isSource) {
      account.fromSources += 1
      let firms = [trade.edges[root].source] + (unit.edges + [place]).map { trade.edges[$0].target }
      deliveries[Delivery(root: root, edge: place, firms: firms), default: 0] += 1
    } else {
      account.fromOthers += 1
    }
  }
}
