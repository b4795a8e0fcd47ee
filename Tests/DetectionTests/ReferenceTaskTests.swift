import Detection
import Foundation
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

/// The reference tasks T2 and T2b on the sample that two independent programs agree on.
@Suite(.enabled(if: ReferenceSample.exists)) struct ReferenceTaskTests {
  @Test(arguments: [("T2", 2), ("T2b", 3)])
  func `chains of the reference sample are those two other programs found`(task: String, legs: Int) throws {
    let expected = try ReferenceSample.expected(task)
    let table = try shipmentTable(ReferenceSample.rows())
    let (selection, names) = ReferenceSample.selection(of: table, legs: legs)
    let pool = WorkPool(workers: 2)
    let graph = try TemporalGraph(selection.edges(in: table, on: pool), on: pool, precedes: <)
    let counts = try ChainCounts(of: graph, within: DwellWindow(0...90), legs: legs, on: pool)
    let query = RouteQuery(legs: legs...legs, limit: 20, budget: .max)
    let search = try RouteSearch(of: graph, counts: counts, query: query, on: pool)
    #expect(Int(counts.lengths[legs - 2].walks) == expected["chains"] as? Int)
    #expect(search.account.routesFound == expected["routes"] as? Int)
    #expect(dollars(counts.lastEdges(of: graph, legs: legs...legs).weight) == expected["value"] as? Double)
    let top = search.routes.map { route in
      let goods = selection.classes.codes[Int(route.label(in: graph))]
      return route.vertices(in: graph).map { names[$0.row] } + [
        goods.description, "\(dollars(route.weight))", "\(route.lastEdges)",
      ]
    }
    let rows = try #require(expected["top"] as? [[Any]])
    #expect(top == rows.map { row in row.map { $0 as? String ?? "\($0)" } })
  }
}

private func dollars(_ cents: Int128) -> Double { Double(cents) / 100 }

enum ReferenceSample {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/reference")
  private static let sample = folder.appending(path: "sample_50k.csv.gz")

  static var exists: Bool { FileManager.default.fileExists(atPath: sample.path) }

  static func expected(_ task: String) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appending(path: "sample_50k.expected.json"))
    let tasks = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return try #require(tasks?[task] as? [String: Any])
  }

  static func rows() throws -> [ShipmentRow] {
    let gzip = Process()
    let output = Pipe()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    (gzip.arguments, gzip.standardOutput) = (["gzip", "-dc", sample.path], output)
    try gzip.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { row(cells($0)) }
  }

  private static func row(_ cells: [String]) -> ShipmentRow {
    ShipmentRow(
      day: Day(iso: cells[1])!, declaration: cells[0], consignor: cells[2], CountryCode(cells[3]) ?? .none,
      consignee: cells[4], CountryCode(cells[5]) ?? .none, hs: HSCode(cells[7].prefix(6))!,
      cents: Int64((Double(cells[10])! * 100).rounded()))
  }

  /// The cells of a line without line breaks in cells.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [[UInt8]()]
    var (isQuoted, wasQuote) = (false, false)
    for byte in line.utf8 {
      let isQuote = byte == UInt8(ascii: "\"")
      if byte == UInt8(ascii: ",") && !isQuoted {
        cells.append([])
      } else if !isQuote || (wasQuote && !isQuoted) {
        cells[cells.count - 1].append(byte)
      }
      if isQuote { isQuoted.toggle() }
      wasQuote = isQuote && !(wasQuote && isQuoted)
    }
    return cells.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A vertex is a name, whatever its country; the names by vertex.
  static func selection(of table: ShipmentTable, legs: Int) -> (LegSelection, [String]) {
    let roles = CountryRoles.table(
      destinations: ["RU"],
      coalition: "US DE NL TW JP KR GB FR IT BE SE FI PL CZ AT CH ES CA DK IE NO SG AU LT LV EE"
        .split(separator: " ").map { CountryCode($0)! },
      hubs: ["CN", "HK", "TR", "AE", "KZ", "KG", "AM", "GE"] as [CountryCode])
    var names: [String] = []
    let vertices = (0..<table.parties.count).map { party in
      let name = table.parties.name(PartyID(row: party))
      if names.last != name { names.append(name) }
      return VertexID(row: names.count - 1)
    }
    var selection = LegSelection(
      vertices: vertices, partyRoles: table.parties.countries.map { roles[Int($0.rawValue)] },
      countryRoles: roles, classes: GoodsClasses(of: table, level: 6), legs: legs)
    selection.lastLegsFrom = Day(iso: "2022-02-24")
    selection.loops = [.first, .last]
    return (selection, names)
  }
}
