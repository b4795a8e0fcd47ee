import TestSupport
import Testing
import Trade
import WorkPool

@testable import Ingest

/// Files of random cells with marks among noise, read with any workers and chunks.
@Suite struct MarkColumnTests {
  private static let header =
    "declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,hs_code,description,brand,serial,"
    + "part_number,container_number"

  private struct Row {
    var cells: [String]
    var marks: [PlainMark]
  }

  private static func row(_ number: Int, _ random: inout SplitMix64) -> Row {
    var marks: [PlainMark] = []
    var words: [String] = []
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let (text, kind) = description.randomElement(using: &random)!
      words.append(text)
      if let kind { marks.append(PlainMark(kind, text)) }
    }
    func cell(_ kind: MarkKind, _ texts: [String], _ nothing: [String]) -> String {
      if Bool.random(using: &random) { return nothing.randomElement(using: &random)! }
      let text = texts.randomElement(using: &random)!
      marks.append(PlainMark(kind, text))
      return text
    }
    let brand = cell(
      .brand, ["Intel", "INTEL", "Заря", "华为"], ["", "N/A", "no brand", "Без товарного знака"])
    let serial = cell(.serial, ["SN-0001", "77-12345"], ["", "-", "none"])
    let part = cell(.partNumber, ["4500231", "XC7-A35T"], ["", "12"])
    let container = cell(.container, ["CSQU3054383", "CSQU 305438-3"], ["", "CSQU3054384", "XC7A35T"])
    let quoted = "\"" + words.joined(separator: [", ", " ", "; "].randomElement(using: &random)!) + "\""
    return Row(
      cells: [
        "D\(number)", "2022-03-0\(number % 9 + 1)", "A\(number % 5)", "DE", "B\(number % 7)", "TR", "854231",
        quoted, brand,
        serial, part, container,
      ], marks: Array(Set(marks)).sorted())
  }

  private static let description: [(String, MarkKind?)] = [
    ("STM32F407VGT6", .partNumber), ("stm32-f407-vgt6", .partNumber), ("ХС7А35Т", .partNumber),
    ("LM358N", .partNumber),
    ("MSKU1234565", .container), ("1M8GDM9AXKP042788", .vin), ("220V", nil), ("ISO9001", nil), ("чип", nil),
    ("10x20мм", nil),
    ("chip", nil), ("MSKU1234566", nil), ("2022-02-24", nil),
  ]

  @Test(arguments: UInt64(0)..<120)
  func `marks are those of the cells, for any workers and chunks`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<Int.random(in: 0...90, using: &random)).map { MarkColumnTests.row($0, &random) }
    let bench = Workbench()
    let text =
      ([MarkColumnTests.header] + rows.map { $0.cells.joined(separator: ",") }).joined(separator: "\n") + "\n"
    let path = bench.file(text)
    var numbers: [[[UInt32]]] = []
    for workers in 1...3 {
      let settings = InputSettings(chunkSize: [1, 40, 128, 4_096].randomElement(using: &random)!)
      let table = try readFiles([path], settings, workers: workers).read.table
      guard let column = table.marks else {
        Issue.record("no marks")
        continue
      }
      #expect(table.count == rows.count)
      for (place, row) in rows.enumerated() {
        #expect(column.plain(ShipmentID(rawValue: UInt32(place))) == row.marks)
      }
      let kept = column.entries.map {
        [$0.shipment.rawValue, $0.spelling.rawValue, column.mark(of: $0.spelling).rawValue]
      }
      numbers.append(kept)
      #expect(kept == kept.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
    }
    #expect(Set(numbers).count == 1)
  }

  @Test func `spellings that differ in punctuation, case or script are one mark`() throws {
    let bench = Workbench()
    let cells = ["XC7A35T", "xc7-a35t", "ХС7А35Т", "XC7A36T"]
    let rows = cells.enumerated().map { "D\($0),2022-03-01,A,DE,B,TR,854231,\($1),,,," }
    let path = bench.file(([MarkColumnTests.header] + rows).joined(separator: "\n"))
    let column = try #require(
      try readFiles([path], InputSettings(chunkSize: 64), workers: 2).read.table.marks)
    let marks = column.entries.map { column.mark(of: $0.spelling) }
    #expect(marks.count == 4 && marks[0] == marks[1] && marks[1] == marks[2] && marks[2] != marks[3])
    #expect(column.markCount == 2)
  }

  @Test func `Windows-1251 and UTF-8 give the same marks`() throws {
    let header = "ND;G072;G022;G023 1;G082;G33;G31_1;G31_12"
    let rows = "10/1;01.03.2022;A;;B;8542310000;чип ХС7А35Т, 220В, партия STM32F407;Заря\n"
    let text = header + "\n" + String(repeating: rows, count: 3)
    let bench = Workbench()
    let high = text.unicodeScalars.map { scalar -> UInt8 in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      default: UInt8(scalar.value)
      }
    }
    let paths = [bench.file(text, "u.csv"), bench.file(high, "w.csv")]
    let both = try readFiles(paths, InputSettings(chunkSize: 64), workers: 2)
    #expect(both.inputs.map(\.dialect.encoding) == [.utf8, .windows1251])
    let column = try #require(both.read.table.marks)
    let found = (0..<6).map { column.plain(ShipmentID(rawValue: $0)) }
    #expect(Set(found).count == 1)
    #expect(
      Set(found[0]) == [
        PlainMark(.partNumber, "ХС7А35Т"), PlainMark(.partNumber, "STM32F407"), PlainMark(.brand, "Заря"),
      ])
  }

  @Test func `marks are read only when asked for`() throws {
    let bench = Workbench()
    let path = bench.file(MarkColumnTests.header + "\nD,2022-03-01,A,DE,B,TR,854231,XC7A35T,,,,\n")
    let settings = InputSettings(chunkSize: 64)
    var fields = FieldSet.all
    fields.hasMarks = false
    let reader = ShipmentReader(settings: settings, fields: fields, pool: WorkPool(workers: 1))
    #expect(try reader.read([try OpenedInput(path, settings)]).table.marks == nil)
  }
}
