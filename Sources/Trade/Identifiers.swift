public import GraphCore

/// One declared consignment line: a row of the shipment table, in the order of the input.
public struct ShipmentID: DenseID, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// A party as written: one spelling of a name with one country. Several parties may be one firm.
public struct PartyID: DenseID, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// No party: the cell was empty, or a placeholder such as `TO ORDER`.
  public static let none = PartyID(rawValue: .max)
}

/// A firm: all parties that are one entity. Firms are numbered in the order of (folded name, country).
public struct FirmID: DenseID, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// No firm.
  public static let none = FirmID(rawValue: .max)
}

/// A goods code that occurs in the table. Codes are numbered in their own order.
public struct GoodsID: DenseID, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}
