import Entrepot
import Reporting
import Testing
import Trade

/// Rows B3 to B5, B9 and B10, as far as shipments show what the sources computed from trade statistics.
@Suite struct PriceAndGrowthTests {
  private static let (before, after) = (("2021-05-03", "2022-01-28"), ("2022-04-04", "2022-12-28"))

  private static func sales(
    _ count: Int, _ dollars: Int64, grams: Int64, from sender: String, _ country: String,
    _ span: (String, String), _ hsCode: String, to receiver: String = "ООО Подшипник-Торг",
    _ place: String = "RU"
  ) -> [DeclaredRow] {
    let cells = zip(parts(of: dollars * 100, count), parts(of: grams, count))
    return zip(days(span.0, span.1, count), cells).map { day, amounts in
      var row = DeclaredRow(day, from: sender, country, to: receiver, hsCode)
      (row.cents, row.grams, row.receiverCountry) = (amounts.0, amounts.1, place)
      return row
    }
  }

  @Test func `bearings with 76 percent more value in 13 percent less mass are price, not volume`() throws {
    let rows =
      Self.sales(
        10, 1_000_000, grams: 100_000_000, from: "Ningbo Zhoucheng", "CN", Self.before, "848210")
      + Self.sales(10, 1_760_000, grams: 87_000_000, from: "Ningbo Zhoucheng", "CN", Self.after, "848210")
    let found = try searched(rows + background(2021...2022))
    let finding = try #require(found.findings("prices", "price-not-volume").first)
    #expect(try finding.effect("value change") == 0.76 && finding.effect("mass change") == -0.13)
    #expect(try finding.effect("unit value change") == 1.02299)
    #expect(
      finding.sentence
        == "Price, not volume: what Ningbo Zhoucheng (CN) sold of 848210 to RU rose 76 % in value and fell 13 % in mass across the measure: 102 % more per kilogram."
    )
    #expect(found.flowing.contains(finding.sentence) && finding.windows.count == 2)
    #expect(try found.row(of: finding)["effects"]?.contains("unit value change=1.02299 share") == true)
  }

  @Test func `a mark-up of 87 percent is above the watch level, one of 71.6 percent is below it`() throws {
    // What is bought at 100 dollars a kilogram is sold to Russia at 187 by one, at 171.60 by another.
    let rows = [("Hanlu Components", Int64(187_000)), ("Weifu Components", 171_600)].flatMap {
      name, dollars in
      Self.sales(
        10, 100_000, grams: 1_000_000, from: "Rheintal Mikro", "DE", Self.after, "854231", to: name, "CN")
        + Self.sales(10, dollars, grams: 1_000_000, from: name, "CN", Self.after, "854231")
        + Self.sales(
          10, 109_000, grams: 1_000_000, from: name, "CN", Self.after, "854231", to: "Hanoi Systems", "VN")
    }
    let found = try searched(rows + background(2021...2022))
    let markups = try found.findings("prices", "markup")
    #expect(markups.map { $0.firms[0].name } == ["Hanlu Components"])
    let finding = try #require(markups.first)
    #expect(try finding.effect("mark-up") == 1.87)
    #expect(try finding.effect("price paid") == 100 && finding.effect("price taken") == 187)
    #expect(finding.sentence.contains("sold it to RU at 187.00 USD/kg (10 shipments): 1.9 times the price."))
    #expect(found.flowing.contains(finding.sentence))
    #expect(try found.row(of: finding)["effects"]?.contains("mark-up=1.87 times") == true)
  }

  @Test func `sellers of a country that went from a quarter of a million to 18 million grew 72 times`() throws
  {
    let rows = ["Almaty Chip TOO", "Astana Elektro TOO"].flatMap { name in
      Self.sales(5, 125_000, grams: 100_000, from: name, "KZ", Self.before, "854231")
        + Self.sales(20, 9_000_000, grams: 5_000_000, from: name, "KZ", Self.after, "854231")
    }
    let found = try searched(rows + background(2021...2022))
    let lane = try #require(found.findings("jumps").first { $0.country == "KZ" })
    #expect(try lane.effect("value before") == 250_000 && lane.effect("value after") == 18_000_000)
    #expect(try lane.effect("ratio") == 72)
    #expect(
      lane.sentence.hasPrefix("All hubs of KZ sold 18,000,000 USD of 854231 to RU in 2022-04 to 2022-12"))
    #expect(lane.sentence.contains("against 250,000 USD in 2021-05 to 2022-01: 72 times"))
    #expect(found.flowing.contains(lane.sentence))
    #expect(try found.row(of: lane)["lane"] == "KZ")
  }

  /// In both windows 100 million: of Turkey 3 and 13, of China 30 and 60, the rest direct.
  private static var shares: [DeclaredRow] {
    func two(_ name: String, _ country: String, _ old: Int64, _ new: Int64) -> [DeclaredRow] {
      sales(9, old * 1_000_000, grams: 1_000_000, from: name, country, before, "854231")
        + sales(9, new * 1_000_000, grams: 1_000_000, from: name, country, after, "854231")
    }
    return two("Boğaz Elektronik", "TR", 3, 13) + two("Hanlu Components", "CN", 30, 60)
      + two("Rheintal Mikro", "DE", 67, 27) + background(2021...2022)
  }

  @Test func `a hub's share of imports rose from 3 to 13 percent while another's doubled`() throws {
    let found = try searched(Self.shares) { $0.detectors = ["jumps"] }
    let lanes = try found.findings("jumps").filter { $0.country != nil }
    #expect(lanes.compactMap(\.country) == ["CN", "TR"])
    let windows = try #require(lanes.first).windows
    // What all imports were worth in the windows compared.
    let totals = try windows.map { window in
      try searched(Self.shares) {
        ($0.since, $0.until, $0.detectors) = (day(window.first), day(window.last), ["routes"])
      }.destination().valueUSDCents!
    }
    #expect(totals == [millions(100), millions(100)])
    let turkey = try #require(lanes.first { $0.country == "TR" })
    #expect(try turkey.effect("value before") * 100 / Double(totals[0]) == 0.03)
    #expect(try turkey.effect("value after") * 100 / Double(totals[1]) == 0.13)
    let china = try #require(lanes.first { $0.country == "CN" })
    #expect(try china.effect("ratio") == 2 && turkey.effect("ratio") == 4.33333)
    #expect(found.flowing.contains(turkey.sentence) && china.sentence.contains("2.0 times"))
    #expect(try found.row(of: turkey)["effects"]?.contains("value after=13000000.0 USD") == true)
  }

  @Test func `invoices in yuan that rose from 4 to 34 percent of value are a change of currency`() throws {
    func invoiced(_ rows: [DeclaredRow], _ currency: String) -> [DeclaredRow] {
      rows.map { row in
        var row = row
        row.currency = currency
        return row
      }
    }
    func part(_ dollars: Int64, _ span: (String, String), _ currency: String) -> [DeclaredRow] {
      invoiced(
        Self.sales(10, dollars, grams: 100_000, from: "Hanlu Components", "CN", span, "854231"), currency)
    }
    let rows =
      part(960_000, Self.before, "USD") + part(40_000, Self.before, "CNY")
      + part(1_320_000, Self.after, "USD")
      + part(680_000, Self.after, "CNY")
    let found = try searched(rows + invoiced(background(2021...2022), "USD"))
    let switches = try found.findings("patterns", "currency-switch")
    let pair = try #require(switches.first { $0.country == nil })
    #expect(try pair.effect("share before") == 0.04 && pair.effect("share after") == 0.34)
    #expect(
      pair.sentence.contains(
        "CNY rose from 4 % to 34 % of the value across the measure: since then 10 shipments in it worth 680,000 USD"
      ))
    #expect(found.flowing.contains(pair.sentence) && switches.contains { $0.country == "CN" })
    #expect(try found.row(of: pair)["kind"] == "currency-switch")
  }
}
