internal import GraphCore
internal import Trade

/// How the shares of currencies in the value of some sales changed across the measure.
struct CurrencyShares {
  /// US cents on each side of the measure.
  private struct Sides {
    var before = Int128(0), after = Int128(0)
  }
  private var all = Sides()
  private var byCurrency: [CurrencyCode: Sides] = [:]

  init(_ sales: some Sequence<Sale>, _ windows: ComparisonWindows, _ column: Column<ShipmentID, CurrencyCode>)
  {
    for sale in sales {
      let currency = column[ShipmentID(rawValue: sale.row)]
      guard currency != .none, let side = ComparisonSide(windows, sale) else { continue }
      let path = side == .before ? \Sides.before : \Sides.after
      all[keyPath: path] += Int128(sale.cents)
      byCurrency[currency, default: Sides()][keyPath: path] += Int128(sale.cents)
    }
  }

  /// The currency, of those that no coalition country issues, whose share rose most; `nil` where a side has no value.
  var rising: (currency: CurrencyCode, before: Double, after: Double)? {
    guard all.before > 0, all.after > 0 else { return nil }
    var best: (currency: CurrencyCode, before: Double, after: Double)?
    for (currency, sides) in byCurrency.sorted(by: { $0.key < $1.key })
    where !CurrencyShares.ofCoalition.contains(currency) {
      let (before, after) = (
        Double(sides.before) / Double(all.before), Double(sides.after) / Double(all.after)
      )
      if after - before > best.map({ $0.after - $0.before }) ?? 0 { best = (currency, before, after) }
    }
    return best
  }

  /// Currencies of countries that control exports to Russia: who moves to them moves towards controls, not away.
  static let ofCoalition = Set(
    [
      "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "NOK", "SEK", "DKK", "ISK", "PLN", "CZK", "HUF",
      "RON", "BGN", "KRW", "TWD", "SGD",
    ].map { CurrencyCode($0)! })
}
