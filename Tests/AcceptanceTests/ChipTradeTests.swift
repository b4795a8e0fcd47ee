import Entrepot
import Ingest
import Reporting
import Testing
import Trade

/// Rows A1 to A4: the figures of the first article, from declarations of that shape.
@Suite struct ChipTradeTests {
  @Test
  func
    `3292 chip shipments of 100000 USD and more are told from those worth less, other goods and other days`()
    throws
  {
    let rows = ChipTrade.rows + ChipTrade.decoys
    let found = try searched(rows) { ChipTrade.asked(&$0) }
    let russia = try found.destination()
    #expect(russia.shipments == 3_292 && russia.valueUSDCents == millions(900))
    #expect(russia.relayShipments == 2_358 && russia.relayValueUSDCents == millions(740))
    let looked = try #require(russia.considered)
    #expect(looked.smallValues == 201 && looked.otherGoods == 50 && looked.outsideDays == 25)
    #expect(looked.used == rows.count && looked.isBalanced)
    #expect(
      found.text.contains("in all 3,292 shipments go to RU, worth 900,000,000 USD where declared")
        && found.text.contains("in 2,358 shipments, worth 740,000,000 USD where declared.")
        && found.text.contains("201 worth less than asked for, or of no declared value")
        && found.text.contains("only those worth at least 100,000 USD were looked at (--min-value)"))
    #expect(try found.routes.cents("value_usd") == millions(740))
    #expect(found.routes.allSatisfy { $0["origin_country"] == "US" })
  }

  @Test func `1774 of them worth 570 million USD came from China and Hong Kong, by any way of asking`() throws
  {
    let rows = ChipTrade.rows + ChipTrade.decoys
    let all = try searched(rows) { ChipTrade.asked(&$0) }
    let near = try searched(rows) { ChipTrade.asked(&$0, hubs: ["CN", "HK"]) }
    let (wide, narrow) = (try all.destination(), try near.destination())
    #expect(narrow.shipments == 3_292)
    #expect(narrow.relayShipments == 1_774 && narrow.relayValueUSDCents == millions(570))
    #expect(near.text.contains("in 1,774 shipments, worth 570,000,000 USD where declared."))
    // The same from the list of routes of all hubs.
    let listed = wide.routes.filter { ["CN", "HK"].contains($0.stops[1].country) }
    #expect(listed.compactMap { Int($0.chains) }.reduce(0, +) == 1_774)
    #expect(listed.compactMap(\.valueUSDCents).reduce(0, +) == millions(570))
    let cells = all.routes.filter { ["CN", "HK"].contains($0["consignor_country"]) }
    #expect(try cells.cents("value_usd") == millions(570))
    #expect(cells.compactMap { Int($0["chains"] ?? "") }.reduce(0, +) == 1_774)
    // Shares to the digit, from what the reports say.
    let shares = [
      Double(wide.relayShipments) / Double(wide.shipments),
      Double(narrow.relayShipments) / Double(wide.relayShipments),
      Double(narrow.relayValueUSDCents!) / Double(wide.relayValueUSDCents!),
    ]
    #expect(shares.map { ($0 * 1_000).rounded() } == [716, 752, 770])
  }

  @Test func `a value of exactly the least counts, a cent less does not`() throws {
    var rows = [100_000_00, 99_999_99].map { cents in
      var row = DeclaredRow("2022-05-20", from: "Lantern Point Trading", "HK", to: "ООО Вектрасенс", "854231")
      (row.cents, row.maker, row.makerCountry) = (Int64(cents), "Intel", "US")
      return row
    }
    rows[1].receiver = "АО Приборика"
    let found = try searched(rows) { ChipTrade.asked(&$0) }
    #expect(try found.destination().shipments == 1)
    #expect(try found.destination().considered?.smallValues == 1)
    #expect(found.routes.map { $0["consignee"] } == ["ООО Вектрасенс"])
    #expect(found.routes.map { $0["value_usd"] } == ["100000.00"])
  }

  /// 92,000 EUR are 100,004 USD at the rate of the Monday before; 91,996 EUR are 99,999.65.
  private static let rates = """
    date,currency,usd_per_unit
    2022-05-16,EUR,1.0870
    2022-06-01,EUR,1.0700
    2022-05-16,CNY,0.1482
    2022-05-20,RUB,0.0156

    """

  @Test func `other currencies are compared by the dated rate, which the report names`() throws {
    let amounts = [
      ("92000.00", "EUR", "2022-05-20"), ("91996.00", "EUR", "2022-05-20"), ("92000.00", "EUR", "2022-06-02"),
      ("680000", "CNY", "2022-05-20"), ("6400000", "RUB", "2022-05-20"), ("92000.00", "EUR", "2022-09-30"),
      ("100000.00", "USD", "2022-05-20"), ("99999.99", "USD", "2022-05-20"),
    ]
    let rows = amounts.enumerated().map { place, amount in
      var row = DeclaredRow(amount.2, from: "Lantern Point Trading", "HK", to: "Firm \(place)", "854231")
      (row.value, row.currency, row.maker, row.makerCountry) = (amount.0, amount.1, "Intel", "US")
      return row
    }
    let found = try searched(rows) { settings in
      ChipTrade.asked(&settings)
      settings.input.rates = try .init(Array(Self.rates.utf8), file: "rates.csv")
    }
    let russia = try found.destination()
    #expect(Set(russia.routes.map { $0.stops[2].name }) == ["Firm 0", "Firm 3", "Firm 6"])
    #expect(russia.valueUSDCents == 30_078_000)
    #expect(russia.considered?.smallValues == 5)
    let notices = found.json.notices
    #expect(
      notices.contains {
        $0.contains("1 value in CNY was converted") && $0.contains("0.1482 USD of 2022-05-16.")
      })
    #expect(
      notices.contains {
        $0.contains("3 values in EUR were converted")
          && $0.contains("1.0870 USD of 2022-05-16 first, 1.0700 USD of 2022-06-01 last.")
      })
    #expect(found.flowing.contains("0.0156 USD of 2022-05-20."))
    #expect(notices.contains { $0.hasPrefix("1 value is in") && $0.contains("--rates FILE") })
    #expect(try found.routes.cents("value_usd") == 300_780_00)
  }
}
