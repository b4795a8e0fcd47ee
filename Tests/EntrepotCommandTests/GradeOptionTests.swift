import Foundation
import Testing

/// Evidence grades as the command prints them.
@Suite struct GradeOptionTests {
  /// A route of each grade to Russia: container and part number, brand and maker, mass, and nothing.
  private static let text =
    """
    declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,hs_code,description,net_mass_kg,\
    manufacturer,container_number,brand
    D1,2022-04-01,Aurora,DE,Sun Moon,HK,8542310000,"controller XC7A35T-1, 220V",100,,,
    D2,2022-05-01,Sun Moon,HK,Vektor,RU,8542310000,chip xc7-a35t1 ISO9001,50,,,
    D3,2022-04-02,Aurora,DE,Kaskad,KZ,8542310000,chips,,,CSQU 305438-3,
    D4,2022-05-02,Kaskad,KZ,Vektor,RU,8542310000,in CSQU3054383,,,,
    D5,2022-04-02,Aurora,DE,Tork,TR,8542310000,220V chips,100,Maker X,,
    D6,2022-05-02,Tork,TR,Vektor,RU,8542310000,220V chips,50,Maker X,,NO BRAND
    D7,2022-04-02,Aurora,DE,Mirza,AE,8542310000,chips 10x20,100,,,N/A
    D8,2022-05-02,Mirza,AE,Vektor,RU,8542310000,chips 10x20,50,,,N/A
    D9,2022-04-02,Aurora,DE,Erebuni,AM,8542310000,220V ISO9001,10,,,
    D10,2022-05-02,Erebuni,AM,Vektor,RU,8542310000,220V ISO9001,50,,,

    """

  private struct Graded: Decodable {
    struct Source: Decodable, Equatable { let file: String, line: Int }
    struct Proof: Decodable {
      let kind: String, lotText: String, shipmentText: String, lot: Source, shipment: Source
    }
    struct Link: Decodable { let hub: String, grade: String, reason: String, proofs: [Proof] }
    struct Route: Decodable { let kind: String, grade: String, gradeReason: String, links: [Link] }
    struct Destination: Decodable {
      let routes: [Route], routeCount: Int, hiddenRoutes: Int?, search: [String]
    }
    let destinations: [Destination]
  }

  private func destination(_ words: String...) throws -> Graded.Destination? {
    guard let place = try Workplace() else { return nil }
    try place.write(GradeOptionTests.text, to: "trade.csv")
    let outcome = try place.run(["detect", "trade.csv", "-r", "russia", "-f", "json", "--all"] + words)
    try #require(outcome.status == 0, "\(outcome.messages)")
    return try JSONDecoder().decode(Graded.self, from: Data(outcome.output.utf8)).destinations[0]
  }

  @Test func `each route has the grade of what its rows have in common`() throws {
    guard let found = try destination() else { return }
    let grades = Dictionary(uniqueKeysWithValues: found.routes.map { ($0.links[0].hub, $0.grade) })
    #expect(grades == ["Sun Moon": "A", "Kaskad": "A", "Tork": "B", "Mirza": "C", "Erebuni": "D"])
    #expect(found.hiddenRoutes == nil)
    let part = try #require(found.routes.first { $0.links[0].hub == "Sun Moon" }?.links[0].proofs.first)
    #expect(part.kind == "part number" && part.lotText == "XC7A35T-1" && part.shipmentText == "xc7-a35t1")
    #expect(
      part.lot == .init(file: "trade.csv", line: 2) && part.shipment == .init(file: "trade.csv", line: 3))
  }

  @Test(arguments: [("A", 2), ("B", 3), ("C", 4), ("D", 5)])
  func `routes below the least grade are hidden, counted and said to be`(grade: String, shown: Int) throws {
    guard let found = try destination("--min-grade", grade) else { return }
    #expect(found.routes.count == shown && found.hiddenRoutes == 5 - shown && found.routeCount == 5)
    #expect(found.routes.allSatisfy { $0.grade <= grade })
    let says = found.search.filter { $0.contains("--min-grade \(grade)") }
    #expect(says.count == (shown == 5 ? 0 : 1) && says.allSatisfy { $0.hasPrefix("\(5 - shown) route") })
  }

  @Test func `a part number of more firms than allowed proves nothing`() throws {
    guard let found = try destination("--mark-firms", "2"), let all = try destination("--mark-firms", "3")
    else {
      return
    }
    func route(_ destination: Graded.Destination) -> Graded.Route? {
      destination.routes.first { $0.links[0].hub == "Sun Moon" }
    }
    #expect(route(all)?.grade == "A" && route(found)?.grade == "C")
    #expect(route(found)?.gradeReason.contains("used by more than 2 firms and proves nothing") == true)
  }

  @Test func `a relay is one document`() throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    let outcome = try place.run(["detect", "trade.csv", "-f", "json", "--all", "--min-grade", "A"])
    let routes = try JSONDecoder().decode(Graded.self, from: Data(outcome.output.utf8)).destinations.flatMap(
      \.routes)
    #expect(routes.map(\.kind) == ["relay"] && routes[0].links.isEmpty)
    #expect(routes[0].gradeReason == "each row names them all.")
  }

  @Test func `inspect says how many rows carry marks, and which grades are possible`() throws {
    guard let place = try Workplace() else { return }
    try place.write(GradeOptionTests.text, to: "trade.csv")
    try place.write(SmallTrade.text, to: "small.csv")
    let (marked, small) = (try place.run(["inspect", "trade.csv"]), try place.run(["inspect", "small.csv"]))
    #expect(marked.output.contains("2 rows with a part number"))
    #expect(marked.output.contains("2 rows with a container number"))
    #expect(!marked.output.contains("with a brand") && marked.output.contains("evidence grades A to D"))
    #expect(small.output.replacing(/\s+/, with: " ").contains("evidence grade B at most"))
  }
}
