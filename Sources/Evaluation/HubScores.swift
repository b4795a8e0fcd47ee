internal import Reporting
internal import Statistics
internal import Trade

/// What a report says of intermediaries, as one number each: how much of the goods that were on a list that day it has
/// them pass on to destinations.
///
/// Ledgers say it in value: kilograms of unlike goods do not compare, and what was free to go was no diversion. A relay
/// says it of its consignor by its own rows; as these may be rows of the ledgers too, the larger of the two counts.
/// Where hubs have no values, their quantities count, oldest lots first.
struct HubScores {
  private(set) var ofFirm: [NamedFirm: Int64] = [:]

  /// - Returns: `nil` where the report has no hubs: then only its leads can rank.
  init?(_ report: Report) {
    let hubs = report.destinations.flatMap(\.hubs)
    guard !hubs.isEmpty else { return nil }
    let hasValues = hubs.contains { $0.valueListedThenUSDCents != nil }
    for hub in hubs {
      add(
        hasValues ? hub.valueListedThenUSDCents : hub.amount.fifo,
        NamedFirm(name: hub.name, country: hub.country))
    }
    guard hasValues else { return }
    var relays = self
    relays.ofFirm = [:]
    for route in report.destinations.flatMap(\.routes) where route.kind == .relay {
      for stop in route.stops where stop.role == .consignor && !stop.name.isEmpty {
        let firm = NamedFirm(name: stop.name, country: stop.country)
        relays.add(route.valueListedThenUSDCents, firm)
        relays.add(route.valueListingUnknownUSDCents, firm)
      }
    }
    ofFirm.merge(relays.ofFirm) { max($0, $1) }
  }

  private mutating func add(_ amount: Int64?, _ firm: NamedFirm) {
    let sum = (ofFirm[firm] ?? 0).addingReportingOverflow(amount ?? 0)
    ofFirm[firm] = sum.overflow ? .max : sum.partialValue
  }
}

extension RankedFirm {
  /// The intermediaries of a report by what it has them pass on; those with nothing stand behind, by their best leads,
  /// and those without a lead stand last. Without hubs in the report leads alone rank.
  static func hubs(of report: Report, _ leads: [Lead]) -> [RankedFirm] {
    let led = hubs(of: leads)
    if report.destinations.contains(where: { $0.leads != nil }) { return hubs(ofLeads: report, led) }
    guard let scores = HubScores(report)?.ofFirm else { return led }
    var best: [NamedFirm: RankedFirm] = [:]
    for firm in led where firm.place < best[firm.firm]?.place ?? .max { best[firm.firm] = firm }
    let places = Places(scores.values.filter { $0 > 0 })
    let behind = scores.count
    let last = behind + (led.map(\.place).max() ?? 0) + 1
    let firms = Set(scores.keys).union(best.keys)
    return firms.map { firm in
      let lead = best[firm]
      let score = scores[firm] ?? 0
      let place = score > 0 ? places.place(of: score) : lead.map { behind + $0.place } ?? last
      return RankedFirm(place: place, firm: firm, firstDay: lead?.firstDay)
    }.sorted { a, b in
      a.place == b.place ? (a.firm.name, a.firm.country) < (b.firm.name, b.firm.country) : a.place < b.place
    }
  }

  /// Hubs by the log-odds of their best lead; one before it by these less what part of the goods went past it. Firms that
  /// only routes name come last.
  private static func hubs(ofLeads report: Report, _ led: [RankedFirm]) -> [RankedFirm] {
    var standings: [NamedFirm: Double] = [:]
    var days: [NamedFirm: Day] = [:]
    func add(_ firm: NamedFirm, _ standing: Double, _ day: Day?) {
      standings[firm] = max(standings[firm] ?? -.infinity, standing)
      if let day { days[firm] = min(days[firm] ?? day, day) }
    }
    for lead in report.destinations.flatMap({ $0.leads ?? [] }) {
      let day = Day(iso: lead.firstDay)
      add(NamedFirm(name: lead.firm.name, country: lead.firm.country), lead.logOdds, day)
      for hub in lead.earlierHubs + lead.distantHubs where hub.share > 0 {
        add(NamedFirm(name: hub.name, country: hub.country), lead.logOdds + ln(hub.share), day)
      }
    }
    let places = Places(standings.values)
    var firms = standings.map {
      RankedFirm(place: places.place(of: $0.value), firm: $0.key, firstDay: days[$0.key])
    }
    for firm in led where standings[firm.firm] == nil {
      firms.append(RankedFirm(place: standings.count + firm.place, firm: firm.firm, firstDay: firm.firstDay))
    }
    return firms.sorted { a, b in
      a.place == b.place ? (a.firm.name, a.firm.country) < (b.firm.name, b.firm.country) : a.place < b.place
    }
  }
}
