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

/// What a route search did within its budget; the same for any number of workers.
public struct SearchAccount: Hashable, Sendable {
  /// Steps allowed, and taken. A step is one look at an edge or bundle; those of one bundle are taken together, so a
  /// cut search may have taken a few more than allowed.
  public var budget = 0, steps = 0
  /// Units in all: each last bundle once for each number of legs with which a chain reaches it.
  public var units = 0
  /// Units that were not searched to the end.
  public var unitsLeftOut = 0
  /// Of these, units that could hold a route which would rank among those listed.
  public var unitsThatCouldEnter = 0
  /// Different routes found, listed or not; all there are if `isComplete`.
  public var routesFound = 0

  /// Nothing searched, nothing left out.
  public init() {}

  /// Whether every route was seen.
  public var isComplete: Bool { unitsLeftOut == 0 }
  /// Whether the routes listed are proven to be the best, in order, with nothing missing between them.
  public var isTopProven: Bool { unitsThatCouldEnter == 0 }
}

/// The search while it runs.
private struct SearchRun {
  let graph: TemporalGraph, counts: ChainCounts, query: RouteQuery, units: [SearchUnit]
  private var top: TopRoutes
  private var spent = 0
  /// By unit: routes found in the last attempt, and whether that was complete.
  private var found: [Int]
  private var isFinished: [Bool]

  init(graph: TemporalGraph, counts: ChainCounts, query: RouteQuery, units: [SearchUnit]) {
    (self.graph, self.counts, self.query, self.units) = (graph, counts, query, units)
    top = TopRoutes(limit: query.limit ?? Int.max)
    found = [Int](repeating: 0, count: units.count)
    isFinished = [Bool](repeating: false, count: units.count)
  }

  private struct Outcome: Sendable {
    let unit: Int, routeCount: Int, isFinished: Bool
  }
  private struct Part: Sendable {
    var top: TopRoutes
    var outcomes: [Outcome] = []
  }

  /// Takes all units in order: with half of the budget where only some routes are listed.
  mutating func searchAll(on pool: WorkPool) throws(Cancelled) {
    let budget = query.limit == nil ? query.budget : query.budget / 2
    try attempt(width: 256, budget: budget, prunes: false, on: pool)
  }

  /// Tries again what is left, in ever narrower batches; where only some routes are listed, what could enter them.
  mutating func searchWhatMatters(on pool: WorkPool) throws(Cancelled) {
    for width in [64, 8, 1] {
      try attempt(width: width, budget: query.budget - spent, prunes: true, on: pool)
    }
  }

  private mutating func attempt(
    width: Int, budget: Int, prunes: Bool, on pool: WorkPool
  ) throws(Cancelled) {
    let left = units.indices.filter { !isFinished[$0] }
    guard !left.isEmpty, budget > 0 else { return }
    let (graph, counts, query, units) = (graph, counts, query, units)
    let limit = top.limit
    var (top, outcomes) = (top, [Outcome]())
    var work = BudgetedWork(budget: budget)
    try work.run(
      left, width: width, on: pool, begin: { top.worst },
      admits: { !prunes || units[$0].mayPrecede($1, in: graph) },
      body: { members, share, worst in
        var expander = RouteExpander(graph, counts, query, share: share)
        var part = Part(top: TopRoutes(limit: limit, worst: worst))
        var steps = 0
        for unit in members {
          let isFinished = expander.expand(units[unit], worst: part.top.worst)
          // What a failed attempt found is found again by the next one; the last one is alone in its batch.
          if isFinished || width == 1 { part.top.merge(expander.top, in: graph) }
          part.outcomes.append(
            Outcome(unit: unit, routeCount: expander.routeCount, isFinished: isFinished))
          steps += expander.steps
        }
        return BudgetedWork.Attempt(part: part, steps: steps)
      },
      fold: { part in
        outcomes += part.outcomes
        if top.merge(part.top, in: graph), query.limit != nil { top.clear(in: graph) }
      })
    self.top = top
    spent += work.spent
    for outcome in outcomes {
      (found[outcome.unit], isFinished[outcome.unit]) = (outcome.routeCount, outcome.isFinished)
    }
  }

  /// The routes in order, and the account.
  mutating func close() -> ([RouteSummary], SearchAccount) {
    top.clear(in: graph)
    var account = SearchAccount()
    (account.budget, account.steps) = (query.budget, spent)
    account.units = units.count
    account.routesFound = found.reduce(0, +)
    for unit in units.indices where !isFinished[unit] {
      account.unitsLeftOut += 1
      if query.limit != 0, units[unit].mayPrecede(top.worst, in: graph) { account.unitsThatCouldEnter += 1 }
    }
    return (top.routes, account)
  }
}
