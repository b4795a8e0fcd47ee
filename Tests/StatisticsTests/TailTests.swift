import Statistics
import TestSupport
import Testing

@Test(arguments: UInt64(0)..<500)
func `tails of one count add up to one`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let count = Int.random(in: 0...60, using: &random)
  let mean = Double.random(in: 0.01...60, using: &random)
  let size = Double.random(in: 0.05...30, using: &random)
  let chance = Double.random(in: 0...1, using: &random)
  let marked = Int.random(in: 0...60, using: &random)
  let drawn = Int.random(in: 0...100, using: &random)
  let pairs = [
    (poissonUpperTail(atLeast: count + 1, mean: mean), poissonLowerTail(atMost: count, mean: mean)),
    (
      negativeBinomialUpperTail(atLeast: count + 1, mean: mean, size: size),
      negativeBinomialLowerTail(atMost: count, mean: mean, size: size)
    ),
    (
      binomialUpperTail(atLeast: count + 1, trials: 50, chance: chance),
      binomialLowerTail(atMost: count, trials: 50, chance: chance)
    ),
    (
      hypergeometricUpperTail(atLeast: count + 1, population: 100, marked: marked, drawn: drawn),
      hypergeometricLowerTail(atMost: count, population: 100, marked: marked, drawn: drawn)
    ),
    (chiSquareUpperTail(mean, degrees: size), chiSquareLowerTail(mean, degrees: size)),
    (normalUpperTail(mean - 30), normalLowerTail(mean - 30)),
    (studentUpperTail(mean - 30, degrees: size), studentUpperTail(30 - mean, degrees: size)),
  ]
  for (upper, lower) in pairs { #expect(abs(upper.value + lower.value - 1) < 1e-13) }
}

@Test(arguments: UInt64(0)..<500)
func `quantiles return to their tails`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let tail = Double.random(in: -300...0, using: &random)
  var p = 0.5
  for _ in 0..<Int(-tail) { p /= 10 }
  p *= Double.random(in: 0.2...1.9, using: &random)
  let degrees = Double.random(in: 0.6...90, using: &random)
  #expect(abs(normalUpperTail(normalQuantile(upperTail: p)).value / p - 1) < 1e-12)
  #expect(
    abs(studentUpperTail(studentQuantile(upperTail: p, degrees: degrees), degrees: degrees).value / p - 1)
      < 1e-12)
  #expect(normalQuantile(p) == -normalQuantile(upperTail: p))
}

@Test func `arguments outside the domain are answered`() {
  #expect(normalUpperTail(.nan).value.isNaN && normalUpperTail(.infinity).log == -.infinity)
  #expect(normalUpperTail(1e200).value == 0 && normalUpperTail(-1e200).value == 1)
  #expect(normalUpperTail(1e9).log < -4.9e17 && normalUpperTail(1e9).log > -5.1e17)
  #expect(studentUpperTail(1, degrees: 0).value.isNaN && studentUpperTail(.nan, degrees: 3).value.isNaN)
  #expect(
    studentUpperTail(.infinity, degrees: 3).value == 0 && studentUpperTail(-.infinity, degrees: 3).value == 1)
  #expect(studentUpperTail(2, degrees: .infinity) == normalUpperTail(2))
  #expect(studentUpperTail(2, degrees: 1e300) == normalUpperTail(2))
  #expect(normalQuantile(upperTail: -0.1).isNaN && normalQuantile(upperTail: 0) == .infinity)
  #expect(
    studentQuantile(upperTail: 1, degrees: 2) == -.infinity
      && studentQuantile(upperTail: 0.5, degrees: 2) == 0)
  #expect(studentQuantile(upperTail: .nan, degrees: 2).isNaN)
  #expect(incompleteGammaUpper(-1, 2).value.isNaN && incompleteGammaUpper(2, .nan).value.isNaN)
  #expect(incompleteGammaUpper(2, .infinity).value == 0 && incompleteGammaLower(2, 0).value == 0)
  #expect(incompleteBeta(0, 1, 2).value == 0 && incompleteBeta(1, 1, 2).value == 1)
  #expect(incompleteBeta(1.1, 1, 2).value.isNaN && incompleteBeta(0.5, 0, 2).value.isNaN)
  #expect(logGamma(0) == .infinity && logGamma(-1).isNaN && logBeta(0, 1).isNaN)
  #expect(
    poissonUpperTail(atLeast: 0, mean: 0).value == 1 && poissonUpperTail(atLeast: 1, mean: 0).value == 0)
  #expect(
    poissonUpperTail(atLeast: 1, mean: -1).value.isNaN && poissonLowerTail(atMost: -1, mean: 1).value == 0)
  #expect(negativeBinomialUpperTail(atLeast: 3, mean: 0, size: 1).value == 0)
  #expect(negativeBinomialUpperTail(atLeast: 3, mean: 1, size: 0).value.isNaN)
  #expect(binomialUpperTail(atLeast: 5, trials: 4, chance: 0.5).value == 0)
  #expect(binomialUpperTail(atLeast: 1, trials: 4, chance: 1.5).value.isNaN)
  #expect(hypergeometricUpperTail(atLeast: 1, population: 4, marked: 5, drawn: 1).value.isNaN)
  #expect(hypergeometricUpperTail(atLeast: 2, population: 4, marked: 4, drawn: 2).value == 1)
}
