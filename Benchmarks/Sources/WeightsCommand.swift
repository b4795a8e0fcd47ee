import Detection
import Entrepot
import Evaluation
import Foundation
import Screening
import Synthesis
import Trade
import WorkPool

private let usage = "weights [--rows N] [--seeds N] [--first SEED] [--workers N] [--table FILE]"

/// `weights`: evidence about every hub and class of generated trade, with what the key says of it.
func weightsCommand(arguments: [String]) throws {
  let words = try BenchmarkWords(
    arguments, taking: ["--rows", "--seeds", "--first", "--workers", "--table"], usage: usage)
  let pool = WorkPool(workers: try words.number("--workers", or: WorkPool.activeCores))
  let first = try words.number("--first", or: 101, least: 0)
  var settings = TradeSettings(rows: try words.number("--rows", or: 100_000, least: TradeSettings.leastRows))
  var lines = ["seed,lead,control,true,kinds," + EvidenceKind.allCases.map(\.rawValue).joined(separator: ",")]
  for seed in first..<(first + (try words.number("--seeds", or: 20))) {
    settings.seed = UInt64(seed)
    for row in try LabelledTrade(settings).rows(on: pool) {
      let cells = EvidenceKind.allCases.map { kind in row.evidence.strengths[kind].map { "\($0)" } ?? "" }
      lines.append(
        "\(seed),\(row.evidence.isLead),\(row.evidence.isControl),\(row.isTrue),\(row.kinds.joined(separator: " ")),"
          + cells.joined(separator: ","))
    }
    FileHandle.standardError.write(Data("seed \(seed)\n".utf8))
  }
  try Data((lines.joined(separator: "\n") + "\n").utf8).write(
    to: URL(filePath: words["--table"] ?? "/dev/stdout"))
}

/// Generated trade, its evidence, and what is true of it.
struct LabelledTrade {
  private let settings: TradeSettings

  struct Row {
    let evidence: EvidenceRow
    let isTrue: Bool, kinds: [String]
  }

  init(_ settings: TradeSettings) { self.settings = settings }

  func rows(on pool: WorkPool) throws -> [Row] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "entrepot-weights-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let truth = folder.appending(path: "truth")
    try FileManager.default.createDirectory(at: truth, withIntermediateDirectories: true)
    let data = folder.appending(path: "trade.csv")
    try QualityRun(settings).write(to: data, truth: truth, on: pool)
    let key = try TruthKey(folder: folder.path) { name throws(TruthError) in
      guard let data = try? Data(contentsOf: truth.appending(path: name)) else {
        throw TruthError(file: name, .cannotRead(reason: "it is gone"))
      }
      return Array(data)
    }
    var search = AnalysisSettings()
    search.resolution = .default
    let labels = HubLabels(key)
    return try evidenceTable([data.path], search, on: pool).map { row in
      let answer = labels.answer(
        NamedFirm(name: row.name, country: row.country), HSCode(row.goods) ?? .none, to: row.destinations)
      return Row(evidence: row, isTrue: answer.isTrue, kinds: answer.kinds)
    }
  }
}
