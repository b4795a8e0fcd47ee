/// Counts the chains from one start that come to a vertex twice.
///
/// Every such chain is counted at its first repetition: the least *j* for which vertex *j* equals an earlier one,
/// vertex *i*. The vertices before *j* differ from one another, so *i* is unique, and so is the count.
struct RepetitionLister {
  let graph: TemporalGraph, core: CyclicCore, layers: RepetitionLayers
  let legs: Int, share: Int
  private var result = Listing()
  /// The bundles listed so far. For a start at a hub they begin with the second leg.
  private var path: [BundleID] = []
  /// The junctions listed so far, from the start on; all of one label, so each stands for its vertex.
  private var visited: [JunctionID] = []
  private var startsAtHub = false

  /// What was counted.
  struct Listing: Sendable {
    var count: UInt128 = 0
    var steps = 0
    var isComplete = true
  }

  init(_ search: RepetitionSearch, share: Int) {
    (graph, core, layers) = (search.graph, search.core, search.layers)
    (legs, self.share) = (search.legs, share)
  }

  /// Counts all chains with a repetition that belong to `start`.
  mutating func list(from start: RepetitionStart) -> Listing {
    switch start {
    case .hub(let junction):
      startsAtHub = true
      visited = [junction]
      extend(from: junction, leg: 2)
    case .supplier(let bundle):
      visited = [graph.bundleSources[bundle.row]]
      visit(bundle, leg: 1)
    }
    return result
  }

  /// Visits the bundles that leave `junction`, as leg number `leg`.
  private mutating func extend(from junction: JunctionID, leg: Int) {
    if leg == legs { return finish(from: junction) }
    for row in graph.bundles(outOf: junction) where result.isComplete {
      result.steps += 1
      visit(BundleID(row: row), leg: leg)
      if result.steps > share { result.isComplete = false }
    }
  }

  /// Visits, as the last leg, those bundles alone that lead back.
  private mutating func finish(from junction: JunctionID) {
    result.steps += visited.count
    for earlier in visited {
      let bundle = graph.bundle(from: graph.junctions[junction.row].vertex, into: earlier)
      if let bundle { visit(bundle, leg: legs) }
    }
  }

  private mutating func visit(_ bundle: BundleID, leg: Int) {
    let next = graph.bundleTargets[bundle.row]
    let kinds = graph.kindsOfAny[bundle.row]
    let goesOn: LegKinds = leg == 1 ? .first : .middle
    path.append(bundle)
    if let earlier = visited.firstIndex(of: next) {
      // From the supplier on, only its own return is counted; the other repetitions belong to a start at a hub.
      if startsAtHub || earlier == 0 { close(at: leg) }
    } else if kinds.isSuperset(of: goesOn), leg + 1 + Int(core.distance[next.row]) <= legs {
      visited.append(next)
      extend(from: next, leg: leg + 1)
      visited.removeLast()
    }
    path.removeLast()
  }

  /// Adds the chains whose first repetition is at the end of `path`, which is leg number `leg`; but not those whose
  /// supplier is among the later vertices, as their first repetition is elsewhere.
  private mutating func close(at leg: Int) {
    result.count = checkedSum(result.count, completed(counts(from: nil), leg: leg))
    guard startsAtHub else { return }
    for junction in visited {
      let vertex = graph.junctions[junction.row].vertex
      guard let bundle = graph.bundle(from: vertex, into: visited[0]) else { continue }
      result.count -= completed(counts(from: bundle), leg: leg)
    }
  }

  /// For each edge of the last bundle in `path`, the ways to come to it from the start along `path`.
  ///
  /// - Parameter supplier: For a start at a hub, the one bundle of first legs to come from; `nil` for all.
  private mutating func counts(from supplier: BundleID?) -> [UInt128] {
    let bundles = (supplier.map { [$0] } ?? []) + path
    let comesFromAll = startsAtHub && supplier == nil
    var here = graph.edges(of: bundles[0]).map { comesFromAll ? layers.suppliers[$0] : 1 }
    var kind: LegKinds = comesFromAll ? .middle : .first
    for (from, to) in zip(bundles, bundles.dropFirst()) {
      here = step(here, from: from, as: kind, to: to)
      kind = .middle
    }
    return here
  }

  private mutating func step(
    _ here: [UInt128], from: BundleID, as kind: LegKinds, to: BundleID
  ) -> [UInt128] {
    let (offered, served) = (graph.edges(of: from), graph.edges(of: to))
    result.steps += offered.count + served.count
    var next: [UInt128] = []
    next.reserveCapacity(served.count)
    windowSums(
      offered: offered, offeredDay: { graph.days[$0] },
      value: { graph.kinds[$0].isSuperset(of: kind) ? here[$0 - offered.lowerBound] : 0 },
      served: served, servedDay: { graph.days[$0] }, offsets: .before(layers.window),
      serve: { next.append($1) })
    return next
  }

  /// The chains that come along `path` with `counts` and go on in any way.
  private func completed(_ counts: [UInt128], leg: Int) -> UInt128 {
    let kind = LegKinds.needed(at: leg, of: legs)
    let completions = layers.completions[legs - leg]
    return zip(graph.edges(of: path[path.count - 1]), counts).reduce(UInt128(0)) { sum, pair in
      guard graph.kinds[pair.0].isSuperset(of: kind) else { return sum }
      return checkedSum(sum, checkedProduct(pair.1, completions[pair.0]))
    }
  }
}
