internal import Trade

/// How inputs are to be understood, where the user knows better than the files say.
public struct InputSettings: Sendable {
  /// `--encoding` and `--delimiter`.
  public var dialect = DialectOverrides()
  /// Layouts to choose from.
  public var layouts = Layouts.builtIn
  /// `--map`: field and column.
  public var columns: [(field: Field, column: String)] = []
  /// What the inputs are called, in their order, where they lie elsewhere than in the run that is done again; none: as
  /// their paths.
  public var names: [String] = []
  /// `--rates`: what other currencies were worth.
  public var rates = CurrencyRates()
  /// Bytes of the chunks that workers draw; tests make them small to have rows on every border.
  var chunkSize = FileReading.chunkSize

  /// Everything is found by looking, with the built-in layouts and no rates.
  public init() {}
}

/// An input of which is known how it is written and which column is what; its rows are still to be read.
public struct OpenedInput: Sendable {
  /// The path as given, or what the input is called instead (`InputSettings.names`).
  public let name: String
  /// Where it lies.
  public var path: String { file.path }
  /// Bytes as stored; `nil` where that is not known before reading.
  public let byteCount: Int?
  /// Whether the input is compressed with gzip.
  public let isGzip: Bool
  /// How its bytes are cells and rows.
  public internal(set) var dialect: Dialect
  /// Which column is what.
  public internal(set) var mapping: ColumnMapping
  /// What the user said of encoding and delimiter, and the file contradicts.
  private(set) var misfits: [OverrideMisfit] = []
  /// Line of the header.
  public let headerLine: Int
  /// The first rows below the header.
  public let samples: [[String]]

  let file: InputFile
  private let data: DataBytes
  /// Bytes of the chunks that its rows are read in; fixed for streams when they are opened.
  var chunkSize: Int
  /// Line of the first row below the header.
  public let firstLine: Int
  let rowLimit: Int
  /// Whether `samples` are all rows there are.
  let seesAllRows: Bool

  /// Whether rows are read from the file as it is stored.
  var isPlain: Bool { if case .plain = data { true } else { false } }

  /// Whether the input is a file, not a stream: its bytes can be read again, to hash them.
  public var canBeReadTwice: Bool { file.passing == nil }

  /// Where rows are read from.
  private enum DataBytes {
    case plain(Range<Int>)
    case stream(StreamByteSource)
  }

  /// The rows from the first one on. Those of streams, and of unpacked or transcoded files, can be read once.
  func source() -> any ByteSource {
    switch data {
    case .plain(let range): return PlainByteSource(file: file, data: range, chunkSize: chunkSize)
    case .stream(let source):
      precondition(source.isUnread, "the rows of this input were read already; open it again")
      return source
    }
  }

  /// Bytes of a row, as UTF-8.
  public func utf8(_ row: [UInt8]) -> [UInt8] {
    dialect.encoding.keepsASCII ? Array(dialect.encoding.decode(row).text.utf8) : row
  }

  /// SHA-256 of the input as stored; for standard input only after its rows were read.
  public func digest() -> String { file.digest() }
}

extension OpenedInput {
  /// Bytes of a file looked at before its rows are read.
  private static let headSize = 1 << 20
  /// Rows looked at to decide formats.
  private static let sampleCount = 2_000
  /// Rows a stream may have: its size is not known before it ends. (A row of a file has two bytes or more, but may
  /// have fewer cells than the header.)
  private static let streamRows = 1 << 29

  /// Opens an input and finds out how it is written.
  ///
  /// - Throws: What is wrong with the file, or with what the user said of it.
  public init(_ path: String, _ settings: InputSettings) throws(IngestError) {
    try self.init(path, settings, toleratesAbsentColumns: false)
  }

