/// Turns the number of a firm into an invented name that no other number has, and writes it in every way.
///
/// The number is spread over all combinations of two or three syllables and a word by a multiplication that
/// has an inverse: neighbours do not look alike, and no name comes twice in a country.
struct FirmNames: Sendable {
  /// A name before it is written: indices of syllables and words.
  struct Stem: Sendable {
    var first: Int
    var second: Int
    /// 40 for none.
    var third: Int
    var word: Int
    /// A second word where the plain names are used up, or -1.
    var secondWord: Int
  }

  private static let base = NameParts.syllables.count
  private let shift: Int

  /// Names without a second word to tell them apart.
  static var plainCount: Int { base * base * (base + 1) * NameParts.words.count }

  /// - Parameter seed: Names of one seed are a permutation of those of another.
  init(seed: UInt64) {
    var random = RandomStream(seed: seed, .names)
    shift = random.below(FirmNames.plainCount)
  }

  /// The parts of the name of firm `number`.
  ///
  /// - Parameter word: A word it must bear, index in `Tongue.words`.
  func stem(_ number: Int, word: Int?) -> Stem {
    let base = FirmNames.base
    // 1,299,709 is a prime that does not divide the number of names, so no two numbers meet.
    var rest = (number % FirmNames.plainCount * 1_299_709 + shift) % FirmNames.plainCount
    func digit(_ base: Int) -> Int {
      defer { rest /= base }
      return rest % base
    }
    let (first, second, third) = (digit(base), digit(base), digit(base + 1))
    // Firms beyond the plain names bear a second word: 40 times as many names again.
    let round = number / FirmNames.plainCount
    return Stem(
      first: first, second: second, third: third, word: word ?? rest,
      secondWord: round > 0 ? (round - 1) % NameParts.words.count : -1)
  }

  /// Writes a name as its firm does.
  func append(_ stem: Stem, _ style: FirmStyle, to bytes: inout [UInt8]) {
    append(stem, style, frame: style.frame, script: style.script, to: &bytes)
  }

  private func append(
    _ stem: Stem, _ style: FirmStyle, frame: FirmStyle.Frame, script: Int, to bytes: inout [UInt8]
  ) {
    let tongue = style.tongue
    let blank: [UInt8] = script == 0 || tongue.hasBlanks ? [32] : []
    bytes += frame.prefix
    bytes += tongue.capitals[script][stem.first]
    bytes += tongue.syllables[script][stem.second]
    if stem.third < FirmNames.base { bytes += tongue.syllables[script][stem.third] }
    bytes += blank
    bytes += tongue.words[script][stem.word]
    if stem.secondWord >= 0 {
      bytes += blank
      bytes += tongue.words[script][stem.secondWord]
    }
    bytes += frame.suffix
  }
}

extension FirmNames {
  /// Writes a name in one of the ways in which it stands in the data.
  ///
  /// - Parameter habit: Random bits of the firm, which say where its typing errors are.
  func append(_ stem: Stem, _ style: FirmStyle, as spelling: Spelling, habit: UInt64, to bytes: inout [UInt8])
  {
    switch spelling {
    case .plain: append(stem, style, to: &bytes)
    case .otherForm: append(stem, style, frame: style.formal, script: style.script, to: &bytes)
    case .otherScript where style.foreign != nil:
      guard let foreign = style.foreign else { return }
      append(stem, style, frame: foreign, script: 1 - style.script, to: &bytes)
    default:
      var plain: [UInt8] = []
      append(stem, style, to: &plain)
      bytes += FirmNames.rewritten(plain, spelling, habit)
    }
  }

  private static func rewritten(_ name: [UInt8], _ spelling: Spelling, _ habit: UInt64) -> [UInt8] {
    switch spelling {
    case .plain, .otherForm: name
    case .upperCase: LetterCase.upper(name)
    // Latin alone has no other script: clerks who do not reach for the shift key do this.
    case .otherScript: LetterCase.lowerLatin(name)
    case .withoutPunctuation: bare(name)
    case .upperCaseWithoutPunctuation: LetterCase.upper(bare(name))
    case .swapped, .leftOut, .doubled:
      Array(mistyped(String(decoding: name, as: UTF8.self), spelling, habit).utf8)
    }
  }

  /// Without `"`, `(`, `)`, `,` and `.`.
  private static func bare(_ name: [UInt8]) -> [UInt8] {
    name.filter { $0 != 34 && $0 != 40 && $0 != 41 && $0 != 44 && $0 != 46 }
  }

  /// The name with one slip among its letters, never at the first letter of a word.
  private static func mistyped(_ name: String, _ spelling: Spelling, _ habit: UInt64) -> String {
    var letters = Array(name)
    let places = letters.indices.dropFirst().dropLast().filter {
      letters[$0].isLetter && letters[$0 + 1].isLetter && letters[$0 - 1].isLetter
        && letters[$0] != letters[$0 + 1]
    }
    guard !places.isEmpty else { return name }
    let place = places[Int(habit % UInt64(places.count))]
    switch spelling {
    case .swapped: letters.swapAt(place, place + 1)
    case .leftOut: letters.remove(at: place)
    default: letters.insert(letters[place], at: place)
    }
    return String(letters)
  }
}
