import GraphCore
import TestSupport
import Testing
import WorkPool

@Suite struct ChainBetweennessTests {
  @Test(arguments: UInt64(0)..<100)
  func `chains through a vertex are those that walking finds`(seed: UInt64) throws {
    for number in seed * 5..<seed * 5 + 5 {
      var random = SplitMix64(seed: number)
      let edges = randomEdges(Int.random(in: 0...40, using: &random), using: &random)
      let (window, legs) = (randomWindow(using: &random), Int.random(in: 2...5, using: &random))
      let pool = WorkPool(workers: 1 + Int(number % 3))
      let graph = try TemporalGraph(edges, on: pool, precedes: <)
      let found = try ChainBetweenness(of: graph, within: window, legs: legs, on: pool)
      var expected: [VertexID: UInt128] = [:]
      for chain in ChainOracle(edges, within: window, legs: legs).chains {
        for edge in chain.dropLast() { expected[edge.target, default: 0] += 1 }
      }
      #expect(Dictionary(uniqueKeysWithValues: found.vertices.map { ($0.vertex, $0.chains) }) == expected)
      let counts = try ChainCounts(of: graph, within: window, legs: legs, on: pool)
      let inner = counts.lengths.reduce(UInt128(0)) { $0 + UInt128($1.legs - 1) * $1.walks }
      #expect(found.vertices.reduce(UInt128(0)) { $0 + $1.chains } == inner)
    }
  }
}
