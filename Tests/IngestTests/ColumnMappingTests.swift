import TestSupport
import Testing

@testable import Ingest

private func problem(_ body: () throws -> Void) -> IngestError.Problem? {
  do {
    try body()
    return nil
  } catch { return (error as? IngestError)?.problem }
}

@Test func `user columns win by name, loose name and position`() throws {
  let header = ["Date", "Exporter", "Importer", "HS Code", "Odd one", "Odd one"]
  let rows = [["2021-01-02", "A", "B", "854231", "x", "y"]]
  let found = try mapping(
    header, rows, [(.maker, "#6"), (.brand, "exporter"), (.consignee, "IMPORTER :"), (.hsCode, "hs_code")])
  #expect(found.column(.maker) == 5 && found.column(.brand) == 1 && found.column(.consignee) == 2)
  #expect(found.choices.first { $0.field == .hsCode }?.isUsers == true)
  #expect(try mapping(header, rows, [(.consignee, "")]).column(.consignee) == nil)
}

@Test func `user columns that are not there or there twice are refused with candidates`() {
  let header = ["Date", "Exporter", "Odd one", "Odd one"]
  let rows = [["2021-01-02", "A", "x", "y"]]
  #expect(
    problem { _ = try mapping(header, rows, [(.consignor, "Exportr")]) }
      == .unknownColumn("Exportr", field: .consignor, similar: ["Exporter"]))
  #expect(
    problem { _ = try mapping(header, rows, [(.maker, "Odd one")]) }
      == .ambiguousColumn(
        .maker,
        candidates: [
          .init(column: 2, header: "Odd one", samples: ["x"]),
          .init(column: 3, header: "Odd one", samples: ["y"]),
        ]))
  #expect(problem { _ = try mapping(header, rows, [(.maker, "#9")]) } != nil)
  #expect(
    problem { _ = try Field.override("consigner=X") }
      == .unknownField("consigner", similar: ["consignor", "consignee", "consignorID"]))
  #expect(problem { _ = try Field.override("consignor") } == .badMap("consignor"))
}

@Test func `a required column there twice with different cells is an error, with equal cells none`() throws {
  let header = ["Date", "Shipper", "Consignee", "HS Code", "Date"]
  #expect(
    problem { _ = try mapping(header, [["2021-01-02", "A", "B", "854231", "2021-01-05"]]) }
      == .ambiguousColumn(
        .date,
        candidates: [
          .init(column: 0, header: "Date", samples: ["2021-01-02"]),
          .init(column: 4, header: "Date", samples: ["2021-01-05"]),
        ]))
  #expect(try mapping(header, [["2021-01-02", "A", "B", "854231", "2021-01-02"]]).column(.date) == 0)
  #expect(try mapping(header, [["2021-01-02", "A", "B", "854231", "soon"]]).column(.date) == 0)
  #expect(try mapping(header, [["soon", "A", "B", "854231", "2021-01-02"]]).column(.date) == 4)
}

@Test func `cells decide where the preferred column holds no dates`() throws {
  let found = try mapping(
    ["G072 (Дата регистрации)", "GD1 (Дата выпуска)", "G33", "G022", "G082"],
    [["", "01.02.2021", "8542319000", "A", "B"], ["", "02.02.2021", "8542319000", "A", "B"]])
  #expect(found.column(.date) == 1)
  #expect(found.notes.contains { $0.contains("hardly any readable cell") })
}

@Test func `what is missing is an error with candidates and their cells`() throws {
  let found = try mapping(
    ["when", "who", "Consignee", "code"],
    [["2021-01-02", "ACME LTD", "B CO", "854231"], ["2021-01-03", "STAR LLC", "C CO", "847330"]])
  #expect(found.missingForShipments == [.date, .hsCode])
  let missing = problem { try found.requireShipments(file: "t.csv") }
  #expect(
    missing
      == .missingColumn(
        .date, candidates: [.init(column: 0, header: "when", samples: ["2021-01-02", "2021-01-03"])]))
  let nobody = try mapping(
    ["date", "who", "hs"], [["2021-01-02", "ACME LTD", "854231"], ["2021-01-02", "STAR LLC", "854231"]])
  guard case .missingParties(let candidates) = problem({ try nobody.requireShipments(file: "t.csv") }) else {
    Issue.record("parties are missing")
    return
  }
  #expect(candidates.map(\.header) == ["who"])
}

