/// Rows as the reference tasks want them: UTF-8, commas, line feeds, quotes only where needed.
struct ReferenceRows: RowWriter {
  let header = Array(
    """
    declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,\
    hs_code,description,net_mass_kg,value_usd,manufacturer

    """.utf8)

  private let text: RowText

  init(_ world: World) { text = RowText(world) }

  var hasMaker: Bool { true }
  func buffer(rows: Int) -> CSVBytes { CSVBytes(capacity: rows * 190) }
  func encoded(_ csv: CSVBytes) -> [UInt8] { csv.bytes }

  func append(
    _ row: Consignment, number: Int, _ manner: RowManner, to csv: inout CSVBytes, scratch: inout [UInt8]
  ) {
    declaration(row, number: number, to: &csv)
    csv.endCell()
    if manner.blemish != .noDate { text.date(row, to: &csv) }
    csv.endCell()
    text.consignor(row, manner, to: &csv, scratch: &scratch)
    csv.endCell()
    text.consignorCountry(row, to: &csv)
    csv.endCell()
    if manner.blemish != .noConsignee {
      text.name(row.consignee, manner.consignee, to: &csv, scratch: &scratch)
    }
    csv.endCell()
    if manner.blemish != .noConsigneeCountry { text.consigneeCountry(row, to: &csv) }
    csv.endCell()
    goods(row, manner, to: &csv, scratch: &scratch)
    if manner.blemish != .noValue { csv.hundredths(row.cents) }
    csv.endCell()
    text.maker(row, manner, to: &csv, scratch: &scratch)
    csv.byte(10)
  }

  private func goods(_ row: Consignment, _ manner: RowManner, to csv: inout CSVBytes, scratch: inout [UInt8])
  {
    text.origin(row, manner.blemish, to: &csv)
    csv.endCell()
    text.code(row, manner.blemish, to: &csv)
    csv.endCell()
    text.description(row, into: &scratch)
    csv.cell(scratch[...])
    csv.endCell()
    if manner.blemish != .noMass { csv.hundredths(row.grams / 10) }
    csv.endCell()
  }

  /// Country of import, year, and the place in the file: nothing that tells planted rows from others.
  func declaration(_ row: Consignment, number: Int, to csv: inout CSVBytes) {
    text.consigneeCountry(row, to: &csv)
    text.date(row, 2..<4, to: &csv)
    csv.byte(47)
    csv.number(Int64(number + 1), width: 9)
  }
}
