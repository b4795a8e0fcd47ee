import Detection
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@Suite struct RoutePropertyTests {
  private let pool = WorkPool(workers: 2)

  @Test(arguments: UInt64(0)..<150)
  func `the first routes are the beginning of all routes`(seed: UInt64) throws {
    var trade = TradeCase(seed: seed)
    let all = try Routes(trade.settings).result(in: trade.table, on: pool)
    for limit in [0, 1, 3] {
      trade.settings.limit = limit
      let some = try Routes(trade.settings).result(in: trade.table, on: pool)
      #expect(some.routes == Array(all.routes.prefix(limit)) && some.routeCount == all.routeCount)
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `any number of workers and any order of rows give one answer`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var trade = TradeCase(seed: seed)
    trade.settings.limit = 5
    trade.settings.budget = Int.random(in: 0...300, using: &random)
    var answers: Set<String> = []
    for workers in [1, 2, 3, 8] {
      var (table, rows) = (trade.table, trade.rows)
      table.digest = Column(rows.indices.map { digest(rows[$0], trade.declared[$0]) })
      let plain = try Routes(trade.settings).result(in: table, on: WorkPool(workers: workers))
      answers.insert(text(plain, rows, table))
      let order = rows.indices.shuffled(using: &random)
      (rows, trade.declared) = (order.map { rows[$0] }, order.map { trade.declared[$0] })
      trade.rows = rows
    }
    #expect(answers.count == 1)
  }

  /// Equal for equal rows, so that rows which differ are told apart in canonical order.
  private func digest(_ row: ShipmentRow, _ declared: CountryCode) -> UInt64 {
    "\(row) \(declared)".utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  /// A result with rows written out in place of their numbers.
  private func text(_ result: RoutesResult, _ rows: [ShipmentRow], _ table: ShipmentTable) -> String {
    var result = result
    func shipments(_ route: Route) -> [[ShipmentRow]] { route.legs.map { $0.evidence.map { rows[$0.row] } } }
    let evidence = result.routes.map { route in [shipments(route)] + route.relays.map { shipments($0.relay) }
    }
    let proofs = result.routes.map {
      $0.links.map { $0.proofs.map { [rows[$0.lot.row], rows[$0.shipment.row]] } }
    }
    let sentences = result.routes.map { $0.sentence(in: table) }
    for route in result.routes.indices {
      for leg in result.routes[route].legs.indices { result.routes[route].legs[leg].evidence = [] }
      for link in result.routes[route].links.indices {
        for proof in result.routes[route].links[link].proofs.indices {
          result.routes[route].links[link].proofs[proof].lot = ShipmentID(row: 0)
          result.routes[route].links[link].proofs[proof].shipment = ShipmentID(row: 0)
        }
      }
      for share in result.routes[route].relays.indices {
        result.routes[route].relays[share].relay.legs[0].evidence = []
      }
    }
    return "\(result) \(evidence) \(proofs) \(sentences)"
  }

  private func walks(_ trade: TradeCase) throws -> [UInt128] {
    try Routes(trade.settings).result(in: trade.table, on: pool).chainCounts.map(\.walks)
  }

  @Test(arguments: UInt64(0)..<150)
  func `looser settings and more shipments never lose a chain`(seed: UInt64) throws {
    var trade = TradeCase(seed: seed)
    trade.settings.family = { $0 }
    let base = try walks(trade)
    func expectNoFewer(_ what: Comment, _ change: (inout TradeCase) -> Void) throws {
      var looser = trade
      change(&looser)
      #expect(zip(base, try walks(looser)).allSatisfy(<=), what)
    }
    let dwell = trade.settings.dwell
    try expectNoFewer("wider dwell") { $0.settings.dwell = dwell.lowerBound - 1...dwell.upperBound + 2 }
    try expectNoFewer("coarser class") { $0.settings.level = max(2, $0.settings.level - 2) }
    try expectNoFewer("laxer origin") { $0.settings.sourceRule = .either }
    try expectNoFewer("same day allowed") { $0.settings.sameDay = .allow }
    try expectNoFewer("no filters") {
      ($0.settings.since, $0.settings.until, $0.settings.goods) = (nil, nil, nil)
    }
    guard !trade.rows.isEmpty else { return }
    var fewer = trade
    (_, _) = (fewer.rows.removeLast(), fewer.declared.removeLast())
    #expect(zip(try walks(fewer), base).allSatisfy(<=), "one more shipment")
  }

  @Test(arguments: UInt64(0)..<100)
  func `two and three legs from a coalition shipper never come to a firm twice`(seed: UInt64) throws {
    var trade = TradeCase(seed: seed)
    (trade.settings.sourceRule, trade.settings.legs) = (.shipper, 3)
    (trade.settings.hubs, trade.declared) = (nil, trade.declared.map { _ in .none })
    for count in try Routes(trade.settings).result(in: trade.table, on: pool).chainCounts {
      #expect(count.paths == count.walks)
    }
  }

  @Test func `the random trade holds what these tests are about`() throws {
    var (chains, long, relays, repetitions) = (0, 0, 0, 0)
    for seed in UInt64(0)..<300 {
      let trade = TradeCase(seed: seed)
      let result = try Routes(trade.settings).result(in: trade.table, on: pool)
      chains += result.chainCounts.contains { $0.walks > 0 } ? 1 : 0
      long += result.chainCounts.contains { $0.walks > 0 && $0.legs > 3 } ? 1 : 0
      repetitions += result.chainCounts.contains { $0.walks != $0.paths } ? 1 : 0
      relays += result.relayRoutes > 1 ? 1 : 0
    }
    #expect(
      chains > 140 && long > 20 && relays > 120 && repetitions > 40,
      "\(chains) \(long) \(relays) \(repetitions)")
  }

  @Test func `detectors have names of their own and say what they do`() {
    #expect(Set(allDetectors.map { $0.name }).count == allDetectors.count)
    for detector in allDetectors {
      #expect(!detector.question.isEmpty && !detector.method.isEmpty && !detector.lookAlike.isEmpty)
      #expect(detector.name.allSatisfy { $0.isLowercase || $0 == "-" })
    }
  }
}
