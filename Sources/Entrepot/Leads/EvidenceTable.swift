public import Detection
internal import GraphCore
internal import Ingest
internal import Regimes
internal import Trade
public import WorkPool

/// All evidence about one hub firm and class, for fitting weights and for studies.
public struct EvidenceRow: Sendable {
  /// Regime and its destinations, alpha-2.
  public var regime: String, destinations: [String]
  /// The hub and the class.
  public var name: String, country: String, goods: String
  /// Whether it is a lead, and whether it is what leads are compared with.
  public var isLead: Bool, isControl: Bool
  /// The strength of each piece of evidence.
  public var strengths: EvidenceStrengths
}

/// The evidence about every hub and class of some inputs, controlled or not.
///
/// - Throws: As `analyse`.
public func evidenceTable(
  _ paths: [String], _ settings: AnalysisSettings, on pool: WorkPool
) throws -> [EvidenceRow] {
  let reading = try Reading(
    paths, settings, .gradedRoutes(settings), on: pool, check: { try $0.requireShipments() })
  let table = reading.read.table
  return try settings.searches.flatMap { loaded -> [EvidenceRow] in
    let routes = settings.routeSettings(loaded.regime, RegimeIndex(loaded.regime))
    let trade = try DestinationTrade(settings.anomalySettings(routes, loaded.regime), of: table, on: pool)
    // As in a report without watchlists: exemptions of the regime are asked about.
    let search = try LeadSearch(trade, settings, nil, ExemptionSearch(loaded.regime, table), nil, on: pool)
    return search.scored.map { hub in
      let country = table.firms.countries[hub.score.firm]
      return EvidenceRow(
        regime: loaded.regime.id, destinations: loaded.regime.destinations.map(\.description),
        name: table.name(of: hub.score.firm), country: country.isNone ? "" : "\(country)",
        goods: "\(hub.score.goods)", isLead: trade.isCase(hub) && hub.hasCoalitionGoods,
        isControl: hub.isControl, strengths: hub.score.strengths)
    }
  }
}
