internal import Trade

/// A regime file made a `Regime`: every key known, every value of its type, every reference kept.
struct RegimeReader {
  private static let regimeKeys = [
    "schema", "id", "title", "note", "destinations", "coalition", "hubs", "measures", "goods", "exemptions",
    "partyLists",
  ]
  private static let measureKeys = [
    "id", "authority", "title", "source", "note", "from", "to", "by", "destinations", "goods", "graceDays",
    "main",
    "verified",
  ]
  private static let goodsKeys = ["id", "title", "source", "note", "codes"]
  private static let codeKeys = ["prefix", "tier", "text", "from", "to", "by", "exempt", "verified"]
  /// A longer grace is a slip of the pen: ten years.
  private static let longestGrace = 3_650

  static func regime(_ bytes: [UInt8], name: String) throws(RegimeError) -> Regime {
    let root = try RegimeObject(
      try JSONText.node(bytes, file: name), path: "$", file: name, keys: regimeKeys)
    let schema = try root.string("schema")
    guard schema == Regime.schema else { throw root.error(.schema(schema), at: "schema") }
    for key in ["exemptions", "partyLists"] {
      guard try root.array(key)?.isEmpty ?? true else { throw root.error(.notSupported(key), at: key) }
    }
    let goods = try goodsLists(of: root)
    let destinations = try root.someCountries("destinations")
    let regime = Regime(
      id: try root.identifier("id"), title: try root.string("title"), destinations: destinations,
      coalition: try root.someCountries("coalition"), hubs: try root.countries("hubs"),
      measures: try measures(of: root, goods: goods.map(\.id), destinations: destinations), goods: goods,
      note: try root.optionalString("note"))
    try keepApart(regime, in: root)
    return regime
  }

  /// A country is origin, hub or destination, never two of them.
  private static func keepApart(_ regime: Regime, in root: RegimeObject) throws(RegimeError) {
    for code in regime.destinations {
      if regime.coalition.contains(code) {
        throw root.error(.inBoth("\(code)", other: "coalition"), at: "destinations")
      }
      if regime.hubs?.contains(code) == true {
        throw root.error(.inBoth("\(code)", other: "destinations"), at: "hubs")
      }
    }
  }

  private static func measures(
    of root: RegimeObject, goods: [String], destinations: [CountryCode]
  ) throws(RegimeError) -> [Measure] {
    var measures: [Measure] = []
    for object in try root.objects("measures", keys: measureKeys) {
      let measure = try measure(object, goods: goods, destinations: destinations)
      if measures.contains(where: { $0.id == measure.id }) {
        throw object.error(.repeated(measure.id), at: "id")
      }
      if measure.isMain, let other = measures.first(where: \.isMain) {
        throw object.error(.secondMainMeasure(other.id), at: "main")
      }
      measures.append(measure)
    }
    guard !measures.isEmpty else { throw root.error(.empty("'measures'"), at: "measures") }
    let start = measures.map { $0.period.from?.rawValue ?? .min }
    return measures.indices.sorted { (start[$0], $0) < (start[$1], $1) }.map { measures[$0] }
  }

  private static func measure(
    _ object: RegimeObject, goods: [String], destinations: [CountryCode]
  ) throws(RegimeError) -> Measure {
    let aim = try object.someCountries("destinations")
    if let other = aim.first(where: { !destinations.contains($0) }) {
      throw object.error(.outsideRegime("\(other)"), at: "destinations")
    }
    let named = try object.strings("goods") ?? []
    for (index, id) in named.enumerated() where !goods.contains(id) {
      throw object.error(.noSuchGoods(id, known: goods), at: "goods", element: index)
    }
    return Measure(
      id: try object.identifier("id"), authority: try object.string("authority"),
      title: try object.string("title"),
      source: try object.string("source"), period: try object.period(), destinations: aim, goods: named,
      graceDays: try object.integer("graceDays", in: 0...longestGrace, otherwise: 0),
      isVerified: try object.bool("verified", otherwise: true),
      isMain: try object.bool("main", otherwise: false),
      note: try object.optionalString("note"))
  }

  private static func goodsLists(of root: RegimeObject) throws(RegimeError) -> [GoodsList] {
    var lists: [GoodsList] = []
    for object in try root.objects("goods", keys: goodsKeys) {
      let id = try object.identifier("id")
      if lists.contains(where: { $0.id == id }) { throw object.error(.repeated(id), at: "id") }
      lists.append(
        GoodsList(
          id: id, title: try object.string("title"), source: try object.string("source"),
          codes: try entries(of: object), note: try object.optionalString("note")))
    }
    return lists
  }

  private static func entries(of list: RegimeObject) throws(RegimeError) -> [GoodsList.Entry] {
    var entries: [GoodsList.Entry] = []
    var places: [HSCode: [Int]] = [:]
    for object in try list.objects("codes", keys: codeKeys) {
      let entry = try entry(object)
      for other in places[entry.prefix] ?? [] where overlap(entries[other].period, entry.period) {
        throw object.error(.overlappingEntries("\(entry.prefix)"), at: "prefix")
      }
      places[entry.prefix, default: []].append(entries.count)
      entries.append(entry)
    }
    guard !entries.isEmpty else { throw list.error(.empty("'codes'"), at: "codes") }
    return entries
  }

  private static func entry(_ object: RegimeObject) throws(RegimeError) -> GoodsList.Entry {
    let digits = try object.string("prefix")
    guard digits.utf8.count.isMultiple(of: 2), digits.utf8.count <= 10, let prefix = HSCode(digits) else {
      throw object.error(.notAPrefix(digits), at: "prefix")
    }
    return GoodsList.Entry(
      prefix: prefix, tier: try object.optionalString("tier"), text: try object.optionalString("text"),
      period: try object.period(), isExempt: try object.bool("exempt", otherwise: false),
      isVerified: try object.bool("verified", otherwise: true))
  }

  /// Whether two periods may share a day; an unknown start may lie arbitrarily early.
  private static func overlap(_ a: Period, _ b: Period) -> Bool {
    let from = max(a.from?.rawValue ?? .min, b.from?.rawValue ?? .min)
    return from < min(a.to?.rawValue ?? .max, b.to?.rawValue ?? .max)
  }
}
