import Statistics
import TestSupport
import Testing

/// The definition: the largest k with p(k) ≤ k q / m rejects k hypotheses; q of one is the least level rejecting it.
private func slowQ(_ p: [Double], _ index: Int) -> Double {
  let m = Double(p.count)
  return p.filter { $0 >= p[index] }.map { level in
    min(1, m * level / Double(p.count { $0 <= level }))
  }.min()!
}

@Test(arguments: UInt64(0)..<600)
func `q-values are the least levels at which the definition rejects`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let count = Int.random(in: 1...40, using: &random)
  // Few distinct values, so that ties are common.
  let p = (0..<count).map { _ in Double(Int.random(in: 0...20, using: &random)) / 20 }
  let q = benjaminiHochberg(p)
  for index in p.indices {
    #expect(abs(q[index] - slowQ(p, index)) <= 1e-15 && q[index] >= p[index])
    for other in p.indices where p[other] >= p[index] { #expect(q[other] >= q[index]) }
  }
}

@Test func `q-values of nothing, of one and of untested hypotheses`() {
  #expect(benjaminiHochberg([]) == [])
  #expect(benjaminiHochberg([0.3]) == [0.3])
  let q = benjaminiHochberg([.nan, 0.01, 0.02])
  #expect(q[0].isNaN && q[1] == 0.02 && q[2] == 0.02)
  #expect(expectedFalseFindings(qValues: q, level: 0.1) == (2, 0.2))
}

@Test(arguments: UInt64(0)..<500)
func `floor discoveries are what the q-values need`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let tested = Int.random(in: 1...60, using: &random)
  let controls = Int.random(in: 0...300, using: &random)
  let level = [0.05, 0.1, 0.25, 0.5].randomElement(using: &random)!
  let floor = 1 / Double(1 + controls)
  let enough = (1...tested).first { found in
    let p = [Double](repeating: floor, count: found) + [Double](repeating: 1, count: tested - found)
    return benjaminiHochberg(p)[0] <= level
  }
  #expect(floorDiscoveries(tested: tested, controls: controls, level: level) == enough)
}

@Test(arguments: UInt64(0)..<500)
func `conformal p-values are counted as defined`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  func item() -> (score: Double, strata: [String]) {
    let fine = "\(Int.random(in: 0...3, using: &random))"
    return (Double(Int.random(in: 0...9, using: &random)), [fine + "/x", fine, "all"])
  }
  let controls = (0..<Int.random(in: 0...60, using: &random)).map { _ in item() }
  let treated = (0..<10).map { _ in item() }
  let test = ConformalTest(controls: controls, minControls: 12)
  let judged = test.judgeAll(treated)
  for (item, found) in zip(treated, judged) {
    let level = item.strata.firstIndex { name in controls.count { $0.strata.contains(name) } >= 12 }
    #expect(found.judgement?.level == level)
    guard let level, let judgement = found.judgement else { continue }
    let peers = controls.filter { $0.strata.contains(item.strata[level]) }
    let higher = peers.count { $0.score >= item.score }
    #expect(judgement.controls == peers.count && judgement.atLeastAsHigh == higher)
    #expect(judgement.pValue == Double(1 + higher) / Double(1 + peers.count))
    #expect(judgement.floor == 1 / Double(1 + peers.count) && found.qValue >= judgement.pValue)
  }
}

@Test func `conformal discoveries keep the asked rate`() {
  var random = SplitMix64(seed: 11)
  var (falseShare, runs) = (0.0, 0)
  for _ in 0..<60 {
    let controls = (0..<400).map { _ in (score: Double.random(in: 0..<1, using: &random), strata: [0]) }
    let treated = (0..<200).map { item in
      (score: item < 40 ? 2 : Double.random(in: 0..<1, using: &random), strata: [0])
    }
    let found = ConformalTest(controls: controls).judgeAll(treated).enumerated()
      .filter { $0.element.qValue <= 0.1 }
    falseShare += Double(found.count { $0.offset >= 40 }) / Double(max(1, found.count))
    runs += found.isEmpty ? 0 : 1
  }
  #expect(runs == 60)
  #expect(falseShare / 60 < 0.11 && falseShare / 60 > 0.03)
}

@Test func `what cannot be scored is no evidence`() {
  let controls = (0..<300).map { (score: $0 < 3 ? Double.nan : 0, strata: ["all"]) }
  let test = ConformalTest(controls: controls)
  #expect(test.judge(score: .nan, strata: ["all"]) == nil)
  #expect(test.judge(score: 1, strata: ["none"]) == nil)
  #expect(test.judge(score: 1, strata: ["none", "all"])?.atLeastAsHigh == 3)
  #expect(test.judge(score: .infinity, strata: ["all"])?.pValue == 4.0 / 301)
  #expect(ConformalTest(controls: controls.prefix(199)).judge(score: 1, strata: ["all"]) == nil)
}
