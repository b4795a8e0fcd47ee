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

/// Whether two runs of `count` bytes are equal. Reads up to 31 bytes beyond both ends.
///
/// The first 32 bytes, which is all of most names, are compared without a branch on the length: names differ in it,
/// and a wrong guess costs as much as the comparison.
@inline(__always)
func bytesEqual(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Bool {
  let length = SIMD16<Int8>(repeating: Int8(truncatingIfNeeded: min(count, 127)))
  let low =
    unsafe difference(a, b) & bytes(length .> SIMD16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))
  let high =
    unsafe difference(a + 16, b + 16)
    & bytes(length .> SIMD16(16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31))
  let either = low | high
  guard either[0] | either[1] == 0 else { return false }
  var offset = 32
  while offset < count {
    let x = unsafe a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let y = unsafe b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    if (x ^ y) & lowBytes(count &- offset) != 0 { return false }
    offset = offset &+ 8
  }
  return true
}

@inline(__always)
private func difference(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer) -> SIMD2<UInt64> {
  unsafe a.loadUnaligned(as: SIMD2<UInt64>.self) ^ b.loadUnaligned(as: SIMD2<UInt64>.self)
}

@inline(__always)
private func bytes(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
  unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
}
