public import Trade

/// One spelling of a firm's name with what its rows say about it: what entity resolution takes in.
public struct FirmName: Sendable, Equatable {
  /// The name as written.
  public let text: String
  /// The country it is written with, or none.
  public let country: CountryCode
  /// Identifiers written with it.
  public let identifiers: [FirmIdentifier]
  /// Rows that have this spelling; the most frequent spelling stands for the firm.
  public let frequency: Int

  /// A spelling; each (text, country) should come once.
  public init(
    _ text: String, country: CountryCode = .none, identifiers: [FirmIdentifier] = [], frequency: Int = 1
  ) {
    (self.text, self.country, self.identifiers, self.frequency) = (text, country, identifiers, frequency)
  }

  var facts: MatchFacts { MatchFacts(countries: [country], identifiers: identifiers) }
}

/// How readily spellings are taken for one firm.
public enum ResolutionLevel: String, Sendable, CaseIterable {
  /// The same words and kind of legal form.
  case strict
  /// Small errors and other romanisations too.
  case `default`
  /// Larger ones too: more firms are found, and more namesakes become one.
  case loose

  /// The least score of two spellings that become one firm.
  public var threshold: Double {
    switch self {
    case .strict: 0.92
    case .default: 0.87
    case .loose: 0.8
    }
  }

  /// The least score of any two spellings of one firm, so that chains of near names do not grow together.
  public var floor: Double { threshold - 0.07 }

  /// Whether a number that only one spelling has keeps them apart; numbers that differ always do.
  var forbidsMissingNumbers: Bool { self != .loose }
  /// Whether legal forms of two kinds keep spellings apart.
  var forbidsOtherForms: Bool { self == .strict }
}

/// Why two spellings are one firm.
public struct FirmMerge: Sendable, Equatable {
  /// What was decisive.
  public enum Reason: Sendable, Equatable {
    /// Both have this identifier.
    case identifier(FirmIdentifier)
    /// The same words, whatever the case, script, order or legal form.
    case sameWords
    /// The same words, and only one firm of that name has a country.
    case sameWordsWithoutCountry
    /// Similar words, with their score.
    case similar(score: Double)
    /// The user's file says so in this line.
    case user(line: Int)
  }

  /// Rows of the input: the second became part of the first one's firm.
  public let first: Int, second: Int
  /// What was decisive.
  public let reason: Reason
}

extension FirmMerge.Reason: CustomStringConvertible {
  /// `same words`, `similar (0.912)`, `identifier inn 9911234560`, `line 3 of the user's file`.
  public var description: String {
    switch self {
    case .identifier(let identifier): "identifier \(identifier)"
    case .sameWords: "same words"
    case .sameWordsWithoutCountry: "same words, one without a country"
    case .similar(let score): "similar (\((score * 1_000).rounded() / 1_000))"
    case .user(let line): "line \(line) of the user's file"
    }
  }
}

extension FirmMerge.Reason {
  /// What was decisive, without numbers: `same words`, `similar words`, `identifier`, `user's file`.
  public var kind: String {
    switch self {
    case .identifier: "identifier"
    case .sameWords, .sameWordsWithoutCountry: "same words"
    case .similar: "similar words"
    case .user: "the user's file"
    }
  }
}
