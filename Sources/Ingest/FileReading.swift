internal import Trade
internal import WorkPool

/// Reads the rows of one file into the columns with all workers.
struct FileReading: Sendable {
  /// Bytes of a chunk: large enough that turns cost nothing, small enough for the second-level cache.
  static let chunkSize = 1 << 18
  /// Bytes of the longest row, with its line end; a longer one is a quote that nobody closed.
  static let longestRow = 1 << 20

  let file: String
  let plan: FileParser.Plan
  let source: any ByteSource
  /// Bytes of the source's chunks.
  let chunkSize: Int
  let pool: WorkPool
  /// First row of the table, and first line of the file, that the data take.
  let firstRow: Int
  let firstLine: Int
  /// Rows the columns have room for.
  let capacity: Int

  /// What a worker brings back.
  struct Part: Sendable {
    let names: InternedNames
    let isPlaceholder: [Bool]
    let goods: [HSCode]
    let tally: FileTally
    let texts: [TextRole?: [TextColumn.Block]]
    let marks: HarvestedMarks
    let remarks: [(row: UInt32, remarks: RowRemarks)]
    /// Chunks that this worker read: their rows hold its numbers.
    let chunks: [ChunkRecord]
  }

  /// Where the rows of a chunk went.
  struct ChunkRecord: Sendable {
    let index: Int
    let rows: Range<Int>
    let marks: [SourceLines.Mark]
  }

  /// Rows and lines before a chunk.
  struct Totals: Sendable {
    var rows: Int
    var lines: Int
  }

  /// What stopped a worker, and where.
  struct Failure: Error {
    let chunk: Int
    let error: IngestError
  }

  /// Runs all workers over the file and returns what each brings back.
  ///
  /// - Throws: The error of the earliest chunk that has one, or `Cancelled`.
  func run() throws -> [Part] {
    let abort = Abort()
    let preparation = ChunkPreparation(
      source: source, separators: plan.separators, states: Turns(.outside, abort: abort))
    let totals = Turns(Totals(rows: firstRow, lines: firstLine), abort: abort)
    let failures = Locked<[Failure]>([])
    let parts = try pool.each(pool.workers) { _ in
      let worker = FileWorker(self, preparation, totals)
      do throws(Failure) { try worker.run() } catch {
        abort.set(at: error.chunk)
        failures.withLock { $0.append(error) }
      }
      return worker.finish()
    }
    if let first = failures.withLock({ $0.min { $0.chunk < $1.chunk } }) { throw first.error }
    return parts
  }
}
