import Console
import Entrepot
import Evaluation
import Foundation

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
    try refuse(output: given.value("output"), amongst: [path] + settings.data)
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

  /// A result must not replace what it was made from.
  func refuse(output: String?, amongst inputs: [String]) throws(UsageError) {
    guard let output, output != "-" else { return }
    func place(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    guard inputs.map(place).contains(place(output)) else { return }
    throw given.unacceptable(output, for: "output", accepted: "a file that is not read in the same run")
  }
}
