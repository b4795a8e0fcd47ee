internal import Detection
internal import GraphCore
internal import Ingest
internal import Regimes
internal import Reporting
internal import Trade
internal import WorkPool

/// The routes to the destinations of one regime, as a part of the report.
struct DestinationSearch {
  private var regime: Regime
  let index: RegimeIndex
  private let settings: AnalysisSettings
  private let inputs: [OpenedInput]
  private let read: ReadShipments
  let listed: ListedFirms?
  private let exemptions: ExemptionSearch?
  private let ranks: ResolutionRanks?
  let lanes: LaneContexts?
  private var table: ShipmentTable { read.table }

  /// - Parameters:
  ///   - listed: What watchlists say of the firms; `nil` where none was given.
  ///   - ranks: The same trade with firms resolved otherwise; `nil` where that was not asked for.
  ///   - lanes: What trade statistics say of the lanes; `nil` where none were given.
  init(
    _ loaded: LoadedRegime, _ settings: AnalysisSettings, _ inputs: [OpenedInput], _ read: ReadShipments,
    _ listed: ListedFirms?, _ ranks: ResolutionRanks?, _ lanes: LaneContexts? = nil
  ) {
    (regime, self.settings, self.inputs, self.read) = (loaded.regime, settings, inputs, read)
    (self.listed, self.ranks, self.lanes) = (listed, ranks, lanes)
    exemptions = ExemptionSearch(loaded.regime, read.table)
    index = RegimeIndex(regime)
  }

  /// - Throws: `Cancelled`, or `LedgerFault` if ledgers do not add up.
  func report(on pool: WorkPool) throws -> DestinationReport {
    let routeSettings = settings.routeSettings(regime, index)
    if settings.placebo == .destination {
      guard let (search, settings) = try elsewhere(routeSettings, on: pool) else {
        return report(RoutesResult())
      }
      return try search.report(settings, on: pool)
    }
    return try report(routeSettings, on: pool)
  }

  /// The same search for countries without an embargo; `nil` where hubs sell to none.
  private func elsewhere(_ routeSettings: RouteSettings, on pool: WorkPool) throws -> (
    DestinationSearch, RouteSettings
  )? {
    let trade = try DestinationTrade(settings.anomalySettings(routeSettings, regime), of: table, on: pool)
    guard let placebo = trade.placeboDestinations else { return nil }
    var search = self
    search.regime.title =
      "Placebo, countries without an embargo in place of \(regime.destinations.map(\.description).joined(separator: ", ")): \(regime.title)"
    search.regime.destinations = placebo.destinations
    return (search, placebo)
  }

  private func report(_ routeSettings: RouteSettings, on pool: WorkPool) throws -> DestinationReport {
    guard settings.lists(Routes.name) else { return try anomaliesAlone(routeSettings, on: pool) }
    var leads: LeadSearch?
    if settings.ranksLeads {
      let trade = try DestinationTrade(settings.anomalySettings(routeSettings, regime), of: table, on: pool)
      leads = try LeadSearch(trade, settings, listed, exemptions, lanes, on: pool)
    }
    let result = try Routes(routeSettings).result(in: table, leads: leads?.order, on: pool)
    var report = report(result)
    if let ranks {
      let found = try ranks.ranks(of: result.routes, in: table, routeSettings, on: pool)
      for index in result.routes.indices { report.routes[index].resolutionRanks = found[index] }
    }
    try addLedgers(to: &report, result.routes, routeSettings, on: pool)
    guard report.shipments > 0 else { return report }
    guard let leads else {
      try addAnomalies(to: &report, routeSettings, on: pool)
      return report
    }
    let discoveries = try addAnomalies(to: &report, leads.trade, leads.scored, on: pool)
    let section = LeadSection(search: self, index: index, leads: leads, discoveries: discoveries)
    report.leads = try section.reports(
      Array(zip(result.routes, report.routes)), report.detectors ?? [], on: pool)
    report.leadCount = leads.leads.count
    report.coverage = lanes?.coverage(of: table)
    if settings.minGrade != nil { report.leads?.removeAll { $0.routes.isEmpty } }
    return report
  }

  /// What detectors other than routes say.
  private func addAnomalies(
    to report: inout DestinationReport, _ routeSettings: RouteSettings, on pool: WorkPool
  ) throws {
    let wanted = anomalyDetectors.filter { settings.lists($0.name) }
    guard !wanted.isEmpty else { return }
    let trade = try DestinationTrade(settings.anomalySettings(routeSettings, regime), of: table, on: pool)
    _ = try addAnomalies(to: &report, trade, nil, on: pool)
  }

