import Statistics
import Testing

/// One line of `referenceValues`.
private struct Reference {
  let function: String, arguments: [Double], value: Double, log: Double

  static let all = referenceValues.split(separator: "\n").map { line in
    let cells = line.split(separator: ",").map { $0.filter { $0 != " " } }
    let numbers = cells.dropFirst().map { Double($0)! }
    return Reference(
      function: cells[0], arguments: Array(numbers.dropLast(2)), value: numbers[numbers.count - 2],
      log: numbers[numbers.count - 1])
  }
}

private let plain: [String: @Sendable ([Double]) -> Double] = [
  "logGamma": { logGamma($0[0]) },
  "logBeta": { logBeta($0[0], $0[1]) },
  "normalQuantile": { normalQuantile(upperTail: $0[0]) },
  "studentQuantile": { studentQuantile(upperTail: $0[0], degrees: $0[1]) },
]

private let tails: [String: @Sendable ([Double]) -> TailProbability] = [
  "normal": { normalUpperTail($0[0]) },
  "gammaLower": { incompleteGammaLower($0[0], $0[1]) },
  "gammaUpper": { incompleteGammaUpper($0[0], $0[1]) },
  "beta": { incompleteBeta($0[0], $0[1], $0[2]) },
  "betaComplement": { incompleteBetaComplement($0[0], $0[1], $0[2]) },
  "student": { studentUpperTail($0[0], degrees: $0[1]) },
  "poissonUpper": { poissonUpperTail(atLeast: Int($0[0]), mean: $0[1]) },
  "poissonLower": { poissonLowerTail(atMost: Int($0[0]), mean: $0[1]) },
  "negativeBinomialUpper": { negativeBinomialUpperTail(atLeast: Int($0[0]), mean: $0[1], size: $0[2]) },
  "negativeBinomialLower": { negativeBinomialLowerTail(atMost: Int($0[0]), mean: $0[1], size: $0[2]) },
  "binomialUpper": { binomialUpperTail(atLeast: Int($0[0]), trials: Int($0[1]), chance: $0[2]) },
  "binomialLower": { binomialLowerTail(atMost: Int($0[0]), trials: Int($0[1]), chance: $0[2]) },
  "hypergeometric": {
    hypergeometricUpperTail(
      atLeast: Int($0[0]), population: Int($0[1]), marked: Int($0[2]), drawn: Int($0[3]))
  },
]

private func error(_ found: Double, _ expected: Double) -> Double {
  found == expected ? 0 : abs(found - expected) / abs(expected)
}

@Test(arguments: plain.keys.sorted())
func `functions agree with 60 digits`(function: String) {
  let references = Reference.all.filter { $0.function == function }
  #expect(references.count >= 20)
  for reference in references {
    let found = plain[function]!(reference.arguments)
    // log B crosses 0, where only the absolute error is bounded.
    let bound = function == "logBeta" && abs(reference.value) < 1 ? 1e-14 / abs(reference.value) : 1e-14
    #expect(
      error(found, reference.value) <= bound,
      "\(function)\(reference.arguments): \(found), not \(reference.value)")
  }
}

@Test(arguments: tails.keys.sorted())
func `tails and their logarithms agree with 60 digits`(function: String) {
  let references = Reference.all.filter { $0.function == function }
  #expect(references.count >= 8)
  for reference in references {
    let found = tails[function]!(reference.arguments)
    #expect(
      error(found.value, reference.value) <= 1e-13
        // 1 less a value near 1, for a shape far below 1; and values too small for a full double.
        || function == "negativeBinomialUpper" && abs(found.value - reference.value) <= 2e-15
        || reference.value < 1e-305 && found.value < 1e-304,
      "\(function)\(reference.arguments): \(found.value), not \(reference.value)")
    // A logarithm near 0 is known no better than the probability, to 1e-16.
    #expect(
      abs(found.log - reference.log) <= max(1e-14 * abs(reference.log), 1e-13)
        || function == "negativeBinomialUpper" && abs(found.value - reference.value) <= 2e-15,
      "ln \(function)\(reference.arguments): \(found.log), not \(reference.log)")
  }
}

@Test func `every reference value is used`() {
  #expect(Set(Reference.all.map(\.function)) == Set(plain.keys).union(tails.keys))
  #expect(Reference.all.count > 500)
}
