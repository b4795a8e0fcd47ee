/// A date from which a series behaves otherwise than before.
public struct Break: Sendable, Equatable {
  /// Index of the first value after the break.
  public let position: Int
  /// Positions that fit nearly as well: the date interval, 95 % for a clear step.
  public let interval: ClosedRange<Int>
  /// Which description of the change fits best for its price.
  public let model: BreakModel
  /// Explained squares over the long-run variance of the noise, and what chance reaches in one of twenty series.
  public let statistic: Double, threshold: Double
  /// Means of the values between the neighbouring breaks, before and after.
  public let meanBefore: Double, meanAfter: Double
}

/// The breaks of an evenly spaced series; for trade, of the logarithm of monthly values.
///
/// A series is taken as lines with autocorrelated noise. The whole is cut in two if that explains
/// more than chance does; then each part in the same way (the sequential test of Bai
/// and Perron, Econometrica 66, 1998). Steady growth is a line, so it is no break.
///
/// - *Wild values*: single ones are put in line first (``isolatedValuesReplaced(_:)``); two in a row are not.
/// - *Statistic*: fall of the sum of squares from one line to two lines, or to a step on a line, over the long-run
///   variance of what is left. Residuals with the break taken out keep a large step from passing as noise with a memory.
/// - *Threshold*: ``breakThreshold(_:_:)``; the test with more of its threshold decides.
/// - *Shortest part*: 15 % of the series, at least 3 values (Bai and Perron's usual trimming): what lasts shorter is
///   an episode, and a ramp is one break, not two.
/// - *Date*: where the best of three descriptions (two levels, a step on a trend, two lines) puts it, by
///   *n* ln(squares/*n*) + (coefficients + 1) ln *n*: a step is dated best if it is fitted as a step.
/// - *Interval*: all dates that fit nearly as well (Hansen, Econometrica 68, 2000).
///
/// Measured on simulated series of 24 to 400 values: a break is seen in up to 2 % of white noise, 4 % of noise with
/// autocorrelation 0.5 (also on a trend), 9 % with 0.7, 22 % with 0.9 and 20 to 50 % of random walks, which no test can
/// tell from steps by their own values alone. A step of 4 standard deviations in 68 values of noise with
/// autocorrelation 0.3 is found in 95 % of series, within one value of its date in 98 % of those.
///
/// Strong seasons hide small breaks: take the season out first where it is known. A unit or an offset changes
/// nothing. Innocent look-alikes: a change of classification or of who reports, and a series that wanders.
///
/// - Returns: Rising by position; `nil` if a value is not finite. Series shorter than 8 have no break.
/// - Complexity: O(*n*) for each part tested, so O(*n*).
public func breaks(of series: [Double]) -> [Break]? {
  guard let unit = ComparisonUnit(series.span) else { return series.isEmpty ? [] : nil }
  let search = BreakSearch(series.map(unit.scaled))
  return search.all().map { found in
    Break(
      position: found.position, interval: found.interval, model: found.model, statistic: found.statistic,
      threshold: found.threshold, meanBefore: unit.restored(found.meanBefore),
      meanAfter: unit.restored(found.meanAfter))
  }
}

/// What the statistic of ``breaks(of:)`` must exceed in a run of `count` values: 16 + 450/`count` for two lines, three
/// quarters of it for a step on a trend.
///
/// The first term is near the 5 % point of the supremum over all dates of an *F* test of two coefficients (11.8
/// at a trimming of 15 %, Andrews, Econometrica 61, 1993; of one coefficient 8.9, hence the three quarters), raised
/// since both are tried. The second pays for the memory of the noise being estimated from few values. Set so that
/// noise with autocorrelation 0.5 breaks in at most 5 % of series of 24 to 400 values.
public func breakThreshold(_ count: Int, _ model: BreakModel = .lines) -> Double {
  (16 + 450 / Double(count)) * (model == .stepOnTrend ? 0.75 : 1)
}
