internal import Trade
public import WorkPool

extension OpenedInput {
  /// The input with the formats of its columns decided from all its rows, where the first rows leave them open.
  ///
  /// Whether `1,234` is a thousand or a fraction, and whether 03/04 is in March or April, may show in one late row: a
  /// column whose first rows do not tell is gone through to its end before anything is read from it, so the answer
  /// does not depend on the order of rows. Standard input cannot be read twice: there the first rows decide, and the
  /// notes say so.
  ///
  /// - Throws: As reading does.
  public func decidingFormats(_ settings: InputSettings, on pool: WorkPool) throws -> OpenedInput {
    let columns = mapping.undecidedFormats
    guard !seesAllRows, canBeReadTwice, !columns.isEmpty else { return self }
    // What is unpacked or transcoded is handed out once: a second opening is gone through in its place.
    let twin = try isPlain ? self : OpenedInput(path, settings, toleratesAbsentColumns: true, called: name)
    let parts = try twin.survey(columns, on: pool)
    var tally = FileTally()
    for part in parts { tally.add(part.tally) }
    var decided = self
    decided.mapping.decideFormats(dates: tally.dates, numbers: tally.numbers)
    return decided
  }

  private func survey(_ columns: [ColumnMapping.Choice], on pool: WorkPool) throws -> [FileReading.Part] {
    let nothing = FieldSet(
      parties: [], countries: [], quantities: [], hasPartyCountries: false, hasGoods: false, hasDay: false,
      hasDeclaration: false, hasDigest: false)
    let plan = FileParser.Plan(
      tasks: columns.map { .survey($0.field, column: $0.column) }, columnCount: mapping.header.count,
      targets: ColumnTargets(fields: nothing, capacity: rowLimit), separators: separators,
      keepsQuarantine: false, isPlaceholder: { _ in false }, decode: decode)
    return try FileReading(
      file: name, plan: plan, source: source(), chunkSize: chunkSize, pool: pool, firstRow: 0,
      firstLine: firstLine, capacity: rowLimit
    ).run()
  }
}

extension FileParser {
  /// Collects what the cells of a column say about its format.
  mutating func survey(_ batch: inout RowBatch, _ field: Field, _ column: Int) {
    var (dates, numbers, digits, long) = (DateEvidence(), NumberEvidence(), 0, 0)
    for i in 0..<batch.count {
      let cell = batch.cell(i, column)
      if field != .date, cell.count > 0, cell.isDigits {
        digits += 1
        if cell.count >= 4, unsafe cell.start[0] != 48 { long += 1 }
        continue
      }
      let bytes = cell.isASCII ? cell.array : plan.decode?(cell) ?? cell.array
      if field == .date { dates.add(bytes.span) } else { numbers.add(bytes.span) }
    }
    numbers.addDigits(number: digits, long: long)
    if field == .date {
      tally.dates.merge(dates)
    } else {
      tally.numbers[field, default: NumberEvidence()].merge(numbers)
    }
  }
}
