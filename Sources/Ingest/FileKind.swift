/// What a file that is no text table is, told from its first bytes.
public enum FileKind: Equatable, Sendable, CaseIterable {
  case excel, excelOld, excelXML, openDocument, zip, sevenZip, rar, bzip2, xz, zstd, gzipTwice
  case parquet, arrow, avro, orc, sqlite, access, dbf, pdf, html, xml, json, utf32, binary

  /// With an article, for the sentence "this is ...".
  public var name: String {
    switch self {
    case .excel: "an Excel workbook (xlsx)"
    case .excelOld: "an old Office file (xls)"
    case .excelXML: "an Excel workbook saved as XML"
    case .openDocument: "an OpenDocument spreadsheet (ods)"
    case .zip: "a zip archive"
    case .sevenZip: "a 7z archive"
    case .rar: "a rar archive"
    case .bzip2: "a bzip2 file"
    case .xz: "an xz file"
    case .zstd: "a zstd file"
    case .gzipTwice: "gzip inside gzip"
    case .parquet: "a Parquet file"
    case .arrow: "an Arrow or Feather file"
    case .avro: "an Avro file"
    case .orc: "an ORC file"
    case .sqlite: "an SQLite database"
    case .access: "an Access database"
    case .dbf: "a dBase table (dbf)"
    case .pdf: "a PDF document"
    case .html: "a web page (HTML)"
    case .xml: "an XML document"
    case .json: "JSON"
    case .utf32: "UTF-32 text"
    case .binary: "binary data (it has zero bytes)"
    }
  }

  /// What to do to get a table out of it.
  public var remedy: String {
    switch self {
    case .excel, .excelOld, .excelXML, .openDocument, .html:
      "open it in a spreadsheet program and save the sheet as CSV UTF-8"
    case .zip, .sevenZip, .rar, .bzip2, .xz, .zstd: "unpack it first and give the file inside"
    case .gzipTwice: "unpack it once with gzip -d"
    case .parquet, .arrow, .avro, .orc:
      "export it as CSV, for example with duckdb: COPY (FROM 'FILE') TO 'out.csv'"
    case .sqlite, .access, .dbf: "export the table as CSV UTF-8"
    case .pdf, .xml, .json: "convert it to a table: one row a shipment, one header row, saved as CSV UTF-8"
    case .utf32: "save it as UTF-8"
    case .binary: "export it as CSV UTF-8"
    }
  }

  /// Recognises a file by its first bytes; `nil` for what may be a text table.
  ///
  /// - Parameter head: The first bytes of the file after gzip was undone; some hundreds are enough.
  public static func recognise(_ head: [UInt8]) -> FileKind? {
    for (kind, magic) in signatures where head.starts(with: magic) {
      return kind == .zip ? insideZip(head) : kind
    }
    if isAccess(head) { return .access }
    if isDBF(head) { return .dbf }
    return markup(head)
  }

  /// The longer signature first where one begins like another.
  private static let signatures: [(FileKind, [UInt8])] = [
    (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]),
    (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), (.rar, Array("Rar!".utf8)),
    (.bzip2, Array("BZh".utf8) + [0x39]), (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    (.zstd, [0x28, 0xB5, 0x2F, 0xFD]), (.gzipTwice, [0x1F, 0x8B, 0x08]),
    (.parquet, Array("PAR1".utf8)), (.parquet, Array("PARE".utf8)), (.arrow, Array("ARROW1".utf8)),
    (.avro, Array("Obj".utf8) + [1]), (.orc, Array("ORC".utf8) + [0x0A]), (.orc, Array("ORC".utf8) + [0x11]),
    (.sqlite, Array("SQLite format 3".utf8) + [0]), (.pdf, Array("%PDF-".utf8)),
    (.excelOld, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    (.utf32, [0xFF, 0xFE, 0x00, 0x00]), (.utf32, [0x00, 0x00, 0xFE, 0xFF]),
  ]

  private static func insideZip(_ head: [UInt8]) -> FileKind {
    let start = String(decoding: head.prefix(8_192), as: UTF8.self)
    if start.contains("application/vnd.oasis.opendocument") { return .openDocument }
    if start.contains("xl/") || start.contains("[Content_Types].xml") { return .excel }
    return .zip
  }

  private static func isAccess(_ head: [UInt8]) -> Bool {
    head.starts(with: [0, 1, 0, 0])
      && (head.dropFirst(4).starts(with: "Standard Jet".utf8)
        || head.dropFirst(4).starts(with: "Standard ACE".utf8))
  }

  /// dBase: a version byte, then year, month and day of the last change, then sizes.
  private static func isDBF(_ head: [UInt8]) -> Bool {
    guard head.count >= 32, [0x03, 0x30, 0x31, 0x83, 0xF5].contains(head[0]) else { return false }
    return (1...12).contains(head[2]) && (1...31).contains(head[3]) && head[12..<28].contains(0)
  }

  /// XML, HTML and JSON. A table whose first cell begins like that is not expected.
  private static func markup(_ head: [UInt8]) -> FileKind? {
    var text = head.prefix(2_048)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { $0 <= 32 }
    let start = String(decoding: text, as: UTF8.self).lowercased()
    if start.hasPrefix("<?xml") || start.hasPrefix("<workbook") {
      return start.contains("urn:schemas-microsoft-com:office:spreadsheet") ? .excelXML : .xml
    }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<table") {
      return .html
    }
    let rest = start.dropFirst().drop { $0.isWhitespace }
    if start.hasPrefix("{"), rest.hasPrefix("\"") || rest.hasPrefix("}") { return .json }
    if start.hasPrefix("["), rest.hasPrefix("{") || rest.hasPrefix("[") { return .json }
    return nil
  }
}
