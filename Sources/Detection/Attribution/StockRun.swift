internal import GraphCore
internal import Ledgers
internal import Trade

/// What all ledgers of one run have in common.
struct StockTerms: Sendable {
  let table: ShipmentTable
  let settings: RouteSettings
  let measure: QuantityMeasure
  /// The day until which what is unexplained may have come before the data begin.
  let warmUpBefore: Int
  /// By firm and class: the pairs of supplier and consignee that routes ask about.
  let wanted: [StockKey: [PairKey]]

  /// Grams, cents or thousandths of a piece of a shipment; 0 where it declares none.
  @inline(__always) func quantity(_ row: UInt32) -> Int64 {
    table.column(measure)?[ShipmentID(rawValue: row)].rawValue ?? 0
  }

  /// A firm as a group of lots or shipments: all that are not known are one group.
  static func group(_ firm: UInt32) -> UInt32 { min(firm, UInt32.max >> 1) }
}

/// Runs the ledgers of stock after stock; one worker keeps one.
struct StockRun {
  private let order: StockOrder
  private let terms: StockTerms
  private var analysis = LedgerAnalysis(), books = StockBooks()
  private var lots: [StockPick] = [], shipments: [StockPick] = []
  // By lot: what it was before anything was lost. By shipment: its row.
  private var received: [Int64] = [], rows: [UInt32] = []

  init(_ order: StockOrder, _ terms: StockTerms) { (self.order, self.terms) = (order, terms) }

  /// The ledger of a stock, and what the routes through it asked.
  struct Answer: Sendable {
    var hub: HubLedger
    var routes: [RouteKey: RouteAttribution] = [:]
  }

  mutating func answer(_ stock: Stock) -> Answer {
    let ledger = ledger(stock)
    books.open(ledger, received: received, warmUpBefore: terms.warmUpBefore)
    let key = StockKey(firm: stock.firm, label: stock.label)
    let wanted = terms.wanted[key] ?? []
    let flows = analysis.flows(of: ledger, wanted: wanted, onlyWanted: true, telling: &books)
    var answer = Answer(hub: hub(stock, ledger, flows))
    for (pair, part) in routes(flows, ledger, answer.hub.account) {
      answer.routes[RouteKey(label: stock.label, firms: [pair.giver, stock.firm, pair.taker])] = part
    }
    return answer
  }

  /// The entries of a stock that have a quantity.
  private mutating func ledger(_ stock: Stock) -> Ledger {
    order.sortedTies(stock.lots, terms.table, into: &lots)
    order.sortedTies(stock.shipments, terms.table, into: &shipments)
    received.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    var entries: [LedgerEntry] = []
    entries.reserveCapacity(stock.count)
    for lot in lots {
      let quantity = terms.quantity(lot.row)
      guard quantity > 0 else { continue }
      received.append(quantity)
      entries.append(entry(lot, terms.settings.loss.usable(of: quantity)))
    }
    for shipment in shipments {
      let quantity = terms.quantity(shipment.row)
      guard quantity > 0 else { continue }
      rows.append(shipment.row)
      entries.append(entry(shipment, quantity))
    }
    return Ledger(
      entries, lots: 0..<received.count, shipments: received.count..<entries.count,
      window: terms.settings.window)
  }

  @inline(__always) private func entry(_ pick: StockPick, _ quantity: Int64) -> LedgerEntry {
    LedgerEntry(
      day: terms.table.day[ShipmentID(rawValue: pick.row)].rawValue, quantity: quantity,
      group: StockTerms.group(pick.other), isMarked: pick.isMarked)
  }

  private func hub(_ stock: Stock, _ ledger: Ledger, _ flows: MarkedFlows) -> HubLedger {
    var hub = HubLedger(firm: FirmID(rawValue: stock.firm))
    (hub.ledgers, hub.lots, hub.shipments) = (1, ledger.lots.count, ledger.shipments.count)
    hub.matches = books.matches
    hub.quarters = zip(books.quarters, books.accounts).map { .init(quarter: $0, account: $1) }
    hub.account = books.accounts.reduce(into: LedgerAccount()) { $0 += $1 }
    hub.quantity = AttributedQuantity(flows)
    hub.dwell = flows.dwell
    (hub.value, hub.listedValue) = values(ledger)
    return hub
  }

  /// What the explained part of the marked shipments is worth, each by its own value, rounded down to a cent.
  private func values(_ ledger: Ledger) -> (all: Int128?, listed: Int128?) {
    let table = terms.table
    guard let value = table.value else { return (nil, nil) }
    var (all, listed) = (Int128(0), Int128(0))
    for (index, row) in rows.enumerated() where books.attributed[index] > 0 {
      let (shipment, whole) = (
        ShipmentID(rawValue: row), ledger.entries[ledger.shipments.lowerBound + index].quantity
      )
      let cents =
        Int128(value[shipment].rawValue) * Int128(books.attributed[index]) / Int128(whole)
      guard cents > 0 else { continue }
      all += cents
      let code = table.goodsCodes[table.goods[shipment]]
      if terms.settings.isListed(code, table.day[shipment]) != false { listed += cents }
    }
    return (all, listed)
  }

  private func routes(
    _ flows: MarkedFlows, _ ledger: Ledger, _ account: LedgerAccount
  ) -> [(PairKey, RouteAttribution)] {
    guard !flows.pairs.isEmpty else { return [] }
    // As declared, not as what the loss leaves of it, and whether or not one went with the other.
    var (sent, taken) = ([UInt32: Int128](), [UInt32: Int128]())
    for lot in ledger.lots where ledger.entries[lot].isMarked {
      sent[ledger.entries[lot].group, default: 0] += Int128(received[lot])
    }
    for shipment in ledger.shipments where ledger.entries[shipment].isMarked {
      taken[ledger.entries[shipment].group, default: 0] += Int128(ledger.entries[shipment].quantity)
    }
    return flows.pairs.map { pair in
      let part = RouteAttribution(
        quantity: AttributedQuantity(pair), received: sent[pair.pair.giver] ?? 0,
        shipped: taken[pair.pair.taker] ?? 0,
        dwell: pair.dwell, hubReceived: account.received, hubRetained: account.aged + account.left)
      return (pair.pair, part)
    }
  }
}

/// A chain route: its class, and its firms from supplier to consignee.
struct RouteKey: Hashable, Sendable {
  let label: UInt32, firms: [UInt32]
}
