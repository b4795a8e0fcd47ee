internal import GraphCore
internal import Trade

extension ShipmentTable {
  /// A leg of a route.
  ///
  /// - Parameter shipments: Not empty, ascending by day; the first `limit` of them in canonical order are the evidence.
  func leg(_ shipments: [ShipmentID], limit: Int?) -> Route.Leg {
    Route.Leg(
      shipments: shipments.count, firstDay: day[shipments[0]], lastDay: day[shipments[shipments.count - 1]],
      value: total(shipments, of: value), netMass: total(shipments, of: netMass),
      pieces: total(shipments, of: pieces), withoutValue: shipments.count { value?[$0].isMissing ?? true },
      evidence: Array(shipments.prefix(limit ?? shipments.count)))
  }

  /// The sum of what is known; `nil` where nothing is.
  func total(_ shipments: [ShipmentID], of column: Column<ShipmentID, Quantity>?) -> Int128? {
    guard let column else { return nil }
    return shipments.reduce(into: Int128?.none) { sum, shipment in
      if let known = column[shipment].known { sum = (sum ?? 0) + Int128(known) }
    }
  }

  /// The values of last legs that a report shows.
  func values(ofLast shipments: [ShipmentID], _ settings: RouteSettings) -> Route.Values? {
    guard let value, let all = total(shipments, of: value) else { return nil }
    var values = Route.Values(all: all)
    values.afterMeasure = settings.measureDay.map { measureDay in
      total(shipments.filter { day[$0] >= measureDay }, of: value) ?? 0
    }
    var answers: [Listing: Bool?] = [:]
    for shipment in shipments {
      guard let cents = value[shipment].known else { continue }
      let key = Listing(goods: goods[shipment], day: day[shipment])
      let isListed = answers[key] ?? settings.isListed(goodsCodes[key.goods], key.day)
      answers[key] = .some(isListed)
      if isListed == true { values.listedThen += Int128(cents) }
      if isListed == nil { values.listingUnknown += Int128(cents) }
    }
    return values
  }
}

/// A goods code on a day: asked about once for each route.
private struct Listing: Hashable {
  let goods: GoodsID, day: Day
}
