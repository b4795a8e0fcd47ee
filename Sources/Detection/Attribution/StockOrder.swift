internal import GraphCore
internal import Trade
internal import WorkPool

/// The stock of one firm in one class, and of one origin where these are told apart, as ranges of a `StockOrder`.
struct Stock: Sendable {
  /// The firm, and the commodity class.
  let firm: UInt32, label: UInt32
  /// Places of its lots and of its shipments.
  let lots: Range<Int>, shipments: Range<Int>

  var count: Int { lots.count + shipments.count }
}

/// The lots and shipments of all stocks that received something and sent something to a destination; the others can
/// attribute nothing.
///
/// Where origins are told apart, all that such a firm received and sent of the class is divided by origin, so that as
/// much is received and sent in all as where they are not; a part of it may have lots alone, or shipments alone.
///
/// They are ordered by (firm, label, side, day). What falls on one day stands in the order of the rows here;
/// `sortedTies` puts it in canonical order, stock by stock.
struct StockOrder: Sendable {
  private let picks: [StockPick]
  private let order: [KeyedRow]
  /// Ascending by (firm, class).
  let stocks: [Stock]
  /// The first day of a shipment of the days asked for; `nil` if there is none.
  let firstDay: Int32?

  init(_ picker: StockPicker, on pool: WorkPool) throws(Cancelled) {
    let count = picker.table.count
    let found = try pool.map(0..<count, grain: 1 << 14) { picker.outlook($0) }
    var wanted = JunctionFilter(count: found.reduce(0) { $0 + $1.stocks.count })
    for part in found { for stock in part.stocks { wanted.insert(stock.firm, stock.label) } }
    let filter = wanted
    let hasAny = found.contains { !$0.stocks.isEmpty }
    let picks = hasAny ? flat(try pool.map(0..<count, grain: 1 << 14) { picker.picks($0, filter) }) : []
    precondition(picks.count < Int(UInt32.max), "lots and shipments are numbered in 32 bits")
    let order = try StockOrder.sorted(picks, picker.table, picker.labels.count, on: pool)
    (self.picks, self.order) = (picks, order)
    stocks = StockOrder.stocks(picks, order, picker.labels)
    let day = found.reduce(Int32.max) { min($0, $1.firstDay) }
    firstDay = day == .max ? nil : day
  }

  /// What stands at a place.
  @inline(__always) subscript(place: Int) -> StockPick { picks[Int(order[place].row)] }

  /// Two stable radix sorts, by (side, day) and by (firm, class): together they may have more than 64 bits.
  private static func sorted(
    _ picks: [StockPick], _ table: ShipmentTable, _ labels: Int, on pool: WorkPool
  ) throws(Cancelled) -> [KeyedRow] {
    let days = try pool.map(picks.indices, grain: 1 << 16) { chunk in
      chunk.reduce(into: (low: Int32.max, high: Int32.min)) { range, place in
        let day = table.day[ShipmentID(rawValue: picks[place].row)].rawValue
        range = (min(range.low, day), max(range.high, day))
      }
    }
    let low = days.reduce(Int32.max) { min($0, $1.low) }
    let span = days.reduce(low) { max($0, $1.high) } &- low
    let dayBits = UInt64(32 - UInt32(bitPattern: span).leadingZeroBitCount)
    let labelBits = UInt64(Int.bitWidth - labels.leadingZeroBitCount)
    let byDay = try flat(
      pool.map(picks.indices, grain: 1 << 16) { chunk in
        chunk.map { place in
          let day = table.day[ShipmentID(rawValue: picks[place].row)].rawValue
          let key = (picks[place].isShipment ? 1 : 0) << dayBits | UInt64(UInt32(bitPattern: day &- low))
          return KeyedRow(key: key, row: UInt32(place))
        }
      }
    ).radixSorted(on: pool)
    return try flat(
      pool.map(byDay.indices, grain: 1 << 16) { chunk in
        chunk.map { place in
          let pick = picks[Int(byDay[place].row)]
          let key = UInt64(pick.firm) << labelBits | UInt64(pick.label)
          return KeyedRow(key: key, row: byDay[place].row)
        }
      }
    ).radixSorted(on: pool)
  }

  private static func stocks(_ picks: [StockPick], _ order: [KeyedRow], _ labels: StockLabels) -> [Stock] {
    var stocks: [Stock] = []
    var (low, first, hasLots, isWanted) = (0, 0, false, false)
    while low < order.count {
      var (middle, high) = (low, low)
      while high < order.count, order[high].key == order[low].key {
        let pick = picks[Int(order[high].row)]
        if !pick.isShipment { middle = high + 1 } else if pick.isMarked { isWanted = true }
        high += 1
      }
      if middle > low { hasLots = true }
      let pick = picks[Int(order[low].row)]
      let goodsClass = labels.goodsClass(pick.label)
      stocks.append(Stock(firm: pick.firm, label: goodsClass, lots: low..<middle, shipments: middle..<high))
      low = high
      // The firm's stocks of the class are wanted together or not at all.
      if low < order.count, case let next = picks[Int(order[low].row)], next.firm == pick.firm,
        labels.goodsClass(next.label) == goodsClass
      {
        continue
      }
      if !(isWanted && hasLots) { stocks.removeSubrange(first...) }
      (first, hasLots, isWanted) = (stocks.count, false, false)
    }
    return stocks
  }

  /// The picks of one side of a stock, those of one day in canonical order.
  func sortedTies(_ side: Range<Int>, _ table: ShipmentTable, into list: inout [StockPick]) {
    list.removeAll(keepingCapacity: true)
    for place in side { list.append(self[place]) }
    var low = 0
    for place in 0..<list.count {
      let day = table.day[ShipmentID(rawValue: list[place].row)]
      let isLast = place + 1 == list.count || table.day[ShipmentID(rawValue: list[place + 1].row)] != day
      guard isLast else { continue }
      if place > low {
        list[low...place].sort {
          table.precedes(ShipmentID(rawValue: $0.row), ShipmentID(rawValue: $1.row))
        }
      }
      low = place + 1
    }
  }
}

/// All parts one after the other.
func flat<Value>(_ parts: [[Value]]) -> [Value] {
  if parts.count == 1 { return parts[0] }
  var all: [Value] = []
  all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
  for part in parts { all += part }
  return all
}
