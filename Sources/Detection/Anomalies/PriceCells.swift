internal import GraphCore
internal import Ledgers
internal import Statistics
internal import Trade
internal import WorkPool

/// What goods of a class usually cost a kilogram in a half-year, where they do not go to a destination.
///
/// Prices are natural logarithms of US cents per gram. A cell of a class and half-year with too few prices falls back to
/// the heading in that half-year; one with too few there has no reference.
struct PriceCells: Sendable {
  /// Middle and spread of a cell.
  struct Reference: Sendable, Equatable {
    var median: Double
    /// Of the same scale as a standard deviation; `nil` where all prices are alike.
    var scale: Double?
    var prices: Int
    var isHeading: Bool
  }
  private var references: [UInt64: Reference] = [:]

  /// Prices without which a cell says nothing.
  static let leastPrices = 20
  /// Masses are rounded to this many grams; one so small that rounding may move it by a tenth gives no price.
  static let massStep: Int64 = 10

  /// - Complexity: One pass over the rows, a radix sort of the prices in cells that are asked for.
  init(of trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) {
    let wanted = PriceCells.wanted(trade)
    guard !wanted.isEmpty else { return }
    let table = trade.table
    let filter = wanted
    let halves = HalfYears(trade)
    let prices = try flat(
      pool.map(0..<table.count, grain: 1 << 14) { rows in
        rows.compactMap { row -> KeyedRow? in
          let shipment = ShipmentID(row: row)
          let label = trade.classes.ofGoods[table.goods[shipment].row]
          guard label != GoodsClasses.none, let half = halves.half(of: table.day[shipment].rawValue),
            filter.contains(PriceCells.heading(label, half, trade)), PriceCells.isPriced(table, shipment),
            trade.picker.isElsewhere(shipment)
          else { return nil }
          return KeyedRow(key: PriceCells.key(label, half), row: UInt32(row))
        }
      }
    ).radixSorted(on: pool)
    let cells = PriceCells.cells(prices)
    let parts = try pool.each(costs: cells.map { $0.count }) { index in
      PriceCells.reference(prices[cells[index]], table, isHeading: false)
    }
    for (cell, reference) in zip(cells, parts) where reference.prices >= PriceCells.leastPrices {
      references[prices[cell.lowerBound].key] = reference
    }
    try addHeadings(prices, cells, trade, on: pool)
  }

  /// Cells of few prices get those of their heading: classes of a heading are neighbours, as they ascend by code.
  private mutating func addHeadings(
    _ prices: [KeyedRow], _ cells: [Range<Int>], _ trade: DestinationTrade, on pool: WorkPool
  ) throws(Cancelled) {
    let headings = Dictionary(grouping: cells) { cell in
      let key = prices[cell.lowerBound].key
      return PriceCells.heading(UInt32(truncatingIfNeeded: key), UInt16(key >> 32), trade)
    }
    let poor = headings.filter { $0.value.contains { references[prices[$0.lowerBound].key] == nil } }
      .sorted { $0.key < $1.key }
    let table = trade.table
    let parts = try pool.each(costs: poor.map { $0.value.reduce(0) { $0 + $1.count } }) { index in
      PriceCells.reference(poor[index].value.flatMap { prices[$0] }[...], table, isHeading: true)
    }
    for (heading, reference) in zip(poor, parts) where reference.prices >= PriceCells.leastPrices {
      references[PriceCells.headingBit | heading.key] = reference
    }
  }

  private static let headingBit: UInt64 = 1 << 63

  /// The reference of a class on a day.
  func reference(_ label: UInt32, _ half: UInt16, _ trade: DestinationTrade) -> Reference? {
    references[PriceCells.key(label, half)]
      ?? references[PriceCells.headingBit | PriceCells.heading(label, half, trade)]
  }

  private static func reference(_ rows: ArraySlice<KeyedRow>, _ table: ShipmentTable, isHeading: Bool)
    -> Reference
  {
    let logs = rows.compactMap { logPrice(table, ShipmentID(rawValue: $0.row)) }.sorted()
    guard !logs.isEmpty else { return Reference(median: 0, scale: nil, prices: 0, isHeading: isHeading) }
    let scale = RobustScale(logs)
    return Reference(median: scale.median, scale: scale.spread, prices: logs.count, isHeading: isHeading)
  }

  private static func key(_ label: UInt32, _ half: UInt16) -> UInt64 { UInt64(half) << 32 | UInt64(label) }

  /// Cells of whole headings: the digits of the heading in place of a class.
  private static func heading(_ label: UInt32, _ half: UInt16, _ trade: DestinationTrade) -> UInt64 {
    let code = trade.classes.codes[Int(label)]
    return UInt64(half) << 32 | (UInt64(code.prefix(min(4, code.length)).description) ?? 0)
  }

  /// Headings and half-years in which anything priced goes to a destination.
  private static func wanted(_ trade: DestinationTrade) -> Set<UInt64> {
    let halves = HalfYears(trade)
    var wanted: Set<UInt64> = []
    for sale in trade.sales where sale.has(.toDestination) {
      guard let half = halves.half(of: sale.day), isPriced(trade.table, ShipmentID(rawValue: sale.row)) else {
        continue
      }
      wanted.insert(heading(sale.label, half, trade))
    }
    return wanted
  }

  private static func cells(_ prices: [KeyedRow]) -> [Range<Int>] {
    var (cells, low) = ([Range<Int>](), 0)
    for place in prices.indices where place + 1 == prices.count || prices[place + 1].key != prices[place].key
    {
      cells.append(low..<place + 1)
      low = place + 1
    }
    return cells
  }

  @inline(__always) private static func isPriced(_ table: ShipmentTable, _ shipment: ShipmentID) -> Bool {
    guard let value = table.value, let mass = table.netMass else { return false }
    return value[shipment].rawValue > 0 && mass[shipment].rawValue >= massStep * 5
  }

  /// The natural logarithm of US cents per gram; `nil` where there is no price.
  static func logPrice(_ table: ShipmentTable, _ shipment: ShipmentID) -> Double? {
    guard isPriced(table, shipment), let value = table.value, let mass = table.netMass else { return nil }
    return ln(Double(value[shipment].rawValue) / Double(mass[shipment].rawValue))
  }
}

/// Half-years by day, through the months of the axis.
struct HalfYears: Sendable {
  private let axis: MonthAxis?

  init(_ trade: DestinationTrade) { axis = trade.axis }

  /// Half-years since the year 0; `nil` for days outside the axis.
  func half(of day: Int32) -> UInt16? {
    guard let axis, axis.days.contains(day) else { return nil }
    return UInt16((axis.first + Int(axis.month(of: day))) / 6)
  }
}
