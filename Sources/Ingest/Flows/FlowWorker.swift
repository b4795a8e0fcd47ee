internal import GraphCore
internal import Trade
internal import WorkPool

/// Reads the rows of one file of trade statistics into the columns with all workers.
struct FlowReading: Sendable {
  let file: String
  let plan: FlowPlan
  let source: any ByteSource
  let chunkSize: Int
  let pool: WorkPool
  /// First line of the table, and first line of the file, that the rows take.
  let firstSlot: Int
  let firstLine: Int
  /// Lines the columns have room for.
  let capacity: Int
  /// Columns of numbers that are only looked at; none to read.
  var surveys: [Int] = []

  /// Runs all workers over the file; what they counted, and how many rows there are.
  ///
  /// - Throws: The error of the earliest chunk that has one, or `Cancelled`.
  func run() throws -> (tally: FlowTally, rows: Int) {
    let abort = Abort()
    let preparation = ChunkPreparation(
      source: source, separators: plan.separators, states: Turns(.outside, abort: abort))
    let totals = Turns(FileReading.Totals(rows: 0, lines: firstLine), abort: abort)
    let failures = Locked<[FileReading.Failure]>([])
    let parts = try pool.each(pool.workers) { _ in
      let worker = FlowWorker(self, preparation, totals)
      do throws(FileReading.Failure) { try worker.run() } catch {
        abort.set(at: error.chunk)
        failures.withLock { $0.append(error) }
      }
      return worker.tally
    }
    if let first = failures.withLock({ $0.min { $0.chunk < $1.chunk } }) { throw first.error }
    var tally = FlowTally()
    for part in parts { tally.add(part) }
    tally.quarantined.sort { ($0.line, $0.fault) < ($1.line, $1.fault) }
    return (tally, totals.last.rows)
  }
}

/// One worker on one file of trade statistics: draws chunks, finds their rows, reads them into the columns.
final class FlowWorker {
  private let reading: FlowReading
  private let preparation: ChunkPreparation
  private let totals: Turns<FileReading.Totals>
  private let buffer: ChunkBuffer
  private var parser: FlowParser
  private var rows: ChunkRows
  private var batch: RowBatch

  /// What the worker counted.
  var tally: FlowTally { parser.tally }

  init(_ reading: FlowReading, _ preparation: ChunkPreparation, _ totals: Turns<FileReading.Totals>) {
    (self.reading, self.preparation, self.totals) = (reading, preparation, totals)
    let capacity = reading.chunkSize + FileReading.longestRow + 64
    buffer = ChunkBuffer(capacity: capacity)
    parser = FlowParser(reading.plan, surveys: reading.surveys)
    rows = ChunkRows(capacity: capacity)
    batch = RowBatch(buffer, columns: reading.plan.columnCount)
  }

  deinit {
    rows.deallocate()
    batch.deallocate()
  }

  /// Reads chunks until there are none left, one has failed, or the user stopped it.
  func run() throws(FileReading.Failure) {
    while !reading.pool.cancellation.isCancelled {
      guard let chunk = try preparation.next(into: buffer) else { return }
      rows.collect(buffer, newline: reading.plan.separators.newline, isRegular: chunk.isRegular)
      let start = totals.take(chunk.index) { totals in
        let start = totals
        totals.rows += rows.count
        totals.lines += chunk.lines
        return start
      }
      guard let start else { return }
      try read(chunk, from: start)
    }
  }

  private func read(_ chunk: PreparedChunk, from start: FileReading.Totals) throws(FileReading.Failure) {
    let newline = reading.plan.separators.newline
    if let problem = chunk.problem {
      throw FileReading.Failure(
        chunk: chunk.index,
        error: problem.located(in: buffer, newline: newline, firstLine: start.lines, file: reading.file))
    }
    let slot = reading.firstSlot + start.rows * reading.plan.measures.count
    guard slot + rows.count * reading.plan.measures.count <= reading.capacity else {
      let problem = IngestError.Problem.tooManyRows(limit: reading.capacity)
      throw FileReading.Failure(
        chunk: chunk.index, error: IngestError(file: reading.file, line: start.lines, problem: problem))
    }
    // The first line end of a later chunk still belongs to a row of the chunk before.
    var marks = rows.lineBreaks.map { (row: $0.row, line: start.lines + $0.line) }
    if marks.isEmpty { marks = [(row: 0, line: start.lines + (chunk.index == 0 ? 0 : 1))] }
    parser.parse(rows, in: buffer, &batch, firstSlot: slot, lines: ChunkLines(marks))
  }
}
