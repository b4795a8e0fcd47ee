import Console
import Entrepot
import Foundation
import Reporting

extension Session {
  /// One lead, route or finding in full, out of a report or out of records that are searched anew.
  func explain() throws -> ExitStatus {
    let (wanted, paths) = (given.argument("ID") ?? "", given.arguments("FILE"))
    try refuseConflicts()
    let report = try searched(paths) ?? search(paths)
    let explanation = try Explanation(of: wanted, in: report)
    if given.value("format") == "json" { return try print(jsonText(explanation.report)) }
    return try print(explanation.text(style: style()))
  }

  private func search(_ paths: [String]) throws -> Report {
    var settings = try settings()
    settings.limit = nil
    return try withProgress { try analyse(paths, settings, on: pool, progress: $0) }.report
  }

  /// What detect wrote, where a single file is given that begins like it; options for a search would mean nothing then.
  private func searched(_ paths: [String]) throws -> Report? {
    guard paths.count == 1, paths[0] != "-",
      let file = FileHandle(forReadingAtPath: paths[0]), let start = try? file.read(upToCount: 1 << 10),
      String(decoding: start, as: UTF8.self).drop(while: \.isWhitespace).hasPrefix("{")
    else { return nil }
    let printing: Set = ["format", "output", "width", "full-names"]
    for option in given.command.options where !printing.contains(option.name) && given.isGiven(option.name) {
      throw given.unacceptable(
        paths[0], for: option.name, accepted: "shipment records beside it: a report was searched already")
    }
    return try report(at: paths[0])
  }
}
