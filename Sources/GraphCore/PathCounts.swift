public import WorkPool

extension ChainCounts {
  /// How many of the chains are paths: come to no vertex twice. One entry per entry of `lengths`.
  ///
  /// Counting paths is #P-hard (Enright, Meeks, Molter, "Counting Temporal Paths", arXiv 2202.12055), so this takes the
  /// walks and subtracts those that are no paths, by listing the vertex sequences up to their first repetition:
  /// sequences alone, not chains, and only where cycles of bundles are near. The legs after the first repetition are
  /// free, so their counts come from a backward layer; the supplier before a cycle is free but for the vertices of
  /// the cycle, so all suppliers are counted at once and those few taken off.
  ///
  /// - Parameter budget: Steps allowed in all; a step is one look at an edge or bundle. Short chains come first.
  /// - Returns: `nil` for lengths for which the budget was not enough: there the number is not known.
  public func pathCounts(
    of graph: TemporalGraph, budget: Int = RouteQuery.defaultBudget, on pool: WorkPool
  ) throws(Cancelled) -> [UInt128?] {
    let most = lengths.count + 1
    let core = CyclicCore(of: graph, legs: most)
    guard !core.isEmpty, lengths.contains(where: { $0.walks > 0 }) else { return lengths.map(\.walks) }
    if most <= 3, !CyclicCore.mayRepeatInThreeLegs(graph) { return lengths.map(\.walks) }
    let layers = try RepetitionLayers(of: graph, within: window, legs: most, on: pool)
    var work = BudgetedWork(budget: budget)
    var paths: [UInt128?] = []
    for length in lengths {
      let search = RepetitionSearch(graph: graph, core: core, layers: layers, legs: length.legs)
      let repeating = try search.count(with: &work, on: pool)
      paths.append(repeating.map { length.walks - $0 })
    }
    return paths
  }
}

/// Counts the chains of one length that come to a vertex twice.
struct RepetitionSearch: Sendable {
  let graph: TemporalGraph, core: CyclicCore, layers: RepetitionLayers
  let legs: Int

  /// `nil` where the budget is not enough.
  func count(with work: inout BudgetedWork, on pool: WorkPool) throws(Cancelled) -> UInt128? {
    var total: UInt128 = 0
    var left = RepetitionStart.all(in: graph, core: core, legs: legs)
    for width in [256, 16, 1] where !left.isEmpty {
      let starts = left
      var listings: [RepetitionLister.Listing] = []
      try work.run(
        Array(starts.indices), width: width, on: pool, begin: {},
        body: { members, share, _ in
          let part = members.map { member in
            var lister = RepetitionLister(self, share: share)
            return lister.list(from: starts[member])
          }
          return BudgetedWork.Attempt(part: part, steps: part.reduce(0) { $0 + $1.steps })
        },
        fold: { listings += $0 })
      left = Array(starts[listings.count...])
      for (start, listing) in zip(starts, listings) {
        if listing.isComplete { total = checkedSum(total, listing.count) } else { left.append(start) }
      }
    }
    return left.isEmpty ? total : nil
  }
}

/// The counts that the listing of repetitions starts from and ends with.
struct RepetitionLayers: Sendable {
  /// For each edge, the number of first legs right before it.
  let suppliers: [UInt128]
  /// `completions[r][edge]`: ways to go on from the edge with exactly *r* more legs, the last of which is a last leg.
  let completions: [[UInt128]]
  let window: DwellWindow

  init(
    of graph: TemporalGraph, within window: DwellWindow, legs: Int, on pool: WorkPool
  ) throws(Cancelled) {
    self.window = window
    let ones = [UInt128](repeating: 1, count: graph.edgeCount)
    suppliers = try graph.layerForward(ones, through: .first, within: window, on: pool)
    var completions = [ones]
    for more in 1..<legs {
      completions.append(
        try graph.layerBackward(
          completions[more - 1], through: more == 1 ? .last : .middle, within: window, on: pool))
    }
    self.completions = completions
  }
}

/// Where a listing of repetitions begins.
enum RepetitionStart: Sendable {
  /// At the target of the first leg, whoever the supplier: the repeated vertex is this one or a later one.
  case hub(JunctionID)
  /// At the supplier, which is itself the repeated vertex.
  case supplier(BundleID)

  static func all(in graph: TemporalGraph, core: CyclicCore, legs: Int) -> [RepetitionStart] {
    var starts: [RepetitionStart] = []
    for row in 0..<graph.junctionCount where Int(core.distance[row]) + 2 <= legs {
      let junction = JunctionID(row: row)
      let arriving = graph.bundles(into: junction)
      if arriving.contains(where: { graph.kindsOfAny[$0.row].contains(.first) }) {
        starts.append(.hub(junction))
      }
    }
    for row in 0..<graph.bundleCount where graph.kindsOfAny[row].contains(.first) {
      let ends = (graph.bundleSources[row].row, graph.bundleTargets[row].row)
      if core.distance[ends.0] == 0 && core.distance[ends.1] == 0 {
        starts.append(.supplier(BundleID(row: row)))
      }
    }
    return starts
  }
}
