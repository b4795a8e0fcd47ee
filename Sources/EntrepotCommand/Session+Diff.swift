import Console
import Foundation
import Reporting

extension Session {
  /// What changed between two reports; whatever did, the work is done.
  func diff() throws -> ExitStatus {
    let paths = ["OLD", "NEW"].map { given.argument($0) ?? "-" }
    if let output = given.value("output"), output != "-" {
      func place(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
      guard !paths.map(place).contains(place(output)) else {
        throw given.unacceptable(output, for: "output", accepted: "a file that is not read in the same run")
      }
    }
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

  private func report(at path: String) throws -> Report {
    let text = String(decoding: try bytes(of: path), as: UTF8.self)
    do { return try Report(json: text) } catch { throw UnreadableReport(name: path, reason: error) }
  }
}

/// A file that is no report.
struct UnreadableReport: Error, CustomStringConvertible {
  let name: String, reason: ReportingError
  var description: String { "\(visibleText(name)): \(reason)" }
}
