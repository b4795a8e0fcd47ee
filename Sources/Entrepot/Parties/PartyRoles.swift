internal import GraphCore
internal import Ingest
internal import Trade
internal import WorkPool

/// What firms do in a table: in which roles they stand, and on which days.
struct PartyRoles: Sendable {
  /// The roles of a firm, and its shipments in any of them by day.
  struct Trade: Sendable {
    var roles: Set<PartyRole> = []
    /// By day; a shipment counts once, however many roles the firm has in it.
    var shipments: [Day: Int] = [:]

    /// Ascending.
    var days: [(day: Day, count: Int)] { shipments.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    var count: Int { shipments.values.reduce(0, +) }
  }
  private(set) var ofFirm: [FirmID: Trade] = [:]

  /// - Parameter wanted: By row of a firm: whether it is asked about.
  init(_ table: ShipmentTable, of wanted: [Bool], on pool: WorkPool) throws(Cancelled) {
    let columns: [(PartyRole, Column<ShipmentID, PartyID>?)] = [
      (.consignor, table.consignor), (.consignee, table.consignee), (.maker, table.maker),
      (.declarant, table.declarant), (.contractHolder, table.contractHolder),
    ]
    let parts = try pool.map(0..<table.count, grain: 1 << 15) { rows in
      var found: [FirmID: Trade] = [:]
      for row in rows {
        let shipment = ShipmentID(row: row)
        guard table.status[shipment] == .used else { continue }
        var counted: [FirmID] = []
        for (role, column) in columns {
          guard let column else { continue }
          let firm = table.firm(of: column[shipment])
          guard firm != .none, wanted[firm.row] else { continue }
          found[firm, default: Trade()].roles.insert(role)
          guard !counted.contains(firm) else { continue }
          counted.append(firm)
          found[firm]!.shipments[table.day[shipment], default: 0] += 1
        }
      }
      return found
    }
    for part in parts {
      for (firm, trade) in part {
        ofFirm[firm, default: Trade()].roles.formUnion(trade.roles)
        ofFirm[firm]!.shipments.merge(trade.shipments, uniquingKeysWith: +)
      }
    }
  }
}
