internal import Trade

/// The calendar months of an input, numbered from its first.
///
/// Series run from the first to the last month of the whole input, zeros included, whatever firm they are of. A first
/// month that the input does not cover from its beginning, and a last one that it does not cover to its end, are no part of
/// any comparison.
struct MonthAxis: Sendable, Equatable {
  /// Months since the year 0 of the first month.
  let first: Int
  /// Months from the first to the last.
  let count: Int
  /// The whole months: all, or all but the first, the last, or both.
  let whole: Range<Int>
  /// First and last day of the input.
  let days: ClosedRange<Int32>
  /// The month of each day from the first.
  private let months: [UInt16]

  /// Months that series have at most: 50 years. Earlier rows belong to a misread century, not to a comparison.
  static let mostMonths = 600

  /// - Parameter days: First and last day of the input.
  init(_ days: ClosedRange<Int32>) {
    self.days = days
    let (low, high) = (
      MonthAxis.number(Day(rawValue: days.lowerBound)), MonthAxis.number(Day(rawValue: days.upperBound))
    )
    first = max(low, high - MonthAxis.mostMonths + 1)
    count = high - first + 1
    let (year, month, day) = Day(rawValue: days.upperBound).civil
    // Two days of grace: a month may begin or end with a week-end.
    let end = day + 2 >= Day.length(ofMonth: month, year: year) ? count : count - 1
    let start = low < first || Day(rawValue: days.lowerBound).civil.day <= 3 ? 0 : 1
    whole = min(start, end)..<end
    months = MonthAxis.table(days, first: first)
  }

  private static func table(_ days: ClosedRange<Int32>, first: Int) -> [UInt16] {
    var months: [UInt16] = []
    months.reserveCapacity(days.count)
    var day = Int(days.lowerBound)
    while day <= Int(days.upperBound) {
      let (year, month, inMonth) = Day(rawValue: Int32(day)).civil
      let left = min(Day.length(ofMonth: month, year: year) - inMonth + 1, Int(days.upperBound) - day + 1)
      let number = max(0, year * 12 + month - 1 - first)
      months.append(contentsOf: repeatElement(UInt16(number), count: left))
      day += left
    }
    return months
  }

  /// Months since the year 0.
  static func number(_ day: Day) -> Int {
    let (year, month, _) = day.civil
    return year * 12 + month - 1
  }

  /// The month of a day of the input; days before the first month of the axis count as that month.
  @inline(__always) func month(of day: Int32) -> UInt16 { months[Int(day) - Int(days.lowerBound)] }

  /// The first day of a month of the axis, or of the month after its last; `nil` beyond the calendar.
  func firstDay(of month: Int) -> Day? {
    let number = first + month
    return Day(year: number / 12, month: number % 12 + 1, day: 1)
  }

  /// `2022-03`.
  func name(of month: Int) -> String {
    let number = first + month
    let inYear = number % 12 + 1
    return "\(number / 12)-\(inYear < 10 ? "0" : "")\(inYear)"
  }
}
