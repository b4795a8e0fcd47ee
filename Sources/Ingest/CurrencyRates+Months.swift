public import Trade

extension CurrencyRates {
  /// What a unit of a currency was worth in a month, in US dollars: the mean of all rates of its days, or where there is
  /// none, the latest rate at most `maxAgeDays` before the month. 1 for US dollars; `nil` where there is no such rate.
  public func mean(of currency: CurrencyCode, in month: Month) -> Double? {
    if currency == .usd { return 1 }
    let (first, last) = (month.firstDay, month.lastDay)
    let inside = rates(of: currency).filter { first <= $0.day && $0.day <= last }
    if !inside.isEmpty { return inside.reduce(0) { $0 + $1.usdPerUnit } / Double(inside.count) }
    guard let before = rates(of: currency).last(where: { $0.day < first }) else { return nil }
    return Int(first.rawValue - before.day.rawValue) <= CurrencyRates.maxAgeDays ? before.usdPerUnit : nil
  }

  /// The same of a longer period: the mean over its months, each of which needs a rate.
  public func mean(of currency: CurrencyCode, in period: TradePeriod) -> Double? {
    var sum = 0.0
    for month in period.months {
      guard let rate = mean(of: currency, in: month) else { return nil }
      sum += rate
    }
    return sum / Double(period.count)
  }
}

extension CurrencyRates.Rate {
  /// US dollars for a unit, to the nearest number a computer holds.
  fileprivate var usdPerUnit: Double {
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    return Double(units) / power
  }
}
