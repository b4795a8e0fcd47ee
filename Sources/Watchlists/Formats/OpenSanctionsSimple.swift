internal import Trade

/// Reads `targets.simple.csv` of OpenSanctions: one row a target, several values of a cell joined with `;`, those with a
/// `;` in them in quotes.
///
/// Legal dates stand only in the text of the sanctions; `first_seen` and `last_seen` are days of the crawler and no more.
enum OpenSanctionsSimple {
  static func read(_ text: ListText, delimiter: UInt8) throws(WatchlistError) -> Watchlist {
    var draft = WatchlistDraft([text.file], .openSanctionsSimple, authority: "")
    var rows = try TableRows(text, delimiter: delimiter)
    var countries = CountryMemo()
    var effects = EffectRules()
    try rows.forEach(&draft) { row, draft in
      guard !row["name"].isEmpty else { return draft.quarantine(row.line, "no name") }
      draft.add(party(row, &countries, &effects))
    }
    return draft.finished()
  }

  private static func party(
    _ row: TableRows.Row, _ countries: inout CountryMemo, _ effects: inout EffectRules
  ) -> ListedParty {
    var party = ListedParty(id: row["id"], kind: kind(row["schema"]), line: row.line)
    party.addName(row["name"], .primary)
    for name in values(row["aliases"]) { party.addName(name, name.aliasKind) }
    for country in values(row["countries"]) { party.addCountry(countries.code(country)) }
    for address in values(row["addresses"]) {
      let read = countries.address(address)
      let own = party.countries.count == 1 ? party.countries[0] : .none
      party.addAddress(read.country.isNone ? ListedAddress(address, own) : read)
    }
    for number in values(row["identifiers"]) { party.addIdentifier(number, "identifier", .other) }
    for phone in values(row["phones"]) { party.addIdentifier(phone, "phone", .phone) }
    for email in values(row["emails"]) { party.addIdentifier(email, "email", .email) }
    for birth in values(row["birthdate"]) { party.addNote("born " + birth) }
    party.listings = listings(row, &effects)
    return party
  }

  private static func kind(_ schema: String) -> PartyKind {
    switch schema {
    case "Person": .person
    case "Vessel": .vessel
    case "Airplane": .aircraft
    case "Company", "Organization", "PublicBody": .organisation
    default: .unknown
    }
  }

  /// One listing for each sanction; one of the dataset where there is no text.
  private static func listings(_ row: TableRows.Row, _ effects: inout EffectRules) -> [Listing] {
    let programmes = values(row["programids"])
    let datasets = values(row["dataset"])
    let sanctions = values(row["sanctions"])
    guard !sanctions.isEmpty else {
      return [
        effects.listing(
          authority: "", programme: programmes, datasets: datasets, topics: topics(programmes))
      ]
    }
    return sanctions.map { sanction in
      let parts = sanction.pieces(" - ")
      let known = parts.compactMap { part in ListDay.day(part).map { ListingBound.on($0) } }
      let words = parts.filter { ListDay.day($0) == nil }
      var listing = effects.listing(authority: "", programme: words, datasets: datasets, topics: ["sanction"])
      listing.programmes = Array(words.prefix(1))
      listing.period = ListingPeriod(start: known.first ?? .unknown, end: known.dropFirst().first ?? .unknown)
      listing.terms = [ListingTerm("sanction", sanction)]
      if listing.authority.isEmpty { listing.authority = datasets.first ?? "" }
      return listing
    }
  }

  /// A target with programmes but without text is sanctioned; without either its dataset alone flags it.
  private static func topics(_ programmes: [String]) -> [String] { programmes.isEmpty ? [] : ["sanction"] }

  /// The values of a cell; a value in quotes may hold `;`, and quotes written twice.
  static func values(_ cell: String) -> [String] {
    guard cell.utf8.contains(UInt8(ascii: "\"")) else { return cell.pieces(";") }
    var values: [String] = []
    var value = ""
    var isQuoted = false
    for character in cell {
      if character == "\"" {
        isQuoted.toggle()
        if isQuoted, !value.isEmpty { value.append(character) }
      } else if character == ";", !isQuoted {
        values.append(value.trimmed)
        value = ""
      } else {
        value.append(character)
      }
    }
    values.append(value.trimmed)
    return values.filter { !$0.isEmpty }
  }
}
