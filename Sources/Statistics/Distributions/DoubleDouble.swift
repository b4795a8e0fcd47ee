/// An unevaluated sum of two doubles, about 31 significant digits (Dekker, Numerische Mathematik 18, 1971).
///
/// Used for exponents alone: *e* to the power −690 keeps 13 digits only if the exponent has 16 after the point.
struct DoubleDouble: Sendable {
  let high: Double, low: Double

  /// The exact value of one double.
  init(_ value: Double) { (high, low) = (value, 0) }

  private init(high: Double, low: Double) { (self.high, self.low) = (high, low) }

  /// The exact sum of two doubles (Knuth's two-sum).
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    let t = s - a
    return DoubleDouble(high: s, low: s.isFinite ? (a - (s - t)) + (b - t) : 0)
  }

  /// The exact product of two doubles, unless it underflows.
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let p = a * b
    return DoubleDouble(high: p, low: p.isFinite ? (-p).addingProduct(a, b) : 0)
  }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let s = sum(a.high, b.high)
    return sum(s.high, s.low + (a.low + b.low))
  }

  static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(high: -a.high, low: -a.low) }

  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let p = product(a.high, b.high)
    return sum(p.high, p.low + (a.high * b.low + a.low * b.high))
  }

  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    guard first.isFinite else { return DoubleDouble(first) }
    let rest = a - b * DoubleDouble(first)
    let second = rest.high / b.high
    let last = rest - b * DoubleDouble(second)
    let s = sum(first, second)
    return sum(s.high, s.low + last.high / b.high)
  }

  /// The nearest double.
  var value: Double { high + low }

  /// *e* to this power as a double; the relative error is that of `exp`, whatever the size of the exponent.
  var exponentiated: Double { exponential(high) * (1 + low) }

  /// The natural logarithm, with an absolute error below 1e-18 (1e-32 near 1); −∞ at 0, NaN below.
  ///
  /// ln(2^*k* *m*) = *k* ln 2 + 2 artanh *s* with *s* = (*m* − 1)/(*m* + 1), |*s*| < 0.172. The first term of the
  /// series of artanh is kept in double-double; of the rest, at most 0.002, a double is enough.
  var logarithm: DoubleDouble {
    guard high > 0, high.isFinite else { return DoubleDouble(ln(high)) }
    var k = Int(high.exponent)
    if high.significand > 2.0.squareRoot() { k += 1 }
    // Two steps of scaling, since 2^-k itself may overflow.
    let (first, second) = (-(k / 2), -(k - k / 2))
    let m = scaled(byPowerOf2: first).scaled(byPowerOf2: second)
    let s = (m - DoubleDouble(1)) / (m + DoubleDouble(1))
    let square = s.high * s.high
    var series = 0.0
    for odd in stride(from: 27, through: 3, by: -2) { series = series * square + 1 / Double(odd) }
    let rest = 2 * s.high * square * series
    let twice = DoubleDouble(high: 2 * s.high, low: 2 * s.low)
    return DoubleDouble.ln2 * DoubleDouble(Double(k)) + (twice + DoubleDouble(rest))
  }

  private func scaled(byPowerOf2 k: Int) -> DoubleDouble {
    let factor = Double(sign: .plus, exponent: k, significand: 1)
    return DoubleDouble(high: high * factor, low: low * factor)
  }

  private static let ln2 = DoubleDouble(high: 0.6931471805599453, low: 2.3190468138462996e-17)
}
