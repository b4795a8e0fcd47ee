internal import Trade

/// The days that matter in the synthetic world, as days since 1970-01-01.
enum Calendar {
  static let first = day(2019, 1, 1)
  static let last = day(2024, 12, 31)
  /// The export controls on Russia: from here on a controlled last leg is diversion.
  static let measure = day(2022, 2, 24)

  /// First day of the embargo on a country: that of Iran and North Korea is older than the calendar.
  static func embargo(on country: CountryCode) -> Int {
    switch "\(country)" {
    case "RU", "BY": measure
    case "IR", "KP": first
    default: Int.max
    }
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    guard let found = Day(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return Int(found.rawValue)
  }
}
