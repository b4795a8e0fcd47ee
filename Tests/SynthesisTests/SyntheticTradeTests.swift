import Synthesis
import Testing
import WorkPool

@Suite struct SyntheticTradeTests {
  @Test(arguments: TradeLayout.allCases)
  func `any number of workers and any grain give the same bytes and the same key`(layout: TradeLayout) throws
  {
    let settings = TradeSettings(rows: 10_003, seed: 7, layout: layout, isSkewed: layout == .customs2)
    let trade = SyntheticTrade(settings)
    let expected = try file(trade, workers: 1, grain: 16_384)
    for (workers, grain) in [(2, 257), (8, 1_000)] {
      #expect(
        try file(trade, workers: workers, grain: grain) == expected, "\(workers) workers, \(grain) rows")
    }
    #expect(try file(SyntheticTrade(settings), workers: 3, grain: 5_000) == expected)
  }

  /// Data and key, one after the other.
  private func file(_ trade: SyntheticTrade, workers: Int, grain: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let spellings = try trade.write(on: WorkPool(workers: workers), grain: grain) { bytes += $0 }
    trade.truth(spellings).write(version: "test") { bytes += Array($0.rawValue.utf8) + $1 }
    return bytes
  }

  @Test func `another seed gives other rows and another key`() throws {
    let (a, b) = (KeyedFile.clean[0], KeyedFile.clean[1])
    #expect(Set(a.rows).intersection(b.rows).isEmpty)
    #expect(a.firms.map(\.name) != b.firms.map(\.name))
  }

  @Test func `a cancelled pool stops the writing`() throws {
    let cancellation = Cancellation()
    let trade = SyntheticTrade(TradeSettings(rows: 10_000))
    var pieces = 0
    #expect(throws: Cancelled.self) {
      _ = try trade.write(on: WorkPool(workers: 1, cancellation: cancellation), grain: 100) { _ in
        pieces += 1
        if pieces == 3 { cancellation.cancel() }
      }
    }
    #expect(pieces == 5, "header and the four pieces already made")
  }

  @Test func `every clean row has the shape of the reference layout`() {
    var declarations: Set<String> = []
    for (index, row) in KeyedFile.clean[0].rows.enumerated() {
      guard row.cells.count == 12 else {
        Issue.record("row \(index): \(row.cells)")
        return
      }
      checkShape(row, index)
      declarations.insert(row.declaration)
    }
    #expect(declarations.count == 20_000)
  }

  private func checkShape(_ row: ReadRow, _ index: Int) {
    let year = row.day.dropFirst(2).prefix(2)
    let number = String(repeating: "0", count: 9 - "\(index + 1)".count) + "\(index + 1)"
    #expect(row.declaration == "\(row.consigneeCountry)\(year)/\(number)")
    #expect(row.day >= "2019-01-01" && row.day <= "2024-12-31" && row.day.count == 10)
    #expect(!row.shipper.isEmpty && !row.consignee.isEmpty && row.shipper != row.consignee)
    #expect(row.shipperCountry.count == 2 && row.consigneeCountry.count == 2 && row.origin.count == 2)
    #expect(row.cells[7].count == 10 && row.cells[7].allSatisfy(\.isNumber))
    #expect(row.value > 0 && row.kilograms > 0 && !row.cells[8].isEmpty)
  }

  @Test func `layouts tell the same shipments`() throws {
    let settings = TradeSettings(rows: 10_000, seed: 3, isClean: true)
    let reference = KeyedFile(settings)
    for layout in [TradeLayout.customs1, .customs4, .billOfLading] {
      var other = settings
      other.layout = layout
      let trade = SyntheticTrade(other)
      let spellings = try trade.write(on: WorkPool(workers: 2)) { _ in }
      var schemes: [UInt8] = []
      trade.truth(spellings).write(version: "") { if $0 == .schemes { schemes += $1 } }
      let table = slowlyRead(schemes).dropFirst().map { [$0[0], $0[1], $0[5], $0[7], $0[8]] }
      #expect(
        table
          == reference.schemes.map { scheme in
            let grams = "\(scheme.grams % 1_000)"
            return [
              "\(scheme.number)", scheme.kind.rawValue, scheme.first, "\(scheme.shipments)",
              "\(scheme.grams / 1_000).\(String(repeating: "0", count: 3 - grams.count))\(grams)",
            ]
          })
    }
  }

  @Test func `imports are Russia's alone, and chains are seen as their last leg`() throws {
    let trade = SyntheticTrade(TradeSettings(rows: 10_000, seed: 2, layout: .imports, isClean: true))
    var (files, bytes): ([TruthFile: [UInt8]], [UInt8]) = ([:], [])
    let spellings = try trade.write(on: WorkPool(workers: 2)) { bytes += $0 }
    let lines = bytes.split(separator: 10).dropFirst()
    #expect(lines.count == 10_000)
    #expect(lines.allSatisfy { $0.split(separator: 59, omittingEmptySubsequences: false)[11] == [82, 85] })
    trade.truth(spellings).write(version: "") { files[$0, default: []] += $1 }
    let shipments = slowlyRead(files[.shipments] ?? []).dropFirst()
    #expect(shipments.contains { $0[2] == "4" } && shipments.allSatisfy { $0[0].contains("/") })
    let routes = slowlyRead(files[.routes] ?? []).dropFirst()
    #expect(routes.allSatisfy { KeyedFile.list($0[5]).count == 3 && $0[3] == "RU" })
    let missing = Set(PlotKind.allCases.map(\.rawValue)).subtracting(routes.map { $0[1] })
    #expect(missing == ["luxury-to-north-korea", "miscoded-korea"])
  }
}
