/// A column of a CSV table: its name, what it holds, and the cell of a row.
struct CSVColumn<Row>: Sendable {
  let name: String, meaning: String
  let cell: @Sendable (Row) -> String

  init(_ name: String, _ meaning: String, _ cell: @escaping @Sendable (Row) -> String) {
    (self.name, self.meaning, self.cell) = (name, meaning, cell)
  }
}

/// A header, then a line for each row.
func csvTable<Row>(_ columns: [CSVColumn<Row>], _ rows: some Sequence<Row>) -> String {
  rows.reduce(into: csvLine(columns.map(\.name))) { text, row in text += csvLine(columns.map { $0.cell(row) })
  }
}

/// Names of columns and what they hold, for documentation.
func csvMeanings<Row>(_ columns: [CSVColumn<Row>]) -> [(name: String, meaning: String)] {
  columns.map { ($0.name, $0.meaning) }
}

/// Cells as a line, with its end.
func csvLine(_ cells: [String]) -> String { cells.map { csvCell($0) }.joined(separator: ",") + "\n" }

// MARK: Cells, empty for what is not known

/// Foreign text, on one line and nothing that a spreadsheet runs.
func foreignCell(_ text: String?) -> String { text.map { neutralised(visibleText($0)) } ?? "" }

func numberCell(_ value: Int?) -> String { value.map { "\($0)" } ?? "" }
func numberCell(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

/// US dollars, exact.
func dollarCell(_ cents: Int64?) -> String { cents.map { decimalText($0, places: 2) } ?? "" }

/// Kilograms, exact.
func kilogramCell(_ grams: Int64?) -> String { grams.map { decimalText($0, places: 3) } ?? "" }
