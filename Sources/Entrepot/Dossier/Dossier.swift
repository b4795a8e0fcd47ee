internal import Detection
internal import GraphCore
internal import Ingest
internal import Regimes
public import Reporting
internal import Trade
public import WorkPool

/// What a dossier run gives back.
public struct DossierRun: Sendable {
  /// The dossier.
  public let report: DossierReport
  /// The rows in quarantine of each input.
  public let quarantine: [Analysis.Quarantine]
}

/// Why there is no dossier: one line that says what to type instead.
public struct DossierError: Error, Equatable, CustomStringConvertible {
  public let description: String
}

/// Reads shipment records and tells everything they say of one firm.
///
/// Leads are those of `analyse` under the same settings, of which none is left out for its rank; `settings.limit` says how
/// many partners, classes of goods and routes are listed.
///
/// - Parameters:
///   - paths: Files, or `-` for standard input.
///   - name: The firm, with its country in brackets where several bear the name: `Sun Trading (HK)`.
/// - Throws: `DossierError` where nobody, or more than one firm, is meant; else as `analyse` does.
public func dossier(
  of name: String, in paths: [String], _ settings: AnalysisSettings, on pool: WorkPool,
  progress: (String) -> Void = { _ in }
) throws -> DossierRun {
  let reading = try Reading(paths, settings, .gradedRoutes(settings), on: pool, progress: progress) {
    try $0.requireShipmentsOfAnyGoods()
  }
  progress("looking for the firm")
  let table = reading.read.table
  let firm: FirmID
  do {
    firm = try FirmNaming(table: table).firm(name, on: pool)
  } catch let failure as FirmNaming.Failure {
    throw DossierError(description: failure.description)
  }
  let rows = try DossierRows(of: firm, in: table, settings, on: pool)
  let others = try OtherRoles(of: firm, reading, paths, settings, rows.scope, on: pool)
  let listed = try ListedFirms(settings, of: table, on: pool, progress: progress)
  var search = settings
  (search.limit, search.detectors, search.comparesResolutions) = (nil, nil, false)
  let analysis = try Analysis(of: reading, search, listed, on: pool, progress: progress)
  let writer = DossierWriter(firm: firm, reading: reading, rows: rows, others: others, settings: settings)
  return DossierRun(
    report: try writer.report(analysis.report, listed, on: pool), quarantine: analysis.quarantine)
}
