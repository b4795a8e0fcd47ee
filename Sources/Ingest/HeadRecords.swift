/// The rows of a piece of UTF-8 text, one after the other: the exact rule in its slowest, plainest form.
///
/// - A row ends at LF, and a CR right before it belongs to the line end; in CR-only files it ends at CR. The end
///   of the text ends the last row, with or without a line end. 0x1A bytes at the end of the text are no text.
/// - Quotes open only at the first byte of a cell. In a quoted cell `""` is a quote, delimiters and line ends are
///   text; after the closing quote everything up to the delimiter or line end is text as it stands. A quote
///   anywhere else is text: `;ООО "Ромашка";` has no quoted cell.
/// - A line without any byte is no row, but counts as a line.
///
/// The reader of whole files must agree with this byte for byte (RFC 4180 leaves the lenient part open).
struct RecordCursor {
  /// One row.
  struct Record: Equatable {
    /// Line on which the row begins, from 1.
    var line: Int
    /// Cells as UTF-8, quotes undone.
    var cells: [[UInt8]]
    /// Whether some cell is in quotes.
    var hasQuotes = false
    /// Cells with text between the closing quote and the delimiter.
    var strayCells = 0
    /// Line on which quotes open that the text never closes.
    var openQuoteLine: Int?
    /// Whether a line end closed the row; else the text ended.
    var isEnded = true
    /// Whether that line end was CRLF.
    var endsWithCRLF = false
  }

  private let text: ArraySlice<UInt8>
  private let delimiter: UInt8
  private let rowEnd: UInt8
  private var index: Int
  private var line: Int

  init(_ utf8: ArraySlice<UInt8>, delimiter: UInt8, endsRowsWithCR: Bool, firstLine: Int = 1) {
    var text = utf8
    while text.last == 0x1A { text.removeLast() }
    (self.text, self.delimiter, index, line) = (text, delimiter, text.startIndex, firstLine)
    rowEnd = endsRowsWithCR ? UInt8(ascii: "\r") : UInt8(ascii: "\n")
  }

  /// Bytes of the text behind which the next line begins, and the number of that line.
  var position: (offset: Int, line: Int) { (index - text.startIndex, line) }

  /// The next row that is not a blank line, or `nil` at the end.
  mutating func next() -> Record? {
    while index < text.endIndex {
      let record = nextLine()
      if record.hasQuotes || record.cells.count > 1 || !record.cells[0].isEmpty { return record }
    }
    return nil
  }

  private mutating func nextLine() -> Record {
    var record = Record(line: line, cells: [])
    repeat { readCell(into: &record) } while skipDelimiter(&record)
    return record
  }

  /// Steps over what ended a cell; `true` where another cell follows.
  private mutating func skipDelimiter(_ record: inout Record) -> Bool {
    guard index < text.endIndex else {
      record.isEnded = false
      return false
    }
    let byte = text[index]
    index += 1
    if byte == rowEnd { line += 1 }
    return byte != rowEnd
  }

  private mutating func readCell(into record: inout Record) {
    var cell: [UInt8] = []
    let isQuoted = index < text.endIndex && text[index] == UInt8(ascii: "\"")
    if isQuoted { readQuoted(into: &cell, &record) }
    let start = index
    while index < text.endIndex, text[index] != delimiter, text[index] != rowEnd { index += 1 }
    var end = index
    if rowEnd == UInt8(ascii: "\n"), end > start, text[end - 1] == UInt8(ascii: "\r"), isAtRowEnd {
      end -= 1
      record.endsWithCRLF = true
    }
    if isQuoted, end > start { record.strayCells += 1 }
    cell += text[start..<end]
    record.cells.append(cell)
  }

  private var isAtRowEnd: Bool { index == text.endIndex || text[index] == rowEnd }

  /// Reads from the opening quote to behind the closing one.
  private mutating func readQuoted(into cell: inout [UInt8], _ record: inout Record) {
    record.hasQuotes = true
    let openedAt = line
    index += 1
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        guard index < text.endIndex, text[index] == byte else { return }
        index += 1
      }
      if byte == rowEnd { line += 1 }
      cell.append(byte)
    }
    record.openQuoteLine = openedAt
  }
}

/// The first rows of a file, header included, as text.
///
/// - Parameters:
///   - head: The first bytes of the file after gzip was undone, with byte order mark and all.
///   - isWhole: Whether `head` is the whole file. Else the last row is cut and left out.
///   - limit: The most rows to return.
/// - Complexity: O(*head*); for detection and sampling, not for whole files.
public func headRecords(_ head: [UInt8], dialect: Dialect, isWhole: Bool, limit: Int) -> [[String]] {
  let utf8 = dialect.utf8(ofHead: head, isWhole: isWhole)
  var cursor = RecordCursor(
    utf8[...], delimiter: dialect.delimiter, endsRowsWithCR: dialect.endsRowsWithCR,
    firstLine: dialect.headerLine)
  var rows: [[String]] = []
  while rows.count < limit, let record = cursor.next() {
    if !isWhole, !record.isEnded { break }
    rows.append(record.cells.map { String(decoding: $0, as: UTF8.self) })
  }
  return rows
}

extension Dialect {
  /// The head as UTF-8, without byte order mark and `sep=` line.
  func utf8(ofHead head: [UInt8], isWhole: Bool) -> [UInt8] {
    let bytes = head.dropFirst(skippedByteCount)
    if encoding == .utf8 { return Array(bytes) }
    var transcoder = Transcoder(from: encoding)
    var utf8: [UInt8] = []
    transcoder.append(bytes.span, to: &utf8)
    if isWhole { transcoder.finish(to: &utf8) }
    return utf8
  }
}
