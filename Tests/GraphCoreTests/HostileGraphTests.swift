import GraphCore
import Testing
import WorkPool

/// Shapes that ruin searches which list chains. Scaled down to be quick without optimisation; the shape is the point.
@Suite struct HostileGraphTests {
  private let pool = WorkPool(workers: 2)

  private func edge(
    _ source: Int, _ target: Int, day: Int, _ kinds: LegKinds, weight: Int = 1, tag: Int
  ) -> TemporalEdge {
    TemporalEdge(
      source: VertexID(row: source), target: VertexID(row: target), label: 0, day: Int32(day),
      weight: Int64(weight), kinds: kinds, tag: UInt32(tag))
  }

  private func counts(_ edges: [TemporalEdge], legs: Int) throws -> (TemporalGraph, ChainCounts) {
    let graph = try TemporalGraph(edges, on: pool, precedes: <)
    return (graph, try ChainCounts(of: graph, within: DwellWindow(0...180), legs: legs, on: pool))
  }

  @Test func `a hub with 20,000 lots in and out counts 400 million chains without listing one`() throws {
    let n = 20_000
    let edges = (0..<n).flatMap { lot in
      [
        edge(0, 1, day: lot % 90, .first, tag: 2 * lot),
        edge(1, 2, day: 90 + lot % 90, .last, weight: lot, tag: 2 * lot + 1),
      ]
    }
    let (graph, counts) = try counts(edges, legs: 2)
    #expect(counts.lengths[0].walks == UInt128(n * n))
    let search = try RouteSearch(of: graph, counts: counts, query: RouteQuery(legs: 2...2), on: pool)
    #expect(search.routes.count == 1 && search.routes[0].chains == UInt128(n * n))
    let measures = RouteMeasures(search.routes[0], in: graph, within: DwellWindow(0...180))
    #expect(measures.chains == UInt128(n * n) && measures.legs.map(\.count) == [n, n])
    // Days in and out are uniform and independent but for the remainder of n / 90.
    #expect(measures.dwell == .init(min: 1, median: 90, max: 179))
  }

  @Test(arguments: [true, false])
  func `each lot its own supplier and buyer: the best are proven within the budget`(
    hasWeights: Bool
  ) throws {
    let n = 600
    let edges = (0..<n).flatMap { lot in
      [
        edge(10 + lot, 1, day: 0, .first, tag: 2 * lot),
        edge(1, 10 + n + lot, day: 5, .last, weight: hasWeights ? lot : 0, tag: 2 * lot + 1),
      ]
    }
    let (graph, counts) = try counts(edges, legs: 3)
    #expect(counts.lengths.map(\.walks) == [UInt128(n * n), 0])
    let query = RouteQuery(legs: 2...3, limit: 20, budget: 400_000)
    let search = try RouteSearch(of: graph, counts: counts, query: query, on: pool)
    #expect(!search.account.isComplete && search.account.isTopProven)
    #expect(search.account.steps <= query.budget && search.account.routesFound < n * n)
    let top = search.routes.map { $0.vertices(in: graph).map(\.row) }
    let expected =
      hasWeights
      ? (0..<20).map { [10 + $0, 1, 10 + n + n - 1] } : (0..<20).map { [10, 1, 10 + n + $0] }
    #expect(top == expected)
  }

  @Test func `five legs go beyond 64 bits, exactly`() throws {
    let n = 8_000
    let legs: [LegKinds] = [.first, .middle, .middle, .middle, .last]
    let edges = (0..<n).flatMap { lot in
      legs.indices.map { edge($0, $0 + 1, day: 0, legs[$0], tag: lot * 5 + $0) }
    }
    let (graph, counts) = try counts(edges, legs: 5)
    let power = (0..<5).reduce(UInt128(1)) { product, _ in product * UInt128(n) }
    #expect(power > UInt128(UInt64.max))
    #expect(counts.lengths.map(\.walks) == [0, 0, 0, power])
    #expect(try counts.pathCounts(of: graph, on: pool) == [0, 0, 0, power])
    let search = try RouteSearch(of: graph, counts: counts, query: RouteQuery(legs: 2...5), on: pool)
    let measures = RouteMeasures(search.routes[0], in: graph, within: DwellWindow(0...180))
    #expect(search.routes[0].chains == power && measures.chains == power)
    #expect(measures.dwell == .init(min: 0, median: 0, max: 0))
  }

  @Test func `two hubs that trade in circles on one day: walks and paths are told apart`() throws {
    let n = 500
    let edges = (0..<n).flatMap { lot in
      [
        edge(0, 1, day: 0, .first, tag: 4 * lot), edge(1, 2, day: 0, .middle, tag: 4 * lot + 1),
        edge(2, 1, day: 0, .middle, tag: 4 * lot + 2), edge(1, 3, day: 0, .last, tag: 4 * lot + 3),
      ]
    }
    let (graph, counts) = try counts(edges, legs: 5)
    let square = UInt128(n * n)
    #expect(counts.lengths.map(\.walks) == [square, 0, square * square, 0])
    #expect(try counts.pathCounts(of: graph, on: pool) == [square, 0, 0, 0])
  }

  @Test func `one firm on everything`() throws {
    let edges = (0..<200).map { edge(7, 7, day: $0 % 10, .all, tag: $0) }
    let (graph, counts) = try counts(edges, legs: 5)
    let paths = try counts.pathCounts(of: graph, on: pool)
    #expect(counts.lengths[3].walks > 0 && paths == [0, 0, 0, 0])
  }

  @Test func `an empty graph has no chains`() throws {
    let (graph, counts) = try counts([], legs: 4)
    let search = try RouteSearch(of: graph, counts: counts, query: RouteQuery(legs: 2...4), on: pool)
    #expect(counts.lengths.map(\.walks) == [0, 0, 0] && search.routes.isEmpty && search.account.isComplete)
  }
}
