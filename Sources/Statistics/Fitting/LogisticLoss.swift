/// What log-odds cost where the truth is `target`: −ln of the probability they give it, and the slope of that.
///
/// - Parameters:
///   - target: 0...1; between, the mean of the costs of 1 and of 0.
/// - Returns: Finite for any finite log-odds.
public func logisticLoss(_ logOdds: Double, target: Double) -> (loss: Double, slope: Double) {
  let decay = exponential(-abs(logOdds))
  let chance = logOdds >= 0 ? 1 / (1 + decay) : decay / (1 + decay)
  return (max(logOdds, 0) + ln1p(decay) - target * logOdds, chance - target)
}

/// Log-odds put to scale on cases of known truth, so that of those with a chance of 0.8 eight in ten are true.
///
/// The straight line that costs least (Platt, "Probabilistic Outputs for Support Vector Machines", 1999). As there, the targets
/// are (*n* + 1) / (*n* + 2) for *n* true cases and 1 / (*m* + 2) for *m* false ones, so that the line stays finite where
/// log-odds part them perfectly.
public struct PlattScaling: Sendable, Equatable {
  /// New log-odds are `intercept + slope × old`; the slope is never negative.
  public let slope: Double, intercept: Double

  /// - Returns: The line that changes nothing where all are true or all are false.
  public init(_ cases: [(logOdds: Double, isTrue: Bool)]) {
    let (right, wrong) = (Double(cases.count { $0.isTrue }), Double(cases.count { !$0.isTrue }))
    guard right > 0, wrong > 0 else {
      (slope, intercept) = (1, 0)
      return
    }
    let targets = (right: (right + 1) / (right + 2), wrong: 1 / (wrong + 2))
    let minimum = BoundedMinimum(from: [0, 1], lower: [-.infinity, 0], tolerance: 1e-7) { line in
      var (sum, gradient) = (0.0, [0.0, 0.0])
      for item in cases {
        let (loss, slope) = logisticLoss(
          line[0] + line[1] * item.logOdds, target: item.isTrue ? targets.right : targets.wrong)
        sum += loss
        gradient[0] += slope
        gradient[1] += slope * item.logOdds
      }
      return (sum, gradient)
    }
    (intercept, slope) = (minimum.point[0], minimum.point[1])
  }

  public func scaled(_ logOdds: Double) -> Double { intercept + slope * logOdds }
}
