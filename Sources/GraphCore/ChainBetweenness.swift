public import WorkPool

/// How many chains pass through each vertex: betweenness in time, counted without listing a chain.
///
/// With *f*ⱼ(e), the chains begun whose leg *j* is the edge *e*, and *b*ₘ(e), the ways to finish with *m* more legs after
/// it, the chains of *k* legs that reach a vertex with leg *j* and leave it again are the sum of *f*ⱼ(e) · *b*ₖ₋ⱼ(e)
/// over the edges into it. A walk that comes to a vertex twice counts twice, so the sum over all vertices is that of
/// (*k* − 1) · walks of *k* legs.
public struct ChainBetweenness: Sendable {
  /// Vertices between the ends of at least one chain, ascending, with their counts.
  public let vertices: [(vertex: VertexID, chains: UInt128)]

  /// - Parameter legs: Most legs of a chain, 2...5.
  /// - Complexity: O(*legs*² · edges).
  public init(
    of graph: TemporalGraph, within window: DwellWindow, legs: Int, on pool: WorkPool
  ) throws(Cancelled) {
    precondition((2...ChainCounts.mostLegs).contains(legs), "a chain has 2 to 5 legs")
    // Ways to finish with 1, 2, ... more legs, added up from the shortest.
    var finishes: [[UInt128]] = []
    var ways = [UInt128](repeating: 1, count: graph.edgeCount)
    for more in 1..<legs {
      ways = try graph.layerBackward(ways, through: more == 1 ? .last : .middle, within: window, on: pool)
      let shorter = finishes.last ?? [UInt128](repeating: 0, count: graph.edgeCount)
      finishes.append(zip(shorter, ways).map { checkedSum($0, $1) })
    }
    var through = [UInt128](repeating: 0, count: graph.edgeCount)
    var begun = [UInt128](repeating: 1, count: graph.edgeCount)
    for leg in 1..<legs {
      let kind: LegKinds = leg == 1 ? .first : .middle
      for edge in 0..<graph.edgeCount where graph.kinds[edge].isSuperset(of: kind) {
        let chains = checkedProduct(begun[edge], finishes[legs - leg - 1][edge])
        through[edge] = checkedSum(through[edge], chains)
      }
      if leg + 1 < legs { begun = try graph.layerForward(begun, through: kind, within: window, on: pool) }
    }
    var sums: [VertexID: UInt128] = [:]
    for (edge, chains) in through.enumerated() where chains > 0 {
      let vertex = graph.target(of: EdgeID(rawValue: UInt32(edge)))
      sums[vertex] = checkedSum(sums[vertex, default: 0], chains)
    }
    vertices = sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
