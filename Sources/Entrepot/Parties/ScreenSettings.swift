internal import Screening
public import Trade

/// What is screened, and how.
public struct ScreenSettings: Sendable {
  /// `--score`: the least score of a match.
  public var threshold = NameMatcher.threshold
  /// `--as-of`: the day on which listings are asked about; for shipments the days of the shipments where `nil`.
  public var asOf: Day?

  /// The defaults of the command line.
  public init() {}
}
