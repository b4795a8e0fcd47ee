import Detection
import Entrepot
import Evaluation
import Foundation
import WorkPool

private let usage =
  "calibration [--sets N] [--first SEED] [--weights FILE] [--workers N] [--json FILE] [--against FILE]"

/// `calibration`: is the share of false discoveries at most what was asked for, and how many schemes are found?
///
/// Exits 1 where it is above the rate by more than two standard errors, or where the power falls below 0.7.
func calibrationCommand(arguments: [String]) throws {
  let words = try BenchmarkWords(
    arguments, taking: ["--sets", "--first", "--weights", "--workers", "--json", "--against"], usage: usage)
  let sets = try words.number("--sets", or: 1_000)
  let first = try words.number("--first", or: 1, least: 0)
  let pool = WorkPool(workers: try words.number("--workers", or: WorkPool.activeCores))
  let weights = try words["--weights"].map { path in
    try LoadedWeights(bytes: Array(Data(contentsOf: URL(filePath: path))), name: path)
  }
  var (lines, failures) = ([BenchmarkLine](), [String]())
  for (name, trueShare) in [("no scheme", 0.0), ("20 % schemes", 0.2)] {
    let runs = try pool.each(sets) { number in
      CalibrationRun(
        seed: UInt64(first + number), trueShare: trueShare, (weights ?? LoadedWeights.builtIn).weights)
    }
    for (index, rate) in CalibrationRun.rates.enumerated() {
      let outcome = CalibrationOutcome(runs.map { $0.outcomes[index] })
      if outcome.realised > rate + 2 * outcome.error {
        failures.append("\(name): \(decimals(outcome.realised)) false at an asked \(rate)")
      }
      if trueShare > 0, rate == 0.10, outcome.power < 0.7 {
        failures.append("\(name): power \(decimals(outcome.power)) at \(rate)")
      }
      lines.append(
        BenchmarkLine(benchmark: "calibration", name: "\(name), asked \(rate)", figures: outcome.figures))
    }
  }
  try BenchmarkLines(lines).report(
    [("realised", 3), ("error", 3), ("discoveries", 2), ("power", 3), ("tested", 1), ("controls", 1)], words)
  if !failures.isEmpty { throw MakeError(description: "calibration: " + failures.joined(separator: "; ")) }
}

/// One simulated set, tested at each rate.
private struct CalibrationRun: Sendable {
  static let rates = [0.05, 0.10, 0.20]

  struct Outcome: Sendable {
    var falseShare = 0.0, discoveries = 0, strong = 0, strongFound = 0, tested = 0, controls = 0
  }
  private(set) var outcomes: [Outcome] = []

  init(seed: UInt64, trueShare: Double, _ weights: LeadWeights) {
    let trade = SimulatedTrade(seed: seed, trueShare: trueShare)
    // One worker: the sets themselves are spread over the cores.
    let alone = WorkPool(workers: 1)
    var settings = trade.settings
    settings.weights = weights
    guard
      let all = try? DestinationTrade(settings, of: trade.table, on: alone).discoveries(
        [.goods], on: alone)
    else {
      preconditionFailure("nobody cancels")
    }
    for rate in CalibrationRun.rates {
      let found = Set(
        all.items.filter { $0.q <= rate }.map {
          SimulatedTrade.HubAndGoods(firm: $0.score.firm, goods: $0.score.goods)
        })
      var outcome = Outcome()
      (outcome.discoveries, outcome.tested) = (found.count, all.items.count)
      outcome.controls = all.controls.reduce(0) { $0 + $1.count }
      outcome.falseShare =
        found.isEmpty ? 0 : Double(found.subtracting(trade.schemes).count) / Double(found.count)
      (outcome.strong, outcome.strongFound) = (trade.strong.count, found.intersection(trade.strong).count)
      outcomes.append(outcome)
    }
  }
}

/// All sets at one rate.
private struct CalibrationOutcome {
  /// Mean share of false ones among the discoveries, no discovery counting as none false; and its standard error.
  let realised: Double, error: Double
  let power: Double
  let figures: [String: Double]

  init(_ outcomes: [CalibrationRun.Outcome]) {
    let count = Double(outcomes.count)
    let mean = outcomes.reduce(0) { $0 + $1.falseShare } / count
    let variance =
      outcomes.reduce(0) { $0 + ($1.falseShare - mean) * ($1.falseShare - mean) } / max(1, count - 1)
    let strong = outcomes.reduce(0) { $0 + $1.strong }
    (realised, error) = (mean, (variance / count).squareRoot())
    power = strong == 0 ? 0 : Double(outcomes.reduce(0) { $0 + $1.strongFound }) / Double(strong)
    func average(_ path: KeyPath<CalibrationRun.Outcome, Int>) -> Double {
      Double(outcomes.reduce(0) { $0 + $1[keyPath: path] }) / count
    }
    var figures = [
      "realised": realised, "error": error, "discoveries": average(\.discoveries),
      "tested": average(\.tested),
      "controls": average(\.controls),
    ]
    if strong > 0 { figures["power"] = power }
    self.figures = figures
  }
}
