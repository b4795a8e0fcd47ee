internal import Ingest
public import Reporting
internal import Screening
internal import Trade
internal import Watchlists
public import WorkPool

/// Watchlists read for a run, with one index over all their names.
public struct LoadedLists: Sendable {
  /// What each list is and holds, for receipts.
  public let accounts: [ListAccount]
  /// Files of folders that are no lists, and rows that could not be read: whole sentences.
  public let notices: [String]
  let lists: [Watchlist]
  let index: ScreeningIndex
  private let addressIndex: AddressIndex
  /// By number of an address in its index.
  private let addresses: [(place: Int, text: String)]
  /// By number of an entry in the index.
  private let places: [Place]

  /// Where an entry stands.
  struct Place: Sendable {
    let list: Int, entry: Int
  }

  /// Reads lists from files and folders: `PATH`, or `PATH@DAY` for a list as it was on a day.
  ///
  /// Dated paths of one publisher and format are snapshots of one list: what the later ones no longer have was removed
  /// between their days.
  ///
  /// - Throws: `WatchlistError` for a path that is no list, `Cancelled`.
  public init(_ paths: [String], on pool: WorkPool) throws {
    var reading = ListReading()
    for path in paths { try reading.read(path) }
    let found = reading.joined()
    lists = found.map(\.list)
    accounts = try found.map { try ListAccount($0) }
    notices = reading.notices(of: lists)
    var (places, entries, addresses): ([Place], [ScreeningEntry], [(place: Int, text: String)]) = ([], [], [])
    for (number, list) in lists.enumerated() {
      for (place, party) in list.entries.enumerated() {
        // What an entry of an address alone is called, `Address 03`, is no name.
        if party.kind != .addressOnly, !party.names.isEmpty {
          entries.append(ScreeningEntry(party, id: places.count))
        }
        addresses += party.addresses.map { (places.count, $0.text) }
        places.append(Place(list: number, entry: place))
      }
    }
    (self.places, self.addresses) = (places, addresses)
    index = try ScreeningIndex(entries, on: pool)
    addressIndex = AddressIndex(addresses.enumerated().map { (id: $0, text: $1.text) })
  }

