import Testing
import Trade

@testable import Ingest

/// A file read to the end the slow way.
private struct Whole {
  let dialect: Dialect, mapping: ColumnMapping, rows: [[String]]

  init?(_ path: String) throws {
    guard let bytes = sharedFile(path) else { return nil }
    let head = Array(bytes.prefix(1 << 20))
    dialect = try Dialect.detect(head: head, isWhole: head.count == bytes.count, file: path)
    let sample = headRecords(head, dialect: dialect, isWhole: head.count == bytes.count, limit: 2_001)
    mapping = try ColumnMapping.choose(
      header: sample[0], samples: Array(sample.dropFirst()), file: path, headerLine: dialect.headerLine)
    rows = Array(headRecords(bytes, dialect: dialect, isWhole: true, limit: .max).dropFirst())
  }

  func cells(_ field: Field) -> [String] {
    mapping.column(field).map { column in rows.map { $0[column] } } ?? []
  }
}

@Test func `Korean import declarations are read with the published sums`() throws {
  guard let file = try Whole("data/shipments/kr_import_declarations_2020.csv.gz") else { return }
  #expect(file.mapping.layout.id == "kr-import-declarations" && file.mapping.confidence > 0.95)
  #expect(file.mapping.missingForShipments.isEmpty)
  #expect(file.mapping.fixed(.destination) == "KR" && file.mapping.fixed(.currency) == "KRW")
  #expect(file.rows.count == 37_385)
  #expect(zip(file.cells(.dispatch), file.cells(.origin)).count { $0 != $1 } == 7_458)
  let format = file.mapping.numberFormat(.value)
  let sum = file.cells(.value).reduce(Int64(0)) { sum, cell in
    guard case .value(let hundredths) = format.scaled(Array(cell.utf8).span, places: 2) else { return sum }
    return sum + hundredths
  }
  #expect(sum == 13_576_793_906_566)
  #expect(file.cells(.date).allSatisfy { file.mapping.dateFormat?.day($0) != nil })
  #expect(file.cells(.hsCode).allSatisfy { GoodsCodeCell($0) != nil })
}

@Test func `USAID deliveries are mapped, and what is missing is said`() throws {
  guard let file = try Whole("data/shipments/scms_deliveries_2006_2010.csv") else { return }
  #expect(file.dialect.description == "utf-8 with BOM, comma, CRLF, quotes")
  #expect(file.mapping.layout.id == "usaid-scms")
  #expect(file.rows.count == 4_212)
  #expect(file.mapping.missingForShipments == [.hsCode])
  #expect(file.mapping.dateFormat?.shape == .monthName)
  #expect(file.cells(.date).allSatisfy { file.mapping.dateFormat?.day($0) != nil })
  let format = file.mapping.numberFormat(.grossMassKg)
  let masses = file.cells(.grossMassKg).map { format.grams(Array($0.utf8).span, unit: .kg) }
  #expect(masses.count { $0 == .unreadable } > 500 && masses.count { $0 == .value(13_000) } > 0)
  let error = #expect(throws: IngestError.self) { try file.mapping.requireShipments(file: "scms.csv") }
  #expect(error?.description.contains("--map hsCode=") == true)
}

@Test func `the reference sample is recognised`() throws {
  guard let file = try Whole("reference/sample_50k.csv.gz") else { return }
  #expect(file.mapping.layout.id == "reference" && file.mapping.confidence > 0.98)
  #expect(file.rows.count == 50_000 && file.mapping.unmapped.isEmpty)
}

@Test func `trade statistics are not taken for shipments`() throws {
  guard let file = try Whole("data/trade/eurostat_eu_exports_to_kazakhstan_monthly.csv") else { return }
  #expect(file.mapping.missingForShipments.contains(.party))
}
