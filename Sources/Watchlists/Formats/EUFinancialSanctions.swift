internal import Trade

/// Reads the financial sanctions of the EU: 118 columns, `;`, one row for each name, address, birth date, paper or
/// citizenship of an entity. Delistings show only as entities that are no longer there.
struct EUFinancialSanctions {
  private var groups = PartyGroups()
  private var countries = CountryMemo()

  static func read(_ text: ListText, delimiter: UInt8) throws(WatchlistError) -> Watchlist {
    var draft = WatchlistDraft([text.file], .euFinancial, authority: KnownList.euFinancial.authority)
    var rows = try TableRows(text, delimiter: delimiter)
    var reader = EUFinancialSanctions()
    try rows.forEach(&draft) { row, draft in
      if draft.snapshot == nil { draft.snapshot = ListDay.day(row["filegenerationdate"]) }
      guard !row["entitylogicalid"].isEmpty else { return draft.quarantine(row.line, "no Entity_LogicalId") }
      reader.take(row)
    }
    for party in reader.groups.parties { draft.add(party) }
    return draft.finished()
  }

  private mutating func take(_ row: TableRows.Row) {
    let id = row["entitylogicalid"]
    let place = groups.place(id) ?? groups.add(entity(row, id))
    Self.addName(row, to: &groups[place])
    Self.addAddress(row, to: &groups[place], &countries)
    Self.addPaper(row, to: &groups[place], &countries)
    groups[place].addCountry(countries.code(row["citizenshipcountryiso2code"]))
    let birth = row[["birthdatebirthdate", "birthdateyear"]]
    if !birth.isEmpty { groups[place].addNote("born " + birth) }
  }

  private func entity(_ row: TableRows.Row, _ id: String) -> ListedParty {
    let type = row[["entitysubjecttypeclassificationcode", "entitysubjecttype"]].lowercased()
    let isPerson = type == "p" || type == "person"
    var party = ListedParty(id: id, kind: isPerson ? .person : .organisation, line: row.line)
    let days = [
      "entitydesignationdate", "entityregulationentryintoforcedate", "entityregulationpublicationdate",
    ]
    let start = days.lazy.map { ListDay.bound(row[$0]) }.first { $0 != .unknown }
    let programme = row["entityregulationprogramme"]
    var listing = KnownList.euFinancial.listing(
      programme.isEmpty ? [] : [programme], period: ListingPeriod(start: start ?? .unknown))
    for (column, label) in [
      ("entityregulationnumbertitle", "legal basis"), ("entityregulationpublicationurl", "publication"),
    ] where !row[column].isEmpty {
      listing.terms.append(ListingTerm(label, row[column]))
    }
    party.listings = [listing]
    party.addIdentifier(row["entityeureferencenumber"], "EU reference number", .other)
    party.addIdentifier(row["entityunitednationid"], "UN id", .other)
    party.addNote(row["entitydesignationdetails"])
    party.addNote(row["entityremark"])
    return party
  }

  private static func addName(_ row: TableRows.Row, to party: inout ListedParty) {
    let parts = ["namealiasfirstname", "namealiasmiddlename", "namealiaslastname"].map { row[$0] }
    let whole = row["namealiaswholename"]
    let name = whole.isEmpty ? parts.filter { !$0.isEmpty }.joined(separator: " ") : whole
    party.addName(name, party.names.isEmpty ? .primary : name.aliasKind)
  }

  private static func addAddress(
    _ row: TableRows.Row, to party: inout ListedParty, _ countries: inout CountryMemo
  ) {
    let columns = ["street", "pobox", "zipcode", "city", "region", "place", "countrydescription"]
    let parts = columns.map { row["address" + $0] }.filter { !$0.isEmpty && $0 != "UNKNOWN" }
    let country = countries.code(row["addresscountryiso2code"])
    party.addAddress(ListedAddress(parts.joined(separator: ", "), country))
    party.addCountry(party.kind == .person ? .none : country)
  }

  private static func addPaper(
    _ row: TableRows.Row, to party: inout ListedParty, _ countries: inout CountryMemo
  ) {
    let label = row[["identificationtypedescription", "identificationtypecode"]]
    let country = countries.code(row["identificationcountryiso2code"])
    party.addIdentifier(row[["identificationnumber", "identificationlatinnumber"]], label, country: country)
  }
}
