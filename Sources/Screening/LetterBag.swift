/// How often each letter occurs in a name, known words apart: a lower bound on what must be edited, in a few instructions.
struct LetterBag: Sendable {
  private let counts: SIMD32<UInt8>
  private let total: Int
  private let script: NameScript
  /// Weight of all words of the name.
  let weight: Float

  init(_ name: PreparedName) {
    var counts = SIMD32<UInt8>(repeating: 0)
    var total = 0
    for token in name.tokens where token.meaning < 0 {
      for index in token.skeleton {
        let letter = Int(name.bytes[Int(index)] & 31)
        counts[letter] &+= 1
        total += 1
      }
    }
    (self.counts, self.total) = (counts, total)
    script = name.tokens.first?.script ?? .other
    weight = name.weight
  }

  /// Whether the letters of two names leave it possible that they are one name.
  ///
  /// Two letters changed in a name of twelve make a sixth; romanisation adds to that. Of a few letters nothing is said.
  @inline(__always) func allows(_ other: LetterBag) -> Bool {
    min(total, other.total) < 6 || conflict(with: other) <= (script == other.script ? 0.2 : 0.3)
  }

  /// Whether two names are so close that they may be one firm: letters and weight agree.
  @inline(__always) func isClose(to other: LetterBag) -> Bool {
    abs(weight - other.weight) <= 0.4 * max(weight, other.weight)
      && (min(total, other.total) < 6 || conflict(with: other) <= (script == other.script ? 0.13 : 0.25))
  }

  /// Letters that each has and the other has not, of the two the fewer, as a share of all letters.
  @inline(__always) private func conflict(with other: LetterBag) -> Float {
    let here = counts &- pointwiseMin(counts, other.counts)
    let there = other.counts &- pointwiseMin(counts, other.counts)
    let fewer = min(here.wrappedSum(), there.wrappedSum())
    return 2 * Float(fewer) / Float(max(1, total + other.total))
  }
}
