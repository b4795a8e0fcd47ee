import Foundation
import GraphCore
import TestSupport
import Testing
import Trade

@testable import Ingest

private let header = "period,reporter,partner,flow,hs_code,value_usd,net_mass_kg\n"

@Test func `a row with a cell too many or too few is kept out and shown with its line`() throws {
  let good = "2023-01,KZ,RU,X,8542,10,1\n"
  let read = try flows(
    header + good + "2023-01,KZ,RU,X,Circuits, digital,8542,10,1\n" + good + "2023-01,KZ,RU,X,8542,10\n"
      + good + good)
  #expect(read.rows.map(\.line) == [2, 3, 4, 5, 6, 7])
  #expect(read.rows.filter { $0.status == .used }.map(\.value) == [1000, 1000, 1000, 1000])
  #expect(read.files[0].quarantined.map(\.line) == [3, 5])
  #expect(read.files[0].quarantined[0].text == "2023-01,KZ,RU,X,Circuits, digital,8542,10,1")
  #expect(read.files[0].faults.map(\.fault) == [.wrongCellCount])
}

@Test func `a file of which most rows are shifted is refused with the line`() {
  let error = flowError(
    header + "2023-01,KZ,RU,X,8542,10,1\n" + String(repeating: "2023-01,KZ,RU,X,a,8542,10,1\n", count: 3))
  #expect(
    error?.hasPrefix("f0.csv:3: 3 of 4 rows do not have the 7 cells of the header (this one has 8)") == true)
}

@Test func `what cannot be read is kept out with its reason, and nothing is guessed`() throws {
  let cases: [(String, FlowFault)] = [
    ("202213,KZ,RU,X,8542,1,", .unreadablePeriod), ("0000,KZ,RU,X,8542,1,", .unreadablePeriod),
    (",KZ,RU,X,8542,1,", .missingPeriod), ("2022-Q5,KZ,RU,X,8542,1,", .unreadablePeriod),
    ("2023-09/2023-01,KZ,RU,X,8542,1,", .unreadablePeriod),
    ("2022,Atlantis,RU,X,8542,1,", .unknownReporter), ("2022,ZZ,RU,X,8542,1,", .unknownReporter),
    ("2022,,RU,X,8542,1,", .missingReporter), ("2022,KZ,Korea,X,8542,1,", .unknownPartner),
    ("2022,KZ,Congo (Brazzabille),X,8542,1,", .unknownPartner), ("2022,KZ,,X,8542,1,", .missingPartner),
    ("2022,KZ,RU,sideways,8542,1,", .unknownFlow), ("2022,KZ,RU,,8542,1,", .missingFlow),
    ("2022,KZ,RU,X,circuits,1,", .unreadableGoods), ("2022,KZ,RU,X,,1,", .missingGoods),
    ("2022,KZ,RU,X,8542,-1,", .negativeValue), ("2022,KZ,RU,X,8542,many,", .unreadableValue),
    ("2022,KZ,RU,X,8542,99999999999999999999,", .unreadableValue),
    ("2022,KZ,RU,X,8542,<script>,", .unreadableValue),
    ("2022,KZ,\u{202E}UR,X,8542,1,", .unknownPartner), ("2022,KZ,\"\"\"]; }\",X,8542,1,", .unknownPartner),
    ("=cmd(),KZ,RU,X,8542,1,", .unreadablePeriod),
    ("2022,\(String(repeating: "x", count: 10_000)),RU,X,8542,1,", .unknownReporter),
    ("2022,KZ,RU,X,8542,\(String(repeating: "9", count: 10_000)),", .unreadableValue),
  ]
  let good = String(repeating: "2022,KZ,RU,X,8542,0,\n", count: 3)
  let read = try flows(header + cases.map { $0.0 + "\n" }.joined() + good)
  for (row, expected) in zip(read.rows, cases) {
    #expect(row.status == .quarantined, "\(expected.0.prefix(60))")
  }
  var expected: [FlowFault: Int] = [:]
  for (_, fault) in cases { expected[fault, default: 0] += 1 }
  #expect(Dictionary(uniqueKeysWithValues: read.files[0].faults.map { ($0.fault, $0.lines) }) == expected)
  #expect(read.count(.used) == 3 && read.rows.last?.value == 0)
  #expect(read.files[0].quarantined.allSatisfy { $0.text.utf8.count <= 400 })
}

