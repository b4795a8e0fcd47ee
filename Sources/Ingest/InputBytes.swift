/// The bytes of an input from front to back, unpacked: what readers of other things than shipments begin with.
public struct InputBytes: Sendable {
  let file: InputFile
  var producer: any ByteProducer
  /// Whether the input is compressed with gzip.
  public let isGzip: Bool

  /// Opens a file, or standard input for `-`.
  public init(_ path: String) throws(IngestError) { try self.init(InputFile(path)) }

  init(_ file: InputFile) throws(IngestError) {
    self.file = file
    var packed: any ByteProducer = file.producer()
    var first: [UInt8] = []
    while first.count < 2, try packed.append(to: &first) {}
    isGzip = first.starts(with: [0x1F, 0x8B])
    producer =
      isGzip
      ? GzipProducer(file: file.name, packed: packed, head: first) : HeldProducer(held: first, rest: packed)
  }

  /// Appends some bytes; `false` at the end of the input, when nothing was added.
  public mutating func append(to bytes: inout [UInt8]) throws(IngestError) -> Bool {
    try producer.append(to: &bytes)
  }

  /// SHA-256 of the input as stored; for standard input only after it was read.
  public func digest() -> String { file.digest() }

  /// The first bytes, and whether they are all.
  mutating func head(_ count: Int) throws(IngestError) -> ([UInt8], Bool) {
    var head: [UInt8] = []
    while head.count < count { if try !producer.append(to: &head) { return (head, true) } }
    return (head, false)
  }

  /// A source of chunks that goes on behind `head`.
  func source(_ dialect: Dialect, head: [UInt8], start: Int, chunkSize: Int) -> StreamByteSource {
    let (size, lookahead) = (chunkSize, FileReading.longestRow)
    if dialect.encoding.keepsASCII {
      return StreamByteSource(
        producer: producer, head: head, start: start, chunkSize: size, lookahead: lookahead)
    }
    // The transcoder begins anew behind the mark; `start` counts bytes of its output.
    let text = TranscodingProducer(
      producer, from: dialect.encoding, head: Array(head.dropFirst(dialect.skippedByteCount)))
    let rest = SkippingProducer(text, skipping: start)
    return StreamByteSource(producer: rest, head: [10], start: 1, chunkSize: size, lookahead: lookahead)
  }
}

/// Bytes that were taken already, then the rest.
private struct HeldProducer: ByteProducer {
  var held: [UInt8]
  var rest: any ByteProducer

  mutating func append(to bytes: inout [UInt8]) throws(IngestError) -> Bool {
    guard !held.isEmpty else { return try rest.append(to: &bytes) }
    bytes += held
    held = []
    return true
  }
}

/// Leaves out the first bytes of another producer.
struct SkippingProducer: ByteProducer {
  var rest: any ByteProducer
  var count: Int

  init(_ rest: any ByteProducer, skipping count: Int) { (self.rest, self.count) = (rest, count) }

  mutating func append(to bytes: inout [UInt8]) throws(IngestError) -> Bool {
    while count > 0 {
      var skipped: [UInt8] = []
      guard try rest.append(to: &skipped) else { return false }
      if skipped.count > count {
        bytes += skipped[count...]
        count = 0
        return true
      }
      count -= skipped.count
    }
    return try rest.append(to: &bytes)
  }
}
