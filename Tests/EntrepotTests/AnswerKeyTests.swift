import Entrepot
import Foundation
import Reporting
import Testing

/// What is planted in the bundled example is found, and what only looks like it can be told apart.
@Suite struct AnswerKeyTests {
  /// One line of the answer key.
  private struct Leg {
    let file: String, scheme: Int, kind: String, isDiversion: Bool, destination: String, subheading: String
    let firms: [String], declarations: Set<String>
  }

  private func key() throws -> [[Leg]] {
    let text = try String(contentsOfFile: Files.example("answers.csv"), encoding: .utf8)
    let legs = text.split(separator: "\n").dropFirst().map { line in
      let cells = self.cells(String(line))
      return Leg(
        file: cells[0], scheme: Int(cells[1])!, kind: cells[2], isDiversion: cells[3] == "1",
        destination: cells[4], subheading: cells[5], firms: cells[7].components(separatedBy: " | "),
        declarations: Set(cells[10].components(separatedBy: " | ")))
    }
    return Dictionary(grouping: legs) { "\($0.file) \($0.scheme)" }.values
      .sorted { ($0[0].file, $0[0].scheme) < ($1[0].file, $1[0].scheme) }
  }

  /// Cells of a line of RFC 4180 without line breaks in cells.
  private func cells(_ line: String) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for piece in line.split(separator: "\"", omittingEmptySubsequences: false) {
      if isQuoted {
        cells[cells.count - 1] += piece
      } else if piece.isEmpty, !cells[cells.count - 1].isEmpty {
        cells[cells.count - 1] += "\""
      } else {
        let parts = piece.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[cells.count - 1] += parts[0]
        cells += parts.dropFirst()
      }
      isQuoted.toggle()
    }
    return cells.map {
      $0.hasSuffix("\"") && $0.filter { $0 == "\"" }.count % 2 == 1 ? String($0.dropLast()) : $0
    }
  }

  private func folded(_ names: [String]) -> [String] { names.map { $0.lowercased() } }

  /// The declarations of each leg that stand in one file: relays of both files with the same parties are one route.
  private func declarations(_ route: RouteReport, in file: String) -> [Set<String>] {
    route.legs.map { leg in
      Set(leg.evidence.filter { $0.file.hasSuffix("/" + file) }.compactMap(\.declaration))
    }
  }

  @Test func `every planted diversion is a route with all its shipments`() throws {
    let report = try found(in: [Files.example("shipments.csv"), Files.example("declarations-cp1251.csv")])
    for scheme in try key() where scheme[0].isDiversion {
      let routes = report.destinations.filter { $0.destinations == [scheme[0].destination] }.flatMap(\.routes)
      let isRelay = scheme[0].kind == "relay"
      let found = routes.filter { route in
        route.goods == scheme[0].subheading && (route.kind == .relay) == isRelay
          && declarations(route, in: scheme[0].file) == scheme.map(\.declarations)
      }
      #expect(found.count == 1, "\(scheme[0].file) \(scheme[0].scheme)")
      guard let route = found.first else { continue }
      if scheme[0].file == "shipments.csv" {
        #expect(folded(route.stops.map(\.name)) == folded(scheme[0].firms), "\(scheme[0].scheme)")
      }
      if scheme[0].destination == "RU" { #expect(route.tier != nil) }
      #expect(route.valueAfterMeasureUSDCents ?? 0 > 0)
    }
  }

  @Test func `what looks like a diversion ranks below those that are, or is no route at all`() throws {
    let routes = try #require(try found(in: [Files.example("shipments.csv")]).destination("russia")).routes
    let chains = routes.filter { $0.kind == .chain }
    func decoy(_ scheme: Int) throws -> [RouteReport] {
      let legs = try key().first { $0[0].file == "shipments.csv" && $0[0].scheme == scheme }!
      return chains.filter { route in
        declarations(route, in: "shipments.csv").contains { found in
          legs.contains { !$0.declarations.isDisjoint(with: found) }
        }
      }
    }
    // A distributor: all of it before the measure.
    #expect(try decoy(15).allSatisfy { $0.valueAfterMeasureUSDCents == 0 })
    // Perfume and shoes: on no list.
    #expect(try (decoy(16) + decoy(17)).allSatisfy { $0.tier == nil })
    // Gone before it came, lain too long, other goods.
    #expect(try (decoy(18) + decoy(19) + decoy(20)).isEmpty)
  }
}
