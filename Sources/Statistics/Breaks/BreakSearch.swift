/// The sequential search behind ``breaks(of:)``, on values brought into −1...1.
struct BreakSearch {
  let original: [Double]
  /// Without isolated wild values.
  let series: [Double]
  let sums: LineSums
  let minSide: Int
  /// Squares not told from rounding: a line that fits to a millionth of the spread is exact.
  let negligible: Double

  init(_ series: [Double]) {
    original = series
    self.series = isolatedValuesReplaced(series)
    sums = LineSums(self.series)
    minSide = max(3, (series.count * 15 + 99) / 100)
    negligible = 1e-12 * sums.aboutMean(0..<series.count)
  }

  /// All breaks, each with its means taken up to the neighbouring ones.
  func all() -> [Break] {
    let found = found(in: 0..<series.count)
    let ends = [0] + found.map(\.position) + [series.count]
    return found.enumerated().map { index, found in
      Break(
        position: found.position, interval: found.interval, model: found.model,
        statistic: found.statistic, threshold: found.threshold,
        meanBefore: mean(ends[index]..<found.position), meanAfter: mean(found.position..<ends[index + 2]))
    }
  }

  private func found(in run: Range<Int>) -> [Break] {
    guard let found = strongest(in: run) else { return [] }
    return self.found(in: run.lowerBound..<found.position) + [found]
      + self.found(in: found.position..<run.upperBound)
  }

  /// The best break of a run, if it is more than chance.
  private func strongest(in run: Range<Int>) -> Break? {
    guard run.count >= max(8, 2 * minSide) else { return nil }
    let straight = sums.aboutLine(run)
    guard straight > negligible else { return nil }
    let (step, lines) = (tested(.stepOnTrend, run, straight), tested(.lines, run, straight))
    let stepDecides = step.statistic / step.threshold > lines.statistic / lines.threshold
    let (statistic, threshold, noise) = stepDecides ? step : lines
    guard statistic > threshold else { return nil }
    let (model, position) = dated(run)
    return Break(
      position: position, interval: dateInterval(model, run, position, sums, noise), model: model,
      statistic: statistic, threshold: threshold, meanBefore: 0, meanAfter: 0)
  }

  /// How far `model` beats a straight line, and what it must exceed.
  private func tested(
    _ model: BreakModel, _ run: Range<Int>, _ straight: Double
  ) -> (statistic: Double, threshold: Double, noise: BreakNoise) {
    let (position, squares) = model.best(sums, run, minSide: minSide)
    let noise = BreakNoise(series, run, at: position)
    let statistic = squares > negligible ? (straight - squares) / noise.longRunVariance : .infinity
    return (statistic, breakThreshold(run.count, model), noise)
  }

  /// The description with the least *n* ln(squares/*n*) + price, the simplest of equal ones, and its date.
  private func dated(_ run: Range<Int>) -> (BreakModel, Int) {
    let n = Double(run.count)
    var best = (model: BreakModel.levels, position: 0, cost: Double.infinity)
    for model in BreakModel.allCases {
      let (position, squares) = model.best(sums, run, minSide: minSide)
      let cost = n * ln(max(squares, negligible) / n) + model.parameters * ln(n)
      if cost < best.cost { best = (model, position, cost) }
    }
    return (best.model, best.position)
  }

  private func dateInterval(
    _ model: BreakModel, _ run: Range<Int>, _ position: Int, _ sums: LineSums, _ noise: BreakNoise
  ) -> ClosedRange<Int> {
    Statistics.dateInterval(
      model, run, position, sums, variance: noise.robustVariance * noise.inflation)
  }

  private func mean(_ run: Range<Int>) -> Double {
    run.reduce(0) { $0 + original[$1] } / Double(run.count)
  }
}
