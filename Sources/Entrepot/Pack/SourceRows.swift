internal import Ingest

/// Rows of an input word for word: the lines before the first row, and those of the rows asked for.
struct SourceRows {
  /// The bytes as they stand in the file, unpacked where it is compressed.
  private(set) var bytes: [UInt8] = []
  /// For each row the line it begins on here, and in the file, and how many lines it has.
  private(set) var places: [(line: Int, source: Int, count: Int)] = []
  private let wanted: [Range<Int>]
  private let hasHeader: Bool
  /// The line that is being read, in the file, and the next line here.
  private var (line, ownLine) = (1, 1)
  /// Which of `wanted` comes next, its lines so far, and what there is of the line that is being read.
  private var (next, kept, open) = (0, [[UInt8]](), [UInt8]())

  /// - Parameters:
  ///   - firstRow: Line of the first row; what stands before is header.
  ///   - rows: Lines of the rows, and those of the rows behind them; ascending. The last may have no end.
  /// - Throws: Where the input cannot be read again.
  init(
    _ path: String, _ dialect: Dialect, firstRow: Int, rows: [Range<Int>]
  ) throws(IngestError) {
    hasHeader = firstRow > 1
    wanted = (hasHeader ? [1..<firstRow] : []) + rows
    let ends = LineEnds(dialect)
    var input = try InputBytes(path)
    var piece: [UInt8] = []
    while next < wanted.count, try input.append(to: &piece) {
      // Half a letter waits for its other half.
      let whole = piece.count - piece.count % ends.unit
      read(piece[..<whole], ends)
      piece.removeFirst(whole)
    }
    if next < wanted.count, isWanted { endLine(with: piece[...]) }
    if next < wanted.count, !kept.isEmpty { finishRow() }
  }

  private var isWanted: Bool { wanted[next].contains(line) }

  private mutating func read(_ piece: ArraySlice<UInt8>, _ ends: LineEnds) {
    var start = piece.startIndex
    while next < wanted.count, let end = ends.next(in: piece, from: start) {
      endLine(with: piece[start..<end])
      start = end
    }
    if next < wanted.count, isWanted { open += piece[start...] }
  }

  private mutating func endLine(with bytes: ArraySlice<UInt8>) {
    if isWanted {
      kept.append(open + bytes)
      open = []
    }
    line += 1
    while next < wanted.count, line >= wanted[next].upperBound { finishRow() }
  }

  /// Blank lines behind a row are no part of it.
  private mutating func finishRow() {
    let isHeader = hasHeader && next == 0
    while !isHeader, kept.count > 1, kept[kept.count - 1].allSatisfy({ $0 == 10 || $0 == 13 || $0 == 0 }) {
      kept.removeLast()
    }
    if !isHeader { places.append((ownLine, wanted[next].lowerBound, kept.count)) }
    ownLine += kept.count
    bytes += kept.joined()
    (next, kept) = (next + 1, [])
  }
}

/// Where lines end as rows are counted: at LF, or at CR where nothing else ends rows; two bytes each in UTF-16.
private struct LineEnds {
  private let end: UInt8
  /// Bytes of a letter, and where in it the line end stands.
  let unit: Int
  private let place: Int

  init(_ dialect: Dialect) {
    end = dialect.endsRowsWithCR ? 13 : 10
    let isWide = dialect.encoding == .utf16LE || dialect.encoding == .utf16BE
    unit = isWide ? 2 : 1
    place = isWide && dialect.encoding == .utf16BE ? 1 : 0
  }

  /// Where the line behind the next line end begins; the bytes are whole letters.
  func next(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard unit == 2 else { return bytes[start...].firstIndex(of: end).map { $0 + 1 } }
    return stride(from: start, to: bytes.endIndex, by: 2).first {
      bytes[$0 + place] == end && bytes[$0 + 1 - place] == 0
    }.map { $0 + 2 }
  }
}
