import Foundation
import TestSupport
import Testing

@testable import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Elements of an XML text in their order, with attributes and the text in them.
private final class XMLElements: NSObject, XMLParserDelegate {
  struct Element {
    let name: String, attributes: [String: String]
    var text = ""
  }
  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// - Throws: What the parser says is wrong.
  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }
  func parser(_ parser: XMLParser, foundCharacters text: String) { elements[open.last!].text += text }
  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
}

/// What is in the network of a report, counted again from its routes in the slow and obvious way.
private struct Recount {
  var firms: Set<[String]> = [], links: [[String]: Set<String>] = [:], rows: Set<String> = []

  init(_ report: Report) {
    for route in report.destinations.flatMap(\.routes) {
      let stops = route.stops.enumerated().filter { $0.element.role != .origin }.map { place, stop in
        (role: stop.role, firm: [stop.name, stop.country, stop.name.isEmpty ? "\(route.id) \(place)" : ""])
      }
      firms.formUnion(stops.map(\.firm))
      let shipping = stops.filter { $0.role != .maker }.map(\.firm)
      for (a, b) in zip(shipping, shipping.dropFirst()) {
        links[["shipped"] + a + b + [route.goods], default: []].insert(route.id)
      }
      for maker in stops where maker.role == .maker && maker.firm != shipping[0] {
        links[["made"] + maker.firm + shipping[0] + [route.goods], default: []].insert(route.id)
      }
      for row in route.legs.prefix(shipping.count - 1).flatMap(\.evidence) {
        rows.insert(
          "\(row.file)\u{1}\(row.line)\u{1}\(row.day)\u{1}\(row.declaration ?? "")\u{1}\(row.consignor)\u{1}\(row.consignee)"
        )
      }
    }
  }
}

private func hostileReport(_ seed: UInt64) -> Report {
  var random = RandomReport(seed: seed)
  random.names.append("a\u{FFFE}b\u{FFFF}\u{1FFFE}")
  return random.report()
}

@Suite struct ExportTests {
  @Test(arguments: UInt64(0)..<200)
  func `every firm is there once, and every pair of firms once for each goods class`(seed: UInt64) {
    let report = hostileReport(seed)
    let (network, counted) = (RouteNetwork(report), Recount(report))
    #expect(network.firms.count == counted.firms.count && network.links.count == counted.links.count)
    #expect(
      Set(network.firms.map(\.id) + network.links.map(\.id)).count == network.firms.count
        + network.links.count)
    let found = network.links.map { link in
      let ends = [link.from, link.to].map { network.firms[$0] }
      return [link.kind.rawValue] + ends.flatMap { [$0.name, $0.country] } + [
        link.goods, "\(Set(link.routes).count)",
      ]
    }
    let wanted = counted.links.map { key, routes in
      [key[0], key[1], key[2], key[4], key[5], key[7], "\(routes.count)"]
    }
    #expect(
      found.sorted { $0.lexicographicallyPrecedes($1) } == wanted.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `an id depends on the firm alone, not on what else is in the report`() {
    var fewer = sampleReport
    fewer.destinations[0].routes.removeFirst()
    let (all, some) = (RouteNetwork(sampleReport), RouteNetwork(fewer))
    #expect(some.firms.count < all.firms.count && !some.links.isEmpty)
    #expect(Set(some.firms.map(\.id)).isSubset(of: all.firms.map(\.id)))
    #expect(Set(some.links.map(\.id)).isSubset(of: all.links.map(\.id)))
    #expect(stableID("f", "ab", "c") != stableID("f", "a", "bc"))
  }

  @Test func `a firm in two routes is one, with all it did; firms without a name stay apart`() throws {
    var report = sampleReport
    report.destinations[0].routes[0].stops[1] = .init(role: .hub, name: "Myconos Export LLP", country: "GB")
    let firm = try #require(RouteNetwork(report).firms.first { $0.name == "Myconos Export LLP" })
    #expect(firm.roles == [.consignor, .hub] && firm.sentFrom == ["CN"])
    for index in 1...2 {
      let place = report.destinations[0].routes[index].stops.firstIndex { $0.role == .consignor }!
      report.destinations[0].routes[index].stops[place].name = ""
      report.destinations[0].routes[index].stops[place].country = "HK"
    }
    #expect(RouteNetwork(report).firms.count { $0.title == "unnamed consignor" } == 2)
  }

