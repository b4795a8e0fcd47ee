internal import GraphCore
internal import Trade

/// Reads rows of one file of trade statistics into the columns: the state of one worker, taken from chunk to chunk.
///
/// What a cell means comes from memories of short cells and of labels, since months, countries, flows and units repeat
/// without end; goods and numbers have a fast way of their own, and else the exact one.
// Safe: one worker uses it, and writes only lines of its own chunks.
@safe struct FlowParser: ~Copyable {
  let plan: FlowPlan
  /// Whether numbers are only looked at, to tell how they are written.
  let surveys: [Int]
  var cells = CellMemo(bits: 13)
  var labels = LabelMemo()
  var tally = FlowTally()
  /// Lines of the current chunk in quarantine, so that which ones are kept does not depend on the worker.
  private var chunkFaults: [FlowFault: Int] = [:]
  /// For each row of the batch: a bit for each status that holds of it.
  var marks = [UInt16](repeating: 0, count: RowBatch.capacity)
  /// For each row of the batch: 0 for a value, 1 for a mass, 2 for a quantity, 3 for what is not read.
  var indicators = [UInt8](repeating: 0, count: RowBatch.capacity)
  /// Lines of a row.
  var width: Int { plan.measures.count }

  init(_ plan: FlowPlan, surveys: [Int] = []) { (self.plan, self.surveys) = (plan, surveys) }

  /// Reads the rows of a chunk; the lines of its first row are those from `firstSlot` on.
  mutating func parse(
    _ rows: ChunkRows, in buffer: ChunkBuffer, _ batch: inout RowBatch, firstSlot: Int, lines: ChunkLines
  ) {
    var row = 0
    chunkFaults.removeAll(keepingCapacity: true)
    var lines = lines
    while row < rows.count {
      batch.count = 0
      let last = min(row + RowBatch.capacity, rows.count)
      while row < last {
        let base = unsafe rows.bases[row]
        let slot = firstSlot + row * width
        unsafe plan.columns.line.base[slot] = lines.line(ofRow: row)
        // A period has a month or more, be it of a line that cannot be read.
        unsafe plan.columns.period.base[slot] = TradePeriod(Month(rawValue: 0))
        if unsafe Int(rows.widths[row]) == plan.columnCount
          || isPadded(base, unsafe Int(rows.widths[row]), buffer)
        {
          batch.append(base: base, slot: slot)
        } else if surveys.isEmpty {
          quarantine(.wrongCellCount, slot: slot, base: base, width: unsafe rows.widths[row], buffer)
        }
        row += 1
      }
      if surveys.isEmpty {
        parse(&batch)
        settle(batch, rows, buffer, firstSlot: firstSlot)
      } else {
        survey(&batch)
      }
    }
  }

  /// Whether all cells beyond those of the header are empty, as the comma at the end of Comtrade's rows makes one.
  private func isPadded(_ base: UInt32, _ width: Int, _ buffer: ChunkBuffer) -> Bool {
    guard width > plan.columnCount else { return false }
    for cell in plan.columnCount..<width {
      let start = unsafe Int(buffer.cellEnds[Int(base) + cell]) + 1
      var end = unsafe Int(buffer.cellEnds[Int(base) + cell + 1])
      if end > start, unsafe buffer.bytes[end] == 10 && buffer.bytes[end - 1] == 13 { end -= 1 }
      let isQuoted = unsafe end == start + 2 && buffer.bytes[start] == 34 && buffer.bytes[start + 1] == 34
      guard end == start || isQuoted else { return false }
    }
    return true
  }

  private mutating func parse(_ batch: inout RowBatch) {
    for i in 0..<batch.count { (marks[i], indicators[i]) = (0, 0) }
    func fresh(_ batch: inout RowBatch) { batch.scratchCount = 0 }
    fresh(&batch)
    readPeriods(&batch)
    fresh(&batch)
    readPlaces(&batch, plan.reporter, into: plan.columns.reporter, isReporter: true)
    fresh(&batch)
    readPlaces(&batch, plan.partner, into: plan.columns.partner, isReporter: false)
    fresh(&batch)
    readFlows(&batch)
    fresh(&batch)
    readClassifications(&batch)
    readGoods(&batch)
    for total in plan.totals {
      fresh(&batch)
      readTotals(&batch, total)
    }
    fresh(&batch)
    readDetails(&batch)
    fresh(&batch)
    readEstimates(&batch)
    readIndicators(&batch)
    for (place, measure) in plan.measures.enumerated() {
      fresh(&batch)
      readMeasure(&batch, measure, place)
    }
  }

