import Regimes
import TestSupport
import Testing
import Trade

/// A small sound file; each test below spoils one thing in it.
private let sound = """
  {"schema": "entrepot.regime/1", "id": "test", "title": "Test",
   "destinations": ["RU"], "coalition": ["US", "DE"], "hubs": null,
   "measures": [
    {"id": "m1", "authority": "A", "title": "T", "source": "S",
     "from": "2022-02-24", "to": null, "destinations": ["RU"], "goods": ["g1"], "graceDays": 35},
    {"id": "m0", "authority": "A", "title": "T", "source": "S", "from": "2014-07-31", "destinations": ["RU"]}
   ],
   "goods": [
    {"id": "g1", "title": "T", "source": "S", "codes": [
      {"prefix": "854231", "tier": "1", "text": "x\\u00e9 \\"y\\" \\ud83d\\ude00", "from": "2023-05-19"},
      {"prefix": "8542", "from": null, "by": "2024-02-23", "to": "2025-01-01", "verified": false}]}
   ],
   "exemptions": [], "partyLists": []}
  """

private func load(_ text: String) throws(RegimeError) -> Regime {
  try Regime.load(bytes: Array(text.utf8), name: "my.json")
}

private func failure(_ text: String) -> RegimeError? {
  do {
    _ = try load(text)
    return nil
  } catch {
    return error
  }
}

@Test func `a sound file is read in full`() throws {
  let regime = try load(sound)
  #expect(regime.id == "test" && regime.destinations == ["RU"] && regime.coalition == ["DE", "US"])
  #expect(regime.hubs == nil && regime.measures.map(\.id) == ["m0", "m1"])  // by day, not by place
  #expect(regime.measures[1].graceDays == 35 && regime.measures[0].graceDays == 0)
  #expect(regime.mainMeasure?.id == "m0")
  let codes = regime.goods[0].codes
  #expect(codes[0].text == "xé \"y\" 😀" && codes[0].tier == "1" && codes[0].isVerified)
  #expect(codes[1].period == Period(from: nil, to: Day(iso: "2025-01-01"), by: Day(iso: "2024-02-23")))
  #expect(!codes[1].isVerified)
  #expect(try load("\u{FEFF}" + sound) == regime)
  #expect(try load(sound.replacing("\n", with: "\r\n")) == regime)
}

@Test func `what a list says holds for the lines that do not say it, and a line says all its days or none`()
  throws
{
  let list = """
    {"id": "g1", "title": "T", "source": "S", "authority": "L", "from": "2020-01-01", "to": "2030-01-01",
     "verified": false, "partial": true, "keywords": ["k"], "codes": [
      {"prefixes": ["10", "11"]}, {"prefix": "12", "from": null, "by": "2021-01-01", "verified": true},
      {"prefix": "1200", "exempt": true}, {"prefix": "13", "to": null, "partial": false, "authority": "A"}]}
    """
  let parts = sound.split(separator: "{\"id\": \"g1\"", maxSplits: 1)
  let rest = parts[1].split(separator: "]}", maxSplits: 1, omittingEmptySubsequences: false)[1]
  let goods = try load(parts[0] + list + rest).goods[0]
  #expect(goods.authority == "L" && goods.keywords == ["k"])
  #expect(goods.codes.map(\.prefix) == ["10", "11", "12", "1200", "13"])
  let span = Period(from: Day(iso: "2020-01-01"), to: Day(iso: "2030-01-01"))
  let by = Period(from: nil, to: nil, by: Day(iso: "2021-01-01"))
  #expect(goods.codes.map(\.period) == [span, span, by, span, Period(from: nil, to: nil)])
  #expect(goods.codes.map(\.isVerified) == [false, false, true, false, false])
  #expect(goods.codes.map(\.isPartial) == [true, true, true, false, false])
  #expect(goods.codes.map(\.authority) == [nil, nil, nil, nil, "A"])
}

