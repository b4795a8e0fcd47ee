internal import Detection
internal import GraphCore
internal import Ingest
internal import Regimes
public import Reporting
internal import Trade
public import WorkPool

/// What a search for chokepoints gives back.
public struct Cutting: Sendable {
  /// The answer.
  public let report: CutReport
  /// The rows in quarantine of each input.
  public let quarantine: [Analysis.Quarantine]
}

/// Reads shipment records and finds the fewest hubs on which a share of what is traced from the coalition to a
/// destination depends, and the hubs that are new or have grown since the measure.
///
/// - Parameters:
///   - percent: The share, 1...100.
///   - mostParts: Parts that are kept at most; goods are followed no further beyond them, which the report says.
/// - Throws: As `analyse` does.
public func cut(
  _ paths: [String], _ settings: AnalysisSettings, percent: Int, mostParts: Int = 4_000_000,
  on pool: WorkPool, progress: (String) -> Void = { _ in }
) throws -> Cutting {
  let reading = try Reading(paths, settings, .gradedRoutes(settings), on: pool, progress: progress) {
    try $0.requireShipments()
  }
  progress("following the goods")
  let search = CutSearch(reading.read.table, settings, percent: percent, mostParts: mostParts)
  let found = try search.found(on: pool)
  progress("hashing the input")
  let sums = reading.sums()
  var receipt = settings.receipt(without: ["budget", "min-grade"])
  receipt.settings.append(.init(name: "share", value: "\(percent)"))
  return Cutting(
    report: search.report(found, receipt, reading.accounts(sums)), quarantine: reading.quarantine)
}

/// The search of one run.
struct CutSearch {
  private let table: ShipmentTable
  let settings: AnalysisSettings
  let percent: Int
  private let routes: RouteSettings
  private let mostParts: Int

  init(_ table: ShipmentTable, _ settings: AnalysisSettings, percent: Int, mostParts: Int) {
    (self.table, self.settings, self.percent, self.mostParts) = (table, settings, percent, mostParts)
    routes = settings.unitedRouteSettings
  }

  struct Found {
    var unit: QuantityMeasure
    var result: TraceResult
    /// Amounts in US cents where rows declare values, else in the smallest part of the unit.
    var ways: [TracedWay]
    var points: Chokepoints
    /// The same without each tolerance in use, by the option that allows it.
    var without: [(tolerance: String, points: Chokepoints)] = []
    /// Parts left out as their last shipment has no value, and what they hold in the unit.
    var unvalued = 0, unvaluedQuantity = Int128(0)
    var isValued: Bool
    var chains: [FirmID: UInt128] = [:]
  }

  /// - Throws: `LedgerFault` if a stock does not add up, `Cancelled`.
  func found(on pool: WorkPool) throws -> Found {
    let unit = try routes.preferredMeasure(in: table, on: pool)
    let (ways, result) = try ways(routes, unit, grades: true, on: pool)
    let isValued = unit == .value || ways.contains { table.value?[$0.shipment].known != nil }
    let isPriced = isValued && unit != .value
    let amounts = isPriced ? valued(ways, unit) : ways
    var found = Found(
      unit: unit, result: result, ways: amounts, points: Chokepoints(amounts), isValued: isValued)
    found.unvalued = ways.count - amounts.count
    if isPriced {
      found.unvaluedQuantity = ways.reduce(0) {
        table.value?[$1.shipment].known == nil ? $0 + Int128($1.amount) : $0
      }
    }
    for (tolerance, stricter) in routes.stricter {
      let (ways, _) = try self.ways(stricter, unit, on: pool)
      found.without.append((tolerance, Chokepoints(isPriced ? valued(ways, unit) : ways)))
    }
    found.chains = try chains(on: pool)
    return found
  }

  private func ways(
    _ routes: RouteSettings, _ unit: QuantityMeasure, grades: Bool = false, on pool: WorkPool
  ) throws -> (ways: [TracedWay], result: TraceResult) {
    let question = TraceQuestion(try lastLegs(routes, on: pool), unit: unit)
    return try TraceSearch(question, routes, in: table, mostParts: mostParts).ways(
      grades: grades, on: pool)
  }

  /// For each firm the chains of shipments that pass through it.
  private func chains(on pool: WorkPool) throws(Cancelled) -> [FirmID: UInt128] {
    let selection = LegSelection(routes, of: table)
    let graph = try TemporalGraph(selection.edges(in: table, on: pool), on: pool) {
      table.precedes(ShipmentID(rawValue: $0), ShipmentID(rawValue: $1))
    }
    let betweenness = try ChainBetweenness(of: graph, within: routes.window, legs: routes.legs, on: pool)
    var chains: [FirmID: UInt128] = [:]
    for (vertex, count) in betweenness.vertices { chains[FirmID(rawValue: vertex.rawValue)] = count }
    return chains
  }

  /// Each way's part of the value of its last leg, in proportion to its quantity.
  private func valued(_ ways: [TracedWay], _ unit: QuantityMeasure) -> [TracedWay] {
    ways.compactMap { way in
      guard let value = table.value?[way.shipment].known, let whole = table.column(unit)?[way.shipment].known
      else { return nil }
      var way = way
      way.amount = Int64((Int128(value) * Int128(way.amount) + Int128(whole) / 2) / Int128(whole))
      return way
    }
  }

