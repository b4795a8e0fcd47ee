public import Trade

/// Several snapshots of one list, from which delistings follow by difference.
///
/// Most lists say when a party was added and forget it when it is removed. Two downloads tell more: what is in the first
/// and not in the second was removed between their days, and no better than between.
public struct SnapshotHistory {
  private let days: [Day]
  private let lists: [Watchlist]

  /// Which snapshots a listing is in.
  private struct Trace {
    var snapshots: [Int] = []
    /// As the last of them has it, and its period as the first of each run has it.
    var latest: Listing
  }

  /// - Parameter snapshots: One or more, each with the day it was published or downloaded; in any order.
  public init(_ snapshots: [(day: Day, list: Watchlist)]) {
    precondition(!snapshots.isEmpty, "a history needs a snapshot")
    let order = snapshots.indices.sorted { (snapshots[$0].day, $0) < (snapshots[$1].day, $1) }
    (days, lists) = (order.map { snapshots[$0].day }, order.map { snapshots[$0].list })
  }

  /// One list with every party that any snapshot has, and with the days that follow from where it is and is not.
  ///
  /// A start or end that the list states stays as stated. Where it states none: the first snapshot bounds the start from
  /// above; a snapshot without the party bounds it from below, and bounds the end from above. A party that goes and comes
  /// back has a listing for each stay. Parties are told by the list's own ids; by name and countries where it has none.
  public func joined() -> Watchlist {
    let last = lists[lists.count - 1]
    var draft = WatchlistDraft(lists.reversed().flatMap(\.files), last.format, authority: last.authority)
    draft.snapshot = days[days.count - 1]
    let traces = traces()
    var isDone: Set<String> = []
    for list in lists.reversed() {
      var keys = EntryKeys()
      for party in list.entries {
        let key = keys.key(of: party, in: list)
        guard isDone.insert(key).inserted else { continue }
        draft.counts.records += 1
        var joined = party
        joined.listings = (traces[key] ?? []).flatMap { listings($0) }
        draft.add(joined)
      }
    }
    return draft.finished()
  }

  /// The listings of every entry, in the order in which they turn up.
  private func traces() -> [String: [Trace]] {
    var traces: [String: [Trace]] = [:]
    for (number, list) in lists.enumerated() {
      var keys = EntryKeys()
      for party in list.entries {
        let key = keys.key(of: party, in: list)
        var isTaken = [Bool](repeating: false, count: traces[key]?.count ?? 0)
        for listing in party.listings {
          let place = isTaken.indices.first { place in
            !isTaken[place] && traces[key]?[place].latest.isSame(as: listing) == true
          }
          if let place {
            isTaken[place] = true
            traces[key]?[place].snapshots.append(number)
            traces[key]?[place].latest = listing
          } else {
            traces[key, default: []].append(Trace(snapshots: [number], latest: listing))
            isTaken.append(true)
          }
        }
      }
    }
    return traces
  }

  /// A listing for each run of snapshots.
  private func listings(_ trace: Trace) -> [Listing] {
    var runs: [ClosedRange<Int>] = []
    for snapshot in trace.snapshots {
      if let run = runs.last, run.upperBound + 1 == snapshot {
        runs[runs.count - 1] = run.lowerBound...snapshot
      } else {
        runs.append(snapshot...snapshot)
      }
    }
    return runs.enumerated().map { number, run in
      var listing = trace.latest
      listing.period = ListingPeriod(
        start: start(of: run, stated: listing.period.start, isFirst: number == 0),
        end: end(of: run, stated: listing.period.end, isLast: number == runs.count - 1))
      return listing
    }
  }

  /// What the list states, unless it was gone in between: then the later stay began after the gap.
  private func start(of run: ClosedRange<Int>, stated: ListingBound, isFirst: Bool) -> ListingBound {
    let before = run.lowerBound > 0 ? days[run.lowerBound - 1] : nil
    let bound = ListingBound.within(after: before, by: days[run.lowerBound])
    guard let day = stated.earliest ?? stated.latest else { return bound }
    if isFirst { return stated }
    return before.map { day > $0 } ?? true ? stated : bound
  }

  /// What the list states, unless it was gone before that day.
  private func end(of run: ClosedRange<Int>, stated: ListingBound, isLast: Bool) -> ListingBound {
    guard run.upperBound + 1 < days.count else { return isLast ? stated : .unknown }
    let gone = days[run.upperBound + 1]
    if let day = stated.latest, day <= gone { return stated }
    return .within(after: days[run.upperBound], by: gone)
  }
}

extension Listing {
  /// Whether two snapshots speak of one listing; programmes and remarks may change.
  fileprivate func isSame(as other: Listing) -> Bool {
    authority == other.authority && list == other.list && effect == other.effect
      && (period.start == other.period.start || period.start == .unknown || other.period.start == .unknown)
  }
}

/// What an entry is told by from snapshot to snapshot.
private struct EntryKeys {
  private var counts: [String: Int] = [:]

  /// Ids made of lines or places change from file to file, and names repeat: the second of a name is told as such.
  mutating func key(of party: ListedParty, in list: Watchlist) -> String {
    let hasOwnID = !party.id.hasPrefix("line ") && list.format != .countedJSON
    let name = "\(party.primaryName.lowercased())|\(party.countries.sorted().map(\.description).joined())"
    let key = hasOwnID ? "#\(party.id)" : name
    counts[key, default: 0] += 1
    return "\(key)|\(counts[key] ?? 1)"
  }
}
