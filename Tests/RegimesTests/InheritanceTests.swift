import Foundation
import Regimes
import Testing
import Trade

private let russia = Regime.named("russia")!

private func load(_ keys: String) throws(RegimeError) -> Regime {
  let text = #"{"schema": "entrepot.regime/1", "id": "mine", "title": "Mine", "extends": "russia""#
  return try Regime.load(bytes: Array("\(text)\(keys.isEmpty ? "" : ", " + keys)}".utf8), name: "mine.json")
}

private func failure(_ keys: String) -> RegimeError? {
  do {
    _ = try load(keys)
    return nil
  } catch {
    return error
  }
}

private let measure = """
  "authority": "A", "title": "T", "source": "S", "from": "2021-01-01", "destinations": ["RU"]
  """

@Test func `a file that only extends is the other regime under its own name`() throws {
  var expected = russia
  (expected.id, expected.title) = ("mine", "Mine")
  #expect(try load("") == expected)
}

@Test func `what a file writes takes the place of what bears its id, and the rest is added or taken away`()
  throws
{
  let regime = try load(
    """
    "coalition": ["US", "DE"], "hubs": ["KZ"], "note": null,
    "measures": [{"id": "eu-2022-328", \(measure)}, {"id": "house", \(measure), "goods": ["g"], "main": true}],
    "goods": [{"id": "g", "title": "T", "source": "S", "codes": [{"prefix": "10"}]}],
    "without": {"goods": ["uav-supplement-7"], "measures": ["us-supplement-7"], "exemptions": ["us-ccd-2024"]}
    """)
  #expect(regime.coalition == ["DE", "US"] && regime.hubs == ["KZ"] && regime.note == nil)
  #expect(regime.joined.isEmpty && regime.isInCoalition("US", on: Day(iso: "2023-01-01")!) == nil)
  #expect(regime.destinations == russia.destinations && regime.events == russia.events)
  #expect(
    regime.measures.map(\.id) == ["eu-833-2014", "eu-2022-328", "house", "us-russia-2022", "eu-article-12g"])
  #expect(regime.measures[1].title == "T" && regime.mainMeasure?.id == "house")
  #expect(regime.measures.count(where: \.isMain) == 1)
  #expect(regime.goods.map(\.id) == ["chpl", "g"])
  #expect(regime.exemptions == russia.exemptions.filter { $0.id != "us-ccd-2024" })
}

@Test(arguments: [
  (#""without": {"measures": ["nothing"]}"#, "$.without.measures[0]", "it has eu-833-2014"),
  (#""without": {"goods": ["chpl"]}"#, "$.without", "measure 'eu-article-12g' still names"),
  (#""without": {"measure": []}"#, "$.without", "did you mean 'measures'"),
  (#""without": {"exemptions": ["us-cyber-gl-1"]}"#, "$.exemptions", "no exemption 'us-cyber-gl-1'"),
  (#""destinations": ["IR"]"#, "$.destinations", "RU is no destination of this regime"),
  (#""coalition": ["RU"]"#, "$.destinations", "is in 'coalition' too"),
  (
    #""joined": [{"countries": ["US", "FR"], "source": "S", "from": "2022-01-01"}, {"countries": ["FR"], "source": "S"}]"#,
    "$.joined[1].countries", "stands twice"
  ),
  (#""extends": "russia""#, "$", "stands twice"),
])
func `what cannot be inherited is refused with its place and remedy`(
  keys: String, path: String, remedy: String
) throws {
  let error = try #require(failure(keys))
  #expect(error.path == path && error.description.contains(remedy), "\(error)")
}

@Test func `only built-in regimes can be extended, and those extend none`() {
  let text = #"{"schema": "entrepot.regime/1", "id": "x", "title": "X", "extends": "mine"}"#
  #expect(throws: RegimeError.self) { try Regime.load(bytes: Array(text.utf8), name: "x") }
  for id in Regime.builtInNames {
    #expect(!String(decoding: Regime.source(of: id) ?? [], as: UTF8.self).contains("\"extends\""))
  }
}

// MARK: The example of the documentation

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

@Test func `the example of the documentation is a sound file that extends a built-in one`() throws {
  let file = root.appending(path: "Docs/regime-example.json")
  let regime = try Regime.load(bytes: Array(try Data(contentsOf: file)), name: "regime-example.json")
  #expect(regime.id == "house-rules" && regime.measures.count == russia.measures.count + 1)
  #expect(regime.events.count == russia.events.count && regime.exemptions.count == russia.exemptions.count)
  let index = RegimeIndex(regime)
  func status(_ code: HSCode, _ text: String?, dollars: Int64, items: Double?) -> Bool? {
    let facts = GoodsFacts(
      code: code, day: Day(iso: "2023-02-01")!, destination: "RU", valueCents: dollars * 100, items: items,
      text: text)
    return index.status(of: facts).then.first { $0.list == "house-goods" }.map { $0.answer } ?? false
  }
  #expect(status("903020", nil, dollars: 1, items: nil) == true)
  #expect(status("9030201000", nil, dollars: 1, items: nil) == false)
  #expect(status("854110", "АКМЕ диод", dollars: 1, items: nil) == true)
  #expect(status("854110", "diode", dollars: 1, items: nil) == nil)
  #expect(status("850440", nil, dollars: 400, items: 2) == false)
  #expect(status("850440", nil, dollars: 402, items: 2) == true)
}

@Test func `an exemption that is like another takes what it does not write, and shares its cap`() throws {
  let file = root.appending(path: "Docs/regime-example.json")
  let regime = try Regime.load(bytes: Array(try Data(contentsOf: file)), name: "regime-example.json")
  let pair = regime.exemptions.filter { $0.id.hasPrefix("house") }
  #expect(pair.map(\.cap?.cents) == [2_000_000, 500_000] && pair[1].supersedes == "house-service")
  #expect(pair[1].requiredParties == pair[0].requiredParties && pair[1].goods == pair[0].goods)
  #expect(pair[1].period == Period(from: Day(iso: "2024-01-01"), to: nil) && pair[0].period.to == nil)
  var facts = ExemptionFacts(day: Day(iso: "2023-12-31")!)
  (facts.destination, facts.activity, facts.code, facts.places) = ("RU", .goods, "903020", "Omsk")
  (facts.valueCents, facts.authorisations) = (600_000, ["house-approval"])
  facts.evidence = ["statement of the hospital"]
  facts.parties = [.init(.consignee, name: "City Hospital No. 3", listings: [], type: .firm)]
  func answers() -> [String: ExemptionVerdict] {
    let all = Exemptions(pair).answers(for: facts)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.verdict) })
  }
  #expect(answers()["house-service"] == .possible(unmet: ["what only a person can judge"]))
  facts.day = Day(iso: "2024-01-01")!
  #expect(answers()["house-service"] == .notApplicable("house-service-2024 had replaced it"))
  #expect(
    answers()["house-service-2024"]
      == .excluded(
        clause: "at most 5000 USD of values per calendar year for each consignee; 6000 USD with this row"))
}

@Test func `the documentation names every key of the format`() throws {
  let page = try String(contentsOf: root.appending(path: "Docs/REGIMES.md"), encoding: .utf8)
  let example = try String(contentsOf: root.appending(path: "Docs/regime-example.json"), encoding: .utf8)
  let keys = example.matches(of: /"([A-Za-z]+)":/).map { String($0.output.1) }
  for key in Set(keys).sorted() { #expect(page.contains(key), "\(key)") }
}
