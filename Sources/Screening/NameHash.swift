/// FNV-1a over bytes with a final mix: the same on every run, unlike the standard library's hasher.
struct NameHash {
  private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  @inline(__always) mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    for index in range { add(bytes[index]) }
  }

  /// All bits spread, so that the low ones can index a table.
  var value: UInt64 {
    var z = state
    z = (z ^ (z >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return z ^ (z >> 32)
  }
}
