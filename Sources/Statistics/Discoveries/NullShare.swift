/// An estimate, on the safe side, of the share of true null hypotheses among those tested.
///
/// (1 + number of p-values above λ) / (sum over the tested of the chance that a null p-value lies above λ), at most 1:
/// Storey's estimate (J. R. Stat. Soc. B 64, 2002) with the 1 that makes it safe in finite samples. For p-values that are
/// uniform under the null the chance is 1 − λ; conformal p-values of scores with many ties (most ordinary trade scores
/// nothing) lie above λ more often, and the controls say how often. Benjamini–Hochberg *q*-values times this share find
/// more where many hypotheses are false (for conformal p-values: Marandon, Lei, Mary and Roquain, Ann. Stat. 52, 2024).
///
/// - Parameter pValues: In any order; NaN marks what was not tested.
/// - Parameter nullChances: For each p-value the chance that it lies above λ if its hypothesis is true.
/// - Parameter lambda: Where p-values of false hypotheses are taken to be rare.
/// - Returns: 1 where nothing was tested, or nothing can be estimated.
public func nullShare(_ pValues: [Double], nullChances: [Double], lambda: Double = 0.5) -> Double {
  precondition(pValues.count == nullChances.count, "a chance for each p-value")
  var (above, expected) = (0, 0.0)
  for (p, chance) in zip(pValues, nullChances) where !p.isNaN {
    above += p > lambda ? 1 : 0
    expected += chance
  }
  return expected > 0 ? min(1, Double(1 + above) / expected) : 1
}