  /// - Parameter scored: All hubs and classes, where they are known already.
  private func addAnomalies(
    to report: inout DestinationReport, _ trade: DestinationTrade, _ scored: [ScoredHub]?, on pool: WorkPool
  ) throws -> Discoveries {
    let wanted = anomalyDetectors.filter { settings.lists($0.name) }
    let section = AnomalySection(search: self, index: index, trade: trade, table: table)
    report.search += section.uncompared
    let discoveries = try trade.discoveries(settings.controls, among: scored, on: pool)
    report.discoveries = section.report(discoveries)
    var tests: [HubGoods: ControlledTest] = [:]
    for item in discoveries.items {
      tests[HubGoods(firm: item.score.firm, goods: item.score.goods)] = item.test
    }
    report.detectors = try wanted.map { detector in
      section.report(try detector.result(in: trade, on: pool), detector, tests)
    }
    return discoveries
  }

  /// A report without routes.
  private func anomaliesAlone(_ routeSettings: RouteSettings, on pool: WorkPool) throws -> DestinationReport {
    let there = try Routes(routeSettings).shipmentsToDestinations(in: table, on: pool)
    let measure = regime.mainMeasure
    var report = DestinationReport(
      regime: regime.id, title: regime.title, destinations: regime.destinations.map(\.description),
      measureDay: measure?.period.from?.description, measureTitle: measure?.title, shipments: there.count,
      valueUSDCents: there.value.map(clamped), counts: [], relayShipments: 0, relayRoutes: 0, routeCount: 0,
      isComplete: true, search: [], routes: [])
    if there.count > 0 { try addAnomalies(to: &report, routeSettings, on: pool) }
    return report
  }

  /// Quantities of hubs and routes, if any shipment goes to a destination.
  private func addLedgers(
    to report: inout DestinationReport, _ routes: [Route], _ routeSettings: RouteSettings, on pool: WorkPool
  ) throws {
    guard report.shipments > 0 else { return }
    let attribution = Attribution(routeSettings)
    guard let result = try attribution.result(in: table, routes: routes, on: pool) else {
      let what = settings.measure.map { measure in
        switch measure {
        case .mass: "no net mass column"
        case .value: "no value column"
        case .pieces: "no column of quantities"
        }
      }
      report.search.append("Not computable: quantities (\(what ?? "neither net mass nor value column")).")
      return
    }
    let section = LedgerSection(result: result, table: table)
    let statement = LedgerStatement(
      result: result, settings: settings,
      origins: OriginStatement(table: table, byOrigin: settings.byOrigin),
      places: regime.destinations.map(\.description).joined(separator: ", "),
      without: try attribution.withoutTolerances(result.measure, in: table, on: pool))
    report.ledgers = section.report(statement.lines)
    report.hubs = section.hubs
    for (index, part) in result.routes.enumerated() {
      report.routes[index].attribution =
        part.flatMap { section.attribution($0, settings.loss) } ?? section.attribution(ofRelay: routes[index])
    }
  }

  private func report(_ result: RoutesResult) -> DestinationReport {
    let measure = regime.mainMeasure
    let links = LinkStatement(inputs, read, firmLimit: result.markFirmLimit)
    let statement = SearchStatement(
      result, settings, regime, hasGoodsCodes: inputs.contains { !$0.lacksGoodsCodes })
    var report = DestinationReport(
      regime: regime.id, title: regime.title, destinations: regime.destinations.map(\.description),
      measureDay: measure?.period.from?.description, measureTitle: measure?.title,
      shipments: result.shipmentsToDestinations, valueUSDCents: result.valueToDestinations.map(clamped),
      counts: result.chainCounts.map {
        .init(legs: $0.legs, walks: "\($0.walks)", paths: $0.paths.map { "\($0)" })
      },
      relayShipments: result.relayShipments, relayRoutes: result.relayRoutes,
      foldedRelays: result.foldedRelays, routeCount: result.routeCount,
      isComplete: result.isComplete, search: statement.lines,
      routes: result.routes.enumerated().map { graded(route($1, rank: $0 + 1), $1, links) })
    report.relayValueUSDCents = result.relayValue.map(clamped)
    report.considered = statement.considered.report
    if settings.minGrade != nil { report.hiddenRoutes = result.routesHidden }
    return report
  }

  private func graded(_ report: RouteReport, _ route: Route, _ links: LinkStatement) -> RouteReport {
    var report = report
    (report.grade, report.gradeReason) = (links.grade(route.grade), links.reason(route))
    report.links = route.links.map(links.link)
    report.exemptions = exemptions?.notes(on: route.legs.last?.evidence ?? [], listed)
    return report
  }

