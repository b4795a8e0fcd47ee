internal import GraphCore
internal import Trade

/// A route of two legs.
struct LegRoute: Hashable, Comparable {
  let supplier: FirmID, hub: FirmID, consignee: FirmID
  let goods: HSCode

  static func < (a: LegRoute, b: LegRoute) -> Bool {
    (a.supplier, a.hub, a.consignee, a.goods) < (b.supplier, b.hub, b.consignee, b.goods)
  }
}

extension ControlledTrade {
  /// Of each firm of a hub country: all controlled goods it sent to destinations.
  func controlledValue() -> [FirmID: Int128] {
    last.reduce(into: [:]) { $0[$1.consignor, default: 0] += Int128($1.amount) }
  }

  /// The same from the measure on, of firms that had sent nothing to the destinations before.
  func newcomerValue() -> [FirmID: Int128] {
    guard let measureDay else { return [:] }
    return last.reduce(into: [:]) { sums, leg in
      guard let first = firstDays[leg.consignor], first >= measureDay else { return }
      sums[leg.consignor, default: 0] += Int128(leg.amount)
    }
  }

  /// Over calendar quarters and subheadings: the smaller of what came from the coalition and what went on.
  func quarterlyFlow() -> [FirmID: Int128] {
    var received: [Cell: Int128] = [:]
    var sent: [Cell: Int128] = [:]
    for leg in first { received[Cell(leg.consignee, leg), default: 0] += Int128(leg.amount) }
    for leg in last { sent[Cell(leg.consignor, leg), default: 0] += Int128(leg.amount) }
    return sent.reduce(into: [:]) { sums, entry in
      sums[entry.key.hub, default: 0] += min(entry.value, received[entry.key] ?? 0)
    }
  }

  private struct Cell: Hashable {
    let hub: FirmID, goods: HSCode, quarter: Int

    init(_ hub: FirmID, _ leg: Leg) {
      (self.hub, goods) = (hub, leg.goods)
      let (year, month, _) = leg.day.civil
      quarter = year * 4 + (month - 1) / 3
    }
  }

  /// Each route of two legs with what its distinct last legs come to.
  func joinedRoutes(within days: Int32) -> [LegRoute: Int128] {
    var sums: [LegRoute: Int128] = [:]
    forEachLastLeg(within: days) { leg, suppliers in
      for supplier in suppliers {
        let route = LegRoute(
          supplier: supplier, hub: leg.consignor, consignee: leg.consignee, goods: leg.goods)
        sums[route, default: 0] += Int128(leg.amount)
      }
    }
    return sums
  }

  /// Of each hub: what its last legs come to that follow a first leg.
  func joinedValue(within days: Int32) -> [FirmID: Int128] {
    var sums: [FirmID: Int128] = [:]
    forEachLastLeg(within: days) { leg, _ in sums[leg.consignor, default: 0] += Int128(leg.amount) }
    return sums
  }

  /// Lends each last leg that follows a first leg, with the firms those came from.
  ///
  /// Legs of a hub and subheading are walked by day; the suppliers within the window are counted in and out.
  private func forEachLastLeg(within days: Int32, _ body: (Leg, Dictionary<FirmID, Int>.Keys) -> Void) {
    let received = Dictionary(grouping: first) { Junction(hub: $0.consignee, goods: $0.goods) }
    for (junction, sent) in Dictionary(grouping: last, by: { Junction(hub: $0.consignor, goods: $0.goods) }) {
      guard let lots = received[junction]?.sorted(by: { $0.day < $1.day }) else { continue }
      var (entering, leaving) = (lots[...], lots[...])
      var inWindow: [FirmID: Int] = [:]
      for leg in sent.sorted(by: { $0.day < $1.day }) {
        while let lot = entering.first, lot.day <= leg.day {
          inWindow[lot.consignor, default: 0] += 1
          entering.removeFirst()
        }
        while let lot = leaving.first, lot.day.rawValue < leg.day.rawValue - days {
          inWindow[lot.consignor] = inWindow[lot.consignor].flatMap { $0 > 1 ? $0 - 1 : nil }
          leaving.removeFirst()
        }
        if !inWindow.isEmpty { body(leg, inWindow.keys) }
      }
    }
  }

  private struct Junction: Hashable { let hub: FirmID, goods: HSCode }
}
