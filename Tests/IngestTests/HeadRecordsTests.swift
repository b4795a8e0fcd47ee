import Testing

@testable import Ingest

private func rows(_ text: String, _ delimiter: Unicode.Scalar = ",", cr: Bool = false) -> [[String]] {
  var dialect = Dialect(delimiter: UInt8(ascii: delimiter))
  if cr { dialect.newline = .crOnly }
  return headRecords(Array(text.utf8), dialect: dialect, isWhole: true, limit: 100)
}

@Test func `quotes, doubled quotes, delimiters and line breaks inside cells`() {
  #expect(
    rows("a,b\n\"x,1\",\"say \"\"hi\"\"\"\n\"two\nlines\",\n") == [
      ["a", "b"], ["x,1", "say \"hi\""], ["two\nlines", ""],
    ])
}

@Test func `a quote inside a cell is text`() {
  #expect(
    rows("1;ООО \"Ромашка\";2\n3; \"x;y\"\n", ";") == [["1", "ООО \"Ромашка\"", "2"], ["3", " \"x", "y\""]])
}

@Test func `text behind a closing quote stays as it stands`() {
  #expect(rows("\"ab\"cd,\"e\" ,f\n") == [["abcd", "e ", "f"]])
  #expect(rows("\"ab\"c\"d\"\",e\n") == [["abc\"d\"\"", "e"]])
}

@Test func `CR before LF belongs to the line end, elsewhere it is text`() {
  #expect(rows("a,b\r\nc\rd,\"e\"\r\n\"f\r\n\",g") == [["a", "b"], ["c\rd", "e"], ["f\r\n", "g"]])
}

@Test func `rows that end with CR alone`() {
  #expect(rows("a,b\r1,\"x\ry\"\r\r2,z\n\r", cr: true) == [["a", "b"], ["1", "x\ry"], ["2", "z\n"]])
}

@Test func `blank lines are no rows but count as lines`() {
  var cursor = RecordCursor(
    Array("a,b\n\n\r\n1,\"x\n\ny\"\n\n2,z".utf8)[...], delimiter: UInt8(ascii: ","), endsRowsWithCR: false)
  var lines: [Int] = []
  while let record = cursor.next() { lines.append(record.line) }
  #expect(lines == [1, 4, 8])
}

@Test func `no final line end, a final 0x1A, and one empty quoted cell`() {
  #expect(rows("a\n1") == [["a"], ["1"]])
  #expect(rows("a\n1\n\u{1A}") == [["a"], ["1"]])
  #expect(rows("a\n\"\"\n") == [["a"], [""]])
  #expect(rows("") == [])
}

@Test func `a head that ends inside a row leaves that row out`() {
  let head = Array("a,b\n1,2\n3,".utf8)
  #expect(headRecords(head, dialect: Dialect(), isWhole: false, limit: 9) == [["a", "b"], ["1", "2"]])
  #expect(headRecords(head, dialect: Dialect(), isWhole: true, limit: 9).count == 3)
  #expect(headRecords(head, dialect: Dialect(), isWhole: true, limit: 2).count == 2)
}

@Test func `quotes that nothing closes say where they open`() {
  var cursor = RecordCursor(
    Array("a\nb\n\"c\nd".utf8)[...], delimiter: UInt8(ascii: ","), endsRowsWithCR: false)
  _ = cursor.next()
  _ = cursor.next()
  #expect(cursor.next()?.openQuoteLine == 3)
}
