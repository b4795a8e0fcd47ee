/// Who stands before whom in the chains of a lead that end at its hub.
struct LeadChains {
  struct Key: Hashable {
    var name: String, country: String
    init(_ name: String, _ country: String) { (self.name, self.country) = (name, country) }
  }

  /// The firms after a firm, in the order of the routes.
  private(set) var next: [Key: [Key]] = [:]
  /// How many shipments at most lie between an earlier hub and the lead's.
  private(set) var distance: [Key: Int] = [:]
  /// Layers between suppliers and the hub, and the hub's own.
  private(set) var depth = 2
  private let hub: Key

  init(_ lead: LeadReport, _ routes: [RouteReport]) {
    hub = Key(lead.firm.name, lead.firm.country)
    for route in routes where route.kind == .chain {
      let stops = route.shippingStops.map { Key($0.name, $0.country) }
      guard let end = stops.lastIndex(of: hub) else { continue }
      for place in 0..<end {
        if next[stops[place]]?.contains(stops[place + 1]) != true {
          next[stops[place], default: []].append(stops[place + 1])
        }
        if place > 0 {
          distance[stops[place]] = max(distance[stops[place]] ?? 1, end - place)
          depth = max(depth, end - place + 1)
        }
      }
    }
  }

  /// Whether a route says that the firm supplied the hub itself.
  func isDirect(_ partner: LeadReport.Partner) -> Bool {
    next[Key(partner.name, partner.country)]?.contains(hub) == true
  }
}
