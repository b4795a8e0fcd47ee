internal import Reporting
internal import Screening
internal import Trade
internal import Watchlists

/// Days on which a listing is asked about.
enum AskedDays {
  /// Nothing is asked.
  case none
  /// Some days, one by one.
  case days([Day])
  /// The days of shipments, and how many fall on each.
  case shipments([(day: Day, count: Int)])

  /// What a period says on them, in the order of the answers' kinds.
  func states(of period: ListingPeriod) -> [ListedMatch.State] {
    switch self {
    case .none: return []
    case .days(let days):
      return days.map { day in
        let answer = period.answer(on: day)
        return .init(state: .init(answer.state), isCertain: answer.isCertain, day: "\(day)")
      }
    case .shipments(let days):
      var counts: [ListingAnswer: Int] = [:]
      for (day, count) in days { counts[period.answer(on: day), default: 0] += count }
      return counts.map { answer, count in
        ListedMatch.State(state: .init(answer.state), isCertain: answer.isCertain, shipments: count)
      }.sorted { a, b in
        a.state == b.state ? a.isCertain && !b.isCertain : a.state.place < b.state.place
      }
    }
  }
}

extension ListedMatch.State.Kind {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self)! }

  init(_ state: ListingState) {
    switch state {
    case .listed: self = .listed
    case .listedUnknownStart: self = .unknownStart
    case .laterListed: self = .later
    case .delistedBefore: self = .delisted
    case .notListed: self = .notListed
    }
  }
}

extension LoadedLists {
  /// A match by name in words, with what its entry says on the days asked about.
  func match(
    _ match: ScreeningMatch, of name: String, facts: MatchFacts, on days: AskedDays
  ) -> ListedMatch {
    let score = index.explain(match, of: name, facts: facts)
    return self.match(
      match.id, score: match.score, level: score.level.words, reason: "\(score)",
      name: party(match.id).party.names[match.nameNumber].text, on: days)
  }

  /// The same of a firm, by name or by address.
  func match(
    _ found: PartyScreening.Found, in screening: PartyScreening, _ table: ShipmentTable, on days: AskedDays
  )
    -> ListedMatch
  {
    switch found.basis {
    case .name(let match, let party):
      self.match(match, of: table.parties.name(party), facts: screening.facts(party), on: days)
    case .address(let listed, let own):
      match(
        found.id, score: found.score, level: "same address", reason: "listed: \(listed); here: \(own)",
        name: party(found.id).party.primaryName, on: days)
    }
  }

  private func match(
    _ id: Int, score: Double, level: String, reason: String, name: String, on days: AskedDays
  ) -> ListedMatch {
    let (party, list) = party(id)
    return ListedMatch(
      score: (score * 1_000).rounded() / 1_000, level: level, reason: reason, name: name,
      title: party.primaryName, entry: party.id, kind: party.kind.word,
      countries: Set(party.countries).sorted().map { "\($0)" }, file: list.file, line: party.line,
      listings: party.listings.map { ListedMatch.Listing($0, on: days) })
  }
}

extension ListedMatch.Listing {
  init(_ listing: Listing, on days: AskedDays) {
    var notes = listing.terms.map { "\($0.label): \($0.text)" }
    notes += listing.statusNotes.map { note in
      note.text + (note.from.map { ", from \($0)" } ?? "") + (note.to.map { ", until \($0)" } ?? "")
    }
    self.init(
      authority: listing.authority, list: listing.list, programmes: listing.programmes,
      effect: listing.effect.name, concernsExports: listing.effect.concernsExports,
      start: "\(listing.period.start)", end: "\(listing.period.end)", states: days.states(of: listing.period),
      notes: notes)
  }
}

extension NameScore.Level {
  fileprivate var words: String {
    switch self {
    case .similar: "similar"
    case .sameWords: "same words"
    case .sameFolded: "same name"
    case .sameText: "same text"
    case .sameIdentifier: "same identifier"
    }
  }
}

extension PartyKind {
  fileprivate var word: String {
    switch self {
    case .person: "person"
    case .organisation: "organisation"
    case .vessel: "vessel"
    case .aircraft: "aircraft"
    case .addressOnly: "address"
    case .unknown: "unknown"
    }
  }
}
