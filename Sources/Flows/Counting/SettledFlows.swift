internal import GraphCore
public import Trade
public import WorkPool

/// Lines of trade statistics after they were compared with each other, and what that showed.
public struct SettledFlows: Sendable {
  /// The same lines, each with what becomes of it.
  public let table: FlowTable
  /// What comparing them brought to light.
  public let audit: FlowAudit
}

/// Decides what only the comparison of lines tells: repeated lines, contradictions, totals beside their parts (over
/// procedures, goods, periods, countries).
///
/// Looks at used lines, and at those on all countries together, which count where their reporter names no partner of
/// the flow. Each reporter is settled by itself.
///
/// - Complexity: O(*n* log *n*); four bytes a line, and 33 more for the lines of the largest reporters.
public func settled(
  _ table: FlowTable, repeats rule: RepeatRule = .last, on pool: WorkPool
) throws(Cancelled) -> SettledFlows {
  let buckets = ReporterBuckets(table)
  let parts = try pool.each(buckets.ranges.count) { index in
    Result { () throws(Cancelled) in
      var lines = try ReporterLines(table, buckets.rows[buckets.ranges[index]], rule, on: pool)
      lines.settle(namesPartners: buckets.namesPartners)
      return lines.verdict
    }
  }
  var status = table.status.values
  var findings = ReporterFindings()
  for part in parts {
    let verdict = try part.get()
    for (row, found) in zip(verdict.rows, verdict.status) { status[Int(row)] = found }
    findings.add(verdict.findings)
  }
  var settled = table
  settled.status = Column(status)
  let reach = ReportingReach(settled)
  var audit = findings.audit(rule, table)
  audit.counts = FlowAudit.counts(of: settled)
  (audit.mixed, audit.gaps) = (reach.mixtures, reach.gaps)
  return SettledFlows(table: settled, audit: audit)
}

/// Lines to be compared, reporter by reporter, in the order of the table.
private struct ReporterBuckets: Sendable {
  let rows: [UInt32]
  /// Rows of each reporter, the largest first so that workers end together.
  let ranges: [Range<Int>]
  /// Reporters and flows with a line that names a country, counted or not.
  let namesPartners: Set<FlowAudit.Reporting>

  init(_ table: FlowTable) {
    let flows = TradeFlow.allCases.count
    var names = [Bool](repeating: false, count: CountryCode.tableSize * flows)
    var ends = [Int](repeating: 0, count: CountryCode.tableSize + 1)
    for row in 0..<table.count {
      let line = FlowLineID(rawValue: UInt32(row))
      let (reporter, partner) = (table.reporter[line], table.partner[line])
      if table.status[line] != .quarantined, !partner.isNone, partner != .world {
        names[Int(reporter.rawValue) * flows + Int(table.flow[line].rawValue)] = true
      }
      if ReporterLines.isCompared(line, table) { ends[Int(reporter.rawValue) + 1] += 1 }
    }
    for index in 1..<ends.count { ends[index] += ends[index - 1] }
    var next = ends
    var rows = [UInt32](repeating: 0, count: ends[ends.count - 1])
    for row in 0..<table.count {
      let line = FlowLineID(rawValue: UInt32(row))
      guard ReporterLines.isCompared(line, table) else { continue }
      let reporter = Int(table.reporter[line].rawValue)
      rows[next[reporter]] = line.rawValue
      next[reporter] += 1
    }
    self.rows = rows
    ranges = zip(ends, ends.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.lowerBound < $1.lowerBound
    }
    namesPartners = Set(
      names.indices.lazy.filter { names[$0] }.map {
        FlowAudit.Reporting(
          country: CountryCode(rawValue: UInt16($0 / flows)), flow: TradeFlow(rawValue: UInt8($0 % flows))!)
      })
  }
}
