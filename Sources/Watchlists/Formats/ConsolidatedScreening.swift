internal import Trade

/// Reads the Consolidated Screening List: 28 columns, or 29 with `_id` in front; several values of a cell are joined
/// with `; `. Rows of OFAC and of the Unverified List have no dates.
struct ConsolidatedScreening {
  private var countries = CountryMemo()
  private var mining = RemarkMining()

  static func read(_ text: ListText, delimiter: UInt8) throws(WatchlistError) -> Watchlist {
    var draft = WatchlistDraft([text.file], .consolidatedScreening, authority: "US Commerce (ITA)")
    var rows = try TableRows(text, delimiter: delimiter)
    try rows.require(["source", "name", "addresses", "startdate"], of: .consolidatedScreening)
    var reader = ConsolidatedScreening()
    try rows.forEach(&draft) { row, draft in
      guard !row["name"].isEmpty else { return draft.quarantine(row.line, "no name") }
      guard !row["source"].isEmpty else { return draft.quarantine(row.line, "no source") }
      let list = KnownList.named(row["source"])
      if list == nil {
        draft.doubt(
          row.line, "'\(row["source"].prefix(60))' is no list this reader knows; taken as a red flag")
      }
      draft.add(reader.party(row, list ?? KnownList(unknown: row["source"])))
    }
    return draft.finished()
  }

  private mutating func party(_ row: TableRows.Row, _ list: KnownList) -> ListedParty {
    let id = row[["entitynumber", "id"]]
    var party = ListedParty(id: id.isEmpty ? "line \(row.line)" : id, kind: kind(row, list), line: row.line)
    party.addName(row["name"], .primary)
    for name in row["altnames"].pieces(";") { party.names.append(ListedName(name, .alias)) }
    party.addresses = row["addresses"].pieces(";").map { countries.address($0) }
    for column in ["citizenships", "nationalities"] {
      for country in row[column].pieces(";") { party.addCountry(countries.code(country)) }
    }
    party.addCountry(countries.code(row["vesselflag"]))
    for address in party.addresses { party.addCountry(address.country) }
    party.addIdentifier(row["callsign"], "Call Sign", .callSign)
    for identifier in row["ids"].pieces(";") { addIdentifier(identifier, to: &party) }
    party.listings = [listing(row, list, mining.mine(row["remarks"], into: &party))]
    for (column, label) in [("title", "Title"), ("datesofbirth", "born"), ("placesofbirth", "born in")] {
      if !row[column].isEmpty { party.addNote("\(label): \(row[column])") }
    }
    party.addNote(row["remarks"])
    return party
  }

  private func kind(_ row: TableRows.Row, _ list: KnownList) -> PartyKind {
    if list == .entityList, ConsolidatedScreening.isAddressOnly(row["name"]) { return .addressOnly }
    let type = row["type"]
    return type.isEmpty ? (list == .entityList ? .organisation : .unknown) : OFACFlat.kind(type)
  }

  /// `Address 03`: whoever is there needs a licence.
  static func isAddressOnly(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count == 2 && words[0].lowercased() == "address" && words[1].allSatisfy(\.isNumber)
  }

  private func listing(_ row: TableRows.Row, _ list: KnownList, _ dates: RemarkDates) -> Listing {
    let programmes = row["programs"].pieces(";")
    let fromRemark = programmes.lazy.map { dates.days(of: $0) }.compactMap { $0.effective ?? $0.listed }.first
    let start = ListDay.bound(row["startdate"])
    var listing = list.listing(
      programmes, period: ListingPeriod(start: start, end: ListDay.bound(row["enddate"])))
    if start == .unknown, list != .sdn, let fromRemark { listing.period.start = .on(fromRemark) }
    let terms = [
      ("licence requirement", "licenserequirement"), ("review policy", "licensepolicy"),
      ("citation", "federalregisternotice"), ("standard order", "standardorder"),
    ]
    listing.terms = terms.filter { !row[$0.1].isEmpty }.map { ListingTerm($0.0, row[$0.1]) }
    return listing
  }

  /// `Passport, 836238033, KP` in files of today, `KP, 836238033, Passport` in older ones; the country may be missing.
  private mutating func addIdentifier(_ text: String, to party: inout ListedParty) {
    var parts = text.pieces(",")
    let isNote = ConsolidatedScreening.noteWords.contains { text.holds($0) }
    guard parts.count > 1, !isNote else { return party.addNote(text) }
    func isCode(_ part: String) -> Bool { part.utf8.count == 2 && part.utf8.allSatisfy { $0 &- 65 < 26 } }
    var country = CountryCode.none
    if isCode(parts[0]) {
      country = countries.code(parts.removeFirst())
    } else if parts.count > 2, isCode(parts[parts.count - 1]) {
      country = countries.code(parts.removeLast())
    }
    guard parts.count > 1 else { return party.addIdentifier(parts[0], "", .other, country: country) }
    let (first, last) = (parts[0], parts[parts.count - 1])
    let labelIsFirst = Self.isLabel(first) && !Self.isLabel(last)
    let label = labelIsFirst ? first : last
    let value = (labelIsFirst ? parts.dropFirst() : parts.dropLast()).joined(separator: ", ")
    party.addIdentifier(value, label, country: country)
  }

  /// What stands among the identifiers and is none.
  private static let noteWords = [
    "Directive Determination", "Secondary sanctions", "Sanctions Information", "Former Vessel Flag", "Gender",
    "Vessel Year of Build", "Organization Established Date", "Target Type",
  ]

  /// Labels have words and no run of digits.
  private static func isLabel(_ text: String) -> Bool {
    text.contains(where: \.isLetter) && text.count(where: \.isNumber) < 3 && !text.holds("@")
      && !text.holds("www.") && !text.holds("://")
  }
}
