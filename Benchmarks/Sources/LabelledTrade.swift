import Entrepot
import Evaluation
import Foundation
import Screening
import Synthesis
import Trade
import WorkPool

/// Generated trade, its evidence, and what is true of it.
struct LabelledTrade {
  private let settings: TradeSettings

  struct Row {
    let seed: UInt64, evidence: EvidenceRow
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
      return Row(seed: settings.seed, evidence: row, isTrue: answer.isTrue, kinds: answer.kinds)
    }
  }
}
