import Synthesis
import Testing
import WorkPool

@Suite struct SyntheticTradeTests {
  @Test(arguments: [false, true])
  func `any number of workers and any grain give the same bytes`(skew: Bool) throws {
    let trade = SyntheticTrade(rows: 5_003, seed: 7, skew: skew)
    let expected = try written(trade)
    for (workers, grain) in [(1, 1), (2, 100), (3, 257), (8, 64), (8, 16_384), (2, 5_003)] {
      #expect(
        try written(trade, workers: workers, grain: grain) == expected, "\(workers) workers, \(grain) rows")
    }
    #expect(try written(SyntheticTrade(rows: 5_003, seed: 7, skew: skew)) == expected)
  }

  @Test func `another seed gives other rows and another key`() throws {
    let (a, b) = (SyntheticTrade(rows: 2_000, seed: 1), SyntheticTrade(rows: 2_000, seed: 2))
    let shared = Set(rows(try written(a))).intersection(rows(try written(b)))
    #expect(shared.isEmpty)
    #expect(a.key != b.key)
  }

  @Test func `any range of rows can be written on its own`() throws {
    let trade = SyntheticTrade(rows: 3_000, seed: 3)
    let whole = trade.bytes(of: 0..<3_000)
    let cut = trade.bytes(of: 0..<1) + trade.bytes(of: 1..<1_234) + trade.bytes(of: 1_234..<3_000)
    #expect(whole == cut)
    #expect(trade.bytes(of: 10..<10).isEmpty)
  }

  @Test func `a cancelled pool stops the writing`() throws {
    let cancellation = Cancellation()
    let trade = SyntheticTrade(rows: 5_000, seed: 1)
    var pieces = 0
    #expect(throws: Cancelled.self) {
      try trade.write(on: WorkPool(workers: 1, cancellation: cancellation), grain: 100) { _ in
        pieces += 1
        if pieces == 3 { cancellation.cancel() }
      }
    }
    #expect(pieces == 5, "header and the four pieces already made")
  }

  @Test(arguments: [(1_000, UInt64(1)), (20_000, 2)])
  func `every row has the shape of the reference layout`(count: Int, seed: UInt64) throws {
    let table = slowlyRead(try written(SyntheticTrade(rows: count, seed: seed)))
    #expect(
      table[0].joined(separator: ",")
        == "declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,"
        + "hs_code,description,net_mass_kg,value_usd,manufacturer")
    #expect(table.count == count + 1)
    var declarations: Set<String> = []
    for (index, cells) in table.dropFirst().enumerated() {
      let row = ReadRow(cells: cells)
      guard cells.count == 12 else {
        Issue.record("row \(index): \(cells)")
        return
      }
      checkShape(row, index)
      declarations.insert(row.declaration)
    }
    #expect(declarations.count == count)
  }

  private func checkShape(_ row: ReadRow, _ index: Int) {
    let year = row.day.dropFirst(2).prefix(2)
    let number = String(repeating: "0", count: 9 - "\(index + 1)".count) + "\(index + 1)"
    #expect(row.declaration == "\(row.consigneeCountry)\(year)/\(number)")
    #expect(row.day >= "2019-01-01" && row.day <= "2024-12-31" && row.day.count == 10)
    #expect(!row.shipper.isEmpty && !row.consignee.isEmpty && row.shipper != row.consignee)
    #expect(row.shipperCountry.count == 2 && row.consigneeCountry.count == 2)
    #expect(row.origin.isEmpty || row.origin.count == 2)
    #expect(row.cells[7].count == 10 && row.cells[7].allSatisfy(\.isNumber))
    #expect(row.value > 0 && hasTwoDecimals(row.cells[10]))
    #expect(row.cells[9].isEmpty || (row.kilograms > 0 && hasTwoDecimals(row.cells[9])))
    #expect(!row.cells[8].isEmpty)
  }

  private func hasTwoDecimals(_ cell: String) -> Bool {
    let parts = cell.split(separator: ".")
    return parts.count == 2 && parts[1].count == 2
      && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  @Test func `quotes stand only where a cell needs them, and hostile names come back whole`() throws {
    let text = String(decoding: try written(SyntheticTrade(rows: 20_000, seed: 5)), as: UTF8.self)
    let table = slowlyRead(Array(text.utf8))
    let names = Set(table.dropFirst().flatMap { [$0[2], $0[4]] })
    #expect(names.contains { $0.contains("\"") } && names.contains { $0.contains(",") })
    #expect(names.contains { $0.contains("Ş") } && names.contains { $0.contains("ООО") })
    #expect(table.contains { $0[8].contains("\"") })
    let rewritten = table.map { cells in
      cells.map { cell in
        cell.contains { $0 == "," || $0 == "\"" }
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ",") + "\n"
    }.joined()
    #expect(rewritten == text)
  }
}
