internal import Statistics

/// How much a series grew over an event, and how much it is used to grow without one.
struct GrowthScore: Sendable {
  /// ln of (sum after + pseudo) / (sum before + pseudo).
  let growth: Double
  /// The same at earlier dates, whose windows lie wholly before the event.
  let placebos: [Double]
  /// Length of a window.
  let window: Int
  /// What the growth of a window would scatter by, were months independent: from differences of neighbouring months before
  /// the event; `nil` with fewer than three months.
  let jitter: Double?

  /// - Parameter series: Monthly values of at least 0.
  /// - Parameter before, after: Places of the windows, ascending, as many each.
  /// - Parameter untouched: Places before the event.
  /// - Parameter pseudo: Added to the sum of a window, so that nothing grew from nothing; more than 0.
  init(_ series: [Double], before: [Int], after: [Int], untouched: Range<Int>, pseudo: Double) {
    func growth(_ shift: Int) -> Double {
      let sums = zip(before, after).reduce(into: (0.0, 0.0)) { sums, places in
        sums.0 += series[places.0 - shift]
        sums.1 += series[places.1 - shift]
      }
      return ln(sums.1 + pseudo) - ln(sums.0 + pseudo)
    }
    self.growth = growth(0)
    window = after.count
    let (first, last) = (before.min()!, after.max()!)
    let least = max(1, last - untouched.upperBound + 1)
    let most = first - untouched.lowerBound
    placebos = least <= most ? (least...most).map(growth) : []
    let monthly = pseudo / Double(after.count)
    let logs = untouched.map { ln(series[$0] + monthly) }
    let differences = zip(logs, logs.dropFirst()).map { $1 - $0 }
    jitter =
      differences.count >= 2
      ? differences.reduce(0) { $0 + $1 * $1 } / Double(differences.count) / Double(after.count) : nil
  }

  /// Mean square of growth at earlier dates, and how many dates of their own it stands for; from neighbouring months where
  /// there are no such dates.
  var usual: (square: Double, weight: Double)? {
    guard !placebos.isEmpty else { return jitter.map { ($0, 1) } }
    let square = placebos.reduce(0) { $0 + $1 * $1 } / Double(placebos.count)
    return (square, 1 + Double(placebos.count - 1) / Double(window))
  }
}

/// Ranks lanes among control lanes by how far they grew beyond what they are used to.
///
/// Statistic: growth over the event, less the median growth of the same reporter's control lanes (a currency, or a reporter
/// that counts otherwise, moves them all), over √(mean square of the lane's own growth at earlier dates, shrunk towards the
/// median of that over control lanes). A large quiet lane and a small noisy one are comparable so. The rank among
/// control lanes is a conformal p-value: valid whatever the statistic is, if a lane to which nothing happened is like a
/// control lane.
struct GrowthTest {
  /// A lane with its reporter, and the sign of what is looked for: 1 for a rise, −1 for a fall.
  struct Entry {
    let score: GrowthScore, reporter: String, sign: Double
  }

  /// Control lanes a lane must be ranked among.
  static let leastControls = 19
  /// How many dates of its own the median over control lanes stands for.
  static let shrinkage = 2.0
  /// Control lanes of a reporter whose median stands for it.
  static let leastOfReporter = 5

  private let test: ConformalTest<Int>
  private let scale: Double
  private let medians: [String: Double]
  private let overall: Double
  let controlCount: Int

  init(controls: [Entry]) {
    controlCount = controls.count
    scale = median(controls.compactMap { $0.score.usual?.square })
    let growths = Dictionary(grouping: controls, by: \.reporter).mapValues {
      $0.map { $0.score.growth }.sorted()
    }
    medians = growths.filter { $0.value.count >= GrowthTest.leastOfReporter }.mapValues { median($0) }
    let overall = median(controls.map(\.score.growth))
    self.overall = overall
    var scores: [(score: Double, strata: [Int])] = []
    for control in controls {
      // Its own growth is left out of what it is compared with, as that of a lane that is no control is.
      var others = growths[control.reporter] ?? []
      if let own = others.firstIndex(of: control.score.growth) { others.remove(at: own) }
      let centre = others.count + 1 >= GrowthTest.leastOfReporter ? median(others) : overall
      scores.append((GrowthTest.statistic(control, centre, scale), [0]))
    }
    test = ConformalTest(controls: scores, minControls: GrowthTest.leastControls)
  }

  func statistic(_ entry: Entry) -> Double {
    GrowthTest.statistic(entry, medians[entry.reporter] ?? overall, scale)
  }

  /// `nil` with too few control lanes.
  func judgement(_ entry: Entry) -> ConformalTest<Int>.Judgement? {
    test.judge(score: statistic(entry), strata: [0])
  }

  private static func statistic(_ entry: Entry, _ centre: Double, _ scale: Double) -> Double {
    let common = scale.isNaN || scale <= 0 ? 1e-6 : scale
    let own = entry.score.usual ?? (0, 0)
    let square = (own.square * own.weight + common * shrinkage) / (own.weight + shrinkage)
    return entry.sign * (entry.score.growth - centre) / square.squareRoot()
  }
}
