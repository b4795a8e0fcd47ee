internal import Trade

/// Reads `sdn.csv` or `cons_prim.csv` with the files beside it.
///
/// No header; `-0-` is empty; joined on the first column; programmes are joined with `] [`; comments go on where the
/// remark of an entry was cut, mid-word; the last row may end with nothing or with 0x1A. There are no dates but those in
/// remarks.
struct OFACFlat {
  /// The files of one list.
  struct Parts: Equatable {
    var entries: String
    var names: String?
    var addresses: String?
    var comments: String?

    var all: [String] { [entries] + [names, addresses, comments].compactMap(\.self) }
  }

  private var draft: WatchlistDraft
  private var groups = PartyGroups()
  private var programmes: [[String]] = []
  private var remarks: [String] = []
  private var countries = CountryMemo()
  private var mining = RemarkMining()

  static func read(_ parts: Parts, in files: some ListFiles) throws(WatchlistError) -> Watchlist {
    var reader = OFACFlat(draft: WatchlistDraft(parts.all, .ofacFlat, authority: KnownList.treasury))
    try reader.readEntries(parts.entries, files)
    if let names = parts.names { try reader.readNames(names, files) }
    if let addresses = parts.addresses { try reader.readAddresses(addresses, files) }
    if let comments = parts.comments { try reader.readComments(comments, files) }
    reader.finish()
    return reader.draft.finished()
  }

  private init(draft: WatchlistDraft) { self.draft = draft }

  /// Empty cells are `-0-`, with a blank behind it; the last one of a file may be cut.
  private static func cell(_ record: ListRecord, _ place: Int) -> String {
    let text = record[place]
    return text == "-0-" || text == "-0" ? "" : text
  }

  /// Hands out the rows of a file that have as many cells as they should.
  private mutating func forEach(
    _ file: String, _ files: some ListFiles, cells: Int, _ body: (inout OFACFlat, ListRecord) -> Void
  ) throws(WatchlistError) {
    var reader = RecordReader(try ListText(file, in: files), delimiter: UInt8(ascii: ","))
    while let record = try reader.next() {
      draft.counts.records += 1
      draft.check(record, file: file)
      if record.count != cells {
        draft.quarantine(record.line, "\(record.count) cells instead of \(cells)", file: file)
      } else if Int(record[0]) == nil {
        draft.quarantine(record.line, "'\(record[0].prefix(30))' is no entry number", file: file)
      } else {
        body(&self, record)
      }
    }
  }

  private mutating func readEntries(_ file: String, _ files: some ListFiles) throws(WatchlistError) {
    try forEach(file, files, cells: 12) { reader, record in
      let id = record[0]
      guard reader.groups.place(id) == nil else {
        return reader.draft.quarantine(record.line, "entry number \(id) stands twice", file: file)
      }
      var party = ListedParty(id: id, kind: Self.kind(Self.cell(record, 2)), line: record.line)
      party.addName(Self.cell(record, 1), .primary)
      party.addIdentifier(Self.cell(record, 5), "Call Sign", .callSign)
      party.addCountry(reader.countries.code(Self.cell(record, 9)))
      for (place, label) in [
        (4, "Title"), (6, "Vessel type"), (7, "Tonnage"), (8, "GRT"), (10, "Vessel owner"),
      ] {
        let text = Self.cell(record, place)
        if !text.isEmpty { party.addNote("\(label): \(text)") }
      }
      _ = reader.groups.add(party)
      reader.programmes.append(Self.programmes(Self.cell(record, 3)))
      reader.remarks.append(Self.cell(record, 11).isEmpty ? "" : record.untrimmed(11))
    }
  }

  static func programmes(_ cell: String) -> [String] {
    cell.pieces("] [").map { $0.filter { !"[]".contains($0) } }
  }

  static func kind(_ cell: String) -> PartyKind {
    switch cell.lowercased() {
    case "individual": .person
    case "vessel": .vessel
    case "aircraft": .aircraft
    default: .organisation
    }
  }

  private mutating func readNames(_ file: String, _ files: some ListFiles) throws(WatchlistError) {
    try forEach(file, files, cells: 5) { reader, record in
      guard let place = reader.entry(record, file) else { return }
      let name = Self.cell(record, 3)
      guard !name.isEmpty else {
        return reader.draft.quarantine(record.line, "another name that is empty", file: file)
      }
      let kind: ListedName.Kind = Self.cell(record, 2).lowercased() == "fka" ? .former : .alias
      reader.groups[place].names.append(ListedName(name, kind))
      reader.groups[place].addNote(Self.cell(record, 4))
    }
  }

