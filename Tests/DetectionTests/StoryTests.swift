import Detection
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

/// One planted story, and for each rule a look-alike that it must leave alone.
@Suite struct StoryTests {
  private static let start = Day(iso: "2023-03-01")!

  private static func day(_ days: Int) -> Day { Day(rawValue: start.rawValue + Int32(days)) }

  /// Acme (US) sells chips to Bosun (CN), who sells them on to Cedar (TR), who sells them to Volga (RU).
  private static func story() -> [ShipmentRow] {
    [
      ShipmentRow(
        day: day(0), declaration: "1", consignor: "Acme", "US", consignee: "Bosun", "CN", hs: "85423100",
        cents: 100, grams: 7),
      ShipmentRow(
        day: day(20), declaration: "2", consignor: "Bosun", "CN", consignee: "Cedar", "TR", hs: "85423190",
        cents: 200, grams: 7),
      ShipmentRow(
        day: day(50), declaration: "3", consignor: "Cedar", "TR", consignee: "Volga", "RU", hs: "85423100",
        cents: 300, grams: 7),
    ]
  }

  private static func settings() -> RouteSettings {
    var settings = RouteSettings(destinations: ["RU"], coalition: ["US", "GB"])
    settings.measureDay = day(0)
    return settings
  }

  private func result(
    _ settings: RouteSettings = StoryTests.settings(), _ change: (inout [ShipmentRow]) -> Void = { _ in }
  ) throws -> RoutesResult {
    var rows = StoryTests.story()
    change(&rows)
    return try Routes(settings).result(in: shipmentTable(rows), on: WorkPool(workers: 2))
  }

  private func chains(
    _ settings: RouteSettings = StoryTests.settings(), _ change: (inout [ShipmentRow]) -> Void = { _ in }
  ) throws -> [UInt128] { try result(settings, change).chainCounts.map(\.walks) }

