import TestSupport
import Testing

@testable import Detection

/// Misread dates far from all others, against looking at sorted days.
@Suite struct DayCensusTests {
  private func census(_ days: [Int32]) -> DayCensus {
    // In parts, as chunks of rows are.
    days.reduce(into: [DayCensus(), DayCensus()]) { parts, day in parts[Int(day & 1)].add(day) }
      .reduce(into: DayCensus()) { $0 += $1 }
  }

  @Test func `one date in a thousand that lies years away does not stretch the data`() throws {
    let days = (0..<2_000).map { Int32(18_000 + $0 % 1_800) }
    let plain = try #require(census(days).days)
    #expect(plain.range == 18_000...19_799 && plain.stray == 0)
    for wild: Int32 in [47_481, -30_000, 2_900_000, -719_000] {
      let found = try #require(census(days + [wild]).days)
      #expect(found.range == plain.range && found.stray == 1, "\(wild)")
    }
    let both = try #require(census(days + [47_481, -30_000]).days)
    #expect(both.range == plain.range && both.stray == 2)
  }

  @Test func `more than that, or dates close by, are the data's own`() throws {
    let days = (0..<2_000).map { Int32(18_000 + $0 % 1_800) }
    #expect(census(days + [47_481, 47_482, 47_483]).days?.range == 18_000...47_483)
    #expect(census(days + [19_990]).days?.range == 18_000...19_990)
    #expect(census(Array(days.prefix(900)) + [47_481]).days?.range == 18_000...47_481)
    #expect(census([]).days == nil)
    #expect(census([Int32.min, Int32.max]).days?.range == Int32.min...Int32.max)
  }

  @Test(arguments: UInt64(0)..<300)
  func `without gaps of a year the range is that of the days`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let start = Int32.random(in: -20_000...40_000, using: &random)
    let days = (0..<Int.random(in: 1...3_000, using: &random)).map { start + Int32($0 % 900) }
    #expect(census(days).days?.range == days.min()!...days.max()!)
    #expect(census(days).days?.stray == 0)
  }
}
