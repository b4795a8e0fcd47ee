/// Scores pairs of names; keeps memory from one pair to the next, so one scorer serves one worker.
struct PairScorer {
  /// What the words alone say.
  struct WordFigures: Equatable {
    /// Share of the words' weight that both names say differently, and that one says in addition.
    var conflict: Float = 0, extra: Float = 0
    var numbers: NumberAgreement = .same
    var forms: FormAgreement = .same
    var isReordered = false
  }

  typealias NumberAgreement = WordPairing.NumberAgreement
  enum FormAgreement: Equatable { case same, sameClass, differ }

  var pairing = WordPairing()

  init() {}

  /// The score without its explanation.
  mutating func score(
    _ a: PreparedName, _ first: MatchFacts, _ b: PreparedName, _ second: MatchFacts
  ) -> Float {
    let figures = figures(a, b)
    return PairScorer.total(figures, a, first, b, second, ScoreWeights.of(a, b))
  }

  /// Pairs the words and sums up what remains.
  mutating func figures(_ a: PreparedName, _ b: PreparedName) -> WordFigures {
    pairing.pair(a, b)
    let weights = ScoreWeights.of(a, b)
    var figures = WordFigures()
    var (leftA, leftB): (Float, Float) = (0, 0)
    for pair in pairing.pairs {
      let lost =
        min(1, pair.distance * weights.steepness) * min(weight(a, pair.first), weight(b, pair.second))
      leftA += lost
      leftB += lost
    }
    for index in a.tokens.indices where !pairing.first.contains(index) && a.tokens[index].role != .number {
      leftA += a.tokens[index].weight
    }
    for index in b.tokens.indices where !pairing.second.contains(index) && b.tokens[index].role != .number {
      leftB += b.tokens[index].weight
    }
    var paired: Float = 0
    for pair in pairing.pairs { paired += min(evidence(a, pair.first), evidence(b, pair.second)) }
    figures.conflict = 2 * min(leftA, leftB) / max(0.01, a.weight + b.weight)
    figures.extra =
      abs(leftA - leftB) / max(0.01, max(a.weight, b.weight)) * max(1, weights.telling / max(0.1, paired))
    figures.numbers = pairing.numbers(a, b)
    figures.forms = PairScorer.forms(a, b)
    figures.isReordered = isReordered()
    return figures
  }

  private func weight(_ name: PreparedName, _ range: Range<Int>) -> Float {
    range.reduce(0) { $0 + name.tokens[$1].weight }
  }

  /// What words tell together: their weight, as far as they are rare.
  func evidence(_ name: PreparedName, _ range: Range<Int>) -> Float {
    range.reduce(0) { $0 + name.tokens[$1].weight * name.tokens[$1].rarity }
  }

  private static func forms(_ a: PreparedName, _ b: PreparedName) -> FormAgreement {
    if a.forms.isEmpty || b.forms.isEmpty || a.forms.contains(where: b.forms.contains) { return .same }
    return a.formClass == b.formClass || a.formClass == nil || b.formClass == nil ? .sameClass : .differ
  }

  private func isReordered() -> Bool {
    let pairs = pairing.pairs
    for one in pairs.indices {
      for two in pairs.indices where pairs[one].first.lowerBound < pairs[two].first.lowerBound {
        if pairs[one].second.lowerBound > pairs[two].second.lowerBound { return true }
      }
    }
    return false
  }

  /// The whole score: bands for what is exact, and below them what the words say.
  ///
  /// Inside a band a name that says more stands higher: two rare long words agree less easily by chance than one.
  static func total(
    _ figures: WordFigures, _ a: PreparedName, _ first: MatchFacts, _ b: PreparedName, _ second: MatchFacts,
    _ weights: ScoreWeights
  ) -> Float {
    let mass = min(a.weight, b.weight)
    let grade = mass / (mass + 2)
    let words = max(0, wordScore(figures, weights))
    if first.common(with: second) != nil { return 0.99 + 0.009 * words + 0.001 * grade }
    var total = 0.94 * words + 0.015 * grade
    if a.foldedHash == b.foldedHash {
      total = (a.text == b.text ? 0.975 : 0.96) + 0.014 * grade
    }
    if first.differsInCountry(from: second) { total -= weights.countryDiffers }
    if first.contradiction(to: second) != nil { total -= weights.identifierDiffers }
    return max(0, total)
  }

  static func wordScore(_ figures: WordFigures, _ weights: ScoreWeights) -> Float {
    let numbers: Float =
      switch figures.numbers {
      case .same: 0
      case .oneMissing: weights.numberMissing
      case .differ: weights.numbersDiffer
      }
    let forms: Float =
      switch figures.forms {
      case .same: 0
      case .sameClass: weights.formDiffers
      case .differ: weights.formClassDiffers
      }
    return 1 - weights.conflict * figures.conflict - weights.extra * figures.extra - numbers - forms
      - (figures.isReordered ? weights.order : 0)
  }
}
