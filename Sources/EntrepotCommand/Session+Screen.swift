import Console
import Entrepot
import Reporting
import Trade

extension Session {
  /// Names, or parties of shipments, against watchlists.
  func screen() throws -> ExitStatus {
    try refuseConflicts()
    var settings = AnalysisSettings()
    try readingSettings(&settings)
    guard let lists = settings.lists else {
      throw given.unacceptable(
        "nothing", for: "lists", accepted: "at least one watchlist: a file or a folder")
    }
    settings.screening.asOf = try given.value("as-of", accepted: "a day such as 2022-03-01") { Day(iso: $0) }
    let shown = settings.limit
    let run = try withProgress {
      try Entrepot.screen(
        given.arguments("FILE"), lists, settings, settings.screening, on: pool, progress: $0)
    }
    var report = run.report
    var style = try style()
    style.top = shown
    if given.isGiven("top"), let shown { report.hits = Array(report.hits.prefix(shown)) }
    let text =
      switch given.value("format") {
      case "json": try jsonText(report)
      case "csv": csvText(report)
      default: terminalText(report, style: style)
      }
    return try print(text, quarantined: report.inputs.reduce(0) { $0 + $1.quarantined }, run.quarantine)
  }
}
