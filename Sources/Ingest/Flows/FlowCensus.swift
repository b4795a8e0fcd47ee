internal import GraphCore
internal import Trade
internal import WorkPool

/// What the lines of one file are, counted from the table.
struct FlowCensus: Sendable {
  var statuses: [FlowStatus: Int] = [:]
  var unspecified = 0
  var unspecifiedValue: [CurrencyCode: Int64] = [:]
  var frequencies: [Int: Int] = [:]
  var currencies: [CurrencyCode: Int] = [:]

  /// Counts the lines of a file.
  init(_ table: FlowTable, _ rows: Range<Int>, on pool: WorkPool) throws(Cancelled) {
    for part in try pool.map(rows, grain: 65_536, { FlowCensus(table, $0) }) { add(part) }
  }

  private init(_ table: FlowTable, _ rows: Range<Int>) {
    var statuses = [Int](repeating: 0, count: 256)
    var months = [Int](repeating: 0, count: 256)
    var last: (currency: CurrencyCode, lines: Int) = (.none, 0)
    for row in rows {
      let line = FlowLineID(rawValue: UInt32(row))
      let status = table.status[line]
      statuses[Int(status.rawValue)] += 1
      guard status == .used else { continue }
      months[Int(table.period[line].count)] += 1
      let currency = table.currency[line]
      if currency != last.currency {
        currencies[last.currency, default: 0] += last.lines
        last = (currency, 0)
      }
      last.lines += 1
      if table.partner[line] == .unspecified {
        unspecified += 1
        let (sum, overflow) = unspecifiedValue[currency, default: 0].addingReportingOverflow(
          table.value[line])
        unspecifiedValue[currency] = overflow ? .max : sum
      }
    }
    if last.lines > 0 { currencies[last.currency, default: 0] += last.lines }
    for status in FlowStatus.allCases where statuses[Int(status.rawValue)] > 0 {
      self.statuses[status] = statuses[Int(status.rawValue)]
    }
    for count in months.indices where months[count] > 0 { frequencies[count] = months[count] }
    currencies = currencies.filter { $0.value > 0 }
  }

  private mutating func add(_ other: FlowCensus) {
    statuses.merge(other.statuses, uniquingKeysWith: +)
    unspecified += other.unspecified
    unspecifiedValue.merge(other.unspecifiedValue) { a, b in
      let (sum, overflow) = a.addingReportingOverflow(b)
      return overflow ? .max : sum
    }
    frequencies.merge(other.frequencies, uniquingKeysWith: +)
    currencies.merge(other.currencies, uniquingKeysWith: +)
  }
}
