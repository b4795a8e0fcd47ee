internal import WorkPool

/// The search while it runs.
struct SearchRun: Sendable {
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
    let run = self
    var (top, outcomes) = (top, [Outcome]())
    var work = BudgetedWork(budget: budget)
    try work.run(
      left, width: width, on: pool, begin: { top.worst },
      admits: { !prunes || run.units[$0].mayPrecede($1, in: run.graph) },
      // What a failed attempt found is found again by the next one; the last one is alone in its batch.
      body: { run.search($0, share: $1, worst: $2, keepsUnfinished: width == 1) },
      fold: { part in
        outcomes += part.outcomes
        if top.merge(part.top, in: run.graph), run.query.limit != nil { top.clear(in: run.graph) }
      })
    self.top = top
    spent += work.spent
    for outcome in outcomes {
      (found[outcome.unit], isFinished[outcome.unit]) = (outcome.routeCount, outcome.isFinished)
    }
  }

  private func search(
    _ members: ArraySlice<Int>, share: Int, worst: RouteSummary?, keepsUnfinished: Bool
  ) -> BudgetedWork.Attempt<Part> {
    var expander = RouteExpander(graph, counts, query, share: share)
    var part = Part(top: TopRoutes(limit: top.limit, worst: worst))
    var steps = 0
    for unit in members {
      let isFinished = expander.expand(units[unit], worst: part.top.worst)
      if isFinished || keepsUnfinished { part.top.merge(expander.top, in: graph) }
      part.outcomes.append(Outcome(unit: unit, routeCount: expander.routeCount, isFinished: isFinished))
      steps += expander.steps
    }
    return BudgetedWork.Attempt(part: part, steps: steps)
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
