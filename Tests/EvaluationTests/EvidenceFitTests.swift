import Detection
import Statistics
import TestSupport
import Testing

@testable import Evaluation

@Suite struct EvidenceFitTests {
  private func strengths(_ values: [EvidenceKind: Double]) -> EvidenceStrengths {
    var strengths = EvidenceStrengths()
    for (kind, value) in values { strengths[kind] = value }
    return strengths
  }

  /// One kind of each family, and all innocent ones: of these the loss is smooth and convex, and has one minimum.
  private static let alone = EvidenceKind.allCases.filter {
    $0.isInnocent || [.declaredMake, .traced, .newTrade, .markUp, .listed, .goods, .replaces].contains($0)
  }

  /// Random evidence, some of it missing, with truth drawn by some weights.
  private func cases(
    _ count: Int, seed: UInt64, of kinds: [EvidenceKind] = alone, by weights: LeadWeights
  ) -> [EvidenceFit.Case] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      var strengths = EvidenceStrengths()
      for kind in kinds where Double.random(in: 0..<1, using: &random) < 0.6 {
        strengths[kind] = Double.random(in: 0...1, using: &random)
      }
      let chance = LeadScore(strengths, weights).score
      return EvidenceFit.Case(strengths, isTrue: Double.random(in: 0..<1, using: &random) < chance)
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `log-odds of the loss are those of the score`(seed: UInt64) {
    var weights = LeadWeights.even
    var random = SplitMix64(seed: seed)
    for kind in EvidenceKind.allCases { weights[kind] = Double.random(in: 0...5, using: &random) }
    let cases = cases(30, seed: seed, of: EvidenceKind.allCases, by: weights)
    var fit = EvidenceFit()
    fit.held = []
    let loss = EvidenceLoss(cases, fit)
    let point = EvidenceKind.allCases.map { weights[$0] } + [weights.base]
    for (row, item) in cases.enumerated() {
      #expect(abs(loss.logOdds(of: row, point) - LeadScore(item.strengths, weights).logOdds) < 1e-12)
    }
  }

  @Test func `kinds that are held keep their least weight, whatever the cases say`() {
    var fit = EvidenceFit()
    let cases = (0..<200).map { number -> EvidenceFit.Case in
      var strengths = EvidenceStrengths()
      let isTrue = number % 2 == 0
      (strengths[.newFirm], strengths[.traced]) = (isTrue ? 1 : 0, 0.5)
      return EvidenceFit.Case(strengths, isTrue: isTrue)
    }
    let held = fit.fit(cases)
    #expect(abs(held.weights[.newFirm] - 0.7 * held.scaling.slope) < 0.001)
    fit.held = []
    #expect(fit.fit(cases).weights[.newFirm] > 3 * fit.floors[.newFirm]!, "alone, they would say much")
  }

  @Test(arguments: UInt64(0)..<20)
  func `the gradient is that of differences`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let loss = EvidenceLoss(cases(40, seed: seed, of: EvidenceKind.allCases, by: .even), EvidenceFit())
    let point = (0...EvidenceKind.allCases.count).map { _ in Double.random(in: 0.5...4, using: &random) }
    let gradient = loss.value(at: point).gradient
    for index in point.indices {
      // So short that no other piece comes to count.
      var (up, down) = (point, point)
      up[index] += 1e-7
      down[index] -= 1e-7
      let difference = (loss.value(at: up).value - loss.value(at: down).value) / 2e-7
      #expect(abs(difference - gradient[index]) < 1e-4)
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func `no single weight can be changed for the better`(seed: UInt64) {
    let cases = cases(100, seed: seed, by: .even)
    let fit = EvidenceFit()
    let loss = EvidenceLoss(cases, fit)
    let kinds = EvidenceKind.allCases
    let found = BoundedMinimum(
      from: kinds.map { _ in 2 } + [-3], lower: kinds.map { fit.floors[$0] ?? 0 } + [-.infinity],
      tolerance: 1e-5, of: loss.value)
    #expect(found.isConverged)
    for (index, kind) in kinds.enumerated() {
      #expect(found.point[index] >= fit.floors[kind] ?? 0)
      for step in [-0.5, -0.05, -0.005, 0.005, 0.05, 0.5] {
        var other = found.point
        other[index] = max(fit.floors[kind] ?? 0, other[index] + step)
        #expect(loss.value(at: other).value >= found.value - 1e-7)
      }
    }
  }

  @Test func `weights that truth was drawn with are found again, in the same order and to scale`() {
    let drawn = LeadWeights(base: -1, [.declaredMake: 4, .traced: 2.5, .newTrade: 1, .ownMake: 3])
    var fit = EvidenceFit()
    fit.floors = [:]
    let found = fit.fit(cases(2_000, seed: 11, by: drawn))
    for kind in EvidenceKind.allCases { #expect(abs(found.weights[kind] - drawn[kind]) < 0.9) }
    #expect(abs(found.weights.base - drawn.base) < 0.7 && abs(found.scaling.slope - 1) < 0.15)
  }

  @Test
  func `evidence that cases never show keeps its prior, and one that speaks the wrong way weighs nothing`() {
    var cases: [EvidenceFit.Case] = []
    for number in 0..<200 {
      // Traced stock tells; new trade is found with innocent leads only.
      let isTrue = number % 2 == 0
      cases.append(
        .init(
          strengths([.traced: isTrue ? 1 : 0.2, .newTrade: isTrue ? 0 : 1]),
          isTrue: isTrue == (number % 20 != 0)))
    }
    let fit = EvidenceFit()
    let found = fit.fit(cases)
    #expect(found.isConverged)
    #expect(found.weights[.newTrade] == 0 && found.weights[.traced] > 1)
    #expect(Set(found.atFloor).isSuperset(of: [.document, .listed, .exemption]))
    #expect(abs(found.weights[.listed] - 2 * found.scaling.slope) < 1e-3)
    #expect(abs(found.weights[.document] - 4 * found.scaling.slope) < 1e-3)
  }

  @Test func `cases that evidence parts perfectly do not make weights endless`() {
    let cases = (0..<100).map { number in
      EvidenceFit.Case(strengths([.traced: number < 50 ? 1 : 0]), isTrue: number < 50)
    }
    let found = EvidenceFit().fit(cases)
    #expect(found.isConverged && found.weights[.traced] < 30 && abs(found.weights.base) < 30)
    #expect(LeadScore(strengths([.traced: 1]), found.weights).score > 0.9)
    #expect(LeadScore(strengths([:]), found.weights).score < 0.1)
  }

  @Test func `controls count little, and not at all in the scale`() {
    var fit = EvidenceFit()
    let leads = cases(150, seed: 3, by: .even)
    let controls = (0..<200).map { _ in
      EvidenceFit.Case(strengths([.newTrade: 1]), isTrue: false, isControl: true)
    }
    let without = fit.fit(leads)
    fit.controlWeight = 0
    #expect(fit.fit(leads + controls).weights == without.weights)
    fit.controlWeight = 0.05
    let with = fit.fit(leads + controls)
    #expect(with.weights[.newTrade] < without.weights[.newTrade])
    // Leads are to scale all the same: their scores add up to the number of true ones, within Platt's targets.
    let sum = leads.reduce(0) { $0 + LeadScore($1.strengths, with.weights).score }
    #expect(abs(sum - Double(leads.count { $0.isTrue })) < 2)
  }

  @Test func `the same cases give the same bits, kinks and all`() {
    let cases = cases(100, seed: 5, of: EvidenceKind.allCases, by: .even)
    #expect(EvidenceFit().fit(cases) == EvidenceFit().fit(cases))
  }
}
