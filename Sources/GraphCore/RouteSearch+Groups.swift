public import WorkPool

extension RouteSearch {
  /// The best routes of each of some groups, which a search for the best of all may leave out.
  ///
  /// Each group is searched with an equal part of the budget.
  ///
  /// - Parameters:
  ///   - query: `limit` is that of a group; it must not be `nil`.
  ///   - others: Routes of an earlier search of the same graph, joined with what is found.
  ///   - groups: How many groups there are.
  ///   - group: The group of routes whose last leg leaves this vertex with this label, from 0 on; `nil` for none.
  /// - Returns: All of them, ranked, none twice; and the units of the search that were left out.
  public static func bestOfGroups(
    of graph: TemporalGraph, counts: ChainCounts, query: RouteQuery, joining others: [RouteSummary],
    groups: Int, on pool: WorkPool, _ group: @escaping @Sendable (VertexID, UInt32) -> Int?
  ) throws(Cancelled) -> (routes: [RouteSummary], unitsLeftOut: Int) {
    precondition(query.limit != nil)
    var query = query
    query.lastFrom = { group($0, $1) != nil }
    query.budget = max(1, query.budget / max(1, groups))
    let units = try SearchUnit.all(of: graph, counts: counts, query: query, on: pool)
    let parts = Dictionary(grouping: units) { unit in
      group(graph.source(of: unit.bundle), graph.label(of: unit.bundle))!
    }
    var (found, left) = (others, 0)
    for (_, units) in parts.sorted(by: { $0.key < $1.key }) {
      var run = SearchRun(graph: graph, counts: counts, query: query, units: units)
      try run.searchAll(on: pool)
      try run.searchWhatMatters(on: pool)
      let (routes, account) = run.close()
      found += routes
      left += account.unitsThatCouldEnter
    }
    found.sort { $0.precedes($1, in: graph) }
    var kept: [RouteSummary] = []
    for route in found where kept.last.map({ $0.precedes(route, in: graph) }) ?? true { kept.append(route) }
    return (kept, left)
  }
}
