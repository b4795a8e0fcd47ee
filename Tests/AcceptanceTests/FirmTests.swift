import Entrepot
import Reporting
import Testing
import Trade

/// Rows B6 to B8: captive firms, a firm that is new and takes over, and goods that were under way.
@Suite struct FirmTests {
  private static let importer = "ООО Синтера"

  private static func sales(
    _ count: Int, _ cents: Int64, from sender: String, _ country: String, to receiver: String,
    _ first: String,
    _ last: String, hsCode: String = "854231"
  ) -> [DeclaredRow] {
    zip(days(first, last, count), parts(of: cents, count)).map { day, cents in
      var row = DeclaredRow(day, from: sender, country, to: receiver, hsCode)
      (row.cents, row.grams) = (cents, 10_000)
      return row
    }
  }

  /// Forty suppliers before; afterwards six, of which two have 98 %. The first sells 98 % of what it sells to the
  /// importer, the second 83 %.
  private static var captives: [DeclaredRow] {
    let before = (1...40).flatMap {
      sales(3, 30_000_00, from: "Supplier \($0) of forty", "TR", to: importer, "2021-05-10", "2022-01-20")
    }
    var after = sales(
      20, 8_500_000_00, from: "Kestrel Semicon", "HK", to: importer, "2022-04-05", "2022-12-20")
    after += sales(10, 1_300_000_00, from: "Oryx Devices", "AE", to: importer, "2022-04-05", "2022-12-20")
    after += (1...4).flatMap {
      sales(3, 50_000_00, from: "Small supplier \($0)", "TR", to: importer, "2022-04-05", "2022-12-20")
    }
    // Elsewhere: 2 % of the first's sales, 17 % of the second's.
    var elsewhere = sales(
      3, 173_469_39, from: "Kestrel Semicon", "HK", to: "Hanoi Systems", "2022-05-01", "2022-11-01")
    elsewhere += sales(
      3, 266_265_06, from: "Oryx Devices", "AE", to: "Hanoi Systems", "2022-05-01", "2022-11-01")
    for index in elsewhere.indices { elsewhere[index].receiverCountry = "VN" }
    return before + after + elsewhere + background(2021...2022)
  }

  @Test func `exporters that sell 98 and 83 percent to one buyer are captive, and it to the first of them`()
    throws
  {
    let found = try searched(Self.captives) { $0.detectors = ["dependence"] }
    let exporters = try found.findings("dependence", "captive-exporter")
    let share = Dictionary(
      uniqueKeysWithValues: try exporters.map {
        (try #require($0.firms.first { $0.role == "seller" }).name, try $0.effect("share"))
      })
    #expect(share["Kestrel Semicon"] == 0.98 && share["Oryx Devices"] == 0.83)
    let first = try #require(exporters.first { $0.firms.contains { $0.name == "Kestrel Semicon" } })
    #expect(
      first.sentence.contains(
        "sold 98 % of its sales in these files to \(Self.importer) (RU): 8,500,000 USD of"))
    #expect(found.flowing.contains(first.sentence) && found.flowing.contains("sold 83 % of its sales"))
    #expect(try found.row(of: first)["effects"]?.contains("share=0.98 share") == true)
    let captive = try #require(found.findings("dependence", "captive-importer").first)
    #expect(try captive.effect("share") == 0.85 && captive.effect("partners") == 6)
    #expect(found.flowing.contains("bought 85 % of its imports in these files from Kestrel Semicon (HK)"))
  }

