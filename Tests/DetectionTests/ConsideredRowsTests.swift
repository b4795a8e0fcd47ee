import Detection
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

/// What a search says it looked at and left out, against counting rows one by one.
@Suite struct ConsideredRowsTests {
  private let pool = WorkPool(workers: 2)

  /// What removes a row, or what it is.
  private func fates(_ oracle: TradeOracle) -> [String: Set<Int>] {
    let (trade, settings) = (oracle.trade, oracle.trade.settings)
    let relays = Set(oracle.relays().values.joined())
    var fates: [String: Set<Int>] = [:]
    for (row, shipment) in trade.rows.enumerated() where shipment.status == .used {
      let isOfDays =
        settings.since.map { $0 <= shipment.day } ?? true && settings.until.map { shipment.day <= $0 } ?? true
      let lacksFirms =
        oracle.consignor(row) == nil || oracle.consignee(row) == nil
        || oracle.consignor(row) == oracle.consignee(row)
      let fits =
        oracle.isFirst(row) || oracle.isLast(row) || settings.legs > 2 && oracle.isMiddle(row)
      let fate =
        if !isOfDays { "days" } else if !oracle.isWanted(row) {
          "goods"
        } else if oracle.goesToDestination(row), !oracle.isWorth(row) {
          "values"
        } else if oracle.goodsClass(row) == nil {
          "codes"
        } else if !lacksFirms, fits {
          relays.contains(row) ? "both" : "leg"
        } else if relays.contains(row) { "relay" } else if lacksFirms { "firms" } else { "countries" }
      fates[fate, default: []].insert(row)
    }
    return fates
  }

  @Test(arguments: UInt64(0)..<400)
  func `every used row is looked at, or counted with the first filter that removes it`(seed: UInt64) throws {
    let trade = TradeCase(seed: seed)
    let oracle = TradeOracle(trade: trade)
    let rows = try Routes(trade.settings).result(in: trade.table, on: pool).considered
    let fates = fates(oracle)
    func count(_ names: String...) -> Int { names.reduce(0) { $0 + fates[$1, default: []].count } }
    #expect(rows.isBalanced && rows.used == trade.rows.count { $0.status == .used })
    #expect(rows.outsideDays == count("days") && rows.otherGoods == count("goods"))
    #expect(rows.smallValues == count("values"))
    #expect(rows.shortCodes == count("codes") && rows.withoutFirms == count("firms"))
    #expect(rows.otherCountries == count("countries"))
    #expect(rows.legs == count("leg", "both") && rows.relays == count("relay", "both"))
    #expect(rows.legsAndRelays == count("both"))
  }

  @Test(arguments: UInt64(0)..<400)
  func `edges are the legs that meet others, and no chain loses one`(seed: UInt64) throws {
    let trade = TradeCase(seed: seed)
    let (table, oracle) = (trade.table, TradeOracle(trade: trade))
    let found = try Routes(trade.settings).result(in: table, on: pool).considered.edges
    let edges = try LegSelection(trade.settings, of: table).edges(in: table, on: pool).map { Int($0.tag) }
    #expect(found == edges.count && Set(edges).count == edges.count)
    #expect(Set(edges).isSuperset(of: oracle.chains().joined()))
    let fates = fates(oracle)
    let legs = fates["leg", default: []].union(fates["both", default: []])
    let meeting = legs.filter { leg in
      legs.contains { other in
        oracle.goodsClass(leg) == oracle.goodsClass(other)
          && (oracle.consignee(leg) == oracle.consignor(other)
            || oracle.consignee(other) == oracle.consignor(leg))
      }
    }
    #expect(meeting.isSuperset(of: edges))
  }

  @Test func `the random trades show every filter, and edges fewer than legs`() throws {
    var (seen, fewer): (Set<String>, Int) = ([], 0)
    for seed in UInt64(0)..<400 {
      let trade = TradeCase(seed: seed)
      seen.formUnion(fates(TradeOracle(trade: trade)).keys)
      let rows = try Routes(trade.settings).result(in: trade.table, on: pool).considered
      if 0 < rows.edges, rows.edges < rows.legs { fewer += 1 }
    }
    #expect(seen == ["days", "goods", "values", "codes", "firms", "countries", "leg", "relay", "both"])
    #expect(fewer > 40, "\(fewer)")
  }

  @Test func `what a spent budget left out is said to be able to enter the list, or does not belong there`()
    throws
  {
    var (proven, wrong) = (0, 0)
    for seed in UInt64(0)..<300 {
      var trade = TradeCase(seed: seed)
      trade.settings.limit = Int(seed % 4) + 1
      let whole = try Routes(trade.settings).result(in: trade.table, on: pool)
      for budget in [1, 10, 40] {
        trade.settings.budget = budget
        let cut = try Routes(trade.settings).result(in: trade.table, on: pool)
        #expect(cut.considered == whole.considered)
        guard !cut.isComplete else { continue }
        if cut.search.isTopProven {
          #expect(cut.routes.map(\.course) == whole.routes.map(\.course), "\(seed) \(budget)")
          proven += 1
        } else if cut.routes.map(\.course) != whole.routes.map(\.course) {
          wrong += 1
        }
      }
    }
    #expect(proven > 10 && wrong > 40, "\(proven) \(wrong)")
  }

  @Test(arguments: UInt64(0)..<60)
  func `any number of workers and any order of rows give the same counts`(seed: UInt64) throws {
    var (random, trade) = (SplitMix64(seed: seed), TradeCase(seed: seed))
    let first = try Routes(trade.settings).result(in: trade.table, on: WorkPool(workers: 1)).considered
    for workers in [1, 2, 3, 8] {
      let order = trade.rows.indices.shuffled(using: &random)
      (trade.rows, trade.declared) = (order.map { trade.rows[$0] }, order.map { trade.declared[$0] })
      #expect(
        try Routes(trade.settings).result(in: trade.table, on: WorkPool(workers: workers)).considered == first
      )
    }
  }
}
