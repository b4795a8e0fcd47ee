import TestSupport
import Testing

@testable import Evaluation

@Suite struct CalibrationTests {
  @Test func `four scores worked out by hand`() throws {
    let scored = [(0.9, true), (0.8, false), (0.1, false), (1.0, true)].map { (score: $0.0, isTrue: $0.1) }
    let calibration = try #require(Calibration(scored))
    #expect(abs(calibration.brierScore - (0.01 + 0.64 + 0.01 + 0) / 4) < 1e-12)
    #expect(calibration.bins.map(\.items) == [0, 1, 0, 0, 0, 0, 0, 0, 1, 2])
    #expect(calibration.bins[9].meanScore == 0.95 && calibration.bins[9].shareTrue == 1)
    #expect(calibration.bins[0].meanScore == nil)
    // |0.1 - 0| + |0.8 - 0| + |1.9 - 2| over four items.
    #expect(abs(calibration.expectedError - 0.25) < 1e-12)
  }

  @Test func `no scores, or scores beyond 0 to 1, give nothing`() {
    #expect(Calibration([]) == nil)
    #expect(Calibration([(score: 1.5, isTrue: true)]) == nil)
    #expect(Calibration([(score: .nan, isTrue: true)]) == nil)
  }

  @Test(arguments: UInt64(0)..<200)
  func `bins and score agree with going over all items for each bin`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scored = (0..<Int.random(in: 1...60, using: &random)).map { _ in
      (score: Double(Int.random(in: 0...20, using: &random)) / 20, isTrue: Bool.random(using: &random))
    }
    let calibration = try #require(Calibration(scored, bins: 5))
    let distance = scored.map { $0.isTrue ? 1 - $0.score : $0.score }
    let brier = distance.map { $0 * $0 }.reduce(0, +) / Double(scored.count)
    #expect(abs(calibration.brierScore - brier) < 1e-12)
    #expect(calibration.bins.reduce(0) { $0 + $1.items } == scored.count)
    for (number, bin) in calibration.bins.enumerated() {
      let inside = scored.filter { item in
        item.score >= bin.low && (item.score < bin.high || number == 4 && item.score == 1)
      }
      #expect(bin.items == inside.count)
      guard !inside.isEmpty else { continue }
      let share = Double(inside.count { $0.isTrue }) / Double(inside.count)
      #expect(abs((bin.shareTrue ?? -1) - share) < 1e-12)
      let mean = inside.reduce(0) { $0 + $1.score } / Double(inside.count)
      #expect(abs((bin.meanScore ?? -1) - mean) < 1e-12)
    }
  }
}
