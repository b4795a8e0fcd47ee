internal import Detection
internal import GraphCore
internal import Ingest
public import Reporting
internal import Trade
public import WorkPool

/// Says how inputs would be read and what they hold, before anything is searched in them.
///
/// - Throws: As `analyse` does; but a file that lacks columns is no error here.
public func inspect(
  _ paths: [String], _ settings: AnalysisSettings, on pool: WorkPool
) throws -> Inspection {
  try inspected(paths, settings, on: pool).inspection
}

/// As `inspect`, with the rows in quarantine: all of them if the settings keep them, else some of each kind.
public func inspected(
  _ paths: [String], _ settings: AnalysisSettings, on pool: WorkPool
) throws -> (inspection: Inspection, quarantine: [Analysis.Quarantine]) {
  let reading = try Reading(paths, settings, .all, on: pool)
  let (inputs, read, sums) = (reading.inputs, reading.read, reading.sums())
  let files = try inputs.indices.map { index in
    try FileSurvey(inputs[index], read, index, on: pool).inspection(sha256: sums[index])
  }
  let inspection = Inspection(
    version: entrepotVersion, command: settings.command, files: files,
    detectors: readiness(inputs, read), notices: Notices(settings, inputs, read, digests: sums, []).lines)
  return (inspection, reading.quarantine)
}

/// Which detectors can run on the inputs, and which cannot, for want of what.
private func readiness(_ inputs: [OpenedInput], _ read: ReadShipments) -> [DetectorReadiness] {
  func has(_ field: Field) -> Bool {
    inputs.contains { $0.mapping.column(field) != nil || $0.mapping.fixed(field) != nil }
  }
  var common: [String] = []
  if !has(.date) { common.append("a date column") }
  if !has(.hsCode) { common.append("a goods code column") }
  if !has(.consigneeCountry), !has(.destination) {
    common.append("a column of consignee country or destination")
  }
  var chain = common
  if !has(.consignor) { chain.append("a consignor column") }
  if !has(.consignee) { chain.append("a consignee column") }
  if !has(.consignorCountry) { chain.append("a column of the consignor's country") }
  var relay = common
  if !has(.origin), !has(.maker) { relay.append("an origin or maker column") }
  if !has(.dispatch), !has(.consignorCountry) { relay.append("a column of dispatch or consignor country") }
  var limits: [String] = []
  if !has(.valueUSD), !has(.value) {
    limits.append("no value column: within a tier, routes are ranked by mass and number of shipments")
  }
  if !has(.netMassKg) { limits.append("no net mass column: quantities cannot be compared") }
  return [
    DetectorReadiness(
      name: "routes (chains)", question: Routes.question, lacks: chain, limits: chain.isEmpty ? limits : []),
    DetectorReadiness(
      name: "routes (relays)",
      question: "Which single rows show goods of the coalition sent on by a third country?",
      lacks: relay, limits: relay.isEmpty ? limits : []),
  ]
}
