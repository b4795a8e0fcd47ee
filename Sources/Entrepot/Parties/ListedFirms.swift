internal import Detection
internal import GraphCore
internal import Reporting
internal import Screening
internal import Trade
internal import Watchlists
internal import WorkPool

/// What watchlists say of the firms of a table.
struct ListedFirms: Sendable {
  private let lists: LoadedLists
  private let wanted: ScreenSettings
  let table: ShipmentTable
  private let hasDays: Bool
  private let found: PartyScreening
  /// By firm: shipments between it and one that may be listed for exports; `farAway` where there are more than looked for.
  private let hops: [UInt8]

  /// Shipments that distances are followed over.
  private static let mostHops: UInt8 = 3
  private static let farAway = UInt8.max

  /// - Parameter hasDays: Whether rows say on which day they were sent.
  init(
    _ lists: LoadedLists, _ wanted: ScreenSettings, of table: ShipmentTable, hasDays: Bool = true,
    on pool: WorkPool
  ) throws(Cancelled) {
    (self.lists, self.wanted, self.table, self.hasDays) = (lists, wanted, table, hasDays)
    found = try PartyScreening(table, lists, threshold: wanted.threshold, on: pool)
    var start = [UInt8](repeating: ListedFirms.farAway, count: table.firms.count)
    for (firm, matches) in found.ofFirm
    where matches.contains(where: { lists.concernsExports($0.id) }) {
      start[firm.row] = 0
    }
    hops = ListedFirms.spread(start, over: table)
  }

  /// Step by step from the listed firms to those they trade with, whoever sends.
  private static func spread(_ start: [UInt8], over table: ShipmentTable) -> [UInt8] {
    var hops = start
    guard start.contains(0) else { return hops }
    for step in 1...mostHops {
      var reached: [Int] = []
      for row in 0..<table.count where table.status[ShipmentID(row: row)] == .used {
        let (a, b) = (
          table.firm(of: table.consignor[ShipmentID(row: row)]),
          table.firm(of: table.consignee[ShipmentID(row: row)])
        )
        guard a != .none, b != .none else { continue }
        if hops[a.row] == step - 1, hops[b.row] == farAway { reached.append(b.row) }
        if hops[b.row] == step - 1, hops[a.row] == farAway { reached.append(a.row) }
      }
      for firm in reached { hops[firm] = step }
    }
    return hops
  }

  /// Puts what is known of a firm into a stop of a route, on the first and last day it stands there.
  func mark(_ stop: inout RouteReport.Stop, _ firm: FirmID, from first: Day, to last: Day) {
    guard firm != .none else { return }
    let days = first == last ? [first] : [first, last]
    stop.matches = (found.ofFirm[firm] ?? []).map { match($0, .days(days)) }
    if hops[firm.row] != ListedFirms.farAway { stop.hopsToListed = Int(hops[firm.row]) }
  }

  /// Shipments between a firm and one that may be listed for exports; `nil` beyond what is followed.
  func hops(of firm: FirmID) -> Int? {
    hops[firm.row] == ListedFirms.farAway ? nil : Int(hops[firm.row])
  }

  /// The entries a firm may be: how sure, and their listings.
  func matches(of firm: FirmID) -> [(score: Double, listings: [Listing])] {
    (found.ofFirm[firm] ?? []).map { ($0.score, lists.party($0.id).party.listings) }
  }

  /// Listings in force on a day, of all entries a firm may be.
  func inForce(_ firm: FirmID, on day: Day) -> [Listing] {
    (found.ofFirm[firm] ?? []).flatMap { found in
      lists.party(found.id).party.listings.filter { $0.period.answer(on: day).isListed }
    }
  }

  /// What lists say of a firm whatever the day, a line for each listing of its best matches.
  func lines(of firm: FirmID) -> [String] {
    (found.ofFirm[firm] ?? []).flatMap { match($0, .none).lines }
  }

  /// Every entry that some firm may be, by its number in the lists; ascending.
  var matchedEntries: [Int] { Set(found.ofFirm.values.lazy.flatMap { $0.map(\.id) }).sorted() }

  /// Entries a firm may be, best first, with what they say on some days.
  func matches(of firm: FirmID, on days: AskedDays) -> [ListedMatch] {
    (found.ofFirm[firm] ?? []).map { match($0, days) }
  }

  /// Shipments between a firm and one that may be listed for exports; `nil` where there are more than three.
  func hopsToListed(from firm: FirmID) -> Int? {
    hops[firm.row] == ListedFirms.farAway ? nil : Int(hops[firm.row])
  }

  private func match(_ one: PartyScreening.Found, _ days: AskedDays) -> ListedMatch {
    lists.match(one, in: found, table, on: days)
  }

  /// Every firm with a match, the best match first.
  ///
  /// With `--as-of` listings are asked about on that day, else on the days of the shipments.
  func screening(on pool: WorkPool) throws(Cancelled) -> Report.Screening {
    let all = try PartyRoles(table, of: [Bool](repeating: true, count: table.firms.count), on: pool)
    let hits = found.ofFirm.compactMap { firm, matches -> ScreenReport.Hit? in
      guard let trade = all.ofFirm[firm] else { return nil }
      return ScreenReport.Hit(
        firm, trade, table,
        matches: matches.map {
          match($0, wanted.asOf.map { .days([$0]) } ?? (hasDays ? .shipments(trade.days) : .none))
        }, hasDays: hasDays)
    }
    return Report.Screening(
      lists: lists.accounts, threshold: wanted.threshold, firms: all.ofFirm.count,
      hits: ScreenReport.ranked(hits))
  }
}

extension LoadedLists {
  /// Whether goods sent to an entry are what any of its listings is about.
  func concernsExports(_ id: Int) -> Bool { party(id).party.listings.contains { $0.effect.concernsExports } }
}
