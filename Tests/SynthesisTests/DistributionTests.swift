import Synthesis
import Testing

/// The file resembles trade, and its cells are spoiled at the rates that are stated.
@Suite struct DistributionTests {
  let table = KeyedFile.dirty.rows
  let clean = KeyedFile.clean[0].rows + KeyedFile.clean[1].rows

  private func share(_ isCounted: (ReadRow) -> Bool) -> Double {
    Double(table.count(where: isCounted)) / Double(table.count)
  }

  @Test func `firms, pairs, goods and countries are as many as in trade of this size`() {
    let clean = KeyedFile.clean[0].rows
    #expect((700...1_400).contains(Set(clean.flatMap { [$0.shipper, $0.consignee] }).count))
    #expect((2_500...4_500).contains(Set(clean.map { [$0.shipper, $0.consignee] }).count))
    #expect((600...1_200).contains(Set(clean.map(\.subheading)).count))
    #expect((58...63).contains(Set(clean.flatMap { [$0.shipperCountry, $0.consigneeCountry] }).count))
  }

  @Test func `a firm has one country, but for those whose country was mistyped`() {
    var countries: [String: Set<String>] = [:]
    for row in KeyedFile.clean[0].rows {
      countries[row.shipper, default: []].insert(row.shipperCountry)
      countries[row.consignee, default: []].insert(row.consigneeCountry)
    }
    let twice = countries.filter { $0.value.count > 1 }
    #expect(twice.values.allSatisfy { $0 == ["KP", "KR"] })
  }

  @Test func `trade has heavy tails`() {
    let counts = Dictionary(grouping: clean, by: \.shipper).values.map(\.count).sorted(by: >)
    let top = Double(counts.prefix(counts.count / 100).reduce(0, +)) / Double(clean.count)
    #expect((0.04...0.30).contains(top), "share of the largest hundredth of shippers: \(top)")
    let values = clean.map(\.value).sorted()
    #expect((4_000...8_000).contains(values[values.count / 2]))
    #expect((80_000...400_000).contains(values[values.count * 99 / 100]))
  }

  @Test func `coalition trade with Russia ends after the measure and that of hubs begins`() {
    let rows = clean + table
    let direct = rows.filter { coalition.contains($0.shipperCountry) && $0.consigneeCountry == "RU" }
    let late = direct.filter { $0.day >= "2022-05-01" }
    #expect(direct.count > 800 && late.count * 12 < direct.count)
    let hub = rows.filter { hubs.contains($0.shipperCountry) && $0.consigneeCountry == "RU" }
    #expect(hub.count > 300 && hub.count { $0.day < measure } * 2 < hub.count)
  }

  @Test func `codes of HS 2022 are written from 2022 on, those of HS 2017 before`() {
    let rows = clean + table.filter { $0.cells[7].count == 10 }
    let (old, new): (Set<String>, Set<String>) = (
      ["854150", "854140", "854890", "851712"], ["854151", "854149", "854800", "851713"]
    )
    #expect(rows.contains { old.contains($0.subheading) } && rows.contains { new.contains($0.subheading) })
    #expect(!rows.contains { old.contains($0.subheading) && $0.day >= "2022-01-01" })
    #expect(!rows.contains { new.contains($0.subheading) && $0.day < "2022-01-01" && !$0.day.isEmpty })
  }

  @Test func `cells are missing or spoiled at the stated rates`() {
    func near(_ share: Double, _ rate: Double) -> Bool {
      abs(share - rate) < 4 * (rate / 50_000).squareRoot() + 0.0002
    }
    #expect(near(share { $0.cells[9].isEmpty }, 0.01) && near(share { $0.cells[10].isEmpty }, 0.005))
    #expect(near(share { $0.origin.isEmpty }, 0.02) && near(share { $0.consigneeCountry.isEmpty }, 0.003))
    #expect(near(share { $0.shipper.isEmpty }, 0.001) && near(share { $0.consignee.isEmpty }, 0.001))
    #expect(near(share { $0.day.isEmpty }, 0.0005))
    #expect(near(share { $0.cells[7].contains(".") }, 0.005))
    #expect(near(share { [6, 8].contains($0.cells[7].count) }, 0.015))
    #expect(near(share { $0.shipper.hasPrefix(" ") }, 0.004))
    #expect(near(share { $0.origin.count > 2 }, 0.005))
    #expect((0.2...0.45).contains(share { $0.maker.isEmpty || ["N/A", "UNKNOWN", "-"].contains($0.maker) }))
  }

  @Test func `a clean file has none of that`() {
    #expect(clean.allSatisfy { row in row.cells.prefix(11).allSatisfy { !$0.isEmpty } })
    #expect(!clean.contains { $0.cells[7].count != 10 || $0.shipper.hasPrefix(" ") || $0.origin.count != 2 })
  }

  @Test func `a skewed world gives most trade of the hubs to 20 firms`() throws {
    func share(_ rows: [ReadRow]) -> Double {
      let received = rows.filter { hubs.contains($0.consigneeCountry) }
      let counts = Dictionary(grouping: received, by: \.consignee).values.map(\.count).sorted(by: >)
      return Double(counts.prefix(20).reduce(0, +)) / Double(received.count)
    }
    let skewed = rows(
      try written(SyntheticTrade(TradeSettings(rows: 20_000, seed: 1, isSkewed: true, isClean: true))))
    #expect(share(skewed) > 0.5)
    #expect(share(clean) < 0.5)
  }

  @Test func `quotes stand only where a cell needs them, and hostile names come back whole`() throws {
    let text = String(
      decoding: try written(SyntheticTrade(TradeSettings(rows: 10_000, seed: 5))), as: UTF8.self)
    let table = slowlyRead(Array(text.utf8))
    let names = Set(table.dropFirst().flatMap { [$0[2], $0[4]] })
    #expect(names.contains { $0.contains("\"") } && names.contains { $0.contains(",") })
    #expect(["ş", "ООО", "有限公司", "Al-", "GmbH"].allSatisfy { word in names.contains { $0.contains(word) } })
    let rewritten = table.map { cells in
      cells.map { cell in
        cell.contains { $0 == "," || $0 == "\"" } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ",") + "\n"
    }.joined()
    #expect(rewritten == text)
  }
}
