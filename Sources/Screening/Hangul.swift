/// Hangul syllables in Latin letters, after the Revised Romanisation (2000), without changes across syllables;
/// `eo` and `eu` are written `o` and `u`, as in most names abroad.
enum Hangul {
  private static let leads = letters("g kk n d tt r m b pp s ss - j jj ch k t p h")
  private static let vowels = letters("a e ya ye o e yo ye o wa we oe yo u wo we wi yu u ui i")
  private static let tails = letters("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")

  private static func letters(_ list: String) -> [[UInt8]] {
    list.split(separator: " ").map { $0 == "-" ? [] : Array($0.utf8) }
  }

  /// - Parameter syllable: U+AC00 ... U+D7A3.
  static func letters(_ syllable: UInt32) -> [UInt8] {
    let number = Int(syllable) - 0xAC00
    return leads[number / 588] + vowels[number % 588 / 28] + tails[number % 28]
  }
}

/// Kana in Latin letters: what one sign does to the sign before it.
enum Kana {
  /// Before a small ya, yu or yo the vowel of the sign before is dropped: `ki` + small `ya` is `kya`.
  static func joinSmall(_ scalar: UInt32, _ bytes: inout [UInt8], from start: Int) {
    switch scalar {
    case 0x3083, 0x3085, 0x3087, 0x30E3, 0x30E5, 0x30E7:
      if bytes.count > start + 1, bytes.last == UInt8(ascii: "i") { bytes.removeLast() }
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9:
      if bytes.count > start + 1 { bytes.removeLast() }
    default: break
    }
  }
}

/// Latin and Cyrillic letters that look alike when capital, as lower-case Latin bytes and Cyrillic scalars.
enum LookAlikes {
  private static let pairs: [(latin: UInt8, cyrillic: UInt32)] = [
    ("a", "а"), ("b", "в"), ("c", "с"), ("e", "е"), ("h", "н"), ("k", "к"), ("m", "м"), ("o", "о"),
    ("p", "р"),
    ("t", "т"), ("x", "х"), ("y", "у"), ("i", "і"),
  ].map { (pair: (Unicode.Scalar, Unicode.Scalar)) in (UInt8(ascii: pair.0), pair.1.value) }

  static func cyrillic(of latin: UInt8) -> UInt32? { pairs.first { $0.latin == latin }?.cyrillic }

  /// - Parameter cyrillic: Of either case.
  static func latin(of cyrillic: UInt32) -> UInt8? {
    let lower = cyrillic >= 0x410 && cyrillic < 0x430 ? cyrillic + 32 : cyrillic == 0x406 ? 0x456 : cyrillic
    return pairs.first { $0.cyrillic == lower }?.latin
  }
}
