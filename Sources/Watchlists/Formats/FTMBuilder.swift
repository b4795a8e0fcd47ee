internal import Trade

/// Makes parties and their parts of FollowTheMoney entities.
struct FTMBuilder {
  private var countries = CountryMemo()
  private var effects = EffectRules()

  /// A party with what its own entity says. Without a risk and not a target it has no listing: a sanction may bring one.
  mutating func party(_ entity: FTMEntity) -> ListedParty {
    let properties = entity.properties
    var party = ListedParty(id: entity.id, kind: Self.kind(entity.fields.text("schema")), line: entity.line)
    addNames(entity, to: &party)
    for address in properties.texts("address") { party.addAddress(countries.address(address)) }
    for key in ["country", "jurisdiction", "mainCountry", "nationality", "citizenship", "flag"] {
      for country in properties.texts(key) { party.addCountry(countries.code(country)) }
    }
    addIdentifiers(properties, to: &party)
    for (key, label) in [("birthDate", "born "), ("position", ""), ("notes", "")] {
      for text in properties.texts(key) { party.addNote(label + text) }
    }
    let topics = properties.texts("topics")
    if topics.contains(where: EffectRules.isRisk) || (entity.fields["target"] as? Bool ?? false) {
      party.listings = [
        effects.listing(
          authority: "", programme: properties.texts("program") + properties.texts("programId"),
          datasets: entity.fields.texts("datasets"), topics: topics)
      ]
      // Marked: a sanction that is joined later says more, and takes its place.
      party.listings[0].terms = [ListingTerm(Self.topics, topics.joined(separator: ", "))]
    }
    return party
  }

  private static let topics = "topics"

  private static func kind(_ schema: String) -> PartyKind {
    switch schema {
    case "Person": .person
    case "Vessel": .vessel
    case "Airplane": .aircraft
    case "Company", "Organization", "PublicBody": .organisation
    default: .unknown
    }
  }

  private func addNames(_ entity: FTMEntity, to party: inout ListedParty) {
    let names = entity.properties.texts("name")
    let caption = entity.fields.text("caption")
    party.addName(names.contains(caption) ? caption : names.first ?? caption, .primary)
    for (key, kind) in [
      ("name", ListedName.Kind.alias), ("alias", .alias), ("previousName", .former), ("weakAlias", .weak),
      ("abbreviation", .weak),
    ] {
      for name in entity.properties.texts(key) {
        let isForeign = name.unicodeScalars.contains { $0.value > 0x2FF && $0.properties.isAlphabetic }
        party.addName(name, kind == .alias && isForeign ? .otherScript : kind)
      }
    }
  }

  private static let identifiers: [(key: String, kind: ListedIdentifier.Kind?)] = [
    ("innCode", .inn), ("ogrnCode", .ogrn), ("kppCode", .kpp), ("okpoCode", .okpo), ("bikCode", .bik),
    ("leiCode", .lei), ("uscCode", .uscc), ("swiftBic", .swift), ("dunsCode", .duns), ("vatCode", .vat),
    ("imoNumber", .imo), ("mmsi", .mmsi), ("callSign", .callSign), ("serialNumber", .aircraft),
    ("registrationNumber", nil), ("taxNumber", nil), ("idNumber", nil), ("passportNumber", .passport),
    ("npiCode", .other), ("phone", .phone), ("email", .email), ("website", .website), ("isin", .isin),
  ]

  private func addIdentifiers(_ properties: JSONFields, to party: inout ListedParty) {
    for (key, kind) in Self.identifiers {
      for value in properties.texts(key) {
        party.addIdentifier(value, key, kind, country: kind == nil ? party.countries.first ?? .none : .none)
      }
    }
  }

  /// What a sanction, address or paper adds to the entity with the id `subject`.
  mutating func fragment(_ entity: FTMEntity, subject: String) -> ListedParty {
    let properties = entity.properties
    var part = ListedParty(id: subject)
    switch FTMSchema.role(entity.fields.text("schema")) {
    case .sanction:
      part.listings = [listing(entity)]
      for reason in properties.texts("reason") { part.addNote("reason: " + reason) }
    case .address:
      let country = countries.code(properties.texts("country").first ?? "")
      let keys = ["street", "city", "state", "postalCode"]
      let full =
        properties.texts("full").first ?? keys.flatMap { properties.texts($0) }.joined(separator: ", ")
      part.addAddress(ListedAddress(full, country))
    case .paper:
      let country = countries.code(properties.texts("country").first ?? "")
      let type = properties.texts("type").first ?? entity.fields.text("schema")
      for number in properties.texts("number") { part.addIdentifier(number, type, country: country) }
    case .party, nil: break
    }
    return part
  }

  private mutating func listing(_ entity: FTMEntity) -> Listing {
    let properties = entity.properties
    let programme = ["programId", "program"].flatMap { properties.texts($0) }
    var listing = effects.listing(
      authority: properties.texts("authority").first ?? "", programme: programme,
      datasets: entity.fields.texts("datasets"), topics: ["sanction"])
    let starts = ["startDate", "listingDate"].lazy.map { properties.texts($0).map { ListDay.bound($0) } }
    listing.period.start = starts.compactMap { $0.min(by: Self.isEarlier) }.first ?? .unknown
    listing.period.end =
      properties.texts("endDate").map { ListDay.bound($0) }.max(by: Self.isEarlier) ?? .unknown
    for key in ["provisions", "status", "authorityId"] {
      for text in properties.texts(key) { listing.terms.append(ListingTerm(key, text)) }
    }
    return listing
  }

  private static func isEarlier(_ a: ListingBound, _ b: ListingBound) -> Bool {
    (a.latest?.rawValue ?? .max) < (b.latest?.rawValue ?? .max)
  }

  /// Adds a part to its party. Listings of sanctions take the place of the one made of topics.
  static func merge(_ part: ListedParty, into party: inout ListedParty) {
    if !part.listings.isEmpty { party.listings.removeAll { $0.terms.first?.label == topics } }
    for listing in part.listings where !party.listings.contains(listing) { party.listings.append(listing) }
    for address in part.addresses { party.addAddress(address) }
    party.identifiers += part.identifiers
    party.notes += part.notes
  }
}
