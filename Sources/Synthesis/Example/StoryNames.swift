/// Turns the number of a firm into an invented name that no other number has.
///
/// The number is spread over all combinations of two or three syllables and a word by a multiplication that
/// has an inverse: neighbours do not look alike, and no name comes twice.
struct StoryNames: Sendable {
  private let shift: Int
  private let syllables: [[[UInt8]]]
  private let capitals: [[[UInt8]]]
  private let words: [[[UInt8]]]

  /// A style with its texts as bytes.
  struct Style: Sendable {
    var prefix: [UInt8]
    var suffix: [UInt8]
    var script: Int

    init(_ style: NameStyle) {
      (prefix, suffix) = (Array(style.prefix.utf8), Array(style.suffix.utf8))
      script = style.script == .latin ? 0 : 1
    }
  }

  /// Names without a further word to tell them apart.
  static var plainCount: Int {
    let n = NameParts.syllables.count
    return n * n * (n + 1) * NameParts.words.count
  }

  /// - Parameter seed: Names of one seed are a permutation of those of another.
  init(seed: UInt64) {
    var random = RandomStream(seed: seed, .names)
    shift = random.below(StoryNames.plainCount)
    let parts = NameParts.syllables
    syllables = [parts.map { Array($0.latin.utf8) }, parts.map { Array($0.cyrillic.utf8) }]
    capitals = [
      parts.map { Array(StoryNames.capitalised($0.latin).utf8) },
      parts.map { Array(StoryNames.capitalised($0.cyrillic).utf8) },
    ]
    words = [
      NameParts.words.map { Array($0.latin.utf8) }, NameParts.words.map { Array($0.cyrillic.utf8) },
    ]
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Writes the name of firm `number`.
  func append(_ number: Int, style: Style, to bytes: inout [UInt8]) {
    let n = NameParts.syllables.count
    // 1,299,709 is a prime that does not divide the number of names, so no two numbers meet.
    var rest = (number % StoryNames.plainCount * 1_299_709 + shift) % StoryNames.plainCount
    func digit(_ base: Int) -> Int {
      defer { rest /= base }
      return rest % base
    }
    bytes += style.prefix
    bytes += capitals[style.script][digit(n)]
    bytes += syllables[style.script][digit(n)]
    let third = digit(n + 1)
    if third < n { bytes += syllables[style.script][third] }
    bytes.append(32)
    bytes += words[style.script][rest]
    appendRound(number / StoryNames.plainCount, script: style.script, to: &bytes)
    bytes += style.suffix
  }

  /// Firms beyond the plain names bear a second word: 40 times as many names again.
  private func appendRound(_ round: Int, script: Int, to bytes: inout [UInt8]) {
    guard round > 0 else { return }
    bytes.append(32)
    bytes += words[script][(round - 1) % words[script].count]
  }
}
