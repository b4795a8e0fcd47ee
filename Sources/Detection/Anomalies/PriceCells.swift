internal import GraphCore
internal import Ledgers
internal import Statistics
internal import Trade
internal import WorkPool

/// What goods of a class usually cost a kilogram in a half-year, where they do not go to a destination.
///
/// Prices are natural logarithms of US cents per gram. A cell of a class and half-year with too few prices falls back to
/// the heading in that half-year; one with too few there has no reference. Only cells are looked at in which some seller
/// sold enough for a finding.
struct PriceCells: Sendable {
  /// Middle and spread of a cell.
  struct Reference: Sendable, Equatable {
    var median: Double
    /// Of the same scale as a standard deviation; `nil` where all prices are alike.
    var scale: Double?
    var prices: Int
    var isHeading: Bool
  }
  private let grid: PriceGrid
  private var references: [Int: Reference] = [:]

  /// Prices without which a cell says nothing.
  static let leastPrices = 20
  /// Masses are rounded to this many grams; one so small that rounding may move it by a tenth gives no price.
  static let massStep: Int64 = 10

  /// - Complexity: One or two passes over the rows, a radix sort of the prices in cells that are asked for.
  init(of trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) {
    let grid = PriceGrid(trade)
    self.grid = grid
    let wanted = grid.wanted(trade)
    guard wanted.contains(true) else { return }
    references = try references(of: trade, wanted, isHeading: false, on: pool) { grid.cell($0, $1) }
    // Cells that are too poor get those of their heading.
    var headings = [Bool](repeating: false, count: grid.count)
    for cell in wanted.indices where wanted[cell] && references[cell] == nil {
      headings[grid.headingCell(of: cell, trade)] = true
    }
    guard headings.contains(true) else { return }
    let more = try references(of: trade, headings, isHeading: true, on: pool) { label, half in
      grid.cell(trade.heading(label), half)
    }
    for cell in wanted.indices where wanted[cell] && references[cell] == nil {
      references[cell] = more[grid.headingCell(of: cell, trade)]
    }
  }

  /// The reference of a class on a day.
  func reference(_ label: UInt32, on day: Int32) -> Reference? {
    grid.half(of: day).flatMap { references[grid.cell(label, $0)] }
  }

  private func references(
    of trade: DestinationTrade, _ wanted: [Bool], isHeading: Bool, on pool: WorkPool,
    _ cell: @Sendable (UInt32, Int) -> Int
  ) throws(Cancelled) -> [Int: Reference] {
    let (table, grid) = (trade.table, grid)
    // Most rows are of a class that nobody asks about: a look at the class alone is cheaper than one at the day.
    let isWanted = trade.classes.codes.indices.map { label in
      grid.anyHalf { wanted[cell(UInt32(label), $0)] }
    }
    let prices = try flat(
      pool.map(0..<table.count, grain: 1 << 14) { rows in
        rows.compactMap { row -> KeyedRow? in
          let shipment = ShipmentID(row: row)
          let label = trade.classes.ofGoods[table.goods[shipment].row]
          guard label != GoodsClasses.none, isWanted[Int(label)],
            let half = grid.half(of: table.day[shipment].rawValue)
          else {
            return nil
          }
          let cell = cell(label, half)
          guard wanted[cell], PriceCells.isPriced(table, shipment), trade.picker.isElsewhere(shipment) else {
            return nil
          }
          return KeyedRow(key: UInt64(cell), row: UInt32(row))
        }
      }
    ).radixSorted(on: pool)
    let cells = PriceCells.cells(prices)
    let parts = try pool.each(costs: cells.map { $0.count }) { index in
      let logs = prices[cells[index]].compactMap { PriceCells.logPrice(table, ShipmentID(rawValue: $0.row)) }
        .sorted()
      let scale = RobustScale(ofSorted: logs)
      return Reference(median: scale.median, scale: scale.spread, prices: logs.count, isHeading: isHeading)
    }
    var references: [Int: Reference] = [:]
    for (cell, reference) in zip(cells, parts) where reference.prices >= PriceCells.leastPrices {
      references[Int(prices[cell.lowerBound].key)] = reference
    }
    return references
  }

  private static func cells(_ prices: [KeyedRow]) -> [Range<Int>] {
    var (cells, low) = ([Range<Int>](), 0)
    for place in prices.indices
    where place + 1 == prices.count || prices[place + 1].key != prices[place].key {
      cells.append(low..<place + 1)
      low = place + 1
    }
    return cells
  }

  @inline(__always) static func isPriced(_ table: ShipmentTable, _ shipment: ShipmentID) -> Bool {
    guard let value = table.value, let mass = table.netMass else { return false }
    return value[shipment].rawValue > 0 && mass[shipment].rawValue >= massStep * 5
  }

  /// The natural logarithm of US cents per gram; `nil` where there is no price.
  static func logPrice(_ table: ShipmentTable, _ shipment: ShipmentID) -> Double? {
    guard isPriced(table, shipment), let value = table.value, let mass = table.netMass else { return nil }
    return ln(Double(value[shipment].rawValue) / Double(mass[shipment].rawValue))
  }
}

/// The cells of all classes and half-years, numbered.
struct PriceGrid: Sendable {
  private let axis: MonthAxis?
  private let firstHalf: Int, halves: Int
  let count: Int

  init(_ trade: DestinationTrade) {
    axis = trade.axis
    firstHalf = trade.axis.map { $0.first / 6 } ?? 0
    halves = trade.axis.map { ($0.first + $0.count - 1) / 6 - $0.first / 6 + 1 } ?? 0
    count = halves * trade.classes.codes.count
  }

  /// Half-years from the first; `nil` for days outside the axis.
  @inline(__always) func half(of day: Int32) -> Int? {
    guard let axis, axis.days.contains(day) else { return nil }
    return (axis.first + Int(axis.month(of: day))) / 6 - firstHalf
  }

  @inline(__always) func cell(_ label: UInt32, _ half: Int) -> Int { Int(label) * halves + half }

  /// Whether something holds for any half-year.
  func anyHalf(_ holds: (Int) -> Bool) -> Bool { (0..<halves).contains(where: holds) }

  /// The cell of the heading that a cell's class belongs to.
  func headingCell(of cell: Int, _ trade: DestinationTrade) -> Int {
    let (label, half) = cell.quotientAndRemainder(dividingBy: halves)
    return self.cell(trade.heading(UInt32(label)), half)
  }

  /// The cells in which a seller that sold enough of a class for a finding sold any of it to the destination.
  func wanted(_ trade: DestinationTrade) -> [Bool] {
    var wanted = [Bool](repeating: false, count: count)
    for seller in trade.active {
      for run in SaleRuns(trade.sales, trade.sales(of: seller), by: { $0.label }) {
        let sales = trade.sales[run].filter { $0.has(.toDestination) }
        let sum = SaleSum(sales)
        guard sum.shipments >= trade.settings.leastShipments, sum.cents >= Int128(trade.settings.floorCents)
        else {
          continue
        }
        for sale in sales {
          if let half = half(of: sale.day) { wanted[cell(sale.label, half)] = true }
        }
      }
    }
    return wanted
  }
}
