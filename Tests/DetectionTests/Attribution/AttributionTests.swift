import Detection
import GraphCore
import Ledgers
import TestSupport
import Testing
import Trade
import WorkPool

/// A random trade with quantities that are worth tracing, and tolerances.
struct AttributionCase {
  var trade: TradeCase
  private(set) var table: ShipmentTable

  init(seed: UInt64, factor: Int64 = 9, byOrigin: Bool = false) {
    var random = SplitMix64(seed: seed &+ 77)
    trade = TradeCase(seed: seed)
    for row in trade.rows.indices {
      trade.rows[row].grams *= Int64.random(in: 1...factor, using: &random)
      trade.rows[row].cents *= Int64.random(in: 1...factor, using: &random)
      // Few lack a mass in most cases, so that mass is what is measured in most.
      if trade.rows[row].grams == 0, seed % 4 != 0 { trade.rows[row].grams = 5 }
    }
    trade.settings.loss = LossShare(
      basisPoints: [0, 0, 0, 200, 1_700, 10_000].randomElement(using: &random)!)
    trade.settings.measure = [nil, nil, nil, .mass, .value, .pieces].randomElement(using: &random)!
    trade.settings.byOrigin = byOrigin
    // An origin that is said to be unspecified is none.
    for row in trade.rows.indices where byOrigin && row % 7 == 3 { trade.rows[row].origin = .unspecified }
    table = trade.table
    if Int.random(in: 0..<10, using: &random) == 0 { table.netMass = nil }
    table.pieces = pieces
    table.digest = Column(trade.rows.indices.map { digest(trade.rows[$0], trade.declared[$0]) })
  }

  /// The same rows in another order.
  mutating func shuffle(using random: inout SplitMix64) {
    let order = trade.rows.indices.shuffled(using: &random)
    let lacksMass = table.netMass == nil
    (trade.rows, trade.declared) = (order.map { trade.rows[$0] }, order.map { trade.declared[$0] })
    table = trade.table
    if lacksMass { table.netMass = nil }
    table.pieces = pieces
    table.digest = Column(trade.rows.indices.map { digest(trade.rows[$0], trade.declared[$0]) })
  }

  /// Numbers that depend on the row alone; one in seven rows has none.
  private var pieces: Column<ShipmentID, Quantity> {
    Column(trade.rows.map { Quantity(rawValue: ($0.grams &* 7 &+ $0.cents) % 7) })
  }

  private func digest(_ row: ShipmentRow, _ declared: CountryCode) -> UInt64 {
    "\(row) \(declared)".utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }
}

@Suite struct AttributionTests {
  private let pool = WorkPool(workers: 2)

  /// What the rows say must be measured in, counted one by one.
  private func measure(_ trade: AttributionCase) -> QuantityMeasure? {
    let (settings, table) = (trade.trade.settings, trade.table)
    if let asked = settings.measure {
      return table.column(asked) == nil ? nil : asked
    }
    if table.netMass == nil { return table.value == nil ? nil : .value }
    if table.value == nil { return .mass }
    let sides = AttributionOracle(trade.trade, table, settings, .mass).stocks.values
    // Without a ledger all used rows are asked: relays have quantities too.
    let rows =
      sides.isEmpty
      ? trade.trade.rows.indices.filter { trade.trade.rows[$0].status == .used }
      : sides.flatMap { $0.lots + $0.shipments }
    let massive = rows.count { trade.trade.rows[$0].grams > 0 }
    let valued = rows.count { trade.trade.rows[$0].cents > 0 }
    return massive * 20 >= rows.count * 19 || valued <= massive ? .mass : .value
  }

  @Test(arguments: UInt64(0)..<400)
  func `ledgers agree with matching gram by gram`(seed: UInt64) throws {
    try compareLedgers(AttributionCase(seed: seed))
    try compareLedgers(AttributionCase(seed: seed, byOrigin: true))
  }

