import Console
import Detection
import Entrepot
import Ledgers
import Reporting

extension Session {
  /// Where the goods of a shipment or firm came from, or went.
  func trace() throws -> ExitStatus {
    try refuseConflicts()
    let wanted = try wantedTrace()
    let settings = try settings()
    let tracing = try withProgress {
      try Entrepot.trace(given.arguments("FILE"), settings, wanted, on: pool, progress: $0)
    }
    var style = try style()
    style.top = settings.limit
    let report = tracing.report
    let text =
      switch given.value("format") {
      case "json": try jsonText(report)
      case "csv": csvText(report)
      case "dot": dotText(report)
      default: terminalText(report, style: style)
      }
    return try print(
      text, quarantined: report.inputs.reduce(0) { $0 + $1.quarantined }, tracing.quarantine)
  }

  private func wantedTrace() throws -> TraceSettings {
    try given.exclude("shipment", "firm")
    try given.exclude("upstream", "downstream")
    let subject: TraceSettings.Subject
    if let text = given.value("shipment") {
      subject = .shipment(text)
    } else if let text = given.value("firm") {
      subject = .firm(text)
    } else {
      throw UsageError(
        .missingArgument(name: "--shipment ID or --firm NAME", usage: "whose goods to follow"),
        helpLine: "entrepot trace --help")
    }
    var wanted = TraceSettings(subject)
    if given.flag("downstream") { wanted.direction = .downstream }
    if let policy = try given.choice("policy", as: MixingPolicy.self) { wanted.policy = policy }
    return wanted
  }
}
