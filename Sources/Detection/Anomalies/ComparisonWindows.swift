internal import Trade

/// The months before and after a measure that are compared: as many on either side, whole years where there are any,
/// so that seasons cancel. The month of the measure and the days of grace after it are in neither.
struct ComparisonWindows: Sendable, Equatable {
  /// Months of the axis that are compared.
  let before: Range<Int>, after: Range<Int>
  /// All whole months on either side.
  let allBefore: Range<Int>, allAfter: Range<Int>
  let measureDay: Day
  /// The first day after the grace.
  let resumesOn: Day

  /// Months without which nothing is said on a jump.
  static let leastBefore = 6, leastAfter = 3

  /// - Returns: `nil` where the input has no whole month on one of the sides.
  init?(_ axis: MonthAxis, measureDay: Day, graceDays: Int) {
    self.measureDay = measureDay
    resumesOn = Day(rawValue: measureDay.rawValue + Int32(graceDays))
    let end = ComparisonWindows.firstMonth(onOrAfter: measureDay, isEnd: true) - axis.first
    let start = ComparisonWindows.firstMonth(onOrAfter: resumesOn, isEnd: false) - axis.first
    let whole = axis.whole
    guard end > whole.lowerBound, start < whole.upperBound, !whole.isEmpty else { return nil }
    allBefore = whole.lowerBound..<min(end, whole.upperBound)
    allAfter = max(whole.lowerBound, start)..<whole.upperBound
    let least = min(allBefore.count, allAfter.count)
    let length = least >= 12 ? least - least % 12 : least
    before = allBefore.upperBound - length..<allBefore.upperBound
    after = allAfter.lowerBound..<allAfter.lowerBound + length
  }

  /// The month that begins on or after a day; of an end, the month that holds the day, which ends there.
  private static func firstMonth(onOrAfter day: Day, isEnd: Bool) -> Int {
    MonthAxis.number(day) + (isEnd || day.civil.day == 1 ? 0 : 1)
  }

  /// Whether there are enough months on both sides to speak of a jump.
  var areLongEnough: Bool {
    allBefore.count >= ComparisonWindows.leastBefore && allAfter.count >= ComparisonWindows.leastAfter
  }
}

/// On which side of a comparison a sale lies.
enum ComparisonSide {
  case before, after

  /// `nil` in neither window.
  init?(_ windows: ComparisonWindows, _ sale: Sale) {
    if windows.before.contains(Int(sale.month)) {
      self = .before
    } else if windows.after.contains(Int(sale.month)) {
      self = .after
    } else {
      return nil
    }
  }
}
