import GraphCore
import TestSupport
import Testing
import WorkPool

@Suite struct TemporalGraphTests {
  /// Edges with huge and tiny numbers: where they are wide, one sort key cannot hold them.
  private func edges(_ seed: UInt64) -> [TemporalEdge] {
    var random = SplitMix64(seed: seed)
    let vertices: [UInt32] = [0, 1, 2, seed % 2 == 0 ? .max - 1 : 3]
    let labels: [UInt32] = [0, 1, seed % 3 == 0 ? .max : 2]
    let days: [Int32] = [0, 1, 2, seed % 2 == 0 ? .max : 4, seed % 5 == 0 ? .min : 5]
    return (0..<UInt32.random(in: 0...60, using: &random)).map { tag in
      TemporalEdge(
        source: VertexID(rawValue: vertices.randomElement(using: &random)!),
        target: VertexID(rawValue: vertices.randomElement(using: &random)!),
        label: labels.randomElement(using: &random)!, day: days.randomElement(using: &random)!,
        weight: Int64.random(in: 0...9, using: &random), kinds: .all, tag: tag)
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `edges of a vertex ascend by label, day and tie order in both directions`(seed: UInt64) throws {
    let edges = edges(seed)
    // A tie order unlike the order of the input.
    let rank: @Sendable (UInt32) -> UInt32 = { ($0 &* 37 &+ 11) % 61 }
    let graph = try TemporalGraph(edges, on: WorkPool(workers: 2)) { rank($0) < rank($1) }
    func sorted(_ edges: [TemporalEdge]) -> [UInt32] {
      edges.sorted { ($0.label, $0.day, rank($0.tag)) < ($1.label, $1.day, rank($1.tag)) }.map(\.tag)
    }
    for vertex in Set(edges.flatMap { [$0.source, $0.target] }) {
      let (out, into) = (graph.outEdges(of: vertex), graph.inEdges(of: vertex))
      #expect(out.map { graph.tag(of: $0) } == sorted(edges.filter { $0.source == vertex }))
      #expect(into.map { graph.tag(of: $0) } == sorted(edges.filter { $0.target == vertex }))
    }
    #expect(graph.outEdges(of: VertexID(rawValue: 77)).isEmpty)
    for row in 0..<graph.edgeCount {
      let (edge, given) = (EdgeID(row: row), edges[Int(graph.tag(of: EdgeID(row: row)))])
      #expect(graph.source(of: edge) == given.source && graph.target(of: edge) == given.target)
      #expect(graph.label(of: edge) == given.label && graph.day(of: edge) == given.day)
      #expect(graph.weight(of: edge) == given.weight && graph.kinds(of: edge) == given.kinds)
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `edge numbers do not depend on the order of the input`(seed: UInt64) throws {
    let edges = edges(seed)
    var random = SplitMix64(seed: seed &+ 99)
    let pool = WorkPool(workers: 3)
    let a = try TemporalGraph(edges, on: pool, precedes: <)
    let b = try TemporalGraph(edges.shuffled(using: &random), on: WorkPool(workers: 1), precedes: <)
    #expect((0..<edges.count).allSatisfy { a.tag(of: EdgeID(row: $0)) == b.tag(of: EdgeID(row: $0)) })
  }
}
