import Console
import Entrepot
import Foundation
import Synthesis

extension Session {
  /// Synthetic trade, then the answer key of what was written.
  func generate() throws -> ExitStatus {
    let settings = try tradeSettings()
    let truth = given.value("truth")
    if let truth { try makeFolder(truth) }
    let counter = ProgressCounter()
    let bar = ProgressBar(counter, on: messages)
    defer { bar.stop() }
    counter.begin("making up the world")
    let trade = SyntheticTrade(settings)
    counter.begin("writing rows", total: settings.rows)
    let spellings = try writeRows(of: trade, counter)
    bar.stop()
    if let truth { try write(trade.truth(spellings), to: truth) }
    return .done
  }

  private func tradeSettings() throws(UsageError) -> TradeSettings {
    var settings = TradeSettings(rows: 100_000)
    if let rows = try given.integer("rows", in: TradeSettings.leastRows...1_000_000_000) {
      settings.rows = rows
    }
    if let seed = try given.value("seed", accepted: "a whole number", { UInt64($0) }) { settings.seed = seed }
    if let layout = try given.choice("layout", as: TradeLayout.self) { settings.layout = layout }
    let most = TradeSettings.mostSchemesPerMillion
    if let schemes = try given.integer("schemes-per-million", in: 0...most) {
      settings.schemesPerMillion = schemes
    }
    (settings.isSkewed, settings.isClean) = (given.flag("skew"), given.flag("clean"))
    return settings
  }

  private func writeRows(of trade: SyntheticTrade, _ counter: ProgressCounter) throws -> Spellings {
    let output = try Output(to: given.value("output"))
    let grain = 16_384
    let spellings = try trade.write(on: pool, grain: grain) { piece in
      try output.write(piece)
      counter.add(grain)
    }
    try output.finish()
    return spellings
  }

  private func write(_ truth: Truth, to folder: String) throws {
    var open: (file: TruthFile, output: Output)?
    try truth.write(version: entrepotVersion) { file, piece in
      if open?.file != file {
        try open?.output.finish()
        open = (file, try Output(to: "\(folder)/\(file.rawValue)"))
      }
      try open?.output.write(piece)
    }
    try open?.output.finish()
  }

  private func makeFolder(_ path: String) throws(UsageError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw given.unacceptable(path, for: "truth", accepted: "a directory that exists or can be made")
    }
  }
}
