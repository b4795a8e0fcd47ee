/// Some rows below the header, to tell columns apart that their names do not.
struct ColumnSample {
  private let rows: [[String]]

  /// Cells looked at per column: enough to see what they are, few enough for headers of thousands of columns.
  private static let limit = 200

  init(_ rows: [[String]]) { self.rows = rows }

  /// Whether there are no rows at all, so that nothing can be told.
  var isEmpty: Bool { rows.isEmpty }

  /// The first cells of a column that say something.
  func cells(_ column: Int, limit: Int = limit) -> [String] {
    var cells: [String] = []
    for row in rows where column < row.count {
      if cells.count == limit { break }
      let bytes = Array(row[column].utf8)
      if !CellText.saysNothing(bytes.span, CellText.trimmed(bytes.span)) { cells.append(row[column]) }
    }
    return cells
  }

  /// All cells of a column, for deciding formats.
  func allCells(_ column: Int) -> [String] { rows.compactMap { column < $0.count ? $0[column] : nil } }

  /// Some different values, as messages show them.
  func examples(_ column: Int) -> [String] {
    var examples: [String] = []
    for cell in cells(column) where !examples.contains(cell) {
      examples.append(cell)
      if examples.count == 3 { break }
    }
    return examples
  }

  /// Share of the cells that can be what `kind` says, 0...1; `nil` where the column has no such cells or no rows.
  func plausibility(_ column: Int, _ kind: Field.Kind) -> Double? {
    let cells = cells(column)
    guard !cells.isEmpty else { return nil }
    let fitting = cells.count { ColumnSample.fits(Array($0.utf8), kind) }
    return Double(fitting) / Double(cells.count)
  }

  /// Whether two columns hold the same cells.
  func areEqual(_ a: Int, _ b: Int) -> Bool { allCells(a) == allCells(b) }

  /// Whether a cell can be what `kind` says.
  static func fits(_ cell: [UInt8], _ kind: Field.Kind) -> Bool {
    switch kind {
    case .date: return DateCell(cell.span) != nil
    case .goodsCode: return GoodsCodeCell(cell.span) != nil
    case .amount, .mass, .number:
      var evidence = NumberEvidence()
      evidence.add(cell.span)
      return evidence.readable == 1
    case .country: return cell.count <= 64 && (hasLetter(cell) || cell.count <= 6)
    case .currency: return cell.count <= 16
    case .party: return hasLetter(cell) || cell.contains { $0 &- 48 < 10 }
    case .direction: return hasLetter(cell) && cell.count <= 32
    case .text: return true
    }
  }

  private static func hasLetter(_ cell: [UInt8]) -> Bool {
    cell.contains { $0 >= 0x80 || ($0 | 0x20) &- 97 < 26 }
  }
}
