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

  /// - Complexity: O(*n* log *n*). NaNs are left out.
  public init(_ values: some Sequence<Double>) { self.init(ofSorted: values.filter { !$0.isNaN }.sorted()) }

  /// - Parameter sorted: Rising, without NaN.
  /// - Complexity: O(*n*): distances from the middle fall and then rise, so they are merged.
  public init(ofSorted sorted: [Double]) {
    let centre = quantile(ofSorted: sorted, at: 0.5)
    let deviation = quantile(ofSorted: RobustScale.distances(sorted, from: centre), at: 0.5)
    let quartiles = quantile(ofSorted: sorted, at: 0.75) - quantile(ofSorted: sorted, at: 0.25)
    let spread =
      deviation > 0 ? RobustScale.deviationsPerMAD * deviation : quartiles / RobustScale.quartileDistance
    (median, count) = (centre, sorted.count)
    self.spread = spread > 0 && spread.isFinite ? spread : nil
  }

  /// The distances of rising values from one between them, rising.
  private static func distances(_ sorted: [Double], from centre: Double) -> [Double] {
    var (below, above) = (sorted.partitionPoint { $0 < centre } - 1, sorted.partitionPoint { $0 < centre })
    var distances: [Double] = []
    distances.reserveCapacity(sorted.count)
    while below >= 0 || above < sorted.count {
      if above == sorted.count || below >= 0 && centre - sorted[below] <= sorted[above] - centre {
        distances.append(centre - sorted[below])
        below -= 1
      } else {
        distances.append(sorted[above] - centre)
        above += 1
      }
    }
    return distances
  }

  /// How many spreads `value` lies above the median; `nil` without a spread, or for NaN.
  public func z(_ value: Double) -> Double? {
    guard let spread, !value.isNaN else { return nil }
    return (value - median) / spread
  }
}
