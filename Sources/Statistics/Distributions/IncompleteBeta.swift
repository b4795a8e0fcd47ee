/// The regularised incomplete beta function I_*x*(*a*, *b*): the chance that a beta variable is at most *x*.
///
/// - Parameter x: In 0...1. - Parameter a: Positive and finite, as `b`. Outside: undefined (NaN).
/// - Complexity: O(√max(*a*, *b*)).
public func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> TailProbability {
  guard x >= 0, x <= 1 else { return .undefined }
  return IncompleteBeta(a, b, odds: DoubleDouble(x), against: .sum(1, -x))?.lower ?? .undefined
}

/// 1 − I_*x*(*a*, *b*), exact in its own tail.
public func incompleteBetaComplement(_ x: Double, _ a: Double, _ b: Double) -> TailProbability {
  guard x >= 0, x <= 1 else { return .undefined }
  return IncompleteBeta(a, b, odds: DoubleDouble(x), against: .sum(1, -x))?.upper ?? .undefined
}

/// Both tails of a beta variable at *x* = `odds` / (`odds` + `against`).
///
/// The point comes as two parts in double-double, since both *x* and 1 − *x* must be known to full relative
/// precision: (1 + *t*²/ν)^−ν/2 loses all digits for large ν once the ratio has been rounded.
struct IncompleteBeta {
  let lower: TailProbability, upper: TailProbability

  init?(_ a: Double, _ b: Double, odds: DoubleDouble, against: DoubleDouble) {
    guard a > 0, b > 0, (a + b).isFinite, odds.high >= 0, against.high >= 0 else { return nil }
    let whole = odds + against
    guard whole.high > 0, whole.high.isFinite else { return nil }
    if odds.high == 0 {
      (lower, upper) = (.impossible, .certain)
    } else if against.high == 0 {
      (lower, upper) = (.certain, .impossible)
    } else {
      let point = BetaPoint(a: a, b: b, x: odds / whole, y: against / whole)
      if point.x.high * (a + b + 2) < a + 1 {
        lower = point.lowerTail
        upper = lower.value < 0.9 ? lower.complement : point.mirrored.directTail ?? lower.complement
      } else {
        upper = point.mirrored.lowerTail
        lower = upper.value < 0.9 ? upper.complement : point.directTail ?? upper.complement
      }
    }
  }
}

/// A point *x* = 1 − *y* of the beta distribution with shapes *a*, *b*.
private struct BetaPoint {
  let a: Double, b: Double, x: DoubleDouble, y: DoubleDouble

  var mirrored: BetaPoint { BetaPoint(a: b, b: a, x: y, y: x) }

  /// *a* − (*a* + *b*) *x*: how far the point lies left of the mean, in units of the whole.
  var excess: Double { (DoubleDouble.sum(a, b) * y - DoubleDouble(b)).value }

  /// I_*x*(*a*, *b*) by the continued fraction, for an excess of at least −1.
  var lowerTail: TailProbability {
    TailProbability(exponent: logKernel, factor: 1 / (a * fraction))
  }

  /// The same on the other side of the mean, where *b* < 1 keeps the excess above −1; `nil` where it does not, or
  /// where the fraction converges too slowly.
  var directTail: TailProbability? { b < 1 && a * y.high > 1e-2 ? lowerTail : nil }

  /// ln of *x*^*a* *y*^*b* / B(*a*, *b*) in deviance form: the two logarithms cancel to second order about the mean.
  var logKernel: DoubleDouble {
    let n = DoubleDouble.sum(a, b)
    let left = DoubleDouble(a) * (n * x / DoubleDouble(a)).logarithm
    let right = DoubleDouble(b) * (n * y / DoubleDouble(b)).logarithm
    let rest = stirlingRest(n.high) - stirlingRest(a) - stirlingRest(b)
    let scale = 0.5 * (ln(a) + ln(b / n.high)) - halfLogTwoPi
    return left + right + DoubleDouble(rest + scale)
  }

  /// The even part of the continued fraction DLMF 8.17.22, by Lentz's method: β₀ + α₁/(β₁ + α₂/(β₂ + …)).
  ///
  /// With *d*₁, *d*₂, … the coefficients there, β_*m* = 1 + *d*₂*m* + *d*₂*m*₊₁ and α_*m* = −*d*₂*m*₋₁ *d*₂*m*. β is
  /// written with the excess and *y*, so that its terms are positive: 1 + *d*₂*m*₊₁ itself would cancel for *x* near 1.
  private var fraction: Double {
    let (x, y, excess) = (x.high, y.high, excess)
    let n = a + b
    let tiny = 1e-290
    func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var value = kept((1 + excess) / (a + 1))
    var (c, d, m, change) = (value, 0.0, 0.0, 0.0)
    repeat {
      m += 1
      let (e, w) = (a + 2 * m, m * (b - m) * x)
      let alpha = (a + (m - 1)) / (a + (2 * m - 2)) * ((n + m - 1) / (e - 1)) * (w / (e - 1)) * (x / e)
      let beta = w / (e - 1) / e + (e + m * (2 * a + 3 * m) + (a + m) * (excess + m * y)) / e / (e + 1)
      d = 1 / kept(beta + alpha * d)
      c = kept(beta + alpha / c)
      change = c * d
      value *= change
    } while abs(change - 1) > 3e-16
    return value
  }
}
