import Foundation

/// Import and export declarations as vendors of Russian customs data write them, in one of the four dialects of
/// headers: Windows-1251, semicolons, decimal comma, dd.mm.yyyy.
struct CustomsFile {
  /// What a column is, and its header in the dialects: code and label, code and long label, bare number, label.
  static let columns: [(field: String?, headers: [String])] = [
    (
      "declaration",
      ["ND (Номер декларации)", "ND (Номер декларации)", "ND Номер декларации", "Номер декларации"]
    ),
    (
      "direction",
      [
        "G011 (Направление перемещения)", "G011 (ИМ/ЭК - направление перемещения)",
        "011 ИМ/ЭК - направление перемещения", "Направление (ИМ/ЭК)",
      ]
    ),
    (
      "date",
      [
        "G072 (Дата регистрации)", "G072 (Дата оформления ГТД в АИС декларанта)", "072 Дата ДТ",
        "Дата регистрации ДТ",
      ]
    ),
    (
      "itemNumber",
      [
        "G32 (Номер товара по ГТД)", "G32 (номер товара по ГТД / списку)", "32 Номер товара по ДТ",
        "Номер товара",
      ]
    ),
    (
      "consignor",
      [
        "G022 (Наименование отправителя)", "G022  (Наименование отправителя)",
        "022 Наименование/ФИО отправителя",
        "Наименование отправителя",
      ]
    ),
    (
      "consignorCountry",
      [
        "G0231 (Код страны отправителя)", "G0231 (Код страны отправителя)", "0231 Код страны отправителя",
        "Код страны отправителя",
      ]
    ),
    (
      "consigneeID",
      ["G081 (ИНН получателя)", "G081 (ИНН получателя)", "081 ИНН получателя", "ИНН получателя"]
    ),
    (
      "consignee",
      [
        "G082 (Наименование получателя)", "G082 (Наименование получателя)", "082 Наименование/ФИО получателя",
        "Получатель",
      ]
    ),
    (
      "consigneeCountry",
      [
        "G0831 (Код страны получателя)", "G0831 (Код страны получателя)", "0831 Код страны получателя",
        "Страна получателя",
      ]
    ),
    (
      "tradingCountry",
      [
        "G11 (Код торгующей страны)", "G11 (Код альфа-2 торгующей страны)", "11 Торгующая страна",
        "Код торгующей страны",
      ]
    ),
    (
      "dispatch",
      [
        "G15A (Код страны отправления)", "G15A (код страны отправления)", "15 Код страны отправления",
        "Страна отправления",
      ]
    ),
    (
      nil,
      [
        "G16 (Страна происхождения)", "G16 (Страна происхождения)", "16 Страна происхождения",
        "Страна происхождения",
      ]
    ),
    (
      "destination",
      [
        "G17A (Код страны назначения)", "G17A (Код страны назначения)", "17 Код страны назначения",
        "Страна назначения",
      ]
    ),
    (
      "description",
      [
        "G31_1 (Наименование и характеристики товаров)",
        "G31_1 (Описание и характеристика товара с лицевой стороны ГТД - 256 символов",
        "31_1 Описание и характеристика товара", "Описание и характеристика товара",
      ]
    ),
    (
      "maker",
      [
        "G31_11 (Фирма-изготовитель)", "G31_11 (Наименование фирмы изготовителя)",
        "31_11 Наименование фирмы изготовителя", "Изготовитель",
      ]
    ),
    (
      "brand",
      [
        "G31_12 (Товарный знак, патент)", "G31_12 (Товарный знак, объект авторского права)",
        "31_12 Товарный знак",
        "Товарный знак",
      ]
    ),
    (
      "hsCode",
      [
        "G33 (Код товара по ТН ВЭД)", "G33 (код товара по ТН ВЭД России)", "33 Код товара по ТН ВЭД РФ",
        "Код ТН ВЭД. Знак звёздочки (*) в конце, если указывается менее 10 знаков.",
      ]
    ),
    (
      "origin",
      [
        "G34 (Код страны происхождения)", "G34 (Код страны происхождения)", "34 Код страны происхождения",
        "Страна происхождения товара",
      ]
    ),
    ("netMassKg", ["G38 (Вес нетто, кг)", "G38 (Вес нетто (кг))", "38 Вес нетто", "Вес нетто"]),
    (
      "value",
      [
        "G42 (Фактурная стоимость)", "G42 (Фактурная стоимость товара)", "42 Фактурная стоимость",
        "Фактурная стоимость",
      ]
    ),
    (
      "currency",
      [
        "G221 (Букв.код валюты контракта)", "G221 (Букв.код валюты контракта)", "221 Код валюты",
        "Код валюты цены договора",
      ]
    ),
    (
      nil,
      [
        "G45 (Таможенная стоимость)", "G45 (Таможенная стоимость товара)", "45 Таможенная стоимость",
        "Таможенная стоимость",
      ]
    ),
    (
      "valueUSD",
      [
        "G46 (Статистическая стоимость, USD.)", "G46 (Статистическая стоимость товара в USD)",
        "46 Статистическая стоимость", "Статистическая стоимость",
      ]
    ),
  ]

