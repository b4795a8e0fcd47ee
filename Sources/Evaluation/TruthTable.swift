/// The rows of a CSV file of an answer key (RFC 4180, UTF-8, header), with the lines they begin on.
struct TruthTable {
  let file: String
  private let columns: [String: Int]
  let rows: [Row]

  /// A row: its cells, and the line it begins on.
  struct Row {
    let line: Int
    fileprivate let cells: [String]
  }

  /// - Parameter wanted: Columns the file must have; others are passed over.
  init(_ bytes: [UInt8], file: String, columns wanted: [String]) throws(TruthError) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw TruthError(file: file, .notUTF8) }
    var reader = CellReader(text.unicodeScalars.first == "\u{FEFF}" ? bytes.dropFirst(3) : bytes[...])
    guard let header = try reader.next(file) else { throw TruthError(file: file, .emptyFile) }
    var places: [String: Int] = [:]
    for (place, name) in header.cells.enumerated() { places[name] = place }
    for name in wanted where places[name] == nil {
      throw TruthError(file: file, line: header.line, .missingColumn(name))
    }
    var rows: [Row] = []
    while let row = try reader.next(file) {
      guard row.cells.count == header.cells.count else {
        let problem = TruthError.Problem.wrongCellCount(found: row.cells.count, expected: header.cells.count)
        throw TruthError(file: file, line: row.line, problem)
      }
      rows.append(row)
    }
    (self.file, columns, self.rows) = (file, places, rows)
  }

  /// The cell as it is.
  func text(_ row: Row, _ column: String) -> String {
    guard let place = columns[column] else { preconditionFailure("no column '\(column)' was asked for") }
    return row.cells[place]
  }

  /// The cell as `convert` reads it.
  ///
  /// - Parameter wanted: Completes "write ..." in the error.
  func value<Value>(
    _ row: Row, _ column: String, _ wanted: String, _ convert: (String) -> Value?
  ) throws(TruthError) -> Value {
    let text = text(row, column)
    guard let value = convert(text) else {
      throw TruthError(file: file, line: row.line, .badValue(column: column, text: text, wanted: wanted))
    }
    return value
  }
}

/// Cells of RFC 4180 one row after the other; CRLF counts as a line end, empty lines as nothing.
private struct CellReader {
  private var rest: ArraySlice<UInt8>
  private var line = 1

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next(_ file: String) throws(TruthError) -> TruthTable.Row? {
    while let byte = rest.first, byte == 10 || byte == 13 {
      if byte == 10 { line += 1 }
      rest.removeFirst()
    }
    guard !rest.isEmpty else { return nil }
    let start = line
    var cells: [String] = []
    while true {
      let cell = rest.first == UInt8(ascii: "\"") ? try quoted(file) : plain()
      cells.append(cell)
      guard rest.popFirst() == UInt8(ascii: ",") else { break }
    }
    line += 1
    return TruthTable.Row(line: start, cells: cells)
  }

  private mutating func plain() -> String {
    let end = rest.firstIndex { $0 == UInt8(ascii: ",") || $0 == 10 } ?? rest.endIndex
    var cell = rest[..<end]
    if cell.last == 13, end == rest.endIndex || rest[end] == 10 { cell.removeLast() }
    rest = rest[end...]
    return String(decoding: cell, as: UTF8.self)
  }

  /// Up to the closing quote; what stands between it and the comma is kept as text.
  private mutating func quoted(_ file: String) throws(TruthError) -> String {
    let opened = line
    rest.removeFirst()
    var cell: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == 10 { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        cell.append(byte)
        continue
      }
      guard rest.first == UInt8(ascii: "\"") else { return String(decoding: cell, as: UTF8.self) + plain() }
      cell.append(byte)
      rest.removeFirst()
    }
    throw TruthError(file: file, line: opened, .openQuote)
  }
}
