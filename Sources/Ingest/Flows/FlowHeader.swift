internal import Trade

/// Where the header of a file of trade statistics is: titles, notes and blank lines may stand above it.
struct FlowHeader {
  /// Offset of its line in the text, and the number of that line.
  var offset = 0, line = 1
  var delimiter = UInt8(ascii: ",")
  /// Lines above it.
  var notes: [String] = []
  /// Whether its first cell is a list of names with commas, with tabs behind it, as Eurostat's own files have.
  var isComposite = false

  /// Lines that are looked at.
  private static let lineLimit = 60

  /// The line whose cells a layout knows most of, under the delimiter that makes it so; else the first line.
  static func find(_ utf8: [UInt8], _ dialect: Dialect, _ settings: FlowInputSettings) -> FlowHeader {
    let rowEnd: UInt8 = dialect.endsRowsWithCR ? 13 : 10
    let given = settings.dialect.delimiter
    var best = FlowHeader(offset: 0, line: dialect.headerLine, delimiter: given ?? dialect.delimiter)
    var most = 0
    var above: [String] = []
    var (offset, line) = (0, dialect.headerLine)
    while offset < utf8.count, line < dialect.headerLine + lineLimit {
      let end = utf8[offset...].firstIndex(of: rowEnd) ?? utf8.count
      let text = utf8[offset..<end]
      let isNote = text.first == UInt8(ascii: "#")
      if !isNote, text.count < 1 << 16 {
        for delimiter in delimiters(given, dialect) {
          let isComposite = delimiter == 9 && isComposite(text)
          let fit = fit(text, isComposite ? 44 : delimiter, isComposite: isComposite, rowEnd, settings)
          guard fit > most else { continue }
          most = fit
          best = FlowHeader(
            offset: offset, line: line, delimiter: isComposite ? 44 : delimiter, notes: above,
            isComposite: isComposite)
        }
      }
      if most > 0, line > best.line + 5 { break }
      if let note = note(text) { above.append(note) }
      (offset, line) = (end + 1, line + 1)
    }
    if most == 0 { best.skipNotes(utf8, rowEnd) }
    return best
  }

  private static func delimiters(_ given: UInt8?, _ dialect: Dialect) -> [UInt8] {
    if let given { return [given] }
    return [dialect.delimiter] + Dialect.delimiters.filter { $0 != dialect.delimiter }
  }

  /// `freq,reporter,partner\TIME_PERIOD` before the first tab.
  private static func isComposite(_ line: ArraySlice<UInt8>) -> Bool {
    let first = line.prefix { $0 != 9 }
    return first.count < line.count && first.contains(UInt8(ascii: "\\")) && first.contains(UInt8(ascii: ","))
  }

  /// Header cells that a layout or the user knows; 0 where fewer than two.
  private static func fit(
    _ line: ArraySlice<UInt8>, _ delimiter: UInt8, isComposite: Bool, _ rowEnd: UInt8,
    _ settings: FlowInputSettings
  ) -> Int {
    var text = Array(line)
    if isComposite { for place in text.indices where text[place] == 9 { text[place] = 44 } }
    var cursor = RecordCursor(text[...], delimiter: delimiter, endsRowsWithCR: rowEnd == 13)
    guard let record = cursor.next(), record.cells.count > 1 else { return 0 }
    let header = cells(record)
    let index = HeaderIndex(header)
    let mapping = FlowMapping.fitting(header, index)
    let named = settings.columns.count { !index.columns(named: $0.column).columns.isEmpty }
    // Names alone make a header: a row of figures has cells that could be years.
    let names = max(mapping.fit(index), mapping.choices.count) + named
    return names > 1 ? names + min(mapping.wide.count, 3) : 0
  }

  /// The names of columns; that of Eurostat's last dimension without the name of the dimension across.
  static func cells(_ record: RecordCursor.Record) -> [String] {
    record.cells.map { cell in
      let text = String(decoding: cell, as: UTF8.self)
      return text.firstIndex(of: "\\").map { String(text[..<$0]) } ?? text
    }
  }

  /// The words of a line above the header; `nil` for a blank one.
  private static func note(_ line: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: line.prefix(400), as: UTF8.self)
    let words = text.drop { "# \t\"'\u{FEFF}".contains($0) }
    let trimmed = words.reversed().drop { ",;\t\r\" ".contains($0) }.reversed()
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  /// Steps over `#` lines where no header was recognised.
  private mutating func skipNotes(_ utf8: [UInt8], _ rowEnd: UInt8) {
    while offset < utf8.count, utf8[offset] == UInt8(ascii: "#"),
      let end = utf8[offset...].firstIndex(of: rowEnd)
    {
      if let note = FlowHeader.note(utf8[offset..<end]) { notes.append(note) }
      (offset, line) = (end + 1, line + 1)
    }
  }
}

extension Dialect {
  /// The dialect below the lines that stand above a header.
  mutating func take(_ header: FlowHeader, _ utf8: [UInt8], isWhole: Bool, file: String) {
    guard header.offset > 0 || header.delimiter != delimiter else { return }
    let below = Array(utf8[header.offset...])
    let overrides = DialectOverrides(encoding: .utf8, delimiter: header.delimiter)
    guard let found = try? Dialect.detect(head: below, isWhole: isWhole, file: file, overrides: overrides)
    else {
      return
    }
    delimiter = header.delimiter
    (newline, hasQuotes, confidence) = (found.newline, found.hasQuotes, found.confidence)
    notes =
      notes.filter { !$0.contains("cells than the header") && !$0.hasPrefix("one column only") } + found.notes
    if header.isComposite { notes = notes.filter { !$0.contains("cells than the header") } }
  }
}
