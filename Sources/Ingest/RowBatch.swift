/// Up to 64 rows of a chunk that have the right number of cells, and where to find them.
///
/// Kernels go over a batch column by column, so what a column needs is looked up once for 64 cells, and the same
/// loops serve every layout.
// Safe: the places come from the structural index of the same buffer; cells end before `cellEnds` says, and 64
// bytes of slack stand around them.
@safe struct RowBatch {
  static let capacity = InternTable.batch

  let bytes: UnsafePointer<UInt8>
  let cellEnds: UnsafePointer<UInt32>
  /// For each row: the entry of `cellEnds` that is the end of the row before it.
  let bases: UnsafeMutablePointer<UInt32>
  /// For each row: its row in the table.
  let slots: UnsafeMutablePointer<UInt32>
  /// For each row: why it cannot be a shipment, 0 = nothing yet.
  let faults: UnsafeMutablePointer<UInt8>
  /// For each row: a raw value of `Direction`.
  let directions: UnsafeMutablePointer<UInt8>
  /// For each row: whether a consignor or consignee was read that is not a placeholder.
  let namesParty: UnsafeMutablePointer<Bool>
  /// Room for cells whose quotes had to be taken off: a task looks at two columns, which the user may say are one.
  let scratch: UnsafeMutablePointer<UInt8>
  /// For each row: the name that is being looked up, and its number.
  let keys: UnsafeMutablePointer<InternTable.Key>
  let numbers: UnsafeMutablePointer<UInt32>
  var scratchCount = 0
  var count = 0
  /// The last column, whose cells may end with the CR of a CRLF.
  let lastColumn: Int

  init(_ buffer: ChunkBuffer, columns: Int) {
    unsafe bytes = UnsafePointer(buffer.bytes)
    unsafe cellEnds = UnsafePointer(buffer.cellEnds)
    unsafe bases = .allocate(capacity: RowBatch.capacity)
    unsafe slots = .allocate(capacity: RowBatch.capacity)
    unsafe faults = .allocate(capacity: RowBatch.capacity)
    unsafe directions = .allocate(capacity: RowBatch.capacity)
    unsafe directions.initialize(repeating: 0, count: RowBatch.capacity)
    unsafe namesParty = .allocate(capacity: RowBatch.capacity)
    unsafe scratch = .allocate(capacity: buffer.capacity * 2 + ChunkBuffer.slack)
    unsafe keys = .allocate(capacity: RowBatch.capacity)
    unsafe numbers = .allocate(capacity: RowBatch.capacity)
    lastColumn = columns - 1
  }

  /// Gives the memory back.
  func deallocate() {
    unsafe bases.deallocate()
    unsafe slots.deallocate()
    unsafe faults.deallocate()
    unsafe directions.deallocate()
    unsafe namesParty.deallocate()
    unsafe scratch.deallocate()
    unsafe keys.deallocate()
    unsafe numbers.deallocate()
  }

  /// Adds a row.
  mutating func append(base: UInt32, slot: Int) {
    unsafe bases[count] = base
    unsafe slots[count] = UInt32(truncatingIfNeeded: slot)
    unsafe faults[count] = 0
    unsafe namesParty[count] = false
    count &+= 1
  }

  /// The text of a cell, without quotes around it.
  @inline(__always)
  mutating func cell(_ row: Int, _ column: Int) -> Cell {
    let base = unsafe Int(bases[row]) &+ column
    let start = unsafe Int(cellEnds[base]) &+ 1
    var end = unsafe Int(cellEnds[base &+ 1])
    if column == lastColumn, end > start, isCRLF(end) { end &-= 1 }
    if end > start, unsafe bytes[start] == 34 { return unquoted(start, end) }
    return unsafe Cell(start: bytes + start, count: end &- start)
  }

  /// Whether a line end of two bytes ends at `end`; a CR before anything else is text.
  @inline(__always)
  func isCRLF(_ end: Int) -> Bool { unsafe bytes[end &- 1] == 13 && bytes[end] == 10 }

  /// Takes the quotes off a cell that begins with one; text behind the closing quote stays.
  private mutating func unquoted(_ start: Int, _ end: Int) -> Cell {
    var place = start + 1
    while place < end {
      // Safe: 64 bytes beyond a cell are readable.
      let quotes = unsafe equalMask(UnsafeRawPointer(bytes + place), ByteVector(repeating: 34))
      place += quotes.trailingZeroBitCount
      if quotes != 0 { break }
    }
    place = min(place, end)
    if place >= end - 1 {
      return unsafe Cell(start: bytes + start + 1, count: place - start - 1)
    }
    let target = unsafe scratch + scratchCount
    var (count, isInside) = (0, true)
    place = start + 1
    while place < end {
      let byte = unsafe bytes[place]
      place += 1
      if isInside, byte == 34 {
        if unsafe place < end && bytes[place] == 34 {
          place += 1
        } else {
          isInside = false
          continue
        }
      }
      unsafe target[count] = byte
      count += 1
    }
    scratchCount += count
    return unsafe Cell(start: UnsafePointer(target), count: count)
  }
}
