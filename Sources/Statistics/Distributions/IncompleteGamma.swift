/// The regularised lower incomplete gamma function P(*a*, *x*): the chance that a gamma variable of shape *a* and
/// scale 1 is at most *x*.
///
/// - Parameter a: Positive and finite. - Parameter x: At least 0. Outside: undefined (NaN).
/// - Complexity: O(√*a*) near *x* = *a* below *a* = 1e8, O(1) above.
public func incompleteGammaLower(_ a: Double, _ x: Double) -> TailProbability {
  IncompleteGamma(a, x)?.lower ?? .undefined
}

/// The regularised upper incomplete gamma function Q(*a*, *x*) = 1 − P(*a*, *x*), exact in its own tail.
public func incompleteGammaUpper(_ a: Double, _ x: Double) -> TailProbability {
  IncompleteGamma(a, x)?.upper ?? .undefined
}

/// Both tails, the smaller one computed, the other its complement.
struct IncompleteGamma {
  let lower: TailProbability, upper: TailProbability

  init?(_ a: Double, _ x: Double) {
    guard a > 0, a.isFinite, x >= 0 else { return nil }
    if x == 0 {
      (lower, upper) = (.impossible, .certain)
    } else if x == .infinity {
      (lower, upper) = (.certain, .impossible)
    } else if a >= 1e8 {
      (lower, upper) = uniformExpansion(a, x)
    } else if a < 1, x < 1.1 {
      lower = lowerSeries(a, x)
      upper = lower.value < 0.5 ? lower.complement : TailProbability(smallShapeUpper(a, x))
    } else if x < a + 1 {
      lower = lowerSeries(a, x)
      upper = lower.complement
    } else {
      upper = upperFraction(a, x)
      lower = upper.complement
    }
  }
}

/// ln of *x*^*a* *e*^−*x* / Γ(*a* + 1), the Poisson probability of *a* at mean *x*: Loader's deviance form, in
/// double-double where terms cancel.
func logPoissonMass(_ a: Double, _ x: Double) -> DoubleDouble {
  let rest = 0.5 * (2 * halfLogTwoPi + ln(a)) + stirlingRest(a)
  return -(poissonDeviance(a, x) + DoubleDouble(rest))
}

/// *a* ln(*a*/*x*) + *x* − *a*, at least 0.
private func poissonDeviance(_ a: Double, _ x: Double) -> DoubleDouble {
  let ratio = DoubleDouble(a) / DoubleDouble(x)
  guard ratio.high.isFinite, ratio.high > 1e-290 else {
    return DoubleDouble(a * (ln(a) - ln(x)) + (x - a))
  }
  return DoubleDouble(a) * ratio.logarithm + DoubleDouble.sum(x, -a)
}

/// P by Σ *x*^*k* / ((*a* + 1) … (*a* + *k*)): all terms positive.
private func lowerSeries(_ a: Double, _ x: Double) -> TailProbability {
  var (term, sum, k) = (1.0, 1.0, a)
  repeat {
    k += 1
    term *= x / k
    sum += term
  } while term > sum * 1e-17
  return TailProbability(exponent: logPoissonMass(a, x), factor: sum)
}

/// Q by Legendre's continued fraction, evaluated forwards (Lentz's method as modified by Thompson and Barnett).
private func upperFraction(_ a: Double, _ x: Double) -> TailProbability {
  let tiny = 1e-300
  var b = x + 1 - a
  var (c, d) = (1 / tiny, 1 / b)
  var (h, i, change) = (d, 0.0, 0.0)
  repeat {
    i += 1
    let numerator = -i * (i - a)
    b += 2
    d = numerator * d + b
    if abs(d) < tiny { d = tiny }
    c = b + numerator / c
    if abs(c) < tiny { c = tiny }
    d = 1 / d
    change = d * c
    h *= change
  } while abs(change - 1) > 3e-16
  return TailProbability(exponent: logPoissonMass(a, x), factor: a * h)
}

/// Q for *a* < 1 and small *x*, where 1 − P would cancel: with *g* = *x*^*a* / Γ(*a* + 1),
/// Q = (1 − *g*) − *g* *a* Σ (−*x*)^*k* / ((*a* + *k*) *k*!), *k* ≥ 1.
private func smallShapeUpper(_ a: Double, _ x: Double) -> Double {
  let exponent = a * ln(x) - logGammaOf1Plus(a)
  var (term, sum, k) = (1.0, 0.0, 0.0)
  repeat {
    k += 1
    term *= -x / k
    sum += term / (a + k)
  } while abs(term) > 1e-18
  return -exponentialLess1(exponent) - exponential(exponent) * a * sum
}

/// Temme's uniform expansion with its first term (SIAM J. Math. Anal. 10, 1979): Q = ½ erfc(η √(*a*/2)) +
/// *c*₀ *e*^(−*a*η²/2) / √(2π*a*), *c*₀ = *a*/(*x* − *a*) − 1/η. The next term is below 1e-14 from *a* = 1e8 on.
private func uniformExpansion(_ a: Double, _ x: Double) -> (TailProbability, TailProbability) {
  let deviance = poissonDeviance(a, x)
  let mu = (x - a) / a
  let root = (2 * max(deviance.value, 0)).squareRoot()
  let eta = (mu < 0 ? -root : root) / a.squareRoot()
  let c0 =
    abs(mu) > 1e-3 ? 1 / mu - 1 / eta : -1.0 / 3 + eta / 12 - 2 * eta * eta / 135 + eta * eta * eta / 864
  let away = mu < 0 ? -1.0 : 1.0
  // Mills' ratio turns both parts into one factor on e^-deviance, in the tail that x lies in.
  let factor = (millsRatio(root) + away * c0 / a.squareRoot()) * exponential(-halfLogTwoPi)
  let tail = TailProbability(exponent: -deviance, factor: factor)
  return mu < 0 ? (tail, tail.complement) : (tail.complement, tail)
}