  @Test func `the planted chain is found with all that a report prints`() throws {
    let result = try result()
    let route = try #require(result.routes.first)
    #expect(result.chainCounts == [.init(legs: 2, walks: 0, paths: 0), .init(legs: 3, walks: 1, paths: 1)])
    #expect(result.routes.count == 1 && result.routeCount == 1 && result.isComplete)
    let table = shipmentTable(StoryTests.story())
    guard case .chain(let firms) = route.course else { throw NotAChain() }
    #expect(firms.map { table.name(of: $0) } == ["Acme", "Bosun", "Cedar", "Volga"])
    #expect(route.goodsClass == "854231" && route.chains == 1)
    #expect(route.dwell == .init(min: 20, median: 20, max: 30))
    #expect(route.values?.all == 300 && route.values?.afterMeasure == 300 && route.netMass == 7)
    #expect(route.legs.map(\.evidence) == [[ShipmentID(row: 0)], [ShipmentID(row: 1)], [ShipmentID(row: 2)]])
    #expect(route.legs.map(\.firstDay) == [0, 20, 50].map(StoryTests.day))
    #expect(
      route.sentence(in: table)
        == "1 shipment of 854231 worth 3 USD went from Cedar (TR) to Volga (RU) on 2023-04-20, within reach of "
        + "1 shipment of the same goods from Acme (US) by way of Bosun (CN): 1 chain, 20 to 30 days between legs "
        + "(median 20).")
  }

  private struct NotAChain: Error {}

  @Test func `every filter can end the chain`() throws {
    let base = StoryTests.settings()
    func with(_ change: (inout RouteSettings) -> Void) throws -> UInt128 {
      var settings = base
      change(&settings)
      return try chains(settings).reduce(0, +)
    }
    #expect(try with { _ in } == 1)
    #expect(try with { $0.since = StoryTests.day(0) } == 1)
    #expect(try with { $0.since = StoryTests.day(1) } == 0)
    #expect(try with { $0.until = StoryTests.day(50) } == 1)
    #expect(try with { $0.until = StoryTests.day(49) } == 0)
    #expect(try with { $0.goods = ["8542"] } == 1)
    #expect(try with { $0.goods = ["85423100"] } == 0, "the middle leg has another code of the class")
    #expect(try with { $0.level = 8 } == 0)
    #expect(try with { $0.level = 10 } == 0, "codes are shorter than the level")
    #expect(try with { $0.dwell = 0...29 } == 0)
    #expect(try with { $0.dwell = 21...30 } == 0)
    #expect(try with { $0.dwell = 20...30 } == 1)
    #expect(try with { $0.legs = 2 } == 0)
    #expect(try with { $0.coalition = ["GB"] } == 0)
    #expect(try with { $0.destinations = ["BY"] } == 0)
    #expect(try with { $0.hubs = ["CN", "TR"] } == 1)
    #expect(try with { $0.hubs = ["CN"] } == 0)
    #expect(try with { $0.sourceRule = .origin } == 0, "no origin is declared")
    #expect(try with { $0.sourceRule = .either } == 1)
    #expect(try with { $0.family = { $0 == "854231" ? .none : $0 } } == 0)
  }

  @Test func `trade that only looks like the chain is left alone`() throws {
    #expect(try chains { $0[0].hs = "854232" } == [0, 0], "Bosun bought something else")
    #expect(try chains { $0[0].day = StoryTests.day(21) } == [0, 0], "Bosun had sold before it bought")
    #expect(try chains { $0[1].consignee = "Cedar Textiles" } == [0, 0], "another firm of a like name")
    #expect(try chains { $0[1].consigneeCountry = "AE" } == [0, 0], "a firm of that name elsewhere")
    #expect(try chains { $0[2].consigneeCountry = "KZ" } == [0, 0], "sold to somebody else")
    #expect(try chains { $0[1].status = .quarantined } == [0, 0])
    #expect(try chains { $0[1].status = .duplicate } == [0, 0])
    #expect(try chains { $0[0].consignorCountry = "VN" } == [0, 0], "not of the coalition")
  }

  @Test func `legs on one day join unless that is denied`() throws {
    var settings = StoryTests.settings()
    let sameDay: (inout [ShipmentRow]) -> Void = { rows in
      for row in rows.indices { rows[row].day = StoryTests.day(0) }
    }
    #expect(try chains(settings, sameDay) == [0, 1])
    settings.sameDay = .deny
    #expect(try chains(settings, sameDay) == [0, 0])
  }

  @Test func `a negative shortest dwell forgives dates that are a little wrong`() throws {
    var settings = StoryTests.settings()
    let early: (inout [ShipmentRow]) -> Void = { $0[1].day = StoryTests.day(-3) }
    #expect(try chains(settings, early) == [0, 0])
    settings.dwell = -3...180
    #expect(try chains(settings, early) == [0, 1])
  }

  @Test func `origin makes a leg one of coalition goods only where the sender is no destination`() throws {
    var settings = StoryTests.settings()
    settings.sourceRule = .origin
    #expect(try chains(settings) { $0[0].origin = "US" } == [0, 1])
    #expect(
      try chains(settings) {
        $0[0].origin = "US"
        $0[0].consignorCountry = "RU"
      } == [0, 0])
  }

  @Test func `values after the measure come first, and tiers before them`() throws {
    var settings = StoryTests.settings()
    settings.measureDay = StoryTests.day(40)
    let more = [
      ("Late", 45, 5, HSCode("85423100")), ("Early", 39, 900, HSCode("85423100")),
      ("Other", 50, 999, HSCode("84713000")), ("Listed", 39, 1, HSCode("90319000")),
    ]
    let all: (inout [ShipmentRow]) -> Void = { rows in
      for (name, day, cents, code) in more {
        rows.append(
          ShipmentRow(
            day: StoryTests.day(1), consignor: "Acme", "US", consignee: "Hub \(name)", "CN", hs: code))
        rows.append(
          ShipmentRow(
            day: StoryTests.day(day), consignor: "Hub \(name)", "CN", consignee: name, "RU", hs: code,
            cents: Int64(cents)))
      }
    }
    settings.tierRank = { $0.starts(with: "9031") ? 1 : $0.starts(with: "8542") ? 2 : 3 }
    settings.isListed = { code, day in code.starts(with: "8542") && day < StoryTests.day(40) }
    let result = try result(settings, all)
    #expect(result.routes.map(\.tier) == [1, 2, 2, 2, 3])
    #expect(result.routes.map(\.values?.all) == [1, 300, 5, 900, 999])
    #expect(result.routes.map(\.values?.afterMeasure) == [0, 300, 5, 0, 999])
    #expect(result.routes.map(\.values?.listedThen) == [0, 0, 0, 900, 0])
    settings.measureDay = nil
    #expect(try self.result(settings, all).routes.map(\.values?.all) == [1, 900, 300, 5, 999])
  }
}
