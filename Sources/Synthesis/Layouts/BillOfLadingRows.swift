/// Bills of lading: UTF-8, commas; no value, no maker, no country of the consignee; gross mass and ports.
struct BillOfLadingRows: RowWriter {
  let header = Array(
    """
    bill_of_lading,on_board_date,shipper,shipper_country,consignee,port_of_loading,port_of_discharge,\
    country_of_origin,hs_code,cargo_description,gross_weight_kg,container_number

    """.utf8)

  private let text: RowText

  init(_ world: World) { text = RowText(world) }

  var hasMaker: Bool { false }
  func buffer(rows: Int) -> CSVBytes { CSVBytes(capacity: rows * 190) }
  func encoded(_ csv: CSVBytes) -> [UInt8] { csv.bytes }

  func append(
    _ row: Consignment, number: Int, _ manner: RowManner, to csv: inout CSVBytes, scratch: inout [UInt8]
  ) {
    let population = text.world.population
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
    port(population.country(of: row.consignor), row.wording, to: &csv)
    port(population.country(of: row.consignee), row.wording / 3, to: &csv)
    text.origin(row, manner.blemish, to: &csv)
    csv.endCell()
    text.code(row, manner.blemish, to: &csv)
    csv.endCell()
    text.description(row, into: &scratch)
    csv.cell(scratch[...])
    csv.endCell()
    mass(row, manner, to: &csv)
    csv.raw(Array("TRNU".utf8))
    csv.number(Int64(1_000_000 + row.serial % 1_048_576))
    csv.byte(10)
  }

  /// With packaging: 2 to 17 percent more, the same for the same goods on their way.
  private func mass(_ row: Consignment, _ manner: RowManner, to csv: inout CSVBytes) {
    if manner.blemish != .noMass { csv.hundredths(row.grams * Int64(102 + row.goods % 16) / 1_000) }
    csv.endCell()
  }

  /// A port as the United Nations code it: country and three letters. Invented.
  private func port(_ country: Int, _ choice: UInt32, to csv: inout CSVBytes) {
    text.letters(country, to: &csv)
    let first = UInt8(65 + (country * 7 + Int(choice % 3) * 5) % 26)
    csv.raw([first, 79, 82])
    csv.endCell()
  }

  /// The year and the place in the file: nothing that tells planted rows from others.
  func declaration(_ row: Consignment, number: Int, to csv: inout CSVBytes) {
    csv.raw(Array("BL".utf8))
    text.date(row, 2..<4, to: &csv)
    csv.number(Int64(number + 1), width: 9)
  }
}
