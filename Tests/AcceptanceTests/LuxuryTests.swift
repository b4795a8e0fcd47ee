import Entrepot
import Regimes
import Reporting
import Testing
import Trade

/// Row A19: luxury goods to North Korea, goods that may go there, and a row meant for South Korea.
@Suite struct LuxuryTests {
  private struct Good {
    let hsCode: String, maker: String, country: String, brand: String, value: Int64
  }
  private static let goods = [
    Good(
      hsCode: "870324", maker: "Mercedes-Benz", country: "DE", brand: "Maybach GLS 600", value: 200_000_00),
    Good(hsCode: "870324", maker: "Mercedes-Benz", country: "DE", brand: "Maybach S 650", value: 180_000_00),
    Good(hsCode: "420221", maker: "Dior", country: "FR", brand: "Dior", value: 5_000_00),
    Good(hsCode: "100630", maker: "Arkansas Mills", country: "US", brand: "", value: 50_000_00),
    Good(hsCode: "300490", maker: "Rheinpharma", country: "DE", brand: "", value: 60_000_00),
  ]

  private static var rows: [DeclaredRow] {
    goods.enumerated().map { place, good in
      var row = DeclaredRow(
        "2022-06-1\(place)", from: "Dalian Yonghe", "CN", to: "Ryongak General", good.hsCode)
      (row.receiverCountry, row.destination, row.origin) = ("KP", "KP", good.country)
      (row.maker, row.makerCountry, row.brand, row.cents) = (good.maker, good.country, good.brand, good.value)
      row.grams = 1_000_000
      return row
    }
  }

  /// Says North Korea, goes to a firm in Busan.
  private static var slip: DeclaredRow {
    var row = DeclaredRow("2022-06-20", from: "Dalian Yonghe", "CN", to: "Busan Hanil Trading", "870324")
    (row.receiverCountry, row.destination, row.origin) = ("KR", "KP", "DE")
    (row.maker, row.makerCountry, row.brand, row.cents) = ("Mercedes-Benz", "DE", "Maybach", 300_000_00)
    return row
  }

  @Test
  func
    `two cars and a bag are listed luxury goods, each by the words of an authority; rice and medicine are not`()
    throws
  {
    let index = RegimeIndex(try #require(Regime.named("north-korea")))
    let lines = Self.goods.map { good in
      index.status(
        of: GoodsFacts(
          code: HSCode(good.hsCode)!, day: day("2022-06-10"), destination: "KP", valueCents: good.value,
          text: "\(good.brand) \(good.maker)")
      ).then.filter { $0.answer == true }
    }
    for cars in lines.prefix(2) {
      #expect(cars.contains { $0.list == "us-luxury" && $0.keyword == "Maybach" })
      #expect(cars.contains { $0.list == "unscr-2397-7" && $0.entry.prefix.description == "87" })
      #expect(cars.allSatisfy { $0.authority?.isEmpty == false })
    }
    #expect(lines[2].contains { $0.list == "us-luxury" && $0.keyword == "Dior" && $0.authority != nil })
    #expect(lines[3].isEmpty && lines[4].isEmpty)
  }

  @Test func `a run for North Korea says which value was of listed goods, and of which nothing is listed`()
    throws
  {
    let found = try searched(Self.rows, regime: "north-korea")
    let north = try found.destination("north-korea")
    #expect(north.shipments == 5 && north.relayShipments == 5 && north.valueUSDCents == 495_000_00)
    func listed(_ code: String) -> [Int64?] {
      north.routes.filter { $0.goods == code }.map(\.valueListedThenUSDCents)
    }
    #expect(listed("870324") == [380_000_00] && listed("420221") == [5_000_00])
    #expect(listed("100630") == [0] && listed("300490") == [0])
    #expect(north.routes.prefix(2).map(\.goods) == ["870324", "420221"])
    let car = try #require(found.routes.first { $0["goods"] == "870324" })
    #expect(car["value_listed_then_usd"] == "380000.00" && car["maker"] == "Mercedes-Benz")
    #expect(car["consignor_country"] == "CN" && car["goods_text"]?.isEmpty == false)
    #expect(found.routes.first { $0["goods"] == "100630" }?["goods_text"] == "")
    #expect(found.text.contains("380,000.00 listed on the day"))
  }

  @Test
  func `a row for North Korea whose consignee is in South Korea is a slip, in no total, and pointed at`()
    throws
  {
    let found = try searched(Self.rows + [Self.slip], regime: "north-korea")
    let north = try found.destination("north-korea")
    #expect(north.shipments == 5 && north.relayShipments == 5 && north.valueUSDCents == 495_000_00)
    #expect(north.considered?.otherCountries == 1 && north.considered?.isBalanced == true)
    let notice = try #require(found.json.notices.first { $0.contains("easily written for it") })
    #expect(
      notice.hasPrefix("1 row says that goods go to KP, but their consignees are in KR")
        && notice.contains("declarations.csv:"))
    #expect(found.flowing.contains("taken for a slip, in no route, finding or total; look at each."))
    #expect(!found.routes.contains { $0["consignee"]?.contains("Busan") == true })
    // Without the consignee's country the row contradicts nothing, and counts.
    var open = Self.slip
    open.receiverCountry = ""
    #expect(
      try searched(Self.rows + [open], regime: "north-korea").destination("north-korea").shipments == 6)
  }
}
