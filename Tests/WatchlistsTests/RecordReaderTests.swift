import TestSupport
import Testing

@testable import Watchlists

/// Every row of a text, however it is cut into pieces.
private func rows(_ text: String, piece: Int = 3, delimiter: Character = ",") throws -> [[String]] {
  let files = HeldFiles(["f": Array(text.utf8)], pieceSize: piece)
  var reader = RecordReader(try ListText("f", in: files), delimiter: delimiter.asciiValue!)
  var rows: [[String]] = []
  while let record = try reader.next() { rows.append(record.cells) }
  return rows
}

@Test(arguments: UInt64(0)..<300)
func `a well written table comes out as it went in`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let parts = ["a", "б", "深", ",", "\"", "\n", "\r\n", ";", "x y", "''", "é"]
  let table = (0..<Int.random(in: 1...6, using: &random)).map { _ in
    (0..<3).map { _ in
      "k"
        + (0..<Int.random(in: 0...4, using: &random)).map { _ in parts.randomElement(using: &random)! }
        .joined() + "k"
    }
  }
  let end = ["\n", "\r\n"].randomElement(using: &random)!
  let text = table.map { row in
    row.map { cell in
      "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }.joined(separator: ",")
  }.joined(separator: end)
  let tail = ["", end, "\u{1A}", end + "\u{1A}", end + end].randomElement(using: &random)!
  let read = try rows(text + tail, piece: Int.random(in: 1...40, using: &random))
  #expect(read == table)
}

@Test func `quotes that are only meant as such stay letters`() throws {
  #expect(try rows("a,OOO \"Zarya\",b\n") == [["a", "OOO \"Zarya\"", "b"]])
  #expect(try rows("\"OOO \"Zarya\" Ltd\",b\n") == [["OOO \"Zarya\" Ltd", "b"]])
  #expect(try rows("\"OOO \"Zarya\"\",b\n\"c\",d") == [["OOO \"Zarya\"", "b"], ["c", "d"]])
  #expect(try rows("\"a \"\"b\"\"\",c\n") == [["a \"b\"", "c"]])
  #expect(try rows("\"\",\"\"\"\",c") == [["", "\"", "c"]])
}

@Test func `a quote that nothing closes costs its own line only`() throws {
  #expect(try rows("a,\"b\nc,d\ne,f\n") == [["a", "\"b"], ["c", "d"], ["e", "f"]])
  let list = try read("name,effect\nA,\"blocking\nB,blocking\n")
  #expect(list.entries.map(\.primaryName) == ["A", "B"] && list.doubtful.map(\.line).contains(2))
}

@Test func `a file full of quotes that nothing closes is an error`() {
  let text = "name,x\n" + String(repeating: "\"a\n", count: 60_000)
  let error = #expect(throws: WatchlistError.self) { try read(text) }
  #expect(error?.problem == .brokenQuotes)
}

@Test func `lines are counted through quotes`() throws {
  let list = try read("name,note\n\"A\",\"x\ny\"\n,\n\"B\",z\n")
  #expect(list.entries.map(\.line) == [2, 5] && list.quarantined.map(\.line) == [4])
}

@Test func `other encodings are read, and damaged bytes are said`() throws {
  let text = "name,effect\nЗавод «Заря»,blocking\nDvořák,blocking\n"
  var utf16: [UInt8] = [0xFF, 0xFE]
  for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
  let wide = try ListReader(HeldFiles(["f": utf16], pieceSize: 5)).list("f")
  #expect(wide.entries.map(\.primaryName) == ["Завод «Заря»", "Dvořák"])
  let marked = try ListReader(HeldFiles(["f": [0xEF, 0xBB, 0xBF] + Array(text.utf8)], pieceSize: 1)).list("f")
  #expect(marked.entries.map(\.primaryName) == ["Завод «Заря»", "Dvořák"])
  let good = String(repeating: "Завод,blocking\n", count: 100)
  let bytes = Array("name,effect\n\(good)".utf8) + [0x41, 0xFF, 0x42] + Array(",blocking\n".utf8)
  let damaged = try ListReader(HeldFiles(["f": bytes])).list("f")
  #expect(damaged.entries.last?.primaryName == "A\u{FFFD}B" && damaged.doubtful.map(\.line) == [102])
}

@Test func `what is no list is named, with what to do`() {
  func problem(_ bytes: [UInt8]) -> String {
    do { _ = try ListReader(HeldFiles(["f": bytes])).list("f") } catch { return error.description }
    return "none"
  }
  #expect(problem([]) == "f: the file is empty; give the list itself")
  #expect(problem(Array("%PDF-1.7 ...".utf8)).contains("PDF document"))
  #expect(problem(Array("PK\u{3}\u{4}xxxx".utf8)).contains("unpack it first"))
  #expect(problem(Array("<html><body>".utf8)).contains("web page"))
  #expect(problem(Array("{\"a\": 1}".utf8)).contains("JSON, but not one of the lists"))
  #expect(problem(Array("x,y,z\n1,2,3\n".utf8)).contains("x, y, z"))
  #expect(problem(Array("x\u{0}y\u{0}\u{0}\u{0}".utf8)).contains("binary"))
  #expect(problem(Array("<?xml version=\"1.0\"?><a/>".utf8)).contains("XML document"))
}
