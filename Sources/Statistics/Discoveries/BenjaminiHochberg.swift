/// Benjamini–Hochberg *q*-values: the least false discovery rate at which each hypothesis is rejected.
///
/// q of the *i*-th smallest of *m* p-values is the least *m* p₍ⱼ₎ / *j* over all *j* ≥ *i*, at most 1 (Benjamini and
/// Hochberg, J. R. Stat. Soc. B 57, 1995). Equal p-values get equal q-values. Controls the rate for independent
/// and positively dependent p-values, so also for conformal ones (Bates et al., Ann. Stat. 51, 2023).
///
/// - Parameter pValues: In any order. NaN marks what was not tested: it gets NaN and does not count in *m*.
/// - Returns: One q-value for each p-value, in the order given.
/// - Complexity: O(*n* log *n*).
public func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
  let order = pValues.indices.filter { !pValues[$0].isNaN }.sorted { pValues[$0] < pValues[$1] }
  let count = Double(order.count)
  var qValues = [Double](repeating: .nan, count: pValues.count)
  var least = 1.0
  for rank in order.indices.reversed() {
    // The ratio first: it is at least 1, so that rounding never makes a q-value less than its p-value.
    least = min(least, pValues[order[rank]] * (count / Double(rank + 1)))
    qValues[order[rank]] = least
  }
  return qValues
}

/// How many discoveries a family needs before Benjamini–Hochberg accepts any at the floor of its p-values.
///
/// A conformal p-value is never below 1/(*n* + 1) with *n* controls; *m* tested items at level *q* need
/// *m*/(*q*(*n* + 1)) of them there.
///
/// - Parameter tested: *m*. - Parameter controls: *n*. - Parameter level: *q*, in 0...1 (exclusive of 0).
/// - Returns: The least whole number, at least 1; `nil` where more than `tested` would be needed, so that no
///   result whatever can be a discovery.
public func floorDiscoveries(tested: Int, controls: Int, level: Double) -> Int? {
  precondition(level > 0 && level <= 1 && tested >= 0 && controls >= 0, "a level in 0...1, and counts")
  func accepts(_ discoveries: Int) -> Bool {
    1 / Double(1 + controls) * (Double(tested) / Double(discoveries)) <= level
  }
  guard tested > 0, accepts(tested) else { return nil }
  // The least accepted number by bisection, with the same rounding as the q-values themselves.
  var (refused, accepted) = (0, tested)
  while accepted - refused > 1 {
    let middle = refused + (accepted - refused) / 2
    if accepts(middle) { accepted = middle } else { refused = middle }
  }
  return accepted
}

/// Expected number of false findings among all with q at most `level`: `level` × their number.
public func expectedFalseFindings(qValues: [Double], level: Double) -> (
  discoveries: Int, expectedFalse: Double
) {
  let discoveries = qValues.count { $0 <= level }
  return (discoveries, level * Double(discoveries))
}
