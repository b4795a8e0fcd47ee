import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// What is counted of hubs and classes, against its definition.
@Suite struct HubScoreTests {
  @Test func `scores and all their parts agree with matching the oldest lots first`() throws {
    var seen: [String: Int] = [:]
    for (seed, (picture, made)) in zip(AnomalyCase.pictures, AnomalyCase.trades).enumerated() {
      let expected = ScoreOracle(picture: picture).scores()
      let found = try made.hubScores(on: WorkPool(workers: 2))
      #expect(found.count == expected.count, "\(seed)")
      for (one, other) in zip(found, expected) {
        let (score, name) = (one.score, made.table.name(of: one.score.firm))
        let place: Comment = "\(seed) \(name) \(score.goods)"
        #expect(name == other.firm.name && score.goods == other.goods, place)
        #expect(score.shipments == other.shipments && score.cents == other.cents, place)
        #expect(one.size == other.size && Int(one.age.rawValue) == other.age, place)
        #expect(score.isControlled == other.isControlled && one.isControl == other.isControl, place)
        #expect(isClose(score.listedThen, other.listedThen), place)
        #expect(score.declared == other.declared && score.isNew == other.isNew, place)
        #expect(score.explained == other.explained && score.oldStock == other.old, place)
        #expect(score.sameMaker == other.sameMaker && score.documented == other.documented, place)
        #expect(isSame(score.traced, other.traced) && isSame(score.timing, other.timing), place)
        #expect(isSame(score.markUp, other.markUp), place)
        #expect(isSame(score.replaces, other.replaces) && isSame(score.takesOver, other.takesOver), place)
        #expect(isClose(score.ownMake, other.ownMake) && isClose(score.leaving, other.leaving), place)
        #expect(isClose(score.elsewhere, other.elsewhere) && isClose(score.score, other.score), place)
        for kind in EvidenceKind.allCases where (score.strengths[kind] ?? 0) > 0 {
          seen[kind.rawValue, default: 0] += 1
        }
      }
    }
    let rare: Set = [
      "shared document", "same maker", "mistaken country", "after repair", "in transit", "licence named",
      "listed party",
      "exemption", "lane grew",
    ]
    for kind in EvidenceKind.allCases where !rare.contains(kind.rawValue) {
      #expect(seen[kind.rawValue, default: 0] > 30, "\(kind) \(seen)")
    }
    for kind in ["shared document", "same maker"] { #expect(seen[kind, default: 0] > 5, "\(seen)") }
  }

  private func isSame(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return isClose(a, b)
  }

  @Test func `a mark-up counts from a quarter on, and fully from two and a half times on`() {
    #expect(HubScore.markUpStrength(1.25) == 0 && HubScore.markUpStrength(0.1) == 0)
    #expect(isClose(HubScore.markUpStrength(1.875), 0.5))
    #expect(HubScore.markUpStrength(2.5) == 1 && HubScore.markUpStrength(99) == 1)
  }

  @Test func `a larger amount never counts less, and never more than one`() {
    let amounts: [Int128] = [0, 1, 99, 100, 999, 1_000, 10_000, 99_999, 1_000_000, 5_000_000_000, .max]
    let magnitudes = amounts.map(HubScore.magnitude)
    #expect(zip(magnitudes, magnitudes.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(magnitudes.first == 0 && magnitudes.last == 1 && HubScore.magnitude(-5) == 0)
    #expect(isClose(HubScore.magnitude(10_000), 0.21), "100 dollars: two digits and a tenth")
  }
}
