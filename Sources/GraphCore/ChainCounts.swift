public import WorkPool

/// How many chains there are, by number of legs, and which edges end them.
///
/// A chain of *k* legs is a sequence of edges e₁ … eₖ of one label in which each begins where the one before ended,
/// within the dwell window after it; e₁ is a first leg, eₖ a last one, those between are middle legs. A *walk* may
/// come to a vertex twice, a *path* may not (`pathCounts`). Nothing is enumerated: O(legs × edges).
public struct ChainCounts: Sendable {
  /// What there is of one number of legs.
  public struct Length: Hashable, Sendable {
    /// Edges of each chain.
    public let legs: Int
    /// Number of chains; a vertex may occur twice.
    public let walks: UInt128
    /// Distinct edges that are the last leg of at least one of them, and their total weight.
    public let lastEdges: Int
    public let lastWeight: Int128
  }

  /// One entry per number of legs, ascending from 2.
  public let lengths: [Length]
  /// For each edge, bit *j* says that it can be leg *j* of some chain begun; bit 1 is set for every first leg.
  let reach: [UInt8]
  let window: DwellWindow

  /// Most legs a chain can have here: counts of longer ones need not fit in 128 bits.
  public static let mostLegs = 5

  /// - Parameter legs: Most legs of a chain, 2...5.
  public init(
    of graph: TemporalGraph, within window: DwellWindow, legs: Int, on pool: WorkPool
  ) throws(Cancelled) {
    precondition((2...ChainCounts.mostLegs).contains(legs), "a chain has 2 to 5 legs")
    self.window = window
    var counts = [UInt128](repeating: 1, count: graph.edgeCount)
    var reach = graph.kinds.map { $0.contains(.first) ? UInt8(2) : 0 }
    var lengths: [Length] = []
    for leg in 2...legs {
      counts = try graph.layerForward(
        counts, through: leg == 2 ? .first : .middle, within: window, on: pool)
      for (edge, count) in counts.enumerated() where count > 0 { reach[edge] |= 1 << UInt8(leg) }
      lengths.append(Length(legs: leg, counts: counts, graph: graph))
    }
    (self.lengths, self.reach) = (lengths, reach)
  }
}

extension ChainCounts.Length {
  fileprivate init(legs: Int, counts: [UInt128], graph: TemporalGraph) {
    var (walks, edges, weight) = (UInt128(0), 0, Int128(0))
    for (edge, count) in counts.enumerated() where count > 0 && graph.kinds[edge].contains(.last) {
      walks = checkedSum(walks, count)
      edges += 1
      weight += Int128(graph.weights[edge])
    }
    (self.legs, self.walks, lastEdges, lastWeight) = (legs, walks, edges, weight)
  }
}

extension ChainCounts {
  /// Tags of the edges that end a chain of any length counted, in the order of edges.
  public func lastEdgeTags(of graph: TemporalGraph) -> [UInt32] {
    (0..<graph.edgeCount).filter { reach[$0] >= 4 && graph.kinds[$0].contains(.last) }.map { graph.tags[$0] }
  }

  /// Distinct edges that end a chain of some number of legs in `legs`, and their total weight.
  public func lastEdges(
    of graph: TemporalGraph, legs: ClosedRange<Int>
  ) -> (count: Int, weight: Int128) {
    let mask = legs.reduce(UInt8(0)) { $0 | 1 << UInt8($1) }
    var (count, weight) = (0, Int128(0))
    for edge in 0..<graph.edgeCount where reach[edge] & mask != 0 && graph.kinds[edge].contains(.last) {
      count += 1
      weight += Int128(graph.weights[edge])
    }
    return (count, weight)
  }
}
