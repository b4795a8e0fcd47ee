internal import Detection
internal import GraphCore
internal import Ingest
internal import Ledgers
internal import Regimes
public import Reporting
internal import Trade
public import WorkPool

/// What a trace gives back.
public struct Tracing: Sendable {
  /// The answer.
  public let report: TraceReport
  /// The rows in quarantine of each input.
  public let quarantine: [Analysis.Quarantine]
}

/// Reads shipment records and follows goods from stock to stock: where they came from, or where they went.
///
/// The regimes of the settings are taken together: goods begin in any of their coalitions and end in any of their
/// destinations.
///
/// - Throws: `TraceError` where the subject is not found or not unique; else as `analyse` does.
public func trace(
  _ paths: [String], _ settings: AnalysisSettings, _ wanted: TraceSettings, on pool: WorkPool,
  progress: (String) -> Void = { _ in }
) throws -> Tracing {
  let reading = try Reading(paths, settings, .gradedRoutes(settings), on: pool, progress: progress) {
    try $0.requireShipments()
  }
  let (inputs, read) = (reading.inputs, reading.read)
  progress("following the goods")
  let routeSettings = settings.unitedRouteSettings
  let found = try TraceSubject(inputs, read, routeSettings, wanted.direction).find(wanted.subject, on: pool)
  let unit = try routeSettings.preferredMeasure(in: read.table, on: pool)
  let question = TraceQuestion(
    found.shipments, direction: wanted.direction, policy: wanted.policy, unit: unit)
  let result = try TraceSearch(
    question, routeSettings, in: read.table, mostParts: wanted.mostParts
  ).result(on: pool)
  let without = try routeSettings.stricter.map { tolerance, stricter in
    let search = TraceSearch(question, stricter, in: read.table, mostParts: wanted.mostParts)
    return (tolerance: tolerance, result: try search.outcome(on: pool))
  }
  progress("hashing the input")
  let sums = reading.sums()
  var receipt = settings.receipt(without: ["budget", "min-grade"])
  receipt.settings += [
    .init(name: "direction", value: wanted.direction.rawValue),
    .init(name: "policy", value: wanted.policy.rawValue),
  ]
  let report = TraceAnswer(question, result, without, found, inputs, read, routeSettings).report(
    receipt, reading.accounts(sums))
  return Tracing(report: report, quarantine: reading.quarantine)
}

extension AnalysisSettings {
  /// All regimes as one search: a trace asks where goods came from, not what forbids it.
  var unitedRouteSettings: RouteSettings {
    let regimes = searches.map(\.regime)
    let all = Set(regimes.flatMap(\.destinations))
    let hubs = regimes.allSatisfy { $0.hubs != nil } ? Set(regimes.flatMap { $0.hubs ?? [] }) : nil
    var united = Regime(
      id: "all", title: "all", destinations: all.sorted(),
      coalition: Set(regimes.flatMap(\.coalition)).sorted(), hubs: hubs?.sorted(), measures: [], goods: [])
    united.note = nil
    return routeSettings(united, RegimeIndex(united))
  }
}
