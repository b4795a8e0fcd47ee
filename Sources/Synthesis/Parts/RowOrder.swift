/// Scatters planted rows over the file: a permutation of `0..<count` that can be asked number by number.
///
/// A Feistel network over the next power of four, walked until it lands inside (Black and Rogaway, "Ciphers with
/// Arbitrary Finite Domains", CT-RSA 2002). No table, so memory does not grow with the file.
struct RowOrder: Sendable {
  private let count: Int
  private let halfBits: UInt64
  private let keys: [UInt64]

  init(seed: UInt64, count: Int) {
    self.count = count
    let bits = max(2, Int.bitWidth - max(0, count - 1).leadingZeroBitCount)
    halfBits = UInt64((bits + 1) / 2)
    var random = RandomStream(seed: seed, .order)
    keys = (0..<4).map { _ in random.next() }
  }

  /// The place of number `index`; no two share one.
  func place(_ index: Int) -> Int {
    precondition(index < count, "more planted rows than rows")
    var place = scrambled(UInt64(index))
    while place >= count { place = scrambled(place) }
    return Int(place)
  }

  private func scrambled(_ value: UInt64) -> UInt64 {
    let mask = (1 << halfBits) - 1 as UInt64
    var (left, right) = (value >> halfBits, value & mask)
    for key in keys {
      let mixed = ((right ^ key) &* 0x9E37_79B9_7F4A_7C15) >> 32
      (left, right) = (right, left ^ mixed & mask)
    }
    return left << halfBits | right
  }
}
