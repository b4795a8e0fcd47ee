public import GraphCore
public import Trade

/// What the quantities of stock ledgers are measured in; one ledger never mixes two.
public enum QuantityMeasure: String, Sendable, CaseIterable {
  /// Net mass in grams.
  case mass
  /// Declared value in US cents. Goods get dearer on their way, so value explains less than mass does.
  case value
  /// Number of pieces, in thousandths; shipments in another unit declare none.
  case pieces

  /// Percent of the shipments in question that must declare a mass, lest values be taken.
  public static let leastMassPercent = 95
}

extension ShipmentTable {
  /// The column of a measure; `nil` where the input has none.
  @inlinable public func column(_ measure: QuantityMeasure) -> Column<ShipmentID, Quantity>? {
    switch measure {
    case .mass: netMass
    case .value: value
    case .pieces: pieces
    }
  }
}
