import Detection
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@Suite struct RelayTests {
  private func relays(
    _ change: (inout ShipmentRow, inout RouteSettings) -> Void = { _, _ in },
    table adapt: (inout ShipmentTable) -> Void = { _ in }
  ) throws -> RoutesResult {
    var settings = RouteSettings(destinations: ["RU"], coalition: ["US", "GB"])
    var row = ShipmentRow(
      day: Day(iso: "2023-03-01")!, consignor: "Thames", "GB", consignee: "Volga", "RU", hs: "8542310000",
      cents: 500)
    (row.origin, row.dispatch) = ("US", "CN")
    change(&row, &settings)
    var table = shipmentTable([row])
    adapt(&table)
    return try Routes(settings).result(in: table, on: WorkPool(workers: 1))
  }

  @Test func `a British consignor of American goods that leave China is a relay`() throws {
    let result = try relays()
    #expect(result.relayShipments == 1 && result.relayRoutes == 1 && result.routes.count == 1)
    guard case .relay(let relay) = result.routes[0].course else { throw NotARelay() }
    #expect(relay.maker == .none && relay.origin == "US" && relay.dispatch == "CN")
    #expect(result.routes[0].goodsClass == "854231" && result.routes[0].values?.all == 500)
    #expect(result.chainCounts.allSatisfy { $0.walks == 0 } && result.routeCount == 1)
  }

  private struct NotARelay: Error {}

  @Test func `a consignor in the destination does not hide a dispatch from a hub`() throws {
    #expect(try relays { row, _ in row.consignorCountry = "RU" }.relayRoutes == 1)
  }

  @Test func `a maker of the coalition counts where no origin is declared, and tells relays apart`() throws {
    let result = try relays { row, _ in
      (row.origin, row.maker, row.makerCountry) = (.none, "Acme", "US")
    }
    guard case .relay(let relay) = try #require(result.routes.first).course else { throw NotARelay() }
    #expect(relay.maker != .none && relay.origin == .none)
  }

  @Test func `rows without consignor still are relays`() throws {
    let result = try relays { row, _ in row.consignor = "" }
    guard case .relay(let relay) = try #require(result.routes.first).course else { throw NotARelay() }
    #expect(relay.consignor == .none)
  }

  @Test func `each condition of a relay can fail`() throws {
    #expect(try relays { row, _ in row.origin = "CN" }.relayRoutes == 0, "goods of a hub")
    #expect(try relays { row, _ in row.dispatch = "GB" }.relayRoutes == 0, "sent from the coalition")
    #expect(try relays { row, _ in row.dispatch = .none }.relayRoutes == 0)
    #expect(try relays { row, _ in row.consigneeCountry = "KZ" }.relayRoutes == 0)
    #expect(try relays { row, _ in row.status = .duplicate }.relayRoutes == 0)
    #expect(
      try relays { row, settings in settings.since = Day(rawValue: row.day.rawValue + 1) }.relayRoutes == 0)
    #expect(
      try relays { row, settings in settings.until = Day(rawValue: row.day.rawValue - 1) }.relayRoutes == 0)
    #expect(try relays { _, settings in settings.goods = ["8471"] }.relayRoutes == 0)
    #expect(try relays { row, settings in (row.hs, settings.level) = ("854231", 8) }.relayRoutes == 0)
    #expect(try relays { _, settings in settings.hubs = ["TR"] }.relayRoutes == 0)
  }

  @Test func `a declared destination outweighs the consignee's country`() throws {
    let elsewhere = try relays { row, _ in
      row.consigneeCountry = "KZ"
    } table: {
      $0.destination = Column(["RU"])
    }
    #expect(elsewhere.relayRoutes == 1 && elsewhere.shipmentsToDestinations == 1)
    let passing = try relays { _, _ in
    } table: {
      $0.destination = Column(["KZ"])
    }
    #expect(passing.relayRoutes == 0 && passing.shipmentsToDestinations == 0)
  }

  @Test func `what a table lacks is said`() throws {
    let result = try relays { _, settings in
      settings.sourceRule = .either
    } table: {
      ($0.origin, $0.maker, $0.value, $0.netMass) = (nil, nil, nil, nil)
    }
    #expect(result.gaps == RoutesResult.Gap.allCases && result.valueToDestinations == nil)
    #expect(try relays().gaps.isEmpty)
  }
}

