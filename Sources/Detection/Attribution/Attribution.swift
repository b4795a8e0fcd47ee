internal import GraphCore
public import Ledgers
public import Trade
public import WorkPool

/// How much of what hubs sold to destinations is explained by what they had from the coalition?
///
/// Every stock, a hub firm in one commodity class, that received something and sent something to a destination has a
/// ledger. All shipments into it are lots, all shipments out of it compete for them, wherever they go. Where the settings
/// ask for it, the ledger is divided by the declared origin of the goods: a lot serves shipments of its origin alone.
public struct Attribution: Sendable {
  /// Destinations, coalition, dwell, loss, measure; as for the routes.
  public var settings: RouteSettings

  /// A run that has not begun.
  public init(_ settings: RouteSettings) { self.settings = settings }

  /// All ledgers, and the quantities of `routes`.
  ///
  /// The same for any number of workers and any order of rows.
  ///
  /// - Parameter routes: Chains get a quantity; relays have none, as the row itself is the evidence.
  /// - Returns: `nil` where the table has no column to measure by.
  /// - Throws: `LedgerFault` if anything does not add up, `Cancelled`.
  /// - Complexity: Two passes over the rows, two radix sorts of lots and shipments, O(*n* log *n*) for each ledger.
  public func result(
    in table: ShipmentTable, routes: [Route] = [], on pool: WorkPool
  ) throws -> AttributionResult? {
    let picker = StockPicker(table, settings)
    let order = try StockOrder(picker, on: pool)
    let coverage = try MeasureCoverage(order, table, on: pool)
    let best = order.stocks.isEmpty ? try MeasureCoverage(ofUsedRows: table, on: pool).best : coverage.best
    guard let measure = settings.measure ?? best, coverage.has(measure) else { return nil }
    let keys = RouteKeys(routes, picker.selection.classes)
    let terms = StockTerms(
      table: table, settings: settings, measure: measure,
      warmUpBefore: order.firstDay.map { Int($0) + settings.window.longest } ?? .min, wanted: keys.wanted)
    var result = AttributionResult(measure: measure)
    (result.lotsLeftOut, result.shipmentsLeftOut) = coverage.without(measure)
    let parts = try parts(order, terms, on: pool)
    var found: [RouteKey: RouteAttribution] = [:]
    for part in parts {
      for hub in part.hubs { result.add(hub) }
      found.merge(part.routes, uniquingKeysWith: +)
    }
    if let fault = result.hubs.lazy.compactMap(\.fault).first { throw fault }
    result.hubs.sort(by: HubLedger.ranksBefore)
    let traces = RouteTraces(keys.long, picker, terms)
    found.merge(try traces.attributions(on: pool)) { a, _ in a }
    result.routes = keys.all.map { $0.flatMap { found[$0] } }
    return result
  }

  /// Ledgers of neighbouring stocks, one part after the other.
  private struct Part: Sendable {
    var hubs: [HubLedger] = []
    var routes: [RouteKey: RouteAttribution] = [:]
  }

  private func parts(
    _ order: StockOrder, _ terms: StockTerms, on pool: WorkPool
  ) throws(Cancelled) -> [Part] {
    let chunks = Attribution.chunks(order.stocks)
    let costs = chunks.map { chunk in order.stocks[chunk].reduce(0) { $0 + $1.count } }
    return try pool.each(costs: costs) { index in
      var (part, run) = (Part(), StockRun(order, terms))
      for stock in order.stocks[chunks[index]] {
        let answer = run.answer(stock)
        part.routes.merge(answer.routes, uniquingKeysWith: +)
        if part.hubs.last?.firm == answer.hub.firm {
          part.hubs[part.hubs.count - 1] += answer.hub
        } else {
          part.hubs.append(answer.hub)
        }
      }
      return part
    }
  }

  /// Neighbouring stocks with some thousand entries together: borders depend on the stocks alone.
  private static func chunks(_ stocks: [Stock]) -> [Range<Int>] {
    var (chunks, low, size) = ([Range<Int>](), 0, 0)
    for (index, stock) in stocks.enumerated() {
      size += stock.count
      guard size >= 1 << 13 || index + 1 == stocks.count else { continue }
      chunks.append(low..<index + 1)
      (low, size) = (index + 1, 0)
    }
    return chunks
  }
}

/// What all ledgers of a table say.
public struct AttributionResult: Sendable, Equatable {
  /// What quantities are in.
  public var measure: QuantityMeasure
  /// Lots and shipments of the ledgers' stocks that declare no such quantity: they are in no ledger.
  public var lotsLeftOut = 0, shipmentsLeftOut = 0
  /// The hubs, best lead first.
  public var hubs: [HubLedger] = []
  /// One entry for each route asked for; `nil` for relays.
  public var routes: [RouteAttribution?] = []

  /// No ledgers.
  public init(measure: QuantityMeasure) { self.measure = measure }

  /// Everything in the ledgers of all hubs.
  public var account: LedgerAccount { hubs.reduce(into: LedgerAccount()) { $0 += $1.account } }
  /// What went from the coalition to destinations through all hubs.
  public var quantity: AttributedQuantity { hubs.reduce(into: .zero) { $0 += $1.quantity } }

  /// Takes in ledgers of a firm, the next ones in order.
  fileprivate mutating func add(_ hub: HubLedger) {
    if hubs.last?.firm == hub.firm { hubs[hubs.count - 1] += hub } else { hubs.append(hub) }
  }
}
