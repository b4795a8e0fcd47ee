internal import Trade

/// Reads the section 1260H companies as OpenSanctions keeps them: one row for each period in which a company was named.
enum MilitaryCompanies {
  static func read(_ text: ListText, delimiter: UInt8) throws(WatchlistError) -> Watchlist {
    var draft = WatchlistDraft([text.file], .militaryCompanies, authority: KnownList.section1260H.authority)
    var rows = try TableRows(text, delimiter: delimiter)
    var groups = PartyGroups()
    try rows.forEach(&draft) { row, draft in
      let name = row[["cleanname", "name"]]
      guard !name.isEmpty else { return draft.quarantine(row.line, "no name") }
      let place = groups.place(name) ?? groups.add(ListedParty(id: name, kind: .organisation, line: row.line))
      describe(&groups[place], row, name)
      groups[place].listings.append(listing(row, &draft))
    }
    for party in groups.parties { draft.add(party) }
    return draft.finished()
  }

  private static func describe(_ party: inout ListedParty, _ row: TableRows.Row, _ name: String) {
    party.addName(name, party.names.isEmpty ? .primary : .alias)
    for alias in row["alias"].values { party.addName(alias, alias.aliasKind) }
    for former in row["previousname"].values { party.addName(former, .former) }
    party.addCountry("CN")
    let parent = row["parentname"]
    if !parent.isEmpty, !party.notes.contains("parent: " + parent) { party.addNote("parent: " + parent) }
    if !party.notes.contains(row["note"]) { party.addNote(row["note"]) }
  }

  private static func listing(_ row: TableRows.Row, _ draft: inout WatchlistDraft) -> Listing {
    var period = ListingPeriod()
    for (column, end) in [("startdate", \ListingPeriod.start), ("enddate", \ListingPeriod.end)] {
      period[keyPath: end] = ListDay.bound(row[column])
      if period[keyPath: end] == .unknown, !row[column].isEmpty {
        draft.doubt(row.line, "'\(row[column].prefix(30))' is no day")
      }
    }
    var listing = KnownList.section1260H.listing(period: period)
    if !row["sourceurl"].isEmpty { listing.terms = [ListingTerm("source", row["sourceurl"])] }
    return listing
  }
}
