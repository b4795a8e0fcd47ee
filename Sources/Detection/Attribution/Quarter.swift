public import Trade

/// A quarter of a calendar year.
public struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Quarters since the first of the year 0.
  public let number: Int

  /// The quarter of a day.
  public init(_ day: Day) {
    let (year, month, _) = day.civil
    number = year * 4 + (month - 1) / 3
  }

  /// A quarter by its number.
  init(number: Int) { self.number = number }

  /// Its first day; `nil` beyond the years that days can have.
  var firstDay: Day? { Day(year: number / 4, month: number % 4 * 3 + 1, day: 1) }

  /// Earlier quarters first.
  public static func < (a: Quarter, b: Quarter) -> Bool { a.number < b.number }

  /// `2022-Q1`.
  public var description: String { "\(number / 4)-Q\(number % 4 + 1)" }
}

/// Finds the quarters of days that follow each other closely, with a look at the calendar only where one ends.
struct QuarterFinder: Sendable {
  private var quarter = Quarter(number: 0)
  private var days: Range<Int32> = 0..<0

  mutating func quarter(of day: Int32) -> Quarter {
    if days.contains(day) { return quarter }
    quarter = Quarter(Day(rawValue: day))
    let first = quarter.firstDay?.rawValue ?? day
    // Without a next quarter in the calendar, only this very day is known to belong.
    days = first..<max(day + 1, Quarter(number: quarter.number + 1).firstDay?.rawValue ?? day + 1)
    return quarter
  }
}
