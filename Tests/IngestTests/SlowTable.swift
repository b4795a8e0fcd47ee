import GraphCore
import Trade

@testable import Ingest

/// A row of a table in plain values, as a test compares them.
struct PlainRow: Equatable {
  var file = 0, line = 0
  var status = RowStatus.used
  /// Of rows in quarantine nothing else is compared but these two.
  var fault: RowFault?, text: [UInt8] = []
  var day: Int32 = 0, code = ""
  /// Names as written, with country, by role; then the folded names of their firms.
  var parties: [String?] = [], firms: [String?] = []
  var countries: [String] = []
  var cents: Int64 = 0, grams: Int64 = 0
  var declaration = ""
}

/// What is counted for one file.
struct PlainTally: Equatable {
  var value = QuantityCount(), mass = QuantityCount()
  var repairedCodes = 0
  var unknownCountries: [String: Int] = [:]
  var sums: [String: Int128] = [:]
}

/// The same rows and counts, by one slow reader from front to back: records by the defining rule, cells by the
/// exact readers, duplicates and firms by dictionaries.
struct SlowTable {
  private(set) var rows: [PlainRow] = []
  private(set) var tallies: [PlainTally] = []
  private var seen: Set<Key> = []

  /// What makes two rows one.
  private struct Key: Hashable {
    let cells: [[UInt8]]
    let read: [String]
  }

  /// Adds a file of `bytes` (not packed), understood as `input` says.
  ///
  /// - Throws: Where the text ends inside quotes.
  mutating func add(_ bytes: [UInt8], _ input: OpenedInput, rates: CurrencyRates) throws(IngestError) {
    let text = input.dialect.utf8(ofHead: bytes, isWhole: true)
    var cursor = RecordCursor(
      text[...], delimiter: input.dialect.delimiter, endsRowsWithCR: input.dialect.endsRowsWithCR,
      firstLine: input.dialect.headerLine)
    _ = cursor.next()
    var slow = SlowRows(input: input, rates: rates)
    var start = cursor.position.offset
    while let record = cursor.next() {
      if let line = record.openQuoteLine {
        throw IngestError(file: input.name, line: line, problem: .endsInsideQuotes(openedAtLine: line))
      }
      var row = slow.row(record)
      row.file = tallies.count
      if row.fault != nil {
        row.text = SlowTable.verbatim(text[start..<cursor.position.offset], input.dialect.endsRowsWithCR)
      } else {
        mark(&row, record.cells.prefix(input.mapping.header.count))
      }
      rows.append(row)
      start = cursor.position.offset
    }
    tallies.append(slow.tally)
  }

  private mutating func mark(_ row: inout PlainRow, _ cells: ArraySlice<[UInt8]>) {
    let read = ["\(row.day) \(row.code) \(row.cents) \(row.grams)", "\(row.parties.prefix(2))"]
    if !seen.insert(Key(cells: Array(cells), read: read)).inserted {
      row.status = .duplicate
    } else if let consignor = row.firms[0], consignor == row.firms[1] {
      row.status = .selfShipment
    }
  }

  /// A row without the blank lines before it and its line end.
  private static func verbatim(_ bytes: ArraySlice<UInt8>, _ endsWithCR: Bool) -> [UInt8] {
    var bytes = bytes
    let end: UInt8 = endsWithCR ? 13 : 10
    while true {
      if bytes.first == end {
        bytes = bytes.dropFirst()
      } else if !endsWithCR, bytes.starts(with: [13, 10]) {
        bytes = bytes.dropFirst(2)
      } else {
        break
      }
    }
    if bytes.last == end { bytes = bytes.dropLast() }
    if !endsWithCR, bytes.last == 13 { bytes = bytes.dropLast() }
    return Array(bytes)
  }
}

/// Reads the rows of one file cell by cell.
private struct SlowRows {
  let input: OpenedInput
  let rates: CurrencyRates
  var tally = PlainTally()
  private var mapping: ColumnMapping { input.mapping }

  init(input: OpenedInput, rates: CurrencyRates) { (self.input, self.rates) = (input, rates) }

  mutating func row(_ record: RecordCursor.Record) -> PlainRow {
    var row = PlainRow(line: record.line)
    let width = mapping.header.count
    let cells = record.cells
    guard cells.count >= width, cells[width...].allSatisfy(\.isEmpty) else {
      (row.status, row.fault) = (.quarantined, .wrongCellCount)
      return row
    }
    func cell(_ field: Field) -> [UInt8]? { mapping.column(field).map { cells[$0] } }
    let direction = direction(cell(.direction))
    var faults: [RowFault] = []
    if let date = cell(.date) {
      let day = (mapping.dateFormat ?? .iso).day(date.span)
      row.day = day?.rawValue ?? 0
      if day == nil { faults.append(isBlank(date) ? .missingDate : .unreadableDate) }
    }
    for role in PartyRole.allCases {
      guard let name = cell(role.field) else {
        row.parties.append(nil)
        row.firms.append(nil)
        continue
      }
      let country = country(role.countryField, cells, direction)
      let folded = String(decoding: foldName(utf8: name), as: UTF8.self)
      let isNone = name.isEmpty || Placeholders.contains(folded)
      row.parties.append(isNone ? nil : String(decoding: name, as: UTF8.self) + "|\(country)")
      row.firms.append(isNone ? nil : folded + "|\(country)")
    }
    row.countries = CountryRole.allCases.map { "\(country($0.field, cells, direction))" }
    standIn(&row, .dispatch, for: .consignor, cells, direction)
    standIn(&row, .destination, for: .consignee, cells, direction)
    if let goods = cell(.hsCode) {
      let reading = GoodsCodeCell(goods.span)
      row.code = "\(reading?.code ?? .none)"
      if reading?.repairs.contains(.leadingZero) == true { tally.repairedCodes += 1 }
      if reading == nil { faults.append(isBlank(goods) ? .missingGoodsCode : .unreadableGoodsCode) }
    }
    let names = [PartyRole.consignor, .consignee].filter { mapping.column($0.field) != nil }
    if !names.isEmpty, names.allSatisfy({ row.parties[$0.rawValue] == nil }) {
      faults.append(.missingParties)
    }
    quantities(&row, cells)
    if let column = mapping.column(.declaration) ?? mapping.column(.bill) {
      row.declaration = String(decoding: cells[column], as: UTF8.self)
    }
    if let fault = faults.first { row = PlainRow(line: row.line, status: .quarantined, fault: fault) }
    return row
  }

