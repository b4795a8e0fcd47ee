public import GraphCore

/// One declared consignment line: a row of the shipment table, in the order of the input.
public struct ShipmentID: DenseID, BitwiseCopyable {
  /// Row of the table, from 0.
  public let rawValue: UInt32
  /// The shipment of a row.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// A party as written: one spelling of a name with one country. Several parties may be one firm.
public struct PartyID: DenseID, BitwiseCopyable {
  /// Place among the parties, from 0; the largest number is nobody.
  public let rawValue: UInt32
  /// The party at a place.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// No party: the cell was empty, or a placeholder such as `TO ORDER`.
  public static let none = PartyID(rawValue: .max)
}

/// A firm: all parties that are one entity. Firms are numbered in the order of (folded name, country).
public struct FirmID: DenseID, BitwiseCopyable {
  /// Place among the firms, from 0; the largest number is no firm.
  public let rawValue: UInt32
  /// The firm at a place.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// No firm.
  public static let none = FirmID(rawValue: .max)
}

/// A goods code that occurs in the table. Codes are numbered in their own order.
public struct GoodsID: DenseID, BitwiseCopyable {
  /// Place among the goods codes, from 0.
  public let rawValue: UInt32
  /// The goods code at a place.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}
