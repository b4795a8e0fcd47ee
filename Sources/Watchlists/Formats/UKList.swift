internal import Trade

/// Reads the UK Sanctions List as published since 28 January 2026, and the list of OFSI before it.
///
/// A first line with a date, then the header; one row a name, the rows of an entry share an id. Names come in six parts,
/// the sixth being the surname or the name of the organisation. Delistings show only as entries no longer there.
struct UKList {
  /// What differs between the two.
  struct Columns {
    let id: String
    let kind: String
    let nameType: String
    let strength: String
    let start: [String]
    let regime: String
    let address: [String]
    let country: String
    let measures: String
    let notes: [String]
  }

  private let columns: Columns
  private var groups = PartyGroups()
  private var countries = CountryMemo()

  static func read(
    _ text: ListText, delimiter: UInt8, _ format: WatchlistFormat
  ) throws(WatchlistError) -> Watchlist {
    var draft = WatchlistDraft([text.file], format, authority: KnownList.uk.authority)
    var start = RecordReader(text.beginning, delimiter: delimiter)
    let first = try start.next()?.cells ?? []
    draft.snapshot =
      first.lazy.flatMap { [$0, $0.parted(at: ":")?.1 ?? ""] }.compactMap { ListDay.day($0) }.first
    let hasDateLine = !first.map(\.foldedKey).contains("name6")
    var rows = try TableRows(text, delimiter: delimiter, skipping: hasDateLine ? 1 : 0)
    var reader = UKList(columns: format == .ukSanctions ? current : former)
    try rows.forEach(&draft) { row, draft in
      let id = row[reader.columns.id]
      guard !id.isEmpty else { return draft.quarantine(row.line, "no id") }
      reader.take(row, id)
    }
    for var party in reader.groups.parties {
      // No row says which name leads: the first does.
      if let first = party.names.first, first.kind != .primary { party.names[0].kind = .primary }
      draft.add(party)
    }
    return draft.finished()
  }

  private init(columns: Columns) { self.columns = columns }

  private mutating func take(_ row: TableRows.Row, _ id: String) {
    let place = groups.place(id) ?? groups.add(entry(row, id))
    UKList.addNames(row, columns, to: &groups[place])
    let parts = columns.address.map { row[$0] }.filter { !$0.isEmpty } + [row[columns.country]]
    groups[place].addAddress(
      ListedAddress(
        parts.filter { !$0.isEmpty }.joined(separator: ", "), countries.code(row[columns.country])))
    for (column, label) in UKList.identifiers {
      for value in row[column].values where !groups[place].identifiers.contains(where: { $0.value == value })
      {
        groups[place].addIdentifier(value, label, country: .none)
      }
    }
    for column in [
      "nationality", "nationalities", "nationalityies", "flag", "flagofvessel", "currentbelievedflagofship",
    ] {
      for country in row[column].split(whereSeparator: { ";/|".contains($0) }) {
        groups[place].addCountry(countries.code(country.filter { !"().0123456789".contains($0) }.trimmed))
      }
    }
  }

  private static let identifiers = [
    ("imonumber", "IMO number"), ("passportnumber", "Passport number"), ("phonenumber", "Phone number"),
    ("nationalidentifiernumber", "National ID number"),
    ("nationalidentificationnumber", "National ID number"),
    ("businessregistrationnumbers", "Business registration number"), ("website", "Website"),
    ("emailaddress", "Email address"), ("hin", "HIN"), ("unreferencenumber", "UN reference number"),
    ("ofsigroupid", "OFSI group id"),
  ]

  private func entry(_ row: TableRows.Row, _ id: String) -> ListedParty {
    let kind: PartyKind =
      switch row[columns.kind].lowercased() {
      case "individual": .person
      case "ship", "vessel": .vessel
      case "": .unknown
      default: .organisation
      }
    var party = ListedParty(id: id, kind: kind, line: row.line)
    let start = columns.start.lazy.map { ListDay.bound(row[$0]) }.first { $0 != .unknown }
    let regime = row[columns.regime]
    var listing = KnownList.uk.listing(
      regime.isEmpty ? [] : [regime], period: ListingPeriod(start: start ?? .unknown))
    let measures = row[columns.measures]
    if !measures.isEmpty {
      // A ship or person may be listed without a freeze: for port calls, services, travel.
      if !measures.lowercased().holds("asset freeze") { listing.effect = .limitedTransactions }
      listing.terms.append(ListingTerm("sanctions imposed", measures))
    }
    party.listings = [listing]
    for column in columns.notes { party.addNote(row[column]) }
    for birth in row[["dob"]].values { party.addNote("born " + birth) }
    return party
  }

  private static func addNames(_ row: TableRows.Row, _ columns: Columns, to party: inout ListedParty) {
    let name = ["name1", "name2", "name3", "name4", "name5", "name6"].map { row[$0] }.filter { !$0.isEmpty }
    let type = row[columns.nameType].foldedKey
    let isWeak = row[columns.strength].lowercased().holds("low")
    let text = name.joined(separator: " ")
    if type == "primaryname", party.names.first?.kind != .primary {
      party.names.removeAll { $0.text == text }
      party.names.insert(ListedName(text, .primary), at: 0)
    } else {
      party.addName(text, type.holds("fka") ? .former : isWeak ? .weak : .alias)
    }
    for other in row["namenonlatinscript"].values { party.addName(other, .otherScript) }
  }

  private static let current = Columns(
    id: "uniqueid", kind: "designationtype", nameType: "nametype", strength: "aliasstrength",
    start: ["datedesignated"], regime: "regimename",
    address: (1...6).map { "addressline\($0)" } + ["addresspostalcode"], country: "addresscountry",
    measures: "sanctionsimposed",
    notes: ["otherinformation", "ukstatementofreasons", "position", "parentcompany", "subsidiaries"])

  private static let former = Columns(
    id: "groupid", kind: "grouptype", nameType: "aliastype", strength: "aliasquality",
    start: ["uksanctionslistdatedesignated", "listedon"], regime: "regime",
    address: (1...6).map { "address\($0)" } + ["postzipcode"], country: "country",
    measures: "sanctionsimposed",
    notes: ["otherinformation", "position"])
}
