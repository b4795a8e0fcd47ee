internal import Trade

/// Writes rows as vendors of Russian customs data do: box codes or labels as headers, semicolons, decimal commas, dates as
/// dd.mm.yyyy, line ends as on Windows, Windows-1251.
///
/// Rows that do not touch Russia stand in the file as well, as in the files of vendors who convert the declarations of
/// several countries; their countries are given, so the direction (ЭК out of Russia, ИМ else) decides nothing.
struct CustomsRows: RowWriter {
  let header: [UInt8]
  private let text: RowText
  private let world: World
  private let fields: [CustomsColumns.Field]

  init(_ world: World, dialect: Int) {
    (self.world, text) = (world, RowText(world))
    fields = CustomsColumns.all.map(\.field)
    var csv = CSVBytes(delimiter: 59)
    for (index, column) in CustomsColumns.all.enumerated() {
      if index > 0 { csv.endCell() }
      csv.cell(Array(column.headers[dialect].utf8)[...])
    }
    csv.raw([13, 10])
    header = CP1251.encoded(csv.bytes)
  }

  var hasMaker: Bool { true }
  func buffer(rows: Int) -> CSVBytes { CSVBytes(delimiter: 59, capacity: rows * 400) }
  func encoded(_ csv: CSVBytes) -> [UInt8] { CP1251.encoded(csv.bytes) }

  func append(
    _ row: Consignment, number: Int, _ manner: RowManner, to csv: inout CSVBytes, scratch: inout [UInt8]
  ) {
    for (index, field) in fields.enumerated() {
      if index > 0 { csv.endCell() }
      append(field, row, number, manner, to: &csv, scratch: &scratch)
    }
    csv.raw([13, 10])
  }

  private func append(
    _ field: CustomsColumns.Field, _ row: Consignment, _ number: Int, _ manner: RowManner,
    to csv: inout CSVBytes,
    scratch: inout [UInt8]
  ) {
    let blemish = manner.blemish
    let from = world.population.country(of: row.consignor)
    switch field {
    case .declaration: declaration(row, number: number, to: &csv)
    case .direction: csv.raw(from == world.geography.russia ? CustomsRows.export : CustomsRows.import)
    case .date: if blemish != .noDate { date(row, to: &csv) }
    case .item: csv.number(1)
    case .consignor: text.consignor(row, manner, to: &csv, scratch: &scratch)
    case .consignorCountry, .tradingCountry, .dispatch: text.letters(from, to: &csv)
    case .consigneeNumber: taxNumber(of: row.consignee, to: &csv)
    case .consignee:
      if blemish != .noConsignee { text.name(row.consignee, manner.consignee, to: &csv, scratch: &scratch) }
    case .consigneeCountry, .destination:
      if blemish != .noConsigneeCountry { text.consigneeCountry(row, to: &csv) }
    case .description:
      text.description(row, into: &scratch)
      csv.cell(scratch[...])
    case .maker: maker(row, manner, to: &csv, scratch: &scratch)
    case .brand: brand(row, to: &csv)
    case .code: text.code(row, blemish, to: &csv)
    case .origin: text.origin(row, blemish == .wordyOrigin ? .none : blemish, to: &csv)
    case .netMass: if blemish != .noMass { thousandths(row.grams, to: &csv) }
    case .value: if blemish != .noValue { csv.hundredths(row.cents, point: 44) }
    }
  }

  private static let `import` = Array("ИМ".utf8)
  private static let export = Array("ЭК".utf8)
  private static let unknownMaker = Array("НЕИЗВЕСТЕН".utf8)
  private static let noBrand = Array("БЕЗ ТОВАРНОГО ЗНАКА".utf8)

  /// `10131010/200623/3000001`: customs post, date, running number.
  func declaration(_ row: Consignment, number: Int, to csv: inout CSVBytes) {
    csv.number([10_131_010, 10_005_030, 10_216_170, 10_702_070][Int(row.wording / 7 % 4)])
    csv.byte(47)
    text.date(row, 8..<10, to: &csv)
    text.date(row, 5..<7, to: &csv)
    text.date(row, 2..<4, to: &csv)
    csv.byte(47)
    csv.number(Int64(3_000_001 + number), width: 7)
  }

  private func date(_ row: Consignment, to csv: inout CSVBytes) {
    text.date(row, 8..<10, to: &csv)
    csv.byte(46)
    text.date(row, 5..<7, to: &csv)
    csv.byte(46)
    text.date(row, 0..<4, to: &csv)
  }

  private func thousandths(_ grams: Int64, to csv: inout CSVBytes) {
    csv.number(grams / 1_000)
    csv.byte(44)
    csv.number(grams % 1_000, width: 3)
  }

  private func maker(_ row: Consignment, _ manner: RowManner, to csv: inout CSVBytes, scratch: inout [UInt8])
  {
    if row.maker != .none {
      text.maker(row, manner, to: &csv, scratch: &scratch)
    } else if row.wording % 3 != 0 {
      csv.raw(CustomsRows.unknownMaker)
    }
  }

  /// The first word of the maker's name.
  private func brand(_ row: Consignment, to csv: inout CSVBytes) {
    guard row.maker != .none else { return csv.raw(CustomsRows.noBrand) }
    csv.cell(world.population.name(of: row.maker).prefix { $0 != 32 })
  }

  /// A tax number with a right check digit (order of the Federal Tax Service of Russia on INN, 10 digits); for firms in
  /// Russia alone.
  private func taxNumber(of firm: FirmNumber, to csv: inout CSVBytes) {
    guard world.population.country(of: firm) == world.geography.russia else { return }
    var random = RandomStream(seed: world.seed, .declarations, firm.row + 1)
    var (number, sum) = (Int64(0), 0)
    for (place, weight) in [2, 4, 10, 3, 5, 9, 4, 6, 8].enumerated() {
      let digit = place < 2 ? 7 : random.below(10)
      number = number * 10 + Int64(digit)
      sum += digit * weight
    }
    csv.number(number * 10 + Int64(sum % 11 % 10))
  }
}
