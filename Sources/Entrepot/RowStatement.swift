internal import GraphCore
internal import Ingest
internal import Reporting
internal import Trade

/// Source rows as reports list them.
struct RowStatement {
  let inputs: [OpenedInput]
  let read: ReadShipments
  private var table: ShipmentTable { read.table }

  func evidence(_ shipment: ShipmentID) -> RouteReport.Evidence {
    func name(_ party: PartyID) -> String { party == .none ? "" : table.parties.name(party) }
    func country(_ column: Column<ShipmentID, CountryCode>?) -> String? {
      column.flatMap { $0[shipment].isNone ? nil : "\($0[shipment])" }
    }
    return RouteReport.Evidence(
      file: inputs[read.lines.file(ofRow: shipment.row)].name, line: read.lines.line(ofRow: shipment.row),
      declaration: table.declaration?.text(shipment), day: "\(table.day[shipment])",
      hsCode: "\(table.goodsCodes[table.goods[shipment]])", consignor: name(table.consignor[shipment]),
      consignee: name(table.consignee[shipment]), origin: country(table.origin),
      dispatch: country(table.dispatch), valueUSDCents: table.value?[shipment].known,
      netMassGrams: table.netMass?[shipment].known)
  }
}