@Test func `masses that cannot be read are missing and counted`() throws {
  let read = try flows(
    header + "2022,KZ,RU,X,8542,1,heavy\n2022,KZ,RU,X,8542,1,-5\n2022,KZ,RU,X,8542,1,2.5\n")
  #expect(read.rows.map(\.mass) == [0, 0, 2500] && read.files[0].unreadableQuantities == 2)
}

@Test func `empty files, headers alone and other kinds of files are errors that say what to do`() {
  #expect(flowError("")?.contains("the file is empty") == true)
  #expect(flowError(header)?.contains("no row below it") == true)
  #expect(flowError("7z\u{BC}") != nil)
  #expect(flowError("a,b,c\n1,2,3\n")?.contains("--map period='a'") == true)
  #expect(flowError(header + "2022,KZ,RU,X,8542,\"1,\n")?.contains("inside quotes") == true)
  #expect(flowError("{\"data\":[{\"period\":\"2022\"")?.contains("breaks off") == true)
  #expect(flowError("{\"data\":[]}")?.contains("no row") == true)
  #expect(flowError("{\"data\":{\"a\":1}}")?.contains("no list of rows") == true)
  #expect(flowError(String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)) != nil)
  #expect(
    flowError(header + "2022,KZ,RU,X,8542,1,\n") { $0.fixed = [(.flow, "sideways")] }?.contains("--fix")
      == true)
  #expect(
    flowError(header + "2022,KZ,RU,X,8542,1,\n") { $0.layout = "comtrad" }?.contains("comtrade") == true)
  #expect(
    flowError(header + "2022,KZ,RU,X,8542,1,\n") { $0.columns = [(.value, "valu")] }?.contains("'value_usd'")
      == true)
}

@Test func `a header that is there twice is read once, at its first place`() throws {
  let read = try flows("period,reporter,partner,flow,hs_code,value_usd,value_usd\n2022,KZ,RU,X,8542,1,2\n")
  #expect(read.rows[0].value == 100)
}

@Test func `control characters in a cell are no country, zero bytes in the head no table`() throws {
  let good = "2022,KZ,RU,X,8542,1,\n"
  let read = try flows(header + "2022,KZ,R\u{7}U,X,8542,1,\n" + good + good)
  #expect(read.rows.map(\.status) == [.quarantined, .used, .used])
  #expect(flowError(header + good + "2022,K\u{0}Z,RU,X,8542,1,\n")?.contains("zero bytes") == true)
}

@Test func `two currencies and mixed frequencies stay apart`() throws {
  let read = try flows(
    "period,reporter,partner,flow,hs_code,value,currency\n2022,KZ,RU,X,8542,1,USD\n2022-01,KZ,RU,X,8542,1,EUR\n"
      + "2022-Q1,KZ,RU,X,8542,1,\n2022-02,KZ,RU,X,8542,1,dollars\n")
  #expect(read.rows.map(\.currency) == ["USD", "EUR", "", ""])
  #expect(read.rows.map(\.status) == [.used, .used, .quarantined, .quarantined])
  #expect(read.files[0].faults.map(\.fault) == [.missingCurrency])
  let frequencies = read.files[0].frequencies
  #expect(frequencies.map(\.months) == [1, 12] && frequencies.map(\.lines) == [1, 1])
}

@Test func `decimal commas and thousands are told by the column`() throws {
  let comma = try flows(
    "period;reporter;partner;flow;hs_code;value_usd\n2022;KZ;RU;X;8542;1.234,5\n2022;KZ;RU;X;8542;1.234\n")
  #expect(comma.rows.map(\.value) == [123_450, 123_400])
  let late = (0..<2_500).map { _ in "2022;KZ;RU;X;8542;1,234\n" }.joined() + "2022;KZ;RU;X;8542;5,5\n"
  let read = try flows("period;reporter;partner;flow;hs_code;value_usd\n" + late)
  #expect(read.rows[0].value == 123 && read.rows.last?.value == 550)
}

