// Tails of counts. Each is one incomplete gamma or beta function, so the cost is that of those, O(√count).

/// The chance that a chi-square variable exceeds `x`; `degrees` > 0 may be a fraction.
public func chiSquareUpperTail(_ x: Double, degrees: Double) -> TailProbability {
  incompleteGammaUpper(degrees / 2, x / 2)
}

/// The chance that a chi-square variable is at most `x`.
public func chiSquareLowerTail(_ x: Double, degrees: Double) -> TailProbability {
  incompleteGammaLower(degrees / 2, x / 2)
}

/// P(X ≥ `count`) of a Poisson variable with mean `mean` ≥ 0.
public func poissonUpperTail(atLeast count: Int, mean: Double) -> TailProbability {
  guard mean >= 0 else { return .undefined }
  return count <= 0 ? .certain : incompleteGammaLower(Double(count), mean)
}

/// P(X ≤ `count`) of a Poisson variable with mean `mean` ≥ 0.
public func poissonLowerTail(atMost count: Int, mean: Double) -> TailProbability {
  guard mean >= 0 else { return .undefined }
  return count < 0 ? .impossible : incompleteGammaUpper(Double(count) + 1, mean)
}

/// P(X ≥ `count`) of a negative binomial variable, a Poisson whose mean is gamma distributed.
///
/// - Parameter mean: μ ≥ 0.
/// - Parameter size: Shape *r* > 0 of the gamma; the variance is μ + μ²/*r*.
public func negativeBinomialUpperTail(atLeast count: Int, mean: Double, size: Double) -> TailProbability {
  guard mean >= 0, size > 0, mean.isFinite, size.isFinite else { return .undefined }
  guard count > 0 else { return .certain }
  let beta = IncompleteBeta(
    Double(count), size, odds: DoubleDouble(mean), against: DoubleDouble(size))
  return beta?.lower ?? .undefined
}

/// P(X ≤ `count`) of a negative binomial variable with mean `mean` and variance μ + μ²/`size`.
public func negativeBinomialLowerTail(atMost count: Int, mean: Double, size: Double) -> TailProbability {
  guard mean >= 0, size > 0, mean.isFinite, size.isFinite else { return .undefined }
  guard count >= 0 else { return .impossible }
  let beta = IncompleteBeta(
    Double(count) + 1, size, odds: DoubleDouble(mean), against: DoubleDouble(size))
  return beta?.upper ?? .undefined
}

/// P(X ≥ `count`) of a binomial variable: successes in `trials` trials, each with chance `chance`.
public func binomialUpperTail(atLeast count: Int, trials: Int, chance: Double) -> TailProbability {
  guard trials >= 0, chance >= 0, chance <= 1 else { return .undefined }
  if count <= 0 { return .certain }
  if count > trials { return .impossible }
  return incompleteBeta(chance, Double(count), Double(trials - count) + 1)
}

/// P(X ≤ `count`) of a binomial variable.
public func binomialLowerTail(atMost count: Int, trials: Int, chance: Double) -> TailProbability {
  guard trials >= 0, chance >= 0, chance <= 1 else { return .undefined }
  if count < 0 { return .impossible }
  if count >= trials { return .certain }
  return incompleteBetaComplement(chance, Double(count) + 1, Double(trials - count))
}
