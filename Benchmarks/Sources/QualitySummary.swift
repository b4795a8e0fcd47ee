import Evaluation
import Synthesis

/// The assessments of several seeds as one: means with their intervals, and counts of kinds.
struct QualitySummary {
  private var assessments: [Assessment] = []

  mutating func add(_ assessment: Assessment) { assessments.append(assessment) }

  /// Tables for people.
  func lines(of settings: TradeSettings) -> [String] {
    var lines = [
      "\(assessments.count) seeds of \(settings.rows) rows, layout \(settings.layout.rawValue); mean and 95 % interval "
        + "of the mean over seeds", "",
    ]
    for level in Assessment.Level.allCases { lines += rankingTable(level) + [""] }
    return lines + kindTable + [""] + decoyTable + [""] + discoveryTable
  }

  /// Every mean as a line that a later run can be compared with.
  func benchmarkLines(of settings: TradeSettings) -> [BenchmarkLine] {
    var lines: [BenchmarkLine] = []
    func add(_ name: String, _ values: [Double?]) {
      let mean = MeanInterval(values.compactMap(\.self))
      let figures = ["mean": mean?.mean, "low": mean?.low, "high": mean?.high].compactMapValues(\.self)
      let about = "\(settings.rows) rows \(settings.layout.rawValue)"
      lines.append(BenchmarkLine(benchmark: "quality", name: "\(about) \(name)", figures: figures))
    }
    for level in Assessment.Level.allCases {
      for method in methods(level) {
        for (name, value) in QualitySummary.figures {
          add("\(level.rawValue) \(method): \(name)", rankings(level, method).map(value))
        }
      }
    }
    add("diversions with a route", assessments.map(\.schemes.found.value))
    add("diversions with a route in R", assessments.map(\.schemes.foundAmongFirst.value))
    add("diversions with a hub", assessments.map(\.schemes.hubFound.value))
    add("diversions with a hub in R", assessments.map(\.schemes.hubFoundAmongFirst.value))
    add("discoveries: false share", assessments.map(\.discoveries?.realised))
    add("discoveries", assessments.map { $0.discoveries.map { Double($0.found) } })
    for kind in kindsOfDiscoveries where kind.tested > 0 {
      add("discovered of \(kind.kind)", [Double(kind.found) / Double(kind.tested)])
    }
    add("expected calibration error", assessments.map { $0.calibration?.expectedError })
    add("leads with equal score", assessments.map(\.equalScores))
    add("mass recall", assessments.map(\.quantity.recall.value))
    add("mass precision", assessments.map(\.quantity.precision.value))
    add("median days before listing", assessments.map(\.leadTime.median))
    return lines
  }

  /// What is shown of a ranking.
  private static let figures: [(name: String, value: @Sendable (Assessment.Ranking) -> Double?)] = [
    ("AP", { $0.averagePrecision.value }), ("P=R at R", { $0.precisionAtR.value }),
    ("ROC AUC", { $0.rocAUC.value }), ("P@10", { $0.cutoffs[0].precision.value }),
    ("P@20", { $0.cutoffs[1].precision.value }), ("P@50", { $0.cutoffs[2].precision.value }),
    ("R@100", { $0.cutoffs[3].recall.value }),
  ]

  private func rankings(_ level: Assessment.Level, _ method: String) -> [Assessment.Ranking] {
    assessments.flatMap(\.rankings).filter { $0.level == level && $0.method == method }
  }

  private func methods(_ level: Assessment.Level) -> [String] {
    assessments.first?.rankings.filter { $0.level == level }.map(\.method) ?? []
  }

  private func rankingTable(_ level: Assessment.Level) -> [String] {
    var table = AlignedTable([level.rawValue] + QualitySummary.figures.map(\.name))
    table.rows = methods(level).map { method in
      [method]
        + QualitySummary.figures.enumerated().map { place, figure in
          let mean = MeanInterval(rankings(level, method).compactMap(figure.value))
          return place < 2 ? mean?.bracketed ?? "-" : decimals(mean?.mean)
        }
    }
    return table.lines(indent: 0)
  }

