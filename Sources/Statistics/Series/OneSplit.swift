/// A series cut in two: the values before `position` and those from it on.
public struct Split: Sendable, Equatable {
  /// Index of the first value of the right part.
  public let position: Int
  public let leftMean: Double, rightMean: Double
  /// By how much the split lowers the sum of squares: *s*(*n* − *s*)/*n* (right mean − left mean)². May overflow
  /// to +∞ for values beyond 1e150; the position is right even so.
  public let gain: Double
}

/// The split into two means that lowers the sum of squares most; of equal ones the first.
///
/// Values are compared after the first is subtracted and a power of two divided out, both exact for whole
/// numbers below 2^53/*n*: then equal gains are found equal, and an offset or a unit changes nothing.
///
/// - Parameter minSide: Least number of values on each side, at least 1.
/// - Returns: `nil` if the series is shorter than two sides or holds a value that is not finite. A constant
///   series is split at `minSide`, with gain 0.
/// - Complexity: O(*n*), no allocation.
public func oneSplit(_ series: Span<Double>, minSide: Int = 3) -> Split? {
  precondition(minSide >= 1, "a side has at least one value")
  let n = series.count
  guard n >= 2 * minSide, let unit = ComparisonUnit(series) else { return nil }
  let total = unit.sum(0..<n, of: series)
  var (sum, best, position) = (0.0, -1.0, minSide)
  for s in 1...(n - minSide) {
    sum += unit.scaled(series[s - 1])
    guard s >= minSide else { continue }
    let (left, right) = (Double(s), Double(n - s))
    // s(n-s)/n (R/(n-s) - L/s)² with L + R = T is (sT - nL)² / (n s (n-s)).
    let difference = left * total - Double(n) * sum
    let gain = difference * difference / (left * right)
    if gain > best { (best, position) = (gain, s) }
  }
  let left = unit.sum(0..<position, of: series)
  let means = (left / Double(position), (total - left) / Double(n - position))
  return Split(
    position: position, leftMean: unit.restored(means.0), rightMean: unit.restored(means.1),
    gain: best / Double(n) * unit.size * unit.size)
}

/// An offset and a size that bring a series into −1...1; the size is a power of two.
struct ComparisonUnit {
  let offset: Double, size: Double

  /// `nil` if a value is not finite, or none is there.
  init?(_ series: Span<Double>) {
    guard !series.isEmpty else { return nil }
    offset = series[0]
    var largest = 0.0
    for index in series.indices {
      guard series[index].isFinite else { return nil }
      largest = max(largest, abs(series[index] - offset))
    }
    // A distance may overflow: it is below 2^1025 then.
    let exponent = largest > 0 ? (largest.isFinite ? largest.exponent + 1 : 1_025) : 0
    size = Double(sign: .plus, exponent: min(max(exponent, -1000), 1023), significand: 1)
  }

  func scaled(_ value: Double) -> Double { value / size - offset / size }

  func restored(_ value: Double) -> Double { (value + offset / size) * size }

  func sum(_ rows: Range<Int>, of series: Span<Double>) -> Double {
    var sum = 0.0
    for row in rows { sum += scaled(series[row]) }
    return sum
  }
}
