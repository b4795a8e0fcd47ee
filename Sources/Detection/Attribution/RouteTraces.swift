internal import GraphCore
internal import Ledgers
internal import Trade
internal import WorkPool

/// Quantities of routes through several hubs: goods followed from stock to stock, oldest first.
///
/// Only the stocks of the hubs of a route are kept, so what its supplier sends begins with the supplier, as in a ledger,
/// even where the supplier is a hub too. Other hubs' stocks may be kept beside them as long as no supplier's is: what
/// they hold begins elsewhere, and on one day each keeps its turn.
struct RouteTraces {
  private let routes: [RouteKey]
  private let picker: StockPicker
  private let terms: StockTerms
  private let stocks: Set<StockKey>
  private let filter: JunctionFilter
  /// By class: whether any route is of it.
  private let isAskedClass: [Bool]

  init(_ routes: [RouteKey], _ picker: StockPicker, _ terms: StockTerms) {
    (self.routes, self.picker, self.terms) = (routes, picker, terms)
    stocks = Set(routes.flatMap { route in route.hubs.map { StockKey(firm: $0, label: route.label) } })
    var filter = JunctionFilter(count: stocks.count)
    for stock in stocks { filter.insert(stock.firm, stock.label) }
    self.filter = filter
    var isAskedClass = [Bool](repeating: false, count: picker.selection.classes.codes.count)
    for route in routes { isAskedClass[Int(route.label)] = true }
    self.isAskedClass = isAskedClass
  }

  func attributions(on pool: WorkPool) throws -> [RouteKey: RouteAttribution] {
    guard !routes.isEmpty else { return [:] }
    let found = try pool.map(0..<picker.table.count, grain: 1 << 14) { edges($0) }
    let byClass = Dictionary(grouping: flat(found), by: \.label)
    let groups = groups
    let costs = groups.map { byClass[$0[0].label]?.count ?? 0 }
    let parts = try pool.each(costs: costs) { index in
      answer(groups[index], byClass[groups[index][0].label] ?? [])
    }
    var all: [RouteKey: RouteAttribution] = [:]
    for part in parts { all.merge(try part.get()) { a, _ in a } }
    return all
  }

  /// Routes of one class that can be traced together: all whose suppliers have no stock that is kept, and of the others
  /// those with the same hubs.
  private var groups: [[RouteKey]] {
    let byHubs = Dictionary(grouping: routes) { route in
      let isPlain = !stocks.contains(StockKey(firm: route.firms[0], label: route.label))
      return RouteKey(label: route.label, firms: isPlain ? [] : Array(route.hubs))
    }
    return byHubs.sorted {
      $0.key.label == $1.key.label
        ? $0.key.firms.lexicographicallyPrecedes($1.key.firms) : $0.key.label < $1.key.label
    }.map(\.value)
  }

  /// A shipment into or out of a hub of some route.
  private struct Edge: Sendable {
    let row: UInt32, label: UInt32, source: UInt32, target: UInt32
    /// Goods of one stock label are traced together, and apart from others.
    let stockLabel: UInt32
    let quantity: Int64, day: Int32
    /// The order within a day, as it is where the stock of every hub is kept: into hubs from outside, from hub to hub,
    /// out of hubs.
    let rank: UInt8
    let isSourced: Bool, goesToDestination: Bool

    /// As a trace sees it that keeps the stocks of `hubs`.
    func traced(_ hubs: Set<UInt32>) -> TracedEdge {
      var roles: TracedEdge.Roles = []
      if rank < 2, hubs.contains(target) { roles.formUnion(isSourced ? [.toStock, .isSource] : .toStock) }
      if rank > 0, hubs.contains(source) {
        roles.formUnion(goesToDestination ? [.fromStock, .isDestination] : .fromStock)
      }
      return TracedEdge(day: day, quantity: quantity, source: source, target: target, roles: roles)
    }
  }

  private func edges(_ rows: Range<Int>) -> [Edge] {
    var edges: [Edge] = []
    for row in rows {
      let shipment = ShipmentID(row: row)
      let label = picker.selection.classes.ofGoods[picker.table.goods[shipment].row]
      guard label != GoodsClasses.none, isAskedClass[Int(label)], let ends = picker.ends(shipment)
      else { continue }
      let isFromHub = picker.isStock(ends.sender, ends.senderRoles)
      let isToHub = picker.isStock(ends.receiver, ends.receiverRoles)
      guard isFromHub && isAsked(ends.sender, ends.label) || isToHub && isAsked(ends.receiver, ends.label)
      else { continue }
      let quantity = terms.quantity(UInt32(row))
      guard quantity > 0 else { continue }
      edges.append(
        Edge(
          row: UInt32(row), label: ends.label, source: ends.sender, target: ends.receiver,
          stockLabel: ends.stockLabel, quantity: quantity,
          day: picker.table.day[shipment].rawValue, rank: !isFromHub ? 0 : isToHub ? 1 : 2,
          isSourced: picker.selection.isSourced(shipment, picker.table, ends.senderRoles),
          goesToDestination: picker.selection.goesToDestination(shipment, picker.table, ends.receiverRoles)))
    }
    return edges
  }

