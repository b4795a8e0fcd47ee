internal import Trade

/// A file of trade statistics of which is known how it is written and which column is what; its rows are still to be read.
struct OpenedFlows: Sendable {
  let name: String
  let file: InputFile
  var dialect: Dialect
  /// How the file is written, in words.
  var dialectText: String
  var mapping: FlowMapping
  let samples: [[String]]
  /// Sentences of the file above its header, and what had to be assumed.
  var notes: [String]
  let headerLine: Int
  /// Line of the first row below the header.
  let firstLine: Int
  /// Where rows come from.
  let data: DataBytes
  /// Rows the file cannot have more of.
  let rowLimit: Int
  let chunkSize: Int

  enum DataBytes: Sendable {
    case plain(Range<Int>)
    case stream(StreamByteSource)
  }

  /// The rows from the first one on; those of streams can be read once.
  func source() -> any ByteSource {
    switch data {
    case .plain(let range): PlainByteSource(file: file, data: range, chunkSize: chunkSize)
    case .stream(let source): source
    }
  }

  var separators: Separators {
    Separators(delimiter: dialect.delimiter, newline: dialect.endsRowsWithCR ? 13 : 10)
  }

  /// To UTF-8, for encodings of one byte a letter; `nil` where the bytes are UTF-8 when they are read.
  var decode: (@Sendable (Cell) -> [UInt8])? {
    let encoding = dialect.encoding
    guard encoding.keepsASCII, encoding != .utf8 else { return nil }
    return { cell in Array(encoding.decode(cell.array).text.utf8) }
  }
}

extension OpenedFlows {
  private static let headSize = 1 << 20
  static let sampleCount = 2_000
  /// Rows a stream may have: its size is not known before it ends.
  private static let streamRows = 1 << 27

  /// Opens a file and finds out how it is written.
  ///
  /// - Throws: What is wrong with the file, or with what the user said of it.
  init(_ path: String, _ settings: FlowInputSettings, called name: String?) throws(IngestError) {
    let file = try InputFile(path, called: name)
    var stream = try InputBytes(file)
    let (head, isWhole) = try stream.head(OpenedFlows.headSize)
    if FileKind.recognise(head) == .json {
      try self.init(json: file, stream, head, isWhole: isWhole, settings)
    } else {
      try self.init(table: file, stream, head, isWhole: isWhole, settings)
    }
  }

  private init(
    table file: InputFile, _ stream: consuming InputBytes, _ head: [UInt8], isWhole: Bool,
    _ settings: FlowInputSettings
  ) throws(IngestError) {
    let path = file.name
    var dialect = try Dialect.detect(head: head, isWhole: isWhole, file: path, overrides: settings.dialect)
    var utf8 = dialect.utf8(ofHead: head, isWhole: isWhole)
    let start = FlowHeader.find(utf8, dialect, settings)
    if start.isComposite { for place in utf8.indices where utf8[place] == 9 { utf8[place] = 44 } }
    dialect.take(start, utf8, isWhole: isWhole, file: path)
    // What stands above the header is no row.
    let below = utf8.dropFirst(start.offset)
    var cursor = RecordCursor(
      below, delimiter: dialect.delimiter, endsRowsWithCR: dialect.endsRowsWithCR, firstLine: start.line)
    guard let record = cursor.next() else { throw IngestError(file: path, problem: .empty) }
    if let line = record.openQuoteLine {
      throw IngestError(file: path, line: line, problem: .endsInsideQuotes(openedAtLine: line))
    }
    if !isWhole, !record.isEnded {
      let limit = FileReading.longestRow
      throw IngestError(file: path, line: record.line, problem: .rowTooLong(bytes: limit + 1, limit: limit))
    }
    let position = cursor.position
    let header = FlowHeader.cells(record)
    let samples = OpenedFlows.samples(&cursor, isWhole: isWhole)
    let mapping = try FlowMapping.choose(
      header: header, samples: samples, settings, file: path, line: record.line)
    (name, self.file, self.samples, self.mapping) = (path, file, samples, mapping)
    (headerLine, firstLine) = (record.line, position.line)
    (self.dialect, dialectText, chunkSize) = (dialect, dialect.description, settings.chunkSize)
    notes = start.notes + dialect.notes + mapping.layout.notes + mapping.notes
    let offset = start.offset + position.offset
    if let size = file.size, !stream.isGzip, dialect.encoding.keepsASCII, !start.isComposite {
      let first = OpenedFlows.storedOffset(offset, utf8, dialect, head)
      data = .plain(min(first, size)..<size)
      rowLimit = size / 2 + 1
    } else {
      data = .stream(
        stream.source(
          dialect, head: head, utf8: utf8, offset: offset, replacesTabs: start.isComposite,
          chunkSize: settings.chunkSize))
      rowLimit = min(OpenedFlows.streamRows, file.size.map { $0 * 1_100 } ?? .max)
    }
  }

