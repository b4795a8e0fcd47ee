import Reporting
import TestSupport
import Testing

@Suite struct ScreenTests {
  @Test func `screening keeps to its schema, is read back the same, and the schema notices what is wrong`()
    throws
  {
    let schema = try SchemaValidator(root: JSONValue(writtenSchema(.screen)))
    let text = try jsonText(sampleScreen)
    #expect(schema.problems(try JSONValue(text)) == [])
    #expect(try ScreenReport(json: text) == sampleScreen)
    for (right, wrong) in [
      ("\"score\" : 0.914", "\"score\" : 1.2"), ("\"effect\" : \"investment\"", "\"effect\" : \"invest\""),
      ("\"state\" : \"later listed\"", "\"state\" : \"soon\""), ("entrepot.screen/1", "entrepot.screen/2"),
      ("\"concernsExports\" : true", "\"concernsExports\" : 1"),
      ("\"kind\" : \"organisation\"", "\"kind\" : \"firm\""),
      ("\"entries\" : 7379", "\"entries\" : -1"), ("\"names\" : 500", "\"name\" : 500"),
    ] {
      let broken = text.replacing(right, with: wrong, maxReplacements: 1)
      try #require(broken != text, "\(right)")
      #expect(schema.problems(try JSONValue(broken)) != [], "\(right)")
    }
    let other = text.replacing("entrepot.screen/1", with: "entrepot.screen/9")
    #expect(throws: ReportingError.self) { try ScreenReport(json: other) }
  }

  @Test(arguments: [60, 100, 200])
  func `screening on a terminal reads as it did when it was found good`(width: Int) throws {
    var style = TextStyle(width: width)
    style.top = 20
    try expectGolden(terminalText(sampleScreen, style: style), "screen-\(width).txt")
  }

  @Test func `screening as a spreadsheet has a row for each listing, and nothing a spreadsheet runs`() throws
  {
    let lines = csvText(sampleScreen).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 1 + 4 + 1)
    let columns = lines[0].split(separator: ",").count
    for line in lines[1...4] {
      let cells = csvCells(String(line))
      #expect(cells.count == columns)
      for cell in cells {
        #expect(!["=", "+", "-", "@"].contains(cell.first.map(String.init) ?? ""), "\(cell)")
      }
    }
    #expect(csvCells(String(lines[1]))[21...25] == ["1", "", "11", "", ""])
    #expect(csvCells(String(lines[3]))[20].hasPrefix("listed; listed, start unknown; later listed"))
  }

  @Test func `no match is said as such`() {
    var report = sampleScreen
    (report.hits, report.found) = ([], 0)
    let text = terminalText(report, style: TextStyle(width: 100))
    #expect(text.contains("500 names against 7,379 entries: none is like a listed name"))
    #expect(!text.contains("A match is a question"))
  }
}

/// The cells of a line, quotes undone.
private func csvCells(_ line: String) -> [String] {
  var (cells, isQuoted) = ([""], false)
  for letter in line {
    switch letter {
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: cells.append("")
    default: cells[cells.count - 1].append(letter)
    }
  }
  return cells
}
