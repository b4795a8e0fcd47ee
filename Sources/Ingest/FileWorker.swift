internal import Trade
internal import WorkPool

/// One worker on one file: draws chunks, finds their rows, reads them into the columns.
final class FileWorker {
  private let reading: FileReading
  private let preparation: ChunkPreparation
  private let totals: Turns<FileReading.Totals>
  private let buffer: ChunkBuffer
  private var parser: FileParser
  private var rows: ChunkRows
  private var batch: RowBatch
  private var chunks: [FileReading.ChunkRecord] = []

  init(_ reading: FileReading, _ preparation: ChunkPreparation, _ totals: Turns<FileReading.Totals>) {
    (self.reading, self.preparation, self.totals) = (reading, preparation, totals)
    let capacity = reading.chunkSize + FileReading.longestRow + 64
    buffer = ChunkBuffer(capacity: capacity)
    parser = FileParser(reading.plan)
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
    if let problem = chunk.problem {
      let newline = reading.plan.separators.newline
      throw FileReading.Failure(
        chunk: chunk.index,
        error: problem.located(in: buffer, newline: newline, firstLine: start.lines, file: reading.file))
    }
    guard start.rows + rows.count <= reading.capacity else {
      let problem = IngestError.Problem.tooManyRows(limit: reading.capacity)
      throw FileReading.Failure(
        chunk: chunk.index, error: IngestError(file: reading.file, line: start.lines, problem: problem))
    }
    parser.parse(rows, in: buffer, &batch, firstRow: start.rows)
    chunks.append(record(chunk, start))
  }

  private func record(_ chunk: PreparedChunk, _ start: FileReading.Totals) -> FileReading.ChunkRecord {
    // The first line end of a later chunk still belongs to a row of the chunk before.
    var marks = rows.lineBreaks.map {
      SourceLines.Mark(row: start.rows + $0.row, line: start.lines + $0.line)
    }
    if marks.isEmpty, rows.count > 0 {
      marks = [SourceLines.Mark(row: start.rows, line: start.lines + (chunk.index == 0 ? 0 : 1))]
    }
    return FileReading.ChunkRecord(
      index: chunk.index, rows: start.rows..<(start.rows + rows.count), marks: marks)
  }

  /// What the worker brings back; the worker is used up.
  func finish() -> FileReading.Part { parser.finish(chunks) }
}

extension IngestError.Problem {
  /// What keeps the last row of a chunk from ending, at the line where it begins, or where its quotes open.
  func located(in buffer: ChunkBuffer, newline: UInt8, firstLine: Int, file: String) -> IngestError {
    if case .endsInsideQuotes = self {
      let line = firstLine + buffer.lines(before: buffer.cellEndCount - 1, newline)
      return IngestError(file: file, line: line, problem: .endsInsideQuotes(openedAtLine: line))
    }
    let line = unsafe firstLine + buffer.lines(before: Int(buffer.rowEnds[buffer.rowEndCount - 1]), newline)
    return IngestError(file: file, line: line, problem: self)
  }
}

extension ChunkBuffer {
  /// Line ends between the beginning of the chunk and the cell behind an entry of `cellEnds`.
  fileprivate func lines(before entry: Int, _ newline: UInt8) -> Int {
    let end = unsafe Int(cellEnds[entry])
    var lines = 0
    for place in ChunkBuffer.before..<max(end + 1, ChunkBuffer.before) {
      if unsafe bytes[place] == newline { lines += 1 }
    }
    return lines
  }
}
