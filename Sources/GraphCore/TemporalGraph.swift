/// A directed multigraph whose edges happen on days and bear labels; frozen once built.
///
/// A chain never changes its label, so the graph falls apart into *junctions*: a vertex with one label. Edges are
/// numbered by (source, label, target, day, tie order), which puts the parallel edges of a *bundle* side by side:
///
///     junction   0            1               ascending by (vertex, label)
///     bundle     0     1      2     3         ascending by (source junction, target)
///     edge       0 1   2      3 4   5 6 7     in a bundle ascending by (day, tie order)
///
/// Two permutations list the edges out of and into each junction by (day, tie order). All edges out of one junction
/// are neighbours in either order, so `outOrder` has them at the same places.
public struct TemporalGraph: Sendable {
  // One entry per edge.
  let days: [Int32]
  let weights: [Int64]
  let kinds: [LegKinds]
  let tags: [UInt32]
  let bundles: [BundleID]
  // One entry per bundle; `bundleStarts` has one more.
  let bundleStarts: [Int]
  let bundleSources: [JunctionID]
  let bundleTargets: [JunctionID]
  /// Kinds that at least one edge of the bundle has, and kinds that all of them have.
  let kindsOfAny: [LegKinds]
  let kindsOfAll: [LegKinds]
  // One entry per junction; starts have one more.
  let junctions: [Junction]
  let outBundleStarts: [Int]
  let inBundleStarts: [Int]
  let outStarts: [Int]
  let inStarts: [Int]
  // One entry per bundle: the bundles into each junction, ascending.
  let inBundles: [BundleID]
  // One entry per edge, by junction and then (day, tie order).
  let outOrder: [EdgeID]
  let outDays: [Int32]
  let inOrder: [EdgeID]
  let inDays: [Int32]

  /// A vertex with one label.
  struct Junction: Hashable, Comparable, Sendable, BitwiseCopyable {
    let vertex: VertexID
    let label: UInt32
    static func < (a: Junction, b: Junction) -> Bool { (a.vertex, a.label) < (b.vertex, b.label) }
  }

  /// Number of edges.
  public var edgeCount: Int { days.count }
  /// Number of bundles.
  public var bundleCount: Int { bundleSources.count }
  /// Number of junctions.
  public var junctionCount: Int { junctions.count }
}

extension TemporalGraph {
  /// Where the edge begins.
  public func source(of edge: EdgeID) -> VertexID { source(of: bundles[edge.row]) }
  /// Where the edge ends.
  public func target(of edge: EdgeID) -> VertexID { target(of: bundles[edge.row]) }
  /// The label of the edge.
  public func label(of edge: EdgeID) -> UInt32 { label(of: bundles[edge.row]) }
  /// The day of the edge.
  public func day(of edge: EdgeID) -> Int32 { days[edge.row] }
  /// What the edge carries.
  public func weight(of edge: EdgeID) -> Int64 { weights[edge.row] }
  /// Which places of a chain the edge may take.
  public func kinds(of edge: EdgeID) -> LegKinds { kinds[edge.row] }
  /// The caller's name for the edge.
  public func tag(of edge: EdgeID) -> UInt32 { tags[edge.row] }

  /// Edges that leave `vertex`, by (label, day, tie order). O(log junctions + edges).
  public func outEdges(of vertex: VertexID) -> ArraySlice<EdgeID> {
    let range = junctions(of: vertex)
    return outOrder[outStarts[range.lowerBound]..<outStarts[range.upperBound]]
  }

  /// Edges that arrive at `vertex`, by (label, day, tie order). O(log junctions + edges).
  public func inEdges(of vertex: VertexID) -> ArraySlice<EdgeID> {
    let range = junctions(of: vertex)
    return inOrder[inStarts[range.lowerBound]..<inStarts[range.upperBound]]
  }

  /// The junctions of a vertex, ascending by label.
  private func junctions(of vertex: VertexID) -> Range<Int> {
    let low = junctions.partitionPoint { $0.vertex >= vertex }
    let high = junctions.partitionPoint { $0.vertex > vertex }
    return low..<high
  }
}

extension TemporalGraph {
  @inline(__always) func source(of bundle: BundleID) -> VertexID {
    junctions[bundleSources[bundle.row].row].vertex
  }
  @inline(__always) func target(of bundle: BundleID) -> VertexID {
    junctions[bundleTargets[bundle.row].row].vertex
  }
  @inline(__always) func label(of bundle: BundleID) -> UInt32 {
    junctions[bundleSources[bundle.row].row].label
  }
  /// The rows of the edges of a bundle, ascending by (day, tie order).
  @inline(__always) func edges(of bundle: BundleID) -> Range<Int> {
    bundleStarts[bundle.row]..<bundleStarts[bundle.row + 1]
  }
  /// The bundles that arrive at a junction, ascending by source.
  @inline(__always) func bundles(into junction: JunctionID) -> ArraySlice<BundleID> {
    inBundles[inBundleStarts[junction.row]..<inBundleStarts[junction.row + 1]]
  }
  /// The rows of the bundles that leave a junction, ascending by target.
  @inline(__always) func bundles(outOf junction: JunctionID) -> Range<Int> {
    outBundleStarts[junction.row]..<outBundleStarts[junction.row + 1]
  }

  /// The bundle from `vertex` into `junction`, if there is one. O(log bundles of the junction).
  func bundle(from vertex: VertexID, into junction: JunctionID) -> BundleID? {
    let arriving = bundles(into: junction)
    let place = arriving.partitionPoint { source(of: $0) >= vertex }
    guard place < arriving.endIndex, source(of: arriving[place]) == vertex else { return nil }
    return arriving[place]
  }

  /// Runs of junctions with about `grain` edges each, by the starts of their edges; the same for any pool.
  static func chunks(of starts: [Int], grain: Int = 1 << 14) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var low = 0
    while low < starts.count - 1 {
      let goal = starts[low] + grain
      let high = max(low + 1, (low..<starts.count - 1).partitionPoint { starts[$0] >= goal })
      chunks.append(low..<high)
      low = high
    }
    return chunks
  }
}
