public import Trade

/// How much a lane grew: years as reported, equal windows around the event, and the year that is not over.
public struct Growth: Sendable, Equatable, Codable {
  public var lane: Lane
  /// Name of the group of goods.
  public var goods: String
  /// Every year with a figure, ascending.
  public var years: [Year]
  /// Equal calendar windows before and after the event; `nil` where one of them is not reported in full.
  public var windows: Windows?
  /// The latest year, where it is not over; `nil` where it is.
  public var partialYear: PartialYear?
  /// What a reader must know to use the figures: who stopped reporting, what frequency they are of. Whole sentences.
  public var notes: [String]

  /// What was reported for a calendar year, or for the part of it so far.
  public struct Year: Sendable, Equatable, Codable {
    public var year: Int
    /// Months the figure covers; below 12 where the year is not whole.
    public var months: Int
    /// Hundredths of the report's currency.
    public var value: Int64
    /// Countries that report in any month of it, and lines behind the figure.
    public var reporters: Int, lines: Int
  }

  /// What was reported for a run of months.
  public struct Span: Sendable, Equatable, Codable {
    /// First and last month.
    public var from: Month, to: Month
    /// Hundredths of the report's currency.
    public var value: Int64
    /// Lines behind it.
    public var lines: Int
  }

  /// Equal windows: as many months, the same months of the calendar, the same reporters.
  public struct Windows: Sendable, Equatable, Codable {
    public var before: Span, after: Span
    /// After over before; `nil` where nothing was reported before: no base is invented.
    public var ratio: Double?
    /// Reporters counted: those that report every month of both windows.
    public var reporters: [CountryCode]
    /// Reporters left out since they do not.
    public var leftOut: [CountryCode] = []
  }

  /// A year that is not over, beside the whole year before it.
  public struct PartialYear: Sendable, Equatable, Codable {
    public var year: Int, months: Int
    public var value: Int64
    /// The same months of the year before, by reporters that report each of their months in both; `nil` where there are none.
    public var sameMonthsBefore: Int64?
    /// `comparedValue` over `sameMonthsBefore`, less 1; `nil` without a base above zero.
    public var change: Double?
    /// The whole year before, by those who report every month of it and some of this one; `nil` where nobody does.
    public var fullYearBefore: Int64?
    /// What those behind `fullYearBefore` report of this year over it, less 1: a part against a whole, and said as such.
    public var changeOnFullYear: Double?
    /// Each reporter's value × 12 / its months: an extrapolation, and said as such.
    public var annualised: Int64
    /// The same of those behind `fullYearBefore`, over it, less 1.
    public var annualisedChange: Double?
    /// The part of `value` by the reporters behind `sameMonthsBefore`.
    public var comparedValue: Int64?
    /// Reporters that are not behind it, since they do not report the same months of both years.
    public var leftOut: [CountryCode] = []
  }
}
