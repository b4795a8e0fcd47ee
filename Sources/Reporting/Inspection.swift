/// What `inspect` says of files before anything is searched in them: how they would be read, and what is in them.
///
/// As in a `Report`, amounts are integers (US cents, grams), days are `YYYY-MM-DD`, `nil` means not known, and
/// the contents depend on the inputs and settings alone.
public struct Inspection: Sendable, Equatable, Codable {
  /// Name and version of the format that this version writes.
  public static let currentSchema = "entrepot.inspection/1"
  /// The format of this value.
  public var schema = Inspection.currentSchema
  /// Version of the product.
  public var version: String
  /// The command as it would be typed, without worker count and output options.
  public var command: String
  /// Every input, in the order given.
  public var files: [FileInspection]
  /// What can be asked of all files together, and what not.
  public var detectors: [DetectorReadiness]
  /// Whole sentences: what was noticed, what to type next.
  public var notices: [String]

  /// All parts as described above.
  public init(
    version: String, command: String, files: [FileInspection], detectors: [DetectorReadiness],
    notices: [String]
  ) {
    (self.version, self.command, self.files) = (version, command, files)
    (self.detectors, self.notices) = (detectors, notices)
  }
}

/// Whether a detector can answer its question from the files at hand.
public struct DetectorReadiness: Sendable, Equatable, Codable {
  /// Its name on the command line.
  public var name: String
  /// The question as an analyst would ask it.
  public var question: String
  /// What it would need and the files do not have: `a consignor column`. Empty if it can run.
  public var lacks: [String]
  /// What it can do less well than it could: `no mass column: quantities cannot be compared`.
  public var limits: [String]
  /// Whether it can run at all.
  public var canRun: Bool

  /// A detector that can run if it lacks nothing.
  public init(name: String, question: String, lacks: [String] = [], limits: [String] = []) {
    (self.name, self.question, self.lacks, self.limits) = (name, question, lacks, limits)
    canRun = lacks.isEmpty
  }
}

/// One file: how it is written, what its columns were taken for, and what its rows hold.
public struct FileInspection: Sendable, Equatable, Codable {
  /// Path as given on the command line; `-` for standard input.
  public var file: String, sha256: String
  /// Bytes as stored, so of a compressed file the compressed ones.
  public var bytes: Int64
  /// `none` or `gzip`.
  public var compression: String
  /// How it is written.
  public var dialect: DialectInspection
  /// What its columns were taken for.
  public var layout: LayoutInspection
  /// Where its rows went.
  public var rows: RowInspection
  /// When its used rows were.
  public var days: DayInspection
  /// One per role that has a column.
  public var countries: [CountryInspection]
  /// HS chapters of the used rows, most rows first.
  public var chapters: [ChapterInspection]
  /// Used rows of chapters not listed.
  public var otherChapterRows: Int
  /// How complete the columns are, over the used rows.
  public var coverage: [CoverageInspection]
  /// Numbers of rows with a property worth knowing: `dispatchDiffersFromOrigin`.
  public var counts: [NamedCount]
  /// Whole sentences.
  public var notes: [String]

  /// All parts as described above.
  public init(
    file: String, sha256: String, bytes: Int64, compression: String, dialect: DialectInspection,
    layout: LayoutInspection, rows: RowInspection, days: DayInspection, countries: [CountryInspection],
    chapters: [ChapterInspection], otherChapterRows: Int, coverage: [CoverageInspection],
    counts: [NamedCount], notes: [String]
  ) {
    (self.file, self.sha256, self.bytes, self.compression) = (file, sha256, bytes, compression)
    (self.dialect, self.layout, self.rows, self.days) = (dialect, layout, rows, days)
    (self.countries, self.chapters, self.otherChapterRows) = (countries, chapters, otherChapterRows)
    (self.coverage, self.counts, self.notes) = (coverage, counts, notes)
  }
}

/// How a file is written.
public struct DialectInspection: Sendable, Equatable, Codable {
  /// `UTF-8`, `windows-1251`, ...
  public var encoding: String
  /// `comma`, `semicolon`, `tab`, `pipe`.
  public var delimiter: String
  /// `LF`, `CRLF`, `CR`.
  public var newline: String
  /// Whether the file begins with a byte order mark.
  public var byteOrderMark: Bool
  /// `none` or `RFC 4180`.
  public var quoting: String
  /// Whether the last row has a line end; `nil` where only its reader could tell (packed files, streams).
  public var finalNewline: Bool?

  /// All parts as described above.
  public init(
    encoding: String, delimiter: String, newline: String, byteOrderMark: Bool, quoting: String,
    finalNewline: Bool?
  ) {
    (self.encoding, self.delimiter, self.newline) = (encoding, delimiter, newline)
    (self.byteOrderMark, self.quoting, self.finalNewline) = (byteOrderMark, quoting, finalNewline)
  }
}

/// What the columns of a file were taken for.
public struct LayoutInspection: Sendable, Equatable, Codable {
  /// Id and title of the layout.
  public var id: String, title: String
  /// Percent, 0 to 100: a score, no probability.
  public var confidence: Int
  /// Columns by field.
  public var mapping: [ColumnMapping]
  /// Fields that the layout or a flag sets for every row.
  public var fixed: [FixedField]
  /// Columns that nothing was made of.
  public var unmapped: [UnmappedColumn]

  /// All parts as described above.
  public init(
    id: String, title: String, confidence: Int, mapping: [ColumnMapping], fixed: [FixedField],
    unmapped: [UnmappedColumn]
  ) {
    (self.id, self.title, self.confidence) = (id, title, confidence)
    (self.mapping, self.fixed, self.unmapped) = (mapping, fixed, unmapped)
  }

  /// A field and the column it is read from.
  public struct ColumnMapping: Sendable, Equatable, Codable {
    /// Field of the model: `consignor`, `valueUSD`.
    public var field: String
    /// Header as written, and its number from 1.
    public var column: String, number: Int
    /// Percent, 0 to 100.
    public var confidence: Int
    /// What was decided from the values: `dd.mm.yyyy`, `decimal comma`, `ISO alpha-2`, `kg`.
    public var format: String?
    /// What else to know: `--map` where the user chose the column.
    public var note: String?

    /// All parts as described above.
    public init(
      field: String, column: String, number: Int, confidence: Int, format: String? = nil, note: String? = nil
    ) {
      (self.field, self.column, self.number) = (field, column, number)
      (self.confidence, self.format, self.note) = (confidence, format, note)
    }
  }

  /// A field with one value for all rows.
  public struct FixedField: Sendable, Equatable, Codable {
    /// Field of the model, and its value for every row.
    public var field: String, value: String
    /// Who says so: `layout`, `--set`.
    public var source: String
    /// All parts as described above.
    public init(field: String, value: String, source: String) {
      (self.field, self.value, self.source) = (field, value, source)
    }
  }

  /// A column that is not read.
  public struct UnmappedColumn: Sendable, Equatable, Codable {
    /// Header as written, and its number from 1.
    public var column: String, number: Int
    /// A header with its place.
    public init(column: String, number: Int) { (self.column, self.number) = (column, number) }
  }
}
