/// What it costs to change one letter of a skeleton into another, in twentieths of a whole edit.
///
/// Cheap are letters that rival romanisations, dialects, look-alike digits and slips of the ear exchange.
struct LetterCosts: Sendable {
  /// A whole edit.
  static let edit: Int32 = 20
  /// Costs of changing: row 128 × letter of the first word + letter of the second.
  let change: [UInt8]
  /// Costs of leaving out a letter of the first word, and of the second.
  let dropFirst: [UInt8], dropSecond: [UInt8]
  /// Whether only consonants count towards the length of a word.
  let countsConsonants: Bool

  /// Both words are written with their vowels.
  static let plain = LetterCosts(
    vowelOfFirst: 13, vowelOfSecond: 13, countsConsonants: false,
    exchanges: [
      (8, "ae ai ei eo ia iu ou ao au uv bp dt gk fv sz cs ck hk gh ij jz cj gj vb fp ft"), (12, "eu io"),
      (14, "mn lr dz rn"), (6, "o0 i1 l1 g9 s5 b6 e3 z2"),
    ])
  /// The first word is written without its short vowels, as in Arabic, Hebrew and Thai; `a`, `v` (`w`) and `i` (`y`) are
  /// letters of its long ones.
  static let withoutVowels = LetterCosts(
    vowelOfFirst: 10, vowelOfSecond: 1, countsConsonants: true,
    exchanges: [
      (1, "he ha"), (2, "ae vo vu ie ij"), (8, "ai au ao iu io ei"), (5, "bp fp gj gk hk gh sz cj fv vb cs"),
      (8, "td dz"),
    ])

  private init(
    vowelOfFirst: UInt8, vowelOfSecond: UInt8, countsConsonants: Bool, exchanges: [(UInt8, String)]
  ) {
    var change = [UInt8](repeating: UInt8(LetterCosts.edit), count: 128 * 128)
    for letter in 0..<128 { change[letter * 129] = 0 }
    for (cost, pairs) in exchanges {
      for pair in pairs.split(separator: " ") {
        let letters = pair.utf8.map { Int($0) }
        change[letters[0] * 128 + letters[1]] = cost
        change[letters[1] * 128 + letters[0]] = cost
      }
    }
    self.change = change
    dropFirst = LetterCosts.drops(vowel: vowelOfFirst)
    dropSecond = LetterCosts.drops(vowel: vowelOfSecond)
    self.countsConsonants = countsConsonants
  }

  private static func drops(vowel: UInt8) -> [UInt8] {
    var drop = [UInt8](repeating: UInt8(LetterCosts.edit), count: 128)
    for letter in "aeiou".utf8 { drop[Int(letter)] = vowel }
    drop[Int(UInt8(ascii: "h"))] = 9
    return drop
  }

  /// The length distances are measured by.
  func length(_ bytes: [UInt8], _ word: Range<Int>) -> Int {
    guard countsConsonants else { return word.count }
    return max(1, word.count { !LetterCosts.isVowel(bytes[$0]) })
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}
