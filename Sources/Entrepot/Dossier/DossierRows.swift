internal import Detection
internal import GraphCore
internal import Ingest
internal import Trade
internal import WorkPool

/// The shipments in which a firm stands, found in one sweep over the table.
struct DossierRows: Sendable {
  /// Those of the days and goods asked for, in the order of the table.
  let shipments: [ShipmentID]
  /// Days of all shipments asked for, whoever stands in them; `nil` where there is none.
  let days: ClosedRange<Day>?
  /// Whether a row of the table was asked for at all, for rows of other tables of the same inputs.
  let scope: Scope

  /// Which rows are looked at: shipments of the days and goods asked for, whatever the length of their codes.
  struct Scope: Sendable {
    private let table: ShipmentTable
    private let since: Day, until: Day
    /// By goods number; `nil` where all goods are wanted.
    private let isWanted: [Bool]?

    init(_ settings: AnalysisSettings, in table: ShipmentTable) {
      self.table = table
      (since, until) = (settings.since ?? Day(rawValue: .min), settings.until ?? Day(rawValue: .max))
      isWanted = settings.goods.map { goods in
        table.goodsCodes.values.map { code in goods.contains { code.starts(with: $0) } }
      }
    }

    func admits(_ shipment: ShipmentID) -> Bool {
      let day = table.day[shipment]
      guard table.status[shipment] == .used, since <= day, day <= until else { return false }
      return isWanted.map { $0[table.goods[shipment].row] } ?? true
    }
  }

  init(
    of firm: FirmID, in table: ShipmentTable, _ settings: AnalysisSettings, on pool: WorkPool
  ) throws(Cancelled) {
    let scope = Scope(settings, in: table)
    let isOfFirm = table.firms.ofParty.values.map { $0 == firm }
    let columns = [table.consignor, table.consignee, table.maker].compactMap(\.self)
    let parts = try pool.map(0..<table.count, grain: 1 << 16) { rows in
      var (found, first, last) = ([ShipmentID](), Int32.max, Int32.min)
      for row in rows {
        let shipment = ShipmentID(row: row)
        guard scope.admits(shipment) else { continue }
        let day = table.day[shipment].rawValue
        (first, last) = (min(first, day), max(last, day))
        for column in columns {
          let party = column[shipment]
          guard party != .none, isOfFirm[party.row] else { continue }
          found.append(shipment)
          break
        }
      }
      return (found: found, first: first, last: last)
    }
    self.scope = scope
    shipments = parts.flatMap(\.found)
    let (first, last) = (parts.map(\.first).min() ?? .max, parts.map(\.last).max() ?? .min)
    days = first <= last ? Day(rawValue: first)...Day(rawValue: last) : nil
  }
}
