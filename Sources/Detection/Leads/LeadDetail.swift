internal import GraphCore
public import Trade

/// What stands behind the score of one hub and class: partners, months and the lots that explain its shipments.
public struct LeadDetail: Sendable {
  /// A firm on the other side.
  public struct Partner: Sendable {
    public var firm: FirmID
    public var shipments = 0
    public var cents: Int128 = 0
    /// Part of the explained (suppliers) or sent (consignees) quantity, 0...1.
    public var share = 0.0
  }
  /// A lot and so much of a shipment as it served: grams, or cents.
  public struct Match: Sendable {
    public var lot: ShipmentID, shipment: ShipmentID
    public var quantity: Int64
  }

  /// Consignors of explaining lots whose country is no hub, and those in hub countries: most quantity first.
  public internal(set) var suppliers: [Partner] = [], earlierHubs: [Partner] = []
  /// Firms that received the shipments, most value first.
  public internal(set) var consignees: [Partner] = []
  /// Month by month over the whole input: name, shipments and cents that it sent to the destination through hubs.
  public internal(set) var months: [(name: String, shipments: Int, cents: Int128)] = []
  /// Oldest lots first; in canonical order of the shipments.
  public internal(set) var matches: [Match] = []
}

extension DestinationTrade {
  /// The rows of a hub and class that leads are about: what it sent to the destination through hubs since the measure, in
  /// canonical order.
  public func shipments(of hub: ScoredHub) -> [ShipmentID] {
    let run = sales(of: hub.score.firm.rawValue, label: hub.label)
    return sales[run].filter { $0.has(.sentFromHub) && $0.day >= scoredFrom }
      .map { ShipmentID(rawValue: $0.row) }
  }

  /// Everything behind one score.
  public func detail(of hub: ScoredHub) -> LeadDetail {
    var detail = LeadDetail()
    guard let axis else { return detail }
    let (firm, label) = (hub.score.firm.rawValue, hub.label)
    let run = sales(of: firm, label: label)
    let there = sales[run].filter { $0.has(.sentFromHub) }
    detail.months = (0..<axis.count).map { (axis.name(of: $0), 0, 0) }
    for sale in there {
      detail.months[Int(sale.month)].shipments += 1
      detail.months[Int(sale.month)].cents += Int128(sale.cents)
    }
    let since = there.filter { $0.day >= scoredFrom }
    detail.consignees = consignees(since)
    guard let measure = stockMeasure else { return detail }
    var ledgers = HubLedgers(self, measure)
    let pairs = ledgers.match(firm, label, run, from: scoredFrom).pairs
    detail.matches = pairs.map { .init(lot: $0.lot, shipment: $0.shipment, quantity: $0.part) }.sorted {
      $0.shipment == $1.shipment ? table.precedes($0.lot, $1.lot) : table.precedes($0.shipment, $1.shipment)
    }
    addSuppliers(pairs, to: &detail)
    return detail
  }

  private func consignees(_ since: [Sale]) -> [LeadDetail.Partner] {
    var partners: [FirmID: LeadDetail.Partner] = [:]
    for sale in since where sale.buyer != UInt32.max {
      let firm = FirmID(rawValue: sale.buyer)
      partners[firm, default: .init(firm: firm)].shipments += 1
      partners[firm, default: .init(firm: firm)].cents += Int128(sale.cents)
    }
    let all = partners.values.reduce(Int128(0)) { $0 + $1.cents }
    return ranked(
      partners.values.map { partner in
        var partner = partner
        partner.share =
          all > 0
          ? Double(partner.cents) / Double(all) : Double(partner.shipments) / Double(max(1, since.count))
        return partner
      })
  }

  private func addSuppliers(_ pairs: [TracedPair], to detail: inout LeadDetail) {
    var (partners, lots) = ([FirmID: (LeadDetail.Partner, quantity: Int128)](), Set<ShipmentID>())
    var all = Int128(0)
    for pair in pairs {
      let firm = table.firm(of: table.consignor[pair.lot])
      guard firm != .none else { continue }
      var (partner, quantity) = partners[firm] ?? (.init(firm: firm), 0)
      if lots.insert(pair.lot).inserted {
        partner.shipments += 1
        partner.cents += Int128(table.value?[pair.lot].known ?? 0)
      }
      quantity += Int128(pair.part)
      all += Int128(pair.part)
      partners[firm] = (partner, quantity)
    }
    let shares = partners.values.map { partner, quantity in
      var partner = partner
      partner.share = Double(quantity) / Double(max(1, all))
      return partner
    }
    detail.suppliers = ranked(shares.filter { !isHub($0.firm) })
    detail.earlierHubs = ranked(shares.filter { isHub($0.firm) })
  }

  /// Whether a firm is in a country that is a hub.
  func isHub(_ firm: FirmID) -> Bool {
    firm != .none && picker.isHub(table.firms.countries[firm])
  }

  /// Those with the largest share first.
  func ranked(_ partners: some Sequence<LeadDetail.Partner>) -> [LeadDetail.Partner] {
    partners.sorted { ($0.share, $1.firm.rawValue) > ($1.share, $0.firm.rawValue) }
  }
}