@Test func `byte order marks, CRLF, tabs, UTF-16 and Cyrillic code pages are read alike`() throws {
  let plain =
    "period\treporter\tpartner\tflow\ths_code\tvalue_usd\n2023-05\tКазахстан\tРоссия\tэкспорт\t8542\t12.5\n"
  let expected = "2: used 2023-05 KZ>RU export 8542 1250 USD 0g 0"
  let crlf = plain.replacing("\n", with: "\r\n")
  #expect(try flows(plain).text == [expected] && flows("\u{FEFF}" + crlf).text == [expected])
  let utf16: [UInt8] = [0xFF, 0xFE] + crlf.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
  #expect(try flows(bytes: [utf16]).text == [expected])
  let cyrillic = plain.unicodeScalars.map { scalar -> UInt8 in
    scalar.value < 128 ? UInt8(scalar.value) : UInt8(scalar.value - 0x410 + 0xC0)
  }
  #expect(
    try flows(bytes: [cyrillic]) {
      $0.dialect = try DialectOverrides(encoding: "windows-1251", delimiter: nil)
    }.text == [expected])
  #expect(try flows(bytes: [packedGzip(Array(plain.utf8))]).text == [expected])
}

@Test func `a question leaves out countries, goods and months, and counts them`() throws {
  let text =
    header
    + "2022-01,KZ,RU,X,8542,1,\n2022-01,KZ,CN,X,8542,1,\n2022-02,KZ,RU,X,85423190,1,\n2022-01,KZ,RU,X,8471,1,\n"
    + "2021-01,KZ,RU,X,8542,1,\n2022,KZ,RU,X,TOTAL,1,\n2022-01,KZ,ZZ,X,85,1,\n"
  let read = try flows(text) {
    let months = Month(year: 2022, month: 1)!...Month(year: 2022, month: 12)!
    $0.scope = FlowScope(countries: ["KZ", "RU"], goods: ["8542"], months: months)
  }
  #expect(
    read.rows.map(\.status) == [
      .used, .outsideQuestion, .used, .outsideQuestion, .outsideQuestion, .used, .outsideQuestion,
    ])
  #expect(read.count(.outsideQuestion) == 4)
}

@Test func `a line on all countries that cannot count for another reason is told of by that`() throws {
  let text =
    "period,reporter,partner,flow,hs_code,value_usd,mode_of_transport,customs_procedure\n"
    + "2022-01,RU,World,M,8542,1,0,C00\n2022-01,RU,World,M,8542,1,1000,C00\n2022-01,RU,World,M,8542,1,0,C01\n"
    + "2022-01,RU,World,transit,8542,1,0,C00\n2022-01,RU,World,M,8542,,0,C00\n2021-01,RU,World,M,8542,1,0,C00\n"
    + "2022-01,RU,European Union,M,8542,1,1000,C00\n"
  let read = try flows(text) {
    $0.scope = FlowScope(months: Month(year: 2022, month: 1)!...Month(year: 2022, month: 12)!)
  }
  #expect(
    read.rows.map(\.status) == [
      .groupPartner, .oneMode, .oneProcedure, .otherFlow, .noValue, .outsideQuestion, .groupPartner,
    ])
}

@Test func `columns and values that the user names are taken`() throws {
  let read = try flows("when,wohin,menge,wert\n2022-01,RU,3,1000\n") {
    $0.columns = [(.period, "when"), (.partner, "#2"), (.value, "wert"), (.mass, "menge")]
    $0.fixed = [(.reporter, "DE"), (.flow, "export"), (.currency, "EUR"), (.hs, "8542")]
  }
  #expect(read.text == ["2: used 2022-01 DE>RU export 8542 100000 EUR 3000g 0"])
  #expect(try FlowField.assignment("net-mass=Gewicht", option: "--map") == (.mass, "Gewicht"))
  #expect(throws: IngestError.self) { try FlowField.assignment("hs", option: "--map") }
  #expect(throws: IngestError.self) { try FlowField.assignment("valeu=x", option: "--map") }
}

