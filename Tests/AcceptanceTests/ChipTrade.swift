import Entrepot
import Ingest
import Trade

/// Declarations of microchips to Russia in the shape of Nikkei's inquiry of April 2023: of 3,292 rows worth 100,000
/// dollars and more within 24 February to 31 December 2022, 2,358 of makers in the United States and 740 million dollars,
/// of which 1,774 and 570 million from China and Hong Kong; a year before 230 and 51 million.
///
/// What Nikkei took for an American product is not published; here the maker's country decides.
struct ChipTrade {
  static let (first, last) = ("2022-02-24", "2022-12-31")
  static let american = ["Intel", "AMD", "Xilinx", "Altera"]

  /// The rows that count.
  static var rows: [DeclaredRow] {
    direct(1_774, millions(570), first, last) + others
  }

  /// Of American makers from China and Hong Kong, a quarter of rows and value from China.
  private static func direct(_ count: Int, _ cents: Int64, _ first: String, _ last: String) -> [DeclaredRow] {
    let chinese = count / 4
    return chips(chinese, cents / 4, from: "Shenzhen Hanlu Components", "CN", first, last)
      + chips(count - chinese, cents - cents / 4, from: "Lantern Point Trading", "HK", first, last)
  }

  /// From third countries: of American makers, and of a Korean and a Chinese one.
  private static var others: [DeclaredRow] {
    var rows = chips(584, millions(170), from: "Boğaz Elektronik", "TR", first, last, hsCode: "854232")
    rows += chips(
      934, millions(160), from: "Desert Falcon General Trading", "AE", first, last, hsCode: "854232",
      makers: ["Samsung", "Huawei"], countries: ["KR", "CN"])
    return rows
  }

  /// The same days a year before.
  static var before: [DeclaredRow] { direct(230, millions(51), "2021-02-24", "2021-12-31") }

  /// Rows that must not count: worth a cent too little, of other goods, of days just outside.
  static var decoys: [DeclaredRow] {
    var small = chips(200, 200 * 99_999_99, from: "Lantern Point Trading", "HK", first, last)
    small += chips(1, 1_000_00, from: "Lantern Point Trading", "HK", first, first)
    let furniture = chips(
      50, millions(10), from: "Lantern Point Trading", "HK", first, last, hsCode: "940360")
    return small + furniture + outside
  }

  /// Just before and after, in both years.
  static var outside: [DeclaredRow] {
    chips(10, millions(4), from: "Shenzhen Hanlu Components", "CN", "2021-01-04", "2021-02-23")
      + chips(10, millions(6), from: "Shenzhen Hanlu Components", "CN", "2022-01-04", "2022-02-23")
      + chips(5, millions(3), from: "Shenzhen Hanlu Components", "CN", "2023-01-01", "2023-01-01")
  }

  private static func chips(
    _ count: Int, _ cents: Int64, from sender: String, _ country: String, _ first: String, _ last: String,
    hsCode: String = "854231", makers: [String] = american, countries: [String] = ["US"]
  ) -> [DeclaredRow] {
    zip(days(first, last, count), parts(of: cents, count)).enumerated().map { place, row in
      var chip = DeclaredRow(
        row.0, from: sender, country, to: ["ООО Вектрасенс", "АО Приборика"][place % 2], hsCode)
      (chip.cents, chip.grams, chip.dispatch) = (row.1, 1_000, country)
      chip.maker = makers[place % makers.count]
      chip.makerCountry = countries[place % countries.count]
      return chip
    }
  }

  /// As Nikkei asked: chips of 100,000 dollars and more, of the days given; coalition goods are American ones.
  static func asked(
    _ settings: inout AnalysisSettings, from: String? = first, to: String? = last, hubs: [CountryCode]? = nil
  ) {
    settings.goods = ["8541", "8542"]
    settings.leastCents = 100_000_00
    (settings.since, settings.until) = (from.map(day), to.map(day))
    (settings.coalition, settings.hubs) = (["US"], hubs)
    settings.detectors = ["routes"]
  }
}
