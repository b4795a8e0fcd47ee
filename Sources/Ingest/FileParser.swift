internal import GraphCore
internal import Trade

/// Reads rows of one file into the columns: the state of one worker, taken from chunk to chunk.
// Safe: one worker uses it, and writes only rows of its own chunks.
@safe struct FileParser: ~Copyable {
  /// What all workers of a file share.
  @safe struct Plan: Sendable {
    var tasks: [ColumnTask]
    var columnCount: Int
    var targets: ColumnTargets
    var separators: Separators
    var keepsQuarantine: Bool
    /// Whether a row that names neither consignor nor consignee is none: not if only one of them was asked for.
    var needsParty = true
    /// Whether a name stands for no party at all.
    var isPlaceholder: @Sendable (Cell) -> Bool
    /// To UTF-8, for single-byte encodings; `nil` where the bytes are UTF-8 already.
    var decode: (@Sendable (Cell) -> [UInt8])?
  }

  let plan: Plan
  /// Number 0 is no name, so that rows nobody wrote to have no party.
  var names = InternTable()
  /// For each numbered name: whether it stands for no party.
  var isPlaceholder = [true]
  let plainDays = PlainDays()
  var days = CellMemo(bits: 12)
  var countries = CellMemo(bits: 12)
  var goods = CellMemo(bits: 12)
  var directions = CellMemo(bits: 6)
  var units = CellMemo(bits: 8)
  var currencies = CellMemo(bits: 8)
  var goodsCodes = GoodsNumbers()
  var tally = FileTally()
  /// Rows of the current chunk in quarantine, so that which ones are kept does not depend on the worker.
  var chunkFaults: [RowFault: Int] = [:]
  /// Declaration numbers are those of no role.
  var texts: [TextRole?: [TextColumn.Block]] = [:]
  var marks = MarkHarvest()
  /// Why goods move, where a description says so; row by row.
  var remarks: [(row: UInt32, remarks: RowRemarks)] = []
  let remarkScanner: RemarkScanner

  init(_ plan: Plan) {
    self.plan = plan
    remarkScanner = RemarkScanner(decode: plan.decode)
    _ = names.number([], tag: 0)
  }

  /// Reads the rows of a chunk into the table from row `firstRow` on.
  mutating func parse(_ rows: ChunkRows, in buffer: ChunkBuffer, _ batch: inout RowBatch, firstRow: Int) {
    var row = 0
    chunkFaults.removeAll(keepingCapacity: true)
    if plan.readsMarks { marks.beginChunk() }
    while row < rows.count {
      batch.count = 0
      let last = min(row + RowBatch.capacity, rows.count)
      while row < last {
        let base = unsafe rows.bases[row]
        if unsafe Int(rows.widths[row]) == plan.columnCount {
          batch.append(base: base, slot: firstRow + row)
        } else if let extra = unsafe acceptedBase(of: base, width: Int(rows.widths[row]), buffer) {
          batch.append(base: extra, slot: firstRow + row)
        } else {
          quarantine(
            .wrongCellCount, slot: firstRow + row, base: base, width: unsafe rows.widths[row], buffer)
        }
        row += 1
      }
      parse(&batch)
      settle(batch, rows, buffer, firstRow: firstRow)
    }
    for (role, column) in plan.textColumns {
      texts[role, default: []].append(text(rows, buffer, &batch, column, firstRow: firstRow))
    }
  }

  /// Rows with more cells than the header has are read where all cells beyond are empty.
  private func acceptedBase(of base: UInt32, width: Int, _ buffer: ChunkBuffer) -> UInt32? {
    guard width > plan.columnCount else { return nil }
    for cell in plan.columnCount..<width {
      let start = unsafe Int(buffer.cellEnds[Int(base) + cell]) + 1
      var end = unsafe Int(buffer.cellEnds[Int(base) + cell + 1])
      if end > start, unsafe buffer.bytes[end] == 10 && buffer.bytes[end - 1] == 13 { end -= 1 }
      let isQuoted = unsafe end == start + 2 && buffer.bytes[start] == 34 && buffer.bytes[start + 1] == 34
      guard end == start || isQuoted else { return nil }
    }
    return base
  }

