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
    try QualityRun(settings).withFiles(on: pool) { data, truth in try rows(data, truth, on: pool) }
  }

  private func rows(_ data: URL, _ truth: URL, on pool: WorkPool) throws -> [Row] {
    let key = try TruthKey(folder: truth.path) { name throws(TruthError) in
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
