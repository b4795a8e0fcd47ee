/// A series with its isolated wild values put back in line.
///
/// A value is isolated if it jumps up from one neighbour and down to the other (or the other way round) by more than
/// 6 σ both times, past what the series drifts in a step, while the neighbours differ by less than half of that.
/// σ = 1.4826022185056018 × MAD of the first differences / √2. It becomes the mean of its neighbours. A break,
/// however large, jumps once; so do the first and the last value, which are left alone.
///
/// - Complexity: O(*n* log *n*).
func isolatedValuesReplaced(_ series: [Double]) -> [Double] {
  guard series.count >= 5 else { return series }
  let differences = zip(series, series.dropFirst()).map { $1 - $0 }
  let drift = median(differences)
  let sigma = RobustScale.deviationsPerMAD * medianAbsoluteDeviation(differences) * 0.5.squareRoot()
  var replaced = series
  for index in 1..<(series.count - 1) {
    let rise = differences[index - 1] - drift
    let fall = drift - differences[index]
    let jump = min(abs(rise), abs(fall))
    guard rise * fall > 0, jump > 6 * sigma, abs(rise - fall) < jump / 2 else { continue }
    replaced[index] = (series[index - 1] + series[index + 1]) / 2
  }
  return replaced
}
