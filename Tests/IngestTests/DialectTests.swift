import TestSupport
import Testing

@testable import Ingest

/// A random table as a program would write it.
private struct WrittenTable {
  var rows: [[String]]
  var bytes: [UInt8]
  var encoding: TextEncoding, delimiter: UInt8, newline: Dialect.Newline, hasMark: Bool

  init(using random: inout SplitMix64) {
    encoding = TextEncoding.allCases.randomElement(using: &random)!
    delimiter = Dialect.delimiters.randomElement(using: &random)!
    newline = [.lf, .crlf, .crOnly].randomElement(using: &random)!
    hasMark = Bool.random(using: &random) && !encoding.byteOrderMark.isEmpty
    let words = WrittenTable.words[encoding]!
    let width = Int.random(in: 2...9, using: &random)
    rows = [(0..<width).map { "\(words[$0 % words.count]) \($0)" }]
    for _ in 0..<Int.random(in: 12...60, using: &random) {
      rows.append((0..<width).map { _ in WrittenTable.cell(words, using: &random) })
    }
    let mark = UnicodeScalar(delimiter)
    let end = newline == .lf ? "\n" : newline == .crlf ? "\r\n" : "\r"
    var text = rows.map { $0.map { WrittenTable.written($0, mark) }.joined(separator: String(mark)) }
      .joined(separator: end)
    if Bool.random(using: &random) { text += end }
    bytes = (hasMark ? encoding.byteOrderMark : []) + encoding.encode(text)!
  }

  static let words: [TextEncoding: [String]] = [
    .utf8: ["Müller GmbH", "ООО \"Ромашка\"", "北京公司", "plain", "x"],
    .utf16LE: ["Müller GmbH", "ООО \"Ромашка\"", "一日一", "plain", "x"],
    .utf16BE: ["Müller GmbH", "ООО \"Ромашка\"", "一日一", "plain", "x"],
    .windows1251: ["ООО \"Ромашка\"", "Процессоры", "Китай", "МОСКВА, УЛ. ЛЕНИНА", "№ 5"],
    .windows1252: ["Société Générale", "Müller GmbH", "São Paulo", "plain", "côté à côté"],
    .gb18030: ["深圳市华强电子有限公司", "集成电路", "日期", "plain", "香港"],
  ]

  private static func cell(_ words: [String], using random: inout SplitMix64) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: ""
    case 1: "\(Int.random(in: 0..<9_999, using: &random)),\(Int.random(in: 10..<99, using: &random))"
    case 2: "2021-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
    case 3: "a\"b;c|d\te,f"
    case 4: "two\nlines"
    case 5: "\"quoted\" at the start"
    default: words.randomElement(using: &random)!
    }
  }

  private static func written(_ cell: String, _ delimiter: Unicode.Scalar) -> String {
    let mustQuote =
      cell.hasPrefix("\"")
      || cell.unicodeScalars.contains { "\r\n".unicodeScalars.contains($0) || $0 == delimiter }
    return mustQuote ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}

@Test(arguments: UInt64(0)..<400)
func `tables in every dialect are recognised and read back`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let table = WrittenTable(using: &random)
  let dialect = try Dialect.detect(head: table.bytes, isWhole: true, file: "t.csv")
  #expect(headRecords(table.bytes, dialect: dialect, isWhole: true, limit: .max) == table.rows)
  #expect(dialect.delimiter == table.delimiter)
  #expect(dialect.newline == table.newline)
  #expect(dialect.byteOrderMarkLength == (table.hasMark ? table.encoding.byteOrderMark.count : 0))
  // Pure ASCII is the same bytes in four encodings, which is then called UTF-8.
  let isASCII = table.bytes.allSatisfy { $0 < 0x80 && $0 > 0 }
  #expect(dialect.encoding == (isASCII ? .utf8 : table.encoding))
}

@Test(arguments: UInt64(1_000)..<1_150)
func `a head cut anywhere gives the same dialect and the first rows`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let table = WrittenTable(using: &random)
  let head = Array(table.bytes.prefix(table.bytes.count * Int.random(in: 60...99, using: &random) / 100))
  let whole = try Dialect.detect(head: table.bytes, isWhole: true, file: "t.csv")
  let cut = try Dialect.detect(head: head, isWhole: false, file: "t.csv")
  #expect((cut.encoding, cut.delimiter) == (whole.encoding, whole.delimiter))
  let rows = headRecords(head, dialect: cut, isWhole: false, limit: .max)
  #expect(!rows.isEmpty && rows[...] == table.rows.prefix(rows.count))
}

private func detect(_ text: String, _ encoding: TextEncoding = .utf8) throws -> Dialect {
  try Dialect.detect(head: encoding.encode(text)!, isWhole: true, file: "t.csv")
}

