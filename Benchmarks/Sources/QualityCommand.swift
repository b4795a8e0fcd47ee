import Entrepot
import Evaluation
import Foundation
import Reporting
import Screening
import Synthesis
import WorkPool

private let usage = """
  quality [--rows N] [--seeds N] [--first SEED] [--layout LAYOUT] [--workers N] [--json FILE] [--against FILE]
  """

/// `quality`: generate, detect, evaluate over several seeds: how well the product finds what is planted, beside the
/// baselines.
func qualityCommand(arguments: [String]) throws {
  let words = try BenchmarkWords(
    arguments, taking: ["--rows", "--seeds", "--first", "--layout", "--workers", "--json", "--against"],
    usage: usage)
  var settings = TradeSettings(rows: try words.number("--rows", or: 100_000, least: TradeSettings.leastRows))
  let layouts = TradeLayout.allCases.map(\.rawValue).joined(separator: ", ")
  guard let layout = TradeLayout(rawValue: words["--layout"] ?? TradeLayout.reference.rawValue) else {
    throw MakeError(description: "--layout is one of \(layouts); \(usage)")
  }
  settings.layout = layout
  let pool = WorkPool(workers: try words.number("--workers", or: WorkPool.activeCores))
  let first = try words.number("--first", or: 1, least: 0)
  var summary = QualitySummary()
  for seed in first..<(first + (try words.number("--seeds", or: 10))) {
    settings.seed = UInt64(seed)
    FileHandle.standardError.write(Data("seed \(seed)\n".utf8))
    summary.add(try QualityRun(settings, checksWorkers: seed == first).assessment(on: pool))
  }
  for line in summary.lines(of: settings) { print(line) }
  print()
  try BenchmarkLines(summary.benchmarkLines(of: settings)).report(
    [("mean", 3), ("low", 3), ("high", 3)], words)
}

/// One seed: made, searched, judged, in a folder that is gone afterwards.
struct QualityRun {
  private let settings: TradeSettings
  private let checksWorkers: Bool

  init(_ settings: TradeSettings, checksWorkers: Bool = false) {
    (self.settings, self.checksWorkers) = (settings, checksWorkers)
  }

  /// - Throws: Besides what the product throws: when one of its answers fails a check.
  func assessment(on pool: WorkPool) throws -> Assessment {
    try withFiles(on: pool) { data, truth in try assessment(data, truth, on: pool) }
  }

  /// Generates the trade and its key into a folder that is gone afterwards.
  func withFiles<Answer>(on pool: WorkPool, _ body: (_ data: URL, _ truth: URL) throws -> Answer) throws
    -> Answer
  {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "entrepot-quality-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let truth = folder.appending(path: "truth")
    try FileManager.default.createDirectory(at: truth, withIntermediateDirectories: true)
    let data = folder.appending(path: "trade.csv")
    try write(to: data, truth: truth, on: pool)
    return try body(data, truth)
  }

  private func assessment(_ data: URL, _ truth: URL, on pool: WorkPool) throws -> Assessment {
    var search = AnalysisSettings()
    // As the command does where nothing is said.
    (search.limit, search.resolution) = (nil, .default)
    let report = try jsonText(analyse([data.path], search, on: pool).report)
    if checksWorkers {
      let alone = try jsonText(analyse([data.path], search, on: WorkPool(workers: 1)).report)
      guard alone == report else { throw MakeError(description: "quality: one worker finds something else") }
    }
    let judging = EvaluationSettings(truth: truth.path)
    let assessment = try evaluate(report: report, name: "report", judging, on: pool)
    try check(assessment, truth, on: pool)
    return assessment
  }

  func write(to data: URL, truth folder: URL, on pool: WorkPool) throws {
    let trade = SyntheticTrade(settings)
    _ = FileManager.default.createFile(atPath: data.path, contents: nil)
    let file = try FileHandle(forWritingTo: data)
    let spellings = try trade.write(on: pool) { try file.write(contentsOf: $0) }
    try file.close()
    var bytes: [TruthFile: [UInt8]] = [:]
    trade.truth(spellings).write(version: entrepotVersion) { bytes[$0, default: []] += $1 }
    for (name, content) in bytes { try Data(content).write(to: folder.appending(path: name.rawValue)) }
  }

  /// Baselines must be there, and a report that lists just what the key holds must be judged perfect.
  private func check(_ assessment: Assessment, _ folder: URL, on pool: WorkPool) throws {
    guard Set(assessment.rankings.map(\.method)).count == 5 else {
      throw MakeError(description: "quality: no baselines: \(assessment.notices.first ?? "")")
    }
    let key = try TruthKey(folder: folder.path) { name throws(TruthError) in
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else {
        throw TruthError(file: name, .cannotRead(reason: "it is gone"))
      }
      return Array(data)
    }
    var input = AssessmentInput(report: perfectReport(key), key: key)
    input.resamples = 0
    let perfect = try assess(input, on: pool)
    for ranking in perfect.rankings where ranking.level != .shipments {
      guard ranking.averagePrecision.value == 1 else {
        throw MakeError(
          description: "quality: the key's own \(ranking.level.rawValue) are not judged perfect")
      }
    }
  }

  /// A report of just the diversions of a key.
  private func perfectReport(_ key: TruthKey) -> Report {
    let routes = key.routes.filter(\.isPositive).enumerated().map { rank, route in
      RouteReport(
        id: "\(rank)", rank: rank + 1, kind: .chain, sentence: "",
        stops: route.firms.map {
          .init(role: .hub, name: key.firms[$0].name, country: key.firms[$0].country)
        },
        goods: "\(route.goods)", goodsText: nil, tier: nil, chains: "1", legs: [], dwellMin: nil,
        dwellMedian: nil, dwellMax: nil, valueUSDCents: nil, valueAfterMeasureUSDCents: nil,
        valueListedThenUSDCents: nil, netMassGrams: nil)
    }
    let all = DestinationReport(
      regime: "", title: "", destinations: [], measureDay: nil, measureTitle: nil, shipments: 0,
      valueUSDCents: nil, counts: [], relayShipments: 0, relayRoutes: 0, routeCount: routes.count,
      isComplete: true, search: [], routes: routes)
    return Report(
      receipt: Receipt(version: "", command: "", settings: [], regimes: []), inputs: [], destinations: [all],
      notices: [])
  }
}
