public import Trade

/// A hub firm and a commodity class: what a lead is about.
public struct HubGoods: Hashable, Sendable {
  public let firm: FirmID, goods: HSCode
  public init(firm: FirmID, goods: HSCode) { (self.firm, self.goods) = (firm, goods) }
}

/// In which order leads come, for what ranks by them.
public struct LeadOrder: Sendable {
  /// The place of each, from 0 on.
  private let places: [HubGoods: Int]
  /// How many there are.
  public var count: Int { places.count }

  /// - Parameter leads: Best first, each once.
  public init(_ leads: [HubGoods]) {
    places = Dictionary(
      zip(leads, leads.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The place of the lead that a route belongs to, by the firm that sent its last leg; `nil` where it belongs to none.
  public func place(of route: Route) -> Int? {
    let firm: FirmID =
      switch route.course {
      case .chain(let firms): firms[firms.count - 2]
      case .relay(let relay): relay.consignor
      }
    return place(firm, route.goodsClass)
  }

  /// Leads are about families of codes, routes may be about one of their members.
  func place(_ firm: FirmID, _ goods: HSCode) -> Int? {
    places[HubGoods(firm: firm, goods: goods)]
      ?? places[HubGoods(firm: firm, goods: HSFamilies.family(of: goods))]
  }
}
