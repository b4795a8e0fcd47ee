internal import GraphCore
internal import WorkPool

/// How rare words are in a set of names.
struct WordRarity: Sendable {
  private let byWord: KeyedPostings
  private let total: Float

  init(_ names: [PreparedName], on pool: WorkPool) throws(Cancelled) {
    byWord = try KeyedPostings(
      try pool.map(names.indices) { range in
        var rows: [KeyedRow] = []
        for index in range {
          for token in names[index].tokens where NameKeys.leads(token) {
            rows.append(KeyedRow(key: KeyedPostings.key(token.hash), row: UInt32(index)))
          }
        }
        return rows
      }.flatMap { $0 }, on: pool)
    // Of a few names nothing can be said about what is common.
    total = WordRarity.log2(max(names.count, 1_000))
  }

  /// The names that have a word.
  @inline(__always) func places(of hash: UInt64) -> Range<Int> { byWord.places(of: hash) }

  /// The name at a place.
  @inline(__always) subscript(place: Int) -> UInt32 { byWord[place] }

  /// The name with its words weighed by how many names of the set have them.
  func weighed(_ name: PreparedName) -> PreparedName {
    name.weighed { token in
      guard NameKeys.leads(token) else { return 1 }
      return 1 - WordRarity.log2(max(1, byWord.places(of: token.hash).count)) / total
    }
  }

  /// All names, weighed.
  func weighed(_ names: [PreparedName], on pool: WorkPool) throws(Cancelled) -> [PreparedName] {
    try pool.map(names.indices) { range in range.map { weighed(names[$0]) } }.flatMap { $0 }
  }

  /// The binary logarithm to eight bits after the point, from integers alone, so that it is the same on every machine.
  private static func log2(_ value: Int) -> Float {
    let whole = value.bitWidth - 1 - value.leadingZeroBitCount
    var (mantissa, bits) = (UInt64(value) << UInt64(31 - min(31, whole)), UInt32(0))
    for _ in 0..<8 {
      mantissa = mantissa * mantissa >> 31
      bits <<= 1
      if mantissa >> 32 != 0 {
        bits |= 1
        mantissa >>= 1
      }
    }
    return Float(whole) + Float(bits) / 256
  }
}
