/// One edge as it goes into a `TemporalGraph`.
public struct TemporalEdge: Sendable, BitwiseCopyable {
  /// Where the edge begins.
  public var source: VertexID
  /// Where the edge ends; may be where it begins.
  public var target: VertexID
  /// Edges join to chains only where their labels are equal.
  public var label: UInt32
  /// Any count of days; only differences matter.
  public var day: Int32
  /// What the edge carries; never negative.
  public var weight: Int64
  /// Which places of a chain the edge may take.
  public var kinds: LegKinds
  /// The caller's own name for the edge, such as a row number.
  public var tag: UInt32

  /// All parts as described above.
  public init(
    source: VertexID, target: VertexID, label: UInt32, day: Int32, weight: Int64, kinds: LegKinds, tag: UInt32
  ) {
    (self.source, self.target, self.label, self.day) = (source, target, label, day)
    (self.weight, self.kinds, self.tag) = (weight, kinds, tag)
  }
}
