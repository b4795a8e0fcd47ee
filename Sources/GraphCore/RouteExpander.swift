/// Finds all routes of one search unit, from the last bundle back to the first.
///
/// At each place of the path it keeps the *live* edges: those from which the end can be reached along the path, and
/// which some chain begun reaches at all. A bundle without live edges is not gone into, so every step back is part of
/// at least one chain. Arrays are reused from unit to unit.
struct RouteExpander {
  let graph: TemporalGraph
  let counts: ChainCounts
  let query: RouteQuery
  let before: DayOffsets
  private let after: DayOffsets
  /// Steps one unit may take, and has taken.
  private let share: Int
  var steps = 0
  /// What the unit has found so far.
  var routeCount = 0
  var top: TopRoutes
  var path = RoutePath()
  /// Live edges by place of the path, 0 for the first leg.
  var live = [LiveEdges](repeating: LiveEdges(), count: ChainCounts.mostLegs)
  /// The live last edges once more, with their second weights; empty where there are none.
  var seconds = LiveEdges()
  private var candidates = [[BundleID]](repeating: [], count: ChainCounts.mostLegs)
  var layers: (here: [UInt128], next: [UInt128]) = ([], [])

  init(_ graph: TemporalGraph, _ counts: ChainCounts, _ query: RouteQuery, share: Int) {
    (self.graph, self.counts, self.query, self.share) = (graph, counts, query, share)
    (before, after) = (.before(counts.window), .after(counts.window))
    top = TopRoutes(limit: 0)
  }

  /// Edges of one bundle that can be part of a route, ascending by day.
  struct LiveEdges {
    var days: [Int32] = []
    /// Only filled for the last leg.
    var weights: [Int64] = []
    /// The first place that counts in the rank before others.
    var firstCounted = 0
  }

  /// Finds the routes of `unit` that may rank before `worst`, and counts all of them.
  ///
  /// - Returns: Whether it got to the end within its share.
  mutating func expand(_ unit: SearchUnit, worst: RouteSummary?) -> Bool {
    (steps, routeCount) = (0, 0)
    top = TopRoutes(limit: query.limit ?? Int.max, worst: worst)
    let place = unit.legs - 1
    path[place] = unit.bundle
    live[place].days.removeAll(keepingCapacity: true)
    live[place].weights.removeAll(keepingCapacity: true)
    for edge in graph.edges(of: unit.bundle)
    where counts.reach[edge] >> UInt8(unit.legs) & 1 == 1 && graph.kinds[edge].contains(.last) {
      live[place].days.append(graph.days[edge])
      live[place].weights.append(graph.weights[edge])
    }
    live[place].firstCounted = live[place].days.partitionPoint { query.counts($0) }
    findSecondWeights(unit)
    return unit.legs == 2 ? pairUp(unit) : goBack(from: place, unit)
  }

  private mutating func findSecondWeights(_ unit: SearchUnit) {
    guard let secondWeight = query.secondWeight else { return }
    let last = live[unit.legs - 1]
    (seconds.days, seconds.firstCounted) = (last.days, last.firstCounted)
    seconds.weights.removeAll(keepingCapacity: true)
    for edge in graph.edges(of: unit.bundle)
    where counts.reach[edge] >> UInt8(unit.legs) & 1 == 1 && graph.kinds[edge].contains(.last) {
      seconds.weights.append(secondWeight(graph.tags[edge]))
    }
  }

  /// Tries every bundle that may stand before `place`. Answers whether the share was enough.
  private mutating func goBack(from place: Int, _ unit: SearchUnit) -> Bool {
    let kind: LegKinds = place == 1 ? .first : .middle
    findCandidates(before: place)
    for index in candidates[place].indices {
      let bundle = candidates[place][index]
      steps += 1
      guard steps <= share else { return false }
      guard graph.kindsOfAny[bundle.row].isSuperset(of: kind), mayServe(bundle, place) else { continue }
      path[place - 1] = bundle
      if place == 1 {
        finish(unit)
      } else {
        findLive(at: place - 1)
        if !live[place - 1].days.isEmpty, !goBack(from: place - 1, unit) { return false }
      }
    }
    return true
  }

