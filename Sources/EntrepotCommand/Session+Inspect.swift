import Console
import Entrepot
import Reporting

extension Session {
  /// How files would be read, and what they allow.
  func inspect() throws -> ExitStatus {
    try refuseConflicts()
    let settings = try inspectionSettings()
    let (inspection, quarantine) = try inspected(given.arguments("FILE"), settings, on: pool)
    if let path = given.value("quarantine") { try writeQuarantine(quarantine, to: path) }
    let isJSON = given.value("format") == "json"
    let status = try print(
      isJSON ? try jsonText(inspection) : terminalText(inspection, style: try style()))
    let rows = inspection.files.reduce(0) { $0 + $1.rows.quarantined }
    noteQuarantine(rows)
    return given.flag("strict") && rows > 0 ? .quarantined : status
  }

  private func inspectionSettings() throws -> AnalysisSettings {
    var settings = AnalysisSettings()
    settings.input = try inputSettings()
    settings.readingStated = try readingStated()
    settings.keepsQuarantine = given.isGiven("quarantine")
    settings.command = commandLine
    return settings
  }
}
