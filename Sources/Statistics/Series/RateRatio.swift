/// Whether a series runs at a higher rate from a date on: one-sided quasi-Poisson test of the ratio of means.
///
/// *z* = ln(mean after / mean before) / √(φ (1/sum before + 1/sum after)), φ = Pearson's X²/(*n* − 2), compared with
/// Student's *t* with *n* − 2 degrees of freedom. Dimensionless: a unit changes nothing.
///
/// Holds its level only if months are exchangeable when nothing happened. Firms are born and markets grow:
/// use it to describe, and take discoveries from ``ConformalTest``.
public struct RateRatio: Sendable, Equatable {
  /// Mean after over mean before.
  public let ratio: Double
  /// Standard error of ln `ratio`.
  public let standardError: Double
  /// φ: variance over mean.
  public let dispersion: Double
  /// *n* − 2.
  public let degrees: Int
  public let z: Double
  /// Chance of a *z* as high if the rate is the same.
  public let tail: TailProbability

  /// - Parameter series: One value for each month, at least 0, zeros included.
  /// - Parameter event: Index of the first month after.
  /// - Parameter counts: Whether the values are counts: then φ is at least 1.
  /// - Returns: `nil` unless both sums are positive, X² is, all values are finite and at least 0, and there are at
  ///   least three months, one on each side.
  public init?(_ series: Span<Double>, event: Int, counts: Bool = false) {
    let n = series.count
    guard n >= 3, event > 0, event < n else { return nil }
    var sums = (before: 0.0, after: 0.0)
    for index in series.indices {
      guard series[index] >= 0 else { return nil }
      if index < event { sums.before += series[index] } else { sums.after += series[index] }
    }
    let means = (before: sums.before / Double(event), after: sums.after / Double(n - event))
    guard sums.before > 0, sums.after > 0, (sums.before + sums.after).isFinite else { return nil }
    var pearson = 0.0
    for index in series.indices {
      let mean = index < event ? means.before : means.after
      let relative = series[index] / mean - 1
      pearson += relative * relative * mean
    }
    guard pearson > 0, pearson.isFinite else { return nil }
    let phi = pearson / Double(n - 2)
    dispersion = counts ? max(1, phi) : phi
    degrees = n - 2
    ratio = means.after / means.before
    standardError = (dispersion / sums.before + dispersion / sums.after).squareRoot()
    z = (ln(means.after) - ln(means.before)) / standardError
    tail = studentUpperTail(z, degrees: Double(degrees))
  }

  /// The ratios that a two-sided test at 1 − `level` does not reject: exp(ln ratio ± *t* · standard error).
  public func interval(level: Double = 0.95) -> ClosedRange<Double> {
    precondition(level > 0 && level < 1, "a level between 0 and 1")
    let reach = studentQuantile(upperTail: (1 - level) / 2, degrees: Double(degrees)) * standardError
    return exponential(ln(ratio) - reach)...exponential(ln(ratio) + reach)
  }
}

/// The chance that at least `activeAfter` of `active` active months fall among the last `monthsAfter` of `months`,
/// if every month is as likely: the test for a firm that sold nothing before.
///
/// Hypergeometric, exact if months are exchangeable.
public func entryTail(months: Int, monthsAfter: Int, active: Int, activeAfter: Int) -> TailProbability {
  hypergeometricUpperTail(atLeast: activeAfter, population: months, marked: active, drawn: monthsAfter)
}
