internal import GraphCore
internal import Trade

extension Patterns {
  /// From which rise of its share on a currency is said to have been switched to: what the yuan gained in Russian imports
  /// within 2022 (EBRD working paper 281).
  static let currencyRise = 0.17

  /// Switches between a seller and each of its buyers.
  static func currencySwitches(of seller: UInt32, _ trade: DestinationTrade) -> [PatternCase] {
    guard trade.table.currency != nil else { return [] }
    let sales = trade.sales[trade.sales(of: seller)].filter {
      $0.has(.toDestination) && $0.buyer != UInt32.max
    }
    return Dictionary(grouping: sales, by: \.buyer).sorted { $0.key < $1.key }.compactMap { buyer, sales in
      currencySwitch(
        .init(firm: FirmID(rawValue: seller), partner: FirmID(rawValue: buyer)), sales,
        "\(trade.label(seller)) with \(trade.label(buyer))", trade)
    }
  }

  /// Switches in all that firms of one country sell to the destination.
  static func currencySwitchesOfCountries(_ trade: DestinationTrade) -> [PatternCase] {
    guard trade.table.currency != nil else { return [] }
    let sales = trade.sales.filter { $0.has([.toDestination, .fromHub]) }
    let byCountry = Dictionary(grouping: sales) { trade.country($0.seller) }
    return byCountry.sorted { $0.key < $1.key }.compactMap { country, sales in
      country.isNone ? nil : currencySwitch(.init(country: country), sales, "sellers in \(country)", trade)
    }
  }

  private static func currencySwitch(
    _ subject: Finding.Subject, _ sales: [Sale], _ who: String, _ trade: DestinationTrade
  ) -> PatternCase? {
    guard let windows = trade.windows, let column = trade.table.currency else { return nil }
    guard let rising = CurrencyShares(sales, windows, column).rising,
      rising.after - rising.before >= currencyRise
    else { return nil }
    let switched = sales.filter {
      column[ShipmentID(rawValue: $0.row)] == rising.currency && ComparisonSide(windows, $0) == .after
    }
    let sum = SaleSum(switched)
    guard sum.cents >= Int128(trade.settings.floorCents), sum.shipments >= trade.settings.leastShipments
    else {
      return nil
    }
    // The class most of it was in says whether the goods are those asked for.
    let byClass = Dictionary(grouping: switched, by: \.label).mapValues { SaleSum($0) }
    let label = byClass.max { ($0.value.cents, $1.key) < ($1.value.cents, $0.key) }?.key
    return PatternCase(
      kind: "currency-switch", subject: subject,
      sentence:
        "Of what \(who) traded to \(trade.places), \(rising.currency) rose from \(percentText(rising.before)) to "
        + "\(percentText(rising.after)) of the value across the measure: since then \(counted(sum.shipments, "shipment")) in it worth \(dollars(sum.cents)).",
      effects: [
        .init("share before", rising.before, "share"), .init("share after", rising.after, "share"),
        .init("value", Double(sum.cents) / 100, "USD"),
      ],
      p: nil, rows: switched.map(\.row), weight: sum.cents, label: label)
  }
}
