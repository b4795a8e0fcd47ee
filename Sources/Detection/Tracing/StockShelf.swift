internal import GraphCore
internal import Ledgers
internal import Trade
internal import WorkPool

/// The stocks of some firms, read from the table when they are first needed.
struct StockShelf {
  /// One stock: entry `i` of the ledger is row `rows[i]`.
  struct Stock: Sendable {
    let ledger: Ledger
    let rows: [ShipmentID]
    /// By lot: what it was before anything was lost.
    let received: [Int64]
    /// Places in the ledger by row.
    let places: [ShipmentID: Int]

    init(lots: [Row], shipments: [Row], window: DwellWindow) {
      let all = lots + shipments
      ledger = Ledger(lots: lots.map(\.entry), shipments: shipments.map(\.entry), window: window)
      rows = all.map(\.shipment)
      received = lots.map(\.whole)
      places = Dictionary(uniqueKeysWithValues: zip(rows, 0...))
    }
  }
  struct Row: Sendable {
    let key: StockKey
    let shipment: ShipmentID
    let entry: LedgerEntry
    /// What the row declares.
    let whole: Int64
  }

  let table: ShipmentTable
  private let scope: ShipmentScope
  private let selection: LegSelection
  private let labels: StockLabels
  let settings: RouteSettings
  let unit: QuantityMeasure
  private(set) var stocks: [StockKey: Stock] = [:]
  private(set) var rowsWithoutQuantity = 0

  /// - Parameter selection: Which lots are the coalition's, and which shipments go to a destination.
  init(
    _ table: ShipmentTable, _ settings: RouteSettings, _ unit: QuantityMeasure, _ selection: LegSelection
  ) {
    (self.table, self.settings, self.unit, self.selection) = (table, settings, unit, selection)
    scope = ShipmentScope(settings, in: table)
    labels = StockLabels(scope.classes, settings, of: table)
  }

  /// The label of a shipment's goods (`StockLabels`); `nil` for goods that are not looked at.
  func label(of shipment: ShipmentID) -> UInt32? {
    let number = scope.classes.ofGoods[table.goods[shipment].row]
    return number == GoodsClasses.none ? nil : labels.label(number, shipment, table)
  }

  /// In the smallest part of the unit; `nil` where not known.
  func quantity(of shipment: ShipmentID) -> Int64? { table.column(unit)?[shipment].known }

  /// Whether a shipment is one of those looked at; what a firm sends to itself is none.
  func isUsed(_ shipment: ShipmentID) -> Bool {
    guard scope.admits(shipment) else { return false }
    let sender = table.firm(of: table.consignor[shipment])
    return sender == .none || sender != table.firm(of: table.consignee[shipment])
  }

  /// Reads the stocks that are not there yet: one pass over the table for all of them.
  mutating func load(_ wanted: Set<StockKey>, on pool: WorkPool) throws(Cancelled) {
    let missing = wanted.filter { stocks[$0] == nil }
    guard !missing.isEmpty else { return }
    var isWanted = [Bool](repeating: false, count: table.firms.count)
    for key in missing { isWanted[Int(key.firm)] = true }
    let (shelf, firms) = (self, isWanted)
    let found = try pool.map(0..<table.count, grain: 1 << 14) { shelf.rows($0, of: missing, firms) }
    let lots = try shelf.sorted(found.flatMap(\.lots), on: pool)
    let shipments = try shelf.sorted(found.flatMap(\.shipments), on: pool)
    for key in missing {
      stocks[key] = Stock(
        lots: lots[key] ?? [], shipments: shipments[key] ?? [], window: settings.window)
    }
    rowsWithoutQuantity += found.reduce(0) { $0 + $1.withoutQuantity }
  }

  private struct Found: Sendable {
    var lots: [Row] = [], shipments: [Row] = []
    var withoutQuantity = 0
  }

  private func rows(_ rows: Range<Int>, of keys: Set<StockKey>, _ isWanted: [Bool]) -> Found {
    var found = Found()
    for row in rows {
      let shipment = ShipmentID(row: row)
      guard table.status[shipment] == .used else { continue }
      let (sender, receiver) = (
        table.firm(of: table.consignor[shipment]), table.firm(of: table.consignee[shipment])
      )
      let asLot = receiver != .none && isWanted[receiver.row]
      let asShipment = sender != .none && isWanted[sender.row]
      guard asLot || asShipment, isUsed(shipment), let label = label(of: shipment) else { continue }
      let receiving = StockKey(firm: receiver.rawValue, label: label)
      let sending = StockKey(firm: sender.rawValue, label: label)
      let isLot = asLot && keys.contains(receiving)
      let isShipment = asShipment && keys.contains(sending)
      guard isLot || isShipment else { continue }
      guard let quantity = quantity(of: shipment) else {
        found.withoutQuantity += 1
        continue
      }
      if isLot {
        let entry = entry(
          shipment, settings.loss.usable(of: quantity),
          isMarked: selection.isSourced(shipment, table, roles(of: table.consignor[shipment])))
        found.lots.append(Row(key: receiving, shipment: shipment, entry: entry, whole: quantity))
      }
      if isShipment {
        let entry = entry(
          shipment, quantity,
          isMarked: selection.goesToDestination(shipment, table, roles(of: table.consignee[shipment])))
        found.shipments.append(Row(key: sending, shipment: shipment, entry: entry, whole: quantity))
      }
    }
    return found
  }

  private func entry(_ shipment: ShipmentID, _ quantity: Int64, isMarked: Bool) -> LedgerEntry {
    LedgerEntry(day: table.day[shipment].rawValue, quantity: quantity, group: 0, isMarked: isMarked)
  }

  private func roles(of party: PartyID) -> CountryRoles {
    party == .none ? [] : selection.partyRoles[party.row]
  }

  /// By stock, each in canonical order.
  private func sorted(_ rows: [Row], on pool: WorkPool) throws(Cancelled) -> [StockKey: [Row]] {
    let groups = Dictionary(grouping: rows, by: \.key)
    let keys = groups.keys.sorted()
    let sorted = try pool.each(keys.count) { index in
      groups[keys[index], default: []].sorted { table.precedes($0.shipment, $1.shipment) }
    }
    return Dictionary(uniqueKeysWithValues: zip(keys, sorted))
  }
}
