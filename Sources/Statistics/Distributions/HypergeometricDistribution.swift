/// P(X ≥ `count`), X the number of marked items among `drawn` ones taken without replacement from `population`
/// items of which `marked` are marked.
///
/// The mass at one end by Loader's product of three binomial masses (2000), the rest by the ratio of
/// neighbouring masses, summed away from the mode: all terms are positive.
///
/// - Returns: Undefined (NaN) if a number is negative or a part larger than the whole.
/// - Complexity: O(√`drawn`) typically, at most O(min(`marked`, `drawn`)).
public func hypergeometricUpperTail(
  atLeast count: Int, population: Int, marked: Int, drawn: Int
) -> TailProbability {
  guard let urn = Urn(population, marked, drawn) else { return .undefined }
  if count <= urn.least { return .certain }
  if count > urn.most { return .impossible }
  if Double(count) > urn.mean { return urn.upperSum(from: count) }
  return urn.mirrored.upperSum(from: drawn - count + 1).complement
}

/// P(X ≤ `count`) of the same variable.
public func hypergeometricLowerTail(
  atMost count: Int, population: Int, marked: Int, drawn: Int
) -> TailProbability {
  guard population >= 0, marked >= 0, marked <= population else { return .undefined }
  let (unmarked, rest) = (population - marked, drawn.subtractingReportingOverflow(count))
  guard !rest.overflow else { return count < 0 ? .impossible : .certain }
  return hypergeometricUpperTail(
    atLeast: rest.partialValue, population: population, marked: unmarked, drawn: drawn)
}

/// Fisher's exact test, one-sided: the chance of at least `a` in the first cell of the table
/// [`a` `b`; `c` `d`] given its margins, if rows and columns are independent.
///
/// - Returns: Undefined (NaN) for negative cells or a sum beyond `Int.max`; 1 for an empty table.
public func fisherUpperTail(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> TailProbability {
  guard min(a, b, c, d) >= 0 else { return .undefined }
  let (first, second) = (a.addingReportingOverflow(b), c.addingReportingOverflow(d))
  let whole = first.partialValue.addingReportingOverflow(second.partialValue)
  guard !first.overflow, !second.overflow, !whole.overflow else { return .undefined }
  return hypergeometricUpperTail(
    atLeast: a, population: whole.partialValue, marked: first.partialValue, drawn: a + c)
}

/// What is drawn from: `population` items, `marked` of them marked, `drawn` taken.
private struct Urn {
  let population: Int, marked: Int, drawn: Int

  init?(_ population: Int, _ marked: Int, _ drawn: Int) {
    guard population >= 0, 0...population ~= marked, 0...population ~= drawn else { return nil }
    (self.population, self.marked, self.drawn) = (population, marked, drawn)
  }

  private init(population: Int, marked: Int, drawn: Int) {
    (self.population, self.marked, self.drawn) = (population, marked, drawn)
  }

  var least: Int { max(0, drawn - (population - marked)) }
  var most: Int { min(marked, drawn) }
  var mean: Double { Double(marked) * (Double(drawn) / Double(population)) }
  /// The urn with marked and unmarked items exchanged.
  var mirrored: Urn { Urn(population: population, marked: population - marked, drawn: drawn) }

  /// P(X ≥ `count`) for `count` above the mean.
  func upperSum(from count: Int) -> TailProbability {
    let (marked, drawn) = (Double(marked), Double(drawn))
    let unmarkedLeft = Double(population) - marked - drawn
    var (term, sum, x) = (1.0, 1.0, Double(count))
    let last = Double(most)
    while x < last, term > sum * 1e-17 {
      term *= (marked - x) / (x + 1) * ((drawn - x) / (unmarkedLeft + x + 1))
      sum += term
      x += 1
    }
    return TailProbability(exponent: logMass(count), factor: sum)
  }

  private func logMass(_ count: Int) -> DoubleDouble {
    guard drawn < population else { return DoubleDouble(0) }
    let part = DoubleDouble(Double(drawn)) / DoubleDouble(Double(population))
    let rest = DoubleDouble(Double(population - drawn)) / DoubleDouble(Double(population))
    return logBinomialMass(count, of: marked, part, rest)
      + logBinomialMass(drawn - count, of: population - marked, part, rest)
      - logBinomialMass(drawn, of: population, part, rest)
  }
}

/// ln of the binomial mass at `count` of `trials`; chance and its complement in double-double, both positive.
private func logBinomialMass(
  _ count: Int, of trials: Int, _ chance: DoubleDouble, _ rest: DoubleDouble
) -> DoubleDouble {
  let (x, y, n) = (Double(count), Double(trials - count), Double(trials))
  if count == 0 { return DoubleDouble(n) * rest.logarithm }
  if count == trials { return DoubleDouble(n) * chance.logarithm }
  let left = DoubleDouble(x) * (DoubleDouble(n) * chance / DoubleDouble(x)).logarithm
  let right = DoubleDouble(y) * (DoubleDouble(n) * rest / DoubleDouble(y)).logarithm
  let stirling = stirlingRest(n) - stirlingRest(x) - stirlingRest(y)
  return left + right + DoubleDouble(stirling - 0.5 * (ln(x) + ln(y / n)) - halfLogTwoPi)
}
