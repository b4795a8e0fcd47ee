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
    #expect(result.routes[0].goodsClass == "854231" && result.routes[0].value == 500)
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
