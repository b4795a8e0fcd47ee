import GraphCore
import Trade

@testable import Ingest

extension ReadShipments {
  /// The rows in plain values. Asks the table as its users do.
  func plainRows(_ inputs: [OpenedInput]) -> [PlainRow] {
    var faults: [Int: QuarantinedRow] = [:]
    for file in rows.indices { for row in quarantine(ofInput: file) { faults[row.row] = row } }
    return (0..<table.count).map { index in
      let shipment = ShipmentID(row: index)
      var row = PlainRow(
        file: lines.file(ofRow: index), line: lines.line(ofRow: index), status: table.status[shipment])
      if row.status == .quarantined {
        row.fault = faults[index]?.fault
        row.text = faults[index].map { inputs[row.file].utf8($0.text) } ?? []
        return row
      }
      row.day = table.day[shipment].rawValue
      row.code = "\(table.goodsCodes[table.goods[shipment]])"
      let parties = [
        table.consignor[shipment], table.consignee[shipment], table.maker?[shipment] ?? .none,
        table.declarant?[shipment] ?? .none, table.contractHolder?[shipment] ?? .none,
      ]
      row.parties = parties.map { party in
        party == .none ? nil : "\(table.parties.name(party))|\(table.country(of: party))"
      }
      row.firms = parties.map { party in
        let firm = table.firm(of: party)
        return firm == .none ? nil : "\(foldName(table.name(of: firm)))|\(table.firms.countries[firm])"
      }
      row.countries = [table.origin, table.dispatch, table.destination, table.tradingCountry].map {
        "\($0?[shipment] ?? .none)"
      }
      row.cents = table.value?[shipment].rawValue ?? 0
      row.grams = table.netMass?[shipment].rawValue ?? 0
      row.declaration = table.declaration?.text(shipment) ?? ""
      return row
    }
  }

  var plainTallies: [PlainTally] {
    rows.indices.map { file in
      PlainTally(
        value: quantities(.value, ofInput: file) ?? QuantityCount(),
        mass: quantities(.netMass, ofInput: file) ?? QuantityCount(),
        repairedCodes: repairedCodes(ofInput: file),
        unknownCountries: Dictionary(
          unknownCountries(ofInput: file).map { ($0.text, $0.rows) }, uniquingKeysWith: +),
        sums: Dictionary(uniqueKeysWithValues: sums(ofInput: file).map { ("\($0.currency)", $0.sum) }))
    }
  }

  /// Every number of the table, also those of rows in quarantine, to be the same for any workers and chunks.
  var everyNumber: [[Int64]] {
    func column<Value: RawRepresentable>(_ column: Column<ShipmentID, Value>?) -> [Int64]
    where Value.RawValue: FixedWidthInteger {
      column?.values.map { Int64(truncatingIfNeeded: $0.rawValue) } ?? [-1]
    }
    return [
      column(table.status), column(table.day), column(table.goods), column(table.consignor),
      column(table.consignee), column(table.maker), column(table.declarant), column(table.contractHolder),
      column(table.origin), column(table.dispatch), column(table.destination), column(table.tradingCountry),
      column(table.value), column(table.netMass),
      table.digest?.values.map { Int64(truncatingIfNeeded: $0) } ?? [-1],
      (0..<table.count).map { Int64(lines.line(ofRow: $0)) },
      table.goodsCodes.values.map { Int64(truncatingIfNeeded: $0.rawValue) },
      table.parties.countries.map { Int64($0.rawValue) },
      (0..<table.parties.count).flatMap { Array(table.parties.name(PartyID(row: $0)).utf8) }.map(Int64.init),
      table.firms.ofParty.values.map { Int64($0.rawValue) },
      table.firms.representative.values.map { Int64($0.rawValue) },
      rows.flatMap { [Int64($0.lowerBound), Int64($0.upperBound)] },
    ]
  }
}
