/// How a text table is written: encoding, delimiter, line ends, quotes.
public struct Dialect: Sendable, Equatable {
  /// What ends a row.
  public enum Newline: String, Sendable {
    case lf = "LF"
    case crlf = "CRLF"
    case crOnly = "CR"
  }

  /// How bytes stand for letters.
  public var encoding: TextEncoding
  /// Bytes of the byte order mark at the start of the file; 0 without one.
  public var byteOrderMarkLength = 0
  /// Bytes to leave out at the start: the byte order mark and a line `sep=;` that spreadsheets write.
  public var skippedByteCount = 0
  /// Line of the header, from 1: 2 below a `sep=;` line. Blank lines above it do not count here.
  public var headerLine = 1
  /// What stands between cells, as a byte of the UTF-8 text: `,`, `;`, TAB or `|`.
  public var delimiter: UInt8
  /// What ends rows. `lf` and `crlf` are read alike: a CR before the LF belongs to the line end.
  public var newline = Newline.lf
  /// Whether some cell of the head is in quotes.
  public var hasQuotes = false
  /// How sure the delimiter is, 0...1: the share of the head's rows with as many cells as the header.
  public var confidence = 1.0
  /// What the user should know: an odd row end, damaged characters.
  public var notes: [String] = []

  /// UTF-8, `delimiter`, LF.
  public init(encoding: TextEncoding = .utf8, delimiter: UInt8 = UInt8(ascii: ",")) {
    (self.encoding, self.delimiter) = (encoding, delimiter)
  }

  /// The delimiters looked for; where they fit equally well the first wins.
  public static let delimiters = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// Whether rows end with CR alone.
  public var endsRowsWithCR: Bool { newline == .crOnly }
}

extension Dialect: CustomStringConvertible {
  /// `utf-8 with BOM, comma, CRLF, quotes`.
  public var description: String {
    let mark = byteOrderMarkLength > 0 ? " with BOM" : ""
    return "\(encoding.rawValue)\(mark), \(Dialect.name(of: delimiter)), \(newline.rawValue)"
      + (hasQuotes ? ", quotes" : "")
  }

  /// `comma`, `semicolon`, `tab` or `pipe`.
  public static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: "|"): "pipe"
    default: "'\(Character(UnicodeScalar(delimiter)))'"
    }
  }
}

/// What the user says about a file; what is said is not looked for.
public struct DialectOverrides: Sendable, Equatable {
  /// `--encoding`; `nil` to look.
  public var encoding: TextEncoding?
  /// `--delimiter`; `nil` to look.
  public var delimiter: UInt8?

  /// What the user said; nothing by default.
  public init(encoding: TextEncoding? = nil, delimiter: UInt8? = nil) {
    (self.encoding, self.delimiter) = (encoding, delimiter)
  }

  /// Reads `--encoding` and `--delimiter` (`,`, `;`, `|`, `tab`, `\t` or their names).
  public init(encoding: String?, delimiter: String?) throws(IngestError) {
    if let encoding {
      guard let known = TextEncoding(named: encoding) else {
        throw IngestError(file: "--encoding", problem: .unknownEncoding(encoding))
      }
      self.encoding = known
    }
    if let delimiter {
      guard let known = DialectOverrides.delimiters[delimiter.lowercased()] else {
        throw IngestError(file: "--delimiter", problem: .unknownDelimiter(delimiter))
      }
      self.delimiter = known
    }
  }

  private static let delimiters: [String: UInt8] = [
    ",": 44, "comma": 44, ";": 59, "semicolon": 59, "\t": 9, "tab": 9, "\\t": 9, "|": 124, "pipe": 124,
  ]
}
