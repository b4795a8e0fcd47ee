import Foundation
import Regimes
import Testing
import Trade

private func day(_ text: String) -> Day { Day(iso: text)! }

private func regime(_ id: String) throws -> Regime { try #require(Regime.named(id)) }

@Test func `the built-in regimes load and are named after their files`() {
  #expect(Regime.builtIn.map(\.id) == ["russia", "belarus", "iran", "north-korea"])
  #expect(Regime.builtInNames == Regime.builtIn.map(\.id))
  for regime in Regime.builtIn {
    #expect(Regime.named(regime.id) == regime)
    let bytes = Regime.source(of: regime.id) ?? []
    #expect(bytes.count < 40_000)  // embedded in the code: a larger one slows the build
    #expect((try? Regime.load(bytes: bytes, name: "x")) == regime)
    #expect(!regime.measures.isEmpty && !regime.goods.isEmpty)
    for measure in regime.measures {
      #expect(!measure.source.isEmpty && measure.destinations == regime.destinations)
    }
    for list in regime.goods { #expect(!list.source.isEmpty) }
  }
  #expect(Regime.named("narnia") == nil && Regime.source(of: "narnia") == nil)
}

@Test(arguments: ["russia", "belarus"])
func `the Common High Priority List has 4, 5, 16, 9, 11 and 5 codes in its tiers`(id: String) throws {
  let list = try #require(try regime(id).goods.first { $0.id == "chpl" })
  let counts = Dictionary(grouping: list.codes, by: \.tier).mapValues(\.count)
  #expect(counts == ["1": 4, "2": 5, "3.A": 16, "3.B": 9, "4.A": 11, "4.B": 5])
  #expect(Set(list.codes.map(\.prefix)).count == 50)
  #expect(list.codes.allSatisfy { $0.prefix.length == 6 && $0.text != nil })
}

@Test(arguments: ["russia", "belarus"])
func `nine, then 45, then 50 codes were listed`(id: String) throws {
  let regime = try regime(id)
  let index = RegimeIndex(regime)
  let codes = try #require(regime.goods.first { $0.id == "chpl" }).codes.map(\.prefix)
  func count(_ text: String, _ answer: Bool?) -> Int {
    codes.count { index.isListed($0, on: day(text), inList: "chpl") == answer }
  }
  #expect(count("2023-05-18", false) == 50)
  #expect(count("2023-05-19", true) == 9 && count("2023-05-19", false) == 41)
  #expect(count("2023-09-25", true) == 9 && count("2023-09-26", true) == 45)
  #expect(count("2024-02-22", true) == 45 && count("2024-02-23", true) == 50)
  let nine = codes.filter { index.isListed($0, on: day("2023-05-19"), inList: "chpl") == true }
  #expect(Set(nine.compactMap { index.tier(of: $0) }) == ["1", "2"])
}

private let published: [[Substring]]? = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  for up in ["../shared/data/", "../../shared/data/"] {
    let file = root.appending(path: up + "reference/common_high_priority_list_hs6.csv")
    if let text = try? String(contentsOf: file, encoding: .utf8) {
      return text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
    }
  }
  return nil
}()

@Test(.enabled(if: published != nil))
func `codes and tiers are those of the published list`() throws {
  let index = RegimeIndex(try regime("russia"))
  let rows = try #require(published)
  #expect(rows.count == 50)
  for row in rows {
    let tier = index.tier(of: try #require(HSCode(row[0])))
    #expect(tier?.replacing(".", with: "") == String(row[1]), "\(row[0])")
  }
}

@Test func `main measures have the days that comparisons part at`() throws {
  let expected = [
    ("russia", "2022-02-24", 35), ("belarus", "2022-03-02", 35), ("iran", "2023-02-24", 30),
    ("north-korea", "2017-12-22", 30),
  ]
  for (id, start, grace) in expected {
    let main = try #require(try regime(id).mainMeasure)
    #expect(main.period.from == day(start) && main.graceDays == grace && main.period.to == nil, "\(id)")
  }
}

@Test func `the coalition is the United States and its 38 partners`() throws {
  for regime in Regime.builtIn {
    #expect(regime.coalition.count == 39 && regime.coalition == regime.coalition.sorted())
    #expect(regime.hubs == nil)
    for code: CountryCode in ["US", "DE", "JP", "KR", "TW", "CH", "LI", "GB"] {
      #expect(regime.coalition.contains(code))
    }
    for code: CountryCode in ["CN", "HK", "TR", "AE", "KZ", "RU", "SG"] {
      #expect(!regime.coalition.contains(code))
    }
  }
  #expect(try regime("russia").destinations == ["RU"] && regime("belarus").destinations == ["BY"])
  #expect(try regime("iran").destinations == ["IR"] && regime("north-korea").destinations == ["KP"])
}

@Test func `Iran's list has the twelve codes of the rule of 24 February 2023`() throws {
  let regime = try regime("iran")
  let index = RegimeIndex(regime)
  #expect(regime.goods.map(\.codes.count) == [12])
  #expect(index.tiers.isEmpty && index.tier(of: "840710") == nil && index.tierRank(of: "8407100000") == 0)
  #expect(index.isListed("84071000", on: day("2023-02-23")) == false)
  #expect(index.isListed("84071000", on: day("2023-02-24")) == true)
  #expect(regime.measures.contains { $0.id == "eu-2023-1529" && $0.period.from == day("2023-07-20") })
}

@Test func `North Korea's list of 2017 is whole chapters from 72 to 89`() throws {
  let index = RegimeIndex(try regime("north-korea"))
  #expect(index.tiers.isEmpty)
  for chapter in 1...99 {
    let code = try #require(HSCode(chapter < 10 ? "0\(chapter)" : "\(chapter)"))
    let isMeant = (72...89).contains(chapter) && chapter != 77
    #expect(
      (index.isListed(code, on: day("2017-12-22"), inList: "unscr-2397-7") == true) == isMeant, "\(chapter)")
    #expect(index.isListed(code, on: day("2017-12-21"), inList: "unscr-2397-7") == false)
  }
  #expect(index.measureInForce(for: "842952", on: day("2018-01-01"), to: "KP")?.id == "unscr-2397")
  #expect(index.measureInForce(for: "2203", on: day("2015-01-01"), to: "KP")?.id == "us-luxury")
  #expect(index.measureInForce(for: "890399", on: day("2015-01-01"), to: "KP")?.id == "unscr-2094")
  #expect(index.measureInForce(for: "890399", on: day("2016-06-01"), to: "KP")?.id == "unscr-2270")
  #expect(index.measureInForce(for: "100630", on: day("2018-01-01"), to: "KP")?.id == "unscr-1718")
  #expect(index.measureInForce(for: "890399", on: day("2015-01-01"), to: "RU") == nil)
  #expect(index.isListed("2205", on: day("2010-01-01")) == true)  // on the list of the US
  #expect(index.isListed("4907", on: day("2010-01-01")) == nil)  // the start of the EU's list is unknown
  #expect(index.isListed("2208", on: day("2017-08-30")) == true)
}

@Test func `the measure in force at Russia's border is of the day`() throws {
  let index = RegimeIndex(try regime("russia"))
  func measure(_ code: HSCode, _ text: String) -> String? {
    index.measureInForce(for: code, on: day(text), to: "RU")?.id
  }
  #expect(measure("854231", "2014-07-30") == nil)
  #expect(measure("854231", "2022-02-23") == "eu-833-2014")
  #expect(measure("854231", "2022-02-24") == "us-russia-2022")
  #expect(measure("8542310000", "2023-02-24") == "us-supplement-7")
  #expect(measure("848210", "2023-02-24") == "eu-2022-328")
  #expect(measure("848210", "2023-12-18") == "eu-article-12g")
  #expect(measure("010121", "2025-01-01") == "eu-2022-328")
  #expect(index.tierRank(of: "8542310000") == 0 && index.tierRank(of: "84571010") == 5)
  #expect(index.tierRank(of: "840710") == 6 && index.tierRank(of: "010121") == RegimeIndex.notListed)
  #expect(index.tierRank(of: "8542") == RegimeIndex.notListed)
  #expect(index.text(of: "848210") == "ball bearings")
}

@Test func `the summary names every measure, list and code`() {
  for regime in Regime.builtIn {
    let text = regime.summaryLines.joined(separator: "\n")
    for measure in regime.measures { #expect(text.contains(measure.id) && text.contains(measure.source)) }
    for list in regime.goods {
      #expect(text.contains(list.id))
      for entry in list.codes { #expect(text.contains("\(entry.prefix)")) }
    }
    #expect(!regime.summaryLines.contains { $0.contains("\n") })
    #expect(regime.summaryLine.hasPrefix(regime.id))
  }
}
