internal import Statistics

/// What evidence is worth: the log-odds that each kind adds at full strength, and the log-odds of a lead without any.
///
/// The score of a lead is a logistic function of `base`, plus the largest contribution of each family, less all innocent
/// explanations (weights of evidence: Good, "Probability and the Weighing of Evidence", 1950). Weights are never negative, so
/// more evidence never lowers a score and more innocent explanations never raise it. A missing piece adds nothing.
public struct LeadWeights: Sendable, Equatable {
  /// Log-odds of a lead without evidence.
  public var base: Double
  private var values: [Double]

  /// Log-odds at full strength; never negative, and subtracted for innocent explanations.
  public subscript(kind: EvidenceKind) -> Double {
    get { values[kind.place] }
    set { values[kind.place] = max(0, newValue) }
  }

  /// - Parameter weights: Kinds left out weigh nothing.
  public init(base: Double, _ weights: [EvidenceKind: Double]) {
    self.base = base
    values = EvidenceKind.allCases.map { max(0, weights[$0] ?? 0) }
  }

  /// Every kind weighs the same: for trade of which nothing is known, and for tests.
  public static let even = LeadWeights(
    base: -3, Dictionary(uniqueKeysWithValues: EvidenceKind.allCases.map { ($0, 2.0) }))
}

/// A score with its parts.
public struct LeadScore: Sendable, Equatable {
  /// Sum of the base and of all contributions that count.
  public let logOdds: Double
  /// What each piece of evidence adds, or would add if a stronger one of its family did not count; negative for innocent
  /// explanations. In the order of `EvidenceKind.allCases`, without missing ones and those of no strength.
  public let parts: [Part]

  /// One piece of evidence in a score.
  public struct Part: Sendable, Equatable {
    public let kind: EvidenceKind
    /// 0...1, and log-odds.
    public let strength: Double, contribution: Double
    /// Whether it is in the sum.
    public let counts: Bool
    /// The log-odds without it.
    public let without: Double
  }

  /// 0...1.
  public var score: Double { LeadScore.logistic(logOdds) }

  /// 1 / (1 + e^-x), exact to the last digits on both sides.
  public static func logistic(_ x: Double) -> Double {
    x >= 0 ? 1 / (1 + exponential(-x)) : exponential(x) / (1 + exponential(x))
  }

  public init(_ strengths: EvidenceStrengths, _ weights: LeadWeights) {
    func signed(_ kind: EvidenceKind) -> Double? {
      strengths[kind].map { (kind.isInnocent ? -1 : 1) * $0 * weights[kind] }
    }
    let best = Dictionary(
      grouping: EvidenceKind.allCases.filter { !$0.isInnocent && (signed($0) ?? 0) > 0 }, by: \.family
    ).mapValues { kinds in
      // The first of equals, so that one alone counts.
      kinds.reduce(kinds[0]) { signed($1)! > signed($0)! ? $1 : $0 }
    }
    var sum = weights.base
    for kind in EvidenceKind.allCases where kind.isInnocent || best[kind.family] == kind {
      sum += signed(kind) ?? 0
    }
    let total = sum
    logOdds = total
    parts = EvidenceKind.allCases.compactMap { kind in
      guard let strength = strengths[kind], strength > 0, let part = signed(kind) else { return nil }
      let counts = kind.isInnocent || best[kind.family] == kind
      guard counts else {
        return Part(kind: kind, strength: strength, contribution: part, counts: false, without: total)
      }
      // Without it the next of its family counts.
      let next =
        kind.isInnocent
        ? 0
        : EvidenceKind.allCases.filter { $0 != kind && $0.family == kind.family }
          .map { signed($0) ?? 0 }.max() ?? 0
      return Part(
        kind: kind, strength: strength, contribution: part, counts: true, without: total - part + max(0, next)
      )
    }
  }
}
