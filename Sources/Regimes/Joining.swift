public import Trade

/// Countries that joined the coalition on one day.
public struct Joining: Sendable, Equatable {
  /// Ascending, all of them in the coalition.
  public var countries: [CountryCode]
  /// When they were in it.
  public var period: Period
  /// Where that is written.
  public var source: String
  /// Whether the day was read in the source; `false` where it is from memory.
  public var isVerified: Bool

  /// All parts as described above.
  public init(countries: [CountryCode], period: Period, source: String, isVerified: Bool = true) {
    (self.countries, self.period, self.source, self.isVerified) = (countries, period, source, isVerified)
  }
}

extension Regime {
  /// Whether a country was in the coalition on `day`; `nil` where the day it joined is unknown.
  public func isInCoalition(_ country: CountryCode, on day: Day) -> Bool? {
    guard coalition.contains(country) else { return false }
    let spells = joined.filter { $0.countries.contains(country) }.map { $0.period.contains(day) }
    if spells.isEmpty || spells.contains(nil) && !spells.contains(true) { return nil }
    return spells.contains(true)
  }
}
