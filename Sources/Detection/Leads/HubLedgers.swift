internal import GraphCore
internal import Ledgers
internal import Trade

/// The stock ledgers of one hub in one class, and which lots of the coalition they give to which shipments to the
/// destination, oldest lots first.
struct HubLedgers {
  private let trade: DestinationTrade
  private let quantities: Column<ShipmentID, Quantity>?
  private var entries: [LedgerEntry] = []
  private var rows: [UInt32] = []

  /// What served what.
  struct Matches {
    /// Each lot of the coalition with each shipment it served; the part is of the lot, in the measure.
    var pairs: [TracedPair] = []
    /// What part of the quantity sent to the destination such lots explain, and the shipments explained at least by half.
    var share = 0.0, explained = 0
    /// Whether any shipment asked about has a quantity.
    var isComputable = false
    /// Of the others, those that such lots explain which came before the measure, however long ago.
    var old = 0
  }

  /// - Parameter measure: What stocks are counted in.
  init(_ trade: DestinationTrade, _ measure: QuantityMeasure) {
    (self.trade, quantities) = (trade, trade.table.column(measure))
  }

  /// - Parameters:
  ///   - run: Its sales of the class.
  ///   - start: The first day of shipments that are asked about; earlier ones take from the stock all the same.
  mutating func match(_ firm: UInt32, _ label: UInt32, _ run: Range<Int>, from start: Int32) -> Matches {
    let lots = trade.purchases[trade.purchases(of: firm, label: label)]
    return match(lots, trade.sales[run]) { $0.has(.sentFromHub) && $0.day >= start }
  }

  /// - Parameters:
  ///   - lots: All that a firm bought of a class, and `sales` all it sold, each in order of days and then canonically.
  ///   - isMeant: Whether a shipment is asked about; all take from the stock.
  mutating func match(
    _ lots: ArraySlice<Sale>, _ sales: ArraySlice<Sale>, where isMeant: (Sale) -> Bool
  ) -> Matches {
    var matches = Matches()
    guard lots.contains(where: { $0.has(.coalitionGoods) }) else {
      matches.isComputable = sales.contains { isMeant($0) && quantity($0) > 0 }
      return matches
    }
    var (sent, explained) = (Int128(0), Int128(0))
    for origin in origins(lots, sales) {
      let ledger = ledger(lots, sales, origin, where: isMeant)
      var visitor = PairVisitor(entries: entries, rows: rows, border: ledger.shipments.lowerBound)
      ledger.fifo(&visitor)
      for shipment in ledger.shipments where entries[shipment].isMarked {
        let (quantity, part) = (
          entries[shipment].quantity, visitor.given[shipment - ledger.shipments.lowerBound]
        )
        sent += Int128(quantity)
        explained += Int128(part)
        if Int128(part) * 2 >= Int128(quantity) { matches.explained += 1 }
      }
      matches.old += countOld(ledger, explained: visitor.given)
      matches.pairs += visitor.pairs
    }
    matches.isComputable = sent > 0
    matches.share = sent == 0 ? 0 : Double(explained) / Double(sent)
    return matches
  }

  /// Shipments that lots from before the measure explain at least by half if lots may be of any age, and others do not.
  private func countOld(_ ledger: Ledger, explained: [Int64]) -> Int {
    guard let measure = trade.settings.measureDay?.rawValue,
      ledger.lots.contains(where: { entries[$0].isMarked && entries[$0].day < measure })
    else { return 0 }
    var aged = entries
    for place in ledger.lots where aged[place].day >= measure {
      let lot = aged[place]
      aged[place] = LedgerEntry(day: lot.day, quantity: lot.quantity, group: lot.group, isMarked: false)
    }
    let shortest = trade.settings.routes.window.shortest
    let window = DwellWindow(shortest...max(shortest, Int(Int32.max)))
    let border = ledger.shipments.lowerBound
    var visitor = PairVisitor(entries: aged, rows: rows, border: border)
    Ledger(aged, lots: ledger.lots, shipments: ledger.shipments, window: window).fifo(&visitor)
    return ledger.shipments.count { place in
      entries[place].isMarked && Int128(visitor.given[place - border]) * 2 >= Int128(entries[place].quantity)
        && Int128(explained[place - border]) * 2 < Int128(entries[place].quantity)
    }
  }

  /// Origins that have a ledger of their own, or `nil` for one ledger of all (`--by-origin`).
  private func origins(_ lots: ArraySlice<Sale>, _ sales: ArraySlice<Sale>) -> [CountryCode?] {
    guard trade.settings.routes.byOrigin, let origin = trade.table.origin else { return [nil] }
    let all = lots.map(\.row) + sales.map(\.row)
    return Set(all.map { origin[ShipmentID(rawValue: $0)] }).sorted()
  }

  private mutating func ledger(
    _ lots: ArraySlice<Sale>, _ sales: ArraySlice<Sale>, _ origin: CountryCode?, where isMeant: (Sale) -> Bool
  ) -> Ledger {
    let routes = trade.settings.routes
    func isOf(_ sale: Sale) -> Bool {
      origin == nil || trade.table.origin?[ShipmentID(rawValue: sale.row)] == origin
    }
    entries.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    for lot in lots where isOf(lot) {
      let quantity = quantity(lot)
      guard quantity > 0 else { continue }
      rows.append(lot.row)
      entries.append(
        LedgerEntry(
          day: lot.day, quantity: routes.loss.usable(of: quantity), group: 0,
          isMarked: lot.has(.coalitionGoods)))
    }
    let border = entries.count
    for sale in sales where isOf(sale) {
      let quantity = quantity(sale)
      guard quantity > 0 else { continue }
      rows.append(sale.row)
      entries.append(LedgerEntry(day: sale.day, quantity: quantity, group: 0, isMarked: isMeant(sale)))
    }
    return Ledger(entries, lots: 0..<border, shipments: border..<entries.count, window: routes.window)
  }

  private func quantity(_ sale: Sale) -> Int64 {
    quantities?[ShipmentID(rawValue: sale.row)].rawValue ?? 0
  }
}

/// Notes what marked lots gave to marked shipments.
private struct PairVisitor: LedgerVisitor {
  let entries: [LedgerEntry], rows: [UInt32], border: Int
  /// By shipment, counted from the first.
  var given: [Int64]
  var pairs: [TracedPair] = []

  init(entries: [LedgerEntry], rows: [UInt32], border: Int) {
    (self.entries, self.rows, self.border) = (entries, rows, border)
    given = [Int64](repeating: 0, count: entries.count - border)
  }

  mutating func matched(lot: Int, shipment: Int, quantity: Int64) {
    guard entries[lot].isMarked, entries[shipment].isMarked else { return }
    given[shipment - border] += quantity
    pairs.append(
      TracedPair(
        lot: ShipmentID(rawValue: rows[lot]), shipment: ShipmentID(rawValue: rows[shipment]), part: quantity,
        whole: entries[shipment].quantity))
  }
  mutating func unexplained(shipment: Int, quantity: Int64) {}
  mutating func kept(lot: Int, quantity: Int64, isAged: Bool) {}
}