  /// Goods of an unnamed consignor were sent from its country, those for an unnamed consignee go to its country, where
  /// the row does not say it.
  private mutating func standIn(
    _ row: inout PlainRow, _ country: CountryRole, for party: PartyRole, _ cells: [[UInt8]],
    _ direction: Direction
  ) {
    guard row.countries[country.rawValue] == "\(CountryCode.none)", row.parties[party.rawValue] == nil else {
      return
    }
    let known = tally.unknownCountries
    row.countries[country.rawValue] = "\(self.country(party.countryField, cells, direction))"
    // A cell that was read with its name is counted already.
    if mapping.column(party.field) != nil { tally.unknownCountries = known }
  }

  private func isBlank(_ cell: [UInt8]) -> Bool { cell.allSatisfy { [32, 9, 13, 10].contains($0) } }

  private func direction(_ cell: [UInt8]?) -> Direction {
    guard let rule = mapping.direction, let cell else { return .unknown }
    let word = foldName(String(decoding: cell, as: UTF8.self))
    return rule.importWords.contains(word)
      ? .isImport : rule.exportWords.contains(word) ? .isExport : .unknown
  }

  private mutating func country(_ field: Field, _ cells: [[UInt8]], _ direction: Direction) -> CountryCode {
    func code(_ text: String?) -> CountryCode { text.flatMap { CountryCode($0) } ?? .none }
    if let column = mapping.column(field) {
      let text = String(decoding: cells[column], as: UTF8.self)
      let read = slowCountry(text, input.countrySystem(field))
      if let read, !read.isNone { return read }
      if read == nil { tally.unknownCountries[text, default: 0] += 1 }
    }
    let rule = direction == .isImport ? mapping.direction?.whenImport : mapping.direction?.whenExport
    let fixed = code(mapping.layout.fixed[field])
    guard direction != .unknown, case let code = code(rule?[field]), !code.isNone else { return fixed }
    return code
  }

  private mutating func quantities(_ row: inout PlainRow, _ cells: [[UInt8]]) {
    func count(_ quantity: ParsedQuantity, _ counts: inout QuantityCount) -> Int64 {
      switch quantity {
      case .value(let amount):
        counts.known += 1
        return amount
      case .missing: counts.missing += 1
      case .negative: counts.negative += 1
      case .unreadable: counts.unreadable += 1
      }
      return 0
    }
    if let column = mapping.column(.netMassKg) {
      let (cell, unit) = (cells[column], mapping.massUnit(.netMassKg))
      row.grams = count(mapping.numberFormat(.netMassKg).grams(cell.span, unit: unit), &tally.mass)
    }
    if let column = mapping.column(.valueUSD) {
      let cell = cells[column]
      row.cents = count(mapping.numberFormat(.valueUSD).scaled(cell.span, places: 2), &tally.value)
    } else if let column = mapping.column(.value) {
      let cell = cells[column]
      let amount = count(mapping.numberFormat(.value).scaled(cell.span, places: 2), &tally.value)
      if amount > 0 { row.cents = converted(amount, cells, Day(rawValue: row.day)) }
    }
  }

  private mutating func converted(_ amount: Int64, _ cells: [[UInt8]], _ day: Day) -> Int64 {
    let cell = mapping.column(.currency).map { cells[$0] } ?? []
    if let currency = CurrencyCode(cell.span) ?? mapping.fixed(.currency).flatMap({ CurrencyCode($0) }) {
      tally.sums["\(currency)", default: 0] += Int128(amount)
      let conversion = rates.cents(of: amount, places: 2, in: currency, on: day)
      if case .cents(let cents) = conversion, cents > 0 { return cents }
    }
    tally.value.withoutRate += 1
    return 0
  }
}

/// The country of a cell, none where it says nothing, `nil` where it is not known.
private func slowCountry(_ text: String, _ system: CountryCodeSystem) -> CountryCode? {
  func lookup(_ text: String) -> CountryCode? {
    if text == "ZZ" { return .unspecified }
    let reading = CountryNames.shared.code(of: text, system: system)
    return if case .known(let code) = reading { code } else { nil }
  }
  let bytes = Array(text.utf8)
  let range = CellText.trimmed(bytes.span)
  let word = String(decoding: bytes[range], as: UTF8.self)
  let isPair = range.count == 2 && bytes[range].allSatisfy { (65...90).contains($0) }
  if isPair, let code = lookup(word), !code.isNone { return code }
  if CellText.saysNothing(bytes.span, range) { return CountryCode.none }
  return lookup(word) ?? lookup(word.hasSuffix(".0") ? String(word.dropLast(2)) : word)
}
