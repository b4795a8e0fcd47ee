/// Which simple story tells a monthly series best.
///
/// Cost of a story: *n* ln(squares/*n*) + *k* ln *n*, the Bayesian information criterion of normal noise. *k*: flat 1,
/// growth 2, step 4, spike 4, season 12; a free position counts 2, since the best of *n* positions gains about
/// 2 ln *n* by chance. Growth of the logarithm is exponential growth: put ln of the values in.
public struct SeriesShape: Sendable, Equatable {
  public enum Story: Sendable, CaseIterable {
    /// One level.
    case flat
    /// A straight line; of logarithms, a constant rate of growth (or decline).
    case growth
    /// Two levels.
    case step
    /// One level but for one month.
    case spike
    /// A level for each month of the year.
    case season
  }

  /// The story of least cost, the first in the order above of equal ones.
  public let story: Story
  /// Cost of each story that could be told, lower is better. A season needs two whole years.
  public let costs: [Story: Double]
  /// Where the best step or spike lies.
  public let stepPosition: Int, spikePosition: Int
  /// Units of the series a month, of the growth story.
  public let slope: Double

  /// - Parameter series: One value for each month; logarithms, where growth is to mean a rate.
  /// - Returns: `nil` for fewer than 8 values, or one that is not finite.
  /// - Complexity: O(*n*).
  public init?(_ series: [Double]) {
    guard series.count >= 8, let unit = ComparisonUnit(series.span) else { return nil }
    let values = series.map(unit.scaled)
    let (n, all) = (values.count, 0..<values.count)
    let sums = LineSums(values)
    let flat = sums.aboutMean(all)
    let step = BreakModel.levels.best(sums, all, minSide: 3)
    let spike = SeriesShape.bestSpike(values)
    var squares: [Story: Double] = [
      .flat: flat, .growth: sums.aboutLine(all), .step: step.squares, .spike: spike.squares,
    ]
    if n >= 24 { squares[.season] = SeriesShape.seasonSquares(values) }
    let (count, least) = (Double(n), max(1e-12 * flat, 1e-300))
    costs = squares.mapValues { count * ln(max($0, least) / count) }
      .reduce(into: [:]) { $0[$1.key] = $1.value + $1.key.parameters * ln(count) }
    let costs = costs
    story = Story.allCases.filter { costs[$0] != nil }.min { costs[$0]! < costs[$1]! }!
    (stepPosition, spikePosition) = (step.position, spike.position)
    slope = SeriesShape.slope(values) * unit.size
  }

  /// The month whose removal lowers the squares most: *n*/(*n* − 1) times its squared distance to the mean.
  private static func bestSpike(_ values: [Double]) -> (position: Int, squares: Double) {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let farthest = values.indices.max { abs(values[$0] - mean) < abs(values[$1] - mean) }!
    let others = values.indices.filter { $0 != farthest }.map { values[$0] }
    return (farthest, sampleVariance(others) * (n - 2))
  }

  private static func seasonSquares(_ values: [Double]) -> Double {
    (0..<12).reduce(0) { sum, month in
      let same = stride(from: month, to: values.count, by: 12).map { values[$0] }
      return sum + sampleVariance(same) * Double(same.count - 1)
    }
  }

  private static func slope(_ values: [Double]) -> Double {
    let n = Double(values.count)
    let moment = values.indices.reduce(0) { $0 + (Double($1) - (n - 1) / 2) * values[$1] }
    return moment * 12 / (n * (n * n - 1))
  }
}

extension SeriesShape.Story {
  var parameters: Double {
    switch self {
    case .flat: 1
    case .growth: 2
    case .step, .spike: 4
    case .season: 12
    }
  }
}
