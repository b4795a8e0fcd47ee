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
    let delimiters = given.map { [$0] } ?? Dialect.delimiters
    let trials = delimiters.flatMap { delimiter in
      Dialect.rowEnds(text).map { DialectTrial(text, delimiter, endsRowsWithCR: $0, isWhole: isWhole) }
    }
    var best = trials[0]
    for trial in trials.dropFirst() where trial.score > best.score { best = trial }
    delimiter = best.delimiter
    hasQuotes = best.hasQuotes
    newline = best.endsRowsWithCR ? .crOnly : best.crlfRows * 2 > best.rows ? .crlf : .lf
    confidence = best.cellsInHeader > 1 ? best.share : 1
    if best.cellsInHeader == 1, given == nil { notes.append("one column only: no delimiter found") }
    if confidence < 0.9 {
      notes.append(
        "\(best.rows - best.alikeRows) of the first \(best.rows) rows have more or fewer cells than the header"
          + " (\(best.cellsInHeader))")
    }
    let lfRows = best.endedRows - best.crlfRows
    if best.crlfRows > 0, lfRows > 0, !best.endsRowsWithCR {
      notes.append("line ends are mixed: \(best.crlfRows) CRLF, \(lfRows) LF in the first rows")
    }
  }

  /// Whether rows may end with CR alone: `[false]`, `[true]`, or both where that is to be tried.
  private static func rowEnds(_ text: ArraySlice<UInt8>) -> [Bool] {
    guard text.contains(UInt8(ascii: "\n")) else { return [text.contains(UInt8(ascii: "\r"))] }
    let hasLoneCR = zip(text, text.dropFirst()).contains {
      $0 == UInt8(ascii: "\r") && $1 != UInt8(ascii: "\n")
    }
    return hasLoneCR ? [false, true] : [false]
  }
}