@Test(arguments: UInt64(0)..<20)
func `chunks and workers read what splitting by hand reads`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let countries = [
    "KZ", "RU", "Kyrgyzstan", "World", "ZZ", "\"China, Hong Kong SAR\"", "643", "Nowhere land of some length",
  ]
  let goods = ["8542", "854231", "TOTAL", "1012", "8542XX", "\"8542-Circuits, \"\"new\"\"\"", "x"]
  let values = ["0", "12.5", "1000", "", "-3", "77777777777.77", "abc"]
  let periods = ["2022", "2022-03", "202204", "2022-Q2", "Aug. 2024", "202213"]
  var text = header
  var expected: [String] = []
  func pick(_ list: [String]) -> String { list[Int(random.next() % UInt64(list.count))] }
  for _ in 0..<Int(random.next() % 120) + 1 {
    if random.next() % 9 == 0 { text += "\n" }
    let cells = [pick(periods), "KZ", pick(countries), "X", pick(goods), pick(values), "1"]
    text += cells.joined(separator: ",") + "\n"
    expected.append(slowLine(cells, line: text.utf8.count { $0 == 10 }))
  }
  let read = try flows(text, workers: 1)
  #expect(read.text == expected)
  for (workers, chunk) in [(3, 64), (2, 300), (4, 1 << 12)] {
    let other = try flows(text, workers: workers, chunkSize: chunk)
    #expect(other.text == expected && other.table.detail.values == read.table.detail.values)
    #expect(other.files[0].quarantined == read.files[0].quarantined)
    #expect(other.files[0].counts == read.files[0].counts)
  }
}

/// A line as `FlowRow` writes it, read the slow way.
private func slowLine(_ cells: [String], line: Int) -> String {
  let period = PeriodCell.read(cells[0])
  let places: [String: String] = [
    "KZ": "KZ", "RU": "RU", "Kyrgyzstan": "KG", "World": "XW", "ZZ": "ZZ", "\"China, Hong Kong SAR\"": "HK",
    "643": "RU",
  ]
  let goods = ["8542": "8542", "854231": "854231", "TOTAL": "", "1012": "1012", "8542XX": "8542"]
  let code = cells[4].hasPrefix("\"") ? "8542" : goods[cells[4]]
  let isBad = period == nil || places[cells[2]] == nil || code == nil || cells[5] == "-3" || cells[5] == "abc"
  let value = isBad ? 0 : Int64(((Double(cells[5]) ?? 0) * 100).rounded())
  let status =
    isBad
    ? "quarantined"
    : cells[5].isEmpty
      ? "noValue" : cells[2] == "World" ? "groupPartner" : cells[2] == "KZ" ? "ownTrade" : "used"
  return
    "\(line): \(status) \(period?.description ?? "1970-01") KZ>\(places[cells[2]] ?? "??") export \(code ?? "") \(value) USD 1000g 0"
}

@Test func `the order of rows changes nothing but their order`() throws {
  let rows = (0..<300).map {
    "2022-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1),KZ,RU,X,85\(10 + $0 % 80),\($0),1\n"
  }
  let forth = try flows(header + rows.joined())
  let back = try flows(header + rows.reversed().joined())
  func bare(_ read: ReadFlows) -> [String] {
    read.rows.map { row in
      var row = row
      row.line = 0
      return row.description
    }
  }
  #expect(bare(forth) == bare(back).reversed())
}

@Test func `several files share one table and one list of units`() throws {
  let first = "period,reporter,partner,flow,hs_code,value_usd,quantity,unit\n2022,KZ,RU,X,8542,1,2,items\n"
  let second =
    "period,reporter,partner,flow,hs_code,value_eur,quantity,unit\n2022,KG,RU,X,8542,1,2,carats\n2022,KG,RU,X,8542,1,,carats\n"
  let read = try flows(first, second)
  #expect(read.table.files == [0..<1, 1..<3] && read.table.units == ["", "carats", "items"])
  #expect(read.rows.map(\.unit) == ["items", "carats", ""])
  #expect(read.files.map(\.name) == ["f0.csv", "f1.csv"] && read.files[0].digest != read.files[1].digest)
  #expect(read.files[0].digest.count == 64)
}

@Test func `more units than a byte numbers are none at all, and that is said`() throws {
  let rows = (0..<300).map { "2022,KZ,RU,X,8542,1,2,unit \($0)\n" }.joined()
  let read = try flows("period,reporter,partner,flow,hs_code,value_usd,quantity,unit\n" + rows)
  #expect(read.table.units == [""] && read.table.unit.values.allSatisfy { $0 == 0 })
  #expect(read.files[0].notes.contains { $0.contains("more than 255 units") })
}