  private mutating func parse(_ batch: inout RowBatch) {
    for task in plan.tasks {
      batch.scratchCount = 0
      switch task {
      case .day(let column, let read): readDays(&batch, column, read)
      case .party(let role, let column, let country): readParties(&batch, role, column, country)
      case .country(let role, let reading): readCountries(&batch, role, reading)
      case .standIn(let role, let reading): readStandIns(&batch, role, reading)
      case .direction(let column, let read): readDirections(&batch, column, read)
      case .goods(let column, let read): readGoods(&batch, column, read)
      case .quantity(let role, let column, let reading): readQuantities(&batch, role, column, reading)
      case .currency(let column, let read): readCurrencies(&batch, column, read)
      case .declaration, .text: break
      case .marks(let column, let source):
        readMarks(&batch, column, source)
        if source == .description { readRemarks(&batch, column) }
      case .survey(let field, let column): survey(&batch, field, column)
      }
    }
    if plan.needsParty && plan.readsParties {
      for i in 0..<batch.count where unsafe !batch.namesParty[i] { batch.fault(i, .missingParties) }
    }
    if let digests = plan.targets.digest { writeDigests(&batch, digests) }
  }

  /// Puts rows with a fault into quarantine.
  private mutating func settle(_ batch: RowBatch, _ rows: ChunkRows, _ buffer: ChunkBuffer, firstRow: Int) {
    for i in 0..<batch.count {
      guard unsafe batch.faults[i] != 0, let fault = unsafe RowFault(rawValue: batch.faults[i]) else {
        continue
      }
      let slot = unsafe Int(batch.slots[i])
      quarantine(
        fault, slot: slot, base: unsafe batch.bases[i], width: unsafe rows.widths[slot - firstRow], buffer)
    }
  }

  private mutating func quarantine(
    _ fault: RowFault, slot: Int, base: UInt32, width: UInt32, _ buffer: ChunkBuffer
  ) {
    unsafe plan.targets.status.base[slot] = .quarantined
    tally.faults[fault, default: 0] += 1
    chunkFaults[fault, default: 0] += 1
    guard plan.keepsQuarantine || chunkFaults[fault, default: 0] <= FileTally.examples else { return }
    let start = unsafe Int(buffer.cellEnds[Int(base)]) + 1
    var end = unsafe Int(buffer.cellEnds[Int(base + width)])
    if end > start, unsafe buffer.bytes[end - 1] == 13 { end -= 1 }
    let text = unsafe Array(UnsafeBufferPointer(start: buffer.bytes + start, count: end - start))
    tally.quarantined.append(QuarantinedRow(row: slot, fault: fault, text: text))
  }
}

extension FileParser.Plan {
  /// Whether rows are asked who sent or received the goods.
  var readsParties: Bool { reads(.consignor) || reads(.consignee) }

  /// Whether the file names parties in this role.
  func reads(_ role: PartyRole) -> Bool {
    tasks.contains { if case .party(role, _, _) = $0 { true } else { false } }
  }

  /// Countries that those of parties stand in for.
  var standIns: [CountryRole] {
    tasks.compactMap { if case .standIn(let role, _) = $0 { role } else { nil } }
  }

  /// Whether marks are taken out of any column.
  var readsMarks: Bool {
    tasks.contains { if case .marks = $0 { true } else { false } }
  }

  /// Whether descriptions are looked at.
  var readsDescriptions: Bool {
    tasks.contains { if case .marks(_, .description) = $0 { true } else { false } }
  }

  /// The columns that are kept as texts; that of declaration numbers has no role.
  var textColumns: [(role: TextRole?, column: Int)] {
    tasks.compactMap { task in
      switch task {
      case .declaration(let column): (nil, column)
      case .text(let role, let column): (role, column)
      default: nil
      }
    }
  }
}

extension FileParser {
  /// What the worker brings back. The table of names is handed over, not copied.
  mutating func finish(_ chunks: [FileReading.ChunkRecord]) -> FileReading.Part {
    var handedOver = InternTable()
    swap(&handedOver, &names)
    let marks = marks.finish()
    return FileReading.Part(
      names: InternedNames(handedOver), isPlaceholder: isPlaceholder, goods: goodsCodes.codes, tally: tally,
      texts: texts, marks: marks, remarks: remarks, chunks: chunks)
  }

  /// The texts of one column of a chunk, row by row; empty for rows in quarantine.
  private func text(
    _ rows: ChunkRows, _ buffer: ChunkBuffer, _ batch: inout RowBatch, _ column: Int, firstRow: Int
  ) -> TextColumn.Block {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count * 16)
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(rows.count + 1)
    for row in 0..<rows.count {
      if unsafe Int(rows.widths[row]) >= plan.columnCount {
        (batch.count, batch.scratchCount) = (0, 0)
        batch.append(base: unsafe rows.bases[row], slot: firstRow + row)
        let cell = batch.cell(0, column)
        if let decode = plan.decode, !cell.isASCII {
          bytes.append(contentsOf: decode(cell))
        } else {
          unsafe bytes.append(contentsOf: cell.bytes)
        }
      }
      offsets.append(UInt32(bytes.count))
    }
    return TextColumn.Block(firstRow: firstRow, bytes: bytes, offsets: offsets)
  }
}
