import Console
import Entrepot
import Foundation
import Reporting

extension Session {
  /// What changed between two reports; whatever did, the work is done.
  func diff() throws -> ExitStatus {
    let paths = ["OLD", "NEW"].map { given.argument($0) ?? "-" }
    try refuse(output: given.value("output"), amongst: paths)
    let (old, new) = (try report(at: paths[0]), try report(at: paths[1]))
    let difference = ReportDifference(from: old, named: paths[0], to: new, named: paths[1])
    switch given.value("format") {
    case "json": return try print(try jsonText(difference))
    case "csv": return try print(csvText(difference))
    default:
      var style = try style()
      style.top = given.flag("all") ? nil : try given.integer("top", in: 1...) ?? 20
      return try print(terminalText(difference, style: style))
    }
  }

  /// What detect wrote into a file.
  func report(at path: String) throws -> Report {
    try writtenReport(json: String(decoding: try bytes(of: path), as: UTF8.self), name: path)
  }
}