  @Test func `an importer whose suppliers fell from 40 to 6 is found, with their effective numbers`() throws {
    let found = try searched(Self.captives) { $0.detectors = ["dependence"] }
    let collapse = try #require(found.findings("dependence", "supplier-collapse").first)
    #expect(try collapse.effect("effective suppliers before") == 40)
    // 1 / (0.85² + 0.13² + 4 × 0.005²)
    #expect(try collapse.effect("effective suppliers after") == 1.35227)
    #expect(
      collapse.sentence.hasPrefix(
        "\(Self.importer) (RU) bought from 40 suppliers before the measure and from 6 after (effective number 40.0 and 1.4), worth 10,000,000 USD"
      ))
    #expect(collapse.windows.map(\.first) == ["2021-05-01", "2022-04-01"])
    #expect(found.flowing.contains(collapse.sentence))
    #expect(try found.row(of: collapse)["buyer"] == Self.importer)
  }

  /// One stops four days before the measure; another begins on 8 March and sells 20 million in seven months.
  private static var successors: [DeclaredRow] {
    let old = sales(
      12, 15_000_000_00, from: "Corvane Elektronik", "TR", to: importer, "2021-03-01", "2022-02-20")
    let new = sales(
      30, 20_000_000_00, from: "Novabridge Dış Ticaret", "TR", to: importer, "2022-03-08", "2022-10-07")
    return old + new + background(2021...2022)
  }

  @Test func `a seller that begins in March 2022 and sells 20 million in seven months is new, and soon gone`()
    throws
  {
    let found = try searched(Self.successors)
    let new = try #require(found.findings("newcomers").first)
    #expect(new.kind == "mayfly" && new.firms.first?.name == "Novabridge Dış Ticaret")
    #expect(try new.effect("value") == 20_000_000 && new.effect("days since measure") == 12)
    #expect(
      new.sentence
        == "Novabridge Dış Ticaret (TR) lived 214 days, from 2022-03-08 to 2022-10-07, all after the measure: 30 shipments worth 20,000,000 USD to RU from 2022-03-08 to 2022-10-07."
    )
    // When it was founded stands in a registry, not in customs files: that is said, not passed over.
    #expect(new.gaps == ["day of incorporation: needs a company registry"])
    #expect(found.flowing.contains(new.sentence))
    #expect(try found.row(of: new)["value_usd"] == "20000000.00")
  }

  @Test func `it took over the customer of one that had stopped 16 days before`() throws {
    let found = try searched(Self.successors)
    let successor = try #require(found.findings("successors").first)
    #expect(successor.firms.map(\.name) == ["Novabridge Dış Ticaret", "Corvane Elektronik"])
    #expect(try successor.effect("gap") == 16 && successor.effect("customers in common") == 1)
    #expect(try successor.effect("goods in common") == 1)
    #expect(try successor.effect("value of the one that stopped") == 15_000_000)
    #expect(
      successor.sentence.contains("16 days after the last sale of Corvane Elektronik (TR) on 2022-02-20"))
    #expect(found.flowing.contains(successor.sentence))
    #expect(try found.row(of: successor)["other"] == "Corvane Elektronik")
  }

  @Test func `shipments of the days of grace are in no comparison, and their number and value are printed`()
    throws
  {
    var rows = Self.sales(
      9, 900_000_00, from: "Kestrel Semicon", "HK", to: Self.importer, "2021-05-05", "2022-01-25")
    rows += Self.sales(
      9, 3_600_000_00, from: "Kestrel Semicon", "HK", to: Self.importer, "2022-04-05", "2022-12-20")
    // Its own goods, under way when the measure came.
    rows += Self.sales(7, 7_000_000_00, from: "Intel", "US", to: Self.importer, "2022-02-25", "2022-03-31")
    rows += Self.sales(
      4, 4_000_000_00, from: "Kestrel Semicon", "HK", to: Self.importer, "2022-02-25", "2022-03-31")
    let found = try searched(rows + background(2021...2022))
    let words =
      "Not compared as before or after: 11 shipments are between 2022-02-01 and 2022-03-31, the month of the measure and its 35 days of grace, worth 11,000,000 USD where declared."
    #expect(try found.destination().search.contains(words) && found.flowing.contains(words))
    let jump = try #require(found.findings("jumps").first { $0.firms.first?.name == "Kestrel Semicon" })
    #expect(try jump.effect("value before") == 900_000 && jump.effect("value after") == 3_600_000)
    #expect(try jump.effect("shipments before") == 9 && jump.effect("shipments after") == 9)
    #expect(try found.row(of: jump)["effects"]?.contains("ratio=4.0 times") == true)
    // The maker sold in those days alone, so nothing is said of it.
    #expect(
      try found.findings("jumps").allSatisfy { finding in !finding.firms.contains { $0.name == "Intel" } })
    // All of them count as shipments to the destination, and without grace the April of the measure is compared.
    #expect(try found.destination().shipments == 29)
    let without = try searched(rows + background(2021...2022)) { $0.graceDays = 0 }
    #expect(without.text.contains("and its 0 days of grace"))
  }
}
