internal import Trade

/// What a cell of reporters or partners says.
enum FlowPlace: Equatable, Sendable {
  case country(CountryCode)
  /// All countries together: World.
  case world
  /// Several countries together: the European Union.
  case group
  /// Real trade with a country that the reporter does not name: bunkers, free zones, confidential partners.
  case unspecified
  case nothing
  /// No country and no group that is known. Never taken for a group.
  case unknown
}

/// Reads countries, groups of countries and unspecified partners in the codes and labels of statistics.
struct FlowPlaces: Sendable {
  private let system: CountryCodeSystem

  init(_ system: CountryCodeSystem) { self.system = system }

  /// Reads a cell.
  func place(_ cell: String) -> FlowPlace {
    let text = FlowPlaces.trimmed(cell)
    if system == .scheduleC, text == "-" { return .world }
    if let place = numbered(text) { return place }
    let bytes = Array(text.utf8)
    let isCode = text.utf8.count == 2 && text.utf8.allSatisfy { $0 &- 65 < 26 }
    if !isCode, CellText.saysNothing(bytes.span, 0..<bytes.count) { return .nothing }
    // Two letters of a country are no label: EC is Ecuador, though its letters look like those of the Russian for the EU.
    if isCode, FlowPlaces.codes[text] == nil, case .country(let code) = FlowPlaces.country(text, system) {
      return .country(code)
    }
    return labelled(text) ?? FlowPlaces.country(text, system)
  }

  private func numbered(_ text: String) -> FlowPlace? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 48 < 10 }), let number = Int(text)
    else {
      return system == .scheduleC && FlowPlaces.isScheduleCGroup(text) ? .group : nil
    }
    switch system {
    case .iso:
      if number == 0 { return .world }
      if FlowPlaces.comtradeGroups.contains(number) { return .group }
      if FlowPlaces.comtradeUnspecified.contains(number) { return .unspecified }
      return FlowPlaces.former[number].map { .country($0) }
    case .scheduleC: return text.hasPrefix("00") ? .group : nil
    case .chinaCustoms:
      if FlowPlaces.chineseGroups.contains(number) { return .group }
      return FlowPlaces.chineseUnspecified.contains(number) ? .unspecified : nil
    case .any: return nil
    }
  }

  /// `1XXX`: the countries whose codes begin with 1.
  private static func isScheduleCGroup(_ text: String) -> Bool {
    text.utf8.count == 4 && text.hasSuffix("XXX") && text.utf8.first! &- 48 < 10
  }

  private func labelled(_ text: String) -> FlowPlace? {
    if text.utf8.count <= 24, let place = FlowPlaces.codes[text.uppercased()] { return place }
    let key = FlowPlaces.key(text)
    if FlowPlaces.worlds.contains(key) { return .world }
    if FlowPlaces.groups.contains(key) { return .group }
    if FlowPlaces.unspecifiedNames.contains(where: { key == $0 || ($0.count > 8 && key.hasPrefix($0)) }) {
      return .unspecified
    }
    if let code = FlowPlaces.parts[key] { return .country(code) }
    return nil
  }

  /// A country by its code or name; what stands in brackets is left out where it only says since when or with what.
  private static func country(_ text: String, _ system: CountryCodeSystem) -> FlowPlace {
    if case .known(let code) = CountryNames.shared.code(of: text, system: system) { return settled(code) }
    guard let open = text.firstIndex(where: { $0 == "(" || $0 == "（" }) else { return .unknown }
    let note = text[text.index(after: open)...].lowercased()
    let isAside =
      note.contains { $0.isNumber }
      || asides.contains { note.hasPrefix($0) }
    guard isAside,
      case .known(let code) = CountryNames.shared.code(of: trimmed(String(text[..<open])), system: system)
    else { return .unknown }
    return settled(code)
  }

  private static func settled(_ code: CountryCode) -> FlowPlace {
    code == .unspecified ? .unspecified : .country(code)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace || first == "'" || first == "\"" { text.removeFirst() }
    while let last = text.last, last.isWhitespace || last == "\"" { text.removeLast() }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : String(text)
  }

  /// Letters alone, without what stands in brackets and without `countries`, `member states` at the end.
  private static func key(_ text: String) -> String {
    let before = text.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false)[0]
    var key = HeaderName.loose(String(before.isEmpty ? Substring(text) : before)).filter { !$0.isNumber }
    for end in ["countries", "memberstates", "members", "states"]
    where key.hasSuffix(end) && key.count > end.count {
      if end != "states" || key.contains("member") { key.removeLast(end.count) }
    }
    return key
  }
}

