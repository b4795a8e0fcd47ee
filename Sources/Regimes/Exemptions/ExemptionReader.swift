internal import Trade

/// The exemptions of a regime file, read and checked.
enum ExemptionReader {
  private static let exemptionKeys = [
    "id", "like", "title", "authority", "legalBasis", "source", "note", "supersedes", "from", "to", "by",
    "verified",
    "programmes", "effects", "nexus", "origins", "dispatches", "destinations", "excludedRegions", "goods",
    "activities", "requiredParties", "excludedParties", "requiredTypes", "excludedTypes", "cap", "needs",
    "evidence", "decision",
  ]
  private static let goodsKeys = [
    "prefixes", "keywords", "excludedPrefixes", "excludedKeywords", "controlNumbers",
  ]
  private static let partyKeys = ["id", "clause", "identifiers", "names", "listings", "roles"]
  /// Of currencies other than the dollar too: more is a slip of the pen.
  private static let highestCap = 1_000_000_000_000

  /// What an exemption does not take from the one it is like.
  private static let ownKeys: Set = ["id", "title", "note", "supersedes", "from", "to", "by", "verified"]

  /// The exemptions a file writes, in its order. One may be like one before it: then it writes what differs.
  static func exemptions(of root: RegimeObject) throws(RegimeError) -> [Exemption] {
    var exemptions: [Exemption] = []
    var objects: [String: RegimeObject] = [:]
    for written in try root.objects("exemptions", keys: exemptionKeys) {
      var object = written
      if let model = try written.optionalString("like") {
        guard let other = objects[model] else {
          throw written.error(.noSuchExemption(model, known: exemptions.map(\.id)), at: "like")
        }
        object = written.completed(by: other, except: ownKeys)
      }
      let exemption = try exemption(object)
      guard objects.updateValue(object, forKey: exemption.id) == nil else {
        throw object.error(.repeated(exemption.id), at: "id")
      }
      exemptions.append(exemption)
    }
    return exemptions
  }

  private static func exemption(_ object: RegimeObject) throws(RegimeError) -> Exemption {
    guard let decision = try object.choice("decision", of: Exemption.Decision.self) else {
      throw object.error(.missingKey("decision"))
    }
    var exemption = Exemption(
      id: try object.identifier("id"), title: try object.string("title"),
      authority: try object.string("authority"), legalBasis: try object.string("legalBasis"),
      source: try object.string("source"),
      supersedes: object.states("supersedes") ? try object.identifier("supersedes") : nil,
      period: try object.period(), isVerified: try object.bool("verified", otherwise: true),
      note: try object.optionalString("note"), decision: decision)
    try readScope(object, into: &exemption)
    try readParties(object, into: &exemption)
    exemption.cap = try cap(object)
    exemption.needs = try needs(object)
    exemption.evidence = try object.strings("evidence") ?? []
    return exemption
  }

  private static func readScope(_ object: RegimeObject, into exemption: inout Exemption) throws(RegimeError) {
    exemption.programmes = try object.strings("programmes") ?? []
    exemption.effects = try object.identifiers("effects")
    exemption.nexus = try object.identifiers("nexus")
    exemption.origins = try object.countries("origins") ?? []
    exemption.dispatches = try object.countries("dispatches") ?? []
    exemption.destinations = try object.countries("destinations") ?? []
    exemption.activities = try object.choices("activities", of: Exemption.Activity.self)
    exemption.goods = try goods(object)
    for region in try object.objects("excludedRegions", keys: ["id", "clause", "words"]) {
      let words = try region.phrases("words")
      guard !words.isEmpty else { throw region.error(.empty("'words'"), at: "words") }
      exemption.excludedRegions.append(
        Exemption.Region(id: try region.identifier("id"), clause: try region.string("clause"), words: words))
    }
  }

  private static func goods(_ object: RegimeObject) throws(RegimeError) -> Exemption.Goods {
    var goods = Exemption.Goods()
    guard let object = try object.object("goods", keys: goodsKeys) else { return goods }
    goods.prefixes = try object.prefixes("prefixes")
    goods.keywords = try object.phrases("keywords")
    goods.excludedPrefixes = try object.prefixes("excludedPrefixes")
    goods.excludedKeywords = try object.phrases("excludedKeywords")
    goods.controlNumbers = try object.strings("controlNumbers") ?? []
    return goods
  }

  private static func readParties(_ object: RegimeObject, into exemption: inout Exemption) throws(RegimeError)
  {
    exemption.requiredParties = try parties(object, "requiredParties")
    exemption.excludedParties = try parties(object, "excludedParties")
    exemption.requiredTypes = try object.choices("requiredTypes", of: Exemption.PartyType.self)
    exemption.excludedTypes = try object.choices("excludedTypes", of: Exemption.PartyType.self)
  }

  private static func parties(
    _ object: RegimeObject, _ key: String
  ) throws(RegimeError) -> [Exemption.PartyRule] {
    var rules: [Exemption.PartyRule] = []
    for party in try object.objects(key, keys: partyKeys) {
      var rule = Exemption.PartyRule(id: try party.identifier("id"), clause: try party.string("clause"))
      rule.identifiers = try party.strings("identifiers") ?? []
      rule.names = try party.phrases("names")
      for listing in try party.objects("listings", keys: ["list", "programme"]) {
        rule.listings.append(
          Exemption.Listing(
            list: try listing.string("list"), programme: try listing.optionalString("programme")))
      }
      rule.roles = try party.choices("roles", of: Exemption.Role.self)
      guard !(rule.identifiers.isEmpty && rule.names.isEmpty && rule.listings.isEmpty) else {
        throw party.error(.empty("the party: 'names', 'identifiers', 'listings'"))
      }
      rules.append(rule)
    }
    return rules
  }

  private static func cap(_ object: RegimeObject) throws(RegimeError) -> Exemption.ValueCap? {
    guard let cap = try object.object("cap", keys: ["amount", "currency", "period", "of", "per"]) else {
      return nil
    }
    guard let amount = try cap.integer("amount", in: 0...highestCap) else {
      throw cap.error(.missingKey("amount"))
    }
    guard let span = try cap.choice("period", of: Exemption.ValueCap.Span.self) else {
      throw cap.error(.missingKey("period"))
    }
    let currency = try cap.string("currency")
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw cap.error(.expected("a currency code such as \"USD\""), at: "currency")
    }
    return Exemption.ValueCap(
      cents: Int64(amount) * 100, currency: currency, span: span,
      of: try cap.choice("of", of: Exemption.ValueCap.Amount.self) ?? .value,
      per: try cap.choice("per", of: Exemption.Role.self))
  }

  private static func needs(_ object: RegimeObject) throws(RegimeError) -> [Exemption.Need] {
    var needs: [Exemption.Need] = []
    for need in try object.objects("needs", keys: ["id", "text", "activities"]) {
      needs.append(
        Exemption.Need(
          id: try need.identifier("id"), text: try need.string("text"),
          activities: try need.choices("activities", of: Exemption.Activity.self)))
    }
    return needs
  }
}
