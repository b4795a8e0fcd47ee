import Regimes
import TestSupport
import Testing
import Trade

private func list(_ id: String, _ codes: [GoodsList.Entry]) -> GoodsList {
  GoodsList(id: id, title: id, source: "test", codes: codes)
}

private func regime(_ goods: [GoodsList], _ measures: [Measure] = []) -> Regime {
  Regime(
    id: "test", title: "Test", destinations: ["RU", "BY"], coalition: ["US"], hubs: nil, measures: measures,
    goods: goods)
}

private func randomCode(using random: inout SplitMix64) -> HSCode {
  let digits = (0..<[2, 4, 6, 8].randomElement(using: &random)! / 2).map { _ in
    ["10", "11"].randomElement(using: &random)!
  }
  return HSCode(digits.joined())!
}

private func randomPeriod(using random: inout SplitMix64) -> Period {
  let from = Int32.random(in: 0...6, using: &random)
  let to = Bool.random(using: &random) ? Day(rawValue: from + Int32.random(in: 1...4, using: &random)) : nil
  switch Int.random(in: 0...3, using: &random) {
  case 0: return Period(from: nil, to: to)
  case 1: return Period(from: nil, to: to, by: Day(rawValue: from))
  default: return Period(from: Day(rawValue: from), to: to)
  }
}

/// Entries with distinct prefixes, so that no two lines of one prefix overlap.
private func randomEntries(using random: inout SplitMix64) -> [GoodsList.Entry] {
  var seen: Set<HSCode> = []
  return (0..<7).compactMap { _ in
    let prefix = randomCode(using: &random)
    guard seen.insert(prefix).inserted else { return nil }
    return GoodsList.Entry(
      prefix: prefix, tier: ["1", "2", "3.A", nil].randomElement(using: &random)!,
      period: randomPeriod(using: &random), isExempt: Int.random(in: 0...3, using: &random) == 0)
  }
}

/// Whether the code is listed in every way the unknown starts may turn out; `nil` where the ways differ.
private func listedInAllWays(_ code: HSCode, on day: Day, _ entries: [GoodsList.Entry]) -> Bool? {
  let matching = entries.filter { code.description.hasPrefix($0.prefix.description) }
  let sure = matching.filter { $0.period.contains(day) == true }
  let open = matching.filter { $0.period.contains(day) == nil }
  var answers: Set<Bool> = []
  for choice in 0..<1 << open.count {
    let inForce = sure + open.indices.filter { choice >> $0 & 1 == 1 }.map { open[$0] }
    let longest = inForce.max { $0.prefix.length < $1.prefix.length }
    answers.insert(longest.map { !$0.isExempt } ?? false)
  }
  return answers.count == 1 ? answers.first : nil
}

@Test(arguments: UInt64(0)..<400)
func `listed by longest prefix agrees with trying every unknown start both ways`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let lists = [randomEntries(using: &random), randomEntries(using: &random)]
  let index = RegimeIndex(regime([list("a", lists[0]), list("b", lists[1])]))
  for _ in 0..<10 {
    let code = randomCode(using: &random)
    for number in Int32(-1)...11 {
      let day = Day(rawValue: number)
      let expected = lists.map { listedInAllWays(code, on: day, $0) }
      #expect(index.isListed(code, on: day, inList: "a") == expected[0])
      #expect(index.isListed(code, on: day, inList: "b") == expected[1])
      let any: Bool? = expected.contains(true) ? true : expected.contains(nil) ? nil : false
      #expect(index.isListed(code, on: day) == any)
    }
  }
}

