public import Trade

/// What is known about the bearer of a name beside the name.
public struct MatchFacts: Sendable, Equatable {
  /// Countries it is connected with; empty where unknown.
  public var countries: [CountryCode]
  /// Its identifiers.
  public var identifiers: [FirmIdentifier]

  /// Facts as known; countries that are none are left out.
  public init(countries: [CountryCode] = [], identifiers: [FirmIdentifier] = []) {
    self.countries = countries.filter { !$0.isNone }
    self.identifiers = identifiers
  }

  /// Nothing is known.
  public static let unknown = MatchFacts()

  /// The first identifier that both have and that only one firm can have.
  func common(with other: MatchFacts) -> FirmIdentifier? {
    identifiers.first { $0.kind.identifies && other.identifiers.contains($0) }
  }

  /// Two identifiers of one kind that differ, where a firm has but one.
  func contradiction(to other: MatchFacts) -> (FirmIdentifier, FirmIdentifier)? {
    for identifier in identifiers where identifier.kind.isSingle {
      let same = other.identifiers.filter { $0.kind == identifier.kind }
      if let first = same.first, !same.contains(identifier) { return (identifier, first) }
    }
    return nil
  }

  /// Whether both have countries and none in common.
  func differsInCountry(from other: MatchFacts) -> Bool {
    !countries.isEmpty && !other.countries.isEmpty && !countries.contains { other.countries.contains($0) }
  }
}
