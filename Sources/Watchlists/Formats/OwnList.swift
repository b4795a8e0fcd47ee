internal import Trade

/// Reads a table of one's own: a column of names, and whatever else is known, under any of the names below.
///
/// Several values of a cell are parted by `;`. An effect that is neither stated nor known from authority and programme is
/// a red flag. Rows with the same id are one entry with several listings.
enum OwnList {
  /// What a column may be called, letters and digits in lower case.
  private static let names: [String: [String]] = [
    "name": [
      "name", "entity", "entityname", "party", "partyname", "company", "companyname", "firm", "fullname",
      "primaryname",
    ],
    "id": ["id", "entityid", "uid", "number", "ref", "reference", "listid"],
    "aliases": ["aliases", "alias", "aka", "akas", "altnames", "alternativenames", "othernames"],
    "former": ["formernames", "formername", "fka", "previousnames", "previousname"],
    "kind": ["kind", "type", "partytype", "schema"],
    "country": ["country", "countries", "nationality", "jurisdiction"],
    "address": ["address", "addresses"],
    "authority": ["authority", "issuer", "publisher", "listedby"],
    "list": ["list", "listname", "sourcelist"],
    "programme": ["programme", "programmes", "program", "programs", "regime"],
    "effect": ["effect", "measure", "restriction"],
    "start": [
      "start", "startdate", "from", "listed", "listedon", "listingdate", "datelisted", "effectivedate",
    ],
    "end": ["end", "enddate", "to", "until", "delisted", "delistedon", "removed", "expirationdate"],
    "note": ["note", "notes", "remarks", "comment", "comments"],
    "status": ["status", "statusnote"],
    "statusfrom": ["statusfrom", "statusstart", "statusdate"],
    "statusto": ["statusto", "statusend", "statusuntil"],
    "identifiers": ["ids", "identifiers", "identifier"],
  ]

  /// Columns that hold identifiers of one kind.
  private static let identifierColumns = [
    "inn", "ogrn", "kpp", "lei", "imo", "mmsi", "uscc", "bin", "vkn", "swift", "duns", "vat", "passport",
    "taxid", "taxnumber", "registrationnumber", "registration", "phone", "email", "website",
  ]

  /// Whether a header has a column of names.
  static func canRead(_ header: [String]) -> Bool {
    let keys = header.map(\.foldedKey)
    return (names["name"] ?? []).contains { keys.contains($0) }
  }

  static func read(_ text: ListText, delimiter: UInt8) throws(WatchlistError) -> Watchlist {
    var draft = WatchlistDraft([text.file], .own, authority: "")
    var rows = try TableRows(text, delimiter: delimiter)
    var countries = CountryMemo()
    var groups = PartyGroups()
    var authorities: Set<String> = []
    let hasIDs = (names["id"] ?? []).contains { rows.columns.place($0) != nil }
    try rows.forEach(&draft) { row, draft in
      func cell(_ key: String) -> String { row[names[key] ?? []] }
      let stated = cell("id")
      let listing = listing(cell, row.line, &draft)
      authorities.insert(listing.authority)
      if let place = groups.place(stated), [groups[place].primaryName, ""].contains(cell("name")) {
        return groups[place].listings.append(listing)
      }
      guard !cell("name").isEmpty else { return draft.quarantine(row.line, "no name") }
      var party = ListedParty(id: stated.isEmpty ? "line \(row.line)" : stated, line: row.line)
      describe(&party, cell, row, &countries)
      party.listings = [listing]
      // Where no rows can share an id nothing is held back.
      if hasIDs { _ = groups.add(party) } else { draft.add(party) }
    }
    for party in groups.parties { draft.add(party) }
    if authorities.count == 1, let authority = authorities.first { draft.authority = authority }
    return draft.finished()
  }

  private static func describe(
    _ party: inout ListedParty, _ cell: (String) -> String, _ row: TableRows.Row,
    _ countries: inout CountryMemo
  ) {
    party.kind = kind(cell("kind"))
    party.addName(cell("name"), .primary)
    for name in cell("aliases").pieces(";") { party.addName(name, .alias) }
    for name in cell("former").pieces(";") { party.addName(name, .former) }
    for country in cell("country").pieces(";") { party.addCountry(countries.code(country)) }
    for address in cell("address").pieces(";") {
      let read = countries.address(address)
      party.addAddress(read.country.isNone ? ListedAddress(address, party.countries.first ?? .none) : read)
    }
    for column in identifierColumns {
      for value in row[column].pieces(";") {
        party.addIdentifier(value, column, country: party.countries.first ?? .none)
      }
    }
    for text in cell("identifiers").pieces(";") {
      let (label, value) = text.parted(at: ":") ?? ("", text)
      party.addIdentifier(value, label, country: party.countries.first ?? .none)
    }
    party.addNote(cell("note"))
  }

  private static func kind(_ text: String) -> PartyKind {
    switch text.lowercased() {
    case "person", "individual", "people": .person
    case "vessel", "ship": .vessel
    case "aircraft", "airplane": .aircraft
    case "address", "address only", "address-only": .addressOnly
    case "": .unknown
    default: .organisation
    }
  }

  private static func listing(_ cell: (String) -> String, _ line: Int, _ draft: inout WatchlistDraft)
    -> Listing
  {
    let programmes = cell("programme").pieces(";")
    let known = KnownList.named(([cell("authority"), cell("list")] + programmes).joined(separator: " "))
    let stated = ListEffect(cell("effect"))
    if stated == nil, !cell("effect").isEmpty {
      let names = ListEffect.allCases.map(\.name).joined(separator: ", ")
      draft.doubt(
        line,
        "effect '\(cell("effect").prefix(30))' is none of \(names); taken as \((known?.effect ?? .redFlag).name)"
      )
    }
    var listing = Listing(
      authority: cell("authority"), list: cell("list"), effect: stated ?? known?.effect ?? .redFlag,
      programmes: programmes)
    if listing.authority.isEmpty { listing.authority = known?.authority ?? "" }
    if listing.list.isEmpty { listing.list = known?.list ?? "" }
    listing.period = ListingPeriod(
      start: bound(cell("start"), line, &draft), end: bound(cell("end"), line, &draft))
    if !cell("status").isEmpty {
      let days = ["statusfrom", "statusto"].map { ListDay.day(cell($0)) }
      listing.statusNotes = [StatusNote(cell("status"), from: days[0], to: days[1])]
    }
    return listing
  }

  private static func bound(_ text: String, _ line: Int, _ draft: inout WatchlistDraft) -> ListingBound {
    let bound = ListDay.bound(text)
    if bound == .unknown, !text.isEmpty, text.lowercased() != "unknown" {
      draft.doubt(line, "'\(text.prefix(30))' is no day; write YYYY-MM-DD")
    }
    return bound
  }
}