@Test func `decimal commas and commas in a header do not hide the semicolons`() throws {
  let text =
    "G072 (Дата);G35 (Вес брутто, кг);G46 (Стоимость, USD.)\n01.02.2021;1,5;2,5\n02.02.2021;3,5;4,5\n"
  #expect(try detect(text, .windows1251).delimiter == UInt8(ascii: ";"))
  #expect(try detect(text, .windows1251).encoding == .windows1251)
}

@Test func `one column is one column`() throws {
  let dialect = try detect("name\nAlpha, Beta\nGamma\n")
  #expect(
    headRecords(Array("name\nx y\n".utf8), dialect: dialect, isWhole: true, limit: 9) == [["name"], ["x y"]])
  #expect(dialect.notes.contains { $0.contains("one column") })
}

@Test func `a line sep= names the delimiter and is no header`() throws {
  for encoding in [TextEncoding.utf8, .utf16LE] {
    let bytes = encoding.byteOrderMark + encoding.encode("sep=|\r\na;b|c\r\n1;2|3\r\n")!
    let dialect = try Dialect.detect(head: bytes, isWhole: true, file: "t.csv")
    #expect(dialect.headerLine == 2)
    #expect(headRecords(bytes, dialect: dialect, isWhole: true, limit: 9) == [["a;b", "c"], ["1;2", "3"]])
  }
}

@Test func `Russian in capitals is not taken for Chinese, French not for Russian`() throws {
  #expect(try detect("ИМЯ;СТРАНА\nОО;МОСКВА\nОООО;КИТАЙ\n", .windows1251).encoding == .windows1251)
  #expect(try detect("nom,ville\nà,Orléans\nà,Besançon\nété,Nîmes\n", .windows1252).encoding == .windows1252)
  #expect(try detect("a,b\nx,\u{E0}\ny,\u{E0}\n", .windows1252).encoding == .windows1252)
  #expect(try detect("日期,采购商\n2021-01-01,一公司\n", .gb18030).encoding == .gb18030)
}

@Test func `a few damaged bytes in UTF-8 are said, not taken for another encoding`() throws {
  var bytes = Array(String(repeating: "Ромашка,Китай\n", count: 40).utf8)
  bytes[100] = 0xFF
  let dialect = try Dialect.detect(head: bytes, isWhole: true, file: "t.csv")
  #expect(dialect.encoding == .utf8)
  #expect(dialect.notes.contains { $0.contains("damaged") })
}

@Test func `rows unlike the header are said, and mixed line ends too`() throws {
  let dialect = try detect("a;b;c\r\n1;2\r\n3;4\n5;6\r\n")
  #expect(dialect.delimiter == UInt8(ascii: ";"))
  #expect(dialect.confidence == 0.25)
  #expect(
    dialect.notes == [
      "3 of the first 4 rows have more or fewer cells than the header (3)",
      "line ends are mixed: 3 CRLF, 1 LF in the first rows",
    ])
}

@Test func `overrides win and are checked`() throws {
  let bytes = Array("a;b,c\n1;2,3\n".utf8)
  let given = try DialectOverrides(encoding: "cp1252", delimiter: "semicolon")
  let dialect = try Dialect.detect(head: bytes, isWhole: true, file: "t.csv", overrides: given)
  #expect((dialect.encoding, dialect.delimiter) == (.windows1252, UInt8(ascii: ";")))
  #expect(throws: IngestError.self) { try DialectOverrides(encoding: "ebcdic", delimiter: nil) }
  #expect(throws: IngestError.self) { try DialectOverrides(encoding: nil, delimiter: "^") }
}

@Test(
  arguments: [
    ([0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml".utf8), FileKind.excel),
    ([0x50, 0x4B, 3, 4, 0, 0], .zip), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    (Array("PAR1".utf8) + [0x15, 4], .parquet), (Array("%PDF-1.7".utf8), .pdf),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .excelOld), ([0x1F, 0x8B, 8, 0], .gzipTwice),
    (Array("SQLite format 3\0".utf8), .sqlite), (Array("<!DOCTYPE html><table>".utf8), .html),
    (Array("[{\"a\": 1}]".utf8), .json), (Array("a,b\n1,\0\0\0\0\0\0\n".utf8), .binary),
    (Array("\u{FEFF}<?xml version=\"1.0\"?>".utf8), .xml), ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .utf32),
  ] as [([UInt8], FileKind)])
func `what is no text table is named with a remedy`(bytes: [UInt8], kind: FileKind) {
  let error = #expect(throws: IngestError.self) {
    try Dialect.detect(head: bytes, isWhole: true, file: "data.bin")
  }
  #expect(error?.problem == .notText(kind))
  #expect(error?.description.hasPrefix("data.bin:1: this is \(kind.name)") == true)
}

@Test(arguments: ["", "\n\n \r\n", "\u{FEFF}"])
func `an empty file is said to be empty`(text: String) {
  let error = #expect(throws: IngestError.self) { try detect(text) }
  #expect(error?.problem == .empty)
}
