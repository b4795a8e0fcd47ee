/// The chance that a Student *t* variable exceeds *t*.
///
/// ½ I_*x*(ν/2, ½) at *x* = ν/(ν + *t*²), whose two parts are kept exactly.
///
/// - Parameter degrees: Degrees of freedom ν > 0, fractions allowed; +∞, and any ν above 1e30, is the normal.
public func studentUpperTail(_ t: Double, degrees: Double) -> TailProbability {
  guard degrees > 0, !t.isNaN else { return .undefined }
  if t < 0 { return studentUpperTail(-t, degrees: degrees).complement }
  guard degrees <= 1e30 else { return normalUpperTail(t) }
  if t == 0 { return TailProbability(0.5) }
  if t == .infinity { return .impossible }
  if t > 1e10 * degrees.squareRoot() { return farTail(t, degrees) }
  let tails = IncompleteBeta(degrees / 2, 0.5, odds: DoubleDouble(degrees), against: .product(t, t))
  guard let tails else { return .undefined }
  return tails.lower.scaled(by: 0.5)
}

/// The *t* that a Student variable exceeds with chance `upperTail`.
///
/// Newton's iteration on the logarithm of the tail, kept inside a bracket that shrinks with every step.
///
/// - Parameter upperTail: In 0...1; 0 and 1 give +∞ and −∞, anything else outside NaN.
public func studentQuantile(upperTail: Double, degrees: Double) -> Double {
  guard degrees > 0, upperTail >= 0, upperTail <= 1 else { return .nan }
  if upperTail == 0 || upperTail == 1 { return upperTail == 0 ? .infinity : -.infinity }
  if upperTail == 0.5 { return 0 }
  if upperTail > 0.5 { return -studentQuantile(upperTail: 1 - upperTail, degrees: degrees) }
  guard degrees <= 1e30 else { return normalQuantile(upperTail: upperTail) }
  let wanted = ln(upperTail)
  var (low, high) = (0.0, Double.infinity)
  var t = normalQuantile(upperTail: upperTail)
  for _ in 0..<400 {
    let tail = studentUpperTail(t, degrees: degrees)
    if tail.log > wanted { low = t } else { high = t }
    // Two signed differences of logarithms; near the median the plain difference keeps more digits.
    let excess = tail.value > 0.25 ? (tail.value - upperTail) / tail.value : tail.log - wanted
    var next = t + excess * exponential(tail.log - logStudentDensity(t, degrees))
    if !(next > low && next < high) { next = high.isFinite ? low + (high - low) / 2 : low * 4 }
    let step = abs(next - t)
    t = next
    if step <= 2e-16 * t { break }
  }
  return t
}

/// The first term of the series of I_*x*; the next is *x* < 1e-20 times as large.
private func farTail(_ t: Double, _ degrees: Double) -> TailProbability {
  let logX = DoubleDouble(degrees).logarithm - DoubleDouble(2) * DoubleDouble(t).logarithm
  let scale = logBeta(degrees / 2, 0.5) + ln(degrees)
  return TailProbability(exponent: DoubleDouble(degrees / 2) * logX - DoubleDouble(scale), factor: 1)
}

private func logStudentDensity(_ t: Double, _ degrees: Double) -> Double {
  let ratio = t / degrees.squareRoot()
  let kernel = ratio < 1e150 ? ln1p(ratio * ratio) : 2 * ln(ratio)
  return -0.5 * (degrees + 1) * kernel - 0.5 * ln(degrees) - logBeta(degrees / 2, 0.5)
}
