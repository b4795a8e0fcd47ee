/// The rows of a table below its header, with cells by the names of their columns.
struct TableRows {
  private var reader: RecordReader
  let columns: TableColumns

  /// A row whose cells go by name.
  struct Row {
    let record: ListRecord
    let columns: TableColumns
    var line: Int { record.line }

    /// The cell of a column; empty where there is none.
    subscript(name: String) -> String { columns.place(name).map { record[$0] } ?? "" }

    /// The cell of the first of some columns that has one with text in it.
    subscript(names: [String]) -> String {
      for name in names where !self[name].isEmpty { return self[name] }
      return ""
    }
  }

  /// - Parameter skipping: Rows before the header.
  init(_ text: ListText, delimiter: UInt8, skipping: Int = 0) throws(WatchlistError) {
    reader = RecordReader(text, delimiter: delimiter)
    for _ in 0..<skipping { _ = try reader.next() }
    guard let header = try reader.next() else { throw WatchlistError(file: text.file, problem: .empty) }
    columns = TableColumns(header.cells)
  }

  /// Demands columns without which a list cannot be read.
  func require(_ names: [String], of format: WatchlistFormat) throws(WatchlistError) {
    for name in names where columns.place(name) == nil {
      throw WatchlistError(file: reader.file, line: 1, problem: .missingColumn(name, format: format))
    }
  }

  /// Hands out every row that has a cell for each column, and sets the others aside.
  mutating func forEach(
    _ draft: inout WatchlistDraft, _ body: (Row, inout WatchlistDraft) -> Void
  ) throws(WatchlistError) {
    while let record = try reader.next() {
      draft.counts.records += 1
      draft.check(record)
      if reader.unclosedLines.last == record.line {
        draft.doubt(record.line, "a quote that nothing closes; read as a letter")
      }
      if let reason = columns.misfit(of: record) {
        draft.quarantine(record.line, reason)
      } else {
        body(Row(record: record, columns: columns), &draft)
      }
    }
  }
}

/// The places of columns by name, whatever the case and punctuation of the header.
final class TableColumns: Sendable {
  private let places: [String: Int]
  let count: Int

  init(_ header: [String]) {
    var header = header
    while header.last?.isEmpty == true { header.removeLast() }
    count = header.count
    places = Dictionary(
      header.enumerated().map { ($1.foldedKey, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter name: Letters and digits in lower case.
  func place(_ name: String) -> Int? { places[name] }

  /// Why a row does not fit under the header; `nil` where it does. Empty cells behind the last column are no matter.
  func misfit(of record: ListRecord) -> String? {
    if record.count == count { return nil }
    if record.count < count {
      return "\(record.count) cells instead of \(count): the row is cut, or lines are joined"
    }
    let beyond = (count..<record.count).first { !record[$0].isEmpty }
    return beyond == nil ? nil : "\(record.count) cells instead of \(count): a delimiter that is not quoted"
  }
}
