internal import Detection
internal import Ingest
internal import Reporting
internal import WorkPool

/// The inputs of a run, read, while their digests are made beside.
struct Reading {
  let inputs: [OpenedInput]
  let read: ReadShipments
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
    read = try reader.read(inputs)
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
