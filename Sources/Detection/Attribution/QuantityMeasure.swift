/// What the quantities of stock ledgers are measured in; one ledger never mixes the two.
public enum QuantityMeasure: String, Sendable, CaseIterable {
  /// Net mass in grams.
  case mass
  /// Declared value in US cents. Goods get dearer on their way, so value explains less than mass does.
  case value

  /// Percent of the shipments in question that must declare a mass, lest values be taken.
  public static let leastMassPercent = 95
}
