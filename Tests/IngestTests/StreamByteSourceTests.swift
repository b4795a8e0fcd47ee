import TestSupport
import Testing

@testable import Ingest

/// Gives bytes in pieces of random length, then fails or ends.
private struct PieceProducer: ByteProducer {
  var rest: [UInt8]
  var generator: SplitMix64
  var failure: IngestError?

  mutating func append(to bytes: inout [UInt8]) throws(IngestError) -> Bool {
    if rest.isEmpty {
      guard let failure else { return false }
      // Only once: whoever asks again is told that the file ended.
      self.failure = nil
      throw failure
    }
    let count = min(rest.count, Int.random(in: 1...50, using: &generator))
    bytes += rest.prefix(count)
    rest.removeFirst(count)
    return true
  }
}

@Test func `chunks of a stream are its bytes one after the other, with what stands around them`() throws {
  var generator = SplitMix64(seed: 51)
  for _ in 0..<200 {
    let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    let head = Int.random(in: 0...bytes.count, using: &generator)
    let start = Int.random(in: 0...head, using: &generator)
    let (chunkSize, lookahead) = (Int.random(in: 1...90, using: &generator), 70)
    let source = StreamByteSource(
      producer: PieceProducer(rest: Array(bytes[head...]), generator: generator),
      head: Array(bytes[..<head]), start: start, chunkSize: chunkSize, lookahead: lookahead)
    let buffer = ChunkBuffer(capacity: chunkSize + lookahead)
    var (offset, index) = (start, 0)
    while let extent = try source.next(into: buffer) {
      #expect(extent.index == index && extent.offset == offset)
      #expect(extent.chunkBytes == min(chunkSize, bytes.count - offset))
      #expect(extent.heldBytes >= min(chunkSize + lookahead, bytes.count - offset))
      #expect(!extent.holdsEnd || offset + extent.heldBytes == bytes.count)
      let before = min(64, offset)
      let held = (0..<before + extent.heldBytes).map { unsafe buffer.bytes[ChunkBuffer.before - before + $0] }
      #expect(held == Array(bytes[(offset - before)..<(offset + extent.heldBytes)]))
      offset += extent.chunkBytes
      index += 1
    }
    #expect(offset == bytes.count && !source.isUnread)
  }
}

@Test func `a stream that failed fails for everybody who asks`() {
  let failure = IngestError(file: "f", problem: .truncatedGzip(offset: 9))
  let producer = PieceProducer(
    rest: [UInt8](repeating: 10, count: 500), generator: SplitMix64(seed: 1), failure: failure)
  let source = StreamByteSource(producer: producer, head: [], start: 0, chunkSize: 100, lookahead: 200)
  let buffer = ChunkBuffer(capacity: 300)
  var failures: [Int] = []
  for _ in 0..<8 {
    do throws(FileReading.Failure) { _ = try source.next(into: buffer) } catch {
      #expect(error.error == failure)
      failures.append(error.chunk)
    }
  }
  // Chunks 0...2 can be filled with what they look ahead to; the fourth cannot.
  #expect(failures == Array(repeating: 3, count: 5))
}
