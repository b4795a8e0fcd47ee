internal import Trade

/// Days as lists write them.
enum ListDay {
  /// What comes first in `05/07/2022`.
  enum Order { case dayFirst, monthFirst }

  /// The bound a text gives: a day, or all days of a month or year; unknown where it gives none.
  static func bound(_ text: String, _ order: Order = .dayFirst) -> ListingBound {
    if let day = day(text, order) { return .on(day) }
    let parts = text.split(separator: "-").map(String.init)
    guard let year = parts.first.flatMap({ $0.count == 4 ? Int($0) : nil }), parts.count <= 2,
      (1900...2100).contains(year)
    else { return .unknown }
    let month = parts.count == 2 ? Int(parts[1]) : nil
    guard parts.count == 1 || month != nil else { return .unknown }
    let last = month ?? 12
    guard let first = Day(year: year, month: month ?? 1, day: 1),
      let end = Day(year: year, month: last, day: Day.length(ofMonth: last, year: year))
    else { return .unknown }
    return .within(after: Day(rawValue: first.rawValue - 1), by: end)
  }

  /// `2022-02-24`, with or without time; `24/02/2022`, `24.2.2022`; `24 Feb 2022`, `24-Feb-2022`, `February 24, 2022`.
  static func day(_ text: String, _ order: Order = .dayFirst) -> Day? {
    if let day = Day(iso: text.prefix(10)), text.dropFirst(10).first.map({ "T ".contains($0) }) ?? true {
      return day
    }
    let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if parts.count == 1, parts[0].count == 8, let number = Int(parts[0]) {
      return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard parts.count >= 3 else { return nil }
    return named(parts) ?? numbered(parts, order)
  }

  private static func named(_ parts: [String]) -> Day? {
    if let month = month(parts[1]), let day = Int(parts[0]), let year = year(parts[2]) {
      return Day(year: year, month: month, day: day)
    }
    if let month = month(parts[0]), let day = Int(parts[1]), let year = year(parts[2]) {
      return Day(year: year, month: month, day: day)
    }
    return nil
  }

  private static func numbered(_ parts: [String], _ order: Order) -> Day? {
    guard let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2]) else { return nil }
    if parts[0].count == 4 { return Day(year: first, month: second, day: third) }
    guard let year = year(parts[2]), third >= 0 else { return nil }
    return order == .dayFirst
      ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
  }

  /// Four digits, or two of this century or the last: lists begin in the 1980s.
  private static func year(_ text: String) -> Int? {
    guard let number = Int(text), number >= 0 else { return nil }
    switch text.count {
    case 4: return number
    case 2: return number < 70 ? 2_000 + number : 1_900 + number
    default: return nil
    }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func month(_ text: String) -> Int? {
    guard text.count >= 3, text.allSatisfy(\.isLetter) else { return nil }
    return months.firstIndex(of: String(text.prefix(3)).lowercased()).map { $0 + 1 }
  }
}