  private func compareLedgers(_ trade: AttributionCase) throws {
    let settings = trade.trade.settings
    let found = try Attribution(settings).result(in: trade.table, on: pool)
    let measure = measure(trade)
    #expect(found?.measure == measure)
    // Traces and chokepoints are measured in what ledgers are.
    let preferred = try settings.preferredMeasure(in: trade.table, on: pool)
    if let found, !found.hubs.isEmpty { #expect(preferred == found.measure) }
    guard let found, let measure else { return }
    let oracle = AttributionOracle(trade.trade, trade.table, settings, measure)
    var expected: [FirmID: [HubLedger]] = [:]
    var analysis = LedgerAnalysis()
    for (stock, sides) in oracle.stocks {
      var hub = oracle.hub(stock, sides)
      var silent = Silence()
      let flows = analysis.flows(of: oracle.ledger(sides), telling: &silent)
      hub.quantity = AttributedQuantity(
        lower: flows.bounds.lower, fifo: flows.fifo, proportional: flows.proportional, lifo: flows.lifo,
        upper: flows.bounds.upper)
      expected[stock.firm, default: []].append(hub)
    }
    #expect(Set(found.hubs.map(\.firm)) == Set(expected.keys) && found.hubs.count == expected.count)
    for hub in found.hubs {
      #expect(hub.fault == nil)
      check(hub, expected[hub.firm] ?? [])
    }
    let sides = oracle.stocks.values
    #expect(found.lotsLeftOut == sides.reduce(0) { $0 + $1.lots.count - oracle.known($1.lots).count })
    #expect(
      found.shipmentsLeftOut == sides.reduce(0) { $0 + $1.shipments.count - oracle.known($1.shipments).count }
    )
  }

