/// The dates of a break that data do not tell apart: all positions whose sum of squares exceeds the least by no
/// more than *c* times `variance`, and what lies between them.
///
/// *c* = −2 ln(1 − √level), 7.35 at 95 %: the likelihood ratio of the true date is at most *c* with that chance
/// (Hansen, Econometrica 68, 2000), being twice the larger of two independent exponential variables. (A χ² with one
/// degree of freedom, 3.84, would cover too seldom: a date is no smooth parameter.)
///
/// - Parameter variance: Long-run variance of the noise.
/// - Complexity: O(*n*).
func dateInterval(
  _ model: BreakModel, _ run: Range<Int>, _ position: Int, _ sums: LineSums, variance: Double,
  level: Double = 0.95
) -> ClosedRange<Int> {
  let least = model.squares(sums, run, at: position)
  let bound = least + dateBound(level) * variance
  var (low, high) = (position, position)
  for other in (run.lowerBound + 1)..<run.upperBound
  where model.squares(sums, run, at: other) <= bound {
    low = min(low, other)
    high = max(high, other)
  }
  return low...high
}

/// −2 ln(1 − √level).
func dateBound(_ level: Double) -> Double { -2 * ln(1 - level.squareRoot()) }

extension Split {
  /// The dates that fit about as well as a split of `series` into two means, as positions of the first value after.
  ///
  /// Noise is taken about a line on each side: (1.4826022185056018 × MAD)², or the plain variance where the MAD is 0, times
  /// (1 + φ)/(1 − φ) with φ the first autocorrelation corrected for its bias, at least 0 and at most 0.97.
  ///
  /// - Parameter level: Chance to cover the true date of a clear step.
  public func dateInterval(in series: [Double], level: Double = 0.95) -> ClosedRange<Int> {
    precondition(series.indices.contains(position) && level > 0 && level < 1, "this split's own series")
    guard let unit = ComparisonUnit(series.span) else { return position...position }
    let values = series.map(unit.scaled)
    let noise = BreakNoise(values, 0..<values.count, at: position)
    return Statistics.dateInterval(
      .levels, 0..<values.count, position, LineSums(values),
      variance: noise.robustVariance * noise.inflation, level: level)
  }
}
