import Console
import Entrepot
import Reporting

extension Session {
  /// The fewest hubs on which most depends.
  func cut() throws -> ExitStatus {
    try refuseConflicts()
    var settings = try settings()
    // Text shows the first hubs; for a program that reads the result none is left out unless it says so.
    let shown = settings.limit
    if !given.isGiven("top") { settings.limit = nil }
    let percent = try given.integer("share", in: 1...100) ?? 50
    let cutting = try withProgress {
      try Entrepot.cut(given.arguments("FILE"), settings, percent: percent, on: pool, progress: $0)
    }
    let report = cutting.report
    var style = try style()
    style.top = shown
    let text =
      switch given.value("format") {
      case "json": try jsonText(report)
      case "csv": csvText(report)
      default: terminalText(report, style: style)
      }
    return try print(
      text, quarantined: report.inputs.reduce(0) { $0 + $1.quarantined }, cutting.quarantine)
  }
}
