internal import Trade

extension ListedIdentifier.Kind {
  /// What an identifier is, from what the list calls it, its form and its country.
  ///
  /// OFAC calls Russian taxpayer numbers `Tax ID No.` and register numbers `Registration Number` or `Registration ID`;
  /// the number of digits tells INN (10, 12), OGRN (13, 15) and KPP (9) apart.
  init(label: String, value: String, country: CountryCode) {
    let key = label.foldedKey
    if let kind = Self.exact[key] { self = kind } else { self = Self.named(key) }
    if key.hasSuffix("imo") || value.begins(with: "IMO ") { self = .imo }
    refine(value.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }, country)
  }

  private mutating func refine(_ value: String, _ country: CountryCode) {
    let isNumber = value.allSatisfy(\.isNumber)
    switch (self, country, value.utf8.count) {
    case (.tax, "RU", 10) where isNumber, (.tax, "RU", 12) where isNumber: self = .inn
    case (.registration, "RU", 13) where isNumber, (.registration, "RU", 15) where isNumber: self = .ogrn
    case (.tax, "RU", 13) where isNumber: self = .ogrn
    case (.registration, "CN", 18), (.tax, "CN", 18), (.uscc, _, _): self = .uscc
    case (.tax, "KZ", 12) where isNumber, (.registration, "KZ", 12) where isNumber: self = .bin
    case (.tax, "TR", 10) where isNumber: self = .vkn
    default: break
    }
  }

  private static let exact: [String: Self] = [
    "inn": .inn, "inncode": .inn, "taxidinn": .inn, "ogrn": .ogrn, "ogrncode": .ogrn, "psrn": .ogrn,
    "kpp": .kpp, "kppcode": .kpp, "okpo": .okpo, "okpocode": .okpo, "governmentgazettenumber": .okpo,
    "bikru": .bik, "bik": .bik, "lei": .lei, "leicode": .lei, "legalentityidentifier": .lei,
    "uscc": .uscc, "usccode": .uscc, "unifiedsocialcreditcodeuscc": .uscc, "unifiedsocialcreditcode": .uscc,
    "bin": .bin, "bincode": .bin, "vkn": .vkn, "imo": .imo, "imonumber": .imo,
    "vesselregistrationidentification": .imo, "mmsi": .mmsi, "callsign": .callSign, "swift": .swift,
    "swiftbic": .swift, "bic": .swift, "isin": .isin, "isincode": .isin, "dunsnumber": .duns,
    "dunscode": .duns,
    "taxidno": .tax, "taxnumber": .tax, "usfein": .tax, "ssn": .nationalID, "email": .email,
    "emailaddress": .email, "phone": .phone, "telephone": .phone, "fax": .phone, "phonenumber": .phone,
    "website": .website, "dni": .nationalID, "cedulano": .nationalID, "curp": .nationalID,
  ]

  /// Words within a label, the more telling first.
  private static let words: [(String, Self)] = [
    ("passport", .passport), ("socialcredit", .uscc), ("vat", .vat), ("aircraft", .aircraft),
    ("swift", .swift), ("nationalid", .nationalID), ("identitycard", .nationalID),
    ("identificationcard", .nationalID),
    ("personalid", .nationalID), ("nationalforeignid", .nationalID), ("driver", .nationalID),
    ("cedula", .nationalID), ("birthcertificate", .nationalID), ("natid", .nationalID), ("tax", .tax),
    ("fiscal", .tax), ("ruc", .tax), ("nit", .tax), ("rif", .tax), ("rfc", .tax), ("rtn", .tax),
    ("matricula", .registration), ("folio", .registration), ("registr", .registration),
    ("regnumber", .registration),
    ("companynumber", .registration), ("tradelicense", .registration), ("businessnumber", .registration),
    ("enterprisenumber", .registration), ("chamberofcommerce", .registration), ("crno", .registration),
    ("incorporation", .registration), ("email", .email), ("phone", .phone), ("website", .website),
  ]

  private static func named(_ key: String) -> Self { words.first { key.holds($0.0) }?.1 ?? .other }
}
