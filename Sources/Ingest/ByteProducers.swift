internal import CZlib

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of an open file or of standard input, as they come.
struct DescriptorProducer: ByteProducer {
  let file: String
  let descriptor: Int32
  private(set) var offset = 0
  /// Hashes what passes, for inputs that cannot be read twice.
  var hash: StreamHash?

  init(file: String, descriptor: Int32, hash: StreamHash? = nil) {
    (self.file, self.descriptor, self.hash) = (file, descriptor, hash)
  }

  mutating func append(to bytes: inout [UInt8]) throws(IngestError) -> Bool {
    let (room, descriptor) = (1 << 18, descriptor)
    var got = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      repeat { got = unsafe read(descriptor, buffer.baseAddress!, room) } while got < 0 && errno == EINTR
      count = max(0, got)
    }
    guard got >= 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw IngestError(file: file, problem: .cannotRead(offset: offset, reason: reason))
    }
    if let hash { unsafe piece.withUnsafeBytes { unsafe hash.update($0) } }
    bytes.append(contentsOf: piece)
    offset += got
    return got > 0
  }
}

/// A digest that a stream fills as its bytes pass.
// Safe: the stream passes one piece at a time, behind a lock; the digest is asked for after the last.
final class StreamHash: @unchecked Sendable {
  private var hash = SHA256()
  private var digest: String?

  func update(_ bytes: UnsafeRawBufferPointer) { unsafe hash.update(bytes) }

  /// The digest of all that passed.
  func finish() -> String {
    if let digest { return digest }
    let digest = hash.finish()
    self.digest = digest
    return digest
  }
}

/// The bytes of a gzip file, unpacked; several members one after the other are one file (RFC 1952).
struct GzipProducer: ByteProducer {
  private let file: String
  private var packed: any ByteProducer
  private var input: [UInt8]
  private var used = 0
  /// Packed bytes before `input`.
  private var offset = 0
  private let inflater = Inflater()
  private var isInMember = false
  private var isPadded = false
  private var isAtEnd = false

  /// - Parameter head: Packed bytes that were already taken from `packed`.
  init(file: String, packed: any ByteProducer, head: [UInt8]) {
    (self.file, self.packed, self.input) = (file, packed, head)
  }

  mutating func append(to bytes: inout [UInt8]) throws(IngestError) -> Bool {
    let old = bytes.count
    while bytes.count == old, !isAtEnd {
      if used == input.count, try !refill() { return try endOfInput() }
      if !isInMember, try !startMember() { continue }
      let step = inflater.step(input, from: used, into: &bytes)
      used += step.consumed
      switch step.state {
      case .more: break
      case .memberEnd: isInMember = false
      case .damaged: throw IngestError(file: file, problem: .corruptGzip(offset: offset + used))
      }
    }
    return bytes.count > old
  }

  private mutating func refill() throws(IngestError) -> Bool {
    offset += input.count
    input.removeAll(keepingCapacity: true)
    used = 0
    return try packed.append(to: &input)
  }

  private mutating func endOfInput() throws(IngestError) -> Bool {
    isAtEnd = true
    if isInMember { throw IngestError(file: file, problem: .truncatedGzip(offset: offset)) }
    return false
  }

  /// Begins a member, or steps over zeros behind the last one: tapes and disks pad with them.
  ///
  /// - Throws: `corruptGzip` for anything else behind a member: it may be what is left of the next one.
  private mutating func startMember() throws(IngestError) -> Bool {
    if offset + used > 0 {
      if input[used] == 0 { isPadded = true }
      while isPadded, used < input.count, input[used] == 0 { used += 1 }
      if used == input.count { return false }
      if isPadded || input[used] != 0x1F {
        throw IngestError(file: file, problem: .corruptGzip(offset: offset + used))
      }
    }
    inflater.reset()
    isInMember = true
    return true
  }
}

/// One zlib stream for reading gzip members.
// Safe: owned by one producer, which is used behind a lock; the stream lives as long as the object.
@safe final class Inflater: @unchecked Sendable {
  enum State { case more, memberEnd, damaged }
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 to ask for the gzip wrapping.
    let status = unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib refuses to start")
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Makes ready for the next member.
  func reset() { _ = unsafe inflateReset(stream) }

  /// Unpacks some of `input` to the end of `bytes`.
  func step(_ input: [UInt8], from start: Int, into bytes: inout [UInt8]) -> (consumed: Int, state: State) {
    let room = 1 << 18
    var (consumed, status) = (0, Z_OK)
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      let output = unsafe UnsafeMutableRawBufferPointer(start: output.baseAddress, count: room)
      (consumed, count, status) = unsafe input.withUnsafeBytes {
        unsafe inflate($0, from: start, into: output)
      }
    }
    bytes.append(contentsOf: piece)
    switch status {
    case Z_OK, Z_BUF_ERROR: return (consumed, .more)
    case Z_STREAM_END: return (consumed, .memberEnd)
    default: return (consumed, .damaged)
    }
  }

  private func inflate(
    _ input: UnsafeRawBufferPointer, from start: Int, into output: UnsafeMutableRawBufferPointer
  ) -> (consumed: Int, produced: Int, status: Int32) {
    let next = unsafe input.baseAddress!.assumingMemoryBound(to: UInt8.self) + start
    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: next)
    unsafe stream.pointee.avail_in = UInt32(input.count - start)
    unsafe stream.pointee.next_out = output.baseAddress!.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = UInt32(output.count)
    let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
    return unsafe (
      input.count - start - Int(stream.pointee.avail_in), output.count - Int(stream.pointee.avail_out), status
    )
  }
}

/// Text of another encoding, as UTF-8.
struct TranscodingProducer: ByteProducer {
  private var source: any ByteProducer
  private var transcoder: Transcoder
  private var isAtEnd = false
  private var head: [UInt8]

  /// - Parameter head: Bytes that were already taken from `source`, without byte order mark.
  init(_ source: any ByteProducer, from encoding: TextEncoding, head: [UInt8]) {
    (self.source, self.head) = (source, head)
    transcoder = Transcoder(from: encoding)
  }

  mutating func append(to bytes: inout [UInt8]) throws(IngestError) -> Bool {
    let old = bytes.count
    while bytes.count == old, !isAtEnd {
      if head.isEmpty, try !source.append(to: &head) {
        isAtEnd = true
        transcoder.finish(to: &bytes)
      } else {
        let piece = head
        head.removeAll()
        transcoder.append(piece.span, to: &bytes)
      }
    }
    return bytes.count > old
  }
}
