internal import GraphCore
internal import Ledgers
internal import Trade
internal import WorkPool

/// Quantities of routes through several hubs: goods followed from stock to stock.
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
          goesToDestination: picker.isMeant(shipment, ends)))
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
    let flows = RouteFlows(sorted, terms.settings, routes)
    if let fault = flows.fault { return .failure(fault) }
    let answers = routes.enumerated().map { number, route in (route, flows.attribution(route, number)) }
    return .success(Dictionary(answers) { a, _ in a })
  }
}

extension RouteKey {
  /// The firms between supplier and consignee.
  var hubs: ArraySlice<UInt32> { firms.dropFirst().dropLast() }
}
