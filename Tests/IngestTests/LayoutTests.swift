import Testing
import Trade

@testable import Ingest

/// The mapping of a header, with rows as they come.
func mapping(
  _ header: [String], _ rows: [[String]] = [], _ overrides: [(Field, String)] = [],
  layouts: [Layout] = Layouts.builtIn
) throws -> ColumnMapping {
  try ColumnMapping.choose(
    header: header, samples: rows, layouts: layouts, overrides: overrides, file: "t.csv")
}

@Test func `built-in layouts are well formed`() {
  #expect(Set(Layouts.builtIn.map(\.id)).count == Layouts.builtIn.count)
  #expect(Layouts.builtIn.count(where: \.isFallback) == 1)
  for layout in Layouts.builtIn {
    #expect(!layout.title.isEmpty && !layout.source.isEmpty)
    for field in [Field.date, .consignee] { #expect(layout.fields[field] != nil, "\(layout.id) \(field)") }
    for (field, rule) in layout.fields {
      #expect(!rule.names.isEmpty || !rule.boxes.isEmpty, "\(layout.id) \(field)")
      let keys = rule.names.map(HeaderName.normalised)
      #expect(Set(keys).count == keys.count, "\(layout.id) \(field) names one column twice")
      for box in rule.boxes {
        #expect(HeaderName.box("G\(box) (x)") == box || box.first == "D" || box == "ND")
      }
    }
    for (field, value) in layout.fixed where field.kind == .country { #expect(CountryCode(value) != nil) }
  }
}

@Test(arguments: Layouts.builtIn)
func `a header of a layout's own first names is taken for that layout`(layout: Layout) throws {
  let fields = Field.allCases.filter { layout.fields[$0] != nil }
  let header = fields.map { layout.fields[$0]!.names.first ?? "G\(layout.fields[$0]!.boxes[0])" }
  let found = try mapping(header)
  #expect(found.layout.id == layout.id)
  for (column, field) in fields.enumerated() {
    #expect(found.column(field) == column, "\(layout.id) \(field)")
  }
  #expect(found.confidence > (layout.isFallback || layout.fields[.hsCode] == nil ? 0.7 : 0.95))
}

private let russian: [(name: String, header: [String])] = [
  (
    "code and label",
    [
      "ND (Номер декларации)", "G011 (Направление перемещения)", "G072 (Дата регистрации)",
      "GD1 (Дата выпуска)",
      "G32 (Номер товара по ГТД)", "G021 (ИНН отправителя)", "G022 (Наименование отправителя)",
      "G0231 (Код страны отправителя)", "G081 (ИНН получателя)", "G082 (Наименование получателя)",
      "G0831 (Код страны получателя)", "G11 (Код торгующей страны)", "G15 (Страна отправления)",
      "G15A (Код страны отправления)", "G16 (Страна происхождения)", "G17A (Код страны назначения)",
      "G31_1 (Наименование и характеристики товаров)", "G31_11 (Фирма-изготовитель)",
      "G31_12 (Товарный знак, патент)", "G33 (Код товара по ТН ВЭД)", "G34 (Код страны происхождения)",
      "G35 (Вес брутто, кг)", "G38 (Вес нетто, кг)", "G42 (Фактурная стоимость)",
      "G221 (Букв.код валюты контракта)",
      "G45 (Таможенная стоимость)", "G46 (Статистическая стоимость, USD.)", "USDKG (USD за КГ)",
    ]
  ),
  (
    "code and long label",
    [
      "ND", "G011  (Направление перемещения)", "G072 (Дата оформления ГТД в АИС декларанта)",
      "GD1 (Дата выпуска груза)", "G32 (номер товара по ГТД / списку)", "G021 (ИНН отправителя)",
      "g022 (отправитель)",
      "G0231 (код)", "G081 (ИНН)", "G082 (получатель)", "G0831 (код)", "G11 (Код альфа-2 торгующей страны)",
      "G15 (страна)", "G15А (код страны отправления)", "G16 (страна)", "G17A (код)",
      "G31_1 (Описание и характеристика товара с лицевой стороны ГТД - 256 символов",
      "G31_11 (Наименование фирмы изготовителя)", "G31_12 (Товарный знак, объект авторского права)",
      "G33 (код товара по ТН ВЭД России)", "G34\u{A0}(код)", "G35 (Вес брутто (кг))",
      "G38\u{3000}(Вес нетто (кг))",
      "G42 (Фактурная стоимость товара)", "G221 (валюта)", "G45 (Таможенная стоимость товара)",
      "G46 (Статистическая стоимость товара в USD)", "USD/KG (Статистическая стоимость за килограмм)",
    ]
  ),
  (
    "bare number",
    [
      "ND", "011 ИМ/ЭК - направление перемещения", "072 Дата ДТ", "D1 Дата выпуска груза",
      "32 Номер товара по ДТ", "021",
      "022 Наименование/ФИО отправителя", "0231", "081", "082 Наименование/ФИО получателя", "0831",
      "11 Торгующая страна", "15", "15А Код страны отправления", "16 Страна происхождения", "17A",
      "31_1 Описание и характеристика товара", "31_11 Наименование фирмы изготовителя", "31_12 Товарный знак",
      "33 Код товара по ТН ВЭД РФ", "34 Код страны происхождения", "35", "38", "42", "221", "45",
      "46 Статистическая стоимость", "USD/KG Статистическая стоимость, USD/Вес НЕТТО, кг",
    ]
  ),
]

private let russianFields: [(Field, Int)] = [
  (.declaration, 0), (.direction, 1), (.date, 2), (.itemNumber, 4), (.consignorID, 5), (.consignor, 6),
  (.consignorCountry, 7), (.consigneeID, 8), (.consignee, 9), (.consigneeCountry, 10), (.tradingCountry, 11),
  (.dispatch, 13), (.destination, 15), (.description, 16), (.maker, 17), (.brand, 18), (.hsCode, 19),
  (.origin, 20),
  (.grossMassKg, 21), (.netMassKg, 22), (.value, 23), (.currency, 24), (.valueUSD, 26),
]

@Test(arguments: 0..<3)
func `Russian declarations with boxes`(dialect: Int) throws {
  let found = try mapping(russian[dialect].header)
  #expect(found.layout.id == "ru-customs")
  for (field, column) in russianFields { #expect(found.column(field) == column, "\(field)") }
  #expect(found.unmapped.contains(25) && found.unmapped.contains(27))
  #expect(found.confidence > 0.95)
  let style = dialect < 2 ? "box codes with G" : "bare box numbers"
  #expect(found.notes.contains { $0.contains(style) })
  #expect(found.direction?.whenImport[.destination] == "RU")
  #expect(found.notes.contains { $0.contains("tells imports (ИМ) from exports (ЭК)") })
}

@Test func `Russian declarations with labels alone`() throws {
  let fields: [(Field, String)] = [
    (.direction, "Направление (ИМ/ЭК)"), (.date, "Дата регистрации ДТ"), (.consignorID, "ИНН отправителя"),
    (.consignor, "Наименование отправителя"), (.consigneeID, "ИНН получателя"), (.consignee, "Получатель"),
    (.consigneeCountry, "Страна получателя"), (.tradingCountry, "Код торгующей страны"),
    (.dispatch, "Страна отправления"), (.destination, "Страна назначения"),
    (.description, "Описание и характеристика товара"), (.maker, "Изготовитель"), (.brand, "Товарный знак"),
    (.origin, "Страна происхождения товара"),
    (.hsCode, "Код ТН ВЭД. Знак звёздочки (*) в конце, если указывается менее 10 знаков."),
    (.procedure, "Процедура"), (.grossMassKg, "Вес брутто"), (.netMassKg, "Вес нетто"),
    (.value, "Фактурная стоимость"), (.currency, "Код валюты цены договора"),
    (.valueUSD, "Статистическая стоимость"), (.incoterms, "Условие поставки в соответствии с Incoterms"),
  ]
  let extra = ["Дата выпуска", "Страна происхождения", "Таможенная стоимость", "Цена за кг (USD)"]
  let found = try mapping(fields.map(\.1) + extra)
  #expect(found.layout.id == "ru-customs")
  for (column, field) in fields.enumerated() { #expect(found.column(field.0) == column, "\(field.0)") }
  #expect(found.notes.contains { $0.contains("labels only") })
}

@Test func `a Russian file in CP1251 with semicolons and decimal commas`() throws {
  let text = """
    ND (Номер декларации);G072 (Дата регистрации);G022 (Наименование отправителя);G082 (Наименование получателя);\
    G33 (Код товара по ТН ВЭД);G38 (Вес нетто, кг);G46 (Статистическая стоимость, USD.)
    10005030/010221/0000001;01.02.2021;SHENZHEN "STAR" LTD;ООО "РОМАШКА";8542319000;1 234,567;12 345,67
    10005030/130221/0000002;13.02.2021;ACME GMBH;ООО "ЛЮТИК";8473302000;0,250;99,5

    """
  let bytes = try #require(TextEncoding.windows1251.encode(text))
  let dialect = try Dialect.detect(head: bytes, isWhole: true, file: "t.csv")
  #expect(dialect.encoding == .windows1251 && dialect.delimiter == UInt8(ascii: ";"))
  let rows = headRecords(bytes, dialect: dialect, isWhole: true, limit: 100)
  let found = try mapping(rows[0], Array(rows.dropFirst()))
  #expect(found.layout.id == "ru-customs" && found.missingForShipments.isEmpty)
  #expect(found.dateFormat?.day(rows[2][1])?.description == "2021-02-13")
  let mass = found.numberFormat(.netMassKg).grams(
    Array(rows[1][5].utf8).span, unit: found.massUnit(.netMassKg))
  #expect(mass == .value(1_234_567))
  #expect(found.numberFormat(.valueUSD).scaled(Array(rows[1][6].utf8).span, places: 2) == .value(1_234_567))
  #expect(rows[1][3] == "ООО \"РОМАШКА\"")
}

@Test func `EAEU statistical forms are told from declarations`() throws {
  let found = try mapping([
    "Регистрационный №", "Дата подачи статформы", "Наименование получателя", "ИНН получателя",
    "Код страны получателя",
    "Адрес получателя", "Наименование отправителя", "Код товара по ТН ВЭД ТС",
    "Наименование товара по ТН ВЭД ТС",
    "Вес нетто кг", "Статистическая стоимость $", "Код страны происхождения",
  ])
  #expect(found.layout.id == "eaeu-statistical-form")
  #expect(found.choices.count == 12 && found.unmapped.isEmpty)
}

@Test(arguments: [
  (
    "panjiva-us-import",
    "panjivaRecordId,arrivalDate,conPanjivaId,conName,conCountry,shpPanjivaId,shpName,shpCountry,shpmtOrigin,weightKg,valueOfGoodsUSD,volumeTEU,billOfLadingType,frob,hscode_6"
  ),
  (
    "atlas-global",
    "DECLARATION NUMBER,ARRIVAL DATE,INCOTERMS,IMPORTER NAME,IMPORTER ID,IMPORTER COUNTRY,IMPORTER ADDRESS,EXPORTER NAME,EXPORTER ID,EXPORTER ADDRESS,EXPORTER COUNTRY,HS CODE,PRODUCT DETAILS,BRAND NAME,MANUFACTURING COMPANY,NET WEIGHT,QUANTITY,USD FOB,COUNTRY OF ORIGIN"
  ),
  (
    "volza",
    "Date,HS Code,Product Description,Consignee,Shipper,Std. Quantity (KG),Std. Unit,Std. Unit Rate ($/KG),Value,Country of Origin,Country of Destination,Port of Origin,Port of Destination"
  ),
  (
    "us-bill-of-lading",
    "Bill of Lading,Master Bill of Lading,Arrival Date,Shipper,Shipper Address,Consignee,Consignee Address,Notify Party,Port of Lading (Foreign Port),Port of Unlading (US Port),Vessel,Voyage,Carrier Code,Container,Product Description,Marks,Weight,Quantity,Country of Origin"
  ),
  ("cn-vendor", "日期,采购商,供应商,原产国,重量,数量,产品描述,HS编码"),
  (
    "reference",
    "declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,hs_code,description,net_mass_kg,value_usd,manufacturer"
  ),
  ("generic", "Shipment Date,Exporter,Exporter Country,Buyer,Tariff Code,Gross Wt,Value (USD)"),
])
func `vendor headers are recognised`(id: String, header: String) throws {
  let names = header.split(separator: ",").map(String.init)
  let found = try mapping(names)
  #expect(found.layout.id == id)
  #expect(found.column(.consignor) != nil && found.column(.consignee) != nil && found.column(.date) != nil)
  #expect(id == "us-bill-of-lading" || found.column(.hsCode) != nil)
}

@Test func `a layout file with an error says where and what`() {
  func problem(_ json: String) -> String {
    do {
      _ = try Layouts.read(Array(json.utf8), file: "mine.json")
      return "none"
    } catch { return error.description }
  }
  #expect(problem("{").hasPrefix("mine.json:1: not a layout file"))
  #expect(problem("{\"schema\": \"x\", \"layouts\": []}").contains("schema is 'x'"))
  #expect(problem("{\"schema\": \"entrepot.layouts/1\", \"layouts\": []}").contains("no layouts"))
  let wrong = { (inner: String) in
    "{\"schema\": \"entrepot.layouts/1\", \"layouts\": [{\"id\": \"a\", \(inner)}]}"
  }
  #expect(problem(wrong("\"fields\": {\"dat\": [\"Date\"]}")).contains("no field 'dat'"))
  #expect(problem(wrong("\"feilds\": {}")).contains("unknown key 'feilds'"))
  #expect(problem(wrong("\"fields\": {\"netMassKg\": {\"unit\": \"stone\"}}")).contains("netMassKg.unit"))
  #expect(problem(wrong("\"fields\": {\"date\": [\"Day\"]}")) == "none")
}
