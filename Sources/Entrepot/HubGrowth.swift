internal import Detection
internal import GraphCore
internal import Regimes
internal import Trade

/// What came through hubs in equally long windows before and after the measure against its destination.
///
/// There is no list of hub countries: every country through which goods were traced is compared.
struct HubGrowth {
  /// Amounts of one hub, or one country.
  struct Change<Key: Hashable> {
    var hub: Key
    var before = Int128(0), after = Int128(0)
    var firstDay: Day
  }
  private(set) var firms: [Change<FirmID>] = []
  private(set) var countries: [Change<CountryCode>] = []
  /// What was compared, in words.
  private(set) var lines: [String] = []

  /// Windows of one destination.
  private struct Windows {
    let measure: Day, grace: Int, days: Int
    /// -1 before, 1 after, 0 in neither.
    func side(_ day: Day) -> Int {
      let offset = Int(day.rawValue) - Int(measure.rawValue)
      if offset < 0 { return -offset <= days ? -1 : 0 }
      return offset >= grace && offset < grace + days ? 1 : 0
    }
  }

  init(_ ways: [TracedWay], _ table: ShipmentTable, _ settings: AnalysisSettings) {
    var windows: [CountryCode: Windows] = [:]
    guard let range = HubGrowth.days(table, settings) else { return }
    for regime in settings.searches.map(\.regime) {
      guard let measure = regime.mainMeasure, let from = measure.period.from else { continue }
      let before = Int(from.rawValue) - Int(range.lowerBound.rawValue)
      let after = Int(range.upperBound.rawValue) + 1 - Int(from.rawValue) - measure.graceDays
      let days = min(before, after)
      guard days > 0 else {
        lines.append("\(regime.id): the data do not lie on both sides of \(from), so no growth is given.")
        continue
      }
      lines.append(
        "\(regime.id): growth compares \(days) days before \(from) with \(days) days after it"
          + (measure.graceDays > 0 ? ", \(measure.graceDays) days of grace left out." : "."))
      for country in regime.destinations {
        windows[country] = Windows(measure: from, grace: measure.graceDays, days: days)
      }
    }
    var (byFirm, byCountry): ([FirmID: Change<FirmID>], [CountryCode: Change<CountryCode>]) = ([:], [:])
    for way in ways {
      guard let window = windows[table.destination(of: way.shipment)] else { continue }
      let day = table.day[way.shipment]
      let hubs = Set(way.hubs)
      for hub in hubs { HubGrowth.add(way.amount, day, window.side(day), hub, to: &byFirm) }
      for country in Set(hubs.map { table.firms.countries[$0] }) {
        HubGrowth.add(way.amount, day, window.side(day), country, to: &byCountry)
      }
    }
    firms = HubGrowth.sorted(byFirm) { $0.rawValue < $1.rawValue }
    countries = HubGrowth.sorted(byCountry) { $0 < $1 }
  }

  private static func add<Key: Hashable>(
    _ amount: Int64, _ day: Day, _ side: Int, _ key: Key, to changes: inout [Key: Change<Key>]
  ) {
    var change = changes[key] ?? Change(hub: key, firstDay: day)
    change.firstDay = min(change.firstDay, day)
    if side < 0 { change.before += Int128(amount) }
    if side > 0 { change.after += Int128(amount) }
    changes[key] = change
  }

  /// Those that grew, by growth.
  private static func sorted<Key: Hashable>(
    _ changes: [Key: Change<Key>], _ precedes: (Key, Key) -> Bool
  ) -> [Change<Key>] {
    changes.values.filter { $0.after > $0.before }.sorted { a, b in
      let (x, y) = (a.after - a.before, b.after - b.before)
      return x == y ? precedes(a.hub, b.hub) : x > y
    }
  }

  /// First and last day of the used rows that are looked at.
  private static func days(_ table: ShipmentTable, _ settings: AnalysisSettings) -> ClosedRange<Day>? {
    var (first, last): (Day?, Day?) = (nil, nil)
    for row in 0..<table.count where table.status[ShipmentID(row: row)] == .used {
      let day = table.day[ShipmentID(row: row)]
      first = first.map { min($0, day) } ?? day
      last = last.map { max($0, day) } ?? day
    }
    guard var first, var last else { return nil }
    if let since = settings.since { first = max(first, since) }
    if let until = settings.until { last = min(last, until) }
    return first <= last ? first...last : nil
  }
}