  @Test func `shipments of two routes between the same firms are counted once`() throws {
    var report = sampleReport
    var twin = report.destinations[0].routes[1]
    (twin.id, twin.kind) = ("twin", .chain)
    twin.legs[0].evidence += [sampleEvidence("imports_2023.csv", 78, "2022-06-03", "M", "V", cents: 1)]
    report.destinations[0].routes = [report.destinations[0].routes[1], twin]
    for index in 0...1 {
      let leg = report.destinations[0].routes[index].legs[0]
      report.destinations[0].routes[index].legs[0].shipments = leg.evidence.count
    }
    let link = try #require(RouteNetwork(report).links.first { $0.kind == .shipped })
    #expect(link.routes.count == 2 && link.figures.shipments == .init(least: 2, isExact: true))
    #expect(link.figures.valueUSDCents == .init(least: 12_345_68, isExact: true))
  }

  @Test func `being on no list, not being asked about and being like an entry are three things`() {
    var report = sampleReport
    func listed(_ matches: [ListedMatch]?) -> String? {
      for route in report.destinations[0].routes.indices {
        for stop in report.destinations[0].routes[route].stops.indices {
          report.destinations[0].routes[route].stops[stop].matches = matches
        }
      }
      return firmAttributes.first { $0.name == "listed" }?.value(RouteNetwork(report).firms[0])
    }
    #expect(listed(nil) == nil && listed([]) == "none")
    #expect(listed(sampleScreen.hits[0].matches) == "possible")
  }

