/// Which list of country codes a number is taken from.
///
/// Letters mean the same everywhere, numbers do not: 344 is Hong Kong in ISO 3166 and Russia at Chinese customs.
/// So a number is read only when the layout of the file says whose it is.
public enum CountryCodeSystem: String, Sendable, CaseIterable {
  /// Letters and names only; a number is at best `confusable`.
  case any
  /// ISO 3166 and UN M49 numbers, and those of UN Comtrade where they differ (490 Taiwan, 842 United States).
  case iso
  /// US Census Schedule C: 4621 Russia.
  case scheduleC
  /// Chinese customs (GACC): 344 Russia, 110 Hong Kong.
  case chinaCustoms
}

/// What a country cell says.
public enum CountryReading: Sendable, Equatable {
  /// One country.
  case known(CountryCode)
  /// One of several countries, in alphabetical order: `KOREA`, `CONGO`, a number of an unnamed code list. Never guessed.
  case confusable([CountryCode])
  /// No country this table knows, or an empty cell.
  case unknown

  /// The country, or none where it is not certain.
  public var code: CountryCode {
    if case .known(let code) = self { code } else { .none }
  }

  /// Why there is no country, and what to write instead; `nil` where there is one.
  public func problem(with text: some StringProtocol) -> String? {
    switch self {
    case .known: nil
    case .confusable(let codes):
      "'\(text)' may be \(codes.map(CountryReading.phrase).joined(separator: " or ")); write the two-letter code"
    case .unknown: "'\(text)' is no country this table knows; write the two-letter ISO 3166 code"
    }
  }

  private static func phrase(_ code: CountryCode) -> String {
    "\(code) (\(CountryNames.shared.name(of: code)))"
  }
}
