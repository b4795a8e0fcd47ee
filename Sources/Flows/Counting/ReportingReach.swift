internal import GraphCore
internal import Trade

/// Which periods each reporter has lines on.
struct ReportingReach {
  private var periods: [FlowAudit.Reporting: Set<TradePeriod>] = [:]

  init(_ table: FlowTable) {
    var last: (FlowAudit.Reporting, TradePeriod)?
    for row in 0..<table.count {
      let line = FlowLineID(rawValue: UInt32(row))
      guard table.status[line].showsReporting, !table.reporter[line].isNone else { continue }
      let reporting = FlowAudit.Reporting(country: table.reporter[line], flow: table.flow[line])
      if let last, last == (reporting, table.period[line]) { continue }
      last = (reporting, table.period[line])
      periods[reporting, default: []].insert(table.period[line])
    }
  }

  /// Reporters with periods of several lengths in one year.
  var mixtures: [FlowAudit.Mixture] {
    periods.compactMap { reporting, periods in
      var lengths: [Int: Set<Int>] = [:]
      for period in periods { lengths[period.first.year, default: []].insert(Int(period.count)) }
      let mixed = lengths.filter { $0.value.count > 1 }
      guard !mixed.isEmpty else { return nil }
      return FlowAudit.Mixture(
        reporting: reporting, years: mixed.keys.sorted(),
        lengths: mixed.values.reduce(into: Set()) { $0.formUnion($1) }.sorted())
    }.sorted { $0.reporting < $1.reporting }
  }

  /// Reporters that end before others of their flow, or begin after them.
  var gaps: [FlowAudit.Gap] {
    var all: [TradeFlow: ClosedRange<Month>] = [:]
    var own: [FlowAudit.Reporting: ClosedRange<Month>] = [:]
    for (reporting, periods) in periods {
      guard let first = periods.map(\.first).min(), let last = periods.map(\.last).max() else { continue }
      own[reporting] = first...last
      let known = all[reporting.flow] ?? first...last
      all[reporting.flow] = min(known.lowerBound, first)...max(known.upperBound, last)
    }
    return own.compactMap { reporting, reach in
      guard let all = all[reporting.flow], reach != all else { return nil }
      return FlowAudit.Gap(
        reporting: reporting, first: reach.lowerBound, last: reach.upperBound, allFirst: all.lowerBound,
        allLast: all.upperBound)
    }.sorted { $0.reporting < $1.reporting }
  }
}

extension FlowAudit {
  /// Lines and values by status.
  static func counts(of table: FlowTable) -> [Count] {
    var lines = [Int](repeating: 0, count: FlowStatus.allCases.count)
    var sums = [[CurrencyCode: Int128]](repeating: [:], count: lines.count)
    // Neighbours are of one currency for the most part.
    var (currency, run) = (CurrencyCode.none, [Int128](repeating: 0, count: lines.count))
    func flush() {
      for place in run.indices where lines[place] > 0 {
        if run[place] != 0 { sums[place][currency, default: 0] += run[place] }
        run[place] = 0
      }
    }
    for row in 0..<table.count {
      let line = FlowLineID(rawValue: UInt32(row))
      if table.currency[line] != currency {
        flush()
        currency = table.currency[line]
      }
      let place = Int(table.status[line].rawValue)
      lines[place] += 1
      run[place] += Int128(table.value[line])
    }
    flush()
    return FlowStatus.allCases.filter { lines[Int($0.rawValue)] > 0 }.map { status in
      let place = Int(status.rawValue)
      return Count(
        status: status, lines: lines[place],
        sums: sums[place].sorted { $0.key < $1.key }.map {
          Sum(currency: $0.key, value: Int64(exactly: $0.value))
        })
    }
  }
}
