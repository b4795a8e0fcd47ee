/// Forms in which a report is written; the raw values are those of `--format`.
public enum OutputFormat: String, Sendable, CaseIterable {
  case text, json, jsonl, csv, dot
  /// The hubs instead of the routes.
  case csvHubs = "csv-hubs"
  /// Findings and discoveries instead of the routes.
  case csvFindings = "csv-findings"
  /// One file to read, print and mail.
  case html
}

/// The report in a form; only text looks at the style.
public func rendered(
  _ report: Report, as format: OutputFormat, style: TextStyle
) throws(ReportingError) -> String {
  switch format {
  case .text: terminalText(report, style: style)
  case .json: try jsonText(report)
  case .jsonl: try jsonLines(report)
  case .csv: csvText(report)
  case .csvHubs: hubsCSVText(report)
  case .csvFindings: findingsCSVText(report)
  case .dot: dotText(report)
  case .html: htmlText(report)
  }
}
