/// The data rows of a chunk: blank lines left out, each with the number of its cells.
// Safe: the pointers live as long as the value's owner, one worker.
@safe struct ChunkRows {
  /// For each row: the entry of `cellEnds` that is the end of the row before it.
  let bases: UnsafeMutablePointer<UInt32>
  /// For each row: how many cells it has.
  let widths: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  /// Lines of the chunk from which rows stand further down than one line a row: (row, line in the chunk).
  private(set) var lineBreaks: [(row: Int, line: Int)] = []

  init(capacity: Int) {
    unsafe bases = .allocate(capacity: capacity)
    unsafe widths = .allocate(capacity: capacity)
  }

  func deallocate() {
    unsafe bases.deallocate()
    unsafe widths.deallocate()
  }

  /// Takes the rows from the index of `buffer`.
  ///
  /// - Parameters:
  ///   - newline: The byte that ends a line.
  ///   - isRegular: Whether the chunk has no line end inside quotes.
  mutating func collect(_ buffer: ChunkBuffer, newline: UInt8, isRegular: Bool) {
    (count, lineBreaks) = (0, [])
    var hasBlanks = false
    for row in 0..<buffer.rowCount {
      let base = unsafe buffer.rowEnds[row]
      let end = unsafe buffer.rowEnds[row + 1]
      if end &- base == 1, isBlank(buffer, Int(base)) {
        hasBlanks = true
        continue
      }
      unsafe bases[count] = base
      unsafe widths[count] = end &- base
      count &+= 1
    }
    if hasBlanks || !isRegular { findLineBreaks(buffer, newline) }
  }

  private func isBlank(_ buffer: ChunkBuffer, _ base: Int) -> Bool {
    let (before, end) = unsafe (buffer.cellEnds[base], buffer.cellEnds[base + 1])
    return unsafe end &- before == 1 || (end &- before == 2 && buffer.bytes[Int(end) - 1] == 13)
  }

  private mutating func findLineBreaks(_ buffer: ChunkBuffer, _ newline: UInt8) {
    var (place, line, expected) = (ChunkBuffer.before, 0, 0)
    for row in 0..<count {
      let start = unsafe Int(buffer.cellEnds[Int(bases[row])]) + 1
      while place < start {
        if unsafe buffer.bytes[place] == newline { line += 1 }
        place += 1
      }
      if row == 0 || line != expected { lineBreaks.append((row, line)) }
      expected = line + 1
    }
  }
}
