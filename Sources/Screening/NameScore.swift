/// How alike two names are, and why: every part of the score with the words that made it.
public struct NameScore: Sendable, Equatable {
  /// The strongest thing two parties have in common.
  public enum Level: UInt8, Sendable, Comparable {
    /// Nothing exact.
    case similar
    /// The same words, perhaps in another order or with another legal form.
    case sameWords
    /// The same but for case, accents, punctuation or script.
    case sameFolded
    /// The same text.
    case sameText
    /// An identifier that only one firm can have.
    case sameIdentifier

    /// The stronger is larger.
    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// Words that were found to belong together.
  public struct Pair: Sendable, Equatable {
    /// As transliterated.
    public let first: String, second: String
    /// How they belong together: `same`, `meaning`, `sound`, `similar`, `joined`, `initial` or `reading`.
    public let reason: String
    /// 1 for equal words, less for similar ones.
    public let similarity: Double
  }

  /// One reason why the score is not 1.
  public struct Part: Sendable, Equatable {
    /// What was compared.
    public enum Feature: String, Sendable {
      case conflictingWords = "conflicting words"
      case additionalWords = "additional words"
      case numbers = "numbers"
      case legalForm = "legal form"
      case order = "word order"
      case country = "country"
      case identifier = "identifier"
    }
    /// What was compared.
    public let feature: Feature
    /// What it took from the score.
    public let loss: Double
    /// The values that made it.
    public let detail: String
  }

  /// 0 nothing in common ... 1 the same identifier and the same name.
  public let score: Double
  /// The strongest thing in common.
  public let level: Level
  /// Words paired, the most telling first.
  public let pairs: [Pair]
  /// Words of the first and of the second name that have no partner.
  public let unpairedFirst: [String], unpairedSecond: [String]
  /// What was taken off.
  public let parts: [Part]
}

extension NameScore: CustomStringConvertible {
  /// One line for reports.
  public var description: String {
    let words = pairs.map { $0.first == $0.second ? $0.first : "\($0.first)~\($0.second) (\($0.reason))" }
    let losses = parts.map { "\($0.feature.rawValue): \($0.detail)" }
    return (words + losses).joined(separator: "; ")
  }
}