  private func isAsked(_ firm: UInt32, _ label: UInt32) -> Bool {
    filter.contains(firm, label) && stocks.contains(StockKey(firm: firm, label: label))
  }

  /// - Parameter edges: All of the class.
  private func answer(
    _ routes: [RouteKey], _ edges: [Edge]
  ) -> Result<[RouteKey: RouteAttribution], LedgerFault> {
    let byOrigin = Dictionary(grouping: edges, by: \.stockLabel)
    guard byOrigin.count > 1 else { return answer(routes, ofOneOrigin: edges) }
    var all: [RouteKey: RouteAttribution] = [:]
    for origin in byOrigin.keys.sorted() {
      switch answer(routes, ofOneOrigin: byOrigin[origin]!) {
      case .success(let found): all.merge(found, uniquingKeysWith: +)
      case .failure(let fault): return .failure(fault)
      }
    }
    return .success(all)
  }

  private func answer(
    _ routes: [RouteKey], ofOneOrigin edges: [Edge]
  ) -> Result<[RouteKey: RouteAttribution], LedgerFault> {
    let hubs = Set(routes.flatMap(\.hubs))
    let sorted = edges.filter { hubs.contains($0.source) || hubs.contains($0.target) }.sorted { a, b in
      if a.day != b.day { return a.day < b.day }
      if a.rank != b.rank { return a.rank < b.rank }
      return picker.table.precedes(ShipmentID(rawValue: a.row), ShipmentID(rawValue: b.row))
    }.map { $0.traced(hubs) }
    let settings = terms.settings
    let trace = Trace(sorted[...], window: settings.window, legs: settings.legs, loss: settings.loss)
    let account = trace.account
    guard account.isBalanced else {
      let residue = account.received - account.lost - account.passedOn - account.aged - account.left
      let explained = account.fromSources + account.fromOthers + account.beyondLegs
      return .failure(
        LedgerFault(firm: nil, residue: residue, unshipped: account.shipped - explained - account.unexplained)
      )
    }
    let arrived = Dictionary(uniqueKeysWithValues: trace.routes.map { ($0.vertices, $0.quantity) })
    let legs = RouteLegs(sorted, of: routes)
    let answers = routes.map { route in
      (route, legs.attribution(route, arrived: arrived[route.firms] ?? 0, settings))
    }
    return .success(Dictionary(answers) { a, _ in a })
  }
}

/// The edges of the legs of some routes of one class.
private struct RouteLegs {
  private struct Leg: Hashable {
    let source: UInt32, target: UInt32
  }
  private var edges: [Leg: [TracedEdge]] = [:]

  init(_ all: [TracedEdge], of routes: [RouteKey]) {
    for route in routes {
      for (a, b) in zip(route.firms, route.firms.dropFirst()) { edges[Leg(source: a, target: b)] = [] }
    }
    for edge in all { edges[Leg(source: edge.source, target: edge.target)]?.append(edge) }
  }

  func attribution(_ route: RouteKey, arrived: Int128, _ settings: RouteSettings) -> RouteAttribution {
    var legs = zip(route.firms, route.firms.dropFirst()).map { edges[Leg(source: $0, target: $1)] ?? [] }
    legs[0].removeAll { !$0.roles.contains(.isSource) }
    legs[legs.count - 1].removeAll { !$0.roles.contains(.isDestination) }
    let upper = zip(legs, legs.dropFirst()).map { lots, shipments in
      Ledger(
        lots: lots.map { entry($0, settings.loss.usable(of: $0.quantity)) },
        shipments: shipments.map { entry($0, $0.quantity) }, window: settings.window
      ).maximumFlow(from: .all, to: .all)
    }
    func total(_ leg: [TracedEdge]) -> Int128 { leg.reduce(0) { $0 + Int128($1.quantity) } }
    return RouteAttribution(
      quantity: AttributedQuantity(
        lower: nil, fifo: arrived, proportional: nil, lifo: nil, upper: upper.min() ?? 0),
      received: total(legs[0]), shipped: total(legs[legs.count - 1]))
  }

  private func entry(_ edge: TracedEdge, _ quantity: Int64) -> LedgerEntry {
    LedgerEntry(day: edge.day, quantity: quantity, group: 0, isMarked: true)
  }
}

extension RouteKey {
  /// The firms between supplier and consignee.
  fileprivate var hubs: ArraySlice<UInt32> { firms.dropFirst().dropLast() }
}