  /// Shipments from hubs to destinations.
  private func lastLegs(_ routes: RouteSettings, on pool: WorkPool) throws(Cancelled) -> [ShipmentID] {
    let roles = CountryRoles.table(
      destinations: routes.destinations, coalition: routes.coalition, hubs: routes.hubs)
    let table = table
    return try ShipmentScope(routes, in: table).shipments(on: pool) { shipment in
      roles[Int(table.country(of: table.consignor[shipment]).rawValue)].contains(.hub)
        && roles[Int(table.destination(of: shipment).rawValue)].contains(.destination)
    }
  }
}

extension CutSearch {
  func report(_ found: Found, _ receipt: Receipt, _ accounts: [InputAccount]) -> CutReport {
    let points = found.points
    var consignees: [FirmID: Set<FirmID>] = [:]
    for way in found.ways {
      for hub in way.hubs { consignees[hub, default: []].insert(way.firms[way.firms.count - 1]) }
    }
    let grades = grades(found)
    let answer = points.answer(percent: percent)
    let amount = found.result.roots.reduce(Int128(0)) { sum, root in
      guard found.isValued else { return sum + Int128(root.quantity) }
      return sum + Int128(table.value?[root.shipment].known ?? 0)
    }
    let growth = HubGrowth(found.ways, table, settings)
    var report = CutReport(
      receipt: receipt, inputs: accounts, unit: found.isValued ? .usdCent : .init(found.unit),
      shipments: found.result.roots.count, amount: clamped(amount), traced: clamped(points.total),
      percent: percent,
      answer: answer.map { answer in
        .init(
          hubs: answer.hubs, atLeast: answer.atLeast,
          basisPoints: Int(answer.steps[answer.hubs - 1].cut * 10_000 / points.total))
      },
      hubs: (answer?.steps ?? points.steps).prefix(settings.limit ?? .max).map { step in
        .init(
          firm: .init(step.hub, in: table), amount: clamped(step.amount), added: clamped(step.added),
          cut: clamped(step.cut), ways: step.ways, consignees: consignees[step.hub, default: []].count,
          chains: "\(found.chains[step.hub] ?? 0)", grades: grades[step.hub] ?? [])
      },
      growth: growth.firms.prefix(settings.limit ?? .max).map { .init(firm: .init($0.hub, in: table), $0) },
      countryGrowth: growth.countries.prefix(settings.limit ?? .max).map {
        .init(firm: .init(name: "", country: "\($0.hub)"), $0)
      }, search: searchLines(found, growth, answer), notices: notices(found, answer))
    if found.result.lots + found.result.shipments > 0 { report.account = StockAccount(found.result.account) }
    if !found.without.isEmpty { report.tolerances = tolerances(found) }
    return report
  }

  private func searchLines(
    _ found: Found, _ growth: HubGrowth, _ answer: Chokepoints.Answer?
  ) -> [String] {
    let result = found.result
    let origins = OriginStatement(table: table, byOrigin: settings.byOrigin)
    var lines = [
      "\(counted(result.stocks, "stock")) of one firm in one \(origins.kinds), \(counted(result.lots, "lot")) received and "
        + "\(counted(result.shipments, "shipment")) sent; \(counted(found.ways.count, "part")) traced to the coalition, "
        + "of at most \(routes.legs) legs."
    ]
    if let line = origins.line { lines.append(line) }
    if found.isValued, found.unit != .value {
      lines.append(
        "Goods are followed by \(found.unit.noun); each part has its share of the value of the last shipment."
      )
    }
    return lines + gradeLines(found) + accountLines(found, answer) + growth.lines
  }

  private func notices(_ found: Found, _ answer: Chokepoints.Answer?) -> [String] {
    let result = found.result
    var lines = [result.limitNotice(AmountMeasure(found.unit))].compactMap(\.self)
    if let answer, !answer.isFewest {
      lines.append(
        "The search for fewer hubs ended after \(grouped(Chokepoints.defaultBudget)) steps: not all sets of "
          + "\(counted(answer.atLeast, "hub")) were looked at.")
    }
    if result.rootsWithoutQuantity > 0 || result.rowsWithoutQuantity > 0 {
      let (roots, rows) = (result.rootsWithoutQuantity, result.rowsWithoutQuantity)
      let what = [
        roots > 0 ? "\(counted(roots, "shipment")) to destinations" : nil,
        rows > 0 ? "\(counted(rows, "row")) of stocks" : nil,
      ].compactMap(\.self).joined(separator: " and ")
      let isOne = roots + rows == 1
      lines.append(
        "\(what) \(isOne ? "has" : "have") no \(found.unit.noun) and \(isOne ? "is" : "are") left out.")
    }
    if found.unvalued > 0 {
      let quantity = AmountMeasure(found.unit).text(clamped(found.unvaluedQuantity))
      lines.append(
        "\(counted(found.unvalued, "part")), \(quantity) traced to the coalition, went to destinations in shipments "
          + "without a value and \(found.unvalued == 1 ? "is" : "are") left out.")
    }
    if !result.roots.isEmpty, result.lots == 0 {
      lines.append(
        "No record shows these hubs receive goods of these classes: there is nothing to trace. In a file of import "
          + "declarations look for relays: entrepot detect.")
    }
    if found.isValued, found.unit == .value {
      lines.append(
        "Goods are followed by value; as hubs add a margin, that traces less than mass would.")
    }
    return lines
  }
}

extension CutReport.Growth {
  fileprivate init(firm: TraceReport.Firm, _ change: HubGrowth.Change<some Hashable>) {
    self.init(
      firm: firm, before: clamped(change.before), after: clamped(change.after), firstDay: "\(change.firstDay)"
    )
  }
}
