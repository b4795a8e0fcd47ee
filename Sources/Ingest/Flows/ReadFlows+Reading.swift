public import WorkPool

/// Reads files of trade statistics into one table, one file after the other, each with all workers.
///
/// - Throws: `IngestError` for a file that cannot be read to its end or whose columns are not known, `Cancelled` when
///   asked to stop.
public func readFlows(
  _ paths: [String], _ settings: FlowInputSettings = FlowInputSettings(), on pool: WorkPool
) throws -> ReadFlows {
  preconditionFailure("still to be written")
}
