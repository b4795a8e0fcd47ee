internal import GraphCore
public import Trade

extension Route {
  /// One sentence with the numbers that make the route a lead, so that a reader can redo it:
  /// `30 shipments of 854239 worth 2,871,528 USD went from H (CN) to R (RU) between ... and ...; ...`.
  ///
  /// It says what the records show and no more: that the goods are the same is what the evidence must prove.
  public func sentence(in table: ShipmentTable) -> String {
    switch course {
    case .chain(let firms): chainSentence(firms.map { table.label($0) })
    case .relay(let relay): relaySentence(relay, in: table)
    }
  }

  private func chainSentence(_ firms: [String]) -> String {
    let (first, hub, last) = (firms[0], firms[firms.count - 2], firms[firms.count - 1])
    let way = firms.count > 3 ? " by way of " + firms[1..<(firms.count - 2)].joined(separator: " and ") : ""
    let chains = counted(chains, "chain")
    let stay = dwell.map { dwell in
      dwell.min == dwell.max
        ? ", \(dwell.min) days between legs"
        : ", \(dwell.min) to \(dwell.max) days between legs (median \(dwell.median))"
    }
    return
      "\(delivery) went from \(hub) to \(last) \(period), within reach of \(count(legs[0])) of the same goods "
      + "from \(first)\(way): \(chains)\(stay ?? "")."
  }

  private func relaySentence(_ relay: Relay, in table: ShipmentTable) -> String {
    let origin = relay.maker == .none ? "made in \(relay.origin)" : "made by \(table.label(relay.maker))"
    let sender = relay.consignor == .none ? "an unnamed consignor" : table.label(relay.consignor)
    let receiver = relay.consignee == .none ? "an unnamed consignee" : table.label(relay.consignee)
    let dispatch = relay.dispatch.isNone ? "" : ", dispatched from \(relay.dispatch)"
    return "\(delivery), \(origin), went from \(sender)\(dispatch), to \(receiver) \(period)."
  }

  /// `30 shipments of 854239 worth 2,871,528 USD`
  private var delivery: String {
    let worth = values.map { " worth \(grouped(($0.all + 50) / 100)) USD" } ?? ""
    return "\(count(legs[legs.count - 1])) of \(goodsClass)\(worth)"
  }

  private var period: String {
    let (first, last) = (legs[legs.count - 1].firstDay, legs[legs.count - 1].lastDay)
    return first == last ? "on \(first)" : "between \(first) and \(last)"
  }

  private func count(_ leg: Leg) -> String {
    counted(leg.shipments, "shipment")
  }
}
