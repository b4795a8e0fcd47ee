/// ln Γ(*x*) for *x* > 0; +∞ at 0 and at +∞, NaN below 0.
///
/// Near 1 and 2, where it vanishes, by its Taylor series at 2 (coefficients ζ(*k*) − 1), so that the error is
/// relative there too; above 15 by Stirling's series; between by the recurrence. Relative error about 1e-15.
public func logGamma(_ x: Double) -> Double {
  if x.isNaN || x < 0 { return .nan }
  if x == 0 || x == .infinity { return .infinity }
  if x < 0.5 { return logGammaNear2(x) - ln1p(x) - ln(x) }
  if x < 1.5 { return logGammaNear2(x - 1) - ln1p(x - 1) }
  if x > 15 { return (x - 0.5) * (ln(x) - 1) + (halfLogTwoPi - 0.5 + stirlingRest(x)) }
  var (left, product) = (x, 1.0)
  while left > 2.5 {
    left -= 1
    product *= left
  }
  return logGammaNear2(left - 2) + ln(product)
}

/// ln Γ(1 + *x*) for 0 ≤ *x* < 1, relatively exact for the least *x*.
func logGammaOf1Plus(_ x: Double) -> Double {
  x < 0.5 ? logGammaNear2(x) - ln1p(x) : logGammaNear2(x - 1)
}

/// ln B(*a*, *b*) for *a*, *b* > 0, without the cancellation of three log-gammas. Absolute error about 1e-15
/// times 1 + its size; NaN outside the domain.
public func logBeta(_ a: Double, _ b: Double) -> Double {
  guard a > 0, b > 0, a.isFinite, b.isFinite else { return .nan }
  let n = a + b
  guard n.isFinite else { return -.infinity }
  let rest = stirlingRest(a) + stirlingRest(b) - stirlingRest(n)
  return halfLogTwoPi + 0.5 * (ln(n / a) - ln(b)) + rest - a * ln1p(b / a) - b * ln1p(a / b)
}

/// ½ ln 2π.
let halfLogTwoPi = 0.9189385332046728

/// What Stirling's formula leaves out: ln Γ(*x*) − (*x* − ½) ln *x* + *x* − ½ ln 2π, about 1/(12 *x*).
///
/// Below 16 by the recurrence rest(*x*) = rest(*x* + 1) + (*x* + ½) ln(1 + 1/*x*) − 1 (Loader, "Fast and accurate
/// computation of binomial probabilities", 2000). Absolute error about 1e-15.
func stirlingRest(_ x: Double) -> Double {
  guard x < 16 else {
    let s = 1 / (x * x)
    return
      (1 / 12.0 - s * (1 / 360.0 - s * (1 / 1260.0 - s * (1 / 1680.0 - s * (1 / 1188.0 - s * 691 / 360360)))))
      / x
  }
  var (rest, y) = (0.0, x)
  while y < 16 {
    rest += (y + 0.5) * ln1p(1 / y) - 1
    y += 1
  }
  return rest + stirlingRest(y)
}

/// ln Γ(2 + *z*) for |*z*| ≤ ½.
private func logGammaNear2(_ z: Double) -> Double {
  var (sum, k) = (0.0, Double(zetaLess1.count + 1))
  for coefficient in zetaLess1.reversed() {
    sum = coefficient / k - z * sum
    k -= 1
  }
  return z * ((1 - 0.5772156649015329) + z * sum)
}

/// ζ(*k*) − 1 for *k* = 2, 3, ...
private let zetaLess1 = [
  0.64493406684822643647, 0.2020569031595942854, 0.082323233711138191516, 0.036927755143369926331,
  0.017343061984449139715, 0.0083492773819228268398, 0.0040773561979443393787, 0.0020083928260822144179,
  0.00099457512781808533715, 0.0004941886041194645587, 0.00024608655330804829864, 0.00012271334757848914675,
  0.000061248135058704829259, 0.000030588236307020493552, 0.000015282259408651871733,
  7.6371976378997622736e-6, 3.8172932649998398565e-6, 1.9082127165539389257e-6, 9.5396203387279611315e-7,
  4.7693298678780646312e-7, 2.3845050272773299e-7, 1.1921992596531107307e-7, 5.9608189051259479612e-8,
  2.9803503514652280186e-8, 1.4901554828365041235e-8, 7.450711789835429492e-9,
]
