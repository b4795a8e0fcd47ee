extension Dialect {
  /// Finds out how a file is written.
  ///
  /// - Parameters:
  ///   - head: The first bytes of the file after gzip was undone, up to 1 MiB.
  ///   - isWhole: Whether that is the whole file; else a character or row cut at the end is no error.
  ///   - file: The file's name, for errors.
  /// - Throws: `empty`, or `notText` with what the file is and what to do.
  /// - Complexity: O(*head*).
  public static func detect(
    head: [UInt8], isWhole: Bool, file: String, overrides: DialectOverrides = DialectOverrides()
  ) throws(IngestError) -> Dialect {
    if let kind = FileKind.recognise(head) { throw IngestError(file: file, line: 1, problem: .notText(kind)) }
    var dialect = try ofEncoding(head, isWhole: isWhole, file: file, overrides: overrides)
    let utf8 = dialect.utf8(ofHead: head, isWhole: isWhole)
    guard utf8.contains(where: { $0 > 32 && $0 != 0x7F }) else {
      throw IngestError(file: file, line: 1, problem: .empty)
    }
    let text = dialect.skipSeparatorLine(utf8)
    let separator = dialect.headerLine == 2 ? dialect.delimiter : nil
    dialect.choose(overrides.delimiter ?? separator, text, isWhole: isWhole)
    return dialect
  }

  private static func ofEncoding(
    _ head: [UInt8], isWhole: Bool, file: String, overrides: DialectOverrides
  ) throws(IngestError) -> Dialect {
    if let encoding = overrides.encoding {
      var dialect = Dialect(encoding: encoding)
      let mark = EncodingGuess.mark(of: head)
      dialect.byteOrderMarkLength = mark?.encoding == encoding ? mark?.byteOrderMarkLength ?? 0 : 0
      dialect.skippedByteCount = dialect.byteOrderMarkLength
      return dialect
    }
    guard let guess = EncodingGuess(head, isWhole: isWhole) else {
      throw IngestError(file: file, line: 1, problem: .notText(.binary))
    }
    var dialect = Dialect(encoding: guess.encoding)
    dialect.byteOrderMarkLength = guess.byteOrderMarkLength
    dialect.skippedByteCount = guess.byteOrderMarkLength
    dialect.notes = [guess.note].compactMap(\.self)
    return dialect
  }

  /// A first line `sep=;` names the delimiter and is no header: Excel's own convention.
  private mutating func skipSeparatorLine(_ utf8: [UInt8]) -> ArraySlice<UInt8> {
    let line = utf8.prefix(8).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard line.count == 5, line.starts(with: "sep=".utf8), utf8.count > 5,
      Dialect.delimiters.contains(line[4])
    else { return utf8[...] }
    delimiter = line[4]
    headerLine = 2
    let length = utf8.dropFirst(5).starts(with: "\r\n".utf8) ? 7 : 6
    skippedByteCount += length * (encoding == .utf16LE || encoding == .utf16BE ? 2 : 1)
    return utf8.dropFirst(length)
  }

  /// Takes the delimiter and line end under which rows look most alike.
  private mutating func choose(_ given: UInt8?, _ text: ArraySlice<UInt8>, isWhole: Bool) {
    let lines = LineEnds(text)
    let trials = (given.map { [$0] } ?? Dialect.delimiters).flatMap { delimiter in
      lines.hypotheses.map { Trial(text, delimiter, endsRowsWithCR: $0, isWhole: isWhole) }
    }
    var best = trials[0]
    for trial in trials.dropFirst() where trial.score > best.score { best = trial }
    delimiter = best.delimiter
    hasQuotes = best.hasQuotes
    newline = best.endsRowsWithCR ? .crOnly : lines.crlf * 2 > lines.lf ? .crlf : .lf
    confidence = best.cellsInHeader > 1 ? best.share : 1
    if best.cellsInHeader == 1, given == nil { notes.append("one column only: no delimiter found") }
    if lines.crlf > 0, lines.crlf < lines.lf, !best.endsRowsWithCR {
      notes.append("line ends are mixed: \(lines.crlf) CRLF, \(lines.lf - lines.crlf) LF in the first rows")
    }
  }
}

/// Line ends of a text, in quotes or not.
private struct LineEnds {
  var lf = 0, crlf = 0, cr = 0

  init(_ text: ArraySlice<UInt8>) {
    var previous: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "\n") {
        lf += 1
        if previous == UInt8(ascii: "\r") { crlf += 1 }
      }
      if byte == UInt8(ascii: "\r") { cr += 1 }
      previous = byte
    }
    cr -= crlf
  }

  /// Whether rows may end with CR alone: `[false]`, `[true]`, or both where that is to be tried.
  var hypotheses: [Bool] {
    if lf == 0 { return [cr > 0] }
    return cr > 0 ? [false, true] : [false]
  }
}

/// How well the head reads with one delimiter and one kind of line end.
private struct Trial {
  let delimiter: UInt8, endsRowsWithCR: Bool
  var cellsInHeader = 0
  var hasQuotes = false
  /// Share of the rows with as many cells as the header.
  var share = 0.0
  /// Cells with text behind the closing quote, per row: they come from splitting at the wrong byte.
  private var stray = 0.0

  /// Rows and bytes looked at: enough to see ragged rows, and quick for a wrong delimiter that swallows all.
  private static let rowLimit = 500, byteLimit = 1 << 18

  init(_ text: ArraySlice<UInt8>, _ delimiter: UInt8, endsRowsWithCR: Bool, isWhole: Bool) {
    (self.delimiter, self.endsRowsWithCR) = (delimiter, endsRowsWithCR)
    let piece = text.prefix(Trial.byteLimit)
    let isCut = piece.count < text.count || !isWhole
    var cursor = RecordCursor(piece, delimiter: delimiter, endsRowsWithCR: endsRowsWithCR)
    var (rows, alike, strayCells) = (0, 0, 0)
    while rows < Trial.rowLimit, let record = cursor.next() {
      if isCut, !record.isEnded, rows > 0 { break }
      if rows == 0 { cellsInHeader = record.cells.count }
      rows += 1
      if record.cells.count == cellsInHeader { alike += 1 }
      strayCells += record.strayCells
      hasQuotes = hasQuotes || record.hasQuotes
    }
    share = rows > 0 ? Double(alike) / Double(rows) : 0
    stray = rows > 0 ? Double(strayCells) / Double(rows) : 0
  }

  /// 0 for a header of one cell. Many equal cells beat few; rows unlike the header weigh twice.
  var score: Double {
    guard cellsInHeader > 1 else { return 0 }
    return share * share * (1 - 1 / Double(cellsInHeader)) / (1 + stray)
  }
}
