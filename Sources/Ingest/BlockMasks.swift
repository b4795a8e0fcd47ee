#if arch(x86_64) && canImport(_Builtin_intrinsics)
  internal import _Builtin_intrinsics.intel
#endif

/// A byte repeated 16 times: comparing with a vector is fast, with a scalar it is not specialised.
typealias ByteVector = SIMD16<UInt8>

/// Which of the 64 bytes at `place` are equal to the byte that `pattern` repeats: bit i for byte i.
@inline(__always)
func equalMask(_ place: UnsafeRawPointer, _ pattern: ByteVector) -> UInt64 {
  let a = unsafe laneMask(place, pattern)
  let b = unsafe laneMask(place + 16, pattern)
  let c = unsafe laneMask(place + 32, pattern)
  let d = unsafe laneMask(place + 48, pattern)
  return a | b &<< 16 | c &<< 32 | d &<< 48
}

#if arch(x86_64) && canImport(_Builtin_intrinsics)
  @inline(__always)
  private func laneMask(_ place: UnsafeRawPointer, _ pattern: ByteVector) -> UInt64 {
    let bytes = unsafe place.loadUnaligned(as: SIMD2<Int64>.self)
    let wanted = unsafe unsafeBitCast(pattern, to: SIMD2<Int64>.self)
    return UInt64(truncatingIfNeeded: _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted))) & 0xFFFF
  }
#else
  @inline(__always)
  private func laneMask(_ place: UnsafeRawPointer, _ pattern: ByteVector) -> UInt64 {
    let equal = unsafe place.loadUnaligned(as: ByteVector.self) .== pattern
    // Each multiplication gathers one bit of each of 8 bytes in the top byte.
    let words = unsafe unsafeBitCast(equal, to: SIMD2<UInt64>.self)
    let low = ((words[0] & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) &>> 56
    let high = ((words[1] & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) &>> 56
    return low | high &<< 8
  }
#endif

/// Bit i is the parity of bits 0...i of `mask`: with quotes in `mask`, which bytes stand inside quotes.
@inline(__always)
func runningParity(_ mask: UInt64) -> UInt64 {
  var x = mask
  x ^= x &<< 1
  x ^= x &<< 2
  x ^= x &<< 4
  x ^= x &<< 8
  x ^= x &<< 16
  x ^= x &<< 32
  return x
}
