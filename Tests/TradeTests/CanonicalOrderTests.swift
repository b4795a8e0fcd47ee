import GraphCore
import TestSupport
import Testing
import Trade

@Suite struct CanonicalOrderTests {
  private static let base = ShipmentRow(
    day: Day(rawValue: 100), declaration: "b", consignor: "m", "DE", consignee: "p", "TR", hs: "8542",
    cents: 50, grams: 50)

  /// Each part of the order from the weightiest on, with a row that comes before the base row by that part alone.
  private static let lighter: [@Sendable (ShipmentRow) -> ShipmentRow] = [
    { changed($0) { $0.day = Day(rawValue: 99) } }, { changed($0) { $0.declaration = "a" } },
    { changed($0) { $0.consignor = "l" } }, { changed($0) { $0.consignee = "o" } },
    { changed($0) { $0.hs = "8541" } }, { changed($0) { $0.cents = 49 } }, { changed($0) { $0.grams = 49 } },
  ]

  private static func changed(_ row: ShipmentRow, _ change: (inout ShipmentRow) -> Void) -> ShipmentRow {
    var row = row
    change(&row)
    return row
  }

  @Test func `a part of the order outweighs all parts after it`() {
    for (weight, lighten) in Self.lighter.enumerated() {
      let first = lighten(Self.base)
      // Every part after it would say otherwise.
      let second = Self.lighter.dropFirst(weight + 1).reduce(Self.base) { $1($0) }
      let table = shipmentTable([second, first])
      let (a, b) = (ShipmentID(row: 1), ShipmentID(row: 0))
      #expect(table.precedes(a, b) && !table.precedes(b, a), "part \(weight)")
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `any order of rows sorts into the same rows`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rows = (0..<20).map { _ in
      Self.lighter.reduce(Self.base) { Bool.random(using: &random) ? $1($0) : $0 }
    }
    func sorted(_ rows: [ShipmentRow]) -> [ShipmentRow] {
      let table = shipmentTable(rows)
      return rows.indices.map { ShipmentID(row: $0) }.sorted { table.precedes($0, $1) }.map { rows[$0.row] }
    }
    #expect(sorted(rows) == sorted(rows.shuffled(using: &random)))
  }

  @Test func `rows that agree in all parts are told apart by their digests, then by their place`() {
    var table = shipmentTable([Self.base, Self.base])
    #expect(table.precedes(ShipmentID(row: 0), ShipmentID(row: 1)))
    table.digest = Column([9, 8])
    #expect(table.precedes(ShipmentID(row: 1), ShipmentID(row: 0)))
    #expect(!table.precedes(ShipmentID(row: 0), ShipmentID(row: 0)))
  }
}
