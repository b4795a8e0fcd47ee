/// What is left of a run when its break is taken out: how wide it scatters and how long it remembers.
struct BreakNoise: Sendable {
  /// Residual variance, *n* − 4 degrees of freedom.
  let variance: Double
  /// The same from the median absolute residual, which a few wild values leave alone.
  let robustVariance: Double
  /// First autocorrelation of the residuals, corrected for its bias; 0...0.97.
  let memory: Double

  /// Variance of the mean of *m* such values times *m*, as for an autoregression: variance (1 + φ)/(1 − φ).
  var longRunVariance: Double { variance * inflation }
  var inflation: Double { (1 + memory) / (1 - memory) }

  /// Noise about two lines that meet or jump at `position`.
  ///
  /// Lag-one correlation of residuals is too low by about (1 + 3φ + half the number of coefficients)/*n* (Kendall
  /// 1954; Marriott and Pope 1954); a correlation taken too low is a false break.
  init(_ series: [Double], _ run: Range<Int>, at position: Int) {
    let residuals =
      BreakNoise.residuals(series, run.lowerBound..<position)
      + BreakNoise.residuals(series, position..<run.upperBound)
    let n = Double(residuals.count)
    let squares = residuals.reduce(0) { $0 + $1 * $1 }
    let products = zip(residuals, residuals.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    let raw = squares > 0 ? products / squares : 0
    memory = min(0.97, max(0, raw + (3 + 3 * raw) / n))
    variance = squares / (n - 4)
    let deviation = RobustScale.deviationsPerMAD * medianAbsoluteDeviation(residuals)
    robustVariance = deviation > 0 ? deviation * deviation : variance
  }

  private static func residuals(_ series: [Double], _ run: Range<Int>) -> [Double] {
    let m = Double(run.count)
    let mean = run.reduce(0) { $0 + series[$1] } / m
    let centre = Double(run.lowerBound + run.upperBound - 1) / 2
    let moment = run.reduce(0) { $0 + (Double($1) - centre) * (series[$1] - mean) }
    let slope = m > 1 ? moment * 12 / (m * (m * m - 1)) : 0
    return run.map { series[$0] - mean - slope * (Double($0) - centre) }
  }
}
