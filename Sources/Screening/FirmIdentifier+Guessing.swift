public import Trade

extension FirmIdentifier {
  /// Labels that lists and declarations write before a number, longest first.
  private static let labels: [(String, Kind)] = [
    ("UNIFIED SOCIAL CREDIT", .uscc), ("SOCIAL CREDIT", .uscc), ("USCC", .uscc), ("ОГРНИП", .ogrn),
    ("ОГРН", .ogrn),
    ("OGRNIP", .ogrn), ("OGRN", .ogrn), ("ИНН", .inn), ("INN", .inn), ("КПП", .kpp), ("KPP", .kpp),
    ("LEI", .lei),
    ("IMO", .imo), ("БИН", .bin), ("BIN", .bin), ("IIN", .bin), ("VKN", .vkn), ("VERGI", .vkn),
  ]

  /// Reads a number with or without a label: `INN 9911234560`, `Tax ID No. 9911234560 (Russia)`, `91310000...`.
  ///
  /// Without a label the kind follows from the shape, the check digits and the country; 10 digits that would do both for
  /// Russia and Turkey need the country.
  ///
  /// - Returns: `nil` where there is no number.
  public static func reading(_ text: String, country: CountryCode = .none) -> FirmIdentifier? {
    let upper = text.uppercased()
    let code = codePart(upper)
    for (label, kind) in labels where upper.contains(label) {
      if let found = FirmIdentifier(kind, code) { return found }
    }
    let country = country.isNone ? named(upper) : country
    for kind in kinds(of: country) {
      if let found = FirmIdentifier(kind, code) { return found }
    }
    return FirmIdentifier(.other, code)
  }

  /// The longest run of letters and digits that has a digit; blanks and hyphens inside numbers do not end it.
  private static func codePart(_ text: String) -> String {
    let pieces = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "-" }
    let withDigits = pieces.filter { $0.contains(where: \.isNumber) }
    if withDigits.count > 1, withDigits.allSatisfy({ $0.allSatisfy { $0.isNumber || $0 == "-" } }) {
      return plain(withDigits.joined())
    }
    return plain(withDigits.max { $0.count < $1.count } ?? "")
  }

  private static func named(_ text: String) -> CountryCode {
    let countries: [(String, CountryCode)] = [
      ("RUSSIA", "RU"), ("CHINA", "CN"), ("KAZAKHSTAN", "KZ"), ("TURK", "TR"), ("HONG KONG", "HK"),
    ]
    return countries.first { text.contains($0.0) }?.1 ?? .none
  }

  private static func kinds(of country: CountryCode) -> [Kind] {
    switch country {
    case "RU": [.inn, .ogrn, .lei]
    case "TR": [.vkn, .lei]
    case "KZ": [.bin, .lei]
    case "HK": [.hkBusiness, .hkCompany, .lei]
    default: [.lei, .uscc, .ogrn, .inn]
    }
  }
}