struct Spoiling: CustomTestStringConvertible {
  let old: String, new: String, line: Int, path: String, remedy: String
  var testDescription: String { "\(old) -> \(new)" }
  init(_ old: String, _ new: String, _ line: Int, _ path: String, _ remedy: String) {
    (self.old, self.new, self.line, self.path, self.remedy) = (old, new, line, path, remedy)
  }
}

private let spoilings: [Spoiling] = [
  .init("regime/1", "regime/2", 1, "$.schema", "write \"entrepot.regime/1\""),
  .init("\"title\": \"Test\",", "", 1, "$", "no 'title'; add it"),
  .init("\"title\": \"Test\"", "\"title\": \"  \"", 1, "$.title", "is empty"),
  .init("\"title\": \"Test\"", "\"title\": 7", 1, "$.title", "text in double quotes"),
  .init("\"id\": \"test\"", "\"id\": \"My Test\"", 1, "$.id", "lower-case letters"),
  .init(
    "\"destinations\": [\"RU\"], \"coal", "\"destination\": [\"RU\"], \"coal", 2, "$",
    "did you mean 'destinations'"),
  .init("\"hubs\"", "\"zebra\"", 2, "$", "'zebra' is no key of this schema; remove it"),
  .init("\"hubs\": null", "\"hubs\": null, \"hubs\": null", 2, "$", "stands twice"),
  .init("\"DE\"", "\"de\"", 2, "$.coalition[1]", "ISO 3166 code"),
  .init("\"DE\"", "\"ZZ\"", 2, "$.coalition[1]", "ISO 3166 code"),
  .init("\"DE\"", "\"US\"", 2, "$.coalition[1]", "stands twice"),
  .init("\"DE\"", "5", 2, "$.coalition[1]", "text in double quotes"),
  .init("\"DE\"", "\"RU\"", 2, "$.destinations", "is in 'coalition' too"),
  .init("\"hubs\": null", "\"hubs\": [\"RU\"]", 2, "$.hubs", "is in 'destinations' too"),
  .init("[\"US\", \"DE\"]", "[]", 2, "$.coalition", "name at least one"),
  .init("[\"US\", \"DE\"]", "\"US\"", 2, "$.coalition", "an array"),
  .init("\"id\": \"m0\"", "\"id\": \"m1\"", 6, "$.measures[1].id", "stands twice"),
  .init("\"2022-02-24\"", "\"2022-2-24\"", 5, "$.measures[0].from", "YYYY-MM-DD"),
  .init("\"2022-02-24\"", "\"2022-02-30\"", 5, "$.measures[0].from", "YYYY-MM-DD"),
  .init("\"2022-02-24\"", "20220224", 5, "$.measures[0].from", "text in double quotes"),
  .init("\"to\": null", "\"to\": \"2022-02-24\"", 5, "$.measures[0].to", "first day after"),
  .init("[\"g1\"]", "[\"g2\"]", 5, "$.measures[0].goods[0]", "this regime; it has g1"),
  .init("\"goods\": [\"g1\"]", "\"goods\": {}", 5, "$.measures[0].goods", "an array"),
  .init("\"graceDays\": 35", "\"graceDays\": -1", 5, "$.measures[0].graceDays", "0 to 3650"),
  .init("\"graceDays\": 35", "\"graceDays\": 3.5", 5, "$.measures[0].graceDays", "whole number"),
  .init("\"graceDays\": 35", "\"graceDays\": \"35\"", 5, "$.measures[0].graceDays", "whole number"),
  .init("\"graceDays\"", "\"gracedays\"", 5, "$.measures[0]", "did you mean 'graceDays'"),
  .init(
    "\"destinations\": [\"RU\"], \"goods\"", "\"destinations\": [\"IR\"], \"goods\"", 5,
    "$.measures[0].destinations",
    "add it to 'destinations'"),
  .init("\"graceDays\": 35", "\"main\": \"yes\"", 5, "$.measures[0].main", "true or false"),
  .init(
    "\"prefix\": \"854231\"", "\"prefix\": \"8542.31\"", 10, "$.goods[0].codes[0].prefix", "without dots"),
  .init(
    "\"prefix\": \"854231\"", "\"prefix\": \"85423\"", 10, "$.goods[0].codes[0].prefix", "2, 4, 6, 8 or 10"),
  .init(
    "\"prefix\": \"854231\"", "\"prefix\": \"854231000000\"", 10, "$.goods[0].codes[0].prefix",
    "2, 4, 6, 8 or 10"),
  .init(
    "\"prefix\": \"854231\"", "\"prefix\": 854231", 10, "$.goods[0].codes[0].prefix", "text in double quotes"),
  .init(
    "\"prefix\": \"854231\"", "\"prefix\": \"8542\"", 11, "$.goods[0].codes[1].prefix", "overlapping periods"),
  .init(
    "\"from\": null, \"by\"", "\"from\": \"2020-01-01\", \"by\"", 11, "$.goods[0].codes[1].by",
    "only where 'from'"),
  .init("\"tier\"", "\"teir\"", 10, "$.goods[0].codes[0]", "did you mean 'tier'"),
  .init("\"exemptions\": []", "\"exemptions\": [1]", 13, "$.exemptions[0]", "an object"),
  .init("\"exemptions\": []", "\"without\": {}", 13, "$.without", "no 'extends'; add it"),
  .init(
    "\"exemptions\": []", "\"extends\": \"rusia\"", 13, "$.extends",
    "extend russia, belarus, iran or north-korea"),
  .init("\"exemptions\": []", "\"events\": [{\"id\": \"e\"}]", 13, "$.events[0]", "no 'day'"),
  .init(
    "\"exemptions\": []", "\"joined\": [{\"countries\": [\"FR\"], \"source\": \"S\"}]", 13,
    "$.joined[0].countries", "not in 'coalition'"),
  .init("\"tier\": \"1\"", "\"aboveUSD\": 0", 10, "$.goods[0].codes[0].aboveUSD", "from 1 to"),
  .init("\"tier\": \"1\"", "\"per\": \"item\"", 10, "$.goods[0].codes[0].per", "no 'aboveUSD'"),
  .init(
    "\"tier\": \"1\"", "\"aboveUSD\": 5, \"per\": \"kilo\"", 10, "$.goods[0].codes[0].per", "item or shipment"
  ),
  .init("\"tier\": \"1\"", "\"keywords\": [\"-\"]", 10, "$.goods[0].codes[0].keywords[0]", "is empty"),
  .init(
    "\"tier\": \"1\"", "\"prefixes\": [\"85\"]", 10, "$.goods[0].codes[0].prefixes",
    "either 'prefix' or 'prefixes'"),
  .init(
    "\"prefix\": \"854231\"", "\"prefixes\": [\"90\", \"8542\"]", 11, "$.goods[0].codes[1].prefix",
    "overlapping periods"),
  .init(
    "\"prefix\": \"854231\"", "\"prefixes\": [\"90\", \"9\"]", 10, "$.goods[0].codes[0].prefixes[1]",
    "without dots"),
  .init(
    "\"prefix\": \"854231\"", "\"prefixes\": []", 10, "$.goods[0].codes[0].prefixes", "name at least one"),
  .init("\"partyLists\": []", "\"partyLists\": [{}]", 13, "$.partyLists", "leave the array empty"),
  .init("[]}", "[]", 13, "$", "',' or '}'"),
  .init("[]}", "[]} x", 13, "$", "the end of the file"),
  .init("\"partyLists\": []", "\"partyLists\": [", 13, "$", "a value"),
  .init("\"partyLists\": []", "\"partyLists\" []", 13, "$", "':'"),
  .init("\"partyLists\": []", "partyLists: []", 13, "$", "a key in double quotes"),
  .init("\"hubs\": null", "\"hubs\": nul", 2, "$", "a value"),
  .init("\"hubs\": null", "\"hubs\": NaN", 2, "$", "a value"),
  .init("\\u00e9", "\\u00g9", 10, "$", "hexadecimal"),
  .init("\\ude00", "", 10, "$", "surrogate"),
  .init("\\u00e9", "\\q", 10, "$", "\\n"),
  .init("\"text\": \"x", "\"text\": \"\n", 10, "$", "closing double quote"),
]

