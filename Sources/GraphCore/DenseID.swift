/// A row number that knows its table: vertex 7 is not edge 7.
public protocol DenseID: RawRepresentable, Hashable, Sendable, Comparable where RawValue == UInt32 {
  init(rawValue: UInt32)
}

extension DenseID {
  /// The row number, for indexing.
  @inlinable public var row: Int { Int(rawValue) }
  /// The identifier of row `row`; traps beyond 32 bits.
  @inlinable public init(row: Int) { self.init(rawValue: UInt32(row)) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// A vertex of the graph.
public struct VertexID: DenseID, BitwiseCopyable {
  /// Place among the vertices, from 0.
  public let rawValue: UInt32
  /// The vertex at a place.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// An edge of the graph.
public struct EdgeID: DenseID, BitwiseCopyable {
  /// Place among the edges, from 0.
  public let rawValue: UInt32
  /// The edge at a place.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// A junction: a vertex together with one label that some edge at it bears.
public struct JunctionID: DenseID, BitwiseCopyable {
  /// Place among the bundles, from 0.
  public let rawValue: UInt32
  /// The bundle at a place.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// A bundle: all parallel edges of one label from one vertex to another.
public struct BundleID: DenseID, BitwiseCopyable {
  /// Place among the junctions, from 0.
  public let rawValue: UInt32
  /// The junction at a place.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}
