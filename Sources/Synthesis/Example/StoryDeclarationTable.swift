internal import Trade

/// Writes import declarations as Russian vendors of customs data do: box codes with labels as headers, semicolons,
/// decimal commas, dates as dd.mm.yyyy, line ends as on Windows. To be encoded as Windows-1251.
struct StoryDeclarationTable: Sendable {
  private static let columns = [
    "ND (Номер декларации)", "G011 (Направление перемещения)", "G072 (Дата регистрации)",
    "G32 (Номер товара по ГТД)", "G022 (Наименование отправителя)", "G0231 (Код страны отправителя)",
    "G081 (ИНН получателя)", "G082 (Наименование получателя)", "G0831 (Код страны получателя)",
    "G11 (Код торгующей страны)", "G15A (Код страны отправления)", "G17A (Код страны назначения)",
    "G31_1 (Наименование и характеристики товаров)", "G31_11 (Фирма-изготовитель)",
    "G31_12 (Товарный знак, патент)", "G33 (Код товара по ТН ВЭД)", "G34 (Код страны происхождения)",
    "G38 (Вес нетто, кг)", "G46 (Статистическая стоимость, USD.)",
  ]

  private let world: StoryWorld

  init(_ world: StoryWorld) { self.world = world }

  /// The header row, with its line end.
  var header: String { StoryDeclarationTable.row(StoryDeclarationTable.columns) }

  /// One declaration, with its line end.
  func line(_ row: Consignment, number: Int) -> String {
    let goods = world.goods.all[Int(row.goods)]
    let sender = letters(world.population.country(of: row.consignor))
    let maker = world.population.text(of: row.maker)
    return StoryDeclarationTable.row([
      declaration(row, number: number), "ИМ", StoryDeclarationTable.date(row.day, separator: "."), "1",
      world.population.text(of: row.consignor).uppercased(), sender, taxNumber(of: row.consignee),
      world.population.text(of: row.consignee), letters(world.population.country(of: row.consignee)), sender,
      sender, "RU",
      String(decoding: goods.text, as: UTF8.self).uppercased() + ", АРТ. \(row.wording % 9_000 + 1_000)",
      maker.isEmpty ? "НЕИЗВЕСТЕН" : maker.uppercased(),
      maker.isEmpty ? "БЕЗ ТОВАРНОГО ЗНАКА" : brand(maker),
      goods.subheading + padded(Int(world.suffix(row)), 4),
      letters(Int(row.origin)), decimal(row.grams, 1_000, places: 3), decimal(row.cents, 100, places: 2),
    ])
  }

  /// `10131010/200623/3000001`: customs post, date, running number.
  func declaration(_ row: Consignment, number: Int) -> String {
    let post = ["10131010", "10005030", "10216170", "10702070"][Int(row.wording / 7 % 4)]
    return
      "\(post)/\(StoryDeclarationTable.date(row.day, separator: "", shortYear: true))/\(3_000_001 + number)"
  }

  private func letters(_ country: Int) -> String { "\(world.geography.countries[country].code)" }

  private func brand(_ maker: String) -> String {
    String(maker.prefix { $0 != " " }).uppercased()
  }

  /// A tax number with a right check digit (order of the Federal Tax Service of Russia on INN, 10 digits).
  private func taxNumber(of firm: FirmNumber) -> String {
    var random = RandomStream(seed: world.seed, .declarations, firm.row + 1)
    let digits = [7, 7] + (0..<7).map { _ in random.below(10) }
    let weighted = zip(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]).reduce(0) { $0 + $1.0 * $1.1 }
    return (digits + [weighted % 11 % 10]).map(String.init).joined()
  }

  private static func date(_ day: Int32, separator: String, shortYear: Bool = false) -> String {
    let (year, month, day) = Day(rawValue: day).civil
    return [padded(day, 2), padded(month, 2), shortYear ? padded(year % 100, 2) : "\(year)"]
      .joined(separator: separator)
  }

  private func decimal(_ value: Int64, _ unit: Int64, places: Int) -> String {
    "\(value / unit),\(padded(Int(value % unit), places))"
  }

  private static func row(_ cells: [String]) -> String {
    cells.map { cell in
      let isPlain = !cell.contains { $0 == ";" || $0 == "\"" || $0.isNewline }
      return isPlain
        ? cell
        : "\""
          + cell.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\""
    }.joined(separator: ";") + "\r\n"
  }
}

/// A number with leading zeros.
private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