  /// Where a byte of the text stands in the file, in encodings that keep ASCII and are not UTF-8 too.
  private static func storedOffset(_ offset: Int, _ utf8: [UInt8], _ dialect: Dialect, _ head: [UInt8]) -> Int
  {
    guard dialect.encoding != .utf8 else { return offset + dialect.skippedByteCount }
    // The text was decoded: lines are counted instead.
    let rowEnd: UInt8 = dialect.endsRowsWithCR ? 13 : 10
    var lines = utf8[..<offset].count { $0 == rowEnd }
    var place = dialect.skippedByteCount
    while lines > 0, place < head.count {
      if head[place] == rowEnd { lines -= 1 }
      place += 1
    }
    return place
  }

  private static func samples(_ cursor: inout RecordCursor, isWhole: Bool) -> [[String]] {
    var rows: [[String]] = []
    while rows.count < sampleCount, let record = cursor.next() {
      if !isWhole, !record.isEnded { break }
      rows.append(record.cells.map { String(decoding: $0, as: UTF8.self) })
    }
    return rows
  }
}

extension OpenedFlows {
  /// JSON of an interface, turned into a table.
  private init(
    json file: InputFile, _ stream: consuming InputBytes, _ head: [UInt8], isWhole: Bool,
    _ settings: FlowInputSettings
  ) throws(IngestError) {
    var bytes = head
    while try stream.append(to: &bytes) {}
    let table = try FlowJSON(bytes, file: file.name)
    let samples = table.rows.prefix(OpenedFlows.sampleCount).map(\.self)
    let mapping = try FlowMapping.choose(
      header: table.header, samples: Array(samples), settings, file: file.name, line: 0)
    (name, self.file, self.samples, self.mapping) = (file.name, file, Array(samples), mapping)
    (dialect, dialectText) = (Dialect(), "JSON")
    (headerLine, firstLine, chunkSize) = (0, table.firstElement, settings.chunkSize)
    notes = table.notes + mapping.layout.notes + mapping.notes
    rowLimit = table.rows.count + 1
    data = .stream(
      StreamByteSource(
        producer: NothingMore(), head: [10] + table.csv, start: 1, chunkSize: settings.chunkSize,
        lookahead: FileReading.longestRow))
  }
}

/// The end of an input.
private struct NothingMore: ByteProducer {
  mutating func append(to bytes: inout [UInt8]) throws(IngestError) -> Bool { false }
}

extension InputBytes {
  /// A source of chunks that begins `offset` bytes into the text of an input whose head was taken.
  func source(
    _ dialect: Dialect, head: [UInt8], utf8: [UInt8], offset: Int, replacesTabs: Bool, chunkSize: Int
  ) -> StreamByteSource {
    var rest: any ByteProducer = producer
    var first: [UInt8]
    if dialect.encoding == .utf8 {
      first = Array(utf8[offset...])
    } else if dialect.encoding.keepsASCII {
      let rowEnd: UInt8 = dialect.endsRowsWithCR ? 13 : 10
      var lines = utf8[..<offset].count { $0 == rowEnd }
      first = Array(head.dropFirst(dialect.skippedByteCount))
      while lines > 0, let end = first.firstIndex(of: rowEnd) {
        first.removeFirst(end + 1)
        lines -= 1
      }
    } else {
      let text = TranscodingProducer(
        producer, from: dialect.encoding, head: Array(head.dropFirst(dialect.skippedByteCount)))
      rest = SkippingProducer(text, skipping: offset)
      first = []
    }
    if replacesTabs {
      rest = TabReplacing(rest: rest)
      for place in first.indices where first[place] == 9 { first[place] = 44 }
    }
    return StreamByteSource(
      producer: rest, head: [10] + first, start: 1, chunkSize: chunkSize, lookahead: FileReading.longestRow)
  }
}

/// Tabs become commas: tables whose first cell is a list with commas, and tabs behind it.
private struct TabReplacing: ByteProducer {
  var rest: any ByteProducer

  mutating func append(to bytes: inout [UInt8]) throws(IngestError) -> Bool {
    let old = bytes.count
    guard try rest.append(to: &bytes) else { return false }
    for place in old..<bytes.count where bytes[place] == 9 { bytes[place] = 44 }
    return true
  }
}
