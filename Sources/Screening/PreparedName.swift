/// What bears a name, which decides what in it may be left out or shortened.
public enum NameKind: UInt8, Sendable {
  /// A company, organisation or authority.
  case firm
  /// A natural person.
  case person
  /// A ship or aircraft.
  case vessel
  /// Not known: judged like a firm if it has a legal form or a word of trade, else between firm and person.
  case unknown
}

/// A name ready to be compared: folded words with their roles, the legal form apart.
public struct PreparedName: Sendable {
  /// What a word does in a name.
  public enum Role: UInt8, Sendable {
    case word, initial, number, generic, formLike, place, particle
  }

  struct Token: Sendable {
    /// Letters as transliterated.
    var plain: Range<UInt16>
    /// Letters of the skeleton.
    var skeleton: Range<UInt16>
    var role: Role
    var script: NameScript
    /// Words of one meaning have one number; numbers have their value; otherwise -1.
    var meaning: Int32
    /// Of the meaning where there is one, else of the skeleton.
    var hash: UInt64
    /// Where its characters stand in `han`.
    var han: Range<UInt16>
    var weight: Float
    /// 1 for a word that few names of the data have, towards 0 for one that nearly all have.
    var rarity: Float = 1

    /// Where the letters of the skeleton stand.
    var letters: Range<Int> { Int(skeleton.lowerBound)..<Int(skeleton.upperBound) }
  }

  /// The name as written.
  public let text: String
  /// What bears it.
  public let kind: NameKind
  let bytes: [UInt8]
  private(set) var tokens: [Token]
  let han: [UInt32]
  /// Numbers of the legal forms found, in order of appearance.
  let forms: [UInt16]
  let formClass: LegalClass?
  /// Of all words in order, legal forms and titles included.
  let foldedHash: UInt64
  /// Sum of the weights of the tokens.
  private(set) var weight: Float

  /// Whether nothing is left to compare.
  public var isEmpty: Bool { tokens.isEmpty }

  /// The same for names with the same numbers in any order; 0 without.
  var numbersKey: UInt64 {
    tokens.reduce(0) { $1.role == .number ? $0 &+ $1.hash : $0 }
  }

  /// Whether it is written in Han characters or Hangul.
  var isSyllabic: Bool { tokens.contains { $0.script == .han || $0.script == .hangul } }

  /// The characters of words without a known meaning.
  var unknownHan: [UInt32] {
    tokens.filter { $0.meaning < 0 }.flatMap { han[Int($0.han.lowerBound)..<Int($0.han.upperBound)] }
  }

  /// The letters of a token as transliterated.
  func spelling(_ token: Token) -> String {
    String(decoding: bytes[Int(token.plain.lowerBound)..<Int(token.plain.upperBound)], as: UTF8.self)
  }

  /// The words that are compared, as transliterated: legal forms, titles and silent words are not among them.
  public var words: [String] { tokens.map(spelling) }

  /// The short names of the legal forms found.
  public var legalForms: [String] { forms.map { NamePreparation.shared.forms.forms[Int($0)].name } }

  /// The name with its words weighed by how common they are in the data.
  ///
  /// Common words of firms weigh less, down to a generic word's weight; words of persons keep theirs, since a common given
  /// name that differs is still another person.
  func weighed(_ rarity: (Token) -> Float) -> PreparedName {
    var name = self
    for index in tokens.indices {
      name.tokens[index].rarity = rarity(tokens[index])
      if kind != .person, tokens[index].role == .word {
        name.tokens[index].weight *= 0.4 + 0.6 * name.tokens[index].rarity
      }
    }
    name.weight = name.tokens.reduce(0) { $0 + $1.weight }
    return name
  }
}
