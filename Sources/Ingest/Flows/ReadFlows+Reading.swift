internal import GraphCore
internal import Trade
public import WorkPool

/// Reads files of trade statistics into one table, one file after the other, each with all workers.
///
/// - Throws: `IngestError` for a file that cannot be read to its end or whose columns are not known, `Cancelled` when
///   asked to stop.
public func readFlows(
  _ paths: [String], _ settings: FlowInputSettings = FlowInputSettings(), on pool: WorkPool
) throws -> ReadFlows {
  let inputs = try paths.enumerated().map { place, path in
    let name = place < settings.names.count ? settings.names[place] : nil
    return try OpenedFlows(path, settings, called: name)
  }
  let capacity = inputs.reduce(0) { $0 + $1.rowLimit * max(1, $1.mapping.lineCount) }
  var reader = FlowFilesReader(settings, capacity: min(capacity, Int(UInt32.max)), pool: pool)
  for input in inputs { try reader.read(input) }
  return try reader.finish()
}

/// Reads opened files of trade statistics one after the other.
private struct FlowFilesReader {
  private let settings: FlowInputSettings
  private let columns: FlowColumns
  private let units = FlowUnits()
  private let pool: WorkPool
  private let capacity: Int
  private var files: [(input: OpenedFlows, tally: FlowTally, rows: Int, notes: [String])] = []
  private var slots: [Range<Int>] = []
  private var hasDropped = false

  init(_ settings: FlowInputSettings, capacity: Int, pool: WorkPool) {
    (self.settings, self.capacity, self.pool) = (settings, capacity, pool)
    columns = FlowColumns(capacity: capacity)
  }

  mutating func read(_ input: OpenedFlows) throws {
    let formats = try decidedFormats(input)
    let plan = FlowPlan(input, settings.scope, formats: formats, columns: columns, units: units)
    let first = slots.last?.upperBound ?? 0
    let (tally, rows) = try FlowReading(
      file: input.name, plan: plan, source: input.source(), chunkSize: input.chunkSize, pool: pool,
      firstSlot: first, firstLine: input.firstLine, capacity: capacity
    ).run()
    guard rows > 0 else { throw IngestError(file: input.name, line: input.headerLine, problem: .noRows) }
    try refuseShifted(input, tally, rows)
    let range = first..<first + rows * plan.measures.count
    if plan.measures.count > 1 { hasDropped = true }
    if plan.indicator != nil, columns.joinIndicators(range) { hasDropped = true }
    files.append((input, tally, rows, formats.notes))
    slots.append(range)
  }

  /// Where most rows are shifted, all their values may stand under wrong names.
  private func refuseShifted(_ input: OpenedFlows, _ tally: FlowTally, _ rows: Int) throws(IngestError) {
    let shifted = tally.faults[.wrongCellCount] ?? 0
    guard shifted * 2 > rows, let first = tally.quarantined.first(where: { $0.fault == .wrongCellCount })
    else { return }
    var cursor = RecordCursor(
      Array(first.text.utf8)[...], delimiter: input.dialect.delimiter,
      endsRowsWithCR: input.dialect.endsRowsWithCR)
    throw IngestError(
      file: input.name, line: first.line,
      problem: .shiftedRows(
        rows: shifted, of: rows, cells: cursor.next()?.cells.count ?? 0, header: input.mapping.header.count))
  }

  /// The formats of numbers, decided from all rows where the first ones leave them open and the file can be read twice.
  private func decidedFormats(_ input: OpenedFlows) throws -> FlowFormats {
    let formats = FlowFormats(input.mapping, samples: input.samples)
    guard !formats.undecided.isEmpty, input.file.passing == nil, input.dialectText != "JSON",
      input.samples.count >= OpenedFlows.sampleCount
    else { return formats }
    let twin = try OpenedFlows(input.file.path, settings, called: input.name)
    let nothing = FlowColumns(capacity: twin.rowLimit)
    let plan = FlowPlan(twin, FlowScope(), formats: formats, columns: nothing, units: FlowUnits())
    plan.measures = [FlowPlan.Measure(value: nil, currency: .none)]
    let (tally, _) = try FlowReading(
      file: twin.name, plan: plan, source: twin.source(), chunkSize: twin.chunkSize, pool: pool, firstSlot: 0,
      firstLine: twin.firstLine, capacity: twin.rowLimit, surveys: formats.undecided
    ).run()
    // What one column's cells decide stays; the others are decided by all their cells.
    return formats.decided(input.mapping, tally.evidence)
  }

