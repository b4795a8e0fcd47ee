/// Firms in layers, and how much passed between them: what a drawing of a lead or a route shows.
struct FlowGraph {
  struct Firm: Equatable {
    var name: String, country: String
    /// What it does here, for its label: `supplier`, `hub`.
    var role: String
    var layer: Int
    /// A few words below the name: `42 %`.
    var note = ""
    /// Whether several firms stand together in one box.
    var isRest = false
    /// Whether it is the firm that the picture is about.
    var isSubject = false
  }
  struct Flow: Equatable {
    var from: Int, to: Int, weight: Double
    var note: String
    /// Whether it is taken to have gone this way, as no listed route says so.
    var isAssumed = false
  }

  var firms: [Firm] = []
  var flows: [Flow] = []
  /// Heads of the layers.
  var heads: [String] = []

  /// Adds a firm and answers its number.
  mutating func add(_ firm: Firm) -> Int {
    firms.append(firm)
    return firms.count - 1
  }
}

extension FlowGraph {
  /// Most firms of a layer that get a box of their own; the others share one.
  static let shown = 7

  /// Suppliers, earlier hubs, the lead's firm and its consignees.
  ///
  /// - Parameter routes: The lead's routes, which say who supplied whom; may be few of them or none.
  init(_ lead: LeadReport, routes: [RouteReport], most: Int = FlowGraph.shown) {
    let chains = LeadChains(lead, routes)
    // Of hubs further back those are drawn of which a route says what came next.
    let earlierHubs =
      lead.earlierHubs
      + lead.distantHubs.filter { chains.next[LeadChains.Key($0.name, $0.country)] != nil }
    let depth = earlierHubs.isEmpty ? 1 : chains.depth
    heads = ["suppliers"] + Array(repeating: "earlier hubs", count: depth - 1) + ["hub", "consignees"]
    let hub = add(
      Firm(
        name: lead.firm.name, country: lead.firm.country, role: "hub", layer: depth,
        note: counted(lead.shipments, "shipment"), isSubject: true))
    var numbers: [LeadChains.Key: Int] = [:]
    for partner in earlierHubs.prefix(most) {
      let key = LeadChains.Key(partner.name, partner.country)
      let layer = depth - min(depth - 1, chains.distance[key] ?? 1)
      numbers[key] = add(Firm(partner, role: "earlier hub", layer: layer))
    }
    let suppliers = lead.suppliers.folded(to: most)
    for (partner, count) in suppliers {
      let from = add(Firm(partner, role: "supplier", layer: 0, others: count))
      let next = chains.next[LeadChains.Key(partner.name, partner.country)] ?? []
      let ends = next.compactMap { numbers[$0] }
      for end in ends {
        flows.append(
          .init(from: from, to: end, weight: partner.share / Double(ends.count), note: partner.flowNote))
      }
      if ends.isEmpty {
        flows.append(
          .init(
            from: from, to: hub, weight: partner.share, note: partner.flowNote,
            isAssumed: !earlierHubs.isEmpty && !chains.isDirect(partner)))
      }
    }
    for partner in earlierHubs.prefix(most) {
      let key = LeadChains.Key(partner.name, partner.country)
      guard let from = numbers[key] else { continue }
      let later = (chains.next[key] ?? []).compactMap { numbers[$0] }
        .filter { firms[$0].layer > firms[from].layer }
      for end in later.isEmpty ? [hub] : later {
        flows.append(
          .init(
            from: from, to: end, weight: partner.share / Double(max(1, later.count)), note: partner.flowNote))
      }
    }
    for (partner, count) in lead.consignees.folded(to: most) {
      let to = add(Firm(partner, role: "consignee", layer: depth + 1, others: count))
      flows.append(.init(from: hub, to: to, weight: partner.share, note: partner.flowNote))
    }
  }

  /// The stops of one route, a layer each; the maker or origin before the first that shipped.
  init(_ route: RouteReport) {
    for (place, stop) in route.stops.enumerated() {
      let isOrigin = stop.role == .origin && stop.name.isEmpty
      _ = add(
        Firm(
          name: isOrigin ? "made in \(countryName(stop.country))" : stop.title, country: stop.country,
          role: stop.role.rawValue, layer: place, note: stop.dispatch.map { "sent from \($0)" } ?? ""))
      heads.append(stop.role.rawValue)
    }
    let shipping = firms.indices.filter { route.stops[$0].role != .maker && route.stops[$0].role != .origin }
    let values = route.legs.map { Double($0.valueUSDCents ?? 0) }
    let most = max(1, values.max() ?? 1)
    for (place, pair) in zip(shipping, shipping.dropFirst()).enumerated() {
      guard !route.legs.isEmpty else { continue }
      let leg = route.legs[min(place, route.legs.count - 1)]
      let note =
        "\(counted(leg.shipments, "shipment")), \(days(leg.firstDay, leg.lastDay)), \(wholeDollars(leg.valueUSDCents)) USD"
      flows.append(
        .init(
          from: pair.0, to: pair.1, weight: max(0.05, Double(leg.valueUSDCents ?? 0) / most), note: note))
    }
    if let first = shipping.first, first > 0 {
      for maker in 0..<first {
        flows.append(.init(from: maker, to: first, weight: 0, note: "named in the rows", isAssumed: true))
      }
    }
  }
}

extension FlowGraph.Firm {
  init(_ partner: LeadReport.Partner, role: String, layer: Int, others: Int? = nil) {
    self.init(
      name: partner.name, country: partner.country, role: role, layer: layer,
      note: percentText(partner.share),
      isRest: others != nil)
  }
}

extension LeadReport.Partner {
  fileprivate var flowNote: String { flowNote(of: "quantity") }

  /// What passed, for who points at a ribbon.
  func flowNote(of what: String) -> String {
    "\(counted(shipments, "shipment")), \(wholeDollars(valueUSDCents)) USD, \(percentText(share)) of the \(what)"
  }
}

extension [LeadReport.Partner] {
  /// The first of them, and the others as one if there are more than one left.
  func folded(to most: Int) -> [(partner: LeadReport.Partner, others: Int?)] {
    guard count > most else { return map { ($0, nil) } }
    let rest = self[(most - 1)...]
    let values = rest.compactMap(\.valueUSDCents)
    let others = LeadReport.Partner(
      name: "\(rest.count) other firms", country: "", shipments: rest.reduce(0) { $0 + $1.shipments },
      valueUSDCents: values.isEmpty ? nil : values.reduce(0) { $0.addingReportingOverflow($1).partialValue },
      share: rest.reduce(0) { $0 + $1.share })
    return prefix(most - 1).map { ($0, nil) } + [(others, rest.count)]
  }
}
