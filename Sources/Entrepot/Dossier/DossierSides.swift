internal import GraphCore
internal import Reporting
internal import Trade

/// The shipments of a firm by what it does in them: what it received, sent, and what others sent of its making.
struct DossierSides {
  let received: [ShipmentID], sent: [ShipmentID], made: [ShipmentID]
  let table: ShipmentTable

  init(_ shipments: [ShipmentID], of firm: FirmID, in table: ShipmentTable) {
    self.table = table
    received = shipments.filter { table.firm(of: table.consignee[$0]) == firm }
    sent = shipments.filter { table.firm(of: table.consignor[$0]) == firm }
    guard let maker = table.maker else {
      made = []
      return
    }
    made = shipments.filter {
      table.firm(of: maker[$0]) == firm && table.firm(of: table.consignor[$0]) != firm
    }
  }

  /// - Parameter limit: Partners listed; `nil` for all.
  func received(limit: Int?) -> DossierReport.Side {
    side(received, limit, partner: { table.firm(of: table.consignor[$0]) }, country: cameFrom)
  }
  func sent(limit: Int?) -> DossierReport.Side {
    side(sent, limit, partner: { table.firm(of: table.consignee[$0]) }, country: table.destination)
  }
  /// Partners are those who sent the goods.
  func made(limit: Int?) -> DossierReport.Side {
    side(made, limit, partner: { table.firm(of: table.consignor[$0]) }, country: table.destination)
  }

  /// The declared country of dispatch, or else the consignor's.
  private func cameFrom(_ shipment: ShipmentID) -> CountryCode {
    if let declared = table.dispatch?[shipment], !declared.isNone { return declared }
    return table.country(of: table.consignor[shipment])
  }

  private func side(
    _ shipments: [ShipmentID], _ limit: Int?, partner: (ShipmentID) -> FirmID,
    country: (ShipmentID) -> CountryCode
  ) -> DossierReport.Side {
    var (all, partners, countries) = (DossierSum(), [FirmID: DossierSum](), [CountryCode: DossierSum]())
    var places: [FirmID: Set<CountryCode>] = [:]
    for shipment in shipments {
      let (firm, place) = (partner(shipment), country(shipment))
      all.add(shipment, in: table)
      partners[firm, default: DossierSum()].add(shipment, in: table)
      countries[place, default: DossierSum()].add(shipment, in: table)
      places[firm, default: []].insert(place)
    }
    return DossierReport.Side(
      flow: all.flow, firstDay: shipments.isEmpty ? nil : "\(all.first)",
      lastDay: shipments.isEmpty ? nil : "\(all.last)",
      partners: partners.ranked { $0.rawValue < $1.rawValue }.prefix(limit ?? .max).map { firm, sum in
        .init(
          firm: .init(firm, in: table), flow: sum.flow, firstDay: "\(sum.first)", lastDay: "\(sum.last)",
          countries: places[firm, default: []].filter { !$0.isNone }.sorted().map(\.description))
      }, partnerCount: partners.count,
      countries: countries.ranked { $0 < $1 }.map { .init(country: $0.text, flow: $1.flow) })
  }
}

extension CountryCode {
  /// The two letters, or nothing for none.
  var text: String { isNone ? "" : "\(self)" }
}