  /// Entries with an address that `text` holds: each with the best of its addresses.
  func addressMatches(_ text: String) -> [(id: Int, listed: String, score: Double)] {
    var found: [Int: (id: Int, listed: String, score: Double)] = [:]
    for match in addressIndex.matches(text) {
      let address = addresses[match.id]
      if found[address.place] == nil { found[address.place] = (address.place, address.text, match.score) }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  /// Which of `lists` has the entry of a match.
  func number(ofListWith id: Int) -> Int { places[id].list }

  /// The entry of a match.
  func party(_ id: Int) -> (party: ListedParty, list: Watchlist) {
    let place = places[id]
    return (lists[place.list].entries[place.entry], lists[place.list])
  }
}

/// Lists on their way in.
private struct ListReading {
  /// A list with the paths of its files.
  struct Found {
    var list: Watchlist
    var paths: [String]
    /// The day the user gave.
    var day: Day?
  }
  private var found: [Found] = []
  private var failures: [WatchlistError] = []

  mutating func read(_ argument: String) throws {
    let (path, day) = ListReading.dated(argument)
    let (files, name) = FolderFiles.of(path)
    let reader = ListReader(files)
    if let name {
      // It is read a second time for its digest.
      guard FolderFiles.canBeReadTwice(path) else {
        throw IngestError(
          file: path, problem: .cannotOpen(reason: "a watchlist must be a file or a folder, not a stream"))
      }
      add(try reader.list(name), files, day)
      return
    }
    let (lists, failures) = reader.all()
    if lists.isEmpty { throw failures.first ?? WatchlistError(file: path, problem: .noSuchFile) }
    for list in lists { add(list, files, day) }
    self.failures += failures
  }

  private mutating func add(_ list: Watchlist, _ files: FolderFiles, _ day: Day?) {
    let paths = list.files.map(files.path)
    guard !found.contains(where: { $0.paths == paths && $0.day == day }) else { return }
    found.append(Found(list: list, paths: paths, day: day))
  }

  /// `lists/sdn@2023-05-01`: a path and the day its list is of.
  private static func dated(_ argument: String) -> (path: String, day: Day?) {
    guard let mark = argument.lastIndex(of: "@"),
      let day = Day(iso: String(argument[argument.index(after: mark)...]))
    else { return (argument, nil) }
    return (String(argument[..<mark]), day)
  }

  /// Dated snapshots of one list become one, in the place of the first of them.
  mutating func joined() -> [Found] {
    let kinds = found.map { Set($0.list.entries.lazy.flatMap { $0.listings.map(\.list) }) }
    var (lists, isJoined) = ([Found](), [Bool](repeating: false, count: found.count))
    for (place, one) in found.enumerated() where !isJoined[place] {
      guard one.day != nil else {
        lists.append(one)
        continue
      }
      let same = found.indices.filter { other in
        found[other].day != nil && found[other].list.format == one.list.format
          && found[other].list.authority == one.list.authority && kinds[other] == kinds[place]
      }
      for other in same { isJoined[other] = true }
      let history = SnapshotHistory(same.map { (day: found[$0].day!, list: found[$0].list) })
      lists.append(Found(list: history.joined(), paths: same.flatMap { found[$0].paths }, day: one.day))
    }
    return lists
  }

  func notices(of lists: [Watchlist]) -> [String] {
    failures.map { "Not read as a list: \($0)." }
      + lists.flatMap { list in
        let rest = list.counts.quarantined - min(3, list.quarantined.count)
        return list.quarantined.prefix(3).map { "Not read: \($0)." }
          + (rest > 0 ? ["\(list.file): \(counted(rest, "more row")) not read."] : [])
          + list.doubtful.prefix(3).map { "Read with a doubt: \($0)." }
      }
  }
}

extension ListAccount {
  fileprivate init(_ found: ListReading.Found) throws {
    let (list, counts) = (found.list, found.list.counts)
    self.init(
      files: try found.paths.map { File(file: $0, sha256: try InputBytes($0).digest()) },
      format: list.format.title, authority: list.authority,
      snapshot: list.snapshot.map { "\($0)" }, entries: counts.entries,
      names: list.entries.reduce(0) { $0 + $1.names.count }, addresses: counts.addresses,
      identifiers: counts.identifiers, quarantined: counts.quarantined, doubtful: counts.doubtful)
  }
}

extension ScreeningEntry {
  /// A listed party as the index takes it.
  init(_ party: ListedParty, id: Int) {
    self.init(
      id: id, kind: NameKind(party.kind),
      names: party.names.map { name in
        let weight: NameWeight =
          switch name.kind {
          case .primary, .otherScript: .primary
          case .alias, .former: .alias
          case .weak, .remark: .weak
          }
        return Name(name.text, weight)
      },
      facts: MatchFacts(
        countries: party.countries + party.addresses.map(\.country),
        identifiers: party.identifiers.compactMap(FirmIdentifier.init)))
  }
}

extension NameKind {
  fileprivate init(_ kind: PartyKind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .firm
    case .vessel: self = .vessel
    case .aircraft, .addressOnly, .unknown: self = .unknown
    }
  }
}

extension FirmIdentifier {
  /// A number of a list by which firms are told apart; `nil` for papers of people and for means of reaching a party.
  fileprivate init?(_ identifier: ListedIdentifier) {
    let kind: Kind
    switch identifier.kind {
    case .inn: kind = .inn
    case .ogrn: kind = .ogrn
    case .kpp: kind = .kpp
    case .lei: kind = .lei
    case .uscc: kind = .uscc
    case .bin: kind = .bin
    case .vkn: kind = .vkn
    case .imo: kind = .imo
    case .registration, .tax, .vat, .duns, .okpo:
      guard let read = FirmIdentifier.reading(identifier.value, country: identifier.country) else {
        return nil
      }
      self = read
      return
    case .bik, .mmsi, .callSign, .aircraft, .swift, .passport, .nationalID, .isin, .phone, .email, .website,
      .other:
      return nil
    }
    self.init(kind, identifier.comparable)
  }
}
