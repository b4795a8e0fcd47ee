import Detection
import GraphCore
import Ledgers
import TestSupport
import Trade

/// Stock ledgers spelled out over plain rows, with dictionaries, and matched gram by gram: slow and obvious.
struct AttributionOracle {
  let oracle: TradeOracle
  let table: ShipmentTable
  let settings: RouteSettings
  let measure: QuantityMeasure

  struct Stock: Hashable {
    let firm: FirmID, goodsClass: HSCode, origin: CountryCode
  }
  struct Sides {
    var lots: [Int] = [], shipments: [Int] = []
  }
  /// By hub and class: the rows of both sides, in canonical order.
  private(set) var stocks: [Stock: Sides] = [:]

  init(_ trade: TradeCase, _ table: ShipmentTable, _ settings: RouteSettings, _ measure: QuantityMeasure) {
    oracle = TradeOracle(trade: trade)
    (self.table, self.settings, self.measure) = (table, settings, measure)
    for row in order {
      guard oracle.isWanted(row), let goodsClass = oracle.goodsClass(row) else { continue }
      let (from, to) = (sender(row), receiver(row))
      guard from != to else { continue }
      if to != .none, oracle.isHub(oracle.country(oracle.consignee(row))) {
        stocks[Stock(firm: to, goodsClass: goodsClass, origin: origin(row)), default: Sides()].lots.append(
          row)
      }
      if from != .none, oracle.isHub(oracle.country(oracle.consignor(row))) {
        stocks[Stock(firm: from, goodsClass: goodsClass, origin: origin(row)), default: Sides()].shipments
          .append(row)
      }
    }
    // Whatever its origins: the firm received something of the class and sent something of it to a destination.
    let all = stocks
    stocks = all.filter { stock, _ in
      let parts = all.filter { $0.key.firm == stock.firm && $0.key.goodsClass == stock.goodsClass }.values
      return parts.contains { !$0.lots.isEmpty }
        && parts.contains { $0.shipments.contains { oracle.isMeant($0) } }
    }
  }

  /// What keeps stocks of one class apart: nothing, or the declared origin.
  func origin(_ row: Int) -> CountryCode {
    guard settings.byOrigin, let origin = table.origin?[ShipmentID(row: row)], origin != .unspecified else {
      return .none
    }
    return origin
  }

  private var order: [Int] {
    oracle.trade.rows.indices.sorted { table.precedes(ShipmentID(row: $0), ShipmentID(row: $1)) }
  }

  func sender(_ row: Int) -> FirmID { table.firm(of: table.consignor[ShipmentID(row: row)]) }
  func receiver(_ row: Int) -> FirmID { table.firm(of: table.consignee[ShipmentID(row: row)]) }
  func day(_ row: Int) -> Int { Int(oracle.trade.rows[row].day.rawValue) }
  func quantity(_ row: Int) -> Int64 {
    table.column(measure)?[ShipmentID(row: row)].rawValue ?? 0
  }
  /// By the rule alone, whoever receives it.
  func isSourced(_ row: Int) -> Bool { oracle.isFirst(row) }

  /// The first day of any used shipment of the days asked for, and a whole window after it.
  var warmUpEnd: Int {
    let days = oracle.trade.rows.filter { shipment in
      shipment.status == .used && settings.since.map { shipment.day >= $0 } ?? true
        && settings.until.map { shipment.day <= $0 } ?? true
    }.map { Int($0.day.rawValue) }
    return days.min().map { $0 + settings.dwell.upperBound } ?? 0
  }

  private func fits(_ lot: Int, _ shipment: Int) -> Bool {
    let days = day(shipment) - day(lot)
    return settings.dwell.contains(days) && (settings.sameDay == .allow || days > 0)
  }

  /// The rows of one side that have a quantity.
  func known(_ rows: [Int]) -> [Int] { rows.filter { quantity($0) > 0 } }