  /// - Parameter toleratesAbsentColumns: Whether a column of `--map` may be missing; the mapping names those that are.
  init(
    _ path: String, _ settings: InputSettings, toleratesAbsentColumns: Bool, called name: String? = nil
  ) throws(IngestError) {
    let file = try InputFile(path, called: name)
    let path = file.name
    var stream = try InputBytes(file)
    let (head, isWhole) = try stream.head(OpenedInput.headSize)
    func misfits(_ recognised: Int) -> [OverrideMisfit] {
      OverrideMisfit.all(head, isWhole: isWhole, settings, recognised: recognised, file: path)
    }
    do throws(IngestError) {
      try self.init(file, stream, head, isWhole: isWhole, settings, toleratesAbsentColumns)
    } catch {
      let misfits = misfits(0)
      throw misfits.isEmpty ? error : IngestError(file: path, problem: .overridesDoNotFit(misfits))
    }
    self.misfits = misfits(mapping.choices.count)
    dialect.notes += self.misfits.map(\.note)
  }

  private init(
    _ file: InputFile, _ stream: consuming InputBytes, _ head: [UInt8], isWhole: Bool,
    _ settings: InputSettings, _ toleratesAbsentColumns: Bool
  ) throws(IngestError) {
    let path = file.name
    let dialect = try Dialect.detect(head: head, isWhole: isWhole, file: path, overrides: settings.dialect)
    let start = try OpenedInput.dataStart(head, dialect, isWhole: isWhole, path)
    let rows = headRecords(head, dialect: dialect, isWhole: isWhole, limit: OpenedInput.sampleCount + 1)
    guard let header = rows.first else { throw IngestError(file: path, problem: .empty) }
    (name, self.file, byteCount, isGzip) = (path, file, file.size, stream.isGzip)
    (self.dialect, samples, headerLine) = (dialect, Array(rows.dropFirst()), start.headerLine)
    mapping = try ColumnMapping.choose(
      header: header, samples: samples, layouts: settings.layouts,
      overrides: settings.columns.map { ($0.field, $0.column) },
      toleratesAbsentColumns: toleratesAbsentColumns, file: path, headerLine: start.headerLine)
    (chunkSize, firstLine) = (settings.chunkSize, start.line)
    seesAllRows = isWhole && samples.count < OpenedInput.sampleCount
    let isPlain = !stream.isGzip && dialect.encoding.keepsASCII
    if let size = file.size, isPlain {
      data = .plain(min(start.offset, size)..<size)
      rowLimit = size / 2 + 1
    } else {
      data = .stream(stream.source(dialect, head: head, start: start.offset, chunkSize: settings.chunkSize))
      rowLimit = OpenedInput.streamRows
    }
  }

  /// Where the first row below the header begins: offset in the bytes that rows are read from, and line.
  private static func dataStart(
    _ head: [UInt8], _ dialect: Dialect, isWhole: Bool, _ file: String
  ) throws(IngestError) -> (offset: Int, line: Int, headerLine: Int) {
    // Encodings that keep ASCII are read as they are, and decoded cell by cell; the others as UTF-8.
    let isPlain = dialect.encoding.keepsASCII
    let text =
      isPlain ? Array(head.dropFirst(dialect.skippedByteCount)) : dialect.utf8(ofHead: head, isWhole: isWhole)
    var cursor = RecordCursor(
      text[...], delimiter: dialect.delimiter, endsRowsWithCR: dialect.endsRowsWithCR,
      firstLine: dialect.headerLine)
    guard let header = cursor.next() else { throw IngestError(file: file, problem: .empty) }
    if !isWhole, !header.isEnded {
      let limit = FileReading.longestRow
      throw IngestError(file: file, line: header.line, problem: .rowTooLong(bytes: limit + 1, limit: limit))
    }
    if let line = header.openQuoteLine {
      throw IngestError(file: file, line: line, problem: .endsInsideQuotes(openedAtLine: line))
    }
    let (offset, line) = cursor.position
    return (offset + (isPlain ? dialect.skippedByteCount : 0), line, header.line)
  }
}
