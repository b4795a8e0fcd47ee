internal import Trade

/// Reads the Denied Persons List of BIS: TAB separated, quoted; days are MM/DD/YYYY.
enum DeniedPersons {
  static func read(_ text: ListText, delimiter: UInt8) throws(WatchlistError) -> Watchlist {
    var draft = WatchlistDraft([text.file], .deniedPersons, authority: KnownList.commerce)
    var rows = try TableRows(text, delimiter: delimiter)
    try rows.require(["name", "effectivedate", "expirationdate"], of: .deniedPersons)
    var countries = CountryMemo()
    try rows.forEach(&draft) { row, draft in
      guard !row["name"].isEmpty else { return draft.quarantine(row.line, "no name") }
      var party = ListedParty(id: "line \(row.line)", line: row.line)
      party.addName(row["name"], .primary)
      let country = countries.code(row["country"])
      let parts = ["streetaddress", "city", "state", "postalcode", "country"].map { row[$0] }
      party.addAddress(ListedAddress(parts.filter { !$0.isEmpty }.joined(separator: ", "), country))
      party.addCountry(country)
      party.listings = [listing(row, &draft)]
      draft.add(party)
    }
    return draft.finished()
  }

  private static func listing(_ row: TableRows.Row, _ draft: inout WatchlistDraft) -> Listing {
    var period = ListingPeriod()
    for (column, end) in [("effectivedate", \ListingPeriod.start), ("expirationdate", \ListingPeriod.end)] {
      let day = ListDay.day(row[column], .monthFirst)
      if day == nil, !row[column].isEmpty { draft.doubt(row.line, "'\(row[column].prefix(30))' is no day") }
      period[keyPath: end] = day.map { .on($0) } ?? .unknown
    }
    var listing = KnownList.deniedPersons.listing(period: period)
    let terms = [
      ("standard order", "standardorder"), ("action", "action"), ("last update", "lastupdate"),
      ("citation", "frcitation"),
    ]
    listing.terms = terms.filter { !row[$0.1].isEmpty }.map { ListingTerm($0.0, row[$0.1]) }
    return listing
  }
}
