/// How well the head of a file reads with one delimiter and one kind of line end.
struct DialectTrial {
  let delimiter: UInt8, endsRowsWithCR: Bool
  private(set) var cellsInHeader = 0
  private(set) var hasQuotes = false
  /// Rows looked at, those with a line end, and those with CRLF.
  private(set) var rows = 0, endedRows = 0, crlfRows = 0
  /// Rows with as many cells as the header, itself included.
  private(set) var alikeRows = 0
  /// Cells with text behind the closing quote: they come from splitting at the wrong byte.
  private var strayCells = 0
  /// Cells that are looked into, and those of them that hold another delimiter and are no number or date.
  private var seenCells = 0, mixedCells = 0

  /// Rows and bytes looked at: enough to see ragged rows, and quick for a wrong delimiter that swallows all.
  private static let rowLimit = 500, byteLimit = 1 << 18
  /// Rows whose cells are looked into.
  private static let cellRowLimit = 60

  init(_ text: ArraySlice<UInt8>, _ delimiter: UInt8, endsRowsWithCR: Bool, isWhole: Bool) {
    (self.delimiter, self.endsRowsWithCR) = (delimiter, endsRowsWithCR)
    let piece = text.prefix(DialectTrial.byteLimit)
    let isCut = piece.count < text.count || !isWhole
    var cursor = RecordCursor(piece, delimiter: delimiter, endsRowsWithCR: endsRowsWithCR)
    while rows < DialectTrial.rowLimit, let record = cursor.next() {
      if isCut, !record.isEnded, rows > 0 { break }
      add(record)
    }
  }

  private mutating func add(_ record: RecordCursor.Record) {
    if rows == 0 { cellsInHeader = record.cells.count }
    rows += 1
    if record.isEnded { endedRows += 1 }
    if record.isEnded, record.endsWithCRLF { crlfRows += 1 }
    if record.cells.count == cellsInHeader { alikeRows += 1 }
    strayCells += record.strayCells
    hasQuotes = hasQuotes || record.hasQuotes
    if rows <= DialectTrial.cellRowLimit, !record.hasQuotes {
      seenCells += record.cells.count
      mixedCells += record.cells.count(where: isMixed)
    }
  }

  /// `1;2` under a comma is mixed, `1,2` under a semicolon is a number.
  private func isMixed(_ cell: [UInt8]) -> Bool {
    guard cell.contains(where: { $0 != delimiter && Dialect.delimiters.contains($0) }) else { return false }
    return !ColumnSample.fits(cell, .number) && DateCell(cell.span) == nil
  }

  /// Share of the rows with as many cells as the header.
  var share: Double { rows > 0 ? Double(alikeRows) / Double(rows) : 0 }

  /// 0 for a header of one cell. Many equal cells beat few, many rows one; rows unlike the header weigh twice.
  var score: Double {
    guard cellsInHeader > 1 else { return 0 }
    let stray = Double(strayCells) / Double(rows)
    let mixed = seenCells > 0 ? Double(mixedCells) / Double(seenCells) : 0
    let known = Double(rows) / Double(rows + 1) * (1 - 1 / Double(cellsInHeader))
    return share * share * known / (1 + stray) * (1 - mixed / 2)
  }
}
