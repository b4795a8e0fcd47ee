internal import CZlib

/// Bytes packed by the method of gzip and zip (RFC 1951), without any wrapping.
///
/// - Returns: `nil` where they would not become fewer.
func deflated(_ bytes: [UInt8]) -> [UInt8]? {
  var stream = unsafe z_stream()
  let started = unsafe deflateInit2_(
    &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  precondition(started == Z_OK, "zlib refuses to start")
  defer { _ = unsafe deflateEnd(&stream) }
  let room = Int(unsafe deflateBound(&stream, UInt(bytes.count)))
  var isDone = false
  var bytes = bytes
  // Safe: zlib reads no more than `avail_in` and writes no more than `avail_out`, which are the lengths of the two.
  let packed = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
    unsafe bytes.withUnsafeMutableBufferPointer { input in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(input.count)
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(room)
      isDone = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
      unsafe count = room - Int(stream.avail_out)
    }
  }
  precondition(isDone, "zlib has more than it said")
  return packed.count < bytes.count ? packed : nil
}

/// The bytes that were packed; `nil` where these are not exactly `count` bytes, or anything is left over.
func inflated(_ packed: ArraySlice<UInt8>, count wanted: Int) -> [UInt8]? {
  var stream = unsafe z_stream()
  let started = unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  precondition(started == Z_OK, "zlib refuses to start")
  defer { _ = unsafe inflateEnd(&stream) }
  var (isWhole, packed) = (false, Array(packed))
  // One byte of room more than wanted: whoever fills it has too much.
  let room = wanted + 1
  // Safe: zlib reads no more than `avail_in` and writes no more than `avail_out`, which are the lengths of the two.
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
    unsafe packed.withUnsafeMutableBufferPointer { input in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(input.count)
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(room)
      // Block by block: behind the last one `data_type` has 64 and 128 set, and how many bits of the last byte are left.
      var (status, spare) = (Z_OK, Int32(0))
      while status == Z_OK {
        status = unsafe inflate(&stream, Z_BLOCK)
        if unsafe stream.data_type & 192 == 192 { spare = unsafe stream.data_type & 7 }
      }
      unsafe isWhole = status == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 1
      // These bits stand for nothing; whoever sets them hides something.
      if let last = unsafe input.last, Int(last) >> (8 - Int(spare)) != 0 { isWhole = false }
      unsafe count = room - Int(stream.avail_out)
    }
  }
  return isWhole ? bytes : nil
}

/// The check sum of zip and gzip.
func checkSum(_ bytes: [UInt8]) -> UInt32 {
  // Safe: zlib reads as many bytes as it is told.
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return 0 }
    return UInt32(truncatingIfNeeded: unsafe crc32(0, base, UInt32(buffer.count)))
  }
}
