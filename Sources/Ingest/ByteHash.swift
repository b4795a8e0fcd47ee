/// A 64-bit hash of a run of bytes by folded multiplication, 16 bytes at a time (after Wang Yi's wyhash).
///
/// Reads up to 15 bytes beyond the end, which the caller's buffer must have; they do not change the hash.
@inline(__always)
func byteHash(_ start: UnsafeRawPointer, _ count: Int, seed: UInt64) -> UInt64 {
  var hash = seed ^ (UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15)
  var offset = 0
  while offset &+ 16 < count {
    let low = unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let high = unsafe start.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self)
    hash = foldedProduct(low ^ 0xA076_1D64_78BD_642F, high ^ hash)
    offset = offset &+ 16
  }
  let left = count &- offset  // 0...16
  let low = unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & lowBytes(min(left, 8))
  let high =
    unsafe start.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self) & lowBytes(max(left &- 8, 0))
  return foldedProduct(low ^ 0xE703_7ED1_A0B4_28DB, high ^ hash ^ 0x8EBC_6AF0_9C88_C6E3)
}

@inline(__always)
private func foldedProduct(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let product = a.multipliedFullWidth(by: b)
  return product.high ^ product.low
}

/// A mask of the lowest `count` bytes, 0...8.
@inline(__always)
func lowBytes(_ count: Int) -> UInt64 {
  count >= 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
}

/// Whether two runs of `count` bytes are equal. Reads up to 7 bytes beyond both ends.
@inline(__always)
func bytesEqual(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Bool {
  var offset = 0
  while offset &+ 8 <= count {
    let x = unsafe a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let y = unsafe b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    if x != y { return false }
    offset = offset &+ 8
  }
  let x = unsafe a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  let y = unsafe b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  return (x ^ y) & lowBytes(count &- offset) == 0
}