@Test func `a file without header is said to have none`() throws {
  let rows = [
    ["2021-01-02", "A LTD", "B LTD", "854231", "12.5", "7"],
    ["2021-01-03", "A LTD", "C LTD", "854231", "1", "2"],
  ]
  let found = try mapping(rows[0], Array(rows.dropFirst()))
  guard case .noHeader = problem({ try found.requireShipments(file: "t.csv") }) else {
    Issue.record("the first row is data")
    return
  }
}

@Test func `hostile headers neither crash nor confuse`() throws {
  let wide = (0..<5_000).map { "column \($0)" } + ["Date", "Shipper", "Consignee", "HS Code"]
  #expect(try mapping(wide).column(.hsCode) == 5_003)
  #expect(try mapping([]).choices.isEmpty)
  #expect(try mapping(["", "", ""]).choices.isEmpty)
  #expect(try mapping([String](repeating: "x", count: 300)).confidence == 0)
  let ragged = try mapping(
    ["Date", "HS Code", "Shipper"], [[], ["2021-01-02"], ["2021-01-02", "854231", "A", "B"]])
  #expect(ragged.missingForShipments.isEmpty)
}

@Test func `headers are compared without regard to case, blanks, look-alikes and marks at the end`() throws {
  let found = try mapping(["\u{FEFF}DATE", "hs\u{A0}\u{3000}code:", "ＳＨＩＰＰＥＲ", "consignee_name*"])
  #expect(found.missingForShipments.isEmpty && found.column(.consignor) == 2 && found.column(.consignee) == 3)
  let latin = try mapping(["Дaтa peгиcтpaции ДT", "Пoлyчaтeль", "Koд TH BЭД"])
  #expect(latin.layout.id == "ru-customs" && latin.missingForShipments.isEmpty)
}

@Test(
  arguments: [
    ("G072 (Дата регистрации)", "072"), ("072 Дата ДТ", "072"), ("GD1", "D1"), ("d1 Дата", "D1"),
    ("nd (Номер)", "ND"),
    ("G31_11(Фирма)", "31_11"), ("41А Единица", "41A"), ("G541_INN (ИНН брокера)", "541_INN"),
    ("G42RUB", "42RUB"),
    ("0121\u{A0}Основной", "0121"), (" G15A ", "15A"), ("USDKG (USD за КГ)", nil), ("USD/KG Цена", nil),
    ("D12", nil),
    ("12345 x", nil), ("G", nil), ("Дата", nil), ("31_ x", nil), ("FIRM (x)", nil), ("", nil),
  ] as [(String, String?)])
func `boxes of the declaration in headers`(header: String, box: String?) {
  #expect(HeaderName.box(header) == box)
}

@Test(
  arguments: [
    ("Вес нетто, кг", MassUnit.kg), ("Weight (Kilograms)", .kg), ("NET WT (MT)", .t), ("weight_lbs", .lb),
    ("G38 (Вес нетто)", nil), ("Вес нетто (т)", .t), ("Net Mass", nil), ("mass in g", .g),
  ] as [(String, MassUnit?)])
func `units of mass in headers`(header: String, unit: MassUnit?) {
  #expect(MassUnit(inHeader: header) == unit)
}

@Test func `the mass unit is the header's, then the layout's`() throws {
  #expect(try mapping(["date", "net weight"]).massUnit(.netMassKg) == .kg)
  #expect(try mapping(["date", "weight (tons)"]).massUnit(.grossMassKg) == .t)
}

@Test(arguments: UInt64(0)..<60)
func `columns in any order are the same mapping`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let layout = Layouts.builtIn.randomElement(using: &random)!
  var fields = Field.allCases.filter { layout.fields[$0]?.names.isEmpty == false }
  fields.shuffle(using: &random)
  let header = fields.map { layout.fields[$0]!.names[0] } + ["something else"]
  let found = try mapping(header)
  #expect(found.layout.id == layout.id)
  for (column, field) in fields.enumerated() { #expect(found.column(field) == column) }
  #expect(found.unmapped == [fields.count])
}
