internal import WorkPool

/// A part of the search: all routes of one number of legs that end with one bundle.
struct SearchUnit: Sendable {
  let bundle: BundleID
  let legs: Int
  let tier: Int
  /// No route of the unit has more: what its last edges weigh that some chain of so many legs reaches.
  let weight: Int128
  let countedWeight: Int128
  /// The same bounds for the second weights, and for the number of last edges.
  let secondWeight: Int128
  let countedSecondWeight: Int128
  let lastEdges: Int
  /// No route of the unit begins with a lower vertex.
  let lowestFirst: VertexID

  /// Whether a route of this unit could rank before `worst`.
  ///
  /// An admissible bound: weights and last edges are at most those of the unit, and the key is at least (lowest first vertex, and with
  /// two legs the two known vertices; label).
  func mayPrecede(_ worst: RouteSummary?, in graph: TemporalGraph) -> Bool {
    guard let worst else { return true }
    if tier != worst.tier { return tier < worst.tier }
    if countedWeight != worst.countedWeight { return countedWeight > worst.countedWeight }
    if weight != worst.weight { return weight > worst.weight }
    if countedSecondWeight != worst.countedSecondWeight {
      return countedSecondWeight > worst.countedSecondWeight
    }
    if secondWeight != worst.secondWeight { return secondWeight > worst.secondWeight }
    if lastEdges != worst.lastEdges { return lastEdges > worst.lastEdges }
    let vertices = worst.vertices(in: graph)
    if lowestFirst != vertices[0] { return lowestFirst < vertices[0] }
    guard legs == 2 else { return true }
    let mine = [lowestFirst, graph.source(of: bundle), graph.target(of: bundle)]
    if mine != vertices { return mine.lexicographicallyPrecedes(vertices) }
    return graph.label(of: bundle) < worst.label(in: graph)
  }

  /// Ascending in the order in which units are searched: best tier first, then the largest counted weight, as far as
  /// 48 bits tell, then the largest total weight, as far as 8 bits tell.
  var sortKey: UInt64 {
    let rank = UInt64(min(max(tier, 0), 255))
    let counted = (1 << 48) - 1 - UInt64(clamping: min(countedWeight, (1 << 48) - 1))
    let magnitude = UInt64(127 - max(0, 128 - weight.leadingZeroBitCount))
    return rank << 56 | counted << 8 | min(magnitude, 255)
  }
}

extension SearchUnit {
  /// All units of the search in the order of `sortKey`, then (bundle, legs).
  static func all(
    of graph: TemporalGraph, counts: ChainCounts, query: RouteQuery, on pool: WorkPool
  ) throws(Cancelled) -> [SearchUnit] {
    let lowest = LowestFirst(of: graph, counts: counts, legs: query.legs.upperBound)
    let units = joined(
      try pool.map(0..<graph.bundleCount, grain: 1 << 13) { chunk in
        var units: [SearchUnit] = []
        for row in chunk where graph.kindsOfAny[row].contains(.last) {
          let bundle = BundleID(row: row)
          if let isWanted = query.lastFrom, !isWanted(graph.source(of: bundle), graph.label(of: bundle)) {
            continue
          }
          for legs in query.legs {
            let unit = SearchUnit(bundle, legs: legs, graph, counts, query, lowest)
            if let unit { units.append(unit) }
          }
        }
        return units
      })
    let order = try units.enumerated()
      .map { KeyedRow(key: $0.element.sortKey, row: UInt32($0.offset)) }.radixSorted(on: pool)
    return order.map { units[Int($0.row)] }
  }

  /// `nil` where no chain of so many legs ends with the bundle.
  private init?(
    _ bundle: BundleID, legs: Int, _ graph: TemporalGraph, _ counts: ChainCounts, _ query: RouteQuery,
    _ lowest: LowestFirst
  ) {
    var edges = 0
    var (weight, counted, second, countedSecond) = (Int128(0), Int128(0), Int128(0), Int128(0))
    for edge in graph.edges(of: bundle)
    where counts.reach[edge] >> UInt8(legs) & 1 == 1 && graph.kinds[edge].contains(.last) {
      edges += 1
      let (first, other) = (
        Int128(graph.weights[edge]), Int128(query.secondWeight?(graph.tags[edge]) ?? 0)
      )
      weight += first
      second += other
      guard query.counts(graph.days[edge]) else { continue }
      counted += first
      countedSecond += other
    }
    guard edges > 0 else { return nil }
    (lastEdges, secondWeight, countedSecondWeight) = (edges, second, countedSecond)
    (self.bundle, self.legs, self.weight, countedWeight) = (bundle, legs, weight, counted)
    tier = query.tier(of: graph.label(of: bundle))
    lowestFirst = lowest.vertex(before: graph.bundleSources[bundle.row], legs: legs)
  }
}

/// For each junction, the lowest vertex from which a chain of so many legs arrives there, dwell not looked at.
private struct LowestFirst: Sendable {
  /// By legs of the arriving chain − 1, then by junction.
  private var layers: [[VertexID]] = []

  init(of graph: TemporalGraph, counts: ChainCounts, legs: Int) {
    let none = [VertexID](repeating: VertexID(rawValue: .max), count: graph.junctionCount)
    for leg in 1..<legs {
      var layer = none
      let needed = leg == 1 ? LegKinds.first : .middle
      for (row, target) in graph.bundleTargets.enumerated() {
        guard graph.kindsOfAny[row].isSuperset(of: needed) else { continue }
        let bundle = BundleID(row: row)
        let lowest =
          leg == 1 ? graph.source(of: bundle) : layers[leg - 2][graph.bundleSources[row].row]
        layer[target.row] = min(layer[target.row], lowest)
      }
      layers.append(layer)
    }
  }

  func vertex(before junction: JunctionID, legs: Int) -> VertexID { layers[legs - 2][junction.row] }
}