  private var kindTable: [String] {
    var sums: [String: [Int]] = [:]
    for kind in assessments.flatMap(\.schemes.kinds) {
      let counts = [kind.schemes, kind.found, kind.foundAmongFirst, kind.hubFound, kind.hubFoundAmongFirst]
      sums[kind.kind] = zip(sums[kind.kind] ?? [0, 0, 0, 0, 0], counts).map(+)
    }
    var table = AlignedTable(["kind of diversion", "schemes", "route", "route in R", "hub", "hub in R"])
    table.rows = sums.sorted { $0.key < $1.key }.map { [$0.key] + $0.value.map { "\($0)" } }
    return table.lines(indent: 0)
  }

  /// Schemes and decoys by kind over all seeds: planted, with a hub and class that was tested, and discovered.
  private var kindsOfDiscoveries: [Assessment.Discoveries.Kind] {
    var sums: [String: Assessment.Discoveries.Kind] = [:]
    for kind in assessments.compactMap(\.discoveries).flatMap(\.kinds) {
      var sum =
        sums[kind.kind]
        ?? .init(kind: kind.kind, isDiversion: kind.isDiversion, schemes: 0, tested: 0, found: 0)
      (sum.schemes, sum.tested, sum.found) = (
        sum.schemes + kind.schemes, sum.tested + kind.tested, sum.found + kind.found
      )
      sums[kind.kind] = sum
    }
    return sums.values.sorted { ($0.isDiversion ? 0 : 1, $0.kind) < ($1.isDiversion ? 0 : 1, $1.kind) }
  }

  private var discoveryTable: [String] {
    var table = AlignedTable([
      "hubs that stand out from controls", "diversion", "planted", "tested", "discovered", "share",
    ])
    table.rows = kindsOfDiscoveries.map { kind in
      [
        kind.kind, kind.isDiversion ? "yes" : "no", "\(kind.schemes)", "\(kind.tested)", "\(kind.found)",
        kind.tested == 0 ? "-" : decimals(Double(kind.found) / Double(kind.tested), 2),
      ]
    }
    return table.lines(indent: 0)
  }

  private var decoyTable: [String] {
    var sums: [String: [Int]] = [:]
    for kind in assessments.flatMap(\.falsePositives) {
      sums[kind.kind] = zip(sums[kind.kind] ?? [0, 0, 0], [kind.decoys ?? 0, kind.routes, kind.firms]).map(+)
    }
    var table = AlignedTable(["innocent among the first R", "decoys", "routes", "firms"])
    table.rows = sums.sorted { $0.key < $1.key }.map { [$0.key] + $0.value.map { "\($0)" } }
    return table.lines(indent: 0)
  }
}

/// A mean and the interval in which the mean of all seeds lies with 95 % confidence (Student's t).
struct MeanInterval: Equatable {
  let mean: Double
  /// `nil` for a single number.
  let low: Double?, high: Double?

  init?(_ numbers: [Double]) {
    guard !numbers.isEmpty else { return nil }
    let count = Double(numbers.count)
    mean = numbers.reduce(0, +) / count
    guard numbers.count > 1 else {
      (low, high) = (nil, nil)
      return
    }
    let middle = mean
    let variance = numbers.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / (count - 1)
    let reach = MeanInterval.t(numbers.count - 1) * (variance / count).squareRoot()
    (low, high) = (mean - reach, mean + reach)
  }

  var bracketed: String {
    low == nil ? decimals(mean) : "\(decimals(mean)) [\(decimals(low)), \(decimals(high))]"
  }

  /// The 0.975 quantile of Student's t by degrees of freedom; beyond 30 that of the normal distribution.
  private static func t(_ freedom: Int) -> Double { freedom <= table.count ? table[freedom - 1] : 1.96 }
  private static let table = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
    2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
  ]
}