/// Relays that are the ends of chains: Acme (US) sells to Bosun (CN), who sells on to Volga (RU).
@Suite struct RelayFoldingTests {
  private func result(
    _ change: (inout [ShipmentRow]) -> Void = { _ in }, limit: Int? = nil
  ) throws -> RoutesResult {
    func row(_ day: Int32, _ from: String, _ fromCountry: CountryCode, _ to: String, _ toCountry: CountryCode)
      -> ShipmentRow
    {
      ShipmentRow(
        day: Day(rawValue: 19_000 + day), consignor: from, fromCountry, consignee: to, toCountry,
        hs: "854231",
        cents: 100)
    }
    var rows = [row(0, "Acme", "US", "Bosun", "CN")]
    for day in Int32(1)...4 {
      var last = row(day, "Bosun", "CN", "Volga", "RU")
      last.origin = "US"
      if day > 1 { last.maker = "Acme" }
      rows.append(last)
    }
    change(&rows)
    var settings = RouteSettings(destinations: ["RU"], coalition: ["US"])
    settings.limit = limit
    return try Routes(settings).result(in: shipmentTable(rows), on: WorkPool(workers: 1))
  }

  @Test func `a relay that is nothing but the end of a chain is listed with the chain`() throws {
    let result = try result()
    #expect(result.routes.count == 1 && result.routeCount == 3 && result.foldedRelays == 2)
    #expect(result.relayRoutes == 2 && result.relayShipments == 4)
    #expect(result.routes[0].relays.map(\.shared) == [3, 1])
    #expect(result.routes[0].relays.map(\.isFolded) == [true, true])
  }

  @Test func `a relay with one row outside the chain stays, and says how many rows are inside`() throws {
    let late: Int32 = 19_400
    let result = try result { rows in
      rows.append(rows[4])
      rows[5].day = Day(rawValue: late)
    }
    #expect(result.routes.count == 2 && result.foldedRelays == 1)
    #expect(result.routes[0].relays.map(\.shared) == [3, 1])
    #expect(result.routes[0].relays.map(\.isFolded) == [false, true])
    #expect(result.routes[1].shipmentsInChains == 3 && result.routes[1].chains == 4)
    #expect(result.routes[0].shipmentsInChains == nil)
  }

  @Test func `a dispatch from the consignor's own country tells no relays apart, another one does`() throws {
    #expect(try result { $0[4].dispatch = "CN" }.relayRoutes == 2)
    #expect(try result { $0[4].dispatch = "TR" }.relayRoutes == 3)
  }

  @Test func `how many are listed does not change what is folded`() throws {
    #expect(try result(limit: 1).routes == result().routes)
    #expect(try result(limit: 1).foldedRelays == 2 && result(limit: 0).foldedRelays == 0)
  }

  @Test func `where values do not decide, mass does, then the number of shipments`() throws {
    func names(_ rows: [ShipmentRow], hasValues: Bool) throws -> [String] {
      var table = shipmentTable(rows)
      if !hasValues { table.value = nil }
      let settings = RouteSettings(destinations: ["RU"], coalition: ["US"])
      return try Routes(settings).result(in: table, on: WorkPool(workers: 1)).routes.map { route in
        guard case .relay(let relay) = route.course else { return "" }
        return table.name(of: relay.consignee)
      }
    }
    func row(_ name: String, cents: Int64, grams: Int64, day: Int32 = 19_000) -> ShipmentRow {
      var row = ShipmentRow(
        day: Day(rawValue: day), consignor: "Bosun", "CN", consignee: name, "RU", hs: "854231", cents: cents,
        grams: grams)
      row.origin = "US"
      return row
    }
    let rows = [
      row("a", cents: 1, grams: 0), row("b", cents: 1, grams: 0), row("b", cents: 0, grams: 0, day: 19_001),
      row("c", cents: 1, grams: 5), row("d", cents: 0, grams: 9),
    ]
    #expect(try names(rows, hasValues: true) == ["c", "b", "a", "d"])
    #expect(try names(rows, hasValues: false) == ["d", "c", "b", "a"])
  }
}
