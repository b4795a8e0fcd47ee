/// The median of the slopes between all pairs of points of an evenly spaced series (Theil 1950, Sen 1968).
///
/// Up to 29 % of the points may be wild. Unit: values per step.
///
/// - Returns: NaN for fewer than two values that are not NaN.
/// - Complexity: O(*n*² log *n*) time, O(*n*²) space: for series of months, not of days.
public func theilSenSlope(_ series: [Double]) -> Double {
  var slopes: [Double] = []
  for later in series.indices.dropFirst() where !series[later].isNaN {
    for earlier in 0..<later where !series[earlier].isNaN {
      slopes.append((series[later] - series[earlier]) / Double(later - earlier))
    }
  }
  return median(slopes)
}
