import TestSupport
import Testing
import Trade

@testable import Watchlists

private func day(_ text: String) -> Day { Day(iso: text)! }

@Test func `five answers: listed, of unknown start, not listed, later, no longer`() {
  let known = ListingPeriod(start: .on(day("2021-01-14")), end: .on(day("2021-05-25")))
  #expect(known.answer(on: day("2021-01-13")).state == .laterListed)
  #expect(known.answer(on: day("2021-01-14")).state == .listed)
  #expect(known.answer(on: day("2021-05-24")).state == .listed)
  #expect(known.answer(on: day("2021-05-25")).state == .delistedBefore)
  #expect(ListingPeriod().answer(on: day("2021-05-25")).state == .listedUnknownStart)
  #expect(ListingPeriod(end: .on(day("2020-01-01"))).answer(on: day("2021-05-25")).state == .delistedBefore)
  let withdrawn = ListingPeriod(start: .on(day("2021-05-25")), end: .on(day("2021-05-25")))
  #expect(withdrawn.answer(on: day("2021-05-25")).state == .notListed)
}

@Test(arguments: UInt64(0)..<300)
func `periods with known days answer by the formula of the design`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  func some() -> Day? {
    Bool.random(using: &random) ? nil : Day(rawValue: Int32.random(in: 0...9, using: &random))
  }
  let (start, end) = (some(), some())
  let period = ListingPeriod(start: start.map { .on($0) } ?? .unknown, end: end.map { .on($0) } ?? .unknown)
  guard start == nil || end == nil || start! < end! else { return }
  for number in Int32(-1)...10 {
    let day = Day(rawValue: number)
    let isActive = (start.map { $0 <= day } ?? true) && (end.map { day < $0 } ?? true)
    #expect(period.answer(on: day).isListed == isActive)
    #expect(period.answer(on: day).isCertain == !(isActive && start == nil))
  }
}

@Test(arguments: UInt64(0)..<300)
func `a bounded period answers with certainty only what all its possible days agree on`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let days = (0..<4).map { _ in Int32.random(in: 0...12, using: &random) }.sorted()
  guard days[0] < days[1], days[1] < days[2], days[2] < days[3] else { return }
  let period = ListingPeriod(
    start: .within(after: Day(rawValue: days[0]), by: Day(rawValue: days[1])),
    end: .within(after: Day(rawValue: days[2]), by: Day(rawValue: days[3])))
  for number in Int32(-1)...14 {
    var states: Set<Bool> = []
    for start in (days[0] + 1)...days[1] {
      for end in (days[2] + 1)...days[3] { states.insert(start <= number && number < end) }
    }
    let answer = period.answer(on: Day(rawValue: number))
    #expect(answer.isCertain == (states.count == 1))
    if answer.isCertain { #expect(states.contains(answer.isListed)) }
  }
}

@Test func `the strongest listing answers, and effects are never mixed`() {
  let party = ListedParty(
    id: "1",
    listings: [
      Listing(
        authority: "US Defense", list: "section 1237", effect: .investment,
        period: ListingPeriod(start: .on(day("2020-06-24")))),
      Listing(
        authority: "US Commerce", list: "Entity List", effect: .exportLicence,
        period: ListingPeriod(start: .on(day("2020-12-22")))),
    ])
  #expect(party.answer(on: day("2020-07-01")).state == .listed)
  #expect(party.answer(on: day("2020-07-01"), effects: [.exportLicence]).state == .laterListed)
  #expect(party.answer(on: day("2020-07-01"), effects: [.blocking]).state == .notListed)
  #expect(ListEffect.allCases.filter(\.concernsExports) == [.blocking, .denied, .exportLicence])
}

@Test func `effects are read whatever their spelling`() {
  #expect(ListEffect("Export License") == .exportLicence && ListEffect("asset-freeze") == .blocking)
  #expect(ListEffect.allCases.allSatisfy { ListEffect($0.name) == $0 } && ListEffect("nonsense") == nil)
}
