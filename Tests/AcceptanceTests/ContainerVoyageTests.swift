import Detection
import Entrepot
import Reporting
import Testing
import Trade

/// Rows B12 and B13: two cars in a container that went round half of Asia, in the shape of C4ADS' "Lux and Loaded".
@Suite struct ContainerVoyageTests {
  private static let container = "CSQU3054383"

  private static func leg(
    _ day: String, _ sender: String, _ country: String, _ receiver: String, _ place: String
  ) -> DeclaredRow {
    var row = DeclaredRow(day, from: sender, country, to: receiver, "870324")
    (row.receiverCountry, row.container) = (place, container)
    (row.cents, row.grams, row.brand) = (1_000_000_00, 4_600_000, "Maybach S 600")
    return row
  }

  private static let voyage = [
    leg("2018-06-14", "Rotterdam Automotive BV", "NL", "Dalian Yonghe", "CN"),
    leg("2018-08-01", "Dalian Yonghe", "CN", "Osaka Kaiun", "JP"),
    leg("2018-09-01", "Osaka Kaiun", "JP", "Busan Hanil Trading", "KR"),
    leg("2018-10-01", "Busan Hanil Trading", "KR", "ООО Находка-Карго", "RU"),
  ]
  /// What only photographs and radio signals told.
  private static let last = leg("2018-10-20", "ООО Находка-Карго", "RU", "Ryongak General", "KP")

  private func toRussia(_ rows: [DeclaredRow], dwell: ClosedRange<Int> = 0...180) throws -> Found {
    try searched(rows) { settings in
      (settings.coalition, settings.hubs) = (["NL", "DE"], ["CN", "JP", "KR"])
      (settings.legs, settings.dwell) = (5, dwell)
    }
  }

  @Test func `one container over three hubs is one route of grade A with a day for each leg`() throws {
    let found = try toRussia(Self.voyage)
    let russia = try found.destination()
    let route = try #require(russia.routes.first)
    #expect(russia.routes.count == 1 && route.kind == .chain && route.chains == "1")
    #expect(route.stops.map(\.country) == ["NL", "CN", "JP", "KR", "RU"])
    #expect(route.legs.map(\.firstDay) == ["2018-06-14", "2018-08-01", "2018-09-01", "2018-10-01"])
    #expect(route.grade == .a && route.links.count == 3 && route.links.allSatisfy { $0.grade == .a })
    for link in route.links {
      let proof = try #require(link.proofs.first { $0.kind == "container" })
      #expect(proof.lotText == Self.container && proof.shipmentText == Self.container)
    }
    #expect(route.dwellMin == 30 && route.dwellMax == 48)
    #expect(found.text.contains("Evidence grade A") && found.text.contains("container \(Self.container)"))
    let row = try #require(found.routes.first)
    #expect(row["grade"] == "A" && row["hub_countries"] == "CN | JP | KR" && found.routes.count == 1)
    #expect(row["proofs"]?.contains(Self.container) == true)
  }

  @Test(arguments: 0..<4)
  func `with the days of one leg reversed there is no route`(leg: Int) throws {
    var rows = Self.voyage
    rows[leg].day = ["2018-12-14", "2018-01-01", "2018-01-01", "2018-01-01"][leg]
    let found = try toRussia(rows)
    let russia = try found.destination()
    #expect(russia.routes.isEmpty && russia.isComplete && russia.routeCount == 0)
    #expect(russia.counts.allSatisfy { $0.walks == "0" })
    #expect(russia.shipments == 1 && found.routes.isEmpty)
    #expect(
      found.text.contains("No route was found among 1 shipment to RU.") || found.text.contains("0 routes"))
  }

  @Test func `the voyage reaches North Korea only with the row that goes there`() throws {
    func toNorthKorea(_ rows: [DeclaredRow]) throws -> Found {
      try searched(rows, regime: "north-korea") { settings in
        (settings.coalition, settings.hubs) = (["NL", "DE"], ["CN", "JP", "KR", "RU"])
        settings.legs = 5
      }
    }
    #expect(try toNorthKorea(Self.voyage).json.destinations.isEmpty)
    let found = try toNorthKorea(Self.voyage + [Self.last])
    let route = try #require(found.destination("north-korea").routes.first)
    #expect(route.stops.map(\.country) == ["NL", "CN", "JP", "KR", "RU", "KP"] && route.grade == .a)
    #expect(route.valueListedThenUSDCents == 1_000_000_00 && found.text.contains("Ryongak General"))
    #expect(found.routes.first?["hub_countries"] == "CN | JP | KR | RU")
  }
}
