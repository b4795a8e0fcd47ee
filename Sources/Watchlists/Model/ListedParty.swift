public import Trade

/// An entry of a watchlist.
public struct ListedParty: Sendable, Hashable {
  /// The list's own number or id, or `line 12` where it has none.
  public var id: String
  /// What is listed.
  public var kind: PartyKind
  /// Names, the primary one first.
  public var names: [ListedName]
  /// Addresses as written.
  public var addresses: [ListedAddress]
  /// Numbers by which the party can be told from namesakes, and means to reach it.
  public var identifiers: [ListedIdentifier]
  /// Countries it belongs to: registration, nationality, flag.
  public var countries: [CountryCode]
  /// Why, by whom and when it is listed; one or more.
  public var listings: [Listing]
  /// Other remarks of the list.
  public var notes: [String]
  /// Line of the file where the entry begins; 0 where it is unknown.
  public var line: Int

  /// An entry with nothing but an id, a kind and a line, unless told.
  public init(
    id: String, kind: PartyKind = .unknown, names: [ListedName] = [], addresses: [ListedAddress] = [],
    identifiers: [ListedIdentifier] = [], countries: [CountryCode] = [], listings: [Listing] = [],
    notes: [String] = [], line: Int = 0
  ) {
    (self.id, self.kind, self.names, self.addresses) = (id, kind, names, addresses)
    (self.identifiers, self.countries, self.listings) = (identifiers, countries, listings)
    (self.notes, self.line) = (notes, line)
  }

  /// The first name, or the id where there is none.
  public var primaryName: String { names.first?.text ?? id }
}

/// What kind of thing an entry names.
public enum PartyKind: UInt8, Sendable, Hashable, CaseIterable {
  case person, organisation, vessel, aircraft
  /// Any party at an address, whatever its name (Entity List, since June 2024).
  case addressOnly
  case unknown
}

extension ListedParty {
  /// What its listings say on `day`, strongest first: listed, of unknown start, no longer, not yet, not.
  ///
  /// Every listing is kept, since they differ in effect: a party may be listed for investors and later for exporters.
  public func listings(on day: Day) -> [(listing: Listing, answer: ListingAnswer)] {
    let answers = listings.map { (listing: $0, answer: $0.period.answer(on: day)) }
    let order = answers.indices.sorted {
      (answers[$0].answer.state.rank, $0) < (answers[$1].answer.state.rank, $1)
    }
    return order.map { answers[$0] }
  }

  /// The strongest answer of its listings that have one of `effects`; `notListed` where there is none.
  public func answer(on day: Day, effects: [ListEffect] = ListEffect.allCases) -> ListingAnswer {
    listings(on: day).first { effects.contains($0.listing.effect) }?.answer
      ?? ListingAnswer(state: .notListed, isCertain: true)
  }
}

extension ListingState {
  /// Which of several answers about one party stands first.
  fileprivate var rank: Int {
    switch self {
    case .listed: 0
    case .listedUnknownStart: 1
    case .delistedBefore: 2
    case .laterListed: 3
    case .notListed: 4
    }
  }
}
