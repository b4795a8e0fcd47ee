import Foundation
import Testing

/// `entrepot regimes` as it is typed.
@Suite struct RegimeCommandTests {
  private static let extending = #"""
    {"schema": "entrepot.regime/1", "id": "mine", "title": "Mine", "extends": "belarus", "measures": [
      {"id": "house", "authority": "A", "title": "T", "source": "S", "from": "2020-01-01", "destinations": ["BY"]}]}
    """#

  private struct AsOf: Decodable {
    struct Part: Decodable { let id: String }
    struct Held: Decodable { let certain: [Part], open: [Part] }
    struct Regime: Decodable { let id: String, measures: Held, exemptions: Held }
    let schema: String, day: String, regimes: [Regime]
  }

  @Test func `as-of shows one day of the regimes asked for, certain things and open ones apart`() throws {
    guard let place = try Workplace() else { return }
    try place.write(RegimeCommandTests.extending, to: "mine.json")
    let words = ["regimes", "as-of", "2022-06-01", "--regime", "russia,mine.json"]
    let text = try place.run(words)
    #expect(text.status == 0 && text.output.contains("russia on 2022-06-01"))
    #expect(text.output.contains("house, since 2020-01-01") && !text.output.contains("iran on"))
    let answer = try JSONDecoder().decode(
      AsOf.self, from: Data(try place.run(words + ["-f", "json"]).output.utf8))
    #expect(answer.schema == "entrepot.regimes-as-of/1" && answer.day == "2022-06-01")
    #expect(answer.regimes.map(\.id) == ["russia", "mine"])
    #expect(answer.regimes[0].exemptions.open.map(\.id) == ["us-russia-gl-25a", "us-russia-gl-25b"])
    #expect(answer.regimes[1].measures.certain.map(\.id).contains("house"))
  }

  private struct History: Decodable {
    struct List: Decodable {
      struct Line: Decodable { let prefix: String, from: String?, tier: String?, verified: Bool }
      let list: String, line: Line, part: Bool
    }
    struct Regime: Decodable { let id: String, own: [List], family: [List] }
    let schema: String, editions: [Int], family: [String], regimes: [Regime]
  }

  @Test func `hs shows a code with or without dots, its family and its lists`() throws {
    guard let place = try Workplace() else { return }
    let plain = try place.run(["regimes", "hs", "854151"])
    #expect(plain.status == 0 && plain.output.contains("854150 854151 854159"))
    #expect(try place.run(["regimes", "hs", "8541.51"]).output == plain.output)
    let json = try place.run(["regimes", "hs", "8541.51", "-r", "russia", "-f", "json"]).output
    let history = try JSONDecoder().decode(History.self, from: Data(json.utf8))
    #expect(history.schema == "entrepot.regimes-hs/1" && history.editions == [2022])
    #expect(history.regimes.map(\.id) == ["russia"] && history.regimes[0].own.map(\.list) == ["chpl"])
    #expect(
      history.regimes[0].own[0].line.tier == "3.A" && history.regimes[0].own[0].line.from == "2023-09-26")
  }

  @Test(arguments: [
    (["as-of"], "needs a day"), (["as-of", "2023-6-1"], "write YYYY-MM-DD"), (["hs"], "needs a goods code"),
    (["hs", "85415"], "2, 4, 6, 8 or 10 digits"), (["hs", "chips"], "2, 4, 6, 8 or 10 digits"),
    (["show"], "needs a regime: russia"), (["as-of", "2023-06-01", "-r", "rusia"], "russia"),
  ])
  func `what is missing or mistyped is wrong usage, with an example`(words: [String], remedy: String) throws {
    guard let place = try Workplace() else { return }
    let outcome = try place.run(["regimes"] + words)
    #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.messages.contains(remedy))
  }

  @Test func `check and show read a file that extends a built-in regime, and say what was not verified`()
    throws
  {
    guard let place = try Workplace() else { return }
    try place.write(RegimeCommandTests.extending, to: "mine.json")
    let check = try place.run(["regimes", "check", "mine.json"])
    #expect(check.status == 0 && check.output.contains("no mistakes") && check.output.contains("5 measures"))
    let show = try place.run(["regimes", "show", "mine.json"]).output
    #expect(
      show.contains("us-belarus-2022") && show.contains("unverified, that is, not read in the source named"))
    try place.write(RegimeCommandTests.extending.replacing("belarus", with: "belorus"), to: "bad.json")
    let bad = try place.run(["regimes", "check", "bad.json"])
    #expect(bad.status == 1 && bad.messages.contains("bad.json:1: $.extends: "))
  }
}
