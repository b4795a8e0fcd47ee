/// The chance that a standard normal variable exceeds *z*.
///
/// Relative error about 1e-15 down to the least double, and in the logarithm for every finite *z*.
public func normalUpperTail(_ z: Double) -> TailProbability {
  if z.isNaN { return .undefined }
  if z == .infinity { return .impossible }
  if z < 0 { return normalUpperTail(-z).complement }
  if z < 1 { return TailProbability(0.5 * complementaryErrorFunction(z * 0.5.squareRoot())) }
  guard z < 1e150 else { return TailProbability(exponent: DoubleDouble(-0.5 * z * z), factor: 1) }
  let square = DoubleDouble.product(z, -0.5 * z)
  return TailProbability(exponent: square, factor: millsRatio(z) * exponential(-halfLogTwoPi))
}

/// The chance that a standard normal variable is at most *z*, exact in its own tail.
public func normalLowerTail(_ z: Double) -> TailProbability { normalUpperTail(-z) }

/// The *z* that a standard normal variable exceeds with chance `upperTail`.
///
/// Halley's iteration on the logarithm of the tail, from the leading term of its expansion; near the median on
/// the error function itself, so that *z* near 0 keeps its digits.
///
/// - Parameter upperTail: In 0...1; 0 and 1 give +∞ and −∞, anything else outside NaN.
public func normalQuantile(upperTail: Double) -> Double {
  guard upperTail >= 0, upperTail <= 1 else { return .nan }
  if upperTail == 0 || upperTail == 1 { return upperTail == 0 ? .infinity : -.infinity }
  if upperTail > 0.5 { return -normalQuantile(upperTail: 1 - upperTail) }
  if upperTail > 0.3 { return centralQuantile(above: 0.5 - upperTail) }
  let wanted = ln(upperTail)
  var z = (-2 * wanted - ln(-2 * wanted * 3)).squareRoot()
  if z.isNaN { z = 0.5 }
  for _ in 0..<12 {
    let mills = millsRatio(z)
    // d ln Q/dz = -1/R with R Mills' ratio; Halley's correction is of second order in the step.
    let step = (normalUpperTail(z).log - wanted) * mills
    let curvature = 1 / mills - z
    z += step / (1 + 0.5 * step * curvature)
    if abs(step) <= 1e-16 * z { break }
  }
  return z
}

/// The *z* of a standard normal variable with P(Z ≤ *z*) = `p`.
public func normalQuantile(_ p: Double) -> Double { -normalQuantile(upperTail: p) }

/// *z* with P(0 < Z ≤ *z*) = `mass`, for `mass` ≤ 0.2.
private func centralQuantile(above mass: Double) -> Double {
  var z = mass * exponential(halfLogTwoPi)
  for _ in 0..<8 {
    let missing = mass - 0.5 * errorFunction(z * 0.5.squareRoot())
    let step = missing * exponential(halfLogTwoPi + 0.5 * z * z)
    z += step / (1 - 0.5 * step * z)
    if abs(step) <= 1e-16 * z { break }
  }
  return z
}

/// Mills' ratio of the standard normal for *z* ≥ 0: upper tail over density.
///
/// From 3 on by Laplace's continued fraction *z* + 1/(*z* + 2/(*z* + …)), from the inside out.
func millsRatio(_ z: Double) -> Double {
  guard z >= 3 else {
    return 0.5 * complementaryErrorFunction(z * 0.5.squareRoot()) * exponential(halfLogTwoPi + 0.5 * z * z)
  }
  var denominator = z
  for k in stride(from: z < 6 ? 160.0 : 60, to: 0, by: -1) { denominator = z + k / denominator }
  return 1 / denominator
}
