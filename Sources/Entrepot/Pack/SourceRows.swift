internal import Ingest

/// Rows of an input word for word: the lines before the first row, and those of the rows asked for.
struct SourceRows {
  /// The bytes as they stand in the file, unpacked where it is compressed.
  private(set) var bytes: [UInt8] = []
  /// For each row the line it begins on here, and in the file, and how many lines it has.
  private(set) var places: [(line: Int, source: Int, count: Int)] = []
  private var line = 1

  /// - Parameters:
  ///   - firstRow: Line of the first row; what stands before is header.
  ///   - rows: Lines of the rows, and those of the rows behind them; ascending. The last may have no end.
  /// - Throws: Where the input cannot be read again.
  init(
    _ path: String, _ dialect: Dialect, firstRow: Int, rows: [Range<Int>]
  ) throws(IngestError) {
    let wanted = (firstRow > 1 ? [1..<firstRow] : []) + rows
    var (next, kept, splitter) = (0, [[UInt8]](), LineSplitter(dialect))
    var input = try InputBytes(path)
    var isDone = false
    while !isDone {
      var piece: [UInt8] = []
      isDone = try !input.append(to: &piece)
      for found in isDone ? splitter.rest() : splitter.lines(of: piece) {
        while next < wanted.count, found.line >= wanted[next].upperBound {
          take(kept, wanted[next], isHeader: firstRow > 1 && next == 0)
          (next, kept) = (next + 1, [])
        }
        if next < wanted.count, wanted[next].contains(found.line) { kept.append(found.bytes) }
      }
      if next == wanted.count { break }
    }
    if next < wanted.count, !kept.isEmpty { take(kept, wanted[next], isHeader: firstRow > 1 && next == 0) }
  }

  /// Blank lines behind a row are no part of it.
  private mutating func take(_ lines: [[UInt8]], _ range: Range<Int>, isHeader: Bool) {
    var lines = lines
    while !isHeader, lines.count > 1, lines[lines.count - 1].allSatisfy({ $0 == 10 || $0 == 13 || $0 == 0 }) {
      lines.removeLast()
    }
    if !isHeader { places.append((line, range.lowerBound, lines.count)) }
    line += lines.count
    bytes += lines.joined()
  }
}

/// Cuts bytes into lines as rows are counted: at LF, or at CR where nothing else ends rows; two bytes each in UTF-16.
private struct LineSplitter {
  private let end: UInt8
  /// Bytes of a letter, and where in it the line end stands.
  private let unit: Int, place: Int
  private var open: [UInt8] = []
  private var line = 1

  init(_ dialect: Dialect) {
    end = dialect.endsRowsWithCR ? 13 : 10
    let isWide = dialect.encoding == .utf16LE || dialect.encoding == .utf16BE
    unit = isWide ? 2 : 1
    place = isWide && dialect.encoding == .utf16BE ? 1 : 0
  }

  /// The lines that end in these bytes, with their ends.
  mutating func lines(of bytes: [UInt8]) -> [(line: Int, bytes: [UInt8])] {
    let all = open + bytes
    var (found, start, index) = ([(line: Int, bytes: [UInt8])](), 0, 0)
    while index + unit <= all.count {
      if all[index + place] == end, unit == 1 || all[index + 1 - place] == 0 {
        found.append((line, Array(all[start..<index + unit])))
        (start, line) = (index + unit, line + 1)
      }
      index += unit
    }
    open = Array(all[start...])
    return found
  }

  /// What stands behind the last line end.
  func rest() -> [(line: Int, bytes: [UInt8])] { open.isEmpty ? [] : [(line, open)] }
}
