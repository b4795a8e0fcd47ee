/// Sums over runs of an evenly spaced series, each in O(1): squares about the mean, and about the best line.
///
/// Built once for a series, O(*n*); values are taken relative to the mean so that a large level costs no digits.
struct LineSums: Sendable {
  private var sums = [0.0], squares = [0.0], moments = [0.0]

  init(_ series: [Double]) {
    let mean = series.reduce(0) { $0 + $1 / Double(series.count) }
    // Times about the middle keep the products small.
    let middle = Double(series.count - 1) / 2
    for (index, value) in series.enumerated() {
      let y = value - mean
      sums.append(sums[index] + y)
      squares.append(squares[index] + y * y)
      moments.append(moments[index] + (Double(index) - middle) * y)
    }
  }

  var count: Int { sums.count - 1 }

  /// Centred sums of a run: Σ*y*², Σ*ty*, Σ*t*² about the run's own means.
  private func centred(_ run: Range<Int>) -> (yy: Double, ty: Double, tt: Double) {
    let (m, low, high) = (Double(run.count), run.lowerBound, run.upperBound)
    let sum = sums[high] - sums[low]
    let centre = Double(low + high - count) / 2
    let yy = squares[high] - squares[low] - sum * sum / m
    return (max(0, yy), moments[high] - moments[low] - centre * sum, m * (m * m - 1) / 12)
  }

  /// Squared distances to the mean of the run.
  func aboutMean(_ run: Range<Int>) -> Double { centred(run).yy }

  /// Squared distances to the run's line.
  func aboutLine(_ run: Range<Int>) -> Double {
    let c = centred(run)
    return c.tt > 0 ? max(0, c.yy - c.ty * c.ty / c.tt) : 0
  }

  /// Squared distances when the two parts of a run have their own level and one slope.
  func aboutParallels(_ left: Range<Int>, _ right: Range<Int>) -> Double {
    let (a, b) = (centred(left), centred(right))
    let (ty, tt) = (a.ty + b.ty, a.tt + b.tt)
    return max(0, a.yy + b.yy - (tt > 0 ? ty * ty / tt : 0))
  }
}
