internal import Ledgers
internal import Trade

/// The chains among routes, as questions to ledgers and traces.
struct RouteKeys {
  /// One for each route; `nil` for relays.
  private(set) var all: [RouteKey?] = []
  /// Routes through one hub, as pairs of supplier and consignee, by the hub's stock.
  private(set) var wanted: [StockKey: [PairKey]] = [:]
  /// Routes through several hubs.
  private(set) var long: [RouteKey] = []

  init(_ routes: [Route], _ classes: GoodsClasses) {
    let labels = Dictionary(uniqueKeysWithValues: classes.codes.enumerated().map { ($1, UInt32($0)) })
    for route in routes {
      guard case .chain(let firms) = route.course, let label = labels[route.goodsClass] else {
        all.append(nil)
        continue
      }
      let key = RouteKey(label: label, firms: firms.map(\.rawValue))
      all.append(key)
      if firms.count == 3 {
        wanted[StockKey(firm: key.firms[1], label: label), default: []].append(
          PairKey(giver: key.firms[0], taker: key.firms[2]))
      } else {
        long.append(key)
      }
    }
  }
}
