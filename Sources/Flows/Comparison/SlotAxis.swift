internal import Trade

/// Places for sums over time: a slot for each month, or one for each of two years.
struct SlotAxis: Sendable, Equatable {
  /// Months before and after, ascending; as many on each side.
  let before: [Month], after: [Month]
  /// Whether there are two slots, of a year each.
  let areYears: Bool
  /// The month of the first slot, and how many slots there are.
  let first: Month, count: Int
  /// Slots before and after.
  let beforeSlots: [Int], afterSlots: [Int]
  /// Slots that end before the event.
  let untouched: Range<Int>

  /// Slots for all months of the cube, windows by a question.
  init?(monthsOf question: FlowQuestion, _ cube: FlowCube) {
    guard let event = question.event, let months = cube.months else { return nil }
    self.init(FlowWindows(question, months: months), lastBefore: event.lastBefore, months: months)
  }

  /// Slots for all months of the cube.
  init?(_ windows: FlowWindows?, lastBefore: Month, months: ClosedRange<Month>) {
    guard let windows else { return nil }
    (before, after, areYears) = (windows.before, windows.after, false)
    let (first, last) = (months.lowerBound, months.upperBound)
    self.first = first
    count = first.distance(to: last) + 1
    beforeSlots = before.map { first.distance(to: $0) }
    afterSlots = after.map { first.distance(to: $0) }
    untouched = 0..<min(max(first.distance(to: lastBefore) + 1, 0), count)
  }

  /// The year before the event's, and the first year wholly after the event and the grace days; `nil` without an event.
  init?(yearsOf question: FlowQuestion) {
    guard let event = question.event, let day = question.measureDay else { return nil }
    let year = Month(of: day).year
    let next = event.firstAfter.month == 1 ? event.firstAfter.year : event.firstAfter.year + 1
    self.init(years: year - 1, max(year + 1, next))
  }

  /// The latest months of the cube, at most twelve, and the same a year before: where no event parts them.
  init?(latestMonthsOf question: FlowQuestion, _ cube: FlowCube) {
    guard let months = cube.months else { return nil }
    let length = min(question.window, 12, months.lowerBound.distance(to: months.upperBound) + 1 - 12)
    guard length >= 1 else { return nil }
    let lastBefore = months.upperBound.advanced(by: -12)
    let windows = FlowWindows(
      lastBefore: lastBefore, firstAfter: months.upperBound.advanced(by: 1 - length), length: length,
      months: months)
    self.init(windows, lastBefore: months.upperBound.advanced(by: -length), months: months)
  }

  /// The latest calendar year of the cube and the one before.
  init?(latestYearsOf cube: FlowCube) {
    guard let year = cube.cells.lazy.filter(\.period.isYear).map(\.period.first.year).max() else {
      return nil
    }
    self.init(years: year - 1, year)
  }

  /// Two calendar years.
  init?(years before: Int, _ after: Int) {
    guard let earlier = Month(year: before, month: 1), let later = Month(year: after, month: 1) else {
      return nil
    }
    self.before = (0..<12).map { earlier.advanced(by: $0) }
    self.after = (0..<12).map { later.advanced(by: $0) }
    (areYears, first, count, beforeSlots, afterSlots, untouched) = (true, earlier, 2, [0], [1], 0..<1)
  }

  /// What an answer says of it.
  var spans: ComparedSpans {
    ComparedSpans(
      before: before.first!...before.last!, after: after.first!...after.last!, areYears: areYears)
  }

  /// How a reporter is read along the axis.
  func reading(of country: CountryCode, _ flow: TradeFlow, in cube: FlowCube) -> SlotReading {
    var reading = SlotReading(first: first, count: count)
    if areYears {
      for (slot, months) in [before, after].enumerated() {
        let year = TradePeriod(months[0], months: 12)
        let quarters = stride(from: 0, to: 12, by: 3).map { TradePeriod(months[$0], months: 3) }
        let ways = [[year], months.map { TradePeriod($0) }, quarters]
        let whole = ways.first { $0.allSatisfy { cube.reports(country, flow, $0) } }
        if let whole { reading.set(whole, to: slot) }
      }
    } else {
      for slot in 0..<count {
        let period = TradePeriod(first.advanced(by: slot))
        if cube.reports(country, flow, period) { reading.set([period], to: slot) }
      }
    }
    return reading
  }
}

/// Which periods of a reporter belong in which slot, and which slots it reports.
struct SlotReading: Sendable, Equatable {
  /// By slot.
  private(set) var isReported: [Bool]
  private var slots: [TradePeriod: Int] = [:]
  private var months: [Int]
  private let first: Month

  init(first: Month, count: Int) {
    self.first = first
    isReported = [Bool](repeating: false, count: count)
    months = [Int](repeating: -1, count: count)
  }

  mutating func set(_ periods: [TradePeriod], to slot: Int) {
    isReported[slot] = true
    for period in periods {
      let place = first.distance(to: period.first)
      if period.isMonth, months.indices.contains(place) {
        months[place] = slot
      } else {
        slots[period] = slot
      }
    }
  }

  /// The slot of a period; `nil` where it is not counted.
  func slot(of period: TradePeriod) -> Int? {
    if period.isMonth {
      let place = first.distance(to: period.first)
      if months.indices.contains(place) { return months[place] >= 0 ? months[place] : nil }
    }
    return slots.isEmpty ? nil : slots[period]
  }

  /// Whether all of some slots are reported.
  func reports(_ slots: [Int]) -> Bool { slots.allSatisfy { isReported[$0] } }
  /// Whether both spans are reported in full.
  func isWhole(_ axis: SlotAxis) -> Bool { reports(axis.beforeSlots) && reports(axis.afterSlots) }
}
