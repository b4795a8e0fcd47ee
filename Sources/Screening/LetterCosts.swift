/// What it costs to change one letter of a skeleton into another, in twentieths of a whole edit.
///
/// Cheap are letters that rival romanisations, dialects, look-alike digits and slips of the ear exchange.
struct LetterCosts: Sendable {
  /// A whole edit.
  static let edit: Int32 = 20
  /// Costs of changing: row 128 × first letter + second.
  let change: [UInt8]
  /// Costs of leaving out a letter.
  let drop: [UInt8]

  /// Both words are written with their vowels.
  static let plain = LetterCosts(
    vowel: 13,
    exchanges: [
      (8, "ae ai ei eo ia iu ou ao uv bp dt gk fv sz cs ck hk gh ij jz cj gj vb fp ft"), (12, "au eu io"),
      (14, "mn lr dz rn"), (6, "o0 i1 l1 g9 s5 b6 e3 z2"),
    ])
  /// One of two words is written without its vowels, as in Arabic, Hebrew and Thai.
  static let withoutVowels = LetterCosts(
    vowel: 2,
    exchanges: [
      (2, "ae ai ei eo ia iu ou ao au eu io uv ov ev av he ha"),
      (5, "bp fp gj gk hk gh sz dz td cj fv vb dt cs ij"),
    ])

  private init(vowel: UInt8, exchanges: [(UInt8, String)]) {
    var change = [UInt8](repeating: UInt8(LetterCosts.edit), count: 128 * 128)
    for letter in 0..<128 { change[letter * 129] = 0 }
    for (cost, pairs) in exchanges {
      for pair in pairs.split(separator: " ") {
        let letters = pair.utf8.map { Int($0) }
        change[letters[0] * 128 + letters[1]] = cost
        change[letters[1] * 128 + letters[0]] = cost
      }
    }
    var drop = [UInt8](repeating: UInt8(LetterCosts.edit), count: 128)
    for letter in "aeiou".utf8 { drop[Int(letter)] = vowel }
    drop[Int(UInt8(ascii: "h"))] = min(9, vowel * 4)
    (self.change, self.drop) = (change, drop)
  }
}
