import Console
import Entrepot
import Reporting

extension Session {
  /// How files would be read, and what they allow.
  func inspect() throws -> ExitStatus {
    try refuseConflicts()
    let settings = try inspectionSettings()
    let (inspection, quarantine) = try inspected(given.arguments("FILE"), settings, on: pool)
    let isJSON = given.value("format") == "json"
    return try print(
      isJSON ? try jsonText(inspection) : terminalText(inspection, style: try style()),
      quarantined: inspection.files.reduce(0) { $0 + $1.rows.quarantined }, quarantine)
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
