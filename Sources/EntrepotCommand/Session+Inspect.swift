import Console
import Entrepot
import Reporting

extension Session {
  /// How files would be read, and what they allow.
  func inspect() throws -> ExitStatus {
    try refuseInputAsOutput()
    let settings = try inspectionSettings()
    let inspection = try Entrepot.inspect(given.arguments("FILE"), settings, on: pool)
    let isJSON = given.value("format") == "json"
    let status = try print(
      isJSON ? try jsonText(inspection) : terminalText(inspection, style: try style()))
    let hasQuarantine = inspection.files.contains { $0.rows.quarantined > 0 }
    return given.flag("strict") && hasQuarantine ? .quarantined : status
  }

  private func inspectionSettings() throws -> AnalysisSettings {
    var settings = AnalysisSettings()
    settings.input = try inputSettings()
    settings.keepsQuarantine = given.isGiven("quarantine")
    settings.command = commandLine
    return settings
  }
}