  /// The table, and what is known of each file.
  func finish() throws -> ReadFlows {
    var ranges = slots
    if hasDropped { ranges = columns.compact(slots) }
    let count = ranges.last?.upperBound ?? 0
    let settled = units.settled()
    try renumberUnits(count, settled?.places)
    let table = columns.table(
      count, units: settled?.names ?? [""], files: ranges,
      isReconciled: files.map(\.input.mapping.layout.isReconciled))
    let described = try files.enumerated().map { place, file in
      let census = try FlowCensus(table, ranges[place], on: pool)
      var answer = FlowFile(file.input, file.tally, census, rows: file.rows, lines: ranges[place])
      answer.notes += file.notes
      if settled == nil {
        answer.notes.append("more than \(FlowUnits.most) units of quantities: none is kept")
      }
      return answer
    }
    return ReadFlows(table: table, files: described)
  }

  private func renumberUnits(_ count: Int, _ places: [UInt8]?) throws(Cancelled) {
    _ = try pool.map(0..<count, grain: 1 << 18) { rows in
      for row in rows {
        unsafe columns.unit.base[row] = places.map { $0[Int(unsafe columns.unit.base[row])] } ?? 0
      }
    }
  }
}

extension FlowMapping {
  /// Lines that each row gives.
  var lineCount: Int { wide.isEmpty ? columns(.value).count : wide.count }
}

extension FlowFile {
  init(_ input: OpenedFlows, _ tally: FlowTally, _ census: FlowCensus, rows: Int, lines: Range<Int>) {
    let mapping = input.mapping
    (name, digest) = (input.name, input.file.digest())
    (layoutID, layoutTitle) = (mapping.layout.id, mapping.layout.title)
    (dialect, headerLine, notes) = (input.dialectText, input.headerLine, input.notes)
    columns =
      mapping.choices.map { ($0.rule.field, mapping.header[$0.column]) }
      + mapping.wide.map { (.value, mapping.header[$0.column]) }
    (valuation, isReconciled) = (mapping.layout.valuation, mapping.layout.isReconciled)
    (self.rows, self.lines, counts) = (rows, lines, census.statuses)
    faults = tally.faults.map { (fault: $0.key, lines: $0.value) }
      .sorted { $0.lines == $1.lines ? $0.fault < $1.fault : $0.lines > $1.lines }
    var kept: [FlowFault: Int] = [:]
    quarantined = tally.quarantined.filter { row in
      kept[row.fault, default: 0] += 1
      return kept[row.fault, default: 0] <= FlowTally.examples
    }
    unspecified = (
      census.unspecified,
      census.unspecifiedValue.map { (currency: $0.key, hundredths: $0.value) }.sorted {
        $0.currency < $1.currency
      }
    )
    frequencies = census.frequencies.map { (months: $0.key, lines: $0.value) }.sorted {
      $0.months < $1.months
    }
    currencies = census.currencies.map { (currency: $0.key, lines: $0.value) }.sorted {
      $0.currency < $1.currency
    }
    (repairedCodes, hiddenCodes, estimated) = (tally.repairedCodes, tally.hiddenCodes, tally.estimated)
    unreadableQuantities = tally.unreadableQuantities
    unknownCountries = tally.unknownPlaces.map { (text: $0.key, lines: $0.value) }
      .sorted { $0.lines == $1.lines ? $0.text < $1.text : $0.lines > $1.lines }
  }
}