  private func route(_ route: Route, rank: Int) -> RouteReport {
    let (stops, values) = (stops(route.course), route.values)
    return RouteReport(
      id: identifier(route, stops), rank: rank, kind: route.isRelay ? .relay : .chain,
      sentence: route.sentence(in: table), stops: marked(stops, route), goods: "\(route.goodsClass)",
      goodsText: index.text(of: route.goodsClass), tier: index.tier(of: route.goodsClass),
      chains: "\(route.chains)", legs: route.legs.map(leg), dwellMin: route.dwell?.min,
      dwellMedian: route.dwell?.median, dwellMax: route.dwell?.max,
      valueUSDCents: values.map { clamped($0.all) },
      valueAfterMeasureUSDCents: values?.afterMeasure.map(clamped),
      valueListedThenUSDCents: values.map { clamped($0.listedThen) },
      valueListingUnknownUSDCents: values.map { clamped($0.listingUnknown) },
      netMassGrams: route.netMass.map(clamped), relays: route.relays.map(share),
      shipmentsInChains: route.shipmentsInChains)
  }

  /// With what watchlists say of each firm on the days of its legs.
  private func marked(_ stops: [RouteReport.Stop], _ route: Route) -> [RouteReport.Stop] {
    guard let listed else { return stops }
    let firms = route.course.firms
    return stops.enumerated().map { place, stop in
      let legs =
        route.isRelay ? route.legs[...] : route.legs[max(0, place - 1)...min(place, route.legs.count - 1)]
      guard let first = legs.map(\.firstDay).min(), let last = legs.map(\.lastDay).max() else { return stop }
      var stop = stop
      listed.mark(&stop, firms[place], from: first, to: last)
      return stop
    }
  }

  private func share(_ share: Route.RelayShare) -> RouteReport.RelayShare {
    let stops = stops(share.relay.course)
    return RouteReport.RelayShare(
      id: identifier(share.relay, stops), sentence: share.relay.sentence(in: table), stops: stops,
      shipments: Int(clamping: share.relay.chains), shared: share.shared,
      valueUSDCents: share.relay.values.map { clamped($0.all) })
  }

  private func stops(_ course: Route.Course) -> [RouteReport.Stop] {
    switch course {
    case .chain(let firms):
      firms.enumerated().map { place, firm in
        stop(place == 0 ? .consignor : place == firms.count - 1 ? .consignee : .hub, firm)
      }
    case .relay(let relay):
      [
        relay.maker == .none
          ? RouteReport.Stop(role: .origin, name: "", country: text(relay.origin))
          : stop(.maker, relay.maker),
        stop(.consignor, relay.consignor, dispatch: relay.dispatch.isNone ? nil : "\(relay.dispatch)"),
        stop(.consignee, relay.consignee),
      ]
    }
  }

  private func stop(_ role: RouteReport.Stop.Role, _ firm: FirmID, dispatch: String? = nil)
    -> RouteReport.Stop
  {
    guard firm != .none else { return .init(role: role, name: "", country: "", dispatch: dispatch) }
    return .init(
      role: role, name: table.name(of: firm), country: text(table.firms.countries[firm]), dispatch: dispatch)
  }

  private func text(_ country: CountryCode) -> String { country.isNone ? "" : "\(country)" }

  /// Twelve hexadecimal digits that depend on who, where and what, not on files or ranks.
  private func identifier(_ route: Route, _ stops: [RouteReport.Stop]) -> String {
    var parts = [regime.id, route.isRelay ? "relay" : "chain", "\(route.goodsClass)"]
    for stop in stops {
      parts += [stop.role.rawValue, foldName(stop.name), stop.country, stop.dispatch ?? ""]
    }
    return String(SHA256.hex(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(12))
  }

  private func leg(_ leg: Route.Leg) -> RouteReport.Leg {
    RouteReport.Leg(
      shipments: leg.shipments, firstDay: "\(leg.firstDay)", lastDay: "\(leg.lastDay)",
      valueUSDCents: leg.value.map(clamped), netMassGrams: leg.netMass.map(clamped),
      evidence: leg.evidence.map(evidence))
  }

  func evidence(_ shipment: ShipmentID) -> RouteReport.Evidence {
    RowStatement(inputs: inputs, read: read).evidence(shipment)
  }
}

/// Sums are exact in 128 bits; a report holds 64, which is a thousand times the trade of the world.
func clamped(_ sum: Int128) -> Int64 { Int64(clamping: sum) }

extension Route.Course {
  /// The firms in the order of the stops; none for a country of origin.
  fileprivate var firms: [FirmID] {
    switch self {
    case .chain(let firms): firms
    case .relay(let relay): [relay.maker, relay.consignor, relay.consignee]
    }
  }
}

extension Route {
  var isRelay: Bool { if case .relay = course { true } else { false } }
}
