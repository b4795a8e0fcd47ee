import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// The score of discoveries against its definition, and what makes it zero.
@Suite struct HubScoreTests {
  @Test func `scores and all their parts agree with matching the oldest lots first`() throws {
    var (some, partly, own, leaving) = (0, 0, 0, 0)
    for (seed, (picture, made)) in zip(AnomalyCase.pictures, AnomalyCase.trades).enumerated() {
      let expected = ScoreOracle(picture: picture).scores()
      let found = try made.hubScores(on: WorkPool(workers: 2))
      #expect(found.count == expected.count, "\(seed)")
      for (one, other) in zip(found, expected) {
        let (score, name) = (one.score, made.table.name(of: one.score.firm))
        #expect(name == other.firm.name && score.goods == other.goods, "\(seed)")
        #expect(isClose(score.timing, other.timing) && isClose(score.traced, other.traced), "\(seed) \(name)")
        #expect(
          isClose(score.ownMake, other.ownMake) && isClose(score.leaving, other.leaving), "\(seed) \(name)")
        #expect(score.shipments == other.shipments && score.explained == other.explained, "\(seed) \(name)")
        #expect(score.cents == other.cents && one.size == other.size && Int(one.age.rawValue) == other.age)
        #expect(score.isControlled == other.isControlled && one.isControl == other.isControl, "\(seed)")
        #expect(isClose(score.score, other.score), "\(seed) \(name)")
        #expect(0...1 ~= score.score)
        some += other.score > 0 ? 1 : 0
        partly += other.traced > 0 && other.traced < 1 ? 1 : 0
        own += other.ownMake > 0 ? 1 : 0
        leaving += other.leaving > 0 ? 1 : 0
      }
    }
    #expect(some > 100 && partly > 100 && own > 100 && leaving > 30, "\(some) \(partly) \(own) \(leaving)")
  }

  private func score(_ change: (inout HubScore) -> Void) -> Double {
    let day = Day(iso: "2023-01-01")!
    var score = HubScore(
      firm: FirmID(rawValue: 0), goods: "854231", timing: 0.8, traced: 0.5, ownMake: 0.25,
      leaving: 0.5 - 0.25,
      shipments: 10, explained: 5, cents: 1, isControlled: true, firstDay: day, lastDay: day)
    change(&score)
    return score.score
  }

  @Test func `a single explained shipment, own make and leaving again from half on make the score zero`() {
    #expect(isClose(score { _ in }, 0.8 * 0.5 * 0.5 * 0.75 * 0.75))
    #expect(score { $0.explained = 1 } == 0 && score { $0.explained = 2 } > 0)
    #expect(score { $0.ownMake = 0.5 } == 0 && score { $0.ownMake = 0.499 } > 0)
    #expect(score { $0.leaving = 0.5 } == 0 && score { $0.leaving = 0.499 } > 0)
    #expect(score { $0.timing = 0 } == 0)
    #expect(score { $0.traced = 0 } == score { $0.traced = 1 }, "traced is no factor")
    #expect(score { ($0.shipments, $0.explained) = (1_000_000, 1_000_000) } > 0.4)
  }
}
