internal import GraphCore
internal import Ingest
internal import Reporting
internal import Trade
internal import WorkPool

/// What the rows of one input hold, as `inspect` shows it.
struct FileSurvey {
  private let input: OpenedInput
  private let read: ReadShipments
  private let index: Int
  private let census: RowCensus
  private let marks: MarkCensus
  private var mapping: Ingest.ColumnMapping { input.mapping }

  init(_ input: OpenedInput, _ read: ReadShipments, _ index: Int, on pool: WorkPool) throws(Cancelled) {
    (self.input, self.read, self.index) = (input, read, index)
    marks = MarkCensus(read.table, read.rows[index])
    census = try RowCensus(read.table, read.rows[index], on: pool)
  }

  func inspection(sha256: String) -> FileInspection {
    let shown = census.chapters.prefix(15)
    return FileInspection(
      file: input.name, sha256: sha256, bytes: Int64(input.byteCount ?? 0),
      compression: input.isGzip ? "gzip" : "none", dialect: dialect, layout: layout, rows: rows, days: days,
      countries: countries, chapters: shown.map(chapter),
      otherChapterRows: census.chapters.dropFirst(15).reduce(0) { $0 + $1.rows }, coverage: coverage,
      counts: counts, notes: input.dialect.notes + mapping.notes + [grades])
  }

  private var dialect: DialectInspection {
    let dialect = input.dialect
    return DialectInspection(
      encoding: dialect.encoding.rawValue, delimiter: Dialect.name(of: dialect.delimiter),
      newline: dialect.newline.rawValue, byteOrderMark: dialect.byteOrderMarkLength > 0,
      quoting: dialect.hasQuotes ? "RFC 4180" : "none", finalNewline: input.endsWithNewline)
  }

  private var layout: LayoutInspection {
    LayoutInspection(
      id: mapping.layout.id, title: mapping.layout.title, confidence: percent(mapping.confidence),
      mapping: mapping.choices.map { choice in
        .init(
          field: choice.field.rawValue, column: choice.header, number: choice.column + 1,
          confidence: percent(choice.confidence), format: format(choice.field),
          note: choice.isUsers ? "--map" : nil)
      },
      fixed: mapping.fixedFields.map {
        .init(field: $0.rawValue, value: mapping.fixed($0) ?? "", source: "layout")
      },
      unmapped: mapping.unmapped.map { .init(column: mapping.header[$0], number: $0 + 1) })
  }

  private func format(_ field: Field) -> String? {
    switch field.kind {
    case .date: mapping.dateFormat.map { "\($0)" }
    case .amount, .number: "\(mapping.numberFormat(field))"
    case .mass: "\(mapping.numberFormat(field)), \(mapping.massUnit(field).rawValue)"
    default: nil
    }
  }

  private var rows: RowInspection {
    let account = read.account(ofInput: index)
    let examples = read.quarantine(ofInput: index)
    return RowInspection(
      read: account.read, used: account.used, quarantined: account.quarantined,
      duplicates: account.duplicates,
      selfShipments: account.selfShipments,
      reasons: read.faults(ofInput: index).map { fault, rows in
        .init(
          reason: fault.text, rows: rows,
          examples: examples.filter { $0.fault == fault }.prefix(3).map(example))
      })
  }

  private func example(_ row: QuarantinedRow) -> RowInspection.QuarantineExample {
    let limit = 120
    let text = String(decoding: input.utf8(row.text), as: UTF8.self)
    return .init(
      line: read.lines.line(ofRow: row.row), text: String(text.prefix(limit)), isCut: text.count > limit)
  }

  private var days: DayInspection {
    guard mapping.column(.date) != nil else { return DayInspection(first: nil, last: nil, months: []) }
    return DayInspection(
      first: census.first.map { "\($0)" }, last: census.last.map { "\($0)" },
      months: census.months.map { .init(month: $0.month, rows: $0.rows) })
  }

  private var countries: [CountryInspection] {
    // What the country of an unnamed consignor says of the dispatch is shown with the consignors.
    census.countries.filter {
      mapping.column($0.field) != nil || $0.field != .dispatch && $0.rows.dropFirst().contains { $0 > 0 }
    }
    .map { role in
      let found = role.rows.indices.dropFirst().filter { role.rows[$0] > 0 }
        .map { (code: CountryCode(rawValue: UInt16($0)), rows: role.rows[$0]) }
        .sorted { $0.rows == $1.rows ? $0.code < $1.code : $0.rows > $1.rows }
      return CountryInspection(
        role: role.name, distinct: found.count,
        top: found.prefix(8).map { .init(country: "\($0.code)", rows: $0.rows) },
        otherRows: found.dropFirst(8).reduce(0) { $0 + $1.rows }, missingRows: role.rows[0])
    }
  }

  private func chapter(_ chapter: RowCensus.Chapter) -> ChapterInspection {
    ChapterInspection(
      chapter: "\(chapter.code)", text: HSChapters.title(of: chapter.code), rows: chapter.rows,
      valueUSDCents: chapter.value == 0 ? nil : clamped(chapter.value))
  }

  private var counts: [NamedCount] {
    var counts: [NamedCount] = []
    if let rows = census.dispatchDiffersFromOrigin {
      counts.append(
        NamedCount(
          name: "dispatchDiffersFromOrigin", rows: rows,
          text: "sent from another country than the one of origin"))
    }
    let repaired = read.repairedCodes(ofInput: index)
    if repaired > 0 {
      counts.append(
        NamedCount(
          name: "goodsCodesWithoutLeadingZero", rows: repaired,
          text: "goods codes that had lost a leading zero"))
    }
    return counts + marks.counts
  }

  /// Which evidence grades links between rows of the file can have.
  private var grades: String {
    func has(_ field: Field) -> Bool { mapping.column(field) != nil }
    return marks.possibleGrades(
      hasDeclarations: has(.declaration) || has(.bill), hasMakers: has(.maker), hasMasses: has(.netMassKg))
  }

  private var coverage: [CoverageInspection] {
    QuantityRole.allCases.compactMap { role in
      guard let count = read.quantities(role, ofInput: index) else { return nil }
      let sums = role == .value ? read.sums(ofInput: index) : []
      func sum(_ wanted: QuantityRole, _ amount: Int128) -> Int64? {
        role == wanted && amount > 0 ? clamped(amount) : nil
      }
      return CoverageInspection(
        field: role.columnName(hasSums: !sums.isEmpty), present: count.known,
        missing: count.missing + count.negative, unreadable: count.unreadable,
        inOtherUnits: role == .pieces ? count.inOtherUnits : nil, sumUSDCents: sum(.value, census.value),
        sumGrams: sum(.netMass, census.mass), sumPieceThousandths: sum(.pieces, census.pieces),
        sums: sums.map {
          .init(currency: $0.currency.description, amount: hundredths($0.sum), rows: $0.rows)
        })
    }
  }

  private func hundredths(_ sum: Int128) -> String {
    let (whole, rest) = sum.quotientAndRemainder(dividingBy: 100)
    return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension QuantityRole {
  /// The column of the model that it is read from.
  fileprivate func columnName(hasSums: Bool) -> String {
    switch self {
    case .value: hasSums ? "value" : "valueUSD"
    case .netMass: "netMassKg"
    case .pieces: "quantity"
    }
  }
}
