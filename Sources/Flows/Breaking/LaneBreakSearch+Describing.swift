internal import Statistics
internal import Trade

extension LaneBreakSearch {
  /// The month of the new level, over the longest run of months that any of the lane's reporters has; `nil` for series too
  /// short or without any change.
  mutating func described(_ lane: Lane, _ group: Int, _ all: [Double]) -> LaneBreak? {
    let countries = lane.reporters.countries
    let present = (0..<pairs.count).map { place in
      countries.contains { pairs.months($0, lane.flow)[place] }
    }
    let run = MonthlyPairs.longestRun(present)
    guard let found = LaneBreakSearch.split(all, run) else { return nil }
    func month(_ place: Int) -> Month { pairs.first.advanced(by: run.lowerBound + place) }
    var notes: [String] = []
    let throughout = countries.filter { country in
      let months = pairs.months(country, lane.flow)
      return run.allSatisfy { months[$0] }
    }
    let known = countries.filter { pairs.months($0, lane.flow).contains(true) }
    if !throughout.isEmpty, throughout.count < known.count {
      let own = LaneBreakSearch.split(pairs.series(lane, group, throughout), run)
      if let own, own.split.position != found.split.position {
        let (some, every) = (throughout.count, known.count)
        notes.append(
          "By the \(some) of \(every) reporters that report every month the new level begins in \(month(own.split.position))."
        )
      }
    }
    let interval = found.split.dateInterval(in: found.logs)
    return LaneBreak(
      lane: lane, goods: pairs.groups[group].name, month: month(found.split.position),
      from: month(interval.lowerBound), to: month(interval.upperBound),
      levelBefore: LaneBreakSearch.level(found.split.leftMean),
      levelAfter: LaneBreakSearch.level(found.split.rightMean),
      steps: (Statistics.breaks(of: found.logs) ?? []).map { month($0.position) }, partners: nil,
      otherGoods: nil,
      test: nil, untested: nil, notes: notes)
  }

  /// The split of ln(value + 1 unit of the currency).
  private static func split(_ series: [Double], _ run: Range<Int>) -> (split: Split, logs: [Double])? {
    let logs = series[run].map { ln($0 / 100 + 1) }
    guard let split = oneSplit(logs), split.gain > 0 else { return nil }
    return (split, logs)
  }

  /// Hundredths of a mean of logarithms.
  private static func level(_ mean: Double) -> Int64 {
    Int64(exactly: (100 * (exponential(mean) - 1)).rounded()) ?? .max
  }
}