  /// Oldest first, gram by gram.
  func hub(_ stock: Stock, _ sides: Sides) -> HubLedger {
    let (lots, shipments) = (known(sides.lots), known(sides.shipments))
    var hub = HubLedger(firm: stock.firm)
    (hub.ledgers, hub.lots, hub.shipments) = (1, lots.count, shipments.count)
    var books: [Quarter: LedgerAccount] = [:]
    func at(_ row: Int, _ change: (inout LedgerAccount) -> Void) {
      change(&books[Quarter(oracle.trade.rows[row].day), default: LedgerAccount()])
    }
    var rest: [Int: Int64] = [:]
    for lot in lots {
      rest[lot] = settings.loss.usable(of: quantity(lot))
      at(lot) {
        $0.received += Int128(quantity(lot))
        if isSourced(lot) { $0.receivedMarked += Int128(quantity(lot)) }
        $0.lost += Int128(quantity(lot) - rest[lot]!)
      }
    }
    var dwell: [DwellDistribution.Step] = []
    if table.value != nil { (hub.value, hub.listedValue) = (0, 0) }
    for shipment in shipments {
      let isMarked = oracle.isMeant(shipment)
      var (sources, fromMarked) = (Set<Int>(), Int128(0))
      for _ in 0..<quantity(shipment) {
        let lot = lots.first { rest[$0]! > 0 && fits($0, shipment) }
        at(shipment) {
          $0.shipped += 1
          if isMarked { $0.shippedMarked += 1 }
          if lot != nil { $0.attributed += 1 } else { $0.unexplained += 1 }
          if lot != nil, isMarked { $0.attributedToMarked += 1 }
          guard lot == nil else { return }
          if isMarked { $0.unexplainedMarked += 1 }
          guard day(shipment) < warmUpEnd else { return }
          $0.warmUp += 1
          if isMarked { $0.warmUpMarked += 1 }
        }
        guard let lot else { continue }
        rest[lot]! -= 1
        sources.insert(lot)
        let isBoth = isMarked && isSourced(lot)
        at(lot) {
          $0.passedOn += 1
          if isBoth { $0.passedOnMarked += 1 }
        }
        guard isBoth else { continue }
        fromMarked += 1
        at(shipment) { $0.attributedMarked += 1 }
        dwell.append(.init(days: day(shipment) - day(lot), quantity: 1))
      }
      hub.matches += sources.count
      if let value = table.value, fromMarked > 0 {
        let row = oracle.trade.rows[shipment]
        let cents =
          Int128(value[ShipmentID(row: shipment)].rawValue) * fromMarked / Int128(quantity(shipment))
        hub.value! += cents
        if settings.isListed(row.hs, row.day) != false { hub.listedValue! += cents }
      }
    }
    let shortest = settings.window.shortest
    let lastDay = max(lots.map { day($0) + shortest }.max() ?? .min, shipments.map(day).max() ?? .min)
    for lot in lots where rest[lot]! > 0 {
      at(lot) { account in
        if day(lot) + settings.dwell.upperBound < lastDay {
          account.aged += Int128(rest[lot]!)
        } else {
          account.left += Int128(rest[lot]!)
        }
      }
    }
    hub.dwell = DwellDistribution(dwell)
    hub.quarters = books.sorted { $0.key < $1.key }.map { .init(quarter: $0.key, account: $0.value) }
    hub.account = books.values.reduce(into: LedgerAccount()) { $0 += $1 }
    return hub
  }

  /// The ledger of a stock, for rules of mixing that have oracles of their own.
  func ledger(_ sides: Sides, _ window: DwellWindow? = nil) -> Ledger {
    Ledger(
      lots: known(sides.lots).map { lot in
        LedgerEntry(
          day: Int32(day(lot)), quantity: settings.loss.usable(of: quantity(lot)), group: group(sender(lot)),
          isMarked: isSourced(lot))
      },
      shipments: known(sides.shipments).map { shipment in
        LedgerEntry(
          day: Int32(day(shipment)), quantity: quantity(shipment), group: group(receiver(shipment)),
          isMarked: oracle.isMeant(shipment))
      }, window: window ?? settings.window)
  }

  func group(_ firm: FirmID) -> UInt32 { firm == .none ? 1 << 30 : firm.rawValue }

  /// Goods of a class followed through the stocks of the hubs of a route, all sorted as if every hub had a stock.
  func traced(_ goodsClass: HSCode, _ firms: [FirmID], _ order: Trace.Order) -> DwellDistribution {
    DwellDistribution(
      edges(goodsClass, firms).flatMap { edges in
        let trace = Trace(
          edges[...], window: settings.window, legs: settings.legs, loss: settings.loss, order: order)
        return trace.routes.first { $0.vertices == firms.map(\.rawValue) }?.dwell.steps ?? []
      })
  }

  /// The same where every stock mixes all it holds.
  func mixed(_ goodsClass: HSCode, _ firms: [FirmID]) -> Double {
    edges(goodsClass, firms).reduce(0) { sum, edges in
      let trace = ProportionalTrace(
        edges[...], window: settings.window, loss: settings.loss, ways: [firms.map(\.rawValue)])
      return sum + trace.arrived[0]
    }
  }

  /// Origin by origin, all that concerns the stocks of the hubs of a route.
  func edges(_ goodsClass: HSCode, _ firms: [FirmID]) -> [[TracedEdge]] {
    Set(order.map(origin)).sorted().map { edges(goodsClass, firms, of: $0) }
  }

  private func edges(_ goodsClass: HSCode, _ firms: [FirmID], of origin: CountryCode) -> [TracedEdge] {
    let hubs = firms.dropFirst().dropLast()
    var edges: [(rank: Int, edge: TracedEdge)] = []
    for row in order
    where self.origin(row) == origin && oracle.isWanted(row) && oracle.goodsClass(row) == goodsClass
      && quantity(row) > 0
    {
      let (from, to) = (sender(row), receiver(row))
      guard from != to else { continue }
      let isFromHub = from != .none && oracle.isHub(oracle.country(oracle.consignor(row)))
      let isToHub = to != .none && oracle.isHub(oracle.country(oracle.consignee(row)))
      var roles: TracedEdge.Roles = []
      if isToHub, hubs.contains(to) {
        roles.insert(.toStock)
        if isSourced(row) { roles.insert(.isSource) }
      }
      if isFromHub, hubs.contains(from) {
        roles.insert(.fromStock)
        if oracle.isMeant(row) { roles.insert(.isDestination) }
      }
      guard !roles.isEmpty else { continue }
      let edge = TracedEdge(
        day: Int32(day(row)), quantity: quantity(row), source: from.rawValue, target: to.rawValue,
        roles: roles)
      edges.append((!isFromHub ? 0 : isToHub ? 1 : 2, edge))
    }
    return edges.enumerated().sorted { a, b in
      (a.element.edge.day, a.element.rank, a.offset) < (b.element.edge.day, b.element.rank, b.offset)
    }.map(\.element.edge)
  }
}
