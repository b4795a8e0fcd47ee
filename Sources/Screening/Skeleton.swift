/// A word without what rival romanisations disagree about: `shch`, `sch`, `sh` are `s`, `kh` is `h`, `y` is `i`,
/// `eo` is `o`.
///
/// Letters with a meaning of their own here: `c` is the sound of `ch`, `j` that of `dj`.
enum Skeleton {
  /// Appends the skeleton of `word` to `out`; digits and letters of unknown scripts are kept.
  static func append(_ word: Range<Int>, of bytes: inout [UInt8]) -> Range<Int> {
    let start = bytes.count
    var index = word.lowerBound
    while index < word.upperBound {
      let (letter, length) = sound(bytes, index, word.upperBound)
      index += length
      if letter == 0 { continue }
      if bytes.count > start, bytes[bytes.count - 1] == letter, letter > 0x39 { continue }
      bytes.append(letter)
      if letter == UInt8(ascii: "k"), length == 1, bytes[index - 1] == UInt8(ascii: "x") {
        bytes.append(UInt8(ascii: "s"))
      }
    }
    if bytes.count == start { bytes.append(contentsOf: bytes[word]) }
    return start..<bytes.count
  }

  /// The skeleton of one word.
  static func of(_ word: [UInt8]) -> [UInt8] {
    var bytes = word
    let skeleton = append(0..<word.count, of: &bytes)
    return Array(bytes[skeleton])
  }

  /// The sound that begins at `index` and how many letters write it; 0 is silent.
  @inline(__always)
  private static func sound(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (UInt8, Int) {
    func at(_ offset: Int) -> UInt8 { index + offset < end ? bytes[index + offset] : 0 }
    let (first, second) = (bytes[index], at(1))
    switch first {
    case UInt8(ascii: "s"):
      if second == UInt8(ascii: "h") {
        if at(2) == UInt8(ascii: "c"), at(3) == UInt8(ascii: "h") { return (UInt8(ascii: "s"), 4) }
        return (UInt8(ascii: "s"), 2)
      }
      if second == UInt8(ascii: "c"), at(2) == UInt8(ascii: "h") { return (UInt8(ascii: "s"), 3) }
      if second == UInt8(ascii: "z") { return (UInt8(ascii: "s"), 2) }
    case UInt8(ascii: "t"):
      if second == UInt8(ascii: "s") || second == UInt8(ascii: "z") {
        return at(2) == UInt8(ascii: "c") && at(3) == UInt8(ascii: "h")
          ? (UInt8(ascii: "c"), 4) : (UInt8(ascii: "s"), 2)
      }
      if second == UInt8(ascii: "h") { return (first, 2) }
      if second == UInt8(ascii: "c"), at(2) == UInt8(ascii: "h") { return (UInt8(ascii: "c"), 3) }
    case UInt8(ascii: "c"):
      if second == UInt8(ascii: "h") || second == UInt8(ascii: "z") { return (UInt8(ascii: "c"), 2) }
      if second == UInt8(ascii: "k") { return (UInt8(ascii: "k"), 2) }
      let isSoft = second == UInt8(ascii: "e") || second == UInt8(ascii: "i") || second == UInt8(ascii: "y")
      return (UInt8(ascii: isSoft ? "s" : "k"), 1)
    case UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "d"), UInt8(ascii: "z"), UInt8(ascii: "p"):
      return voiced(first, second, at(2))
    case UInt8(ascii: "q"): return (UInt8(ascii: "k"), second == UInt8(ascii: "u") ? 2 : 1)
    case UInt8(ascii: "x"): return (UInt8(ascii: "k"), 1)
    case UInt8(ascii: "w"): return (UInt8(ascii: "v"), 1)
    case UInt8(ascii: "y"): return (UInt8(ascii: "i"), 1)
    case UInt8(ascii: "o"):
      if second == UInt8(ascii: "o") || second == UInt8(ascii: "u") { return (UInt8(ascii: "u"), 2) }
    case UInt8(ascii: "e"):
      if second == UInt8(ascii: "e") { return (UInt8(ascii: "i"), 2) }
      if second == UInt8(ascii: "o") || second == UInt8(ascii: "u") { return (second, 2) }
    default: break
    }
    return (first, 1)
  }

  @inline(__always)
  private static func voiced(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (UInt8, Int) {
    let isAspirated = second == UInt8(ascii: "h")
    switch first {
    case UInt8(ascii: "k"): return isAspirated ? (UInt8(ascii: "h"), 2) : (first, 1)
    case UInt8(ascii: "g"): return (first, isAspirated ? 2 : 1)
    case UInt8(ascii: "p"): return isAspirated ? (UInt8(ascii: "f"), 2) : (first, 1)
    case UInt8(ascii: "z"): return (first, isAspirated ? 2 : 1)
    default:
      if second == UInt8(ascii: "j") { return (UInt8(ascii: "j"), 2) }
      if second == UInt8(ascii: "z") { return (UInt8(ascii: "j"), third == UInt8(ascii: "h") ? 3 : 2) }
      return (first, isAspirated ? 2 : 1)
    }
  }
}
