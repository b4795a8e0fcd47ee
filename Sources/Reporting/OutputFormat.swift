/// Forms in which a report is written; the raw values are those of `--format`.
public enum OutputFormat: String, Sendable, CaseIterable {
  case text, json, jsonl, csv
  /// The leads instead of the routes.
  case csvLeads = "csv-leads"
  /// The hubs instead of the routes.
  case csvHubs = "csv-hubs"
  /// Findings and discoveries instead of the routes.
  case csvFindings = "csv-findings"
  /// A picture of the first routes, for Graphviz.
  case dot
  /// One file to read, print and mail.
  case html
  /// The routes as a network of firms, for graph programs, maps and case systems.
  case graphml, gexf, geojson, neo4j, i2, ftm

  /// Whether the result is a folder of files (`renderedFiles`) and not one text.
  public var isFolder: Bool { self == .neo4j }
}

/// The report in a form; only text looks at the style.
/// - Throws: `ReportingError.severalFiles` for a form that is a folder.
public func rendered(
  _ report: Report, as format: OutputFormat, style: TextStyle
) throws(ReportingError) -> String {
  switch format {
  case .text: terminalText(report, style: style)
  case .json: try jsonText(report)
  case .jsonl: try jsonLines(report)
  case .csv: csvText(report)
  case .csvLeads: leadsCSVText(report)
  case .csvHubs: hubsCSVText(report)
  case .csvFindings: findingsCSVText(report)
  case .dot: dotText(report)
  case .html: htmlText(report)
  case .graphml: graphMLText(report)
  case .gexf: gexfText(report)
  case .geojson: geoJSONText(report)
  case .i2: i2Text(report)
  case .ftm: followTheMoneyText(report)
  case .neo4j: throw .severalFiles(format.rawValue)
  }
}

/// The report in a form that is a folder: names of files and what is in them; none for a form that is one text.
public func renderedFiles(_ report: Report, as format: OutputFormat) -> [(fileName: String, text: String)] {
  format == .neo4j ? neo4jFiles(report) : []
}

/// The names of the files that `renderedFiles` gives.
public func renderedFileNames(of format: OutputFormat) -> [String] {
  format == .neo4j ? neo4jFileNames : []
}
