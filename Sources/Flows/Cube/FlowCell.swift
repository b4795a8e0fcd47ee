public import Trade

/// What all counted lines of one reporter on one lane, commodity class and period add up to.
public struct FlowCell: Sendable, Equatable {
  public var flow: TradeFlow
  public var exporter: CountryCode, importer: CountryCode
  /// Commodity class; shorter than the level where the lines are, none for all goods together.
  public var goods: HSCode
  public var period: TradePeriod
  /// Hundredths of the cube's currency.
  public var value: Int64
  /// Grams, and the value of the lines that declare them.
  public var netMass: Int64, weighedValue: Int64
  /// Thousandths of `unit`, and the value of the lines that declare them; 0 where lines have several units.
  public var quantity: Int64, countedValue: Int64
  /// Place in the table's units; 0 for none, or several.
  public var unit: UInt8
  /// Lines, and the first of them.
  public var lines: Int, firstLine: FlowLineID

  /// Who reports.
  public var reporter: CountryCode { flow.isOutward ? exporter : importer }
}

extension TradeFlow {
  /// Whether the reporter sends.
  public var isOutward: Bool { self != .import && self != .reImport }
}

extension FlowCell {
  /// Same reporter, lane, goods and period.
  func isSameCell(as other: FlowCell) -> Bool {
    flow == other.flow && exporter == other.exporter && importer == other.importer && goods == other.goods
      && period == other.period
  }

  /// By flow, exporter, importer, goods, period.
  static func precedes(_ a: FlowCell, _ b: FlowCell) -> Bool {
    if a.flow != b.flow { return a.flow.rawValue < b.flow.rawValue }
    if a.exporter != b.exporter { return a.exporter < b.exporter }
    if a.importer != b.importer { return a.importer < b.importer }
    if a.goods != b.goods { return a.goods < b.goods }
    if a.period != b.period { return a.period < b.period }
    return a.firstLine < b.firstLine
  }

  mutating func add(_ other: FlowCell) {
    value += other.value
    netMass += other.netMass
    weighedValue += other.weighedValue
    if other.quantity > 0 {
      if quantity == 0, unit == 0 {
        (quantity, countedValue, unit) = (other.quantity, other.countedValue, other.unit)
      } else if unit == other.unit, quantity > 0 {
        quantity += other.quantity
        countedValue += other.countedValue
      } else {
        // Several units: no sum. The unit stays set so that no later line begins one anew.
        (quantity, countedValue) = (0, 0)
        unit = .max
      }
    }
    lines += other.lines
    firstLine = min(firstLine, other.firstLine)
  }
}
