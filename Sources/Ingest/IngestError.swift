/// What is wrong with an input, where, and what to do. Lines count from 1; the header is line 1.
public struct IngestError: Error, Equatable, Sendable {
  /// A column that may be the one looked for, as the message shows it.
  public struct Candidate: Equatable, Sendable {
    /// Position in the header, from 0; messages count from 1.
    public let column: Int
    /// The header cell as written.
    public let header: String
    /// Some of its values, as written.
    public let samples: [String]

    /// A column with its header and some of its values.
    public init(column: Int, header: String, samples: [String]) {
      (self.column, self.header, self.samples) = (column, header, samples)
    }
  }

  /// The problem with its values; the prose is made in `description`.
  public enum Problem: Equatable, Sendable {
    /// The file cannot be opened or read; `reason` in the words of the system.
    case cannotOpen(reason: String)
    /// Reading failed at this byte; `reason` in the words of the system.
    case cannotRead(offset: Int, reason: String)
    /// More rows than one run takes.
    case tooManyRows(limit: Int)
    /// No bytes at all, or nothing but white space.
    case empty
    /// Not a text table but something else that is known.
    case notText(FileKind)
    /// The compressed data end too early, at this byte of the compressed file.
    case truncatedGzip(offset: Int)
    /// The compressed data or their check sum are wrong, at or before this byte of the compressed file.
    case corruptGzip(offset: Int)
    /// The last cell opens with a quote that nothing closes.
    case endsInsideQuotes(openedAtLine: Int)
    /// A row is longer than the reader takes; nearly always a quote that nothing closes.
    case rowTooLong(bytes: Int, limit: Int)
    /// No column for a field that shipments need.
    case missingColumn(Field, candidates: [Candidate])
    /// Neither consignor nor consignee.
    case missingParties(candidates: [Candidate])
    /// Several columns fit a field equally well.
    case ambiguousColumn(Field, candidates: [Candidate])
    /// The first row holds values, not names of columns.
    case noHeader(firstCells: [String])
    /// A header and nothing below it.
    case noRows
    /// `--map` with a field there is not.
    case unknownField(String, similar: [String])
    /// `--map` with a column the header does not have.
    case unknownColumn(String, field: Field, similar: [String])
    /// `--map` without `FIELD=COLUMN`.
    case badMap(String)
    /// `--layout` with a layout that is not in the list.
    case unknownLayout(String, known: [String])
    /// A layout file that does not follow `entrepot.layouts/1`.
    case badLayoutFile(detail: String)
    /// A rates file with a line that cannot be used.
    case badRates(detail: String)
    /// An encoding named on the command line that is not one of ours.
    case unknownEncoding(String)
    /// `--encoding` or `--delimiter` with which little is recognised, where more is without them.
    case overridesDoNotFit([OverrideMisfit])
    /// A delimiter given on the command line that is not one of ours.
    case unknownDelimiter(String)
    /// No column for fields that trade statistics need.
    case missingFlowColumns([FlowField], candidates: [Candidate])
    /// `--map` with a column that the header of trade statistics does not have.
    case unknownFlowColumn(String, field: FlowField, similar: [String])
    /// `--map` or `--fix` with a field that trade statistics do not have.
    case unknownFlowField(String, similar: [String])
    /// `--map` or `--fix` without `=`.
    case badFlowOption(String)
    /// `--fix` with a text that a cell of that field could not say either.
    case badFixedValue(String, field: FlowField)
    /// Most rows have more or fewer cells than the header.
    case shiftedRows(rows: Int, of: Int, cells: Int, header: Int)
    /// JSON that breaks off or is no list of rows.
    case badJSON(detail: String)
  }

  /// The file as the user named it.
  public let file: String
  /// The line, or 0 where the file as a whole is meant.
  public let line: Int
  /// What is wrong.
  public let problem: Problem

  /// A problem with its place.
  public init(file: String, line: Int = 0, problem: Problem) {
    (self.file, self.line, self.problem) = (file, line, problem)
  }
}
