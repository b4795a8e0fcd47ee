/// How a series is told before and after a break.
public enum BreakModel: Sendable, CaseIterable {
  /// One level before, another after.
  case levels
  /// One slope throughout, and a step.
  case stepOnTrend
  /// A line before, another after.
  case lines

  /// Fitted coefficients, the position among them.
  var parameters: Double {
    switch self {
    case .levels: 3
    case .stepOnTrend: 4
    case .lines: 5
    }
  }

  /// Sum of squares over `run` cut at `position`.
  func squares(_ sums: LineSums, _ run: Range<Int>, at position: Int) -> Double {
    let (left, right) = (run.lowerBound..<position, position..<run.upperBound)
    switch self {
    case .levels: return sums.aboutMean(left) + sums.aboutMean(right)
    case .stepOnTrend: return sums.aboutParallels(left, right)
    case .lines: return sums.aboutLine(left) + sums.aboutLine(right)
    }
  }

  /// The first position of least squares that leaves `minSide` values on each side.
  func best(_ sums: LineSums, _ run: Range<Int>, minSide: Int) -> (position: Int, squares: Double) {
    var best = (position: run.lowerBound + minSide, squares: Double.infinity)
    for position in (run.lowerBound + minSide)...(run.upperBound - minSide) {
      let squares = squares(sums, run, at: position)
      if squares < best.squares { best = (position, squares) }
    }
    return best
  }
}
