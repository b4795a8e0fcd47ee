/// The significant digits of a number and where its point stands: the value is `digits` × 10^`power`.
///
/// The first 30 digits are held as an integer; of the others only whether one is not zero matters.
struct DecimalDigits {
  /// The first 30 significant digits.
  private(set) var leading: UInt128 = 0
  /// Power of ten of the last of them.
  private(set) var power = 0
  /// Whether a digit behind them is not zero.
  private(set) var hasMore = false
  private var count = 0

  /// 10^30 × a pound's 45,359,237 stays below 2^127.
  private static let limit = 30

  /// Whether the number is zero.
  var isZero: Bool { leading == 0 && !hasMore }

  /// Appends a digit before or behind the point.
  mutating func append(_ digit: UInt8, isFraction: Bool) {
    if count == 0, digit == 0 {
      if isFraction { power -= 1 }
      return
    }
    if count < Self.limit {
      leading = leading * 10 + UInt128(digit)
      count += 1
      if isFraction { power -= 1 }
    } else {
      if digit != 0 { hasMore = true }
      if !isFraction { power += 1 }
    }
  }

  /// Moves the point.
  mutating func shift(by places: Int) { power += places }

  /// The value × `multiplier` as an integer, half to even; `nil` beyond `Int64`.
  ///
  /// Exact for any number of digits if `multiplier` is 1; else (pounds) for up to 30 significant digits.
  func rounded(times multiplier: UInt64) -> Int64? {
    let product = leading * UInt128(multiplier)
    if product == 0 { return 0 }
    if power >= 0 { return DecimalDigits.raised(product, power) }
    // 10^38 is the largest power of ten in 128 bits; the product is below 10^38, so it is less than half of 10^39.
    guard power >= -38 else { return 0 }
    let divisor = DecimalDigits.power(-power)
    let (quotient, rest) = product.quotientAndRemainder(dividingBy: divisor)
    let half = divisor / 2
    let isUp = rest > half || (rest == half && (hasMore || quotient & 1 == 1))
    return Int64(exactly: quotient + (isUp ? 1 : 0))
  }

  private static func raised(_ product: UInt128, _ power: Int) -> Int64? {
    guard power <= 18 else { return nil }
    let (value, overflow) = product.multipliedReportingOverflow(by: DecimalDigits.power(power))
    return overflow ? nil : Int64(exactly: value)
  }

  private static func power(_ exponent: Int) -> UInt128 {
    var value: UInt128 = 1
    for _ in 0..<exponent { value *= 10 }
    return value
  }
}
