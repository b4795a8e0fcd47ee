/// What became of a row of the input.
public enum RowStatus: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// A shipment.
  case used = 0
  /// Not readable as a shipment; written to the quarantine file with its reason.
  case quarantined
  /// Equal in every column to an earlier row of the input.
  case duplicate
  /// Consignor and consignee are the same firm: no edge.
  case selfShipment
}

/// Where the rows of one input went. `read` is always the sum of the other four.
public struct RowAccount: Sendable, Equatable {
  /// Data rows of the file, blank lines not counted.
  public var read = 0
  /// Rows that are shipments.
  public var used = 0
  /// Rows that could not be read as shipments.
  public var quarantined = 0
  /// Rows equal in every column to an earlier one.
  public var duplicates = 0
  /// Rows whose consignor is their consignee.
  public var selfShipments = 0

  /// No rows.
  public init() {}

  /// Whether the account adds up.
  public var isBalanced: Bool { read == used + quarantined + duplicates + selfShipments }
}
