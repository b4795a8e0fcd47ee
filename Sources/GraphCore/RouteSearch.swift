public import WorkPool

/// The best routes of a graph, and what was done to find them.
///
/// Chains are never enumerated, routes are, within a budget. A unit of the search is all routes of one number of legs
/// that end with one bundle; no route of it weighs more than the last edges that chains of so many legs reach, which
/// the chain counts know before. Units go in descending order of that bound.
///
/// 1. One half of the budget goes to units in order, complete, and so counts the routes as well.
/// 2. The other half goes to what is left, but only to units that could still place a route among the best.
public struct RouteSearch: Sendable {
  /// Ranked, best first.
  public private(set) var routes: [RouteSummary] = []
  /// What the search did and did not look at.
  public private(set) var account = SearchAccount()

  /// Searches at once.
  ///
  /// - Parameter counts: Of the same graph, with at least as many legs as the query.
  /// - Throws: `Cancelled` when the pool was asked to stop.
  public init(
    of graph: TemporalGraph, counts: ChainCounts, query: RouteQuery, on pool: WorkPool
  ) throws(Cancelled) {
    precondition(query.legs.lowerBound >= 2 && query.legs.upperBound <= counts.lengths.count + 1)
    let units = try SearchUnit.all(of: graph, counts: counts, query: query, on: pool)
    var run = SearchRun(graph: graph, counts: counts, query: query, units: units)
    try run.searchAll(on: pool)
    try run.searchWhatMatters(on: pool)
    (routes, account) = run.close()
  }
}
