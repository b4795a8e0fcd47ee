/// A route as the search finds it: one bundle for each leg, and what ranks it.
public struct RouteSummary: Sendable {
  /// Number of legs.
  public let legs: Int
  /// The bundles of the legs; entries beyond `legs` are without meaning.
  let path: RoutePath
  /// Small is first: the rank the caller gave the route's label.
  public let tier: Int
  /// Number of chains; never 0.
  public let chains: UInt128
  /// Distinct last legs, and their total weight.
  public let lastEdges: Int
  /// Total weight of the distinct last legs.
  public let weight: Int128
  /// Total weight of the distinct last legs from the counting day on.
  public let countedWeight: Int128
  /// The same two sums of the second weights, which rank where those are equal.
  public let secondWeight: Int128
  public let countedSecondWeight: Int128
}

/// A bundle for each leg of a route, 5 at most; a value without heap memory, as there are millions.
struct RoutePath: Sendable {
  private var rows = SIMD8<UInt32>(repeating: 0)

  subscript(place: Int) -> BundleID {
    @inline(__always) get { BundleID(rawValue: rows[place]) }
    @inline(__always) set { rows[place] = newValue.rawValue }
  }
}

extension RouteSummary {
  /// The vertices of the route, from the source of its first leg to the target of its last.
  public func vertices(in graph: TemporalGraph) -> [VertexID] {
    [graph.source(of: path[0])] + (0..<legs).map { graph.target(of: path[$0]) }
  }

  /// The label of all its edges.
  public func label(in graph: TemporalGraph) -> UInt32 { graph.label(of: path[0]) }

  /// The bundle of its last leg.
  var lastBundle: BundleID { path[legs - 1] }

  /// Whether this route ranks before the other: tier, counted weight, total weight, the same of the second weights,
  /// number of last edges, then key.
  ///
  /// The key is the vertices in order, compared one by one (a route that is the beginning of another comes first),
  /// then the label. No two routes have one key.
  func precedes(_ other: RouteSummary, in graph: TemporalGraph) -> Bool {
    if tier != other.tier { return tier < other.tier }
    if countedWeight != other.countedWeight { return countedWeight > other.countedWeight }
    if weight != other.weight { return weight > other.weight }
    if countedSecondWeight != other.countedSecondWeight {
      return countedSecondWeight > other.countedSecondWeight
    }
    if secondWeight != other.secondWeight { return secondWeight > other.secondWeight }
    if lastEdges != other.lastEdges { return lastEdges > other.lastEdges }
    return comesBefore(other, in: graph)
  }

  /// Compares the keys, and allocates nothing: where values are missing many comparisons come to this.
  private func comesBefore(_ other: RouteSummary, in graph: TemporalGraph) -> Bool {
    let (mine, others) = (graph.source(of: path[0]), graph.source(of: other.path[0]))
    if mine != others { return mine < others }
    for place in 0..<min(legs, other.legs) {
      let (mine, others) = (graph.target(of: path[place]), graph.target(of: other.path[place]))
      if mine != others { return mine < others }
    }
    if legs != other.legs { return legs < other.legs }
    return label(in: graph) < other.label(in: graph)
  }
}

/// The best routes seen so far.
struct TopRoutes: Sendable {
  /// How many to keep.
  let limit: Int
  /// In any order; may hold more than `limit` between two clearings.
  private(set) var routes: [RouteSummary] = []
  /// The last of the best `limit` at the latest clearing; `nil` while there are fewer.
  private(set) var worst: RouteSummary?

  init(limit: Int, worst: RouteSummary? = nil) { (self.limit, self.worst) = (limit, worst) }

  /// Keeps `route` if it may be among the best. Answers whether it did.
  @discardableResult
  mutating func offer(_ route: RouteSummary, in graph: TemporalGraph) -> Bool {
    if let worst, !route.precedes(worst, in: graph) { return false }
    guard limit > 0 else { return false }
    routes.append(route)
    if limit < 1 << 30, routes.count >= 2 * limit + 64 { clear(in: graph) }
    return true
  }

  /// Sorts, and drops what is beyond the limit.
  mutating func clear(in graph: TemporalGraph) {
    routes.sort { $0.precedes($1, in: graph) }
    guard routes.count >= limit else { return }
    routes.removeLast(routes.count - limit)
    worst = routes.last ?? worst
  }

  /// Takes over what another list has kept. Answers whether any of it may be among the best.
  @discardableResult
  mutating func merge(_ other: TopRoutes, in graph: TemporalGraph) -> Bool {
    other.routes.reduce(false) { offer($1, in: graph) || $0 }
  }
}
