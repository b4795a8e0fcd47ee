import Regimes
import TestSupport
import Testing
import Trade

private func status(
  _ id: String, _ code: HSCode, _ day: String, to destination: CountryCode, dollars: Int64? = nil,
  items: Double? = nil, _ text: String? = nil
) throws -> GoodsStatus {
  let index = RegimeIndex(try #require(Regime.named(id)))
  return index.status(
    of: GoodsFacts(
      code: code, day: Day(iso: day)!, destination: destination, valueCents: dollars.map { $0 * 100 },
      items: items, text: text))
}

@Test func `controlled then and on today's list are two facts`() throws {
  let early = try status("russia", "8541510000", "2022-06-01", to: "RU")
  #expect(early.wasListed == false && early.isListed == true && early.isListedInRetrospectOnly)
  #expect(early.then.isEmpty && early.last.map(\.list) == ["chpl"] && early.last[0].entry.tier == "3.A")
  let late = try status("russia", "8541510000", "2024-06-01", to: "RU")
  #expect(late.wasListed == true && late.isListed == true && !late.isListedInRetrospectOnly)
  #expect(late.wasControlled == true)
  #expect(late.controls.first { $0.answer == true }?.measure.id == "eu-article-12g")
  let rice = try status("russia", "100630", "2024-06-01", to: "RU")
  #expect(rice.wasListed == false && rice.isListed == false && rice.wasControlled == nil)
  #expect(rice.controls.allSatisfy { $0.open == ["the measure names goods in words, not by codes"] })
}

@Test func `each destination answers by its own rules and its own days`() throws {
  let regimes = Regime.builtIn.map(RegimeIndex.init)
  let day = Day(iso: "2022-02-28")!
  let controls = regimes.map { index in
    let destination = index.regime.destinations[0]
    return index.status(of: GoodsFacts(code: "854231", day: day, destination: destination)).controls
      .map(\.measure.id)
  }
  #expect(controls[0] == ["eu-833-2014", "us-russia-2022", "eu-2022-328"])
  #expect(controls[1] == ["eu-765-2006"] && controls[2] == ["us-embargo-1995"])
  #expect(controls[3].contains("unscr-2397"))
  #expect(
    regimes.map { $0.regime.mainMeasure?.period.from?.description }
      == ["2022-02-24", "2022-03-02", "2023-02-24", "2017-12-22"])
  let elsewhere = regimes[0].status(of: GoodsFacts(code: "854231", day: day, destination: "KZ"))
  #expect(elsewhere.controls.isEmpty && elsewhere.wasControlled == false)
}

@Test func `luxury goods for North Korea: two cars and a bag by their brands, neither rice nor medicine`()
  throws
{
  func certain(_ code: HSCode, _ text: String) throws -> [GoodsStatus.Line] {
    try status("north-korea", code, "2019-06-01", to: "KP", dollars: 150_000, text).then.filter {
      $0.answer == true
    }
  }
  for text in ["MERCEDES-BENZ MAYBACH GLS 600", "Mercedes Maybach S 650 Guard"] {
    let lines = try certain("87032490", text)
    #expect(lines.map(\.list) == ["unscr-2397-7", "unscr-2094-iv", "us-luxury", "eu-luxury"])
    #expect(lines.map(\.authority) == ["UN", "UN", "US", "EU"])
    #expect(lines[0].entry.prefix == "87" && lines[1].keyword == "Maybach" && lines[3].keyword == "Maybach")
  }
  let bag = try certain("4202210000", "HANDBAG LADY DIOR")
  #expect(bag.map(\.list) == ["us-luxury", "eu-luxury"] && bag.allSatisfy { $0.keyword == "Dior" })
  #expect(bag.map(\.authority) == ["US", "EU"])
  for (code, text) in [("1006309800", "RICE"), ("3004900000", "MEDICINE")] as [(HSCode, String)] {
    let answer = try status("north-korea", code, "2019-06-01", to: "KP", text)
    #expect(answer.then.isEmpty && answer.last.isEmpty && answer.wasListed == false)
  }
  let plain = try status("north-korea", "4202210000", "2019-06-01", to: "KP", "school bag")
  #expect(plain.wasListed == nil)
  #expect(plain.then.allSatisfy { $0.open == ["kind of goods: the code covers others too"] })
  let stone = try status("north-korea", "4202210000", "2019-06-01", to: "KP", "bag of diorite")
  #expect(stone.wasListed == nil && stone.then.allSatisfy { $0.keyword == nil })
}

