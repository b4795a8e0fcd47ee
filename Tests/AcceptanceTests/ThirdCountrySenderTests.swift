import Entrepot
import Reporting
import Testing
import Trade

/// Rows A7 and A8: a British sender of goods that enter from China, in the shape of the Financial Times' inquiry of April
/// 2023: 10,600 rows worth 1,200 million dollars, 982 million of them in controlled goods, most to one importer.
@Suite struct ThirdCountrySenderTests {
  private static let sender = "Larkmere Trading LLP"
  private static let importer = "ООО Марисоль"
  /// Maker, its country and goods, with rows and millions of dollars.
  private static let goods: [(maker: String, country: String, hsCode: String, rows: Int, value: Double)] = [
    ("Intel", "US", "854231", 2_500, 400), ("AMD", "US", "854232", 1_500, 182),
    ("Huawei", "CN", "851762", 2_000, 200), ("H3C", "CN", "847150", 1_000, 100),
    ("Samsung", "KR", "851762", 1_000, 100), ("Apple", "US", "847130", 1_600, 60),
    ("Samsung", "KR", "851713", 1_000, 158),
  ]

  static var rows: [DeclaredRow] {
    var rows = goods.flatMap { goods in
      zip(days("2022-04-01", "2022-12-31", goods.rows), parts(of: millions(goods.value), goods.rows))
        .enumerated().map { place, row in
          // Eleven of twenty to one importer, the others to three.
          let receiver = place % 20 < 11 ? importer : ["АО Кордея", "ООО Лигната", "ООО Сорвен"][place % 3]
          var declared = DeclaredRow(row.0, from: sender, "GB", to: receiver, goods.hsCode)
          (declared.cents, declared.grams) = (row.1, 2_000)
          (declared.maker, declared.makerCountry) = (goods.maker, goods.country)
          declared.dispatch = place % 10 == 9 ? ["HK", "TR"][place / 10 % 2] : "CN"
          return declared
        }
    }
    // A little before the measure, in goods that no list names.
    rows += zip(days("2021-05-03", "2021-12-20", 20), parts(of: millions(1), 20)).map { day, cents in
      var declared = DeclaredRow(day, from: sender, "GB", to: importer, "847130")
      (declared.cents, declared.grams, declared.maker) = (cents, 2_000, "Apple")
      (declared.makerCountry, declared.dispatch) = ("US", "CN")
      return declared
    }
    return rows + background(2021...2022)
  }

  @Test func `the best route goes from the maker by the British sender, from China, to the importer`() throws
  {
    let found = try searched(Self.rows) { $0.since = day("2022-02-24") }
    let russia = try found.destination()
    #expect(russia.shipments == 10_600 && russia.valueUSDCents == millions(1_200))
    #expect(found.text.contains("in all 10,600 shipments go to RU, worth 1,200,000,000 USD where declared"))
    let best = try #require(russia.routes.first)
    #expect(best.kind == .relay && best.tier == "1" && best.grade == .a)
    #expect(best.stops.map(\.name) == ["Intel", Self.sender, Self.importer])
    #expect(best.stops.map(\.country) == ["US", "GB", "RU"] && best.stops[1].dispatch == "CN")
    #expect(
      best.sentence.contains("made by Intel (US), went from \(Self.sender) (GB), dispatched from CN, to"))
    #expect(found.flowing.contains(best.sentence))
    let row = try #require(found.routes.first)
    #expect(
      row["consignor_country"] == "GB" && row["dispatch_country"] == "CN" && row["consignee"] == Self.importer
    )
    // Four countries in one row; the sender is in none of the two that the goods saw.
    #expect(Set(best.stops.map(\.country) + [best.stops[1].dispatch!]).count == 4)
    // More than half goes to one importer.
    let toOne = try found.routes.filter { $0["consignee"] == Self.importer }.cents("value_usd")
    let all = try found.routes.cents("value_usd")
    #expect(Double(toOne) / Double(all) > 0.5 && russia.relayValueUSDCents == all)
  }

  @Test func `818 of each 1000 dollars of the sender are controlled goods, which it did not sell before`()
    throws
  {
    let found = try searched(Self.rows)
    let newcomer = try #require(
      found.findings("newcomers").first { $0.firms.contains { $0.name == Self.sender } })
    #expect(try newcomer.effect("controlled share after") == 0.818333)
    #expect(try newcomer.effect("value") == 982_000_000)
    #expect(newcomer.sentence.contains("controlled goods") && found.flowing.contains(newcomer.sentence))
    #expect(try found.row(of: newcomer)["effects"]?.contains("controlled share after=0.818333 share") == true)
    // And what it did sell before jumped.
    let jump = try #require(
      found.findings("jumps").first { $0.goods == "847130" && $0.firms.contains { $0.name == Self.sender } })
    #expect(try jump.effect("value before") == 1_000_000 && jump.effect("value after") == 60_000_000)
    #expect(try jump.effect("ratio") == 60)
    #expect(found.flowing.contains(jump.sentence) && jump.sentence.contains("60 times"))
  }

  @Test func `whether goods are controlled hangs on their code, not on the nation of their brand`() throws {
    let found = try searched(Self.rows) { $0.since = day("2022-02-24") }
    // Routers of a Chinese and of a Korean maker are of one tier; telephones of the same Korean maker of none.
    let routers = try found.destination().routes.filter { $0.goods == "851762" }
    #expect(Set(routers.map(\.tier)) == ["2"])
    let phones = try found.destination().routes.filter { $0.goods == "851713" }
    #expect(!phones.isEmpty && phones.allSatisfy { $0.tier == nil && $0.stops[0].name == "Samsung" })
    // The Chinese makers' 300 million are among the 982, but make no relay: their goods are not the coalition's.
    let makers = Set(try found.destination().routes.map { $0.stops[0].name })
    #expect(makers == ["Intel", "AMD", "Samsung", "Apple"])
    #expect(try found.routes.cents("value_usd") == millions(900))
  }
}
