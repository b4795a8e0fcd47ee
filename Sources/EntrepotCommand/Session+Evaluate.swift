import Console
import Entrepot
import Evaluation

extension Session {
  /// A report against an answer key.
  func evaluate() throws -> ExitStatus {
    guard let truth = given.value("truth") else {
      throw UsageError(
        .missingArgument(name: "--truth", usage: "entrepot evaluate REPORT --truth DIR"),
        helpLine: "entrepot evaluate --help")
    }
    var settings = EvaluationSettings(truth: truth)
    settings.data = given.values("data")
    if let seed = try given.integer("seed", in: 0...) { settings.seed = UInt64(seed) }
    if let resamples = try given.integer("resamples", in: 0...100_000) { settings.resamples = resamples }
    let path = given.argument("REPORT") ?? "-"
    let report = String(decoding: try bytes(of: path), as: UTF8.self)
    let counter = ProgressCounter()
    let bar = ProgressBar(counter, on: messages)
    defer { bar.stop() }
    let assessment = try Entrepot.evaluate(report: report, name: path, settings, on: pool) {
      counter.begin($0)
    }
    bar.stop()
    return try print(given.value("format") == "json" ? jsonText(assessment) : assessment.text)
  }
}
