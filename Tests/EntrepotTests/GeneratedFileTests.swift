import Detection
import Entrepot
import Foundation
import Ingest
import Regimes
import Reporting
import Synthesis
import Testing
import Trade

/// Files as `entrepot generate` writes them, read by the rest of the product.
@Suite struct GeneratedFileTests {
  /// A generated file in a folder.
  private func path(_ settings: TradeSettings, _ folder: Folder) throws -> String {
    var bytes = Data()
    _ = try SyntheticTrade(settings).write(on: twoWorkers) { bytes.append(contentsOf: $0) }
    return try folder.write(bytes, "trade.csv")
  }

  private static let everywhere: Set = [
    "date", "declaration", "consignor", "consignorCountry", "consignee", "origin", "hsCode", "description",
  ]
  private static let fields: [TradeLayout: Set<String>] = [
    .reference: everywhere.union(["consigneeCountry", "netMassKg", "valueUSD", "maker"]),
    .billOfLading: everywhere.union(["grossMassKg", "container", "portOfLading", "portOfUnlading", "bill"])
      .subtracting(["declaration"]),
  ]

  @Test(arguments: TradeLayout.allCases)
  func `every column of every layout is mapped without a flag, and nearly every row used`(layout: TradeLayout)
    throws
  {
    let folder = try Folder()
    let file = try path(TradeSettings(rows: 10_000, seed: 5, layout: layout), folder)
    let found = try #require(try inspect([file], AnalysisSettings(), on: twoWorkers).files.first)
    let mapped = Set(found.layout.mapping.map(\.field))
    let isCustoms = layout != .reference && layout != .billOfLading
    let wanted =
      GeneratedFileTests.fields[layout]
      ?? GeneratedFileTests.everywhere.union([
        "consigneeCountry", "netMassKg", "valueUSD", "maker", "direction", "itemNumber", "consigneeID",
        "tradingCountry",
        "dispatch", "destination", "brand",
      ])
    #expect(mapped == wanted, "\(layout)")
    #expect(found.dialect.encoding == (isCustoms ? "windows-1251" : "utf-8"))
    #expect(found.layout.id == (isCustoms ? "ru-customs" : layout == .reference ? "reference" : "generic"))
    #expect(found.rows.read == 10_000 && found.rows.used > 9_900)
  }

  @Test func `clean schemes are found as routes, with all their last legs`() throws {
    let folder = try Folder()
    let settings = TradeSettings(rows: 10_000, seed: 6, isClean: true)
    let trade = SyntheticTrade(settings)
    var (bytes, key) = (Data(), Data())
    let spellings = try trade.write(on: twoWorkers) { bytes.append(contentsOf: $0) }
    trade.truth(spellings).write(version: "") { if $0 == .routes { key.append(contentsOf: $1) } }
    let report = try found(in: [try folder.write(bytes, "trade.csv")])
    let stops = Set(report.destinations.flatMap(\.routes).map { $0.stops.map { $0.name.lowercased() } })
    let simple = [
      "one-hub", "two-hubs", "shell-firm", "substituted-supplier", "markup-chain", "destination-relabelled",
    ]
    for line in String(decoding: key, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", maxSplits: 5)
      guard simple.contains(String(cells[1])) else { continue }
      #expect(
        stops.contains { firms in
          firms.allSatisfy { line.replacing("\"\"", with: "\"").lowercased().contains($0) }
        }, "\(line)")
    }
  }

  @Test func `relays are found in import declarations`() throws {
    let folder = try Folder()
    let file = try path(TradeSettings(rows: 10_000, seed: 6, layout: .imports), folder)
    let russia = try #require(try found(in: [file]).destination("russia"))
    #expect(russia.routes.contains { $0.kind == .relay && $0.tier != nil })
  }

  /// What the synthetic world calls controlled is on a goods list of the regime of that destination.
  @Test func `controls are those of the regimes`() throws {
    for (name, country) in [("russia", "RU"), ("belarus", "BY"), ("iran", "IR"), ("north-korea", "KP")] {
      let regime = try #require(Regime.named(name))
      let listed = regime.goods.flatMap(\.codes).map { "\($0.prefix)" }
      let controlled = TradeFacts.controlledGoods(for: country)
      #expect(controlled.count >= 12)
      for code in controlled { #expect(listed.contains { code.hasPrefix($0) }, "\(code) to \(country)") }
      let coalition = Set(regime.coalition.map { "\($0)" })
      #expect(TradeFacts.coalition.isSubset(of: coalition) && TradeFacts.hubs.isDisjoint(with: coalition))
    }
  }
}
