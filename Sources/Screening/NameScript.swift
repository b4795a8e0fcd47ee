/// The script a word is written in, as far as comparing needs to know.
public enum NameScript: UInt8, Sendable {
  case latin, cyrillic, greek, armenian, georgian, arabic, hebrew, thai, indic, han, kana, hangul, other

  /// Whether vowels are commonly left out in writing, so that a missing vowel says little.
  var leavesOutVowels: Bool { self == .arabic || self == .hebrew || self == .thai }

  /// The script of a scalar that is a letter.
  init(_ scalar: UInt32) {
    self =
      switch scalar {
      case 0..<0x370, 0x1E00..<0x1F00, 0x2C60..<0x2C80, 0xA720..<0xA800, 0xFB00..<0xFB07, 0xFF00..<0xFF60:
        .latin
      case 0x370..<0x400, 0x1F00..<0x2000: .greek
      case 0x400..<0x530, 0x1C80..<0x1C90, 0xA640..<0xA6A0: .cyrillic
      case 0x530..<0x590, 0xFB13..<0xFB18: .armenian
      case 0x590..<0x600, 0xFB1D..<0xFB50: .hebrew
      case 0x600..<0x780, 0xFB50..<0xFE00, 0xFE70..<0xFF00: .arabic
      case 0x900..<0xD80: .indic
      case 0xE00..<0xE80: .thai
      case 0x10A0..<0x1100, 0x1C90..<0x1CC0: .georgian
      case 0x3005, 0x3007, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000: .han
      case 0x3040..<0x3100, 0x31F0..<0x3200, 0xFF66..<0xFFA0: .kana
      case 0xAC00..<0xD7A4: .hangul
      default: .other
      }
  }
}
