/// A partition of a series into runs with a mean each.
public struct Partition: Sendable, Equatable {
  /// Index of the first value of each run but the first, rising.
  public let breaks: [Int]
  /// Sum of squares about the means, plus the penalty for each break.
  public let cost: Double
}

/// Finds the partition of least cost, and keeps its working columns for the next series.
///
/// Cost: the sum over runs of squared distances to the run's mean, plus `penalty` for each break (Jackson et al.,
/// IEEE Signal Process. Lett. 12, 2005; pruning by Killick, Fearnhead and Eckley, JASA 107, 2012). Both ways find
/// the same cost; of partitions with equal cost either may be returned.
public struct PartitionSearch: Sendable {
  /// How positions are gone through.
  public enum Method: Sendable {
    /// All pairs: O(*n*²), the fastest for a few hundred values.
    case everyPair
    /// Starts that cannot win any more are dropped: O(*n*) for series whose breaks keep coming.
    case pruned
  }

  private var sums: [Double] = []
  private var squares: [Double] = []
  private var least: [Double] = []
  private var starts: [Int] = []
  private var candidates: [(start: Int, expiry: Int)] = []

  public init() {}

  /// The best partition of `series`.
  ///
  /// - Parameter penalty: Price of a break in squared units of the series; `nil` takes ``breakPenalty(_:)``.
  /// - Parameter minSize: Least length of a run, at least 1.
  /// - Returns: `nil` if the series is empty, holds a value that is not finite, or squares overflow. A series
  ///   shorter than two runs, or without noise to price a break by, has no break.
  public mutating func partition(
    _ series: Span<Double>, penalty: Double? = nil, minSize: Int = 2, by method: Method = .everyPair
  ) -> Partition? {
    precondition(minSize >= 1 && penalty ?? 0 >= 0, "runs of at least one value, at a price of at least 0")
    guard !series.isEmpty, prepare(series) else { return nil }
    let n = series.count
    guard n >= 2 * minSize, let price = penalty ?? breakPenalty(series) else {
      return Partition(breaks: [], cost: cost(0, n))
    }
    search(n, price, minSize, prune: method == .pruned)
    var (breaks, end) = ([Int](), starts[n])
    while end > 0 {
      breaks.append(end)
      end = starts[end]
    }
    return Partition(breaks: breaks.reversed(), cost: least[n])
  }

  /// Prefix sums about the mean, so that a large level costs no digits.
  private mutating func prepare(_ series: Span<Double>) -> Bool {
    let n = series.count
    var total = 0.0
    for index in series.indices { total += series[index] / Double(n) }
    sums.removeAll(keepingCapacity: true)
    squares.removeAll(keepingCapacity: true)
    sums.append(0)
    squares.append(0)
    for index in series.indices {
      let value = series[index] - total
      sums.append(sums[index] + value)
      squares.append(squares[index] + value * value)
    }
    // No sum of a run squared exceeds this.
    return (squares[n] * Double(n)).isFinite
  }

  private func cost(_ start: Int, _ end: Int) -> Double {
    let sum = sums[end] - sums[start]
    return max(0, squares[end] - squares[start] - sum * sum / Double(end - start))
  }

  private mutating func search(_ n: Int, _ price: Double, _ minSize: Int, prune: Bool) {
    least = [Double](repeating: .infinity, count: n + 1)
    starts = [Int](repeating: 0, count: n + 1)
    least[0] = -price
    candidates.removeAll(keepingCapacity: true)
    for end in minSize...n {
      if least[end - minSize] < .infinity { candidates.append((end - minSize, .max)) }
      for candidate in candidates {
        let value = least[candidate.start] + cost(candidate.start, end) + price
        if value < least[end] { (least[end], starts[end]) = (value, candidate.start) }
      }
      if prune { dropLosers(at: end, minSize) }
    }
  }

  /// A start that loses at `end` even without the price of a break loses to `end` itself from the moment on that
  /// `end` may start a run, `minSize` later; until then it must stay.
  private mutating func dropLosers(at end: Int, _ minSize: Int) {
    var kept = 0
    for index in candidates.indices {
      var candidate = candidates[index]
      let (start, best) = (candidate.start, least[end])
      if candidate.expiry == .max, least[start] + cost(start, end) > best + 1e-9 * abs(best) {
        candidate.expiry = end + minSize
      }
      guard candidate.expiry > end + 1 else { continue }
      candidates[kept] = candidate
      kept += 1
    }
    candidates.removeLast(candidates.count - kept)
  }
}

/// The price of a break: 2 σ² ln *n*.
///
/// σ is estimated from first differences, which a few breaks leave alone: their MAD / 0.6744897501960817 / √2,
/// or their sample standard deviation / √2 where that is 0.
///
/// - Returns: `nil` if there is no noise at all, or fewer than three values: then no break is looked for.
public func breakPenalty(_ series: Span<Double>) -> Double? {
  guard series.count >= 3 else { return nil }
  let differences = (1..<series.count).map { series[$0] - series[$0 - 1] }
  var deviation = medianAbsoluteDeviation(differences) / 0.6744897501960817
  if !(deviation > 0) { deviation = sampleVariance(differences).squareRoot() }
  let variance = deviation * deviation / 2
  guard variance > 0, variance.isFinite else { return nil }
  return 2 * variance * ln(Double(series.count))
}

/// Squared distances to the mean over *n* − 1.
func sampleVariance(_ values: [Double]) -> Double {
  let mean = values.reduce(0, +) / Double(values.count)
  return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
}
