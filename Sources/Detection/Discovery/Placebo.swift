internal import GraphCore
internal import Trade

extension AnomalySettings {
  /// The same question where nothing can have happened: a year before the measure, with all later shipments left out; or
  /// for the countries that, without an embargo, import most from the hubs.
  ///
  /// - Returns: `nil` where there is no such date or country, and for `.goods`, which is another question.
  func placebo(_ kind: ControlKind, in trade: DestinationTrade) -> AnomalySettings? {
    switch kind {
    case .goods: nil
    case .date: placeboDate
    case .destination: placeboDestinations(trade)
    }
  }

  /// A year earlier, until the measure.
  public var placeboDate: AnomalySettings? {
    guard let measureDay else { return nil }
    var settings = self
    settings.routes.measureDay = Day(rawValue: measureDay.rawValue - 365)
    let last = Day(rawValue: measureDay.rawValue - 1)
    settings.routes.until = min(routes.until ?? last, last)
    return settings
  }

  /// Number of countries that stand in for the destination.
  static let placeboCountries = 5

  private func placeboDestinations(_ trade: DestinationTrade) -> AnomalySettings? {
    var counts: [CountryCode: Int] = [:]
    for sale in trade.sales where sale.has(.fromHub) && !sale.has(.toDestination) {
      let country = trade.table.destination(of: ShipmentID(rawValue: sale.row))
      counts[country, default: 0] += 1
    }
    let roles = CountryRoles.table(routes)
    let countries = counts.filter { roles[Int($0.key.rawValue)] == .hub }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(AnomalySettings.placeboCountries).map(\.key)
    guard !countries.isEmpty else { return nil }
    var settings = self
    settings.routes.destinations = countries.sorted()
    // The true destinations are no hubs either.
    settings.routes.hubs = Set(
      roles.indices.filter { roles[$0].contains(.hub) }.map { CountryCode(rawValue: UInt16($0)) }
    ).subtracting(countries).subtracting(routes.destinations)
    return settings
  }
}

extension DestinationTrade {
  /// The search of routes for countries without an embargo in place of the destinations; `nil` where hubs sell to none.
  public var placeboDestinations: RouteSettings? { settings.placebo(.destination, in: self)?.routes }
}
