/// What a unit (a shipper and commodity class) sold a month, before and after the event.
public struct BeforeAfter: Sendable, Equatable {
  /// Mean monthly values, months without trade counted as 0; at least 0.
  public let before: Double, after: Double

  public init(before: Double, after: Double) { (self.before, self.after) = (before, after) }

  /// Means of the months before `event` and from it on; NaN where there is no such month.
  public init(_ series: Span<Double>, event: Int) {
    var sums = (before: 0.0, after: 0.0)
    for index in series.indices {
      if index < event { sums.before += series[index] } else { sums.after += series[index] }
    }
    let event = min(max(event, 0), series.count)
    self.init(before: sums.before / Double(event), after: sums.after / Double(series.count - event))
  }
}

/// The ratio of ratios of treated to control goods, after to before: the interaction of a saturated two by two Poisson
/// pseudo-likelihood model.
///
/// θ = ln((T₁/T₀)/(C₁/C₀)), T and C the sums of the units' monthly means. Clustered by unit: *d* = (after − G₁/*n*)/G₁ −
/// (before − G₀/*n*)/G₀ with G the totals and *n* the units of its group; variance = Σ *d*² over both groups, without
/// small-sample factor. Dimensionless: a unit of money changes nothing; the groups exchanged change the sign of θ.
///
/// Assumes that without the event both groups would have moved in proportion: look at ``placebo(treated:controls:event:)``.
public struct DifferenceInDifferences: Sendable, Equatable {
  /// ln of the ratio of ratios.
  public let theta: Double
  /// Standard error of `theta`, clustered by unit.
  public let standardError: Double
  public let treatedUnits: Int, controlUnits: Int

  /// `theta` / `standardError`; infinite or NaN if no unit differs from its group.
  public var z: Double { theta / standardError }

  /// - Returns: `nil` unless all four totals are positive and finite, and no value is negative.
  /// - Complexity: O(*n*).
  public init?(treated: [BeforeAfter], controls: [BeforeAfter]) {
    guard let t = GroupTotals(treated), let c = GroupTotals(controls) else { return nil }
    theta = (ln(t.after) - ln(t.before)) - (ln(c.after) - ln(c.before))
    standardError = (t.clusteredVariance(treated) + c.clusteredVariance(controls)).squareRoot()
    (treatedUnits, controlUnits) = (treated.count, controls.count)
  }

  /// exp(θ): how many times more the treated goods grew.
  public var ratio: Double { exponential(theta) }

  /// The interval of θ, normal approximation: θ ± *z* · standard error.
  public func interval(level: Double = 0.95) -> ClosedRange<Double> {
    precondition(level > 0 && level < 1, "a level between 0 and 1")
    let reach = normalQuantile(upperTail: (1 - level) / 2) * standardError
    return (theta - reach)...(theta + reach)
  }

  /// The same on the months before the event alone, cut at event / 2 (rounded down): θ should be near 0.
  ///
  /// - Parameter treated: Monthly series, one for each unit, as long as `event` at least.
  /// - Returns: `nil` where the model cannot be fitted, or fewer than two months came before.
  public static func placebo(
    treated: [[Double]], controls: [[Double]], event: Int
  ) -> DifferenceInDifferences? {
    guard event >= 2, (treated + controls).allSatisfy({ $0.count >= event }) else { return nil }
    func cut(_ series: [Double]) -> BeforeAfter {
      BeforeAfter(Array(series[..<event]).span, event: event / 2)
    }
    return DifferenceInDifferences(treated: treated.map(cut), controls: controls.map(cut))
  }
}

private struct GroupTotals {
  let before: Double, after: Double, units: Double

  init?(_ group: [BeforeAfter]) {
    guard group.allSatisfy({ $0.before >= 0 && $0.after >= 0 }) else { return nil }
    before = group.reduce(0) { $0 + $1.before }
    after = group.reduce(0) { $0 + $1.after }
    units = Double(group.count)
    guard before > 0, after > 0, (before + after).isFinite else { return nil }
  }

  func clusteredVariance(_ group: [BeforeAfter]) -> Double {
    group.reduce(0) { sum, unit in
      let d = (unit.after / after - 1 / units) - (unit.before / before - 1 / units)
      return sum + d * d
    }
  }
}
