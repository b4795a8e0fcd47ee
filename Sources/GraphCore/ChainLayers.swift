internal import WorkPool

extension TemporalGraph {
  /// For each edge, the sum of `counts` over all edges that may come right before it in a chain.
  ///
  /// One layer of the dynamic programme: with the number of chains whose leg *j* an edge is, this gives leg *j* + 1.
  /// Layers follow legs and not days, so that legs on one day and negative dwells need no order.
  ///
  /// - Parameters:
  ///   - counts: One entry per edge; read for edges of `kind` only.
  ///   - kind: What the edge before must be.
  /// - Complexity: O(edges).
  func layerForward(
    _ counts: [UInt128], through kind: LegKinds, within window: DwellWindow, on pool: WorkPool
  ) throws(Cancelled) -> [UInt128] {
    let chunks = TemporalGraph.chunks(of: outStarts)
    return joined(
      try pool.each(chunks.count) { chunk in
        let first = outStarts[chunks[chunk].lowerBound]
        let edges = first..<outStarts[chunks[chunk].upperBound]
        var sums = [UInt128](repeating: 0, count: edges.count)
        for junction in chunks[chunk] where inStarts[junction] < inStarts[junction + 1] {
          windowSums(
            offered: inStarts[junction]..<inStarts[junction + 1], offeredDay: { inDays[$0] },
            value: { place in
              let edge = inOrder[place].row
              return kinds[edge].isSuperset(of: kind) ? counts[edge] : 0
            },
            served: outStarts[junction]..<outStarts[junction + 1], servedDay: { outDays[$0] },
            offsets: .before(window),
            serve: { place, sum in sums[outOrder[place].row - first] = sum })
        }
        return sums
      })
  }

  /// For each edge, the sum of `counts` over all edges that may come right after it in a chain.
  func layerBackward(
    _ counts: [UInt128], through kind: LegKinds, within window: DwellWindow, on pool: WorkPool
  ) throws(Cancelled) -> [UInt128] {
    let chunks = TemporalGraph.chunks(of: inStarts)
    let sums = joined(
      try pool.each(chunks.count) { chunk in
        let first = inStarts[chunks[chunk].lowerBound]
        let places = first..<inStarts[chunks[chunk].upperBound]
        var sums = [UInt128](repeating: 0, count: places.count)
        for junction in chunks[chunk] where outStarts[junction] < outStarts[junction + 1] {
          windowSums(
            offered: outStarts[junction]..<outStarts[junction + 1], offeredDay: { outDays[$0] },
            value: { place in
              let edge = outOrder[place].row
              return kinds[edge].isSuperset(of: kind) ? counts[edge] : 0
            },
            served: inStarts[junction]..<inStarts[junction + 1], servedDay: { inDays[$0] },
            offsets: .after(window),
            serve: { place, sum in sums[place - first] = sum })
        }
        return sums
      })
    var byEdge = sums
    for (place, edge) in inOrder.enumerated() { byEdge[edge.row] = sums[place] }
    return byEdge
  }
}