  /// Whether the days of a bundle and of the live edges after it are near enough at all.
  private func mayServe(_ bundle: BundleID, _ place: Int) -> Bool {
    let edges = graph.edges(of: bundle)
    let days = live[place].days
    return Int(graph.days[edges.lowerBound]) <= Int(days[days.count - 1]) + before.high
      && Int(graph.days[edges.upperBound - 1]) >= Int(days[0]) + before.low
  }

  /// Lists the bundles that may stand before `place`: all that arrive there, or where that is less work those with an
  /// edge near the live days. Ascending either way.
  private mutating func findCandidates(before place: Int) {
    let junction = graph.bundleSources[path[place].row].row
    let all = graph.bundles(into: JunctionID(row: junction))
    let days = live[place].days
    let arrivals = graph.inDays[graph.inStarts[junction]..<graph.inStarts[junction + 1]]
    let low = arrivals.partitionPoint { Int($0) >= Int(days[0]) + before.low }
    let high = arrivals.partitionPoint { Int($0) > Int(days[days.count - 1]) + before.high }
    candidates[place].removeAll(keepingCapacity: true)
    guard high - low < all.count / 4 else { return candidates[place].append(contentsOf: all) }
    var last: BundleID?
    guard low < high else { return }
    steps += high - low
    let near = (low..<high).map { graph.bundles[graph.inOrder[$0].row] }.sorted()
    for bundle in near where bundle != last {
      candidates[place].append(bundle)
      last = bundle
    }
  }

  /// Finds the edges of the bundle at `place` that have a live edge after them.
  private mutating func findLive(at place: Int) {
    let edges = graph.edges(of: path[place])
    steps += edges.count + live[place + 1].days.count
    live[place].days.removeAll(keepingCapacity: true)
    var next = 0
    for edge in edges {
      let day = Int(graph.days[edge])
      while next < live[place + 1].days.count, Int(live[place + 1].days[next]) < day + after.low { next += 1 }
      guard next < live[place + 1].days.count else { return }
      guard Int(live[place + 1].days[next]) <= day + after.high else { continue }
      guard counts.reach[edge] >> UInt8(place + 1) & 1 == 1, graph.kinds[edge].contains(.middle) else {
        continue
      }
      live[place].days.append(graph.days[edge])
    }
  }
}

extension RouteExpander {
  /// Tries every supplier of a unit of two legs. Answers whether the share was enough.
  ///
  /// Most routes there are have two legs, so this is the inner loop of the search: arrays are taken out of their
  /// structures once, and with one dwell the window holds a number of edges, so that nothing is summed up.
  private mutating func pairUp(_ unit: SearchUnit) -> Bool {
    findCandidates(before: 1)
    let (suppliers, last) = (candidates[1], live[1])
    let (starts, kindsOfAny, kindsOfAll) = (graph.bundleStarts, graph.kindsOfAny, graph.kindsOfAll)
    for bundle in suppliers {
      steps += 1
      guard steps <= share else { return false }
      guard kindsOfAny[bundle.row].contains(.first) else { continue }
      path[0] = bundle
      guard kindsOfAll[bundle.row].contains(.first) else {
        finish(unit)
        continue
      }
      let offered = starts[bundle.row]..<starts[bundle.row + 1]
      steps += offered.count + last.days.count
      let pairing = Pairing(offered, of: graph.days, with: last, before)
      guard pairing.chains > 0, mayEnter(unit, pairing.weight, pairing.counted) else { continue }
      let second = seconds.days.isEmpty ? Pairing() : Pairing(offered, of: graph.days, with: seconds, before)
      keep(unit, pairing, second, chains: UInt128(pairing.chains))
    }
    return true
  }
}
