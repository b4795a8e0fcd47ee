internal import Trade

extension RegimeReader {
  private static let listKeys = [
    "id", "title", "source", "note", "authority", "keywords", "from", "to", "by", "verified", "partial",
    "codes",
  ]
  private static let codeKeys = [
    "prefix", "prefixes", "tier", "text", "from", "to", "by", "exempt", "verified", "authority",
    "aboveUSD", "per", "partial", "keywords",
  ]
  /// A higher limit is a slip of the pen: a billion dollars.
  private static let highestLimit = 1_000_000_000

  /// The goods lists a file writes, in its order.
  static func goodsLists(of root: RegimeObject) throws(RegimeError) -> [GoodsList] {
    var lists: [GoodsList] = []
    for object in try root.objects("goods", keys: listKeys) {
      let id = try object.identifier("id")
      if lists.contains(where: { $0.id == id }) { throw object.error(.repeated(id), at: "id") }
      lists.append(
        GoodsList(
          id: id, title: try object.string("title"), source: try object.string("source"),
          codes: try entries(of: object), note: try object.optionalString("note"),
          authority: try object.optionalString("authority"), keywords: try object.phrases("keywords")))
    }
    return lists
  }

  private static func entries(of list: RegimeObject) throws(RegimeError) -> [GoodsList.Entry] {
    let common = Common(
      period: try list.period(), isVerified: try list.bool("verified", otherwise: true),
      isPartial: try list.bool("partial", otherwise: false))
    var entries: [GoodsList.Entry] = []
    var places: [HSCode: [Int]] = [:]
    for object in try list.objects("codes", keys: codeKeys) {
      for entry in try lines(object, common) {
        for other in places[entry.prefix] ?? [] where entries[other].period.mayOverlap(entry.period) {
          throw object.error(
            .overlappingEntries("\(entry.prefix)"), at: object.states("prefix") ? "prefix" : "prefixes")
        }
        places[entry.prefix, default: []].append(entries.count)
        entries.append(entry)
      }
    }
    guard !entries.isEmpty else {
      throw list.error(list.states("codes") ? .empty("'codes'") : .missingKey("codes"), at: "codes")
    }
    return entries
  }

  /// What a list says for all lines that do not say it themselves.
  private struct Common {
    let period: Period
    let isVerified: Bool
    let isPartial: Bool
  }

  private static func lines(_ object: RegimeObject, _ common: Common) throws(RegimeError) -> [GoodsList
    .Entry]
  {
    let isDated = ["from", "to", "by"].contains(where: object.states)
    let period = isDated ? try object.period() : common.period
    var entry = GoodsList.Entry(prefix: .none, tier: try object.optionalString("tier"), period: period)
    entry.text = try object.optionalString("text")
    entry.isExempt = try object.bool("exempt", otherwise: false)
    entry.isVerified = try object.bool("verified", otherwise: common.isVerified)
    entry.authority = try object.optionalString("authority")
    entry.limit = try limit(object)
    entry.isPartial = try object.bool("partial", otherwise: common.isPartial && !entry.isExempt)
    entry.keywords = try object.phrases("keywords")
    return try prefixes(object).map { prefix in
      var line = entry
      line.prefix = prefix
      return line
    }
  }

  private static func prefixes(_ object: RegimeObject) throws(RegimeError) -> [HSCode] {
    guard object.states("prefixes") else { return [try object.prefix("prefix")] }
    guard !object.states("prefix") else { throw object.error(.oneOf("prefix", "prefixes"), at: "prefixes") }
    let prefixes = try object.prefixes("prefixes")
    guard !prefixes.isEmpty else { throw object.error(.empty("'prefixes'"), at: "prefixes") }
    return prefixes
  }

  private static func limit(_ object: RegimeObject) throws(RegimeError) -> ValueLimit? {
    let unit = try object.choice("per", of: ValueLimit.Unit.self)
    guard let dollars = try object.integer("aboveUSD", in: 1...highestLimit) else {
      if unit != nil { throw object.error(.missingKey("aboveUSD"), at: "per") }
      return nil
    }
    return ValueLimit(cents: Int64(dollars) * 100, unit: unit ?? .item)
  }
}
