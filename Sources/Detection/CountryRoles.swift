public import Trade

/// What a country is to a regime. A country may be several things if the user says so.
public struct CountryRoles: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// Bit 0 coalition, bit 1 hub, bit 2 destination.
  public let rawValue: UInt8
  /// Any union of roles.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Its goods must not reach a destination.
  public static let coalition = CountryRoles(rawValue: 1)
  /// A route may pass through it.
  public static let hub = CountryRoles(rawValue: 2)
  /// Goods must not get there.
  public static let destination = CountryRoles(rawValue: 4)

  /// The roles of every country, by raw value of its code; no country has none.
  public static func table(
    destinations: some Sequence<CountryCode>, coalition: some Sequence<CountryCode>,
    hubs: (some Sequence<CountryCode>)?
  ) -> [CountryRoles] {
    var roles = [CountryRoles](repeating: [], count: CountryCode.tableSize)
    for country in destinations { roles[Int(country.rawValue)].formUnion(.destination) }
    for country in coalition { roles[Int(country.rawValue)].formUnion(.coalition) }
    if let hubs {
      for country in hubs { roles[Int(country.rawValue)].formUnion(.hub) }
    } else {
      for country in roles.indices where roles[country].isEmpty { roles[country] = .hub }
      roles[Int(CountryCode.unspecified.rawValue)] = []
    }
    roles[Int(CountryCode.none.rawValue)] = []
    return roles
  }

  static func table(_ settings: RouteSettings) -> [CountryRoles] {
    table(destinations: settings.destinations, coalition: settings.coalition, hubs: settings.hubs)
  }
}
