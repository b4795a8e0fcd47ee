/// An entry of a watchlist that a firm may be, with what makes it likely and what the list says of it.
///
/// A match is a question, never an answer: the entry may be a namesake.
public struct ListedMatch: Sendable, Equatable, Codable {
  /// 0...1; a score, no probability.
  public var score: Double
  /// The strongest thing both have in common: `same identifier`, `same text`, `same name`, `same words`,
  /// `similar`, or `same address`.
  public var level: String
  /// Words paired and what was taken off, in one line.
  public var reason: String
  /// The name of the entry that fits best, and the one the list leads with.
  public var name: String, title: String
  /// The list's own id.
  public var entry: String
  /// `organisation`, `person`, `vessel`, `aircraft`, `address`, `unknown`; and its countries, alpha-2.
  public var kind: String, countries: [String]
  /// Where the entry stands.
  public var file: String, line: Int
  /// Why, by whom and when it is listed.
  public var listings: [Listing]

  /// All parts as described above.
  public init(
    score: Double, level: String, reason: String, name: String, title: String, entry: String, kind: String,
    countries: [String], file: String, line: Int, listings: [Listing]
  ) {
    (self.score, self.level, self.reason) = (score, level, reason)
    (self.name, self.title, self.entry) = (name, title, entry)
    (self.kind, self.countries, self.file, self.line) = (kind, countries, file, line)
    self.listings = listings
  }

  /// One reason to be on a list.
  public struct Listing: Sendable, Equatable, Codable {
    /// Who lists, and on what.
    public var authority: String, list: String, programmes: [String]
    /// What it means, and whether goods sent to the party are what it is about.
    public var effect: String, concernsExports: Bool
    /// First day, and first day on which it no longer holds, as far as they are known: `2022-06-28`, `unknown`.
    public var start: String, end: String
    /// What it says on the days asked about, in the order of `State`.
    public var states: [State]
    /// Licence requirement, review policy, citation and dated remarks.
    public var notes: [String]

    /// All parts as described above.
    public init(
      authority: String, list: String, programmes: [String], effect: String, concernsExports: Bool,
      start: String, end: String, states: [State], notes: [String]
    ) {
      (self.authority, self.list, self.programmes) = (authority, list, programmes)
      (self.effect, self.concernsExports) = (effect, concernsExports)
      (self.start, self.end, self.states, self.notes) = (start, end, states, notes)
    }
  }

  /// What a listing says on some days.
  public struct State: Sendable, Equatable, Codable {
    /// What a listing can say.
    public enum Kind: String, Sendable, Equatable, Codable, CaseIterable {
      case listed
      /// On the list, but nobody knows since when.
      case unknownStart = "listed, start unknown"
      /// Listed on a later day.
      case later = "later listed"
      case delisted
      case notListed = "not listed"
    }
    public var state: Kind
    /// Whether the bounds of the listing leave no doubt.
    public var isCertain: Bool
    /// The day asked about, or the shipments on whose days it says so.
    public var day: String?, shipments: Int?

    /// All parts as described above.
    public init(state: Kind, isCertain: Bool, day: String? = nil, shipments: Int? = nil) {
      (self.state, self.isCertain, self.day, self.shipments) = (state, isCertain, day, shipments)
    }
  }
}

extension ListedMatch {
  /// Whether goods sent to it are what any of its listings is about.
  var concernsExports: Bool { listings.contains(where: \.concernsExports) }

  /// A line for each listing: `score 0.948, Sun Moon Trading: Entity List (US Commerce (BIS)): export-licence, since 2023-05-19`.
  public var lines: [String] { listings.map { "score \(scoreText(score)), \(name): \($0.line)" } }
}

extension ListedMatch.Listing {
  /// `SDN (US Treasury (OFAC)), RUSSIA-EO14024: blocking, since 2022-06-28`.
  var line: String {
    let under = programmes.isEmpty ? "" : ", \(programmes.joined(separator: ", "))"
    let until = end == "unknown" ? "" : ", until \(end)"
    let since = start == "unknown" ? "since an unknown day" : "since \(start)"
    let names = [list, authority.isEmpty ? "" : "(\(authority))"].filter { !$0.isEmpty }
    let title = names.isEmpty ? "a list without a name" : names.joined(separator: " ")
    return "\(title)\(under): \(effect), \(since)\(until)"
  }

  /// `later listed on the day of 12 shipments; listed on the day of 3 shipments`; empty where no day was asked about.
  var stateText: String {
    states.map { state in
      let doubt = state.isCertain ? "" : ", not certain"
      let on =
        state.shipments.map { " on the day of \(counted($0, "shipment"))" } ?? state.day.map { " on \($0)" }
        ?? ""
      return state.state.rawValue + on + doubt
    }.joined(separator: "; ")
  }
}
