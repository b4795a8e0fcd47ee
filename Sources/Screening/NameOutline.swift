/// Which letters a word or name has, and which it has twice: a lower bound on what must be edited, in two instructions.
struct LetterSet: Sendable {
  private(set) var bits: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(_ bytes: [UInt8], _ word: Range<Int>) { add(bytes, word) }

  mutating func add(_ bytes: [UInt8], _ word: Range<Int>) {
    for index in word {
      let once = 1 as UInt64 &<< UInt64(bytes[index] & 31)
      bits |= bits & once == 0 ? once : once &<< 32
      count += 1
    }
  }

  /// Whether two words may be one: not more than three letters longer, and not more than two exchanged.
  @inline(__always) func isNear(_ other: LetterSet) -> Bool {
    abs(count - other.count) <= 3 && conflict(with: other) <= 2
  }

  /// Letters that each has and the other has not, of the two the fewer.
  @inline(__always) func conflict(with other: LetterSet) -> Int {
    min((bits & ~other.bits).nonzeroBitCount, (other.bits & ~bits).nonzeroBitCount)
  }
}

/// What can be said of two names without comparing their words.
struct NameOutline: Sendable {
  private let letters: LetterSet
  private let script: NameScript
  /// One bit for each word that can lead to the name, by hash.
  private let words: UInt64
  /// Weight of all words of the name.
  let weight: Float

  init(_ name: PreparedName) {
    var letters = LetterSet()
    for token in name.tokens where token.meaning < 0 { letters.add(name.bytes, token.letters) }
    self.letters = letters
    script = name.tokens.first?.script ?? .other
    weight = name.weight
    words = name.tokens.reduce(0) { NameKeys.leads($1) ? $0 | NameOutline.bit($1.hash) : $0 }
  }

  private static func bit(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 58) }

  /// Whether the name may have a word: never wrong where it says no.
  @inline(__always) func mayHave(_ hash: UInt64) -> Bool { words & NameOutline.bit(hash) != 0 }

  /// Whether the letters of two names leave it possible that they are one name.
  ///
  /// Two letters changed in a name of twelve make a sixth; romanisation adds to that. Of a few letters nothing is said.
  @inline(__always) func allows(_ other: NameOutline) -> Bool {
    agrees(other, within: script == other.script ? 0.2 : 0.3)
  }

  /// Whether two names are so close that they may be one firm: letters and weight agree.
  @inline(__always) func isClose(to other: NameOutline) -> Bool {
    abs(weight - other.weight) <= 0.4 * max(weight, other.weight)
      && agrees(other, within: script == other.script ? 0.13 : 0.25)
  }

  @inline(__always) private func agrees(_ other: NameOutline, within share: Float) -> Bool {
    guard min(letters.count, other.letters.count) >= 6 else { return true }
    return Float(2 * letters.conflict(with: other.letters)) <= share
      * Float(letters.count + other.letters.count)
  }
}
