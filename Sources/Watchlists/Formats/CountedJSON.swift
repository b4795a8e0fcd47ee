internal import Trade

/// Reads lists that were made from documents of US authorities: one JSON object with `list_id`, `count` and
/// `entities`, each with name, aliases, country, address, effective date, citation and notes.
struct CountedJSON {
  private var countries = CountryMemo()
  private var mining = RemarkMining()

  static func read(_ text: ListText) throws(WatchlistError) -> Watchlist {
    var text = text
    let bytes = try text.all(limit: 1 << 30)
    let root: JSONFields?
    do { root = try JSONFields(utf8: bytes) } catch {
      throw WatchlistError(file: text.file, problem: .badJSON("\(error)"))
    }
    guard let root, let entities = root["entities"] as? [Any] else {
      throw WatchlistError(file: text.file, problem: .badJSON("no object with 'entities'"))
    }
    var draft = WatchlistDraft([text.file], .countedJSON, authority: "")
    draft.snapshot = ListDay.day(root.text("extracted"))
    var reader = CountedJSON()
    let list = KnownList.named(root.text("list_id"))
    draft.authority = list?.authority ?? root.text("list_id")
    for (number, entity) in entities.enumerated() {
      draft.counts.records += 1
      guard let fields = JSONFields(entity), !fields.text("name").isEmpty else {
        draft.quarantine(0, "entity \(number + 1) has no name")
        continue
      }
      draft.add(reader.party(fields, number + 1, list, id: root.text("list_id")))
    }
    if let count = Int(root.text("count")), count != entities.count {
      draft.doubt(0, "the file announces \(count) entities and holds \(entities.count)")
    }
    return draft.finished()
  }

  private mutating func party(_ fields: JSONFields, _ number: Int, _ list: KnownList?, id: String)
    -> ListedParty
  {
    var party = ListedParty(id: "\(id)-\(number)", kind: .organisation)
    party.addName(fields.text("name"), .primary)
    for alias in fields.texts("aliases") {
      party.names.append(
        ListedName(alias, alias.unicodeScalars.contains { $0.value > 0x2FF } ? .otherScript : .alias))
    }
    let country = countries.code(fields.text("country"))
    for address in fields.text("address").pieces(";") { party.addAddress(ListedAddress(address, country)) }
    party.addCountry(country)
    let notes = fields.text("notes")
    let dates = mining.mine(notes, into: &party)
    var listing =
      list?.listing() ?? Listing(authority: fields.text("list_id"), list: id, effect: .redFlag)
    listing.programmes = notes.pieces(";").filter { $0.begins(with: "Program:") }.map {
      $0.dropFirst(8).trimmed
    }
    listing.period.start = start(fields, list)
    let days = dates.days(of: "CMIC")
    if let listed = days.listed, let first = listing.period.start.earliest, listed < first {
      listing.statusNotes.append(StatusNote("listed, not in force before \(first)", from: listed, to: first))
    }
    let terms = [("citation", "federal_register"), ("status", "status")]
    listing.terms = terms.filter { !fields.text($0.1).isEmpty }.map { ListingTerm($0.0, fields.text($0.1)) }
    party.listings = [listing]
    party.addNote(notes)
    return party
  }

  /// The effective date, or that of the citation (`85 FR 83799, 12/23/2020`).
  ///
  /// A 1260H notice names again whoever was named before, so its date is the last on which the listing began, not the
  /// first.
  private func start(_ fields: JSONFields, _ list: KnownList?) -> ListingBound {
    if let day = ListDay.day(fields.text("effective_date")) {
      return list == .section1260H ? .within(after: nil, by: day) : .on(day)
    }
    let days = fields.text("federal_register").split { !$0.isNumber && $0 != "/" }
    return days.compactMap { ListDay.day(String($0), .monthFirst) }.min().map { .on($0) } ?? .unknown
  }
}
