import Console
import Entrepot
import Reporting

extension Session {
  /// The fewest hubs on which most depends.
  func cut() throws -> ExitStatus {
    try refuseConflicts()
    let settings = try settings()
    let percent = try given.integer("share", in: 1...100) ?? 50
    let counter = ProgressCounter()
    let bar = ProgressBar(counter, on: messages)
    defer { bar.stop() }
    let cutting = try Entrepot.cut(given.arguments("FILE"), settings, percent: percent, on: pool) {
      counter.begin($0)
    }
    bar.stop()
    if let path = given.value("quarantine") { try writeQuarantine(cutting.quarantine, to: path) }
    let report = cutting.report
    let text =
      switch given.value("format") {
      case "json": try jsonText(report)
      case "csv": csvText(report)
      default: terminalText(report, style: try style())
      }
    let status = try print(text)
    let rows = report.inputs.reduce(0) { $0 + $1.quarantined }
    noteQuarantine(rows)
    return given.flag("strict") && rows > 0 ? .quarantined : status
  }
}
