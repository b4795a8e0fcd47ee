import Detection
import Entrepot
import Evaluation
import Foundation
import Synthesis
import WorkPool

private let usage =
  "weights [--rows N] [--seeds N] [--first SEED] [--workers N] [--table FILE] [--fit FILE]"

/// `weights`: evidence about every hub and class of generated trade with what the key says of it, as a table; and the weights of
/// lead scores, fitted to it.
func weightsCommand(arguments: [String]) throws {
  let words = try BenchmarkWords(
    arguments, taking: ["--rows", "--seeds", "--first", "--workers", "--table", "--fit"], usage: usage)
  let pool = WorkPool(workers: try words.number("--workers", or: WorkPool.activeCores))
  let first = try words.number("--first", or: 101, least: 0)
  var settings = TradeSettings(rows: try words.number("--rows", or: 100_000, least: TradeSettings.leastRows))
  let seeds = first..<(first + (try words.number("--seeds", or: 20)))
  var rows: [LabelledTrade.Row] = []
  for seed in seeds {
    settings.seed = UInt64(seed)
    rows += try LabelledTrade(settings).rows(on: pool)
    FileHandle.standardError.write(Data("seed \(seed)\n".utf8))
  }
  if words["--table"] != nil || words["--fit"] == nil {
    try Data(evidenceLines(rows).utf8).write(to: URL(filePath: words["--table"] ?? "/dev/stdout"))
  }
  guard let path = words["--fit"] else { return }
  let study = WeightStudy(rows, seeds: seeds, settings: settings)
  for line in study.lines { print(line) }
  guard study.final.isConverged else {
    throw MakeError(
      description:
        "weights: no minimum after \(study.final.steps) steps; slope \(study.final.residual) is left")
  }
  try Data(WeightsFile(provenance: study.provenance, study.final.weights).text.utf8).write(
    to: URL(filePath: path))
  print("Weights fitted to all seeds written to \(path).")
}

/// One line for each hub and class; empty cells are missing evidence.
private func evidenceLines(_ rows: [LabelledTrade.Row]) -> String {
  let header = "seed,lead,control,true,kinds," + EvidenceKind.allCases.map(\.rawValue).joined(separator: ",")
  let lines = rows.map { row in
    let cells = EvidenceKind.allCases.map { kind in row.evidence.strengths[kind].map { "\($0)" } ?? "" }
    let (isLead, isControl) = (row.evidence.isLead, row.evidence.isControl)
    return "\(row.seed),\(isLead),\(isControl),\(row.isTrue),\(row.kinds.joined(separator: " ")),"
      + cells.joined(separator: ",")
  }
  return ([header] + lines).joined(separator: "\n") + "\n"
}