@Test(arguments: spoilings)
func `a spoiled file is refused with line, path and remedy`(spoiling: Spoiling) throws {
  let parts = sound.split(separator: spoiling.old, maxSplits: 1, omittingEmptySubsequences: false)
  try #require(parts.count == 2, "'\(spoiling.old)' is not in the file")
  let error = try #require(failure(parts[0] + spoiling.new + parts[1]))
  #expect(error.file == "my.json" && error.line == spoiling.line && error.path == spoiling.path, "\(error)")
  #expect(error.description.contains(spoiling.remedy), "\(error)")
  #expect(error.description.hasPrefix("my.json:\(spoiling.line): \(spoiling.path): "))
}

@Test func `a code may leave a list and come back, on the very day it left at the earliest`() throws {
  let again = "{\"prefix\": \"8542\", \"tier\": \"2\", \"from\": \"2025-01-01\"}"
  let regime = try load(sound.replacing("\"verified\": false}", with: "\"verified\": false}, \(again)"))
  let index = RegimeIndex(regime)
  func listed(_ day: String) -> Bool? { index.isListed("854239", on: Day(iso: day)!) }
  #expect(listed("2024-02-22") == nil && listed("2024-02-23") == true && listed("2025-01-01") == true)
  #expect(index.tier(of: "854239") == "2")
  let early = again.replacing("2025-01-01", with: "2024-12-31")
  let error = try #require(
    failure(sound.replacing("\"verified\": false}", with: "\"verified\": false}, \(early)")))
  #expect(error.problem == .overlappingEntries("8542") && error.path == "$.goods[0].codes[2].prefix")
}

