internal import Regimes
internal import Trade

/// How much each lane grew, those whose windows differ most first, then by the most value in a year: all goods, the listed ones where goods tell, and each prefix asked for.
///
/// Years are added up from year lines where there are some, else from the months and quarters there are. Windows compare
/// the same months of the calendar and the same reporters.
public func laneGrowth(
  _ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ sorting: GoodsSorting
) -> Answered<Growth> {
  let search = GrowthSearch(question, cube)
  var (found, small, large) = ([(growth: Growth, most: Int64)](), 0, 0)
  for lane in lanes.all {
    for group in question.groups(sorting) {
      let figures = LaneFigures(cube, lane, group, sorting)
      guard !figures.isEmpty else { continue }
      guard let growth = search.growth(figures, group) else {
        large += 1
        continue
      }
      let most = growth.years.map(\.value).max() ?? 0
      if most >= question.floor { found.append((growth, most)) } else { small += 1 }
    }
  }
  var notices: [String] = []
  if small > 0 {
    notices.append(
      "Growth: \(small) \(small == 1 ? "lane" : "lanes") by goods with less than \(whole(question.floor)) \(cube.currency) in every year \(small == 1 ? "is" : "are") left out (--floor)."
    )
  }
  if large > 0 {
    notices.append(
      "Growth: \(large) \(large == 1 ? "lane" : "lanes") by goods left out, as sums are too large for any trade: look for wrong units in the input."
    )
  }
  // A stable order: equal values stay in the order of lanes and groups.
  let ordered = found.enumerated().sorted { a, b in
    let (one, other) = (a.element.growth.change, b.element.growth.change)
    if one != other { return one > other }
    return a.element.most != b.element.most ? a.element.most > b.element.most : a.offset < b.offset
  }
  return Answered(ordered.map(\.element.growth), notices: notices)
}

extension Growth {
  /// By how much the windows differ; below zero where they are not known.
  var change: Int64 { windows.map { abs($0.after.value - $0.before.value) } ?? -1 }
}

extension FlowQuestion {
  /// The groups of goods that are answered for.
  func groups(_ sorting: GoodsSorting) -> [GoodsGroup] {
    let prefixes = Set(goods ?? []).subtracting([.none]).sorted()
    return [.all] + (sorting.listedClasses.isEmpty ? [] : [.listed]) + prefixes.map { .code($0) }
  }

  /// The year before that of the event, and the first one wholly after the event and its grace days, at least the year
  /// after; `nil` without an event.
  var comparedYears: (before: Int, after: Int)? {
    guard let event, let day = measureDay else { return nil }
    let year = Month(of: day).year
    let next = event.firstAfter.month == 1 ? event.firstAfter.year : event.firstAfter.year + 1
    return (year - 1, max(year + 1, next))
  }
}

/// What is the same for all lanes.
private struct GrowthSearch {
  let question: FlowQuestion, cube: FlowCube
  let reported: ReportedPeriods
  let windows: FlowWindows?

  init(_ question: FlowQuestion, _ cube: FlowCube) {
    (self.question, self.cube) = (question, cube)
    reported = ReportedPeriods(cube)
    windows = FlowWindows(question, months: cube.months)
  }

  /// `nil` where a sum is too large.
  func growth(_ figures: LaneFigures, _ group: GoodsGroup) -> Growth? {
    let lane = figures.lane
    let years = GrowthYears(figures, reported)
    guard let told = years.told else { return nil }
    var growth = Growth(
      lane: lane, goods: group.name, years: told, windows: nil, partialYear: nil, notes: years.notes)
    do throws(SumTooLarge) {
      let (windows, note) = try compared(figures)
      growth.windows = windows
      growth.notes += note.map { [$0] } ?? []
      growth.partialYear = try years.partial
    } catch {
      return nil
    }
    growth.notes += endings(figures)
    return growth
  }

  /// Windows of months, or where nobody reports all of these, two years.
  private func compared(_ figures: LaneFigures) throws(SumTooLarge) -> (Growth.Windows?, String?) {
    if let windows {
      let months = windows.before + windows.after
      if let found = try compared(figures, windows.before, windows.after, months.map { TradePeriod($0) }) {
        return (found, nil)
      }
    }
    guard let (first, second) = question.comparedYears, let before = TradePeriod(year: first),
      let after = TradePeriod(year: second),
      let found = try compared(figures, Array(before.months), Array(after.months), [before, after])
    else { return (nil, nil) }
    return (
      found, "The whole years \(first) and \(second) are compared, as there are no months for equal windows."
    )
  }

  private func compared(
    _ figures: LaneFigures, _ before: [Month], _ after: [Month], _ periods: [TradePeriod]
  ) throws(SumTooLarge) -> Growth.Windows? {
    let (lane, half) = (figures.lane, periods.count / 2)
    let known = lane.reporters.countries.filter { cube.reach[.init($0, lane.flow)] != nil }
    let counted = known.filter { country in periods.allSatisfy { cube.reports(country, lane.flow, $0) } }
    guard !counted.isEmpty else { return nil }
    func span(_ months: [Month], _ periods: ArraySlice<TradePeriod>) throws(SumTooLarge) -> Growth.Span {
      var sum = LaneFigures.Amount()
      for period in periods {
        for country in counted { sum += figures.amount(country, period) }
      }
      return Growth.Span(
        from: months[0], to: months[months.count - 1], value: try sum.value.exact(), lines: sum.lines)
    }
    let (earlier, later) = (try span(before, periods[..<half]), try span(after, periods[half...]))
    return Growth.Windows(
      before: earlier, after: later,
      ratio: earlier.value > 0 ? Double(later.value) / Double(earlier.value) : nil, reporters: counted,
      leftOut: known.filter { !counted.contains($0) })
  }

  /// Reporters of the lane that stopped before others of their flow.
  private func endings(_ figures: LaneFigures) -> [String] {
    let flow = figures.lane.flow
    var byMonth: [Month: [CountryCode]] = [:]
    for country in figures.byReporter.keys {
      guard let last = cube.reach[.init(country, flow)]?.upperBound, let all = reported.lastMonth[flow],
        last < all
      else { continue }
      byMonth[last, default: []].append(country)
    }
    return byMonth.sorted { $0.key < $1.key }.map { month, countries in
      let names = countries.sorted().map(\.description).joined(separator: ", ")
      return "\(names) \(countries.count == 1 ? "has" : "have") no \(flow.plural) after \(month)."
    }
  }
}
