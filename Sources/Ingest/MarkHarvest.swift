internal import Trade

/// The marks that one worker meets: its spellings, numbered for itself, and the rows they stand in.
struct MarkHarvest: ~Copyable {
  /// A mark in a row, by the worker's number of its spelling.
  struct Sighting: Sendable, BitwiseCopyable {
    var row: UInt32, number: UInt32
  }
  private var spellings = InternTable()
  private var sightings: [Sighting] = []
  /// Where the sightings of each chunk begin.
  private var starts: [Int] = []

  /// What follows stands in rows of another chunk.
  mutating func beginChunk() { starts.append(sightings.count) }

  /// Adds a mark; 15 bytes behind its spelling are readable.
  mutating func add(_ kind: MarkKind, _ text: Cell, row: UInt32) {
    let count = min(text.count, InternTable.longest)
    let tag = UInt16(kind.rawValue)
    let start = unsafe UnsafeRawPointer(text.start)
    let hash = unsafe byteHash(start, count, seed: UInt64(tag))
    let key = unsafe InternTable.Key(start: start, count: UInt32(count), tag: tag, hash: hash)
    sightings.append(Sighting(row: row, number: spellings.number(key)))
  }

  /// Everything met, chunk by chunk.
  mutating func finish() -> HarvestedMarks {
    var handedOver = InternTable()
    swap(&handedOver, &spellings)
    let ends = starts.dropFirst() + [sightings.count]
    return HarvestedMarks(
      spellings: InternedNames(handedOver), sightings: sightings,
      chunks: zip(starts, ends).map { $0..<$1 }.filter { !$0.isEmpty })
  }
}

/// What a worker brings back.
struct HarvestedMarks: Sendable {
  let spellings: InternedNames
  let sightings: [MarkHarvest.Sighting]
  /// The sightings of each chunk.
  let chunks: [Range<Int>]
}

extension FileParser {
  /// Takes the marks out of the cells of one column.
  mutating func readMarks(_ batch: inout RowBatch, _ column: Int, _ source: MarkSource) {
    var scanner = MarkScanner(decode: plan.decode)
    for i in 0..<batch.count {
      let cell = batch.cell(i, column)
      if cell.count < 2 { continue }
      let row = unsafe batch.slots[i]
      scanner.scan(cell, source) { kind, text in marks.add(kind, text, row: row) }
    }
  }
}
