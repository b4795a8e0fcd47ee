/// A file that can only be read from front to back (compressed, transcoded, standard input): one worker at a time
/// produces a chunk and the others parse theirs meanwhile.
// Safe: everything that changes is behind the lock.
final class StreamByteSource: ByteSource {
  private struct State {
    var producer: any ByteProducer
    var held: [UInt8]
    /// What stood before `held`, at most 64 bytes.
    var before: [UInt8]
    var offset: Int
    var index = 0
    var isAtEnd = false
    /// Whether somebody was told that there are no more chunks.
    var isEmptied = false
    /// What went wrong; nobody reads on behind it.
    var failure: FileReading.Failure?
  }

  private let state: Locked<State>
  private let chunkSize: Int
  private let lookahead: Int

  /// - Parameters:
  ///   - producer: Gives the rest of the file.
  ///   - head: What was already taken from the producer.
  ///   - start: Offset of the first data row in `head`.
  ///   - lookahead: Bytes handed out behind each chunk, for the tail of its last row.
  init(producer: any ByteProducer, head: [UInt8], start: Int, chunkSize: Int, lookahead: Int) {
    (self.chunkSize, self.lookahead) = (chunkSize, lookahead)
    let before = Array(head[max(0, start - ChunkBuffer.before)..<start])
    state = Locked(
      State(producer: producer, held: Array(head[start...]), before: before, offset: start))
  }

  func next(into buffer: ChunkBuffer) throws(FileReading.Failure) -> ChunkExtent? {
    try state.withLock { (state) throws(FileReading.Failure) -> ChunkExtent? in
      try StreamByteSource.fill(&state, upTo: chunkSize + lookahead)
      guard !state.held.isEmpty else {
        state.isEmptied = true
        return nil
      }
      return StreamByteSource.handOut(&state, to: buffer, chunkSize: chunkSize, lookahead: lookahead)
    }
  }

  /// Whether no chunk was handed out yet.
  var isUnread: Bool { state.withLock { $0.index == 0 && !$0.isEmptied } }

  func extend(_ extent: inout ChunkExtent, in buffer: ChunkBuffer) throws(FileReading.Failure) -> Bool {
    false
  }

  private static func fill(_ state: inout State, upTo count: Int) throws(FileReading.Failure) {
    if let failure = state.failure { throw failure }
    do throws(IngestError) {
      while state.held.count < count, !state.isAtEnd {
        if try !state.producer.append(to: &state.held) { state.isAtEnd = true }
      }
    } catch {
      let failure = FileReading.Failure(chunk: state.index, error: error)
      state.failure = failure
      throw failure
    }
  }

  private static func handOut(
    _ state: inout State, to buffer: ChunkBuffer, chunkSize: Int, lookahead: Int
  ) -> ChunkExtent {
    let chunkBytes = min(chunkSize, state.held.count)
    let held = min(chunkBytes + lookahead, state.held.count)
    let place = ChunkBuffer.before
    unsafe state.before.withUnsafeBufferPointer {
      guard let base = $0.baseAddress else { return }
      unsafe (buffer.bytes + place - $0.count).update(from: base, count: $0.count)
    }
    unsafe state.held.withUnsafeBufferPointer {
      guard let base = $0.baseAddress else { return }
      unsafe (buffer.bytes + place).update(from: base, count: held)
    }
    let extent = ChunkExtent(
      index: state.index, chunkBytes: chunkBytes, heldBytes: held,
      holdsEnd: state.isAtEnd && held == state.held.count, offset: state.offset)
    state.before = Array((state.before + state.held[..<chunkBytes]).suffix(ChunkBuffer.before))
    state.held.removeFirst(chunkBytes)
    state.index += 1
    state.offset += chunkBytes
    return extent
  }
}

/// Gives the bytes of a file from front to back.
protocol ByteProducer: Sendable {
  /// Appends some bytes; `false` at the end of the file, when nothing was added.
  mutating func append(to bytes: inout [UInt8]) throws(IngestError) -> Bool
}
