internal import GraphCore
internal import Screening
internal import Trade
internal import WorkPool

/// The firms of a table against watchlists: which entries each may be.
struct PartyScreening: Sendable {
  /// A match, and the spelling of the firm that gave it.
  struct Found: Sendable {
    let match: ScreeningMatch
    let party: PartyID
  }
  /// By firm: the best match of each entry, best first.
  private(set) var ofFirm: [FirmID: [Found]] = [:]

  /// Every spelling of every firm is looked at.
  init(
    _ table: ShipmentTable, _ lists: LoadedLists, threshold: Double, on pool: WorkPool
  ) throws(Cancelled) {
    let parts = try pool.map(0..<table.parties.count, grain: 512) { range in
      var (work, found) = (ScreeningIndex.Work(), [Found]())
      for row in range {
        let party = PartyID(row: row)
        guard table.firms.ofParty[party] != .none else { continue }
        let matches = lists.index.matches(
          table.parties.name(party), facts: PartyScreening.facts(party, table), threshold: threshold,
          work: &work)
        found += matches.map { Found(match: $0, party: party) }
      }
      return found
    }
    for found in parts.joined() { ofFirm[table.firms.ofParty[found.party], default: []].append(found) }
    for (firm, all) in ofFirm { ofFirm[firm] = PartyScreening.best(all) }
  }

  /// What is known of a party beside its name.
  static func facts(_ party: PartyID, _ table: ShipmentTable) -> MatchFacts {
    MatchFacts(countries: [table.country(of: party)])
  }

  /// Of each entry the best match; of equal ones that of the first spelling.
  private static func best(_ all: [Found]) -> [Found] {
    var best: [Int: Found] = [:]
    for found in all where found.match.score > best[found.match.id]?.match.score ?? -1 {
      best[found.match.id] = found
    }
    return best.values.sorted { a, b in
      a.match.score == b.match.score ? a.match.id < b.match.id : a.match.score > b.match.score
    }
  }
}
