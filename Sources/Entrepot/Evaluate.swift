public import Evaluation
internal import Foundation
internal import Ingest
public import Reporting
internal import Trade
public import WorkPool

/// What to judge, and how.
public struct EvaluationSettings: Sendable {
  /// Folder of the answer key.
  public var truth: String
  /// Where the data files of the report are now; empty: where the report says.
  public var data: [String] = []
  /// For the intervals.
  public var seed: UInt64 = 1, resamples = 200

  public init(truth: String) { self.truth = truth }
}

/// Judges a report in JSON against an answer key, beside simple rankings of the same data.
///
/// - Parameters:
///   - json: A report as `jsonText` writes it, best with all routes.
///   - name: What errors call the report.
/// - Throws: `ReportingError`, `TruthError`, or `IngestError` for data that cannot be read.
public func evaluate(
  report json: String, name: String, _ settings: EvaluationSettings, on pool: WorkPool,
  progress: (String) -> Void = { _ in }
) throws -> Assessment {
  progress("reading report and key")
  let report = try writtenReport(json: json, name: name)
  let folder = try TruthFolder(settings.truth)
  var input = AssessmentInput(report: report, key: folder.key)
  (input.seed, input.resamples) = (settings.seed, settings.resamples)
  let stated = StatedScores(json)
  (input.stated, input.askedRate) = (stated.scores, stated.askedRate)
  progress("ranking by simple rules")
  let data = try BaselineData(report, settings, on: pool)
  input.baselines = data.rankings
  progress("judging")
  var assessment = try assess(input, on: pool)
  (assessment.key.seed, assessment.key.rows) = (folder.stamp.seed, folder.stamp.rows)
  assessment.key.layout = folder.stamp.layout
  assessment.notices = data.notices + assessment.notices
  return assessment
}

/// The assessment as one JSON object (`entrepot.evaluation/1`) with a line end; keys are sorted.
public func jsonText(_ assessment: Assessment) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
  return String(decoding: try encoder.encode(assessment), as: UTF8.self) + "\n"
}

/// A report as `jsonText` wrote it.
///
/// - Parameter name: What errors call it.
/// - Throws: An error that names it, with what is wrong and what to do.
public func writtenReport(json: String, name: String) throws -> Report {
  do { return try Report(json: json) } catch { throw UnreadableReport(name: name, reason: error) }
}

/// A file that is no report.
struct UnreadableReport: Error, CustomStringConvertible {
  let name: String
  let reason: ReportingError
  var description: String { "\(visibleText(name)): \(reason)" }
}

/// What a report may say of how sure it is, besides its ranks; reports without any have none of these keys.
private struct StatedScores {
  var scores = LeadScores()
  var askedRate: Double?

  private struct Stated: Decodable {
    struct Destination: Decodable { let routes: [Route] }
    struct Route: Decodable { let score: Double?, q: Double? }
    struct Receipt: Decodable { let settings: [Setting] }
    struct Setting: Decodable { let name: String, value: String }
    let destinations: [Destination], receipt: Receipt
  }

  init(_ json: String) {
    guard let stated = try? JSONDecoder().decode(Stated.self, from: Data(json.utf8)) else { return }
    scores = LeadScores(
      scores: stated.destinations.map { $0.routes.map(\.score) },
      qs: stated.destinations.map { $0.routes.map(\.q) })
    askedRate = stated.receipt.settings.first { $0.name == "fdr" }.flatMap { Double($0.value) }
  }
}
