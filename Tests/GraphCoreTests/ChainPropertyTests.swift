import TestSupport
import Testing
import WorkPool

@testable import GraphCore

@Suite struct ChainPropertyTests {
  private func graph(_ seed: UInt64) throws -> ([TemporalEdge], TemporalGraph) {
    var random = SplitMix64(seed: seed)
    let edges = randomEdges(Int.random(in: 20...60, using: &random), using: &random)
    return (edges, try TemporalGraph(edges, on: WorkPool(workers: 2), precedes: <))
  }

  private func walks(_ edges: [TemporalEdge], _ window: ClosedRange<Int>) throws -> [UInt128] {
    let pool = WorkPool(workers: 1)
    let graph = try TemporalGraph(edges, on: pool, precedes: <)
    return try ChainCounts(of: graph, within: DwellWindow(window), legs: 5, on: pool).lengths.map(\.walks)
  }

  @Test(arguments: UInt64(0)..<100)
  func `a wider window and one more edge never lose a walk`(seed: UInt64) throws {
    let (edges, _) = try graph(seed)
    let all = try walks(edges, 0...4)
    #expect(zip(all, try walks(edges, -1...4)).allSatisfy(<=))
    #expect(zip(all, try walks(edges, 0...5)).allSatisfy(<=))
    #expect(zip(try walks(Array(edges.dropLast()), 0...4), all).allSatisfy(<=))
  }

  @Test(arguments: UInt64(0)..<100)
  func `counted forward, backward and through the middle, walks are the same`(seed: UInt64) throws {
    let (_, graph) = try graph(seed)
    let (window, pool) = (DwellWindow(-1...5), WorkPool(workers: 2))
    let counts = try ChainCounts(of: graph, within: window, legs: 5, on: pool)
    let ones = [UInt128](repeating: 1, count: graph.edgeCount)
    var (forward, backward) = ([ones], [ones])
    for leg in 1..<5 {
      forward.append(
        try graph.layerForward(
          forward[leg - 1], through: leg == 1 ? .first : .middle, within: window, on: pool))
      backward.append(
        try graph.layerBackward(
          backward[leg - 1], through: leg == 1 ? .last : .middle, within: window, on: pool))
    }
    for legs in 2...5 {
      let walks = counts.lengths[legs - 2].walks
      func sum(_ kind: LegKinds, _ count: (Int) -> UInt128) -> UInt128 {
        (0..<graph.edgeCount).reduce(0) { graph.kinds[$1].isSuperset(of: kind) ? $0 + count($1) : $0 }
      }
      #expect(sum(.first) { backward[legs - 1][$0] } == walks)
      for leg in 1..<legs {
        let kind = LegKinds.needed(at: leg, of: legs)
        #expect(sum(kind) { forward[leg - 1][$0] * backward[legs - leg][$0] } == walks)
      }
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `a search that is cut is cut alike for any workers and any order of edges`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let edges = randomEdges(60, using: &random)
    let query = RouteQuery(
      legs: 2...4, countFrom: 3, limit: 5, budget: Int.random(in: 0...600, using: &random))
    var answers: [String] = []
    for workers in [1, 2, 3, 8] {
      let pool = WorkPool(workers: workers)
      let graph = try TemporalGraph(edges.shuffled(using: &random), on: pool, precedes: <)
      let counts = try ChainCounts(of: graph, within: DwellWindow(0...6), legs: 4, on: pool)
      let search = try RouteSearch(of: graph, counts: counts, query: query, on: pool)
      let paths = try counts.pathCounts(of: graph, budget: query.budget, on: pool)
      let routes = search.routes.map { "\($0.vertices(in: graph)) \($0.chains) \($0.weight)" }
      answers.append("\(search.account) \(routes) \(paths)")
    }
    #expect(Set(answers).count == 1)
  }
}
