import Console
import Entrepot
import Reporting
import Trade

extension Session {
  /// Everything the records say of one firm.
  func firm() throws -> ExitStatus {
    try refuseConflicts()
    var settings = try settings()
    settings.detectors = nil
    if given.isGiven("as-of"), !given.isGiven("lists") {
      throw given.unacceptable("nothing", for: "lists", accepted: "at least one watchlist beside --as-of")
    }
    settings.screening.asOf = try given.value("as-of", accepted: "a day such as 2022-03-01") { Day(iso: $0) }
    // Text shows the first; for a program that reads the result none is left out unless it says so.
    let shown = settings.limit
    if !given.isGiven("top") { settings.limit = nil }
    let run = try withProgress {
      try dossier(
        of: given.argument("NAME") ?? "", in: given.arguments("FILE"), settings, on: pool, progress: $0)
    }
    var style = try style()
    style.top = shown
    let report = run.report
    let text =
      switch given.value("format") {
      case "json": try jsonText(report)
      case "html": htmlText(report)
      default: terminalText(report, style: style)
      }
    return try print(text, quarantined: report.inputs.reduce(0) { $0 + $1.quarantined }, run.quarantine)
  }
}