  /// 1 to 4.
  let dialect: Int
  var header: [String] { CustomsFile.columns.map { $0.headers[dialect - 1] } }

  /// 120 rows: 90 imports of American processors from Hong Kong, Turkey and China in three states of damage, 20
  /// exports to Kazakhstan, 6 rows without day, 2 repeated rows, 2 of a firm to itself.
  var rows: [[String]] {
    let imports = (0..<90).map { CustomsFile.row($0, direction: "ИМ") }
    let exports = (90..<110).map { number in
      var row = CustomsFile.row(number, direction: "ЭК")
      (row[4], row[5], row[7], row[8]) = ("ООО \"Вывоз\"", "RU", "ТОО \"Ввоз\"", "KZ")
      (row[10], row[12]) = ("RU", number % 2 == 0 ? "KZ" : "")
      return row
    }
    let undated = (110..<116).map { number in
      var row = CustomsFile.row(number, direction: "ИМ")
      row[2] = ["", "нет", "32.13.2022"][number % 3]
      return row
    }
    let own = (116..<118).map { number in
      var row = CustomsFile.row(number, direction: "ИМ")
      (row[4], row[5]) = ("ооо \"ромашка-0\"", "RU")
      (row[7], row[8]) = ("ООО  \"РОМАШКА-0\"", "RU")
      return row
    }
    return imports + exports + undated + own + [imports[3], imports[4]]
  }

  /// Value of the rows that are used, in US cents.
  static let usedCents: Int64 = (0..<110).reduce(0) { $0 + cents($1) }
  /// Value of the imports.
  static let importCents: Int64 = (0..<90).reduce(0) { $0 + cents($1) }

  private static func cents(_ number: Int) -> Int64 { Int64(100_000 + number * 1_000 + 25) }

  private static func row(_ number: Int, direction: String) -> [String] {
    let place = number % 3
    let day = "\(1 + number % 28)"
    let month = "\(4 + number % 9)"
    func two(_ digits: String) -> String { digits.count < 2 ? "0" + digits : digits }
    let receiver = "ООО \"Ромашка-\(number % 2)\""
    return [
      "10131010/\(two(day))0622/3\(100_000 + number)", direction, "\(two(day)).\(two(month)).2022", "1",
      "LANTERN \"LQ\" TRADING \(place) LTD", ["HK", "TR", "CN"][place],
      ["7701234567.0", "770123456", "7703384561"][place],
      number % 4 == 0 ? "\"\(receiver.replacing("\"", with: "\"\""))\"" : receiver,
      number % 5 == 0 ? "" : "RU",
      "HK", ["HK", "TR", "CN"][place], "США", number % 7 == 0 ? "" : "RU",
      number % 2 == 0 ? "ПРОЦЕССОРЫ \"X\", АРТ. \(number)" : "\"ПРОЦЕССОРЫ; АРТ. \(number)\"",
      number % 5 == 1 ? "ОТСУТСТВУЕТ" : "XILINX", "БЕЗ ТОВАРНОГО ЗНАКА",
      ["8542311000", "8542311000.0", "854231*", "854231"][number % 4], "US", "\(1 + number),125", "9 999,00",
      "CNY",
      "\(number * 7) 000,10", money(cents(number), blank: number % 2 == 0 ? " " : "\u{A0}"),
    ]
  }

  /// `1 234,56`.
  private static func money(_ cents: Int64, blank: String) -> String {
    let (whole, rest) = (cents / 100, cents % 100)
    let head =
      whole >= 1_000
      ? "\(whole / 1_000)\(blank)" + String(String(whole % 1_000 + 1_000).dropFirst()) : "\(whole)"
    return "\(head),\(rest < 10 ? "0" : "")\(rest)"
  }

  var text: String { ([header] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined() }
  var windows1251: Data { text.data(using: .windowsCP1251)! }
}
