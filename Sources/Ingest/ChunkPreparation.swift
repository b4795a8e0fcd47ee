/// Finds the rows of the chunks of a file in parallel, exactly as one reader from front to back would.
///
/// A worker indexes its chunk as if it began outside quotes and says where the chunk leads; when the chunks before
/// have done the same it knows where it really began, and indexes again in the rare case that it guessed wrong.
struct ChunkPreparation: Sendable {
  let source: any ByteSource
  let separators: Separators
  let states: Turns<QuoteState>

  /// Indexes the next chunk into `buffer`; `nil` after the last, or when an earlier one has failed.
  func next(into buffer: ChunkBuffer) throws(FileReading.Failure) -> PreparedChunk? {
    guard var extent = try source.next(into: buffer) else { return nil }
    if extent.holdsEnd { closeLastRow(&extent, buffer) }
    guard var index = indexed(extent, buffer) else { return nil }
    var chunk = PreparedChunk(
      index: extent.index, lines: index.newlineCount,
      isRegular: index.newlineCount == buffer.rowEndCount - (extent.index == 0 ? 1 : 0))
    if buffer.rowEndCount > 0 { chunk.problem = try finishLastRow(&index, &extent, buffer) }
    return chunk
  }

  /// Ends the last row of the file where no line end does; drops the end-of-file mark of old systems.
  private func closeLastRow(_ extent: inout ChunkExtent, _ buffer: ChunkBuffer) {
    func last() -> UInt8 { unsafe buffer.bytes[ChunkBuffer.before + extent.heldBytes - 1] }
    while extent.heldBytes > 0, last() == 0x1A { extent.heldBytes -= 1 }
    extent.chunkBytes = min(extent.chunkBytes, extent.heldBytes)
    guard extent.heldBytes > 0, last() != separators.newline else { return }
    unsafe buffer.bytes[ChunkBuffer.before + extent.heldBytes] = separators.newline
    extent.heldBytes += 1
  }

  /// Indexes the chunk and hands on the state behind it.
  private func indexed(_ extent: ChunkExtent, _ buffer: ChunkBuffer) -> StructuralIndex? {
    let places = ChunkBuffer.before..<(ChunkBuffer.before + extent.chunkBytes)
    // Looked at from the wrong side of a quote, a chunk nearly always shows quotes out of place.
    var guess = QuoteState.outside
    var index = scanned(guess, extent, places, buffer)
    if !index.isPlain {
      guess = .inside
      index = scanned(guess, extent, places, buffer)
    }
    let transitions = index.isPlain ? nil : StructuralIndex.transitions(separators, buffer, places)
    let start = states.take(extent.index) { state in
      let start = state
      let isAsGuessed = (start == .inside) == (guess == .inside)
      if index.isPlain, isAsGuessed {
        state = index.state
      } else {
        state = (transitions ?? StructuralIndex.transitions(separators, buffer, places))[Int(start.rawValue)]
      }
      return start
    }
    guard let start else { return nil }
    if index.isPlain, (start == .inside) == (guess == .inside) { return index }
    let again = scanned(start, extent, places, buffer)
    return again.isPlain ? again : walked(start, extent, places, buffer)
  }

  private func scanned(
    _ state: QuoteState, _ extent: ChunkExtent, _ places: Range<Int>, _ buffer: ChunkBuffer
  ) -> StructuralIndex {
    var index = begin(state, extent, buffer)
    index.scan(buffer, places)
    return index
  }

  private func walked(
    _ state: QuoteState, _ extent: ChunkExtent, _ places: Range<Int>, _ buffer: ChunkBuffer
  ) -> StructuralIndex {
    var index = begin(state, extent, buffer)
    index.walk(buffer, places)
    return index
  }

  private func begin(_ state: QuoteState, _ extent: ChunkExtent, _ buffer: ChunkBuffer) -> StructuralIndex {
    buffer.clear(startingRow: extent.index == 0)
    if extent.index == 0 { unsafe buffer.bytes[ChunkBuffer.before - 1] = separators.newline }
    let previous = unsafe buffer.bytes[ChunkBuffer.before - 1]
    return StructuralIndex(separators, state: state, previous: previous, into: buffer)
  }

  /// Reads on to the end of the row that the last line end of the chunk begins.
  ///
  /// - Returns: What keeps that row from ending, if anything does.
  private func finishLastRow(
    _ index: inout StructuralIndex, _ extent: inout ChunkExtent, _ buffer: ChunkBuffer
  ) throws(FileReading.Failure) -> IngestError.Problem? {
    let rows = buffer.rowEndCount
    let start = unsafe Int(buffer.cellEnds[Int(buffer.rowEnds[rows - 1])]) + 1
    var place = ChunkBuffer.before + extent.chunkBytes
    while true {
      let end = ChunkBuffer.before + extent.heldBytes
      while place < end {
        let next = min(place + 512, end)
        index.walk(buffer, place..<next)
        place = next
        guard buffer.rowEndCount > rows else { continue }
        buffer.cellEndCount = unsafe Int(buffer.rowEnds[rows]) + 1
        let problem = unsafe tooLong(Int(buffer.cellEnds[buffer.cellEndCount - 1]) + 1 - start)
        buffer.rowEndCount = problem == nil ? rows + 1 : rows
        return problem
      }
      if let problem = tooLong(place - start) { return problem }
      if extent.holdsEnd { return index.state == .inside ? .endsInsideQuotes(openedAtLine: 0) : nil }
      guard try source.extend(&extent, in: buffer) else { return tooLong(.max) }
      if extent.holdsEnd {
        closeLastRow(&extent, buffer)
        // Marks of the file's end that were walked over as text are none.
        place = min(place, max(start, ChunkBuffer.before + extent.heldBytes - 1))
      }
    }
  }

  /// A row is too long or not wherever it stands in a chunk.
  private func tooLong(_ bytes: Int) -> IngestError.Problem? {
    let limit = FileReading.longestRow
    return bytes > limit ? .rowTooLong(bytes: limit + 1, limit: limit) : nil
  }
}

/// A chunk whose rows are indexed in its buffer.
struct PreparedChunk {
  /// 0 for the first chunk of the file.
  let index: Int
  /// Line ends in the chunk, inside quotes too.
  let lines: Int
  /// Whether no line end of the chunk stands inside quotes.
  let isRegular: Bool
  /// Why the last row of the chunk has no end.
  var problem: IngestError.Problem?
}