  /// Gives each line its status; a line with a fault goes into quarantine.
  private mutating func settle(_ batch: RowBatch, _ rows: ChunkRows, _ buffer: ChunkBuffer, firstSlot: Int) {
    for i in 0..<batch.count {
      guard unsafe batch.faults[i] != 0, let fault = unsafe FlowFault(rawValue: batch.faults[i]) else {
        continue
      }
      let slot = unsafe Int(batch.slots[i])
      let row = (slot - firstSlot) / width
      quarantine(fault, slot: slot, base: unsafe batch.bases[i], width: unsafe rows.widths[row], buffer)
    }
  }

  private mutating func quarantine(
    _ fault: FlowFault, slot: Int, base: UInt32, width: UInt32, _ buffer: ChunkBuffer
  ) {
    unsafe plan.columns.status.base[slot] = .quarantined
    unsafe plan.columns.value.base[slot] = 0
    unsafe plan.columns.dropped.base[slot] = 0
    // A row in quarantine is one line, however many it would have been.
    for other in slot + 1..<slot + max(1, plan.measures.count) { unsafe plan.columns.dropped.base[other] = 1 }
    tally.faults[fault, default: 0] += 1
    chunkFaults[fault, default: 0] += 1
    guard chunkFaults[fault, default: 0] <= FlowTally.examples else { return }
    let start = unsafe Int(buffer.cellEnds[Int(base)]) + 1
    var end = unsafe Int(buffer.cellEnds[Int(base + width)])
    if end > start, unsafe buffer.bytes[end - 1] == 13 { end -= 1 }
    keep(
      fault, slot, unsafe Cell(start: UnsafePointer(buffer.bytes) + start, count: end - start))
  }

  private mutating func keep(_ fault: FlowFault, _ slot: Int, _ cell: Cell) {
    let part = unsafe Cell(start: cell.start, count: min(cell.count, QuarantinedFlow.longest))
    let line = unsafe plan.columns.line.base[slot]
    tally.quarantined.append(QuarantinedFlow(line: Int(line), fault: fault, text: plan.text(part)))
  }

  /// Puts one line of a wide row into quarantine, with its cell.
  mutating func quarantine(_ fault: FlowFault, slot: Int, cell: Cell) {
    unsafe plan.columns.status.base[slot] = .quarantined
    tally.faults[fault, default: 0] += 1
    chunkFaults[fault, default: 0] += 1
    if chunkFaults[fault, default: 0] <= FlowTally.examples { keep(fault, slot, cell) }
  }

  private mutating func survey(_ batch: inout RowBatch) {
    for column in surveys {
      batch.scratchCount = 0
      var (found, digits, long) = (NumberEvidence(), 0, 0)
      for i in 0..<batch.count {
        let cell = batch.cell(i, column)
        if cell.count > 0, cell.isDigits {
          digits += 1
          if cell.count >= 4, unsafe cell.start[0] != 48 { long += 1 }
          continue
        }
        found.add(FlowNumber.withoutFlag(plan.text(cell)))
      }
      found.addDigits(number: digits, long: long)
      tally.evidence[column, default: NumberEvidence()].merge(found)
    }
  }
}

/// On which line of the file each row of a chunk stands; asked for in the order of rows.
struct ChunkLines {
  /// Rows from which on lines go up one by one.
  let marks: [(row: Int, line: Int)]
  private var next = 0
  private var current = (row: 0, line: 0)

  init(_ marks: [(row: Int, line: Int)]) { self.marks = marks }

  @inline(__always)
  mutating func line(ofRow row: Int) -> UInt32 {
    while next < marks.count, marks[next].row <= row {
      current = marks[next]
      next += 1
    }
    return UInt32(truncatingIfNeeded: current.line + row - current.row)
  }
}
