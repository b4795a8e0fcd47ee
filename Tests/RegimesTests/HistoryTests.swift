import Regimes
import Testing
import Trade

private func day(_ text: String) -> Day { Day(iso: text)! }

private let russia = Regime.named("russia")!

@Test func `8541.51 is new in 2022 and compared within its family`() throws {
  let history = GoodsHistory(of: "854151", in: [russia])
  #expect(history.editions == [2022] && history.members == ["854150", "854151", "854159"])
  #expect(GoodsHistory(of: "854150", in: []).editions == [2017])
  #expect(GoodsHistory(of: "852990", in: []).editions == [2017, 2022])
  #expect(GoodsHistory(of: "100630", in: []).editions == [2017, 2022])
  let own = try #require(history.regimes.first).own
  #expect(own.map(\.list.id) == ["chpl"] && own[0].measures.map(\.id) == ["eu-article-12g"])
  #expect(history.regimes[0].family.map(\.code) == ["854159"])
  #expect(
    history.lines.contains(
      "  today on chpl (tier 3.A); first listed 2023-09-26; named by a measure since 2023-12-18"))
  let text = history.lines.joined(separator: "\n")
  #expect(text.contains("in HS 2022 only") && text.contains("compare their sum") && text.contains("tier 3.A"))
  #expect(text.contains("2023-09-26") && text.contains("(unverified)"))
}

@Test func `a heading shows the lines within it, a longer code those above it`() {
  let heading = GoodsHistory(of: "8542", in: [russia]).regimes[0]
  #expect(heading.own.count == 8 && heading.own.allSatisfy(\.isPart) && heading.family.isEmpty)
  let long = GoodsHistory(of: "8542310000", in: [russia]).regimes[0]
  #expect(long.own.map(\.entry.prefix) == ["854231", "854231"] && !long.own.contains { $0.isPart })
  #expect(GoodsHistory(of: "100630", in: [russia]).lines.last == "  on no list")
  let luxury = GoodsHistory(of: "490700", in: [Regime.named("north-korea")!]).lines
  #expect(
    luxury.contains(
      "  today perhaps on eu-luxury; first listed on an unknown day, by 2017-08-30; named by a measure since 2017-08-30"
    ))
}

@Test func `a day shows what was in force, and apart from it what may have been`() {
  let early = RegimeSnapshot(russia, on: day("2022-03-05"))
  #expect(early.measures.certain.map(\.id) == ["eu-833-2014", "us-russia-2022", "eu-2022-328"])
  #expect(early.goods.allSatisfy { $0.lines.certain.isEmpty })
  #expect(early.coalition.certain.count == 33 && early.coalition.open == ["KR", "TW"])
  #expect(!early.coalition.certain.contains("CH") && early.lastEvent?.id == "wco-hs-2022")
  #expect(early.exemptions.certain.map(\.id) == ["us-cyber-gl-1b", "us-ccd-2022"])
  let later = RegimeSnapshot(russia, on: day("2022-06-01"))
  #expect(later.exemptions.open.map(\.id) == ["us-russia-gl-25a", "us-russia-gl-25b"])
  #expect(
    later.lines.contains {
      $0.contains("perhaps, as a first day is not known: US OFAC  Russia General License 25B")
    })
  #expect(later.coalition.certain.contains("KR") && later.coalition.certain.contains("CH"))
  let full = RegimeSnapshot(russia, on: day("2024-02-23"))
  #expect(full.goods[0].lines.certain.count == 50 && full.coalition.certain.count == 39)
  #expect(full.lines.contains { $0.contains("chpl: 50 of 50 codes (tier 1: 4, tier 2: 5, tier 3.A: 16") })
}

@Test(arguments: Regime.builtIn)
func `a snapshot parts every measure, line and country by the answer of its day`(regime: Regime) {
  for text in ["2005-01-01", "2016-06-01", "2022-04-08", "2023-09-26", "2026-11-01"] {
    let snapshot = RegimeSnapshot(regime, on: day(text))
    for measure in regime.measures {
      let answer = measure.period.contains(day(text))
      #expect(snapshot.measures.certain.contains(measure) == (answer == true))
      #expect(snapshot.measures.open.contains(measure) == (answer == nil))
    }
    for (list, part) in zip(regime.goods, snapshot.goods) {
      #expect(part.lines.certain == list.codes.filter { $0.period.contains(day(text)) == true })
      #expect(part.lines.open == list.codes.filter { $0.period.contains(day(text)) == nil })
    }
    #expect(
      snapshot.coalition.certain
        == regime.coalition.filter { regime.isInCoalition($0, on: day(text)) == true })
    #expect(!snapshot.lines.contains { $0.contains("\n") })
  }
}

@Test func `a country is in the coalition from the day it joined, and nobody knows where no day is held`() {
  func isIn(_ code: CountryCode, _ text: String) -> Bool? { russia.isInCoalition(code, on: day(text)) }
  #expect(isIn("US", "2022-02-23") == false && isIn("US", "2022-02-24") == true)
  #expect(isIn("CH", "2022-04-07") == false && isIn("CH", "2022-04-08") == true)
  #expect(isIn("KR", "2022-02-01") == nil && isIn("KR", "2022-03-11") == true)
  #expect(isIn("CN", "2023-01-01") == false)
  #expect(Regime.named("north-korea")?.isInCoalition("US", on: day("2023-01-01")) == .some(nil))
}
