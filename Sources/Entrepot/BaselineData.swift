internal import Detection
internal import Evaluation
internal import Foundation
internal import Ingest
internal import Regimes
internal import Reporting
internal import Trade
internal import WorkPool

/// The data files that a report was made from, read again as the report read them, and ranked by simple rules.
///
/// Where that cannot be done there are no baselines, and a notice says why.
struct BaselineData {
  private(set) var rankings: [BaselineRanking] = []
  private(set) var notices: [String] = []

  init(_ report: Report, _ settings: EvaluationSettings, on pool: WorkPool) throws {
    do throws(Obstacle) {
      let analysis = try AnalysisSettings(repeating: report.receipt)
      let files = try BaselineData.files(of: report, settings.data)
      let fitting = try BaselineData.inputs(files, report, analysis, isGiven: !settings.data.isEmpty)
      rankings = try BaselineData.rank(fitting, analysis, pool)
      notices = rankings.map { "Baseline '\($0.name)': \($0.rule)." }
    } catch {
      switch error {
      case .notice(let reason): notices = ["No baselines: \(reason)."]
      case .failure(let error): throw error
      }
    }
  }

  /// Why there are no baselines: something to say, or something that is wrong with a file the user named.
  enum Obstacle: Error {
    case notice(String)
    case failure(any Error)
  }

  private static func files(of report: Report, _ given: [String]) throws(Obstacle) -> [String] {
    let files = given.isEmpty ? report.inputs.map(\.file) : given
    if report.inputs.isEmpty { throw .notice("the report has no inputs") }
    if files.contains("-") {
      throw .notice("the report was made from standard input; give the same rows as a file with --data")
    }
    guard files.count == report.inputs.count else {
      throw .notice("the report has \(report.inputs.count) inputs, but --data names \(files.count)")
    }
    return files
  }

  /// The inputs in the order of the report, each with the digest that the report names.
  private static func inputs(
    _ files: [String], _ report: Report, _ settings: AnalysisSettings, isGiven: Bool
  ) throws(Obstacle) -> [OpenedInput] {
    var opened: [(digest: String, input: OpenedInput)] = []
    for file in files {
      do throws(IngestError) {
        let input = try OpenedInput(file, settings.input)
        opened.append((input.digest(), input))
      } catch {
        if isGiven { throw .failure(error) }
        throw .notice("\(error); name the data files of the report with --data")
      }
    }
    var inputs: [OpenedInput] = []
    for account in report.inputs {
      guard let place = opened.firstIndex(where: { $0.digest == account.sha256 }) else {
        throw .notice(
          "no data file has the SHA-256 that the report states for \(visibleText(account.file)); "
            + "name the very files it was made from with --data")
      }
      inputs.append(opened.remove(at: place).input)
    }
    return inputs
  }

  private static func rank(
    _ inputs: [OpenedInput], _ settings: AnalysisSettings, _ pool: WorkPool
  ) throws(Obstacle) -> [BaselineRanking] {
    do {
      let decided = try inputs.map { try $0.decidingFormats(settings.input, on: pool) }
      let reader = ShipmentReader(settings: settings.input, fields: .routes, pool: pool)
      let searches = settings.searches.map { loaded in
        let index = RegimeIndex(loaded.regime)
        var search = settings.routeSettings(loaded.regime, index)
        // Where nobody knows since when a list names a code, the baselines get the benefit of the doubt.
        search.isListed = { index.isListed($0, on: $1) ?? true }
        return search
      }
      return try baselines(in: try reader.read(decided).table, searches, on: pool)
    } catch {
      throw .failure(error)
    }
  }
}

extension AnalysisSettings {
  /// The settings that a receipt states, as far as baselines need them.
  init(repeating receipt: Receipt) throws(BaselineData.Obstacle) {
    self.init()
    func value(_ name: String) -> String? { receipt.settings.first { $0.name == name }?.value }
    func countries(_ name: String) -> [CountryCode]? {
      guard let text = value(name), !text.contains(" ") else { return nil }
      return text.split(separator: ",").compactMap { CountryCode($0) }
    }
    for name in ["layout", "rates"] where value(name) != nil {
      throw .notice("the report was made with --\(name), which evaluation does not repeat")
    }
    regimes = try AnalysisSettings.regimes(receipt)
    (destinations, coalition, hubs) = (countries("destinations"), countries("coalition"), countries("hubs"))
    since = value("since").flatMap { Day(iso: $0) }
    until = value("until").flatMap { Day(iso: $0) }
    goods = value("goods").flatMap { $0 == "all" ? nil : $0.split(separator: ",").compactMap { HSCode($0) } }
    try readAsStated(receipt)
  }

  private mutating func readAsStated(_ receipt: Receipt) throws(BaselineData.Obstacle) {
    func value(_ name: String) -> String? { receipt.settings.first { $0.name == name }?.value }
    do throws(IngestError) {
      input.dialect = try DialectOverrides(encoding: value("encoding"), delimiter: value("delimiter"))
    } catch {
      throw .notice("\(error)")
    }
    for setting in receipt.settings where setting.name == "map" {
      let halves = setting.value.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2, let field = Field(named: halves[0]) else { continue }
      input.columns.append((field, halves[1]))
    }
  }

  /// Only regimes whose very text is at hand; the one for destinations without a regime follows from the others.
  private static func regimes(_ receipt: Receipt) throws(BaselineData.Obstacle) -> [LoadedRegime] {
    var regimes: [LoadedRegime] = []
    for stamp in receipt.regimes where stamp.id != "none" {
      guard let regime = Regime.named(stamp.id).map({ LoadedRegime($0) }), regime.sha256 == stamp.sha256
      else {
        throw .notice("the regime '\(stamp.id)' of the report is not the built-in one of this version")
      }
      regimes.append(regime)
    }
    return regimes
  }
}
