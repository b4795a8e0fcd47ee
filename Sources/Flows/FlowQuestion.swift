public import Regimes
public import Trade

/// What is asked of the statistics.
public struct FlowQuestion: Sendable {
  /// What is forbidden, and where.
  public var index: RegimeIndex
  /// Countries goods must not reach.
  public var destinations: [CountryCode]
  /// Countries whose goods are controlled.
  public var coalition: [CountryCode]
  /// Countries in between; `nil` for all others that occur.
  public var hubs: [CountryCode]?
  /// Goods whose code begins so; `nil` for all.
  public var goods: [HSCode]?
  /// The day that parts before from after; `nil` where the regime has no dated measure.
  public var measureDay: Day?
  /// Days after it that belong to neither.
  public var graceDays = 0
  /// Months of a window before or after.
  public var window = 12
  /// What imports cost more than exports for freight and insurance: least, usual and most factor.
  public var cif = (least: 1.0, usual: 1.06, most: 1.10)
  /// Months that goods may arrive after they left.
  public var slackMonths = 2
  /// Least value after the event, hundredths of the currency a year, for a lane or class to be told.
  public var floor: Int64 = 100_000_00
  /// False discoveries among the breaks that are told.
  public var rate = 0.10
  /// Countries that lanes are compared with; `nil` for all that are neither coalition nor destination, but for the lane's own.
  public var controls: [CountryCode]?

  /// A question of a regime, with its own countries and its main measure.
  public init(_ index: RegimeIndex) {
    self.index = index
    let regime = index.regime
    (destinations, coalition, hubs) = (regime.destinations, regime.coalition, regime.hubs)
    measureDay = regime.mainMeasure?.period.from
    graceDays = regime.mainMeasure?.graceDays ?? 0
  }

  /// The last month before the event, and the first after the grace days; months in between belong to neither.
  public var event: (lastBefore: Month, firstAfter: Month)? {
    guard let day = measureDay else { return nil }
    let start = Month(of: day)
    let isWhole = day == start.firstDay && graceDays == 0
    if isWhole { return (start.advanced(by: -1), start) }
    return (start.advanced(by: -1), Month(of: Day(rawValue: day.rawValue + Int32(graceDays))).advanced(by: 1))
  }
}
