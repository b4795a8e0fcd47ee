internal import Trade

/// From which day on goods must not go to a country, by goods and country.
///
/// Codes as in the regimes of the product; the day is that of each regime's main measure, not the later one on which a
/// list of codes was published. Countries without an embargo have no entry.
struct Controls: Sendable {
  /// First day by goods; `Int32.max` for never.
  private let days: [Int: [Int32]]

  init(_ geography: Geography, _ goods: GoodsCatalogue) {
    var days: [Int: [Int32]] = [:]
    for code in ["RU", "BY", "IR", "KP"] as [CountryCode] {
      days[geography.index(of: code)] = goods.all.map { Int32(Controls.firstDay($0, to: code)) }
    }
    self.days = days
  }

  /// First day on which these goods were controlled for a country; far in the future for all others.
  func firstDay(of goods: Int, to country: Int) -> Int {
    guard let days = days[country] else { return Int(Int32.max) }
    return Int(days[goods])
  }

  /// Countries of destination.
  var destinations: [Int] { days.keys.sorted() }

  static let belarus = Calendar.day(2022, 3, 2)
  static let unmanned = Calendar.day(2023, 2, 24)

  private static func firstDay(_ goods: GoodsCatalogue.Goods, to country: CountryCode) -> Int {
    let isListed = goods.control.isControlled && goods.control != .uav
    switch "\(country)" {
    case "RU" where isListed: return Calendar.measure
    case "BY" where isListed: return belarus
    case "RU" where goods.control == .uav, "BY" where goods.control == .uav: return unmanned
    case "IR" where isUnmanned(goods): return unmanned
    case "KP" where isForbiddenToKorea(goods.subheading): return Calendar.first
    default: return Int(Int32.max)
    }
  }

  /// Supplement No. 7 to 15 CFR Part 746: engines, and electronics of the two highest tiers but capacitors n.e.s.
  private static func isUnmanned(_ goods: GoodsCatalogue.Goods) -> Bool {
    switch goods.control {
    case .uav, .tier1: true
    case .tier2: goods.subheading != "854800"
    default: goods.subheading == "847150"
    }
  }

  /// Resolution 2397 (chapters 72 to 89) and the luxury goods of Regulation 2017/1509.
  static func isForbiddenToKorea(_ subheading: String) -> Bool {
    if let chapter = Int(subheading.prefix(2)), (72...89).contains(chapter) { return true }
    return luxury.contains { subheading.hasPrefix($0) }
  }

  private static let luxury = """
    010121 160431 160432 070956 200390 2204 2205 2206 2207 2208 240210 3303 3304 4201 4202 4203 4205 4303 4907 57 5805 61
    62 6401 6402 6403 6404 6405 6911 6912 7013 71 9006 9007 9101 9102 9103 9104 9105 9106 9107 9108 9109 9110 9111 9112
    9113 9114 9201 9202 9205 9206 9207 97 9504 9506
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
