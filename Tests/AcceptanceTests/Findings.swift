import Entrepot
import Foundation
import Regimes
import Reporting
import Testing
import Trade
import WorkPool

/// What a run says of some rows, as a value and in the forms people and programs read.
struct Found {
  let report: Report
  /// As text, with names in full.
  let text: String
  /// What another program reads from the JSON.
  let json: Report
  /// Rows of the tables of routes and of findings, by name of their columns.
  let routes: [[String: String]], findings: [[String: String]]

  /// The part about one regime; there is one.
  func destination(_ regime: String = "russia") throws -> DestinationReport {
    try #require(json.destinations.first { $0.regime == regime })
  }

  /// What a detector found of one kind, as read back from JSON.
  func findings(_ detector: String, _ kind: String? = nil, regime: String = "russia") throws
    -> [FindingReport]
  {
    let detectors = try #require(destination(regime).detectors)
    return try #require(detectors.first { $0.name == detector }).findings.filter {
      kind == nil || $0.kind == kind
    }
  }

  /// The row of the table of findings for one of them.
  func row(of finding: FindingReport) throws -> [String: String] {
    try #require(findings.first { $0["finding_id"] == finding.id || $0.values.contains(finding.id) })
  }

  /// The text without the breaks of its lines.
  var flowing: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// Reads the rows from a file in a folder of its own and searches them.
///
/// - Parameter name: What the file is called.
func searched(
  _ rows: [DeclaredRow], shuffled seed: UInt64 = 1, workers: Int = 2, regime: String = "russia",
  _ change: (inout AnalysisSettings) throws -> Void = { _ in }
) throws -> Found {
  let folder = FileManager.default.temporaryDirectory.appending(path: "entrepot-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: "declarations.csv")
  try Data(rows.text(shuffled: seed).utf8).write(to: file)
  var settings = AnalysisSettings()
  settings.limit = nil
  settings.regimes = settings.regimes.filter { $0.regime.id == regime }
  try change(&settings)
  let report = try analyse([file.path], settings, on: WorkPool(workers: workers)).report
  let json = try JSONDecoder().decode(Report.self, from: Data(jsonText(report).utf8))
  #expect(json == report)
  return Found(
    report: report, text: terminalText(report, style: TextStyle(width: 400, fullNames: true)), json: json,
    routes: table(csvText(report)), findings: table(findingsCSVText(report)))
}

/// The rows of a CSV text, by name of their columns.
private func table(_ text: String) -> [[String: String]] {
  let lines = text.split(separator: "\n").map(cells)
  guard let header = lines.first else { return [] }
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}

/// RFC 4180, of a line: no cell of ours holds a line break.
private func cells(_ line: Substring) -> [String] {
  var (cells, cell, isQuoted, wasQuote) = ([String](), "", false, false)
  for letter in line {
    if letter == "\"" {
      if wasQuote { cell.append(letter) }
      wasQuote = isQuoted
      isQuoted.toggle()
      continue
    }
    wasQuote = false
    if letter == ",", !isQuoted {
      cells.append(cell)
      cell = ""
    } else {
      cell.append(letter)
    }
  }
  return cells + [cell]
}

extension FindingReport {
  /// A number of the finding by its name.
  func effect(_ name: String) throws -> Double { try #require(effects.first { $0.name == name }).value }
}

extension [[String: String]] {
  /// The sum of a column of dollars, in cents.
  func cents(_ column: String) throws -> Int64 {
    try reduce(0) { sum, row in
      let digits = try #require(row[column]).replacing(".", with: "")
      return sum + (try #require(Int64(digits)))
    }
  }
}

func day(_ iso: String) -> Day { Day(iso: iso)! }
