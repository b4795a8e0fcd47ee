import Synthesis
import Testing

/// The file resembles the sample of the reference tasks; ranges are wide, for other seeds must fit in too.
@Suite struct DistributionTests {
  static let table: [ReadRow] = (try? written(SyntheticTrade(rows: 50_000, seed: 1))).map(rows) ?? []
  let table = DistributionTests.table

  private func share(_ isCounted: (ReadRow) -> Bool) -> Double {
    Double(table.count(where: isCounted)) / Double(table.count)
  }

  @Test func `firms, pairs and goods are as many as in trade of this size`() {
    #expect(table.count == 50_000)
    #expect((1_000...1_600).contains(Set(table.flatMap { [$0.shipper, $0.consignee] }).count))
    #expect((6_000...8_500).contains(Set(table.map { [$0.shipper, $0.consignee] }).count))
    #expect((600...1_079).contains(Set(table.map(\.subheading)).count))
    #expect(Set(table.flatMap { [$0.shipperCountry, $0.consigneeCountry] }).count > 50)
  }

  @Test func `a firm has one country and a country many firms`() {
    var countries: [String: Set<String>] = [:]
    for row in table {
      countries[row.shipper, default: []].insert(row.shipperCountry)
      countries[row.consignee, default: []].insert(row.consigneeCountry)
    }
    #expect(countries.values.allSatisfy { $0.count == 1 })
  }

  @Test func `trade has heavy tails`() {
    let counts = Dictionary(grouping: table, by: \.shipper).values.map(\.count).sorted(by: >)
    let top = Double(counts.prefix(counts.count / 100).reduce(0, +)) / Double(table.count)
    #expect((0.04...0.30).contains(top), "share of the largest hundredth of shippers: \(top)")
    let values = table.map(\.value).sorted()
    #expect((4_000...8_000).contains(values[25_000]))
    #expect((80_000...300_000).contains(values[49_500]))
  }

  @Test func `cells are empty as often as in real files`() {
    #expect((0.25...0.45).contains(share { $0.maker.isEmpty }))
    #expect((0.25...0.55).contains(share { $0.maker == $0.shipper }))
    #expect((0.01...0.03).contains(share { $0.origin.isEmpty }))
    #expect((0.005...0.015).contains(share { $0.cells[9].isEmpty }))
  }

  @Test func `coalition trade with Russia ends after the measure and that of hubs begins`() {
    let direct = table.filter { coalition.contains($0.shipperCountry) && $0.consigneeCountry == "RU" }
    let late = direct.filter { $0.day >= "2022-05-01" }
    #expect(direct.count > 500 && late.count * 20 < direct.count)
    let hub = table.filter { hubs.contains($0.shipperCountry) && $0.consigneeCountry == "RU" }
    let early = hub.filter { $0.day < measure }
    #expect(hub.count > 300 && early.count * 3 < hub.count)
  }

  @Test func `a skewed world gives most trade of the hubs to 20 firms`() throws {
    func share(_ table: [ReadRow]) -> Double {
      let received = table.filter { hubs.contains($0.consigneeCountry) }
      let counts = Dictionary(grouping: received, by: \.consignee).values.map(\.count).sorted(by: >)
      return Double(counts.prefix(20).reduce(0, +)) / Double(received.count)
    }
    let skewed = rows(try written(SyntheticTrade(rows: 50_000, seed: 1, skew: true)))
    #expect(share(skewed) > 0.6)
    #expect(share(table) < 0.5)
  }
}
