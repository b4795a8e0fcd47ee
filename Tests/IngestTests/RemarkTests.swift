import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Ingest

/// What descriptions say of why goods move.
@Suite struct RemarkTests {
  private static let reasons: [(String, RowRemarks)] = [
    ("Oscilloscope, RETURNED AFTER REPAIR", .repair), ("возврат из ремонта, осциллограф", .repair),
    ("ПОСЛЕ РЕМОНТА", .repair), ("goods in transit to Uzbekistan", .transit),
    ("Таможенный транзит, насосы", .transit), ("транзитные грузы", .transit),
    ("shipped under licence exception CCD", .licence), ("General  License 8A", .licence),
    ("генеральная лицензия 25", .licence),
    ("in transit, after repair; export licence 4", [.repair, .transit, .licence]),
  ]

  @Test(arguments: reasons)
  func `reasons are found in any case and spacing`(text: String, remarks: RowRemarks) {
    #expect(RemarkScanner.remarks(in: text) == remarks, "\(text)")
  }

  @Test(arguments: [
    "parts for repair of pumps", "Ford Transit van", "repair kit", "transit time counter", "licence plates",
    "запчасти для ремонта", "транзисторы", "software licences", "postrepair", "afterrepair shop",
  ])
  func `goods that have such words in their names say nothing`(text: String) {
    #expect(RemarkScanner.remarks(in: text) == [], "\(text)")
  }

  /// Files of several encodings, read in chunks, have the remarks of their cells.
  @Test(arguments: [TextEncoding.utf8, .windows1251, .utf16LE])
  func `remarks survive encodings and chunks`(encoding: TextEncoding) throws {
    let texts = [
      "pump", "возврат из ремонта", "насос, таможенный транзит", "licence exception", "ПОСЛЕ РЕМОНТА", "",
      "in transit",
    ]
    var random = SplitMix64(seed: 5)
    let cells = (0..<400).map { _ in texts.randomElement(using: &random)! }
    let lines = cells.enumerated().map { "2022-03-01,A\($0),DE,B,RU,854231,\"\($1), \($0)\"" }
    let header = "date,shipper_name,shipper_country,consignee_name,consignee_country,hs_code,description"
    let text = ([header] + lines).joined(separator: "\n") + "\n"
    let bench = Workbench()
    let path = bench.file(try #require(encoding.encode(text)))
    let expected = cells.map { RemarkScanner.remarks(in: $0) }
    #expect(Set(expected.map(\.rawValue)).count == 4)
    for (workers, chunk) in [(1, 1 << 20), (3, 200)] {
      let settings = InputSettings(chunkSize: chunk, encoding: encoding)
      let table = try readFiles([path], settings, workers: workers).read.table
      #expect(table.count == 400)
      for (row, remarks) in expected.enumerated() {
        #expect((table.remarks?[ShipmentID(row: row)] ?? []) == remarks, "\(row) \(cells[row])")
      }
    }
  }

  @Test func `remarks of one row are joined, rows without any have none`() {
    let column = RemarkColumn([(7, .repair), (3, .transit), (7, .licence), (5, [])])
    #expect(column.count == 2 && column[ShipmentID(row: 7)] == [.repair, .licence])
    #expect(column[ShipmentID(row: 3)] == .transit && column[ShipmentID(row: 5)] == [])
    #expect(RemarkColumn([])[ShipmentID(row: 0)] == [])
  }
}
