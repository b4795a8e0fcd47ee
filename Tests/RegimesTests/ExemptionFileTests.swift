import Regimes
import TestSupport
import Testing
import Trade

private let sound = #"""
  {"schema": "entrepot.regime/1", "id": "t", "title": "T", "extends": "iran", "exemptions": [
    {"id": "a", "title": "T", "authority": "A", "legalBasis": "L", "source": "S", "from": "2020-01-01",
     "programmes": ["P"], "effects": ["blocking"], "nexus": ["us-person"], "origins": ["US"],
     "excludedRegions": [{"id": "r", "clause": "c", "words": ["w"]}],
     "goods": {"prefixes": ["85"], "keywords": ["k"], "controlNumbers": ["EAR99"]},
     "activities": ["goods"], "requiredParties": [{"id": "p", "clause": "c", "names": ["n"], "roles": ["user"]}],
     "requiredTypes": ["ngo"], "cap": {"amount": 5, "currency": "USD", "period": "total", "per": "payer"},
     "needs": [{"id": "ear", "text": "licence"}], "evidence": ["e"], "decision": "clears"},
    {"id": "b", "like": "a", "title": "T", "supersedes": "a", "from": "2021-01-01"}]}
  """#

private func load(_ text: String) throws(RegimeError) -> Regime {
  try Regime.load(bytes: Array(text.utf8), name: "my.json")
}

@Test func `an exemption is read in full`() throws {
  let rules = try load(sound).exemptions
  var expected = Exemption(
    id: "a", title: "T", authority: "A", legalBasis: "L", source: "S",
    period: Period(from: Day(iso: "2020-01-01"), to: nil), decision: .clears)
  (expected.programmes, expected.effects, expected.nexus) = (["P"], ["blocking"], ["us-person"])
  (expected.origins, expected.activities, expected.requiredTypes) = (["US"], [.goods], [.ngo])
  expected.excludedRegions = [.init(id: "r", clause: "c", words: ["w"])]
  (expected.goods.prefixes, expected.goods.keywords, expected.goods.controlNumbers) = (
    ["85"], ["k"], ["EAR99"]
  )
  var party = Exemption.PartyRule(id: "p", clause: "c")
  (party.names, party.roles) = (["n"], [.user])
  expected.requiredParties = [party]
  expected.cap = .init(cents: 500, currency: "USD", span: .total, of: .value, per: .payer)
  (expected.needs, expected.evidence) = ([.init(id: "ear", text: "licence")], ["e"])
  #expect(rules[0] == expected)
  (expected.id, expected.supersedes) = ("b", "a")
  expected.period.from = Day(iso: "2021-01-01")
  #expect(rules[1] == expected)
}

@Test(arguments: [
  (#""decision": "clears""#, #""decision": "maybe""#, ".decision", "clears, possible or never"),
  (#", "decision": "clears""#, "", "", "no 'decision'"),
  (#"["goods"], "req"#, #"["trade"], "req"#, ".activities[0]", "goods, service, fee or payment"),
  (#""amount": 5, "#, "", ".cap", "no 'amount'"),
  (#""amount": 5"#, #""amount": -5"#, ".cap.amount", "whole number"),
  (#""USD""#, #""dollars""#, ".cap.currency", "currency code"),
  (#""total""#, #""yearly""#, ".cap.period", "shipment, calendar-year or total"),
  (#", "names": ["n"]"#, "", ".requiredParties[0]", "'names', 'identifiers', 'listings'"),
  (#"["user"]"#, #"["users"]"#, ".requiredParties[0].roles[0]", "consignor"),
  (#"["w"]"#, "[]", ".excludedRegions[0].words", "name at least one"),
  (#"["85"]"#, #"["8"]"#, ".goods.prefixes[0]", "without dots"),
  (#""effects": ["blocking"]"#, #""effects": ["Blocking"]"#, ".effects[0]", "lower-case"),
  (#""nexus""#, #""nexsus""#, "", "did you mean 'nexus'"),
])
func `a spoiled exemption is refused with its place and remedy`(
  old: String, new: String, path: String, remedy: String
) throws {
  try #require(sound.contains(old))
  do throws(RegimeError) {
    _ = try load(sound.replacing(old, with: new, maxReplacements: 1))
    Issue.record("read although \(old) became \(new)")
  } catch {
    #expect(error.path == "$.exemptions[0]" + path && error.description.contains(remedy), "\(error)")
  }
}

@Test(arguments: [
  (#""supersedes": "a""#, #""supersedes": "c""#, "$.exemptions", "it has a, b"),
  (#""supersedes": "a""#, #""supersedes": "b""#, "$.exemptions", "'b' replaced itself"),
  (#""like": "a""#, #""like": "c""#, "$.exemptions[1].like", "it has a"),
  (#""like": "a""#, #""note": "x""#, "$.exemptions[1]", "no 'decision'"),
  (#""id": "b""#, #""id": "a""#, "$.exemptions[1].id", "stands twice"),
])
func `exemptions that do not fit each other are refused`(
  old: String, new: String, path: String, remedy: String
) throws {
  do throws(RegimeError) {
    _ = try load(sound.replacing(old, with: new, maxReplacements: 1))
    Issue.record("read although \(old) became \(new)")
  } catch {
    #expect(error.path == path && error.description.contains(remedy), "\(error)")
  }
}

@Test(arguments: Regime.builtInNames)
func `a built-in file cut short, with a changed byte or another value never crashes`(id: String) throws {
  let bytes = try #require(Regime.source(of: id))
  let junk = ["null", "[]", "{}", "-1", "\"\"", "true", "1e999"].map { Array($0.utf8) }
  for seed in UInt64(0)..<60 {
    var random = SplitMix64(seed: seed)
    let place = Int.random(in: 0..<bytes.count, using: &random)
    #expect(throws: RegimeError.self) { try Regime.load(bytes: Array(bytes[..<place]), name: "x") }
    var changed = bytes
    changed[place] = UInt8.random(in: 0...255, using: &random)
    _ = try? Regime.load(bytes: changed, name: "x")
    // The value behind a colon becomes another.
    if let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")),
      let end = bytes[colon...].firstIndex(of: UInt8(ascii: ","))
    {
      let value = junk.randomElement(using: &random)!
      _ = try? Regime.load(bytes: bytes[...colon] + value + bytes[end...], name: "x")
    }
  }
}
