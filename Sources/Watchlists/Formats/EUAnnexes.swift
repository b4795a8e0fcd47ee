internal import Trade

/// Reads the annexes of Regulation (EU) 833/2014 as OpenSanctions keeps them: one row an entry, with its annex.
///
/// Annex IV needs an export licence (in effect: none is given); the others limit loans, transactions or port calls.
enum EUAnnexes {
  static func read(_ text: ListText, delimiter: UInt8) throws(WatchlistError) -> Watchlist {
    var draft = WatchlistDraft([text.file], .euAnnexes, authority: KnownList.euAnnex.authority)
    var rows = try TableRows(text, delimiter: delimiter)
    var countries = CountryMemo()
    try rows.forEach(&draft) { row, draft in
      guard !row["name"].isEmpty else { return draft.quarantine(row.line, "no name") }
      let id = row["recordid"]
      var party = ListedParty(
        id: id.isEmpty ? "line \(row.line)" : id, kind: kind(row["schema"]), line: row.line)
      describe(&party, row, &countries)
      party.listings = [listing(row, &draft)]
      draft.add(party)
    }
    return draft.finished()
  }

  private static func kind(_ schema: String) -> PartyKind {
    switch schema {
    case "Vessel": .vessel
    case "Person": .person
    case "Airplane": .aircraft
    case "": .unknown
    default: .organisation
    }
  }

  private static func describe(
    _ party: inout ListedParty, _ row: TableRows.Row, _ countries: inout CountryMemo
  ) {
    party.addName(row["name"], .primary)
    for column in ["alias", "aliases", "namealias"] {
      for name in row[column].values { party.addName(name, name.aliasKind) }
    }
    for column in ["previousname", "formername"] {
      for name in row[column].values { party.addName(name, .former) }
    }
    for name in row["weakalias"].values { party.addName(name, .weak) }
    for column in ["country", "jurisdiction", "flag", "nationality"] {
      for country in row[column].values { party.addCountry(countries.code(country)) }
    }
    for address in row["address"].values {
      let read = countries.address(address)
      party.addAddress(read.country.isNone ? ListedAddress(address, party.countries.first ?? .none) : read)
    }
    for column in ["registrationnumber", "taxnumber", "imonumber", "mmsi", "phone", "email", "website"] {
      for value in row[column].values { addIdentifier(value, column, to: &party) }
    }
    for column in ["reason", "notes"] { party.addNote(row[column]) }
  }

  /// `5405071094 (Tax ID/INN)`: what the number is stands behind it.
  private static func addIdentifier(_ text: String, _ column: String, to party: inout ListedParty) {
    guard text.hasSuffix(")"), let (value, label) = text.parted(at: "("), !value.isEmpty else {
      return party.addIdentifier(text, column)
    }
    let name = String(label.dropLast()).trimmed
    let words = name.foldedKey
    let kind: ListedIdentifier.Kind? =
      words.holds("inn") ? .inn : words.holds("ogrn") || words.holds("psrn") ? .ogrn : nil
    party.addIdentifier(value, name, kind)
  }

  private static func listing(_ row: TableRows.Row, _ draft: inout WatchlistDraft) -> Listing {
    let annex = row["annex"].trimmed
    let number = annex.split(separator: " ").last.map { $0.uppercased() } ?? ""
    let list = number == "IV" ? KnownList.euAnnexIV : .euAnnex
    let start = ListDay.bound(row["startdate"])
    if start == .unknown, !row["startdate"].isEmpty {
      draft.doubt(row.line, "'\(row["startdate"].prefix(30))' is no day")
    }
    let programmes = [row["programkey"], annex.isEmpty ? "" : "Annex \(number)"].filter { !$0.isEmpty }
    var listing = list.listing(
      programmes, period: ListingPeriod(start: start, end: ListDay.bound(row["enddate"])))
    for (column, label) in [("measure", "measure"), ("celex", "legal basis")] where !row[column].isEmpty {
      listing.terms.append(ListingTerm(label, row[column]))
    }
    return listing
  }
}

extension String {
  /// Several values of a cell: parted by `;` or line breaks.
  var values: [String] { split { $0 == ";" || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty } }

  /// What kind of other name a text is, by its letters.
  var aliasKind: ListedName.Kind {
    unicodeScalars.contains { $0.value > 0x2FF && $0.properties.isAlphabetic } ? .otherScript : .alias
  }
}
