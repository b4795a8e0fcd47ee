import TestSupport
import Testing

@testable import Detection

/// The score of a lead against adding up by hand.
@Suite struct LeadScoreTests {
  private func draw(_ seed: Int) -> (strengths: EvidenceStrengths, weights: LeadWeights) {
    var random = SplitMix64(seed: UInt64(seed))
    var strengths = EvidenceStrengths()
    var weights: [EvidenceKind: Double] = [:]
    for kind in EvidenceKind.allCases {
      strengths[kind] =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: nil
        case 1: 0
        default: Double.random(in: 0...1, using: &random)
        }
      // Equal contributions are drawn often, where strengths are 1.
      if Int.random(in: 0..<6, using: &random) == 0 { strengths[kind] = 1 }
      weights[kind] = Double(Int.random(in: 0...4, using: &random))
    }
    return (strengths, LeadWeights(base: Double.random(in: -8...2, using: &random), weights))
  }

  /// The base, the best of each family, less everything innocent.
  private func sum(_ strengths: EvidenceStrengths, _ weights: LeadWeights) -> Double {
    func part(_ kind: EvidenceKind) -> Double { (strengths[kind] ?? 0) * weights[kind] }
    var sum = weights.base
    for family in EvidenceFamily.allCases {
      let parts = EvidenceKind.allCases.filter { $0.family == family }.map(part)
      sum += family == .innocent ? -parts.reduce(0, +) : parts.max() ?? 0
    }
    return sum
  }

  @Test func `families add up, one piece each, and all that is innocent is subtracted`() {
    var (uncounted, counted) = (0, 0)
    for seed in 0..<2_000 {
      let (strengths, weights) = draw(seed)
      let score = LeadScore(strengths, weights)
      #expect(isClose(score.logOdds, sum(strengths, weights)), "\(seed)")
      let total = weights.base + score.parts.filter(\.counts).reduce(0) { $0 + $1.contribution }
      #expect(isClose(score.logOdds, total), "\(seed)")
      for part in score.parts {
        #expect(part.strength == strengths[part.kind] && part.strength > 0)
        var without = strengths
        without[part.kind] = nil
        #expect(isClose(part.without, sum(without, weights)), "\(seed) \(part.kind)")
      }
      for family in EvidenceFamily.allCases where family != .innocent {
        #expect(score.parts.count { $0.kind.family == family && $0.counts } <= 1, "\(seed) \(family)")
      }
      uncounted += score.parts.count { !$0.counts }
      counted += score.parts.count { $0.counts }
    }
    #expect(uncounted > 500 && counted > 5_000)
  }

  @Test func `more evidence never lowers a score, and more that is innocent never raises it`() {
    for seed in 0..<1_000 {
      let (strengths, weights) = draw(seed)
      let score = LeadScore(strengths, weights).logOdds
      for kind in EvidenceKind.allCases {
        var more = strengths
        more[kind] = min(1, (strengths[kind] ?? 0) + 0.3)
        let other = LeadScore(more, weights).logOdds
        #expect(kind.isInnocent ? other <= score + 1e-12 : other >= score - 1e-12, "\(seed) \(kind)")
      }
    }
  }

  @Test func `many flags of one family never count more than the strongest of them`() {
    var (one, many) = (EvidenceStrengths(), EvidenceStrengths())
    one[.newTrade] = 1
    (many[.newTrade], many[.newFirm]) = (1, 1)
    #expect(LeadScore(one, .even).logOdds == LeadScore(many, .even).logOdds)
    var proven = EvidenceStrengths()
    (proven[.document], proven[.traced]) = (1, 1)
    #expect(LeadScore(proven, .even).logOdds > LeadScore(many, .even).logOdds)
  }

  @Test func `strengths and weights are kept in range, and the score is a logistic function`() {
    var strengths = EvidenceStrengths()
    (strengths[.traced], strengths[.ownMake]) = (7, -3)
    #expect(strengths[.traced] == 1 && strengths[.ownMake] == 0)
    #expect(LeadWeights(base: 0, [.traced: -4])[.traced] == 0)
    #expect(LeadScore.logistic(0) == 0.5)
    for x in [-700.0, -30, -1, 0.25, 5, 40, 700] {
      let both = LeadScore.logistic(x) + LeadScore.logistic(-x)
      #expect((0...1).contains(LeadScore.logistic(x)) && isClose(both, 1), "\(x)")
    }
    #expect(LeadScore.logistic(-700) > 0, "small scores stay apart from nothing")
  }
}
