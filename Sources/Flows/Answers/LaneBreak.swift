public import Trade

/// When a lane changed its level, how much more than lanes and goods that were left alone, and whether that is chance.
public struct LaneBreak: Sendable, Equatable, Codable {
  public var lane: Lane
  /// Name of the group of goods.
  public var goods: String
  /// First month of the new level: the single split of ln(value + 1 unit) that leaves the least squares about two means.
  public var month: Month
  /// Months that fit about as well (95 %).
  public var from: Month, to: Month
  /// Geometric means of a month before and after the split, hundredths of the report's currency.
  public var levelBefore: Int64, levelAfter: Int64
  /// First month of every break of the robust search, which also finds several or none.
  public var steps: [Month]
  /// Against the same goods to control partners; `nil` where there are none.
  public var partners: Effect?
  /// Against unlisted goods on the same lane; `nil` where there are none.
  public var otherGoods: Effect?
  /// The test: `nil` with the reason in `untested`.
  public var test: Test?
  public var untested: String?
  /// What a reader must know: whole sentences.
  public var notes: [String]

  /// Difference in differences: how many times more than its controls the lane grew over the event.
  public struct Effect: Sendable, Equatable, Codable {
    /// exp(θ), and its 95 % interval by the variation between units; no interval with fewer than five control units.
    public var ratio: Double, low: Double?, high: Double?
    /// Names of the control units, at most ten, and how many there are.
    public var controls: [String], controlCount: Int
    /// The same on the time before the event alone, cut in the middle: should be near 1.
    public var placebo: Double?
  }

  /// Whether control lanes show as much over the same event.
  public struct Test: Sendable, Equatable, Codable {
    /// Growth beyond that of the reporter's control lanes in units of what the lane is used to, or for direct trade its fall;
    /// how many control lanes there are, and how many reach it.
    public var statistic: Double, placebos: Int, atLeastAsHigh: Int
    /// (1 + `atLeastAsHigh`) / (1 + `placebos`).
    public var p: Double
    /// Over all lanes tested in this run.
    public var q: Double
    /// Whether q is at most the rate asked for.
    public var isDiscovery: Bool
    /// Earlier dates whose windows lie wholly before the event, and at how many of them the lane grew (direct trade: fell) as
    /// much: a description, no part of the test.
    public var placeboDates = 0, placeboDatesAsHigh = 0
  }
}
