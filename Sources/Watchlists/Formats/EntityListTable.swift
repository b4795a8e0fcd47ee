internal import Trade

/// Reads Supplement No. 4 to 15 CFR 744 as a table: country, entity, licence requirement, review policy, citation.
///
/// The cell of the entity holds everything: `NAME, a.k.a., the following two aliases: —A; and —B. Address 1; and
/// Address 2.` The country stands in the first row of its group only. Cells without aliases or addresses are names.
enum EntityListTable {
  static func read(_ text: ListText, delimiter: UInt8) throws(WatchlistError) -> Watchlist {
    var draft = WatchlistDraft([text.file], .entityList, authority: KnownList.commerce)
    var rows = try TableRows(text, delimiter: delimiter)
    var countries = CountryMemo()
    var country = CountryCode.none
    try rows.forEach(&draft) { row, draft in
      if !row["country"].isEmpty { country = countries.code(row["country"]) }
      guard !row["entity"].isEmpty else { return draft.passOver("a country without entity") }
      var party = ListedParty(id: "line \(row.line)", kind: .organisation, line: row.line)
      describe(&party, row["entity"], country)
      party.addCountry(country)
      party.listings = [listing(row)]
      draft.add(party)
    }
    return draft.finished()
  }

  /// Parts the text of an entity into names and addresses.
  static func describe(_ party: inout ListedParty, _ text: String, _ country: CountryCode) {
    let marks = [", a.k.a.", ", f.k.a.", " a.k.a."]
    guard let (name, rest) = marks.lazy.compactMap({ text.parted(at: $0) }).first else {
      return describeWithoutAliases(&party, text, country)
    }
    setName(name, of: &party)
    let kind: ListedName.Kind = text.holds("f.k.a.") && !text.holds("a.k.a.") ? .former : .alias
    var addresses = rest
    if rest.holds("—") {
      var lines = rest.split(separator: "—").dropFirst().map(\.trimmed)
      addresses = ""
      // The last alias ends with the first full stop that a blank and the addresses follow.
      if let last = lines.popLast() {
        let (alias, behind) = sentence(last)
        lines.append(alias)
        addresses = behind
      }
      for line in lines { party.addName(line.withoutJoint, kind) }
    } else if let (alias, behind) = rest.parted(at: ". ") {
      for name in alias.split(separator: ";") { party.addName(name.trimmed.withoutJoint, kind) }
      addresses = behind
    }
    addAddresses(addresses, country, to: &party)
  }

  private static func describeWithoutAliases(
    _ party: inout ListedParty, _ text: String, _ country: CountryCode
  ) {
    // Names hold commas too (`Co., Ltd.`), so that the first sentence is the name where there are two.
    let (name, addresses) = sentence(text)
    setName(addresses.isEmpty ? text : name, of: &party)
    addAddresses(addresses, country, to: &party)
  }

  private static func setName(_ name: String, of party: inout ListedParty) {
    if ConsolidatedScreening.isAddressOnly(name) { party.kind = .addressOnly }
    party.addName(name, .primary)
  }

  private static let abbreviations = [
    "co", "ltd", "corp", "inc", "llc", "no", "st", "dr", "bldg", "rd", "ave", "s", "a",
  ]

  /// The text up to the full stop that ends it, not one of an abbreviation, and the rest.
  private static func sentence(_ text: String) -> (String, String) {
    var place = text.startIndex
    while let range = text[place...].firstPlace(of: ". ") {
      let word = text[..<range.lowerBound].split { !$0.isLetter }.last.map { $0.lowercased() } ?? ""
      if !abbreviations.contains(word) {
        return (text[..<range.lowerBound].trimmed, text[range.upperBound...].trimmed)
      }
      place = range.upperBound
    }
    return (text.trimmed, "")
  }

  private static func addAddresses(_ text: String, _ country: CountryCode, to party: inout ListedParty) {
    for address in text.split(separator: ";") {
      party.addAddress(ListedAddress(address.trimmed.withoutJoint, country))
    }
  }

  private static func listing(_ row: TableRows.Row) -> Listing {
    let citation = row[["federalregistercitation", "frcitation", "citation"]]
    let days = citation.split { !$0.isNumber && $0 != "/" }.compactMap {
      ListDay.day(String($0), .monthFirst)
    }
    var listing = KnownList.entityList.listing()
    listing.period.start = days.min().map { .on($0) } ?? .unknown
    let terms = [
      ("licence requirement", row["licenserequirement"]), ("review policy", row["licensereviewpolicy"]),
      ("citation", citation),
    ]
    listing.terms = terms.filter { !$0.1.isEmpty }.map { ListingTerm($0.0, $0.1) }
    return listing
  }
}

extension String {
  /// Without `and` in front and a mark behind, which join the parts of an enumeration.
  fileprivate var withoutJoint: String {
    var text = String(trimmed.drop { ", ".contains($0) })
    if text.begins(with: "and ") { text = text.dropFirst(4).trimmed }
    while let last = text.last, ".;,".contains(last) { text.removeLast() }
    for end in ["; and", " and"] where text.hasSuffix(end) { text = text.dropLast(end.count).trimmed }
    while let last = text.last, ";,".contains(last) { text.removeLast() }
    return text
  }
}
