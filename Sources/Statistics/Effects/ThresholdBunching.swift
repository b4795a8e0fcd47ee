/// Whether values crowd just below a threshold (a reporting limit, a de minimis): more in the window below than above.
///
/// Windows [0.9 T, T) and [T, 1.1 T); one-sided binomial with ½. A falling density puts slightly more below by
/// itself: weak evidence, to be compared with the same shipper's other windows.
public struct ThresholdBunching: Sendable, Equatable {
  /// Values in [0.9 T, T) and in [T, 1.1 T).
  public let below: Int, above: Int
  /// P(at least `below` of all fall below); 1 if none lies in either window.
  public var tail: TailProbability { binomialUpperTail(atLeast: below, trials: below + above, chance: 0.5) }

  /// - Parameter values: In whole units (cents), so that the borders are exact. - Parameter threshold: Positive.
  public init(_ values: some Sequence<Int64>, threshold: Int64) {
    precondition(threshold > 0 && threshold < .max / 11, "a positive threshold")
    var counts = (below: 0, above: 0)
    for value in values where value < 2 * threshold && value > 0 {
      if value < threshold {
        if value * 10 >= threshold * 9 { counts.below += 1 }
      } else if (value - threshold) * 10 < threshold {
        counts.above += 1
      }
    }
    (below, above) = counts
  }

  public init(below: Int, above: Int) { (self.below, self.above) = (below, above) }
}