  private func check(_ hub: HubLedger, _ parts: [HubLedger]) {
    func total(_ path: KeyPath<HubLedger, Int>) -> Int { parts.reduce(0) { $0 + $1[keyPath: path] } }
    for path in [\HubLedger.ledgers, \.lots, \.shipments, \.matches] {
      #expect(hub[keyPath: path] == total(path))
    }
    #expect(hub.account == parts.reduce(into: LedgerAccount()) { $0 += $1.account })
    #expect(hub.value == (parts[0].value == nil ? nil : parts.reduce(0) { $0 + $1.value! }))
    #expect(hub.listedValue == (parts[0].value == nil ? nil : parts.reduce(0) { $0 + $1.listedValue! }))
    #expect(hub.dwell == DwellDistribution(parts.flatMap(\.dwell.steps)))
    var books: [Quarter: LedgerAccount] = [:]
    for period in parts.flatMap(\.quarters) { books[period.quarter, default: .init()] += period.account }
    #expect(
      hub.quarters == books.sorted { $0.key < $1.key }.map { .init(quarter: $0.key, account: $0.value) })
    #expect(hub.quantity.lower == parts.reduce(0) { $0 + $1.quantity.lower! })
    #expect(hub.quantity.fifo == parts.reduce(0) { $0 + $1.quantity.fifo })
    #expect(hub.quantity.lifo == parts.reduce(0) { $0 + $1.quantity.lifo! })
    #expect(hub.quantity.upper == parts.reduce(0) { $0 + $1.quantity.upper })
    let proportional = parts.reduce(0) { $0 + $1.quantity.proportional! }
    #expect(abs(hub.quantity.proportional! - proportional) < 1e-6)
  }

  @Test(arguments: UInt64(0)..<400)
  func `routes agree with ledgers of all their pairs, and with tracing through their hubs`(seed: UInt64)
    throws
  {
    try compareRoutes(AttributionCase(seed: seed))
    try compareRoutes(AttributionCase(seed: seed, byOrigin: true))
  }

  private func compareRoutes(_ trade: AttributionCase) throws {
    let settings = trade.trade.settings
    let routes = try Routes(settings).result(in: trade.table, on: pool).routes
    let found = try Attribution(settings).result(in: trade.table, routes: routes, on: pool)
    guard let found else { return }
    #expect(found.routes.count == routes.count)
    let oracle = AttributionOracle(trade.trade, trade.table, settings, found.measure)
    for (route, part) in zip(routes, found.routes) {
      guard case .chain(let firms) = route.course else {
        #expect(part == nil)
        continue
      }
      let part = try #require(part)
      let legs = legs(firms, route.goodsClass, oracle)
      #expect(part.received == legs[0].reduce(0) { $0 + Int128(oracle.quantity($1)) })
      #expect(part.shipped == legs[legs.count - 1].reduce(0) { $0 + Int128(oracle.quantity($1)) })
      #expect(
        part.quantity.upper
          == upper(legs, oracle, firms.count == 3 ? settings.window : settings.window.forward))
      #expect(part.quantity.fifo <= part.quantity.upper)
      if firms.count == 3 {
        checkPair(part, firms, route.goodsClass, oracle)
      } else {
        let oldest = oracle.traced(route.goodsClass, firms, .oldestFirst)
        #expect(part.quantity.fifo == oldest.total && part.dwell == oldest)
        #expect(part.quantity.lifo == oracle.traced(route.goodsClass, firms, .newestFirst).total)
        let mixed = oracle.mixed(route.goodsClass, firms)
        #expect(abs(part.quantity.proportional! - mixed) <= 1e-9 * mixed + 1e-9)
        #expect(part.quantity.lower! >= 0 && part.quantity.lower! <= part.quantity.fifo)
      }
    }
  }

  /// The rows of the legs of a route that have a quantity.
  private func legs(_ firms: [FirmID], _ goodsClass: HSCode, _ oracle: AttributionOracle) -> [[Int]] {
    let rows = oracle.oracle.trade.rows.indices
    return zip(firms, firms.dropFirst()).enumerated().map { leg, ends in
      oracle.known(
        rows.filter { row in
          oracle.oracle.isWanted(row) && oracle.oracle.goodsClass(row) == goodsClass
            && oracle.sender(row) == ends.0 && oracle.receiver(row) == ends.1
            && (leg > 0 || oracle.isSourced(row))
            && (leg < firms.count - 2 || oracle.oracle.isMeant(row))
        })
    }
  }

  /// For each origin the least over the hubs of what lots of one leg can give to shipments of the next.
  private func upper(_ legs: [[Int]], _ oracle: AttributionOracle, _ window: DwellWindow) -> Int128 {
    Set(legs.joined().map(oracle.origin)).reduce(0) { sum, origin in
      let legs = legs.map { $0.filter { oracle.origin($0) == origin } }
      return sum
        + zip(legs, legs.dropFirst()).map { lots, shipments in
          func inOrder(_ rows: [Int]) -> [Int] { rows.sorted { oracle.day($0) < oracle.day($1) } }
          let sides = AttributionOracle.Sides(lots: inOrder(lots), shipments: inOrder(shipments))
          return oracle.ledger(sides, window).maximumFlow(from: .all, to: .all)
        }.min()!
    }
  }

  private func checkPair(
    _ part: RouteAttribution, _ firms: [FirmID], _ goodsClass: HSCode, _ oracle: AttributionOracle
  ) {
    let stocks = oracle.stocks.filter { $0.key.firm == firms[1] && $0.key.goodsClass == goodsClass }
    guard !stocks.isEmpty else {
      Issue.record("a route without a ledger")
      return
    }
    let pair = PairKey(giver: oracle.group(firms[0]), taker: oracle.group(firms[2]))
    var (analysis, silent) = (LedgerAnalysis(), Silence())
    let intervals = stocks.values.map { sides in
      analysis.flows(of: oracle.ledger(sides), wanted: [pair], telling: &silent).pairs.first {
        $0.pair == pair
      }!
    }
    func sum(_ path: KeyPath<PairInterval, Int128>) -> Int128 {
      intervals.reduce(0) { $0 + $1[keyPath: path] }
    }
    #expect(part.quantity.lower == intervals.reduce(0) { $0 + $1.lower! })
    #expect(part.quantity.fifo == sum(\.fifo) && part.quantity.lifo == sum(\.lifo))
    #expect(part.quantity.upper == sum(\.upper))
    #expect(abs(part.quantity.proportional! - intervals.reduce(0) { $0 + $1.proportional }) < 1e-6)
    #expect(part.dwell == DwellDistribution(intervals.flatMap(\.dwell.steps)))
    let account = stocks.reduce(into: LedgerAccount()) { $0 += oracle.hub($1.key, $1.value).account }
    #expect(part.retainedShare == account.retainedShare)
  }

  @Test(arguments: UInt64(0)..<60)
  func `by origin as much is received and sent as otherwise, and no more is explained`(seed: UInt64) throws {
    let (plain, divided) = (AttributionCase(seed: seed), AttributionCase(seed: seed, byOrigin: true))
    let all = try Attribution(plain.trade.settings).result(in: divided.table, on: pool)
    let parts = try Attribution(divided.trade.settings).result(in: divided.table, on: pool)
    guard let all, let parts else { return }
    #expect(all.account.received == parts.account.received && all.account.shipped == parts.account.shipped)
    #expect(all.account.attributed >= parts.account.attributed && all.quantity.upper >= parts.quantity.upper)
    #expect(all.hubs.count == parts.hubs.count)
    if divided.trade.lacksOrigin { #expect(all == parts) }
  }

  @Test(arguments: UInt64(0)..<120)
  func `any number of workers and any order of rows give one answer`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var trade = AttributionCase(seed: seed)
    let settings = trade.trade.settings
    var answers: Set<String> = []
    for workers in [1, 2, 3, 8] {
      let pool = WorkPool(workers: workers)
      let routes = try Routes(settings).result(in: trade.table, on: pool).routes
      let result = try Attribution(settings).result(in: trade.table, routes: routes, on: pool)
      answers.insert("\(String(describing: result))")
      trade.shuffle(using: &random)
    }
    #expect(answers.count == 1)
  }

  @Test(arguments: UInt64(0)..<100)
  func `what is said of a route does not depend on the other routes`(seed: UInt64) throws {
    let trade = AttributionCase(seed: seed)
    let routes = try Routes(trade.trade.settings).result(in: trade.table, on: pool).routes
    let attribution = Attribution(trade.trade.settings)
    guard let all = try attribution.result(in: trade.table, routes: routes, on: pool) else { return }
    for (route, part) in zip(routes, all.routes).prefix(12) {
      let alone = try attribution.result(in: trade.table, routes: [route], on: pool)
      #expect(alone?.routes == [part] && alone?.hubs == all.hubs)
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `nothing that a hub has from the coalition is lost between its routes`(seed: UInt64) throws {
    let trade = AttributionCase(seed: seed)
    var settings = trade.trade.settings
    (settings.sourceRule, settings.legs) = (.shipper, 2)
    let routes = try Routes(settings).result(in: trade.table, on: pool).routes
    guard let found = try Attribution(settings).result(in: trade.table, routes: routes, on: pool) else {
      return
    }
    var sums: [FirmID: Int128] = [:]
    for (route, part) in zip(routes, found.routes) {
      guard case .chain(let firms) = route.course, let part else { continue }
      sums[firms[1], default: 0] += part.quantity.fifo
    }
    // A shipment to a destination may name no consignee: then no route is told of it.
    for hub in found.hubs { #expect(sums[hub.firm] ?? 0 <= hub.quantity.fifo) }
    let named = trade.trade.rows.allSatisfy { !$0.consignee.isEmpty }
    if named { for hub in found.hubs { #expect(sums[hub.firm] ?? 0 == hub.quantity.fifo) } }
  }

  @Test func `a gram too many is a fault, said to be the program's`() throws {
    var hub = HubLedger(firm: FirmID(rawValue: 0))
    (hub.account.received, hub.account.left) = (5, 5)
    hub.quarters = [.init(quarter: Quarter(TradeCase.measureDay), account: hub.account)]
    #expect(hub.fault == nil)
    hub.account.left = 4
    hub.quarters[0].account.left = 4
    let fault = try #require(hub.fault)
    #expect(fault.residue == 1 && "\(fault)".contains("fault of the program"))
    hub.account.left = 5
    #expect(hub.fault != nil, "the quarters say something else")
  }

  @Test func `quarters are those of the calendar`() {
    for (day, quarter) in [("2022-01-01", "2022-Q1"), ("2022-03-31", "2022-Q1"), ("2023-12-31", "2023-Q4")] {
      #expect("\(Quarter(Day(iso: day)!))" == quarter)
    }
  }

  @Test func `sums beyond 64 bits, and days at both ends of the calendar, do not matter`() throws {
    let (first, last) = (Day(year: 1, month: 1, day: 1)!, Day(year: 9_999, month: 12, day: 31)!)
    var rows: [ShipmentRow] = []
    for day in [first, last] {
      for _ in 0..<3 {
        var row = ShipmentRow(
          day: day, consignor: "s", "DE", consignee: "h", "CN", hs: "854231", cents: .max, grams: .max)
        row.declaration = "\(rows.count)"
        rows.append(row)
        var out = ShipmentRow(
          day: day, consignor: "h", "CN", consignee: "c", "RU", hs: "854231", cents: .max, grams: .max)
        out.declaration = "\(rows.count)"
        rows.append(out)
      }
    }
    let settings = RouteSettings(destinations: ["RU"], coalition: ["DE"])
    let found = try #require(try Attribution(settings).result(in: shipmentTable(rows), on: pool))
    let whole = 6 * Int128(Int64.max)
    #expect(found.quantity.fifo == whole && found.quantity.lower == whole && found.quantity.upper == whole)
    #expect(found.hubs[0].value == whole && found.hubs[0].quarters.count == 2)
  }
}

/// Listens to nothing.
private struct Silence: LedgerVisitor {
  mutating func matched(lot: Int, shipment: Int, quantity: Int64) {}
  mutating func unexplained(shipment: Int, quantity: Int64) {}
  mutating func kept(lot: Int, quantity: Int64, isAged: Bool) {}
}
