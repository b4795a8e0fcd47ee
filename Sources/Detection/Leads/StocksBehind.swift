internal import GraphCore
internal import Trade
public import WorkPool

extension DestinationTrade {
  /// Hubs two stocks and more before some leads, most first, with the part of a lead's explained quantity that came through each.
  ///
  /// A lot that a hub sent to a lead's firm is a shipment out of that hub's own stock of the class, which has lots of its own:
  /// oldest first, as in any stock.
  /// - Complexity: One sweep over the rows for each stock further back, whatever the number of leads.
  public func distantHubs(
    of leads: [LeadDetail], on pool: WorkPool
  ) throws(Cancelled) -> [[LeadDetail.Partner]] {
    guard let axis, let measure = stockMeasure else { return leads.map { _ in [] } }
    func isFromHub(_ lot: ShipmentID) -> Bool { isHub(table.firm(of: table.consignor[lot])) }
    var behind = leads.map { StocksBehind($0, isFromHub) }
    for _ in 0..<StocksBehind.most {
      let wanted = Set(behind.flatMap { $0.parts.keys })
      if wanted.isEmpty { break }
      let served = try served(wanted, axis, measure, on: pool)
      for lead in behind.indices { behind[lead].step(back: served, in: table, isFromHub) }
    }
    return behind.map { ranked($0.through.values) }
  }

  /// Which lots of the coalition served some shipments out of the stocks of their senders.
  private func served(
    _ wanted: Set<UInt32>, _ axis: MonthAxis, _ measure: QuantityMeasure, on pool: WorkPool
  ) throws(Cancelled) -> [UInt32: [TracedPair]] {
    var stocks: [SenderStock: Int] = [:]
    var isWanted = [Bool](repeating: false, count: classes.codes.count)
    for row in wanted.sorted() {
      guard let sale = picker.sale(Int(row), axis) else { continue }
      isWanted[Int(sale.label)] = true
      let key = SenderStock(firm: sale.seller, label: sale.label)
      if stocks[key] == nil { stocks[key] = stocks.count }
    }
    let (lots, sales) = try entries(of: stocks, isWanted, axis, on: pool)
    let pairs = try pool.each(stocks.count) { stock in
      var ledgers = HubLedgers(self, measure)
      return ledgers.match(inOrder(lots[stock])[...], inOrder(sales[stock])[...]) { wanted.contains($0.row) }
        .pairs
    }
    return Dictionary(grouping: pairs.joined()) { $0.shipment.rawValue }
  }

  /// All that went into some stocks and all that went out of them, by the number of the stock.
  private func entries(
    of stocks: [SenderStock: Int], _ isWanted: [Bool], _ axis: MonthAxis, on pool: WorkPool
  ) throws(Cancelled) -> (lots: [[Sale]], sales: [[Sale]]) {
    let parts = try pool.map(0..<table.count, grain: 1 << 14) { rows in
      rows.compactMap { row -> (sale: Sale, from: Int?, to: Int?)? in
        let label = classes.ofGoods[table.goods[ShipmentID(row: row)].row]
        guard label != GoodsClasses.none, isWanted[Int(label)], let sale = picker.sale(row, axis) else {
          return nil
        }
        let from = stocks[SenderStock(firm: sale.seller, label: label)]
        let to = stocks[SenderStock(firm: sale.buyer, label: label)]
        return from == nil && to == nil ? nil : (sale, from, to)
      }
    }
    let none = [[Sale]](repeating: [], count: stocks.count)
    var (lots, sales) = (none, none)
    for (sale, from, to) in parts.joined() {
      if let from { sales[from].append(sale) }
      if let to { lots[to].append(sale) }
    }
    return (lots, sales)
  }

  private func inOrder(_ sales: [Sale]) -> [Sale] {
    sales.sorted { table.precedes(ShipmentID(rawValue: $0.row), ShipmentID(rawValue: $1.row)) }
  }
}

private struct SenderStock: Hashable {
  let firm: UInt32, label: UInt32
}

/// What came to one lead through hubs before hubs.
private struct StocksBehind {
  /// Stocks that are followed beyond those of the hubs that supplied the lead.
  static let most = 3

  /// By row: what part of the lead's explained quantity a shipment from a hub carries.
  private(set) var parts: [UInt32: Double] = [:]
  private(set) var through: [FirmID: LeadDetail.Partner] = [:]
  private var seen: Set<UInt32> = []

  init(_ lead: LeadDetail, _ isFromHub: (ShipmentID) -> Bool) {
    let all = lead.matches.reduce(Int128(0)) { $0 + Int128($1.quantity) }
    for match in lead.matches where isFromHub(match.lot) {
      parts[match.lot.rawValue, default: 0] += Double(match.quantity) / Double(max(1, all))
    }
  }

  /// From shipments to the lots that served them, of which those from hubs are followed on.
  mutating func step(
    back served: [UInt32: [TracedPair]], in table: ShipmentTable, _ isFromHub: (ShipmentID) -> Bool
  ) {
    var next: [UInt32: Double] = [:]
    // In canonical order, as sums of fractions depend on theirs.
    let ordered = parts.sorted {
      table.precedes(ShipmentID(rawValue: $0.key), ShipmentID(rawValue: $1.key))
    }
    for (row, part) in ordered {
      for pair in served[row] ?? [] where isFromHub(pair.lot) {
        let share = part * Double(pair.part) / Double(pair.whole)
        let firm = table.firm(of: table.consignor[pair.lot])
        var partner = through[firm] ?? LeadDetail.Partner(firm: firm)
        partner.share = min(1, partner.share + share)
        if seen.insert(pair.lot.rawValue).inserted {
          partner.shipments += 1
          partner.cents += Int128(table.value?[pair.lot].known ?? 0)
        }
        through[firm] = partner
        next[pair.lot.rawValue, default: 0] += share
      }
    }
    parts = next
  }
}
