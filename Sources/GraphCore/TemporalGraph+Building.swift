public import WorkPool

extension TemporalGraph {
  /// Sorts `edges` into a graph.
  ///
  /// - Parameters:
  ///   - edges: In any order. Fewer than 2³²; weights not negative.
  ///   - precedes: A strict total order of edges by their tags. Asked only about edges of one label that leave, or
  ///     arrive at, one vertex on one day; pass `<` where the order of tags is good enough.
  /// - Complexity: Three radix sorts of the edges, and the comparisons of ties.
  public init(
    _ edges: [TemporalEdge], on pool: WorkPool, precedes: @Sendable (UInt32, UInt32) -> Bool
  ) throws(Cancelled) {
    precondition(edges.count < Int(UInt32.max), "edges are numbered in 32 bits")
    // Two orders side by side: much of either is one pass after the other.
    let orders = try pool.each(2) { end in
      Result { () throws(Cancelled) in
        try TemporalOrder(of: edges, by: end == 0 ? .source : .target, on: pool, precedes: precedes)
      }
    }
    let (leaving, arriving) = (try orders[0].get(), try orders[1].get())
    let junctions = merged(leaving.junctions, arriving.junctions)
    let sources = leaving.junctionOfEdge(in: junctions)
    let targets = arriving.junctionOfEdge(in: junctions)
    let keys = try pool.gather(edges.count) { place in
      let row = leaving.rows[place]
      return KeyedRow(key: UInt64(sources[Int(row)]) << 32 | UInt64(targets[Int(row)]), row: row)
    }
    let order = try keys.radixSorted(on: pool)
    try self.init(edges, order: order, leaving: leaving, arriving: arriving, junctions: junctions, on: pool)
  }

  /// - Parameter order: Edges by (source junction, target junction, day, tie order), keyed by the two junctions.
  private init(
    _ edges: [TemporalEdge], order: [KeyedRow], leaving: TemporalOrder, arriving: TemporalOrder,
    junctions: [Junction], on pool: WorkPool
  ) throws(Cancelled) {
    self.junctions = junctions
    days = try pool.gather(order.count) { edges[Int(order[$0].row)].day }
    weights = try pool.gather(order.count) { edges[Int(order[$0].row)].weight }
    kinds = try pool.gather(order.count) { edges[Int(order[$0].row)].kinds }
    tags = try pool.gather(order.count) { edges[Int(order[$0].row)].tag }
    let bundling = Bundling(order, kinds: kinds)
    (bundles, bundleStarts) = (bundling.ofEdge, bundling.starts)
    (bundleSources, bundleTargets) = (bundling.sources, bundling.targets)
    (kindsOfAny, kindsOfAll) = (bundling.kindsOfAny, bundling.kindsOfAll)
    outBundleStarts = starts(of: bundling.sources, count: junctions.count)
    inBundleStarts = starts(of: bundling.targets, count: junctions.count)
    inBundles = grouped(bundling.targets, starts: inBundleStarts)
    var edgeOfRow = [EdgeID](repeating: EdgeID(rawValue: 0), count: edges.count)
    for (edge, entry) in order.enumerated() { edgeOfRow[Int(entry.row)] = EdgeID(row: edge) }
    let (days, numbers) = (days, edgeOfRow)
    let (outOrder, inOrder) = (
      try pool.gather(order.count) { numbers[Int(leaving.rows[$0])] },
      try pool.gather(order.count) { numbers[Int(arriving.rows[$0])] }
    )
    (self.outOrder, self.inOrder) = (outOrder, inOrder)
    outDays = try pool.gather(order.count) { days[outOrder[$0].row] }
    inDays = try pool.gather(order.count) { days[inOrder[$0].row] }
    outStarts = leaving.starts(in: junctions)
    inStarts = arriving.starts(in: junctions)
  }
}

/// Bundles as they follow from edges in their final order.
private struct Bundling {
  var ofEdge: [BundleID] = []
  var starts: [Int] = []
  var sources: [JunctionID] = []
  var targets: [JunctionID] = []
  var kindsOfAny: [LegKinds] = []
  var kindsOfAll: [LegKinds] = []

  init(_ order: [KeyedRow], kinds: [LegKinds]) {
    ofEdge.reserveCapacity(order.count)
    for (edge, entry) in order.enumerated() {
      if edge == 0 || order[edge - 1].key != entry.key { open(entry.key, at: edge) }
      ofEdge.append(BundleID(row: sources.count - 1))
      kindsOfAny[sources.count - 1].formUnion(kinds[edge])
      kindsOfAll[sources.count - 1].formIntersection(kinds[edge])
    }
    starts.append(order.count)
  }

  private mutating func open(_ key: UInt64, at edge: Int) {
    starts.append(edge)
    sources.append(JunctionID(rawValue: UInt32(key >> 32)))
    targets.append(JunctionID(rawValue: UInt32(truncatingIfNeeded: key)))
    kindsOfAny.append([])
    kindsOfAll.append(.all)
  }
}

/// Where the bundles of each junction begin when bundles are ordered by junction.
private func starts(of junctions: [JunctionID], count: Int) -> [Int] {
  var starts = [Int](repeating: 0, count: count + 1)
  for junction in junctions { starts[junction.row + 1] += 1 }
  for index in 0..<count { starts[index + 1] += starts[index] }
  return starts
}

/// The bundles of each junction, ascending.
private func grouped(_ junctions: [JunctionID], starts: [Int]) -> [BundleID] {
  var next = starts
  var grouped = [BundleID](repeating: BundleID(rawValue: 0), count: junctions.count)
  for (bundle, junction) in junctions.enumerated() {
    grouped[next[junction.row]] = BundleID(row: bundle)
    next[junction.row] += 1
  }
  return grouped
}

/// The union of two strictly ascending lists.
private func merged(
  _ a: [TemporalGraph.Junction], _ b: [TemporalGraph.Junction]
) -> [TemporalGraph.Junction] {
  var all: [TemporalGraph.Junction] = []
  all.reserveCapacity(a.count + b.count)
  var (i, j) = (0, 0)
  while i < a.count || j < b.count {
    if j == b.count || (i < a.count && a[i] < b[j]) {
      all.append(a[i])
      i += 1
    } else {
      if i < a.count && a[i] == b[j] { i += 1 }
      all.append(b[j])
      j += 1
    }
  }
  return all
}
