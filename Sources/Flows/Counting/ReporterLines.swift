internal import GraphCore
internal import Trade
internal import WorkPool

/// The lines of one reporter, side by side: what is about the same thing stands together.
struct ReporterLines {
  let table: FlowTable, rule: RepeatRule
  /// By flow, partner, period (earlier first, then longer), goods, detail, unit, and as in the table.
  let rows: [UInt32]
  /// What becomes of each line of `rows`.
  var status: [FlowStatus]
  var findings = ReporterFindings()

  /// What was decided.
  struct Verdict: Sendable {
    let rows: [UInt32], status: [FlowStatus], findings: ReporterFindings
  }
  var verdict: Verdict { Verdict(rows: rows, status: status, findings: findings) }

  /// Whether a line is looked at: it counts so far, or is about all countries together.
  static func isCompared(_ line: FlowLineID, _ table: FlowTable) -> Bool {
    table.status[line] == .used || table.status[line] == .groupPartner && table.partner[line] == .world
  }

  /// - Parameter rows: Lines of one reporter that are compared, in the order of the table.
  init(
    _ table: FlowTable, _ rows: ArraySlice<UInt32>, _ rule: RepeatRule, on pool: WorkPool
  ) throws(Cancelled) {
    (self.table, self.rule) = (table, rule)
    var keyed = rows.map { KeyedRow(key: 0, row: $0) }
    try ReporterLines.sort(&keyed, on: pool) {
      UInt64(table.detail[$0]) << 8 | UInt64(table.unit[$0])
    }
    try ReporterLines.sort(&keyed, on: pool) {
      UInt64(255 - table.period[$0].count) << 40 | table.goods[$0].rawValue
    }
    try ReporterLines.sort(&keyed, on: pool) { line in
      UInt64(table.flow[line].rawValue) << 32 | UInt64(table.partner[line].rawValue) << 20
        | UInt64(Int64(table.period[line].first.rawValue) + 1 << 19)
    }
    self.rows = keyed.map(\.row)
    status = [FlowStatus](repeating: .used, count: keyed.count)
  }

  /// Stable, so that the last key sorted by is the first one that counts.
  static func sort(
    _ rows: inout [KeyedRow], on pool: WorkPool, by key: (FlowLineID) -> UInt64
  ) throws(Cancelled) {
    for index in rows.indices { rows[index].key = key(FlowLineID(rawValue: rows[index].row)) }
    rows = try rows.radixSorted(on: pool)
  }

  /// Decides on all lines; those on all countries together count where `namesPartners` has not their reporter and flow.
  mutating func settle(namesPartners: Set<FlowAudit.Reporting>) {
    settleRepeats()
    settleProcedures()
    settleGoods()
    settlePeriods()
    settleWorld(namesPartners)
  }

  func line(_ place: Int) -> FlowLineID { FlowLineID(rawValue: rows[place]) }

  /// Runs of neighbours that are alike, as ranges of places.
  func eachRun(
    _ places: Range<Int>, _ areAlike: (FlowLineID, FlowLineID) -> Bool, _ body: (Range<Int>) -> Void
  ) {
    var start = places.lowerBound
    while start < places.upperBound {
      var end = start + 1
      while end < places.upperBound, areAlike(line(start), line(end)) { end += 1 }
      body(start..<end)
      start = end
    }
  }

  /// The same lane and flow in the same period.
  func isSamePeriod(_ a: FlowLineID, _ b: FlowLineID) -> Bool {
    table.period[a] == table.period[b] && table.partner[a] == table.partner[b]
      && table.flow[a] == table.flow[b]
  }

  /// And the same goods.
  func isSameGoods(_ a: FlowLineID, _ b: FlowLineID) -> Bool {
    table.goods[a] == table.goods[b] && isSamePeriod(a, b)
  }

  func source(_ line: FlowLineID) -> FlowAudit.Source {
    FlowAudit.Source(file: table.file(of: line), line: Int(table.line[line]))
  }
}

/// A sum of values in one currency; without a currency once there were two.
struct CurrencySum {
  var value: Int128 = 0
  private(set) var currency: CurrencyCode?, lines = 0
  private(set) var isMixed = false

  mutating func add(_ value: Int128, _ currency: CurrencyCode, lines: Int = 1) {
    if self.currency != nil, self.currency != currency { isMixed = true }
    self.currency = currency
    self.value += value
    self.lines += lines
  }

  mutating func add(_ other: CurrencySum) {
    guard let currency = other.currency else { return }
    add(other.value, currency, lines: other.lines)
    isMixed = isMixed || other.isMixed
  }
}