@Test func `a limit per article needs the number of articles only where the shipment is above it`() throws {
  func rugs(_ dollars: Int64?, _ items: Double?) throws -> Bool? {
    let answer = try status("north-korea", "570110", "2017-01-10", to: "KP", dollars: dollars, items: items)
    return answer.then.first { $0.list == "unscr-2321" }.map { $0.answer } ?? false
  }
  #expect(try rugs(500, nil) == false && rugs(500, 1) == false && rugs(501, 1) == true)
  #expect(try rugs(5_000, 10) == false && rugs(5_010, 10) == true)
  #expect(try rugs(5_000, nil) == nil && rugs(nil, nil) == nil && rugs(5_000, 0) == nil)
  let open = try status("north-korea", "570110", "2017-01-10", to: "KP", dollars: 5_000)
  #expect(
    open.then.first { $0.list == "unscr-2321" }?.open == ["value: goods are meant above 500 USD apiece"])
  let each = ValueLimit(cents: 50_050, unit: .shipment)
  #expect(each.text == "above 500.50 USD per shipment")
  #expect(each.isExceeded(valueCents: 50_050, items: nil) == false)
  #expect(each.isExceeded(valueCents: 50_051, items: 900) == true)
}

@Test func `an unknown start leaves the answer of a day open, and today's certain`() throws {
  let answer = try status("north-korea", "4907", "2010-01-01", to: "KP", "banknotes")
  #expect(answer.wasListed == nil && answer.then[0].open.first == "first day of the line")
  let cup = try status("north-korea", "010121", "2010-01-01", to: "KP")
  #expect(cup.wasListed == nil && cup.isListed == true && !cup.isListedInRetrospectOnly)
}

/// Goods as a list of lines, each perhaps limited, partial or exempt.
private func randomList(using random: inout SplitMix64) -> GoodsList {
  var seen: Set<HSCode> = []
  var entries: [GoodsList.Entry] = []
  for _ in 0..<6 {
    let digits = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      ["10", "11"].randomElement(using: &random)!
    }
    let prefix = HSCode(digits.joined())!
    guard seen.insert(prefix).inserted else { continue }
    let from: Int32? = [nil, 0, 5].randomElement(using: &random)!
    let to: Int32? = [nil, nil, 8].randomElement(using: &random)!
    var entry = GoodsList.Entry(
      prefix: prefix, tier: nil, period: Period(from: from.map(Day.init), to: to.map(Day.init)))
    entry.isExempt = Int.random(in: 0...3, using: &random) == 0
    if Bool.random(using: &random) { entry.limit = ValueLimit(cents: 1_000, unit: .item) }
    entry.isPartial = Int.random(in: 0...2, using: &random) == 0
    if Bool.random(using: &random) { entry.keywords = ["alfa"] }
    entries.append(entry)
  }
  return GoodsList(
    id: "g", title: "g", source: "test", codes: entries,
    keywords: Bool.random(using: &random) ? ["beta"] : [])
}

/// Tries every way the missing facts may turn out: starts, values, and whether goods of a partial line are meant.
private func listedInAllWays(_ facts: GoodsFacts, _ list: GoodsList, _ stands: (GoodsList.Entry) -> Bool?)
  -> Bool?
{
  let words = facts.text.map { $0.split(separator: " ").map(String.init) } ?? []
  let matching = list.codes.filter { facts.code.description.hasPrefix($0.prefix.description) }
    .sorted { $0.prefix.length > $1.prefix.length }
  var answers: Set<Bool> = []
  for choice in 0..<1 << (2 * matching.count) {
    var answer = false
    for (place, entry) in matching.enumerated() {
      let isThere = stands(entry) ?? (choice >> (2 * place) & 1 == 1)
      let isGuessed = choice >> (2 * place + 1) & 1 == 1
      let isTold = !entry.isPartial || words.contains { (entry.keywords + list.keywords).contains($0) }
      var isAbove = true
      var isOpen = !isTold
      if entry.limit != nil {
        switch (facts.valueCents, facts.items) {
        case (let value?, _) where value <= 1_000: isAbove = false
        case (let value?, let items?): isAbove = Double(value) / items > 1_000
        default: isOpen = true
        }
      }
      guard isThere, isAbove, !isOpen || isGuessed else { continue }
      answer = !entry.isExempt
      break
    }
    answers.insert(answer)
  }
  return answers.count == 1 ? answers.first : nil
}

@Test(arguments: UInt64(0)..<400)
func `the status agrees with trying every way that missing facts may turn out`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let list = randomList(using: &random)
  let regime = Regime(
    id: "t", title: "t", destinations: ["RU"], coalition: ["US"], hubs: nil, measures: [], goods: [list])
  let index = RegimeIndex(regime)
  for _ in 0..<20 {
    let code = HSCode((0..<3).map { _ in ["10", "11"].randomElement(using: &random)! }.joined())!
    let facts = GoodsFacts(
      code: code, day: Day(rawValue: Int32.random(in: -1...9, using: &random)), destination: "RU",
      valueCents: [nil, 900, 5_000].randomElement(using: &random)!,
      items: [nil, 1, 10].randomElement(using: &random)!,
      text: [nil, "alfa", "beta", "gamma"].randomElement(using: &random)!)
    let status = index.status(of: facts)
    #expect(status.wasListed == listedInAllWays(facts, list) { $0.period.contains(facts.day) }, "\(facts)")
    #expect(status.isListed == listedInAllWays(facts, list) { $0.period.to == nil }, "\(facts)")
    for line in status.then + status.last {
      #expect(line.open.isEmpty == (line.answer == true) && line.answer != false && !line.entry.isExempt)
    }
  }
}
