internal import Trade

/// All that a lane carried of a group of goods, by reporter and period, in sums that cannot overflow.
struct LaneFigures {
  struct Amount {
    /// Hundredths of the cube's currency.
    var value: Int128 = 0
    var lines = 0

    static func += (a: inout Amount, b: Amount) {
      a.value += b.value
      a.lines += b.lines
    }
  }

  let lane: Lane
  private(set) var byReporter: [CountryCode: [TradePeriod: Amount]] = [:]

  init(_ cube: FlowCube, _ lane: Lane, _ group: GoodsGroup, _ sorting: GoodsSorting) {
    self.lane = lane
    var found: [CountryCode: [TradePeriod: Amount]] = [:]
    cube.forEachCell(lane, group, sorting) { cell in
      found[cell.reporter, default: [:]][cell.period, default: Amount()] += Amount(
        value: Int128(cell.value), lines: cell.lines)
    }
    byReporter = found
  }

  /// Whether there is any line.
  var isEmpty: Bool { byReporter.isEmpty }

  /// What a reporter says of a period; nothing where it has no line, whether it reports the period or not.
  func amount(_ reporter: CountryCode, _ period: TradePeriod) -> Amount {
    byReporter[reporter]?[period] ?? Amount()
  }

  /// The sum of single months over reporters.
  func sum(_ months: some Sequence<Month>, _ reporters: [CountryCode]) -> Amount {
    var sum = Amount()
    for month in months {
      for reporter in reporters { sum += amount(reporter, TradePeriod(month)) }
    }
    return sum
  }
}

/// The periods within calendar years that each reporter has lines on.
struct ReportedPeriods {
  private var byYear: [FlowCube.Reporter: [Int: [TradePeriod]]] = [:]
  /// The last month of any reporter of a flow.
  private(set) var lastMonth: [TradeFlow: Month] = [:]

  init(_ cube: FlowCube) {
    for (reporter, reach) in cube.reach {
      lastMonth[reporter.flow] = max(lastMonth[reporter.flow] ?? reach.upperBound, reach.upperBound)
      for year in reach.lowerBound.year...reach.upperBound.year {
        guard let january = Month(year: year, month: 1) else { continue }
        for start in 0..<12 {
          // Longer ones first.
          for count in (1...(12 - start)).reversed() {
            let period = TradePeriod(january.advanced(by: start), months: count)
            guard cube.reports(reporter.country, reporter.flow, period) else { continue }
            byYear[reporter, default: [:]][year, default: []].append(period)
          }
        }
      }
    }
  }

  /// Years with a period, ascending.
  func years(_ country: CountryCode, _ flow: TradeFlow) -> [Int] {
    (byYear[FlowCube.Reporter(country, flow)] ?? [:]).keys.sorted()
  }

  /// Periods of a year, by their first month, longer ones first.
  func periods(_ country: CountryCode, _ flow: TradeFlow, _ year: Int) -> [TradePeriod] {
    byYear[FlowCube.Reporter(country, flow)]?[year] ?? []
  }
}

extension Int128 {
  /// In 64 bits; `nil` where it has no place there.
  var inHundredths: Int64? { Int64(exactly: self) }
}
