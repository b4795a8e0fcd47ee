import TestSupport
import Testing
import Trade

@testable import Watchlists

private func day(_ number: Int) -> Day { Day(rawValue: Int32(number)) }

@Test func `what is gone in the second snapshot was removed between the two`() throws {
  let first = try read("id,name,programme\n1,A,SDN\n2,B,SDN\n")
  let second = try read("id,name,programme\n2,B,SDN\n3,C,SDN\n")
  let joined = SnapshotHistory([(day(200), second), (day(100), first)]).joined()
  #expect(joined.entries.map(\.id) == ["2", "3", "1"] && joined.snapshot == day(200))
  let periods = Dictionary(uniqueKeysWithValues: joined.entries.map { ($0.id, $0.listings[0].period) })
  #expect(
    periods["1"]
      == ListingPeriod(start: .within(after: nil, by: day(100)), end: .within(after: day(100), by: day(200))))
  #expect(periods["2"] == ListingPeriod(start: .within(after: nil, by: day(100))))
  #expect(periods["3"] == ListingPeriod(start: .within(after: day(100), by: day(200))))
  #expect(periods["1"]?.answer(on: day(99)) == ListingAnswer(state: .listedUnknownStart, isCertain: false))
  #expect(periods["1"]?.answer(on: day(100)) == ListingAnswer(state: .listed, isCertain: true))
  #expect(periods["1"]?.answer(on: day(150)) == ListingAnswer(state: .listed, isCertain: false))
  #expect(periods["1"]?.answer(on: day(200)).state == .delistedBefore)
}

@Test func `what a list states is kept, and a party that comes back has two listings`() throws {
  let with = try read("id,name,programme,start\n1,A,SDN,1970-01-31\n")
  let without = try read("id,name,programme,start\n2,B,SDN,1970-01-31\n")
  let joined = SnapshotHistory([(day(40), with), (day(50), without), (day(60), with)]).joined()
  let periods = try #require(joined.entries.first { $0.id == "1" }).listings.map(\.period)
  #expect(
    periods == [
      ListingPeriod(start: .on(day(30)), end: .within(after: day(40), by: day(50))),
      ListingPeriod(start: .within(after: day(50), by: day(60))),
    ])
}

@Test(arguments: UInt64(0)..<100)
func `a history never contradicts a snapshot`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let days = Set((0..<5).map { _ in Int.random(in: 0...40, using: &random) }).sorted()
  let present = days.map { _ in (0..<4).map { _ in Bool.random(using: &random) } }
  let hasIDs = Bool.random(using: &random)
  let snapshots = try zip(days, present).map { number, isThere in
    let rows = (0..<4).filter { isThere[$0] }.map { hasIDs ? "\($0),N\($0),SDN" : ",N\($0),SDN" }
    return (day: day(number), list: try read("id,name,programme\n" + rows.joined(separator: "\n")))
  }
  let joined = SnapshotHistory(snapshots).joined()
  for name in 0..<4 {
    let entry = joined.entries.first { $0.primaryName == "N\(name)" }
    #expect((entry != nil) == present.contains { $0[name] })
    for (place, number) in days.enumerated() {
      guard let entry else { continue }
      let answer = entry.answer(on: day(number))
      #expect(answer == ListingAnswer(state: answer.state, isCertain: true))
      #expect((answer.state == .listed) == present[place][name])
    }
  }
}
