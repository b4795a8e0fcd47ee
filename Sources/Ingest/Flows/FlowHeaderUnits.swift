internal import Trade

/// What the header of a column says of its unit: `Value (1000 USD)`, `тыс. долл.`, `万美元`, `Net weight, t`.
enum FlowHeaderUnits {
  /// The currency a header names; none where it names none.
  static func currency(_ header: String) -> CurrencyCode {
    let text = HeaderName.normalised(header)
    for (code, marks) in currencies where marks.contains(where: text.contains) { return code }
    return .none
  }

  /// The power of ten of the unit a value is counted in: 3 for thousands.
  static func power(_ header: String) -> Int {
    let text = HeaderName.normalised(header)
    for (power, marks) in powers where marks.contains(where: text.contains) { return power }
    return 0
  }

  /// The power of ten of the unit of a mass in grams: 3 for kilograms, which holds where nothing is said.
  static func massPower(_ header: String) -> Int {
    let text = HeaderName.normalised(header)
    if text.contains("100 kg") || text.contains("100kg") { return 5 }
    switch MassUnit(inHeader: header) {
    case .t: return 6
    case .g: return 0
    default: return text.hasSuffix(", տ") || text.contains("տոննա") ? 6 : 3
    }
  }

  private static let currencies: [(CurrencyCode, [String])] = [
    (.usd, ["usd", "us$", "us dollar", "долл", "美元", "ամն դոլար", "$"]),
    (CurrencyCode("EUR")!, ["eur", "euro", "евро", "欧元", "€"]),
    (CurrencyCode("CNY")!, ["cny", "rmb", "yuan", "人民币", "юан"]),
    (CurrencyCode("RUB")!, ["rub", "руб"]), (CurrencyCode("GBP")!, ["gbp", "£", "sterling"]),
    (CurrencyCode("JPY")!, ["jpy", "yen", "日元"]), (CurrencyCode("KZT")!, ["kzt", "тенге"]),
    (CurrencyCode("AMD")!, ["amd", "драм"]), (CurrencyCode("TRY")!, ["try", "lira"]),
  ]

  private static let powers: [(Int, [String])] = [
    (9, ["billion", "млрд", "十亿"]), (8, ["亿"]),
    (6, ["million", "mln", "mio", "млн", "百万", "մլն"]), (4, ["万"]),
    (3, ["thousand", "thsd", "ths.", "1000", "1 000", "1,000", "'000", "тыс", "千", "հազ"]),
  ]
}
