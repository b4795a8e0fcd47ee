import GraphCore
import TestSupport
import Testing
import WorkPool

@Suite struct ChainTests {
  @Test(arguments: UInt64(0)..<500)
  func `counts of walks and paths agree with walking every chain`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let edges = randomEdges(Int.random(in: 0...40, using: &random), using: &random)
    let window = randomWindow(using: &random)
    let legs = Int.random(in: 2...5, using: &random)
    let pool = WorkPool(workers: 2)
    let graph = try TemporalGraph(edges, on: pool, precedes: <)
    let counts = try ChainCounts(of: graph, within: window, legs: legs, on: pool)
    let oracle = ChainOracle(edges, within: window, legs: legs)
    #expect(counts.lengths.map(\.walks) == (2...legs).map { oracle.walks($0) })
    let paths = (2...legs).map { Optional(oracle.paths($0)) }
    #expect(try counts.pathCounts(of: graph, on: pool) == paths)
    let budget = Int.random(in: 0...200, using: &random)
    let some = try counts.pathCounts(of: graph, budget: budget, on: pool)
    #expect(zip(some, paths).allSatisfy { $0 == nil || $0 == $1 }, "a count cut short is no count")
    for length in counts.lengths {
      let ends = Set(oracle.chains.filter { $0.count == length.legs }.map { $0[length.legs - 1].tag })
      #expect(length.lastEdges == ends.count)
      #expect(length.lastWeight == ends.reduce(0) { $0 + Int128(edges[Int($1)].weight) })
    }
    let ends = Set(oracle.chains.map { $0[$0.count - 1].tag })
    #expect(counts.lastEdges(of: graph, legs: 2...legs).count == ends.count)
  }

  @Test(arguments: UInt64(0)..<500)
  func `routes and their measures agree with grouping every chain`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 10_000)
    let edges = randomEdges(Int.random(in: 0...40, using: &random), using: &random)
    let window = randomWindow(using: &random)
    let most = Int.random(in: 2...5, using: &random)
    var query = RouteQuery(legs: Int.random(in: 2...most, using: &random)...most, limit: nil)
    query.countFrom = Bool.random(using: &random) ? Int32.random(in: -5...8, using: &random) : nil
    if Bool.random(using: &random) { query.tiers = (0...70_000).map { $0 == 0 ? 2 : 1 } }
    if Bool.random(using: &random) { query.secondWeight = { Int64($0 % 3) } }
    let pool = WorkPool(workers: 2)
    let graph = try TemporalGraph(edges, on: pool, precedes: <)
    let counts = try ChainCounts(of: graph, within: window, legs: most, on: pool)
    let all = ChainOracle(edges, within: window, legs: most).ranked(query)
    let search = try RouteSearch(of: graph, counts: counts, query: query, on: pool)
    #expect(plain(search, graph, window) == all)
    #expect(search.account.isComplete && search.account.routesFound == all.count)

    query.limit = Int.random(in: 0...4, using: &random)
    let some = try RouteSearch(of: graph, counts: counts, query: query, on: pool)
    #expect(plain(some, graph, window) == Array(all.prefix(query.limit!)))
    #expect(some.account.isComplete && some.account.routesFound == all.count)
  }

  @Test(arguments: UInt64(0)..<500)
  func `a search cut short says truly whether anything could be missing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 20_000)
    let edges = randomEdges(Int.random(in: 15...40, using: &random), using: &random)
    let window = DwellWindow(-1...12)
    let legs = Int.random(in: 2...4, using: &random)
    let limit = Int.random(in: 1...4, using: &random)
    let budget = Int.random(in: 0...400, using: &random)
    var query = RouteQuery(legs: 2...legs, countFrom: 2, limit: limit, budget: budget)
    if Bool.random(using: &random) { query.secondWeight = { Int64($0 % 3) } }
    let pool = WorkPool(workers: 2)
    let graph = try TemporalGraph(edges, on: pool, precedes: <)
    let counts = try ChainCounts(of: graph, within: window, legs: legs, on: pool)
    let all = ChainOracle(edges, within: window, legs: legs).ranked(query)
    let search = try RouteSearch(of: graph, counts: counts, query: query, on: pool)
    let found = plain(search, graph, window)
    for route in found { #expect(all.contains(route), "a listed route is real and measured in full") }
    if search.account.isTopProven { #expect(found == Array(all.prefix(limit))) }
    if found != Array(all.prefix(limit)) { #expect(search.account.unitsThatCouldEnter > 0) }
    #expect(search.account.routesFound <= all.count)
    if search.account.isComplete { #expect(search.account.routesFound == all.count) }
  }

  @Test func `the random graphs hold what these tests are about`() throws {
    var (withChains, withRepetition, long, cut, cutYetProven, cutAndWrong) = (0, 0, 0, 0, 0, 0)
    let pool = WorkPool(workers: 2)
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed &+ 20_000)
      let edges = randomEdges(Int.random(in: 15...40, using: &random), using: &random)
      let window = DwellWindow(-1...12)
      let oracle = ChainOracle(edges, within: window, legs: 4)
      withChains += oracle.chains.isEmpty ? 0 : 1
      withRepetition += (2...4).contains { oracle.walks($0) != oracle.paths($0) } ? 1 : 0
      long += oracle.walks(4) > 0 ? 1 : 0
      let query = RouteQuery(
        legs: 2...4, countFrom: 2, limit: 2, budget: Int.random(in: 0...400, using: &random))
      let graph = try TemporalGraph(edges, on: pool, precedes: <)
      let counts = try ChainCounts(of: graph, within: window, legs: 4, on: pool)
      let search = try RouteSearch(of: graph, counts: counts, query: query, on: pool)
      guard !search.account.isComplete else { continue }
      cut += 1
      cutYetProven += search.account.isTopProven ? 1 : 0
      cutAndWrong += plain(search, graph, window) != Array(oracle.ranked(query).prefix(2)) ? 1 : 0
    }
    #expect(withChains > 150 && withRepetition > 80 && long > 80)
    #expect(cut > 60 && cutYetProven > 20 && cutAndWrong > 20)
  }
}
