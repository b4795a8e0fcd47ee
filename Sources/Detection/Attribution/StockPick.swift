internal import GraphCore
internal import Trade

/// A shipment as one side of a stock sees it: a lot that came in, or a shipment that left. 16 bytes, as there are many.
struct StockPick: Sendable, BitwiseCopyable {
  /// Row of the table.
  let row: UInt32
  /// Whose stock it is, and who sent the lot or received the shipment; `FirmID.none` where that is not known.
  let firm: UInt32, other: UInt32
  private let packed: UInt32

  init(row: Int, firm: UInt32, other: UInt32, label: UInt32, isShipment: Bool, isMarked: Bool) {
    (self.row, self.firm, self.other) = (UInt32(row), firm, other)
    packed = label << 2 | (isShipment ? 2 : 0) | (isMarked ? 1 : 0)
  }

  /// The label of the stock (`StockLabels`).
  var label: UInt32 { packed >> 2 }
  var isShipment: Bool { packed & 2 != 0 }
  /// A lot of the coalition, or a shipment to a destination.
  var isMarked: Bool { packed & 1 != 0 }
}

/// Finds the shipments that belong to stocks of hubs.
struct StockPicker: Sendable {
  let table: ShipmentTable
  let selection: LegSelection
  let labels: StockLabels

  init(_ table: ShipmentTable, _ settings: RouteSettings) {
    (self.table, selection) = (table, LegSelection(settings, of: table))
    labels = StockLabels(selection.classes, settings, of: table)
  }

  /// A used shipment with the firms and roles of its two ends. A firm that is not known has no vertex.
  struct Ends {
    var sender = UInt32.max, receiver = UInt32.max
    var senderRoles: CountryRoles = [], receiverRoles: CountryRoles = []
    /// The commodity class, and the label of stocks that the shipment belongs to.
    var label: UInt32, stockLabel: UInt32
  }

  /// The ends of a row; `nil` if it is no shipment of the days and goods asked for, or from a firm to itself.
  @inline(__always)
  func ends(_ shipment: ShipmentID) -> Ends? {
    guard table.status[shipment] == .used, isWithin(table.day[shipment]) else { return nil }
    let label = selection.classes.ofGoods[table.goods[shipment].row]
    guard label != GoodsClasses.none else { return nil }
    var ends = Ends(label: label, stockLabel: labels.label(label, shipment, table))
    let (sender, receiver) = (table.consignor[shipment].row, table.consignee[shipment].row)
    if sender < selection.vertices.count {
      (ends.sender, ends.senderRoles) = (selection.vertices[sender].rawValue, selection.partyRoles[sender])
    }
    if receiver < selection.vertices.count {
      ends.receiver = selection.vertices[receiver].rawValue
      ends.receiverRoles = selection.partyRoles[receiver]
    }
    return ends.sender == ends.receiver ? nil : ends
  }

  @inline(__always)
  private func isWithin(_ day: Day) -> Bool {
    if let since = selection.since, day < since { return false }
    if let until = selection.until, day > until { return false }
    return true
  }

  /// Whether a shipment goes to a destination and is worth what is asked for; one worth less competes for the stock.
  @inline(__always)
  func isMeant(_ shipment: ShipmentID, _ ends: Ends) -> Bool {
    selection.goesToDestination(shipment, table, ends.receiverRoles)
      && table.isWorth(selection.leastCents, shipment)
  }

  /// What some rows say before any of them is picked.
  struct Outlook: Sendable {
    /// The stocks out of which rows go to a destination: (firm, class), with repetitions.
    var stocks: [(firm: UInt32, label: UInt32)] = []
    /// The first day of a shipment of the days asked for, whatever its goods.
    var firstDay = Int32.max
  }

  func outlook(_ rows: Range<Int>) -> Outlook {
    var outlook = Outlook()
    for row in rows {
      let shipment = ShipmentID(row: row)
      let day = table.day[shipment]
      if day.rawValue < outlook.firstDay, table.status[shipment] == .used, isWithin(day) {
        outlook.firstDay = day.rawValue
      }
      guard let ends = ends(shipment), isStock(ends.sender, ends.senderRoles),
        isMeant(shipment, ends)
      else { continue }
      outlook.stocks.append((ends.sender, ends.label))
    }
    return outlook
  }

  /// Both sides of the stocks whose (firm, class) a filter admits, in the order of the rows.
  func picks(_ rows: Range<Int>, _ wanted: JunctionFilter) -> [StockPick] {
    var picks: [StockPick] = []
    for row in rows {
      let shipment = ShipmentID(row: row)
      guard let ends = ends(shipment) else { continue }
      if isStock(ends.receiver, ends.receiverRoles), wanted.contains(ends.receiver, ends.label) {
        picks.append(
          StockPick(
            row: row, firm: ends.receiver, other: ends.sender, label: ends.stockLabel, isShipment: false,
            isMarked: selection.isSourced(shipment, table, ends.senderRoles)))
      }
      if isStock(ends.sender, ends.senderRoles), wanted.contains(ends.sender, ends.label) {
        picks.append(
          StockPick(
            row: row, firm: ends.sender, other: ends.receiver, label: ends.stockLabel, isShipment: true,
            isMarked: isMeant(shipment, ends)))
      }
    }
    return picks
  }

  @inline(__always)
  func isStock(_ firm: UInt32, _ roles: CountryRoles) -> Bool {
    roles.contains(.hub) && firm != LegSelection.noVertex.rawValue
  }
}