  private mutating func readAddresses(_ file: String, _ files: some ListFiles) throws(WatchlistError) {
    try forEach(file, files, cells: 6) { reader, record in
      guard let place = reader.entry(record, file) else { return }
      let lines = [2, 3, 4].map { Self.cell(record, $0) }.filter { !$0.isEmpty }
      reader.groups[place].addNote(Self.cell(record, 5))
      guard !lines.isEmpty else {
        reader.draft.counts.addresses += 1
        reader.draft.counts.emptyAddresses += 1
        return
      }
      let country = reader.countries.code(Self.cell(record, 4))
      reader.groups[place].addresses.append(ListedAddress(lines.joined(separator: ", "), country))
    }
  }

  private mutating func readComments(_ file: String, _ files: some ListFiles) throws(WatchlistError) {
    try forEach(file, files, cells: 2) { reader, record in
      guard let place = reader.entry(record, file) else { return }
      reader.remarks[place] += record.untrimmed(1)
    }
  }

  /// The entry a row belongs to; a row without one is set aside.
  private mutating func entry(_ record: ListRecord, _ file: String) -> Int? {
    let place = groups.place(record[0])
    if place == nil { draft.quarantine(record.line, "no entry with number \(record[0])", file: file) }
    return place
  }

  private mutating func finish() {
    let isMain = isMainList
    for place in groups.parties.indices {
      let dates = mining.mine(remarks[place], into: &groups[place])
      groups[place].addNote(remarks[place].trimmed)
      groups[place].listings = Self.listings(programmes[place], remarks[place], dates, isMain: isMain)
      draft.add(groups[place])
    }
  }
}

extension OFACFlat {
  /// Whether most entries are blocked: both lists have the same columns, and share some programmes.
  private var isMainList: Bool {
    let others = zip(programmes, remarks).count { programmes, remark in
      programmes.contains { Self.partialList($0, remark) != nil }
    }
    return others * 2 <= programmes.count
  }

  /// The non-SDN list a programme belongs to, given the remark that names directives.
  private static func partialList(_ programme: String, _ remark: String) -> KnownList? {
    let name = programme.uppercased()
    if name.hasPrefix("NS-PLC") { return .palestinian }
    if name.hasPrefix("CMIC") { return .cmic }
    if name.hasPrefix("FSE") { return .evaders }
    if name.hasPrefix("561") || name.holds("CAPTA") { return .capta }
    if name.holds("13662"), remark.holds("Directive") { return .ssi }
    if remark.holds("Directive Information") || name.hasPrefix("CAATSA") { return .menuBased }
    return nil
  }

  private static func listings(
    _ programmes: [String], _ remark: String, _ dates: RemarkDates, isMain: Bool
  ) -> [Listing] {
    var listings = isMain ? mainListings(programmes, dates) : partialListings(programmes, remark, dates)
    let risks = remark.pieces(";").filter {
      $0.holds("Secondary sanctions") || $0.holds("Secondary Sanctions")
    }
    for place in listings.indices {
      listings[place].terms += risks.prefix(1).map { ListingTerm("secondary sanctions", $0) }
    }
    return listings
  }

  /// The SDN list says nothing of when a party was blocked. Days in its remarks are those of a directive or another list
  /// that the party is subject to besides, often for longer.
  private static func mainListings(_ programmes: [String], _ dates: RemarkDates) -> [Listing] {
    let others = dates.scopes.map { scope in
      let list = scope.holds("CMIC") ? KnownList.cmic : .menuBased
      return dated(list.listing([scope]), dates.days(ofScope: scope))
    }
    return [KnownList.sdn.listing(programmes)] + others
  }

  /// One listing for all programmes of one list that share their days.
  private static func partialListings(
    _ programmes: [String], _ remark: String, _ dates: RemarkDates
  ) -> [Listing] {
    var listings: [Listing] = []
    for programme in programmes.isEmpty ? [""] : programmes {
      let list = partialList(programme, remark) ?? .menuBased
      let listing = dated(list.listing(programme.isEmpty ? [] : [programme]), dates.days(of: programme))
      if let same = listings.firstIndex(where: { $0.list == listing.list && $0.period == listing.period }) {
        listings[same].programmes += listing.programmes
      } else {
        listings.append(listing)
      }
    }
    return listings
  }

  /// What counts is from when a listing binds; the day it was made may be weeks earlier.
  private static func dated(_ listing: Listing, _ days: (listed: Day?, effective: Day?)) -> Listing {
    var listing = listing
    listing.period.start = (days.effective ?? days.listed).map { .on($0) } ?? .unknown
    if let listed = days.listed, let effective = days.effective, listed < effective {
      listing.statusNotes.append(
        StatusNote("listed, not in force before \(effective)", from: listed, to: effective))
    }
    return listing
  }
}
