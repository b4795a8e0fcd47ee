/// What lies on the chains of one route: the edges of each leg, and how long goods stayed between legs.
public struct RouteMeasures: Sendable {
  /// Number of chains.
  public let chains: UInt128
  /// For each leg, the edges that are part of at least one chain of the route, by (day, tie order).
  public let legs: [[EdgeID]]
  /// Days from a leg to the next.
  ///
  /// The population is every step of every chain: each pair of neighbouring edges, once for each chain that takes it.
  /// A route of *c* chains with *k* legs has *c* · (*k* − 1) of them.
  public let dwell: Dwell

  /// Summary of the days between neighbouring legs.
  public struct Dwell: Hashable, Sendable {
    /// The fewest days of any step.
    public let min: Int
    /// The lower median: the smallest number of days that at least half of the population does not exceed.
    public let median: Int
    /// The most days of any step.
    public let max: Int

    /// Days, `min` ≤ `median` ≤ `max`.
    public init(min: Int, median: Int, max: Int) {
      (self.min, self.median, self.max) = (min, median, max)
    }
  }

  /// Measures a route that a search of this graph found. O(edges of its bundles × log days).
  public init(_ route: RouteSummary, in graph: TemporalGraph, within window: DwellWindow) {
    let flow = RouteFlow(route, graph, window)
    let live = flow.legs.map { leg in leg.indices.filter { leg[$0].ahead > 0 && leg[$0].behind > 0 } }
    legs = zip(flow.legs, live).map { leg, live in live.map { leg[$0].edge } }
    let steps = zip(flow.legs, live).map { leg, live in live.map { leg[$0] } }
    chains = steps[0].reduce(0) { checkedSum($0, $1.behind) }
    dwell = Dwell(steps, window)
  }
}

/// An edge of a route with the number of ways to come to it and to go on from it.
private struct FlowEdge {
  let edge: EdgeID
  let day: Int32
  /// Chains of the route from its first leg to this edge.
  var ahead: UInt128
  /// Chains of the route from this edge to its last leg.
  var behind: UInt128
}

/// Forward and backward counts along the bundles of one route.
private struct RouteFlow {
  var legs: [[FlowEdge]]

  init(_ route: RouteSummary, _ graph: TemporalGraph, _ window: DwellWindow) {
    legs = (0..<route.legs).map { place in
      let needed = LegKinds.needed(at: place + 1, of: route.legs)
      return graph.edges(of: route.path[place]).filter { graph.kinds[$0].isSuperset(of: needed) }
        .map { FlowEdge(edge: EdgeID(row: $0), day: graph.days[$0], ahead: 1, behind: 1) }
    }
    for place in 1..<legs.count {
      let (offered, served) = (legs[place - 1], legs[place])
      windowSums(
        offered: offered.indices, offeredDay: { offered[$0].day }, value: { offered[$0].ahead },
        served: served.indices, servedDay: { served[$0].day }, offsets: .before(window),
        serve: { legs[place][$0].ahead = $1 })
    }
    for place in (0..<legs.count - 1).reversed() {
      let (offered, served) = (legs[place + 1], legs[place])
      windowSums(
        offered: offered.indices, offeredDay: { offered[$0].day }, value: { offered[$0].behind },
        served: served.indices, servedDay: { served[$0].day }, offsets: .after(window),
        serve: { legs[place][$0].behind = $1 })
    }
  }
}

extension RouteMeasures.Dwell {
  /// Reads the quantiles off the number of steps that take at most so many days, which a sliding window counts.
  fileprivate init(_ legs: [[FlowEdge]], _ window: DwellWindow) {
    func steps(upTo days: Int) -> UInt128 {
      var total: UInt128 = 0
      for (offered, served) in zip(legs, legs.dropFirst()) {
        windowSums(
          offered: offered.indices, offeredDay: { offered[$0].day }, value: { offered[$0].ahead },
          served: served.indices, servedDay: { served[$0].day },
          offsets: DayOffsets(low: -days, high: -window.shortest),
          serve: { total = checkedSum(total, checkedProduct($1, served[$0].behind)) })
      }
      return total
    }
    var (low, high) = (Int.max, Int.min)
    for (before, after) in zip(legs, legs.dropFirst()) {
      low = Swift.min(low, Int(after[0].day) - Int(before[before.count - 1].day))
      high = Swift.max(high, Int(after[after.count - 1].day) - Int(before[0].day))
    }
    (low, high) = (Swift.max(low, window.shortest), Swift.min(high, window.longest))
    let all = steps(upTo: high)
    func smallest(where isEnough: (UInt128) -> Bool) -> Int {
      (low..<high + 1).partitionPoint { isEnough(steps(upTo: $0)) }
    }
    self.init(
      min: smallest { $0 > 0 }, median: smallest { $0 >= all - $0 }, max: smallest { $0 == all })
  }
}
