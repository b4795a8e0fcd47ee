internal import GraphCore
public import Trade

extension Route {
  /// One sentence with the numbers that make the route a lead: `12 chains of 3 legs carry 854231 from A through H to R`.
  public func sentence(in table: ShipmentTable) -> String {
    switch course {
    case .chain(let firms):
      let names = firms.map { table.name(of: $0) }
      let hubs = names.dropFirst().dropLast().joined(separator: " and ")
      let subject = chains == 1 ? "1 chain" : "\(chains) chains"
      return "\(subject) of \(legs.count) shipments could carry goods of \(goodsClass) from \(names[0]) "
        + "through \(hubs) to \(names[names.count - 1])."
    case .relay(let relay):
      let subject = chains == 1 ? "1 shipment" : "\(chains) shipments"
      let origin = relay.maker == .none ? "origin \(relay.origin)" : "made by \(table.name(of: relay.maker))"
      let sender = relay.consignor == .none ? "an unnamed consignor" : table.name(of: relay.consignor)
      let receiver = relay.consignee == .none ? "an unnamed consignee" : table.name(of: relay.consignee)
      let dispatch = relay.dispatch.isNone ? "" : " from \(relay.dispatch)"
      return "\(subject) of goods of \(goodsClass), \(origin), sent\(dispatch) by \(sender) to \(receiver)."
    }
  }
}