  @Test(arguments: UInt64(0)..<60)
  func `GraphML and GEXF are well-formed and hold what the network holds, whatever the names`(seed: UInt64)
    throws
  {
    let report = hostileReport(seed)
    let network = RouteNetwork(report)
    for text in [graphMLText(report), gexfText(report)] {
      let xml = try XMLElements(text)
      #expect(xml.all("node").map { $0.attributes["id"] } == network.firms.map(\.id))
      #expect(
        xml.all("edge").map { $0.attributes["source"] } == network.links.map { network.firms[$0.from].id })
      #expect(
        xml.all("edge").map { $0.attributes["target"] } == network.links.map { network.firms[$0.to].id })
      #expect(!text.unicodeScalars.contains { $0 != "\n" && isHidden($0) })
    }
    let names = network.firms.map(\.title)
    #expect(try XMLElements(gexfText(report)).all("node").map { $0.attributes["label"] } == names)
    let data = try XMLElements(graphMLText(report)).all("data")
    #expect(data.filter { $0.attributes["key"] == "node-name" }.map(\.text) == names)
    let keys = try XMLElements(graphMLText(report)).all("key").map { $0.attributes["id"] }
    #expect(Set(data.map { $0.attributes["key"] }).isSubset(of: keys))
  }

  @Test func `a firm whose country is not known stands on the map where it sent goods from`() throws {
    var report = sampleReport
    report.destinations[0].routes = [report.destinations[0].routes[1]]
    report.destinations[0].routes[0].stops[1].country = ""
    let features = try #require(try JSONValue(geoJSONText(report))["features"]?.elements)
    let leg = try #require(features.first { $0["properties"]?["kind"] == .string("shipped") })
    #expect(leg["properties"]?["from"] == .string("CN") && leg["geometry"]?["type"] == .string("LineString"))
    report.destinations[0].routes[0].stops[1].dispatch = nil
    let unknown = try #require(try JSONValue(geoJSONText(report))["features"]?.elements.first)
    #expect(unknown["geometry"] == .null && unknown["properties"]?["from"] == .null)
  }

  @Test func `every edge of the GEXF has the days of its shipments`() throws {
    let (xml, network) = (try XMLElements(gexfText(sampleReport)), RouteNetwork(sampleReport))
    #expect(
      xml.all("graph")[0].attributes["mode"] == "dynamic" && xml.all("gexf")[0].attributes["version"] == "1.3"
    )
    for (edge, link) in zip(xml.all("edge"), network.links) {
      #expect(edge.attributes["start"] == link.legs.map(\.leg.firstDay).min())
      #expect(edge.attributes["end"] == link.legs.map(\.leg.lastDay).max())
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `GeoJSON counts every link in the leg of its countries`(seed: UInt64) throws {
    let report = hostileReport(seed)
    let network = RouteNetwork(report)
    let json = try JSONSerialization.jsonObject(with: Data(geoJSONText(report).utf8)) as? [String: Any]
    let features = try #require(json?["features"] as? [[String: Any]])
    let properties = features.compactMap { $0["properties"] as? [String: Any] }
    let shipments = properties.filter { $0["feature"] as? String == "leg" }.map {
      $0["shipments"] as? Int ?? -1
    }
    #expect(shipments.reduce(0, +) == network.links.reduce(0) { $0 + Int($1.figures.shipments.least) })
    let firms = properties.filter { $0["feature"] as? String == "country" }.compactMap {
      $0["firms"] as? [String]
    }
    #expect(firms.joined().sorted() == network.firms.map(\.title).sorted())
    for (feature, property) in zip(features, properties) where property["feature"] as? String == "leg" {
      let (from, to) = (property["from"] as? String, property["to"] as? String)
      let kind = (feature["geometry"] as? [String: Any])?["type"] as? String
      #expect(kind == (from == nil || to == nil ? nil : from == to ? "Point" : "LineString"))
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `FollowTheMoney has an entity for each firm, link and row, and refers to none that is missing`(
    seed: UInt64
  )
    throws
  {
    let report = hostileReport(seed)
    let (network, counted) = (RouteNetwork(report), Recount(report))
    let entities = try followTheMoneyText(report).split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    func ids(_ schema: String) -> [String] {
      entities.filter { $0["schema"] as? String == schema }.compactMap { $0["id"] as? String }
    }
    #expect(ids("Company").count == network.firms.count && ids("UnknownLink").count == network.links.count)
    #expect(ids("EconomicActivity").count == counted.rows.count)
    let known = Set(entities.compactMap { $0["id"] as? String })
    #expect(known.count == entities.count)
    for properties in entities.compactMap({ $0["properties"] as? [String: [String]] }) {
      let refers = ["subject", "object", "sender", "receiver"].flatMap { properties[$0] ?? [] }
      #expect(known.isSuperset(of: refers))
      #expect(!properties.values.joined().contains(""))
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `tables have one line a row, as many cells as columns, and nothing a spreadsheet runs`(seed: UInt64)
    throws
  {
    let report = hostileReport(seed)
    let network = RouteNetwork(report)
    let files = neo4jFiles(report)
    #expect(files.map(\.fileName) == ["nodes.csv", "edges.csv", "load.cypher"])
    for (text, rows) in [
      (i2Text(report), network.links.count), (files[0].text, network.firms.count),
      (files[1].text, network.links.count),
    ] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
        cells(String($0))
      }
      #expect(lines.count == rows + 1)
      #expect(lines.allSatisfy { $0.count == lines[0].count })
      for cell in lines.joined() {
        #expect(!["=", "+", "-", "@"].contains(cell.first.map(String.init) ?? ""))
      }
    }
    for file in files.prefix(2) { #expect(!file.text.contains("\\\"")) }
  }

  @Test func `a report without routes gives empty files that are still files`() throws {
    var report = sampleReport
    report.destinations = []
    for text in [graphMLText(report), gexfText(report)] { #expect(try XMLElements(text).all("node").isEmpty) }
    #expect(try JSONValue(geoJSONText(report))["features"] == .array([]))
    #expect(followTheMoneyText(report).isEmpty && i2Text(report).split(separator: "\n").count == 1)
    #expect(
      neo4jFiles(report)[0].text
        == "id:ID,name,country,roles,sentFrom,listed,listings,firstDay:date,lastDay:date,:LABEL\n")
  }

  @Test(arguments: OutputFormat.allCases)
  func `a format is a text or a folder, never both`(format: OutputFormat) throws {
    let style = TextStyle(width: 80)
    if format.isFolder {
      #expect(throws: ReportingError.self) { try rendered(sampleReport, as: format, style: style) }
      #expect(renderedFiles(sampleReport, as: format).count == 3)
    } else {
      #expect(try !rendered(sampleReport, as: format, style: style).isEmpty)
      #expect(renderedFiles(sampleReport, as: format).isEmpty)
    }
  }

  @Test func `the files of the sample are as they were found good`() throws {
    try expectGolden(graphMLText(sampleReport), "report.graphml")
    try expectGolden(gexfText(sampleReport), "report.gexf")
    try expectGolden(geoJSONText(sampleReport), "report.geojson")
    try expectGolden(i2Text(sampleReport), "report-i2.csv")
    try expectGolden(followTheMoneyText(sampleReport), "report.ftm.jsonl")
    for file in neo4jFiles(sampleReport) { try expectGolden(file.text, "neo4j-\(file.fileName)") }
  }
}

/// The cells of a line, quotes undone.
private func cells(_ line: String) -> [String] {
  var (cells, isQuoted) = ([""], false)
  for scalar in line.unicodeScalars {
    switch scalar {
    case "\"":
      isQuoted.toggle()
    case "," where !isQuoted: cells.append("")
    default: cells[cells.count - 1].unicodeScalars.append(scalar)
    }
  }
  return cells
}
