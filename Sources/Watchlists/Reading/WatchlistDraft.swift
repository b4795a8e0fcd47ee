internal import Trade

/// A list while it is read.
struct WatchlistDraft {
  let files: [String]
  let format: WatchlistFormat
  var authority: String
  var snapshot: Day?
  var counts = WatchlistCounts()
  private var entries = ListedParties()
  private var packer = PartyPacker()
  private var quarantined: [RowNote] = []
  private var doubtful: [RowNote] = []

  init(_ files: [String], _ format: WatchlistFormat, authority: String) {
    (self.files, self.format, self.authority) = (files, format, authority)
  }

  /// Takes an entry, and counts its parts.
  mutating func add(_ party: ListedParty) {
    var party = party
    removeRepeats(in: &party)
    if party.names.isEmpty { doubt(party.line, "entry \(party.id) has no name") }
    for listing in party.listings where listing.period.isEmpty {
      doubt(
        party.line,
        "'\(party.primaryName)' ends (\(listing.period.end)) before it begins (\(listing.period.start))")
    }
    counts.entries += 1
    for name in party.names {
      switch name.kind {
      case .primary: break
      case .remark: counts.remarkNames += 1
      default: counts.aliases += 1
      }
    }
    counts.addresses += party.addresses.count
    counts.identifiers += party.identifiers.count
    entries.append(party, with: &packer)
  }

  /// An identifier mined twice is one.
  private func removeRepeats(in party: inout ListedParty) {
    guard party.identifiers.count > 1 else { return }
    var seen: Set<ListedIdentifier> = []
    party.identifiers.removeAll { !seen.insert($0).inserted }
  }

  /// Sets a row aside.
  mutating func quarantine(_ line: Int, _ reason: String, file: String? = nil) {
    counts.quarantined += 1
    guard quarantined.count < Watchlist.keptNotes else { return }
    quarantined.append(RowNote(file: file ?? files[0], line: line, reason: reason))
  }

  /// Keeps a row, and says what is doubtful.
  mutating func doubt(_ line: Int, _ reason: String, file: String? = nil) {
    counts.doubtful += 1
    guard doubtful.count < Watchlist.keptNotes else { return }
    doubtful.append(RowNote(file: file ?? files[0], line: line, reason: reason))
  }

  /// Counts a row or object that names no listed party.
  mutating func passOver(_ reason: String) { counts.passedOver[reason, default: 0] += 1 }

  /// Takes note of what a record's bytes say about the file.
  mutating func check(_ record: ListRecord, file: String? = nil) {
    if record.isDamaged { doubt(record.line, "bytes that are no UTF-8, shown as \u{FFFD}", file: file) }
  }

  func finished() -> Watchlist {
    Watchlist(
      file: files[0], files: files, format: format, authority: authority, snapshot: snapshot,
      entries: entries,
      counts: counts, quarantined: quarantined, doubtful: doubtful)
  }
}

/// Entries that are written over several rows, by id, in the order of their first rows.
struct PartyGroups {
  private(set) var parties: [ListedParty] = []
  private var places: [String: Int] = [:]

  /// The place of an entry; `nil` where it is new.
  func place(_ id: String) -> Int? { places[id] }

  /// Adds an entry under its id.
  mutating func add(_ party: ListedParty) -> Int {
    places[party.id] = parties.count
    parties.append(party)
    return parties.count - 1
  }

  subscript(place: Int) -> ListedParty {
    get { parties[place] }
    _modify { yield &parties[place] }
  }
}

extension ListedParty {
  /// Adds a name unless it is there.
  mutating func addName(_ text: String, _ kind: ListedName.Kind) {
    guard !text.isEmpty, !names.contains(where: { $0.text == text }) else { return }
    names.append(ListedName(text, kind))
  }

  /// Adds an address unless it is empty or there.
  mutating func addAddress(_ address: ListedAddress) {
    guard !address.text.isEmpty, !addresses.contains(address) else { return }
    addresses.append(address)
  }

  /// Adds a country unless it is none or there.
  mutating func addCountry(_ country: CountryCode) {
    guard !country.isNone, !countries.contains(country) else { return }
    countries.append(country)
  }

  /// Adds an identifier unless it is empty.
  mutating func addIdentifier(
    _ value: String, _ label: String, _ kind: ListedIdentifier.Kind? = nil, country: CountryCode = .none
  ) {
    guard !value.isEmpty else { return }
    let kind = kind ?? ListedIdentifier.Kind(label: label, value: value, country: assumed(country))
    identifiers.append(ListedIdentifier(value, kind, label: label, country: country))
  }

  /// A number without country is most likely of the party's own, where it has one country only.
  private func assumed(_ country: CountryCode) -> CountryCode {
    guard country.isNone else { return country }
    let own = Set(countries + addresses.map(\.country)).subtracting([.none])
    return own.count == 1 ? own.first ?? .none : .none
  }

  /// Adds a remark unless it is empty.
  mutating func addNote(_ text: String) { if !text.isEmpty { notes.append(text) } }
}
