public import Trade

/// What an answer key says of hubs: whether goods of a class went through them to a destination.
public struct HubLabels: Sendable {
  private let index: KeyIndex

  public init(_ key: TruthKey) { index = KeyIndex(key) }

  /// The kinds of scheme and decoy that a hub, class and destination belong to, and whether any is a diversion.
  public func answer(_ hub: NamedFirm, _ goods: HSCode, to places: [String]) -> (
    isTrue: Bool, kinds: [String]
  ) {
    let schemes = index.schemes(hub: hub, goods: goods, to: places).sorted()
    return (
      schemes.contains { index.key.schemes[$0].isPositive }, schemes.map { index.key.schemes[$0].kind }
    )
  }
}

extension KeyIndex {
  /// Schemes and decoys that have this firm between supplier and consignee, with goods of this class to these places.
  func schemes(hub: NamedFirm, goods: HSCode, to places: [String]) -> Set<Int> {
    guard let firm = firm(hub) else { return [] }
    var schemes: Set<Int> = []
    for (number, route) in key.routes.enumerated()
    where places.contains(key.schemes[route.scheme].destination) {
      let isGoods =
        HSFamilies.family(of: route.goods) == HSFamilies.family(of: goods) || route.goods.starts(with: goods)
        || goods.starts(with: route.goods)
      guard isGoods, course(ofRoute: number).dropFirst().dropLast().contains(firm) else { continue }
      schemes.insert(route.scheme)
    }
    return schemes
  }
}
