import Testing

@testable import Synthesis

/// Everything that the key does not call diversion is none.
@Suite struct InnocenceTests {
  private static let controlled = Set(commonHighPriority.split(separator: " ").map(String.init))

  @Test(arguments: KeyedFile.clean)
  func
    `outside the key no controlled goods of the coalition pass a third country on their way to a destination`(
      file: KeyedFile
    )
  {
    let known = Set(file.shipments.map { $0.line - 2 })
    let suspicious = file.rows.indices.filter { index in
      let row = file.rows[index]
      return ["RU", "BY"].contains(row.consigneeCountry) && row.day >= "2022-03-02"
        && InnocenceTests.controlled.contains(row.subheading) && !known.contains(index)
    }
    for row in suspicious.map({ file.rows[$0] }) {
      #expect(!coalition.contains(row.shipperCountry), "\(row.declaration)")
      #expect(!coalition.contains(row.origin), "\(row.declaration) is a relay")
      let supplies = file.rows.filter {
        $0.consignee == row.shipper && $0.subheading == row.subheading
          && coalition.contains($0.shipperCountry)
      }
      #expect(supplies.isEmpty, "\(row.declaration) is supplied by \(supplies.map(\.declaration))")
    }
  }

  /// What the key rests on: nobody buys controlled goods that it also makes, and under an embargo nobody
  /// outside a plot sends controlled goods that it has not made.
  @Test(arguments: [(false, false), (true, false), (false, true)])
  func `no relationship of the background is diversion`(isSkewed: Bool, isRussianImports: Bool) {
    let world = World(seed: 11, rows: 400_000, isSkewed: isSkewed, isRussianImports: isRussianImports)
    var (controlled, embargoed) = (0, 0)
    for relationship in (0..<world.relationshipCount).map(world.relationship) {
      let first = world.controls.firstDay(
        of: relationship.goods, to: world.population.country(of: relationship.consignee))
      let isControlled = world.goods.all[relationship.goods].control.isControlled
      guard isControlled || first < Int(Int32.max) else { continue }
      controlled += 1
      #expect(relationship.goods != world.basket(relationship.consignee, 0))
      guard relationship.days.upperBound >= first else { continue }
      embargoed += 1
      #expect(world.bloc(of: relationship.consignor) != .coalition)
      #expect(relationship.goods == world.basket(relationship.consignor, 0))
      #expect([relationship.consignor, .none].contains(relationship.maker))
      #expect(Int(relationship.origin) == world.population.country(of: relationship.consignor))
    }
    #expect(controlled > 300 && embargoed > 0)
  }

  @Test func `a relationship is between two firms, within the calendar and their lives`() {
    let world = World(seed: 12, rows: 100_000)
    var young = 0
    for relationship in (0..<world.relationshipCount).map(world.relationship) {
      #expect(relationship.consignor != relationship.consignee)
      for firm in [relationship.consignor, relationship.consignee] {
        let life = world.population.life(of: firm)
        young += life.lowerBound > Calendar.first ? 1 : 0
        #expect(
          life.lowerBound <= relationship.days.lowerBound && relationship.days.upperBound <= life.upperBound)
      }
    }
    #expect(young > 500)
  }

  @Test func `a firm trades in a few goods that lie near one another`() {
    let world = World(seed: 13, rows: 100_000)
    let firms = (0..<400).map { FirmNumber($0 * 5) }
    let near = firms.count { firm in
      (1...3).contains { abs(world.basket(firm, $0) - world.basket(firm, 0)) <= 15 }
    }
    #expect(near > 300)
  }

  @Test func `controls begin on the day of the measure, and only for listed goods`() {
    let world = World(seed: 1, rows: 10_000)
    func first(_ code: String, _ country: String) -> Int {
      world.controls.firstDay(
        of: world.goods.index(of: code),
        to: world.geography.countries.firstIndex { "\($0.code)" == country } ?? 0)
    }
    #expect(first("854231", "RU") == Calendar.measure && first("854231", "BY") == Calendar.day(2022, 3, 2))
    #expect(first("854231", "IR") == Calendar.day(2023, 2, 24) && first("854231", "KP") == Calendar.first)
    #expect(first("840710", "RU") == Calendar.day(2023, 2, 24))
    #expect(
      [first("330300", "RU"), first("848210", "IR"), first("854231", "TR")].allSatisfy {
        $0 == Int(Int32.max)
      })
    #expect(first("330300", "KP") == Calendar.first)
  }
}
