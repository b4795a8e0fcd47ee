internal import Trade

/// Writes rows as the reference tasks want them: UTF-8, commas, line feeds, quotes only where needed.
///
///     declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,
///     hs_code,description,net_mass_kg,value_usd,manufacturer
struct StoryTable: Sendable {
  static let header = Array(
    """
    declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,\
    hs_code,description,net_mass_kg,value_usd,manufacturer

    """.utf8)

  private let world: StoryWorld
  /// `YYYY-MM-DD` of every day of the calendar.
  private let dates: [[UInt8]]

  init(_ world: StoryWorld) {
    self.world = world
    dates = (Calendar.first...Calendar.last).map { Array(Day(rawValue: Int32($0)).description.utf8) }
  }

  /// Appends one row. `scratch` is overwritten.
  func append(_ row: Consignment, number: Int, to csv: inout CSVBytes, scratch: inout [UInt8]) {
    declaration(row, number: number, to: &csv)
    csv.endCell()
    csv.raw(date(row))
    csv.endCell()
    party(row.consignor, to: &csv)
    party(row.consignee, to: &csv)
    if row.origin != Consignment.unknownOrigin { csv.raw(letters(Int(row.origin))) }
    csv.endCell()
    let goods = world.goods.all[Int(row.goods)]
    csv.raw(goods.digits)
    csv.number(world.suffix(row), width: 4)
    csv.endCell()
    Wording.describe(goods, choice: row.wording, into: &scratch)
    csv.cell(scratch[...])
    csv.endCell()
    amounts(row, to: &csv)
    csv.cell(world.population.name(of: row.maker))
    csv.byte(10)
  }

  private func party(_ firm: FirmNumber, to csv: inout CSVBytes) {
    csv.cell(world.population.name(of: firm))
    csv.endCell()
    csv.raw(letters(world.population.country(of: firm)))
    csv.endCell()
  }

  private func amounts(_ row: Consignment, to csv: inout CSVBytes) {
    if row.grams > 0 { csv.hundredths(row.grams / 10) }
    csv.endCell()
    csv.hundredths(row.cents)
    csv.endCell()
  }

  /// Country of import, year, and the place in the file: nothing that tells planted rows from others.
  func declaration(_ row: Consignment, number: Int, to csv: inout CSVBytes) {
    csv.raw(letters(world.population.country(of: row.consignee)))
    csv.raw(date(row)[2..<4])
    csv.byte(47)
    csv.number(Int64(number + 1), width: 9)
  }

  private func letters(_ country: Int) -> [UInt8] { world.geography.countries[country].letters }
  private func date(_ row: Consignment) -> [UInt8] { dates[Int(row.day) - Calendar.first] }
}

extension StoryWorld {
  /// The four digits a country adds to a subheading: one of two for each goods, the first three times as often.
  func suffix(_ row: Consignment) -> Int64 {
    var random = RandomStream(seed: 0, .basket, -Int(row.goods) - 1)
    let usual = random.below(99) * 100
    return Int64(row.wording % 4 == 3 ? random.below(10_000) : usual)
  }
}