@Test(arguments: UInt64(0)..<300)
func `the tier is that of the longest prefix, the best over all lists`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let lists = [randomEntries(using: &random), randomEntries(using: &random)]
  let regime = regime([list("a", lists[0]), list("b", lists[1])])
  let codes = (0..<12).map { _ in randomCode(using: &random) }
  let control = GoodsControl(regime, codes: codes)
  let tiers = Set(lists.joined().compactMap(\.tier)).sorted()
  #expect(control.index.tiers == tiers)
  for (row, code) in codes.enumerated() {
    let deciding = lists.compactMap { entries in
      entries.filter { code.starts(with: $0.prefix) && !($0.isExempt && $0.period.to != nil) }
        .max { $0.prefix.length < $1.prefix.length }
    }
    .filter { !$0.isExempt }
    let ranks = deciding.map { entry in entry.tier.map { tiers.firstIndex(of: $0)! } ?? tiers.count }
    #expect(control.tierRank[row] == ranks.min() ?? RegimeIndex.notListed)
    #expect(control.tier[row] == (ranks.min().flatMap { $0 < tiers.count ? tiers[$0] : nil }))
    #expect(control.index.tierRank(of: code) == control.tierRank[row])
    let facts = GoodsFacts(code: code, day: Day(rawValue: 5), destination: "RU")
    #expect(control.status(of: facts, goods: row) == control.index.status(of: facts))
    #expect(control.index.status(of: facts).wasListed == control.index.isListed(code, on: facts.day))
  }
}

@Test func `a line for longer codes takes them out of a wider one`() {
  let open = Period(from: Day(rawValue: 0), to: nil)
  let index = RegimeIndex(
    regime([
      list(
        "a",
        [
          .init(prefix: "851762", tier: "2", text: "radios", period: open),
          .init(prefix: "8517620010", tier: nil, period: open, isExempt: true),
          .init(prefix: "85", tier: "4", text: "electrical", period: open),
        ])
    ]))
  let day = Day(rawValue: 5)
  #expect(
    index.isListed("8517620010", on: day) == false
      && index.tierRank(of: "8517620010") == RegimeIndex.notListed)
  #expect(index.isListed("8517620020", on: day) == true && index.tier(of: "8517620020") == "2")
  #expect(index.tier(of: "8517690000") == "4" && index.text(of: "85") == "electrical")
  #expect(index.isListed("86", on: day) == false)
  #expect(index.isListed(.none, on: day) == false && index.tierRank(of: .none) == RegimeIndex.notListed)
  #expect(index.isListed("8517620020", on: day, inList: "b") == false)
}

@Test func `a period holds from its first day to the day before its end`() {
  let period = Period(from: Day(rawValue: 3), to: Day(rawValue: 5))
  #expect(
    (0...6).map { period.contains(Day(rawValue: $0)) } == [false, false, false, true, true, false, false])
  let unknown = Period(from: nil, to: Day(rawValue: 5), by: Day(rawValue: 3))
  #expect((0...6).map { unknown.contains(Day(rawValue: $0)) } == [nil, nil, nil, true, true, false, false])
  #expect(Period(from: nil, to: nil).contains(Day(rawValue: 9)) == nil)
}

@Test func `a measure whose list names the goods goes before one that names none`() {
  let goods = list("a", [.init(prefix: "8542", tier: nil, period: .init(from: Day(rawValue: 20), to: nil))])
  func measure(_ id: String, _ from: Int32?, _ to: Int32?, _ goods: [String], _ aim: [CountryCode] = ["RU"])
    -> Measure
  {
    Measure(
      id: id, authority: "X", title: id, source: "test",
      period: .init(from: from.map { Day(rawValue: $0) }, to: to.map { Day(rawValue: $0) }),
      destinations: aim,
      goods: goods, graceDays: 0)
  }
  let index = RegimeIndex(
    regime(
      [goods],
      [
        measure("unknown", nil, nil, []), measure("first", 5, nil, ["a"]), measure("wide", 10, nil, []),
        measure("short", 12, 14, []), measure("minsk", 30, nil, ["a"], ["BY"]),
      ]))
  func id(_ code: HSCode, _ day: Int32, _ to: CountryCode = "RU") -> String? {
    index.measureInForce(for: code, on: Day(rawValue: day), to: to)?.id
  }
  #expect(id("854231", 9) == nil)  // its list begins on day 20, and an unknown start proves nothing
  #expect(id("854231", 10) == "wide" && id("854231", 12) == "short" && id("854231", 14) == "wide")
  #expect(id("854231", 20) == "first" && id("8541", 20) == "wide")
  #expect(id("854231", 30) == "first" && id("854231", 30, "BY") == "minsk" && id("854231", 29, "BY") == nil)
  #expect(index.regime.mainMeasure?.id == "first")
}
