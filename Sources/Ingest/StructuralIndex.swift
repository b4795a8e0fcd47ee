/// Finds the ends of cells and rows in a chunk, 64 bytes at a time.
///
/// A running parity of the quotes says what is inside a quoted cell. That holds where every quote opens or closes
/// a cell or is half of a pair; `isPlain` says whether it did. Where it did not (`ООО "Ромашка"` without quotes
/// around), the bytes are walked one by one by the rule of `Separators.step`.
@safe struct StructuralIndex {
  private let separators: Separators
  private let quotes: ByteVector
  private let delimiters: ByteVector
  private let newlines: ByteVector

  /// Whether parity describes the quotes seen so far.
  private(set) var isPlain = true
  /// All row-end bytes seen, inside quotes too.
  private(set) var newlineCount = 0
  private var inside: UInt64  // all ones inside quotes
  private var mayOpen: UInt64  // 1 when the next byte may open a quote
  private var closed: UInt64  // 1 when the last byte closed a quote

  private var cellEnds: UnsafeMutablePointer<UInt32>
  private var rowEnds: UnsafeMutablePointer<UInt32>
  private var cells = 0
  private var rows = 0

  /// - Parameter previous: The byte before the first one.
  init(_ separators: Separators, state: QuoteState, previous: UInt8, into buffer: ChunkBuffer) {
    self.separators = separators
    quotes = ByteVector(repeating: separators.quote)
    delimiters = ByteVector(repeating: separators.delimiter)
    newlines = ByteVector(repeating: separators.newline)
    inside = state == .inside ? ~0 : 0
    closed = state == .afterQuote ? 1 : 0
    mayOpen = state == .afterQuote || separators.endsCell(previous) ? 1 : 0
    unsafe (cellEnds, rowEnds) = (buffer.cellEnds, buffer.rowEnds)
    (cells, rows) = (buffer.cellEndCount, buffer.rowEndCount)
  }

  /// The state behind the last byte looked at.
  var state: QuoteState { inside != 0 ? .inside : closed != 0 ? .afterQuote : .outside }

  /// Appends the ends in `places` to the buffer by parity.
  mutating func scan(_ buffer: ChunkBuffer, _ places: Range<Int>) {
    // Safe: 64 bytes beyond the range are readable; a block adds at most one entry a byte and writes at most 8
    // beyond them, for which the buffer has room.
    let bytes = unsafe UnsafeRawPointer(buffer.bytes)
    var place = places.lowerBound
    while place &+ 64 <= places.upperBound {
      unsafe scanBlock(bytes, place, used: ~0)
      place = place &+ 64
    }
    let rest = places.upperBound &- place
    if rest > 0 { unsafe scanBlock(bytes, place, used: (1 &<< UInt64(rest)) &- 1) }
    (buffer.cellEndCount, buffer.rowEndCount) = (cells, rows)
  }

  @inline(__always)
  private mutating func scanBlock(_ bytes: UnsafeRawPointer, _ place: Int, used: UInt64) {
    let quote = unsafe equalMask(bytes + place, quotes) & used
    let newline = unsafe equalMask(bytes + place, newlines) & used
    let end = unsafe equalMask(bytes + place, delimiters) & used | newline
    if (quote | inside | closed) == 0 {
      let last = UInt64(63 &- used.leadingZeroBitCount)
      mayOpen = end &>> last & 1
      append(end, newline, at: place)
    } else {
      unsafe scanQuotedBlock(bytes, place, used: used, quote: quote, newline: newline, end: end)
    }
  }

  @inline(__always)
  private mutating func scanQuotedBlock(
    _ bytes: UnsafeRawPointer, _ place: Int, used: UInt64, quote: UInt64, newline: UInt64, end: UInt64
  ) {
    let last = UInt64(63 &- used.leadingZeroBitCount)
    let within = runningParity(quote) ^ inside
    let opening = quote & within
    let closing = quote & ~within
    let badOpening = opening & ~((end | quote) &<< 1 | mayOpen)
    var badClosing = (closing &<< 1 | closed) & ~(end | quote) & used
    if badClosing != 0 { unsafe badClosing &= ~equalMask(bytes + place, ByteVector(repeating: 13)) }
    if badOpening | badClosing != 0 { isPlain = false }
    mayOpen = (end | quote) &>> last & 1
    closed = closing &>> last & 1
    inside = within &>> last & 1 == 1 ? ~0 : 0
    let inner = newline & within
    newlineCount &+= inner.nonzeroBitCount
    append(end & ~within, newline & ~within, at: place)
  }

  @inline(__always)
  private mutating func append(_ ends: UInt64, _ newline: UInt64, at place: Int) {
    var rowMask = newline
    while rowMask != 0 {
      let below = (rowMask &- 1) & ~rowMask
      unsafe rowEnds[rows] = UInt32(truncatingIfNeeded: cells &+ (ends & below).nonzeroBitCount)
      rows = rows &+ 1
      newlineCount = newlineCount &+ 1
      rowMask &= rowMask &- 1
    }
    let count = ends.nonzeroBitCount
    let base = UInt32(truncatingIfNeeded: place)
    var left = ends
    var next = unsafe cellEnds + cells
    // Eight at once without asking: most blocks have no more, and a wrong guess costs more than a spare store.
    for _ in 0..<8 {
      unsafe next.pointee = base &+ UInt32(truncatingIfNeeded: left.trailingZeroBitCount)
      unsafe next += 1
      left &= left &- 1
    }
    while left != 0 {
      unsafe next.pointee = base &+ UInt32(truncatingIfNeeded: left.trailingZeroBitCount)
      unsafe next += 1
      left &= left &- 1
    }
    cells = cells &+ count
  }

  /// Appends the ends in `places` to the buffer byte by byte, by the defining rule.
  mutating func walk(_ buffer: ChunkBuffer, _ places: Range<Int>) {
    var state = self.state
    for place in places {
      let byte = unsafe buffer.bytes[place]
      let step = unsafe separators.step(state, byte, after: buffer.bytes[place - 1])
      state = step.0
      if byte == separators.newline { newlineCount += 1 }
      guard step.endsCell else { continue }
      if byte == separators.newline {
        unsafe rowEnds[rows] = UInt32(cells)
        rows += 1
      }
      unsafe cellEnds[cells] = UInt32(place)
      cells += 1
    }
    (buffer.cellEndCount, buffer.rowEndCount) = (cells, rows)
    (inside, closed) = (state == .inside ? ~0 : 0, state == .afterQuote ? 1 : 0)
    if let last = places.last {
      mayOpen = unsafe state == .afterQuote || separators.endsCell(buffer.bytes[last]) ? 1 : 0
    }
  }
}

extension StructuralIndex {
  /// Where each of the three states leads over `places`, by the defining rule.
  static func transitions(
    _ separators: Separators, _ buffer: ChunkBuffer, _ places: Range<Int>
  ) -> [QuoteState] {
    var states: [QuoteState] = [.outside, .inside, .afterQuote]
    for place in places {
      let (byte, previous) = unsafe (buffer.bytes[place], buffer.bytes[place - 1])
      for i in 0..<3 { states[i] = separators.step(states[i], byte, after: previous).0 }
    }
    return states
  }
}
