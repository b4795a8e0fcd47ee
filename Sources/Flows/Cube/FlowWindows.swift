public import Trade

/// Equal windows before and after an event: the same months of the calendar, as many on each side.
public struct FlowWindows: Sendable, Equatable {
  /// Months of each side, ascending. What begins with the same place is the same month of the calendar.
  public let before: [Month], after: [Month]

  /// The first `length` months after the event, or as many as there are, and the latest same months wholly before it.
  ///
  /// - Parameter months: All months there are figures for.
  /// - Returns: `nil` without an event, without a month after it, or where the months before reach back too little.
  public init?(_ question: FlowQuestion, months: ClosedRange<Month>?) {
    guard let event = question.event, let months else { return nil }
    self.init(
      lastBefore: event.lastBefore, firstAfter: event.firstAfter, length: question.window, months: months)
  }

  /// The same for a date that need not be the question's: placebo dates.
  public init?(lastBefore: Month, firstAfter: Month, length: Int, months: ClosedRange<Month>) {
    precondition(length >= 1 && lastBefore < firstAfter, "a window has months, and before ends first")
    let first = max(firstAfter, months.lowerBound)
    guard first <= months.upperBound else { return nil }
    let count = min(length, first.distance(to: months.upperBound) + 1)
    after = (0..<count).map { first.advanced(by: $0) }
    // Where a month of the calendar comes more than once, the last goes to the latest before, and so on back.
    before = after.indices.map { [after] place in
      let later = (after.count - 1 - place) / 12 * 12
      let years = (lastBefore.distance(to: after[place + later]) + 11) / 12
      return after[place].advanced(by: -12 * max(years, 1))
    }
    .sorted()
    guard let earliest = before.first, earliest >= months.lowerBound else { return nil }
  }
}
