internal import GraphCore
internal import Screening
internal import Trade
internal import WorkPool

/// The firms of a table against watchlists: which entries each may be, by name, number or address.
struct PartyScreening: Sendable {
  /// An entry that a firm may be, and what says so.
  struct Found: Sendable {
    enum Basis: Sendable {
      /// The spelling of the firm that fits best.
      case name(ScreeningMatch, PartyID)
      /// An address of the list, and of the firm.
      case address(listed: String, own: String)
    }
    let id: Int
    let score: Double
    let basis: Basis
  }
  /// By firm: each entry once, best first.
  private(set) var ofFirm: [FirmID: [Found]] = [:]
  private let contacts: PartyContacts
  private let table: ShipmentTable

  /// Every spelling and address of every firm is looked at.
  init(
    _ table: ShipmentTable, _ lists: LoadedLists, threshold: Double, on pool: WorkPool
  ) throws(Cancelled) {
    let contacts = try PartyContacts(table, on: pool)
    (self.contacts, self.table) = (contacts, table)
    let parts = try pool.map(0..<table.parties.count, grain: .queries(of: table.parties.count)) { range in
      var (work, found) = (ScreeningIndex.Work(), [(FirmID, Found)]())
      for row in range {
        let party = PartyID(row: row)
        let firm = table.firms.ofParty[party]
        guard firm != .none else { continue }
        let matches = lists.index.matches(
          table.parties.name(party), facts: PartyScreening.facts(party, table, contacts),
          threshold: threshold,
          work: &work)
        found += matches.map { (firm, Found(id: $0.id, score: $0.score, basis: .name($0, party))) }
        for own in contacts.addresses[party]?.sorted() ?? [] {
          found += lists.addressMatches(own).map { match in
            (firm, Found(id: match.id, score: match.score, basis: .address(listed: match.listed, own: own)))
          }
        }
      }
      return found
    }
    for (firm, found) in parts.joined() { ofFirm[firm, default: []].append(found) }
    for (firm, all) in ofFirm { ofFirm[firm] = PartyScreening.best(all) }
  }

  /// What is known of a party beside its name.
  func facts(_ party: PartyID) -> MatchFacts { PartyScreening.facts(party, table, contacts) }

  private static func facts(_ party: PartyID, _ table: ShipmentTable, _ contacts: PartyContacts) -> MatchFacts
  {
    MatchFacts(countries: [table.country(of: party)], identifiers: contacts.identifiers[party] ?? [])
  }

  /// Of each entry the best match: a name before an address, of equal ones that of the first spelling.
  private static func best(_ all: [Found]) -> [Found] {
    var best: [Int: Found] = [:]
    for found in all {
      guard let known = best[found.id] else {
        best[found.id] = found
        continue
      }
      if (found.isName ? 1 : 0, found.score) > (known.isName ? 1 : 0, known.score) { best[found.id] = found }
    }
    return best.values.sorted { a, b in a.score == b.score ? a.id < b.id : a.score > b.score }
  }
}

extension PartyScreening.Found {
  fileprivate var isName: Bool { if case .name = basis { true } else { false } }
}

extension Int {
  /// Queries of an index that one worker takes at a time: the memory of many is used again, and few still go round.
  static func queries(of count: Int) -> Int { Swift.min(Swift.max(count / 16, 64), 16_384) }
}
