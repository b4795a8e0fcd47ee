public import GraphCore

/// What a mark in a row names. Marks of two kinds are never the same mark.
public enum MarkKind: UInt8, CaseIterable, Sendable {
  /// A container, by its number of ISO 6346.
  case container = 1
  /// A bill of lading or air waybill.
  case bill
  /// A vehicle, by its identification number of ISO 3779.
  case vin
  /// A single piece, by its serial number.
  case serial
  /// A model of goods, by the number that its maker gave it.
  case partNumber
  /// A trade mark.
  case brand
}

/// A mark as compared: all spellings of one kind that agree in their letters and digits.
public struct MarkID: DenseID, BitwiseCopyable {
  /// Place among the marks, from 0.
  public let rawValue: UInt32
  /// The mark at a place.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// A mark as written: one spelling with its kind.
public struct SpellingID: DenseID, BitwiseCopyable {
  /// Place among the spellings, from 0.
  public let rawValue: UInt32
  /// The spelling at a place.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}
