internal import Detection
internal import Ingest
internal import Reporting
internal import Screening
internal import Trade
internal import WorkPool

/// The inputs of a run, read, while their digests are made beside.
struct Reading {
  let inputs: [OpenedInput]
  let read: ReadShipments
  /// How spellings were brought together; `nil` where they stand as written.
  let resolution: Resolution?
  /// With firms as spellings stand; the same table where they were not brought together.
  let tableAsWritten: ShipmentTable
  private let digests: Digests

  /// - Parameter check: Looks at the columns before any row is read.
  /// - Throws: `IngestError` for an input that cannot be read, `Cancelled` when the pool was asked to stop.
  init(
    _ paths: [String], _ settings: AnalysisSettings, _ fields: FieldSet, on pool: WorkPool,
    progress: (String) -> Void = { _ in }, check: (OpenedInput) throws -> Void = { _ in }
  ) throws {
    progress("looking at the input")
    inputs = try OpenedInput.all(paths, settings.input).map {
      try $0.decidingFormats(settings.input, on: pool)
    }
    for input in inputs { try check(input) }
    progress("reading")
    digests = Digests(inputs)
    let reader = ShipmentReader(
      settings: settings.input, fields: fields, keepsQuarantine: settings.keepsQuarantine, pool: pool)
    let rows = try reader.read(inputs)
    tableAsWritten = rows.table
    guard let level = settings.resolution else {
      (read, resolution) = (rows, nil)
      return
    }
    progress("bringing spellings together")
    let found = try Resolution(rows.table, level, settings.rules, on: pool)
    (read, resolution) = (rows.with(found.table), found)
  }

  /// SHA-256 of each input; waits until all were read to their ends.
  func sums() -> [String] { digests.finish() }

  /// Where the rows of each input went.
  func accounts(_ sums: [String]) -> [InputAccount] {
    inputs.indices.map { read.inputAccount($0, inputs[$0], sums[$0]) }
  }

  /// The rows in quarantine of each input.
  var quarantine: [Analysis.Quarantine] { inputs.indices.map { read.quarantine($0, inputs[$0].name) } }
}
