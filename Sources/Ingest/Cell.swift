/// One cell, as bytes of the chunk that is being read.
// Safe: lent to kernels and readers for the time of a call; 16 bytes are readable before and behind it.
@safe struct Cell {
  let start: UnsafePointer<UInt8>
  let count: Int

  /// The bytes.
  var bytes: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: start, count: count) }
  /// A copy of the bytes.
  var array: [UInt8] { unsafe Array(bytes) }
  /// Whether it holds nothing but blanks.
  var isBlank: Bool { unsafe bytes.allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 || $0 == 10 } }
  /// Whether every byte is an ASCII digit.
  var isDigits: Bool { unsafe bytes.allSatisfy { $0 &- 48 < 10 } }
  /// Whether every byte is ASCII.
  var isASCII: Bool { unsafe bytes.allSatisfy { $0 < 0x80 } }
}

extension Cell {
  /// The bytes of a table or another buffer, as a cell. Their readable surroundings are the caller's care.
  init(_ bytes: UnsafeRawBufferPointer) {
    let start = unsafe bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)
    unsafe self.init(start: start, count: bytes.count)
  }
}
