internal import Trade

/// Periods that lie side by side in a calendar year: a year is never added to its months, nor months so far to each other.
///
/// Of all such choices the one with the most months in periods that have a line on the lane; then the most months that are
/// reported at all; then the fewest periods, so that a year stands before its months.
struct YearCover {
  /// Chosen, ascending.
  let periods: [TradePeriod]
  /// A bit for each month that is covered, the lowest for January.
  let months: UInt16

  /// - Parameter candidates: Periods within one calendar year that the reporter has lines on.
  /// - Parameter hasLine: Whether one of these lines is about the lane and goods.
  init(_ candidates: [TradePeriod], hasLine: (TradePeriod) -> Bool) {
    struct Choice {
      var withLine = 0, covered = 0, periods: [TradePeriod] = []
      func isBetter(than other: Choice) -> Bool {
        if withLine != other.withLine { return withLine > other.withLine }
        if covered != other.covered { return covered > other.covered }
        return periods.count < other.periods.count
      }
    }
    // The best choice for the months before each month.
    var best = [Choice](repeating: Choice(), count: 13)
    for end in 1...12 {
      best[end] = best[end - 1]
      for period in candidates where period.last.month == end {
        var choice = best[period.first.month - 1]
        choice.withLine += hasLine(period) ? Int(period.count) : 0
        choice.covered += Int(period.count)
        choice.periods.append(period)
        if choice.isBetter(than: best[end]) { best[end] = choice }
      }
    }
    periods = best[12].periods
    months = periods.reduce(0) { bits, period in
      period.months.reduce(bits) { $0 | 1 << UInt16($1.month - 1) }
    }
  }
}
