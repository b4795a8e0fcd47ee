/// The least value of a function whose variables have lower bounds, and how sure that is.
///
/// Projected gradients with momentum and backtracking (Beck and Teboulle, "A Fast Iterative Shrinkage-Thresholding Algorithm",
/// SIAM J. Imaging Sciences 2, 2009), started afresh where the momentum points uphill (O'Donoghue and Candès, "Adaptive Restart
/// for Accelerated Gradient Schemes", Foundations of Computational Mathematics 15, 2015). For a convex smooth function that is
/// the minimum; for others, a point that no small step improves, or one at a kink where steps stopped paying: then it is not called
/// converged. No randomness: the same bits on every run.
public struct BoundedMinimum: Sendable, Equatable {
  /// Where it converged, or else the lowest point seen; and the function there.
  public let point: [Double], value: Double
  /// The largest part of the gradient that the bounds do not stop: 0 at a minimum.
  public let residual: Double
  /// Steps taken.
  public let steps: Int
  /// Whether `residual` is within the tolerance asked for.
  public let isConverged: Bool

  /// - Parameters:
  ///   - start: Moved to the bounds where it is below them.
  ///   - lower: The least value of each variable; `-.infinity` for none.
  ///   - tolerance: The `residual` that is good enough.
  ///   - most: Steps after which it gives up.
  ///   - function: Value and gradient at a point; at kinks the gradient of any of the pieces that meet there.
  public init(
    from start: [Double], lower: [Double], tolerance: Double = 1e-6, most: Int = 100_000,
    of function: ([Double]) -> (value: Double, gradient: [Double])
  ) {
    precondition(start.count == lower.count, "a bound for each variable")
    let bounds = Bounds(lower: lower)
    var here = Place(bounds.projected(start), function)
    var (lowest, residual, lastGain) = (here, bounds.residual(here), 0)
    var (ahead, momentum, curvature, steps) = (here, 1.0, 1.0, 0)
    while residual > tolerance, steps < most, steps - lastGain < BoundedMinimum.patience {
      steps += 1
      guard let next = bounds.step(from: ahead, &curvature, function) else { break }
      let move = zip(next.point, here.point).map { $0 - $1 }
      let isUphill = zip(ahead.gradient, move).reduce(0) { $0 + $1.0 * $1.1 } > 0
      let following = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      let reach = isUphill ? 0 : (momentum - 1) / following
      momentum = isUphill ? 1 : following
      here = next
      residual = bounds.residual(here)
      if here.value < lowest.value {
        if lowest.value - here.value > 1e-9 * abs(lowest.value) { lastGain = steps }
        lowest = here
      }
      ahead =
        reach == 0
        ? here
        : Place(bounds.projected(zip(here.point, move).map { $0 + reach * $1 }), function)
      // Where the function is flatter than it was, longer steps are tried again.
      curvature *= 0.9
    }
    let end = residual <= tolerance ? here : lowest
    (point, value, self.residual) = (end.point, end.value, bounds.residual(end))
    (self.steps, isConverged) = (steps, residual <= tolerance)
  }

  /// Steps that may pass without the function becoming less by a billionth of itself.
  private static let patience = 100
}

/// A point with what the function says of it.
private struct Place {
  let point: [Double], value: Double, gradient: [Double]

  init(_ point: [Double], _ function: ([Double]) -> (value: Double, gradient: [Double])) {
    (value, gradient) = function(point)
    self.point = point
  }
}

private struct Bounds {
  let lower: [Double]

  func projected(_ point: [Double]) -> [Double] { zip(point, lower).map { max($0, $1) } }

  /// The gradient, but for what leads out of the bounds.
  func residual(_ place: Place) -> Double {
    var most = 0.0
    for index in lower.indices {
      let (slope, x) = (place.gradient[index], place.point[index])
      most = max(most, slope > 0 ? min(slope, x - lower[index]) : -slope)
    }
    return most
  }

  /// A step down the gradient, as long as the parabola of `curvature` stays above the function; `nil` where no step does.
  func step(
    from place: Place, _ curvature: inout Double,
    _ function: ([Double]) -> (value: Double, gradient: [Double])
  ) -> Place? {
    // Rounding of sums over many rows is no reason for shorter steps.
    let slack = 1e-13 * abs(place.value)
    while curvature < 1e12 {
      let next = Place(projected(zip(place.point, place.gradient).map { $0 - $1 / curvature }), function)
      var above = place.value + slack
      for index in lower.indices {
        let move = next.point[index] - place.point[index]
        above += place.gradient[index] * move + curvature / 2 * move * move
      }
      if next.value <= above { return next }
      curvature *= 2
    }
    return nil
  }
}
