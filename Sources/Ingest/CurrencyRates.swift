public import Trade

/// What a unit of each currency was worth in US dollars on which day, from a file of the user.
///
/// The file is a table with the columns `date,currency,usd_per_unit`: `2023-05-17,EUR,1.0868`. Rates are kept as
/// written, as an integer and a power of ten, so conversion is exact and rounds once, half to even.
public struct CurrencyRates: Sendable, Equatable {
  /// What became of an amount.
  public enum Conversion: Sendable, Equatable {
    case cents(Int64)
    /// No rate of the currency on or before the day.
    case noRate
    /// The latest rate before the day is older than `maxAgeDays`.
    case tooOld(days: Int)
    /// Beyond `Int64` cents.
    case overflow
  }

  /// The oldest rate that is still taken: a month, as monthly tables have one rate for all its days.
  public static let maxAgeDays = 31

  struct Rate: Sendable, Equatable {
    let day: Day
    /// US dollars per unit × 10^`places`.
    let units: UInt64, places: Int
  }

  /// Ascending by day, one a day.
  private var byCurrency: [CurrencyCode: [Rate]] = [:]

  /// No rates: only US dollars convert.
  public init() {}

  /// Currencies with rates, in the order of their letters.
  public var currencies: [CurrencyCode] { byCurrency.keys.sorted() }
  /// Number of rates.
  public var count: Int { byCurrency.values.reduce(0) { $0 + $1.count } }

  /// The rates of a currency, ascending by day.
  func rates(of currency: CurrencyCode) -> [Rate] { byCurrency[currency] ?? [] }

  /// Adds a rate; `false` if there is another one for that currency and day.
  mutating func add(_ rate: Rate, for currency: CurrencyCode) -> Bool {
    var rates = byCurrency[currency] ?? []
    let place = rates.partitionPoint { $0.day < rate.day }
    if place < rates.count, rates[place].day == rate.day { return rates[place] == rate }
    rates.insert(rate, at: place)
    byCurrency[currency] = rates
    return true
  }

  /// The rate that counts for a currency on a day, as it would be written, and the day it is of: the latest on or before
  /// it. `nil` where there is none.
  public func rate(of currency: CurrencyCode, on day: Day) -> (text: String, day: Day)? {
    guard let rate = byCurrency[currency]?.last(where: { $0.day <= day }) else { return nil }
    let digits = String(rate.units)
    guard rate.places > 0 else { return (digits, rate.day) }
    let padded = String(repeating: "0", count: max(0, rate.places + 1 - digits.count)) + digits
    return (padded.dropLast(rate.places) + "." + padded.suffix(rate.places), rate.day)
  }

  /// US cents of an amount of `currency` on `day`, by the latest rate on or before it.
  ///
  /// - Parameters:
  ///   - amount: The amount × 10^`places`; not negative.
  ///   - places: Decimals of the amount, 0...9.
  /// - Complexity: O(log rates).
  public func cents(
    of amount: Int64, places: Int, in currency: CurrencyCode, on day: Day
  ) -> Conversion {
    precondition(amount >= 0 && (0...9).contains(places), "amounts are positive, with up to 9 decimals")
    if currency == .usd { return CurrencyRates.rounded(UInt128(amount), places - 2) }
    guard let rates = byCurrency[currency] else { return .noRate }
    let place = rates.partitionPoint { $0.day <= day }
    guard place > 0 else { return .noRate }
    let rate = rates[place - 1]
    let age = Int(day.rawValue - rate.day.rawValue)
    guard age <= CurrencyRates.maxAgeDays else { return .tooOld(days: age) }
    // Below 2^63 × 2^64, so it fits.
    return CurrencyRates.rounded(UInt128(amount) * UInt128(rate.units), places + rate.places - 2)
  }

  /// `value` × 10^-`places`, half to even.
  private static func rounded(_ value: UInt128, _ places: Int) -> Conversion {
    var power: UInt128 = 1
    for _ in 0..<abs(places) { power *= 10 }
    guard places > 0 else {
      let (product, overflow) = value.multipliedReportingOverflow(by: power)
      return overflow ? .overflow : Int64(exactly: product).map { .cents($0) } ?? .overflow
    }
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: power)
    let isUp = rest * 2 > power || (rest * 2 == power && quotient & 1 == 1)
    return Int64(exactly: quotient + (isUp ? 1 : 0)).map { .cents($0) } ?? .overflow
  }
}

extension Array {
  /// Index of the first element for which `isBefore` no longer holds; the array must be partitioned so.
  fileprivate func partitionPoint(_ isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
