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
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// An edge of the graph.
public struct EdgeID: DenseID, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// A junction: a vertex together with one label that some edge at it bears.
public struct JunctionID: DenseID, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// A bundle: all parallel edges of one label from one vertex to another.
public struct BundleID: DenseID, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}
