import GraphCore
import Trade
import WorkPool

extension ReferenceRun {
  /// T3: monthly series of every (consignor, subheading) to Russia, and the change points that explain most.
  func jumps(_ table: ShipmentTable) throws -> [String: Any] {
    let names = Names(table.parties)
    let rows = try sortedRows(table, names)
    var starts = rows.indices.filter { $0 == 0 || rows[$0].key != rows[$0 - 1].key }
    starts.append(rows.count)
    let borders = starts
    let series = try pool.map(0..<(borders.count - 1), grain: 1_024) { keys in
      keys.compactMap { key in
        JumpSeries(rows[borders[key]..<borders[key + 1]], table)
      }
    }.flatMap(\.self)
    // Names and codes are numbered in their order, so keys are too.
    let top = series.sorted { $0.reduction == $1.reduction ? $0.key < $1.key : $0.reduction > $1.reduction }
    return [
      "series": borders.count - 1, "eligible": series.count, "sum_ratio": series.reduce(0) { $0 + $1.ratio },
      "top": top.prefix(20).map { series -> [Any] in
        let goods = table.goodsCodes[GoodsID(row: Int(series.key & 0xFF_FFFF))].prefix(6)
        return [
          names[Int(series.key >> 24)], goods.description, series.split, series.reduction, series.ratio,
        ]
      },
    ]
  }

  /// The rows to Russia, sorted by (name, first code of the subheading).
  private func sortedRows(_ table: ShipmentTable, _ names: Names) throws -> [KeyedRow] {
    var classes: [UInt64] = []
    for code in table.goodsCodes.values {
      let isSame =
        classes.last.map { table.goodsCodes[GoodsID(row: Int($0))].prefix(6) == code.prefix(6) } ?? false
      classes.append(isSame ? classes[classes.count - 1] : UInt64(classes.count))
    }
    let firstCode = classes
    let parts = try pool.map(0..<table.count, grain: 1 << 16) { rows in
      rows.compactMap { row -> KeyedRow? in
        let shipment = ShipmentID(row: row)
        guard table.status[shipment] == .used, table.destination(of: shipment) == "RU" else { return nil }
        let name = UInt64(names.ofParty[table.consignor[shipment].row])
        return KeyedRow(key: name << 24 | firstCode[table.goods[shipment].row], row: UInt32(row))
      }
    }
    return try parts.flatMap(\.self).radixSorted(on: pool)
  }
}

/// One series of 72 months from January 2019, with its best single change point.
struct JumpSeries: Sendable {
  let key: UInt64
  let split: Int
  let reduction: Double
  let ratio: Double
  private static let months = 72
  /// March 2022.
  private static let post = 38

  /// `nil` for series with fewer than 6 months in which anything was shipped.
  init?(_ rows: ArraySlice<KeyedRow>, _ table: ShipmentTable) {
    var sums = InlineArray<72, Int64>(repeating: 0)
    for row in rows {
      let shipment = ShipmentID(rawValue: row.row)
      let (year, month, _) = table.day[shipment].civil
      let index = (year - 2019) * 12 + month - 1
      guard index >= 0, index < JumpSeries.months else { continue }
      sums[index] += table.value![shipment].rawValue
    }
    var active = 0
    for index in 0..<JumpSeries.months where sums[index] != 0 { active += 1 }
    guard active >= 6 else { return nil }
    key = rows.first!.key
    var total: Int64 = 0
    for index in 0..<JumpSeries.months { total += sums[index] }
    var (left, best, bestSplit): (Int64, Double, Int) = (0, -1, 1)
    var before: Int64 = 0
    for k in 1..<JumpSeries.months {
      left += sums[k - 1]
      if k == JumpSeries.post { before = left }
      let (n, m) = (Double(k), Double(JumpSeries.months - k))
      let gap = Double(left) / 100 / n - Double(total - left) / 100 / m
      let reduction = n * m / Double(JumpSeries.months) * gap * gap
      if reduction > best { (best, bestSplit) = (reduction, k) }
    }
    (split, reduction) = (bestSplit, best)
    let pre = Double(before) / 100 / Double(JumpSeries.post)
    let after = Double(total - before) / 100 / Double(JumpSeries.months - JumpSeries.post)
    ratio = (after + 1_000) / (pre + 1_000)
  }
}
