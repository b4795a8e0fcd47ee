internal import GraphCore
internal import Trade

/// Where the lines of all files are written: one reserved column for each column of the table.
// Safe: each line is written by the one worker that owns its chunk.
struct FlowColumns: Sendable {
  let status: ColumnStorage<FlowStatus>
  let period: ColumnStorage<TradePeriod>
  let reporter: ColumnStorage<CountryCode>
  let partner: ColumnStorage<CountryCode>
  let flow: ColumnStorage<TradeFlow>
  let goods: ColumnStorage<HSCode>
  let value: ColumnStorage<Int64>
  let currency: ColumnStorage<CurrencyCode>
  let netMass: ColumnStorage<Quantity>
  let quantity: ColumnStorage<Quantity>
  let unit: ColumnStorage<UInt8>
  let detail: ColumnStorage<UInt32>
  let line: ColumnStorage<UInt32>
  /// 1 for lines that are none: further columns of a wide row in quarantine, masses that went to their value.
  let dropped: ColumnStorage<UInt8>

  init(capacity: Int) {
    (status, period) = (ColumnStorage(capacity: capacity), ColumnStorage(capacity: capacity))
    (reporter, partner) = (ColumnStorage(capacity: capacity), ColumnStorage(capacity: capacity))
    (flow, goods) = (ColumnStorage(capacity: capacity), ColumnStorage(capacity: capacity))
    (value, currency) = (ColumnStorage(capacity: capacity), ColumnStorage(capacity: capacity))
    (netMass, quantity) = (ColumnStorage(capacity: capacity), ColumnStorage(capacity: capacity))
    (unit, detail) = (ColumnStorage(capacity: capacity), ColumnStorage(capacity: capacity))
    (line, dropped) = (ColumnStorage(capacity: capacity), ColumnStorage(capacity: capacity))
  }

  /// Copies what holds for a row from its first line to another.
  @inline(__always)
  func copyRow(from first: Int, to slot: Int) {
    unsafe period.base[slot] = period.base[first]
    unsafe reporter.base[slot] = reporter.base[first]
    unsafe partner.base[slot] = partner.base[first]
    unsafe flow.base[slot] = flow.base[first]
    unsafe goods.base[slot] = goods.base[first]
    unsafe detail.base[slot] = detail.base[first]
    unsafe line.base[slot] = line.base[first]
  }

  /// Closes the gaps that dropped lines leave below `count`, and moves the files' rows with them.
  func compact(_ files: [Range<Int>]) -> [Range<Int>] {
    var place = 0
    return files.map { rows in
      let first = place
      for row in rows where unsafe dropped.base[row] == 0 {
        if row != place { move(row, to: place) }
        place += 1
      }
      return first..<place
    }
  }

  private func move(_ row: Int, to place: Int) {
    copyRow(from: row, to: place)
    unsafe status.base[place] = status.base[row]
    unsafe value.base[place] = value.base[row]
    unsafe currency.base[place] = currency.base[row]
    unsafe netMass.base[place] = netMass.base[row]
    unsafe quantity.base[place] = quantity.base[row]
    unsafe unit.base[place] = unit.base[row]
  }

  /// The first `count` lines as a table.
  func table(_ count: Int, units: [String], files: [Range<Int>], isReconciled: [Bool]) -> FlowTable {
    FlowTable(
      status: Column(freezing: status, count: count), period: Column(freezing: period, count: count),
      reporter: Column(freezing: reporter, count: count), partner: Column(freezing: partner, count: count),
      flow: Column(freezing: flow, count: count), goods: Column(freezing: goods, count: count),
      value: Column(freezing: value, count: count), currency: Column(freezing: currency, count: count),
      netMass: Column(freezing: netMass, count: count), quantity: Column(freezing: quantity, count: count),
      unit: Column(freezing: unit, count: count), detail: Column(freezing: detail, count: count),
      line: Column(freezing: line, count: count), units: units, files: files, isReconciled: isReconciled)
  }
}
