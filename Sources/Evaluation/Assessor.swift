public import Reporting
public import WorkPool

/// What is judged against what.
public struct AssessmentInput: Sendable {
  public var report: Report
  /// What the report states of its leads besides ranks.
  public var stated = LeadScores()
  /// The false discovery rate the report was asked for, where it states one.
  public var askedRate: Double?
  public var key: TruthKey
  /// Rankings by simple rules, to compare with.
  public var baselines: [BaselineRanking] = []
  /// For the intervals.
  public var seed: UInt64 = 1, resamples = 200

  public init(report: Report, key: TruthKey) { (self.report, self.key) = (report, key) }
}

/// The k of precision and recall "at k".
public let assessedCutoffs = [10, 20, 50, 100]

/// Judges a report and baselines. The same for any number of workers.
///
/// - Returns: All but what only reading could tell: seed, rows and layout of the key, and notices about files.
public func assess(_ input: AssessmentInput, on pool: WorkPool) throws(Cancelled) -> Assessment {
  try Assessor(input, pool).assessment()
}

/// One run: the ranking of the report beside the key.
struct Assessor {
  let input: AssessmentInput
  let pool: WorkPool
  let index: KeyIndex
  let leads: [Lead]
  let routes: JudgedRoutes
  let firms: JudgedFirms
  /// How often each scheme counts in each resample.
  let resamples: [[Int]]
  var key: TruthKey { input.key }

  init(_ input: AssessmentInput, _ pool: WorkPool) {
    (self.input, self.pool) = (input, pool)
    index = KeyIndex(input.key)
    leads = input.report.leads(input.stated)
    routes = JudgedRoutes(leads, index)
    firms = JudgedFirms(RankedFirm.hubs(of: input.report, leads), index)
    resamples = SchemeResampler.resamples(
      input.resamples, labels: input.key.schemes.map(\.isPositive), seed: input.seed)
  }

  func assessment() throws(Cancelled) -> Assessment {
    Assessment(
      key: keySummary, report: reportSummary, seed: input.seed, resamples: input.resamples,
      rankings: try rankings(), schemes: schemeRecall(), falsePositives: falsePositives(),
      falseDiscoveries: falseDiscoveries(), discoveries: discoveries(), calibration: calibration,
      equalScores: equalScores,
      calibrationStatement: calibrationStatement, quantity: quantity(), leadTime: leadTime(),
      notices: notices)
  }

  private var keySummary: Assessment.KeySummary {
    let diversions = key.schemes.filter(\.isPositive)
    return Assessment.KeySummary(
      schemes: diversions.count, decoys: key.schemes.count - diversions.count,
      positiveRoutes: routes.list.positives, positiveFirms: firms.list.positives,
      positiveShipments: key.shipments.count { $0.isPositive },
      divertedGrams: diversions.reduce(0) { $0 + $1.divertedGrams })
  }

  private var reportSummary: Assessment.ReportSummary {
    Assessment.ReportSummary(
      version: input.report.receipt.version, command: input.report.receipt.command,
      routesListed: input.report.destinations.reduce(0) { $0 + $1.routes.count },
      routesFound: input.report.destinations.reduce(0) { $0 + $1.routeCount })
  }

  private func rankings() throws(Cancelled) -> [Assessment.Ranking] {
    var rankings = [
      try ranking(.routes, "report", routes.list, repeats: routes.repeats),
      try ranking(.firms, "report", firms.list),
      try ranking(.shipments, "report", JudgedShipments(leads, index).list),
    ]
    for baseline in input.baselines {
      if let leads = baseline.routes {
        let judged = JudgedRoutes(leads, index)
        rankings.append(try ranking(.routes, baseline.name, judged.list, repeats: judged.repeats))
      }
      rankings.append(try ranking(.firms, baseline.name, JudgedFirms(baseline.firms, index).list))
    }
    return Assessment.Level.allCases.flatMap { level in rankings.filter { $0.level == level } }
  }

  private func ranking(
    _ level: Assessment.Level, _ method: String, _ list: JudgedList, repeats: Int = 0
  ) throws(Cancelled) -> Assessment.Ranking {
    let metrics = list.metrics(at: assessedCutoffs)
    let resampled = try pool.each(resamples.count) { number in
      list.metrics(at: assessedCutoffs, weights: resamples[number])
    }
    return Assessment.Ranking(
      level: level, method: method, reported: list.reported.count, missed: list.missed.count,
      repeats: repeats, positives: metrics.positives,
      averagePrecision: Estimate(metrics.averagePrecision, resampled: resampled.map(\.averagePrecision)),
      precisionAtR: Estimate(metrics.precisionAtR, resampled: resampled.map(\.precisionAtR)),
      rocAUC: Estimate(metrics.rocAUC, resampled: resampled.map(\.rocAUC)),
      cutoffs: metrics.cutoffs.enumerated().map { place, cutoff in
        .init(
          k: cutoff.k,
          precision: Estimate(cutoff.precision, resampled: resampled.map { $0.cutoffs[place].precision }),
          recall: Estimate(cutoff.recall, resampled: resampled.map { $0.cutoffs[place].recall }))
      })
  }
}