// The tables. UN Comtrade's and the EU's codes after their published lists, WITS's after its metadata, Chinese customs'
// after its list of regions; written from memory of these.
extension FlowPlaces {
  private static let asides = ["incl", "excl", "eire", "from", "as defined", "burma", "brunei"]

  /// Numbers of UN Comtrade that are groups.
  private static let comtradeGroups: Set<Int> = [97, 975, 976]
  /// "Areas, not elsewhere specified" of the world and its regions, bunkers, free zones, special categories.
  private static let comtradeUnspecified: Set<Int> = [
    129, 221, 290, 471, 472, 473, 492, 527, 536, 568, 577, 636, 637, 697, 837, 838, 839, 849, 879, 896, 898,
    899,
  ]
  /// Countries under numbers they had before.
  private static let former: [Int: CountryCode] = [
    58: "BE", 230: "ET", 278: "DE", 280: "DE", 588: "PK", 711: "ZA", 717: "ZA", 720: "YE", 736: "SD",
    868: "VN", 886: "YE",
    891: "RS", 592: "PA",
  ]
  private static let chineseGroups: Set<Int> = [100, 200, 300, 400, 500, 600]
  private static let chineseUnspecified: Set<Int> = [699, 701, 702, 799, 999]

  private static let codes: [String: FlowPlace] = {
    var codes: [String: FlowPlace] = [:]
    for code in ["W00", "W0", "WLD", "WORLD", "\(CountryCode.world)"] { codes[code] = .world }
    for code in """
    EU EUR EUN EU15 EU25 EU27 EU28 EU27_2007 EU27_2019 EU27_2020 EU28_2013 EA EA11 EA12 EA13 EA15 EA16 \
    EA17 EA18 EA19 EA20 EA21 EXT_EU INT_EU EXT_EU27_2020 INT_EU27_2020 EXT_EU28 INT_EU28 EXT_EU27_2019 INT_EU27_2019 \
    EU27_2020_EXTRA EU27_2020_INTRA EU28_EXTRA EU28_INTRA EU_EXTRA EU_INTRA EXT_EA INT_EA EXT_EA19 INT_EA19 EXT_EA20 \
    INT_EA20 EAS ECS LCN MEA NAC SAS SSF OECD OPEC ASEAN CIS EAEU EFTA APEC BRIC BRICS G7 G20 ACP NAFTA USMCA AFRICA ASIA
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      codes[String(code)] = .group
    }
    for code in """
    ZZ _X XX X1 X2 XP XZ XQ QP QQ QR QS QT QU QV QW QX QY QZ UNS BUN FRE SPE A49 A59 A79 E19 F19 F49 F97 O19 R20 S49 \
    NA_X UNSPECIFIED UNKNOWN
    """.split(separator: " ") {
      codes[String(code)] = .unspecified
    }
    let parts: [String: CountryCode] = [
      "XC": "ES", "XL": "ES", "XB": "ES", "XS": "RS", "XI": "GB", "XU": "GB", "S19": "TW", "OAS": "TW",
      "ROM": "RO",
      "ZAR": "CD", "TMP": "TL", "SUD": "SD", "KSV": "XK", "XKX": "XK", "SER": "RS", "BLX": "BE",
    ]
    for (code, country) in parts { codes[code] = .country(country) }
    return codes
  }()

  private static let worlds: Set<String> = {
    let names = """
      world|all|total|all countries|total all countries|total for all countries|all partners|world total|the world|grand total|
      мир|весь мир|всего|итого|总计|合计|总值|世界|全球|Ընդամենը|աշխարհ
      """
    return Set(names.split(separator: "|").map { key(String($0)) }.filter { !$0.isEmpty })
  }()

  private static let groups: Set<String> = {
    let names = """
      rest of the world|European Union|EU|Euro area|EA|Eurozone|Extra-EU|Intra-EU|EU extra|EU intra|Extra-EU trade|Intra-EU trade|
      Extra-euro area|Intra-euro area|Extra-EA|Intra-EA|European Union - extra|European Union - intra|
      Non-EU|ASEAN|OECD|OPEC|CIS|Commonwealth of Independent States|EAEU|Eurasian Economic Union|EFTA|NAFTA|USMCA|APEC|
      BRICS|BRIC|ACP|Mercosur|Africa|Asia|Europe|North America|South America|Latin America|Oceania|Middle East|
      Sub-Saharan Africa|East Asia & Pacific|Europe & Central Asia|Latin America & Caribbean|Middle East & North Africa|
      South Asia|South/Central America|Pacific Rim|Australia and Oceania|Advanced Technology Products|
      СНГ|страны СНГ|ЕАЭС|страны ЕАЭС|ЕС|страны ЕС|Европейский союз|АСЕАН|АТЭС|дальнее зарубежье|
      欧盟|欧洲联盟|东盟|东南亚国家联盟|亚洲|非洲|欧洲|拉丁美洲|北美洲|大洋洲|
      ԵԱՏՄ|ԱՊՀ|Եվրամիություն|ԵՄ երկրներ
      """
    let keys = names.split(separator: "|").map { HeaderName.loose(String($0)) }
    return Set(keys.filter { !$0.isEmpty })
  }()

  private static let unspecifiedNames: [String] = {
    let names = """
      Areas, nes|Areas not elsewhere specified|Bunkers|Free Zones|Special Categories|Other Europe, nes|Other Africa, nes|
      Rest of America, nes|North America and Central America, nes|Oceania, nes|Western Asia, nes|Eastern Europe, nes|
      LAIA, nes|Caribbean, nes|CACM, nes|Northern Africa, nes|Europe EU, nes|Europe EFTA, nes|Neutral Zone|
      Countries and territories not specified|Countries and territories not disclosed|Countries not specified|
      Stores and provisions|High seas|Unspecified|Not specified|Not disclosed|Confidential|Secret countries|Unknown|
      Unidentified countries|International waters|не указано|неизвестно|прочие страны|страна неизвестна|
      国别不详|不详|国别(地区)不详|联合国及机构和国际组织|不知
      """
    return names.split(separator: "|").map { HeaderName.loose(String($0)) }.filter { !$0.isEmpty }
  }()

  /// Parts of countries that statistics write apart.
  private static let parts: [String: CountryCode] = Dictionary(
    uniqueKeysWithValues: [
      ("Ceuta", "ES"), ("Melilla", "ES"), ("Ceuta and Melilla", "ES"), ("Canary Islands", "ES"),
      ("Northern Ireland", "GB"), ("Other Asia, nes", "TW"), ("Other Asia, not elsewhere specified", "TW"),
      ("Fmr Fed. Rep. of Germany", "DE"), ("Fmr Sudan", "SD"), ("Fmr Vietnam", "VN"),
      ("Belgium-Luxembourg", "BE"),
      ("Serbia and Montenegro", "RS"), ("South African Customs Union", "ZA"),
      ("So. African Customs Union", "ZA"),
      ("USA", "US"), ("USA and Puerto Rico", "US"), ("USA, Puerto Rico and US Virgin Islands", "US"),
      ("France, Monaco", "FR"), ("Switzerland, Liechtenstein", "CH"),
      ("Norway, Svalbard and Jan Mayen", "NO"),
      ("Rep. of Korea", "KR"), ("Dem. People's Rep. of Korea", "KP"), ("Ireland (Eire)", "IE"),
      ("Kyrgyz, Republic", "KG"),
    ].map { (HeaderName.loose($0.0), $0.1) })
}
