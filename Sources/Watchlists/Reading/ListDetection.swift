/// What a file is, told from what stands in it.
enum ListKind: Equatable {
  /// A list in one file.
  case list(WatchlistFormat, delimiter: UInt8)
  /// One of the files of an OFAC list.
  case ofac(OFACPart)

  /// The files of an OFAC list.
  enum OFACPart: CaseIterable { case entries, names, addresses, comments }
}

extension ListKind {
  /// - Throws: `unknownDocument` or `unknownTable` for what is no list.
  init(of text: ListText) throws(WatchlistError) {
    let start = text.head.drop { $0 <= 32 }
    if start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "[") {
      self = try .list(ListKind.json(start, text.file), delimiter: 0)
    } else if start.first == UInt8(ascii: "<") {
      guard start.contains("CONSOLIDATED_LIST") else {
        throw WatchlistError(file: text.file, problem: .unknownDocument("an XML document"))
      }
      self = .list(.unConsolidated, delimiter: 0)
    } else {
      self = try ListKind.table(text)
    }
  }

  private static func json(_ start: ArraySlice<UInt8>, _ file: String) throws(WatchlistError)
    -> WatchlistFormat
  {
    let line = start.prefix { $0 != UInt8(ascii: "\n") }
    if line.contains("\"schema\""), line.contains("\"properties\"") { return .followTheMoney }
    if start.contains("\"list_id\"") || start.contains("\"entities\"") { return .countedJSON }
    throw WatchlistError(file: file, problem: .unknownDocument("JSON"))
  }

  /// A table by the cells of its first two rows, parted by the delimiter that makes a known list of them.
  private static func table(_ text: ListText) throws(WatchlistError) -> ListKind {
    var first: [String] = []
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")] {
      var reader = RecordReader(text.beginning, delimiter: delimiter)
      let rows = [try reader.next(), try reader.next()].map { $0?.cells ?? [] }
      if let kind = ListKind(rows: rows, delimiter) { return kind }
      if rows[0].count > first.count { first = rows[0] }
    }
    throw WatchlistError(file: text.file, line: 1, problem: .unknownTable(firstCells: Array(first.prefix(6))))
  }

  private init?(rows: [[String]], _ delimiter: UInt8) {
    if delimiter == UInt8(ascii: ","), let part = OFACPart(firstRow: rows[0]) {
      self = .ofac(part)
      return
    }
    let header = Set(rows[0].map(\.foldedKey))
    if let format = ListKind.formats.first(where: { header.isSuperset(of: $0.columns) })?.format {
      self = .list(format, delimiter: delimiter)
    } else if let second = ListKind.secondRows.first(where: {
      Set(rows[1].map(\.foldedKey)).isSuperset(of: $0.columns)
    }) {
      self = .list(second.format, delimiter: delimiter)
    } else if OwnList.canRead(rows[0]) {
      self = .list(.own, delimiter: delimiter)
    } else {
      return nil
    }
  }

  /// Columns that tell a list from all others.
  private static let formats: [(columns: [String], format: WatchlistFormat)] = [
    (["source", "entitynumber", "federalregisternotice", "altnames"], .consolidatedScreening),
    (["name", "streetaddress", "effectivedate", "expirationdate"], .deniedPersons),
    (["entitylogicalid", "namealiaswholename"], .euFinancial),
    (["celex", "annex", "name", "startdate"], .euAnnexes),
    (["id", "schema", "name", "aliases", "dataset"], .openSanctionsSimple),
    (["cleanname", "previousname", "startdate", "enddate"], .militaryCompanies),
    (["country", "entity", "licenserequirement", "licensereviewpolicy"], .entityList),
    (["uniqueid", "name6", "nametype", "regimename"], .ukSanctions),
    (["name6", "groupid", "grouptype"], .ukConsolidated),
  ]

  /// The same of lists whose header is the second row.
  private static let secondRows = formats.suffix(2)
}

extension ListKind.OFACPart {
  /// There is no header: numbers and marks of the first row tell the files apart.
  init?(firstRow row: [String]) {
    guard let first = row.first, Int(first) != nil else { return nil }
    switch row.count {
    case 12 where row.contains("-0-"): self = .entries
    case 5 where ["aka", "fka", "nka"].contains(row[2].lowercased()): self = .names
    case 6 where Int(row[1]) != nil: self = .addresses
    case 2: self = .comments
    default: return nil
    }
  }

  /// Words in names of files that tell what is in them; the rest tells which files belong together.
  private static let fileWords = ["sdn", "cons", "prim", "alt", "add", "comments", "csv", "txt", "gz"]

  /// What is left of a file's name without these words: `sdn_2020.csv` and `alt_2020.csv` belong together.
  static func family(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.filter { !fileWords.contains(String($0)) }.joined(separator: "-")
      + (words.contains("cons") ? "+cons" : "")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ text: String) -> Bool { firstRange(of: Array(text.utf8)) != nil }
}
