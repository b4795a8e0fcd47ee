internal import Trade

extension CurrencyRates {
  /// Reads the bytes of a rates file, in any dialect that shipment files may have.
  ///
  /// - Throws: `badRates` with the line for a date, currency or rate that cannot be read, for two rates of one
  ///   day, and for a header without the three columns; and what `Dialect.detect` throws.
  public init(_ bytes: [UInt8], file: String) throws(IngestError) {
    self.init()
    let dialect = try Dialect.detect(head: bytes, isWhole: true, file: file)
    var cursor = RecordCursor(
      dialect.utf8(ofHead: bytes, isWhole: true)[...], delimiter: dialect.delimiter,
      endsRowsWithCR: dialect.endsRowsWithCR, firstLine: dialect.headerLine)
    let columns = try RateColumns(cursor.next(), file: file)
    while let record = cursor.next() { try add(record, columns, file: file) }
    guard count > 0 else { throw IngestError(file: file, line: 1, problem: .noRows) }
  }

  private mutating func add(
    _ record: RecordCursor.Record, _ columns: RateColumns, file: String
  ) throws(IngestError) {
    func bad(_ detail: String) -> IngestError {
      IngestError(file: file, line: record.line, problem: .badRates(detail: detail))
    }
    func cell(_ index: Int) -> [UInt8] { index < record.cells.count ? record.cells[index] : [] }
    func text(_ index: Int) -> String { String(decoding: cell(index), as: UTF8.self) }
    guard case .exact(let day, _) = DateCell(cell(columns.date).span) else {
      throw bad("'\(text(columns.date))' is no date like 2023-05-17")
    }
    guard let currency = CurrencyCode(cell(columns.currency).span) else {
      throw bad("'\(text(columns.currency))' is no currency of three letters")
    }
    guard let (units, places) = CurrencyRates.decimal(cell(columns.rate)) else {
      throw bad("'\(text(columns.rate))' is no positive number like 1.0868")
    }
    guard add(Rate(day: day, units: units, places: places), for: currency) else {
      throw bad("a second rate for \(currency) on \(day)")
    }
  }

  /// A rate with up to 18 digits, decimal point (or comma, as no thousands are marked); `nil` if it is none.
  private static func decimal(_ cell: [UInt8]) -> (units: UInt64, places: Int)? {
    let span = cell.span
    var (units, places, digits, isFraction): (UInt64, Int, Int, Bool) = (0, 0, 0, false)
    for index in CellText.trimmed(span) {
      if span[index] == UInt8(ascii: ".") || span[index] == UInt8(ascii: ",") {
        if isFraction { return nil }
        isFraction = true
        continue
      }
      guard span[index] &- 48 < 10, digits < 18 else { return nil }
      units = units * 10 + UInt64(span[index] - 48)
      if units > 0 { digits += 1 }
      if isFraction { places += 1 }
    }
    guard places <= 18 else { return nil }
    return units > 0 ? (units, places) : nil
  }
}

/// Where the three columns of a rates file are.
private struct RateColumns {
  var date = 0, currency = 0, rate = 0

  init(_ header: RecordCursor.Record?, file: String) throws(IngestError) {
    let names = (header?.cells ?? []).map { HeaderName.loose(String(decoding: $0, as: UTF8.self)) }
    func place(_ accepted: [String], _ name: String) throws(IngestError) -> Int {
      guard let index = names.firstIndex(where: accepted.contains) else {
        let problem = IngestError.Problem.badRates(detail: "the header has no column '\(name)'")
        throw IngestError(file: file, line: header?.line ?? 1, problem: problem)
      }
      return index
    }
    date = try place(["date", "day"], "date")
    currency = try place(["currency", "currencycode"], "currency")
    rate = try place(["usdperunit", "usd", "rate"], "usd_per_unit")
  }
}
