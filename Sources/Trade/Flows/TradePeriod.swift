/// The whole months that a line of trade statistics is about: one, a quarter, a year, or the part of a year so far.
public struct TradePeriod: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The first month.
  public let first: Month
  /// How many there are, 1...255.
  public let count: UInt8

  /// - Parameter count: 1...255.
  public init(_ first: Month, months count: Int = 1) {
    precondition((1...255).contains(count), "a period has a month or more")
    (self.first, self.count) = (first, UInt8(count))
  }

  /// A calendar year; `nil` for a year outside 1...9999.
  public init?(year: Int) {
    guard let first = Month(year: year, month: 1) else { return nil }
    self.init(first, months: 12)
  }

  /// The last month.
  public var last: Month { first.advanced(by: Int(count) - 1) }
  /// All its months.
  public var months: ClosedRange<Month> { first...last }
  /// Whether it is one month.
  public var isMonth: Bool { count == 1 }
  /// Whether it is a whole calendar year.
  public var isYear: Bool { count == 12 && first.month == 1 }
  /// Whether all months of `other` are its own.
  public func contains(_ other: TradePeriod) -> Bool { first <= other.first && other.last <= last }

  /// By the first month; of those that begin together the longer first.
  public static func < (a: TradePeriod, b: TradePeriod) -> Bool {
    a.first != b.first ? a.first < b.first : a.count > b.count
  }
}

extension TradePeriod: CustomStringConvertible {
  /// `2022-03`, `2022-Q1`, `2022`, or `2022-01/2022-09`.
  public var description: String {
    if isMonth { return first.description }
    if isYear { return String(first.description.prefix(4)) }
    if count == 3, first.month % 3 == 1 { return "\(first.description.prefix(4))-Q\(first.month / 3 + 1)" }
    return "\(first)/\(last)"
  }
}
