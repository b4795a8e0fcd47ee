/// Centre and spread of values of which a few may be wild.
///
/// The spread is 1.4826022185056018 × MAD; where that is 0, since more than half of the values agree, the distance
/// of the quartiles / 1.3489795003921634. Both estimate the standard deviation of normal data.
public struct RobustScale: Sendable, Equatable {
  public let median: Double
  /// More than 0, or `nil` if even the quartiles agree (or there was no value): then nothing can be scored.
  public let spread: Double?
  /// Number of values it was made of, without NaNs.
  public let count: Int

  /// 1/Φ⁻¹(¾).
  static let deviationsPerMAD = 1.4826022185056018
  /// 2 Φ⁻¹(¾).
  static let quartileDistance = 1.3489795003921634

  /// - Complexity: O(*n* log *n*).
  public init(_ values: some Sequence<Double>) {
    let sorted = values.filter { !$0.isNaN }.sorted()
    let centre = quantile(ofSorted: sorted, at: 0.5)
    let deviation = quantile(ofSorted: sorted.map { abs($0 - centre) }.sorted(), at: 0.5)
    let quartiles = quantile(ofSorted: sorted, at: 0.75) - quantile(ofSorted: sorted, at: 0.25)
    let spread =
      deviation > 0 ? RobustScale.deviationsPerMAD * deviation : quartiles / RobustScale.quartileDistance
    (median, count) = (centre, sorted.count)
    self.spread = spread > 0 && spread.isFinite ? spread : nil
  }

  /// How many spreads `value` lies above the median; `nil` without a spread, or for NaN.
  public func z(_ value: Double) -> Double? {
    guard let spread, !value.isNaN else { return nil }
    return (value - median) / spread
  }
}
