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

  /// Adds another cell of the same kind; `false`, and nothing is added, where a sum would have no place in 64 bits.
  mutating func add(_ other: FlowCell) -> Bool {
    let value = value.addingReportingOverflow(other.value)
    let netMass = netMass.addingReportingOverflow(other.netMass)
    let weighed = weighedValue.addingReportingOverflow(other.weighedValue)
    let quantity = quantity.addingReportingOverflow(other.quantity)
    let counted = countedValue.addingReportingOverflow(other.countedValue)
    let isTooLarge =
      value.overflow || netMass.overflow || weighed.overflow || quantity.overflow || counted.overflow
    guard !isTooLarge else { return false }
    let areUnitsSeveral = unit != other.unit && self.quantity > 0 && other.quantity > 0
    (self.value, self.netMass, weighedValue) = (
      value.partialValue, netMass.partialValue, weighed.partialValue
    )
    if unit == .max || other.unit == .max || areUnitsSeveral {
      // Several units: no sum. The unit stays set so that no later line begins one anew.
      (self.quantity, countedValue, unit) = (0, 0, .max)
    } else {
      if other.quantity > 0 { unit = other.unit }
      (self.quantity, countedValue) = (quantity.partialValue, counted.partialValue)
    }
    lines += other.lines
    firstLine = min(firstLine, other.firstLine)
    return true
  }
}
