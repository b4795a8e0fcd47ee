/// A month of the calendar, counted from January 1970.
public struct Month: RawRepresentable, Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Months since January 1970, negative before.
  public let rawValue: Int32
  /// Months since January 1970, negative before.
  @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }

  /// `nil` unless the year is 1...9999 and the month 1...12.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(rawValue: Int32((year - 1970) * 12 + month - 1))
  }

  /// The month a day is in.
  public init(of day: Day) {
    let (year, month, _) = day.civil
    self.init(rawValue: Int32((year - 1970) * 12 + month - 1))
  }

  /// Reads `YYYY-MM` and nothing else.
  public init?(iso text: some StringProtocol) {
    guard text.utf8.count == 7, let day = Day(iso: text + "-01") else { return nil }
    self.init(of: day)
  }

  /// The year.
  public var year: Int { 1970 + Int(rawValue >= 0 ? rawValue : rawValue - 11) / 12 }
  /// 1 for January.
  public var month: Int { Int(rawValue) - (year - 1970) * 12 + 1 }
  /// Its first day.
  public var firstDay: Day { Day(year: year, month: month, day: 1)! }
  /// Its last day.
  public var lastDay: Day { Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))! }

  /// The month so many months later.
  @inlinable public func advanced(by months: Int) -> Month { Month(rawValue: rawValue + Int32(months)) }
  /// Months from here to `other`.
  @inlinable public func distance(to other: Month) -> Int { Int(other.rawValue - rawValue) }

  /// Earlier months first.
  @inlinable public static func < (a: Month, b: Month) -> Bool { a.rawValue < b.rawValue }
}

extension Month: Strideable {}

extension Month: CustomStringConvertible {
  /// `YYYY-MM`.
  public var description: String { String(firstDay.description.prefix(7)) }
}