@Test func `two main measures are one too many`() throws {
  let both = sound.replacing("\"source\": \"S\",", with: "\"source\": \"S\", \"main\": true,")
    .replacing("\"source\": \"S\", \"main\": true, \"codes\"", with: "\"source\": \"S\", \"codes\"")
  let error = try #require(failure(both))
  #expect(
    error.path == "$.measures[1].main" && error.description.contains("'m1' is the main measure already"))
}

@Test(arguments: [
  "", " ", "[]", "null", "{}", "{", "\u{0}", "{\"schema\": \"entrepot.regime/1\"}", "{\"a\":1,}", "[1,]",
])
func `what is no regime is refused`(text: String) { #expect(failure(text) != nil) }

@Test func `bytes that are no UTF-8 and bottomless nesting are refused`() {
  let broken = Array(sound.utf8).map { $0 == UInt8(ascii: "A") ? 0xFF : $0 }
  #expect(throws: RegimeError.self) { try Regime.load(bytes: broken, name: "x") }
  let deep = Array(String(repeating: "[", count: 1_000_000).utf8)
  #expect(throws: RegimeError.self) { try Regime.load(bytes: deep, name: "x") }
}

@Test(arguments: UInt64(0)..<300)
func `a file cut short or with a changed byte never crashes`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let bytes = Array(sound.utf8)
  let cut = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
  #expect(throws: RegimeError.self) { try Regime.load(bytes: cut, name: "x") }
  var changed = bytes
  changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
  do throws(RegimeError) {
    _ = try Regime.load(bytes: changed, name: "x")
  } catch {
    #expect((1...14).contains(error.line) && error.path.hasPrefix("$"))
  }
}
