import GraphCore
import TestSupport

/// A random multigraph small enough to walk every chain of it, dense in ties, cycles and mixed kinds.
func randomEdges(_ count: Int, using random: inout SplitMix64) -> [TemporalEdge] {
  let vertexCount = UInt32.random(in: 3...6, using: &random)
  let labelCount = UInt32.random(in: 1...2, using: &random)
  let lastDay = Int32.random(in: 0...9, using: &random)
  let allowsLoops = Bool.random(using: &random)
  // Roles by vertex, as in trade, in most graphs; anything goes in the others.
  let hasRoles = Int.random(in: 0..<3, using: &random) > 0
  // In some graphs nothing but the second weights and the numbers of edges ranks routes.
  let hasWeights = Int.random(in: 0..<4, using: &random) > 0
  return (0..<count).map { tag in
    var source = UInt32.random(in: 0..<vertexCount, using: &random)
    var target = UInt32.random(in: 0..<vertexCount, using: &random)
    var kinds = LegKinds(rawValue: UInt8.random(in: 0...7, using: &random))
    if hasRoles {
      kinds = [.first, .middle, .middle, .last].randomElement(using: &random)!
      source = kinds == .first ? 0 : UInt32.random(in: 1..<vertexCount - 1, using: &random)
      target = kinds == .last ? vertexCount - 1 : UInt32.random(in: 1..<vertexCount - 1, using: &random)
      if Int.random(in: 0..<8, using: &random) == 0 { kinds.formUnion([.first, .last]) }
    }
    if !allowsLoops && source == target { target = (target + 1) % vertexCount }
    return TemporalEdge(
      source: VertexID(rawValue: source), target: VertexID(rawValue: target),
      label: UInt32.random(in: 0..<labelCount, using: &random) * 70_000,
      day: Int32.random(in: 0...lastDay, using: &random) - 5,
      weight: hasWeights ? Int64.random(in: 0...6, using: &random) : 0, kinds: kinds, tag: UInt32(tag))
  }
}

/// A random dwell window, negative and empty ones among them.
func randomWindow(using random: inout SplitMix64) -> DwellWindow {
  let low = Int.random(in: -2...1, using: &random)
  return DwellWindow(
    low...(low + Int.random(in: 1...9, using: &random)), allowsSameDay: Bool.random(using: &random))
}

/// Every chain of a graph, found by walking: slow and plain.
struct ChainOracle {
  var chains: [[TemporalEdge]] = []

  init(_ edges: [TemporalEdge], within window: DwellWindow, legs: Int) {
    func walk(_ chain: [TemporalEdge]) {
      if chain.count >= 2, chain[chain.count - 1].kinds.contains(.last) { chains.append(chain) }
      guard chain.count < legs, chain.count == 1 || chain[chain.count - 1].kinds.contains(.middle) else {
        return
      }
      let here = chain[chain.count - 1]
      for next in edges where next.source == here.target && next.label == here.label {
        let dwell = Int(next.day) - Int(here.day)
        if window.shortest <= dwell && dwell <= window.longest { walk(chain + [next]) }
      }
    }
    for edge in edges where edge.kinds.contains(.first) { walk([edge]) }
  }

  func walks(_ legs: Int) -> UInt128 { UInt128(chains.count { $0.count == legs }) }

  func paths(_ legs: Int) -> UInt128 {
    UInt128(chains.count { $0.count == legs && Set(vertices($0)).count == legs + 1 })
  }

  struct Key: Hashable {
    let vertices: [VertexID], label: UInt32
  }

  /// Chains by route.
  func routes(_ legs: ClosedRange<Int>) -> [Key: [[TemporalEdge]]] {
    Dictionary(grouping: chains.filter { legs.contains($0.count) }) {
      Key(vertices: vertices($0), label: $0[0].label)
    }
  }
}

private func vertices(_ chain: [TemporalEdge]) -> [VertexID] { [chain[0].source] + chain.map(\.target) }

/// A route as the oracle and the search both can state it.
struct PlainRoute: Equatable {
  var vertices: [VertexID], label: UInt32, tier: Int, chains: UInt128
  var weight: Int128, counted: Int128, second: Int128, countedSecond: Int128, lastEdges: Int
  var legs: [[UInt32]]
  var dwell: [Int]
}

extension ChainOracle {
  /// All routes in rank order; `tags` of each leg ascend by (day, tag).
  func ranked(_ query: RouteQuery) -> [PlainRoute] {
    routes(query.legs).map { key, chains in
      let legs = chains[0].indices.map { leg in
        Dictionary(chains.map { ($0[leg].tag, $0[leg]) }, uniquingKeysWith: { a, _ in a }).values
          .sorted { ($0.day, $0.tag) < ($1.day, $1.tag) }
      }
      let dwells = chains.flatMap { chain in
        zip(chain, chain.dropFirst()).map { Int($1.day) - Int($0.day) }
      }.sorted()
      let last = legs[legs.count - 1]
      return PlainRoute(
        vertices: key.vertices, label: key.label, tier: query.tiers.isEmpty ? 0 : query.tiers[Int(key.label)],
        chains: UInt128(chains.count), weight: last.reduce(0) { $0 + Int128($1.weight) },
        counted: last.filter { $0.day >= query.countFrom ?? .min }.reduce(0) { $0 + Int128($1.weight) },
        second: last.reduce(0) { $0 + Int128(query.secondWeight?($1.tag) ?? 0) },
        countedSecond: last.filter { $0.day >= query.countFrom ?? .min }
          .reduce(0) { $0 + Int128(query.secondWeight?($1.tag) ?? 0) },
        lastEdges: last.count, legs: legs.map { $0.map(\.tag) },
        dwell: [dwells[0], dwells[(dwells.count - 1) / 2], dwells[dwells.count - 1]])
    }.sorted { a, b in
      if a.tier != b.tier { return a.tier < b.tier }
      if a.counted != b.counted { return a.counted > b.counted }
      if a.weight != b.weight { return a.weight > b.weight }
      if a.countedSecond != b.countedSecond { return a.countedSecond > b.countedSecond }
      if a.second != b.second { return a.second > b.second }
      if a.lastEdges != b.lastEdges { return a.lastEdges > b.lastEdges }
      if a.vertices != b.vertices { return a.vertices.lexicographicallyPrecedes(b.vertices) }
      return a.label < b.label
    }
  }
}

/// The routes of a search, measured, in the oracle's terms.
func plain(_ search: RouteSearch, _ graph: TemporalGraph, _ window: DwellWindow) -> [PlainRoute] {
  search.routes.map { route in
    let measures = RouteMeasures(route, in: graph, within: window)
    let dwell = measures.dwell
    return PlainRoute(
      vertices: route.vertices(in: graph), label: route.label(in: graph), tier: route.tier,
      chains: route.chains == measures.chains ? route.chains : 0, weight: route.weight,
      counted: route.countedWeight, second: route.secondWeight, countedSecond: route.countedSecondWeight,
      lastEdges: route.lastEdges,
      legs: measures.legs.map { $0.map { graph.tag(of: $0) } }, dwell: [dwell.min, dwell.median, dwell.max])
  }
}
