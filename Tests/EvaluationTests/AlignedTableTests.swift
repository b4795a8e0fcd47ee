import Testing

@testable import Evaluation

@Suite struct AlignedTableTests {
  @Test func `numbers stand below each other, and lines end without blanks`() {
    var table = AlignedTable(["name", "n", "x"])
    table.rows = [["a", "1", "0.5"], ["longer", "100", ""]]
    #expect(
      table.lines(indent: 0) == [
        "name      n    x", "────────────────", "a         1  0.5", "longer  100",
      ])
  }

  @Test func `decimals are rounded, and none is a dash`() {
    #expect(decimals(0.12345) == "0.123" && decimals(1) == "1.000" && decimals(0.0004) == "0.000")
    #expect(decimals(-1.5, 1) == "-1.5" && decimals(-0.001, 2) == "0.00" && decimals(12.6, 0) == "13")
    #expect(decimals(nil) == "-" && decimals(.nan) == "-")
    #expect(decimals(0.05, 2) == "0.05" && decimals(0.995, 2) == "1.00")
  }

  @Test func `paragraphs keep to their width`() {
    #expect(filled("one two three", width: 9, indent: 1) == [" one two", " three"])
    #expect(filled("- one two", width: 6, indent: 0, hanging: 2) == ["- one", "  two"])
    #expect(filled("") == [])
  }
}
