import Regimes
import Testing
import Trade

private let russia = Regime.named("russia")!
private let exemptions = Exemptions(russia.exemptions)

/// Information technology from the US to Russia under a notification of the FSB, as known as can be.
private func notified(_ day: String, feeDollars: Int64 = 0, code: HSCode = "851762") -> ExemptionFacts {
  var facts = ExemptionFacts(day: Day(iso: day)!)
  (facts.programmes, facts.effect, facts.nexus) = (["CYBER2"], "blocking", ["us-person", "us-origin"])
  (facts.origin, facts.dispatch, facts.destination) = ("US", "US", "RU")
  (facts.places, facts.code, facts.text) = ("Moscow, Tverskaya 1", code, "router with encryption")
  (facts.activity, facts.valueCents, facts.feeCents) = (.goods, 9_000_000, feeDollars * 100)
  facts.parties = [
    .init(.consignor, name: "Acme Inc"), .init(.consignee, name: "OOO Romashka", type: .firm),
    .init(.authority, name: "Federal Security Service of the Russian Federation"),
  ]
  (facts.authorisations, facts.evidence) = (["ear"], [])
  return facts
}

/// The verdicts of the rules whose id begins so, but for those that are about something else.
private func verdicts(_ answers: [ExemptionAnswer], _ family: String) -> [String: ExemptionVerdict] {
  var found: [String: ExemptionVerdict] = [:]
  for answer in answers where answer.id.hasPrefix(family) {
    if case .notApplicable = answer.verdict { continue }
    found[answer.id] = answer.verdict
  }
  return found
}

/// The clause that excludes.
private func clause(_ verdict: ExemptionVerdict?) -> String? {
  guard case .excluded(let clause)? = verdict else { return nil }
  return clause
}

/// The facts that are missing.
private func unmet(_ verdict: ExemptionVerdict?) -> [String]? {
  guard case .possible(let unmet)? = verdict else { return nil }
  return unmet
}

@Test func `goods with a notification of the FSB: a hit, exempt, exempt, then above the cap`() {
  let rows = [
    notified("2017-01-15"), notified("2017-02-02"), notified("2017-02-03", feeDollars: 4_000),
    notified("2018-01-10", feeDollars: 2_001), notified("2018-03-01", feeDollars: 3_000),
  ]
  let answers = exemptions.answers(for: rows).map { verdicts($0, "us-cyber") }
  #expect(answers[0].isEmpty)
  #expect(answers[1] == ["us-cyber-gl-1": .satisfied] && answers[2] == ["us-cyber-gl-1": .satisfied])
  #expect(answers[3] == ["us-cyber-gl-1": .satisfied])
  let clause = "at most 5000 USD of fees per calendar year for each consignor; 5001 USD with this row"
  #expect(answers[4] == ["us-cyber-gl-1": .excluded(clause: clause)])
  let hit = exemptions.answers(for: rows[0])[0]
  #expect(hit.sentence == "us-cyber-gl-1 does not apply: in force since 2017-02-02, until 2018-03-15")
}

@Test(arguments: [
  ("2018-03-14", "us-cyber-gl-1"), ("2018-03-15", "us-cyber-gl-1a"), ("2021-03-01", "us-cyber-gl-1a"),
  ("2021-03-02", "us-cyber-gl-1b"), ("2023-04-26", "us-cyber-gl-1b"), ("2023-04-28", "us-cyber-gl-1c"),
  ("2026-01-01", "us-cyber-gl-1c"),
])
func `the rule cited is the one in force on the day`(day: String, id: String) {
  #expect(verdicts(exemptions.answers(for: notified(day)), "us-cyber") == [id: .satisfied])
}

@Test func `fees under a licence and under the one that replaced it add up within a year`() {
  let rows = [
    notified("2018-03-01", feeDollars: 3_000), notified("2018-04-01", feeDollars: 2_500),
    notified("2019-01-01", feeDollars: 5_000),
  ]
  let answers = exemptions.answers(for: rows).map { verdicts($0, "us-cyber") }
  #expect(answers[0] == ["us-cyber-gl-1": .satisfied])
  #expect(clause(answers[1]["us-cyber-gl-1a"]) != nil)
  #expect(answers[2] == ["us-cyber-gl-1a": .satisfied])
}

@Test func `goods for the FSB itself are no business of the licence`() {
  var facts = notified("2017-02-03")
  facts.parties = [
    .init(.consignor, name: "Acme Inc"), .init(.consignee, name: "ФСБ России", type: .government),
    .init(.authority, name: "FSB of Russia"),
  ]
  #expect(
    verdicts(exemptions.answers(for: facts), "us-cyber")
      == ["us-cyber-gl-1": .excluded(clause: "no exports to the FSB itself")])
}

@Test func `a notification of somebody else, or of nobody, is no notification of the FSB`() {
  var facts = notified("2017-02-03")
  facts.parties = [.init(.consignor, name: "Acme Inc"), .init(.consignee, name: "OOO Romashka")]
  #expect(verdicts(exemptions.answers(for: facts), "us-cyber").isEmpty)
  facts.parties = nil
  let open = unmet(verdicts(exemptions.answers(for: facts), "us-cyber")["us-cyber-gl-1"]) ?? []
  #expect(open.contains("whether fsb takes part") && open.contains("consignor, whose sums are capped"))
}

@Test func `a listing under a second programme that the licence does not lift stays`() {
  var facts = notified("2017-02-03")
  facts.programmes = ["CYBER2", "NPWMD"]
  let answer = verdicts(exemptions.answers(for: facts), "us-cyber")["us-cyber-gl-1"]
  #expect(clause(answer) == "also listed under NPWMD, which it does not lift")
  facts.day = Day(iso: "2021-03-02")!
  facts.programmes = ["CYBER2", "NPWMD", "CAATSA-RUSSIA"]
  #expect(verdicts(exemptions.answers(for: facts), "us-cyber") == ["us-cyber-gl-1b": .satisfied])
}

/// Telecommunication hardware for Russia.
private func telecom(_ day: String) -> ExemptionFacts {
  var facts = ExemptionFacts(day: Day(iso: day)!)
  (facts.programmes, facts.effect, facts.nexus) = (["RUSSIA-EO14024"], "blocking", ["us-origin"])
  (facts.origin, facts.destination) = ("US", "RU")
  (facts.places, facts.code, facts.text) = ("Moscow", "851762", "telecom switch")
  (facts.activity, facts.parties) = (.goods, [.init(.consignee, name: "OAO Svyaz", listings: [])])
  return facts
}

@Test
func `telecommunication hardware: not exempt, possible with an EAR licence, excluded for the Central Bank`() {
  func answer(_ facts: ExemptionFacts) -> [String: ExemptionVerdict] {
    verdicts(exemptions.answers(for: facts), "us-russia")
  }
  #expect(answer(telecom("2022-04-06")).isEmpty)
  #expect(
    answer(telecom("2022-04-07"))
      == ["us-russia-gl-25": .possible(unmet: ["authorisation by Commerce for goods subject to the EAR"])])
  var licensed = telecom("2022-04-07")
  licensed.authorisations = ["ear"]
  #expect(answer(licensed) == ["us-russia-gl-25": .satisfied])
  for (role, name) in [
    (Exemption.Role.consignee, "Central Bank of the Russian Federation"), (.payee, "Банк России, г. Москва"),
  ] {
    var bank = telecom("2022-04-10")
    bank.parties = [.init(role, name: name, listings: [])]
    #expect(clause(answer(bank)["us-russia-gl-25"])?.contains("Central Bank") == true, "\(name)")
  }
}

@Test(arguments: [
  "Simferopol, Republic of Crimea", "г. Севастополь", "Республика Крым, Керчь", "SEVASTOPOL'",
])
func `telecommunication hardware for Crimea falls under another programme`(place: String) {
  var facts = telecom("2022-04-10")
  facts.places = place
  let answer = verdicts(exemptions.answers(for: facts), "us-russia")["us-russia-gl-25"]
  #expect(clause(answer)?.contains("another programme") == true)
}

@Test func `where the first day of a successor is unknown both licences are possible`() {
  var facts = telecom("2022-06-01")
  facts.authorisations = ["ear"]
  let answers = verdicts(exemptions.answers(for: facts), "us-russia")
  #expect(answers.keys.sorted() == ["us-russia-gl-25a", "us-russia-gl-25b"])
  #expect(
    answers["us-russia-gl-25a"] == .possible(unmet: ["whether us-russia-gl-25b had replaced it"]))
  facts.day = Day(iso: "2024-10-30")!
  #expect(verdicts(exemptions.answers(for: facts), "us-russia") == ["us-russia-gl-25g": .satisfied])
  facts.parties = [.init(.payee, name: "Bank", listings: [.init(list: "Capta", programme: "RUSSIA-EO14024")])]
  #expect(
    clause(verdicts(exemptions.answers(for: facts), "us-russia")["us-russia-gl-25g"])?.contains("Directive 2")
      == true)
  facts.parties = [.init(.consignee, name: "ANO DIALOG REGIONS", listings: [])]
  #expect(clause(verdicts(exemptions.answers(for: facts), "us-russia")["us-russia-gl-25g"]) != nil)
}

@Test func `consumer devices are exempt for people, not for the state, and by their control number`() {
  var facts = ExemptionFacts(day: Day(iso: "2023-01-01")!)
  (facts.effect, facts.nexus, facts.destination) = ("export-licence", ["us-origin"], "RU")
  (facts.code, facts.controlNumber, facts.activity) = ("851713", "5A992", .goods)
  func answer(_ type: Exemption.PartyType?) -> ExemptionVerdict? {
    facts.parties = [.init(.consignee, name: "N. N.", type: type)]
    return verdicts(exemptions.answers(for: facts), "us-ccd")["us-ccd-2022"]
  }
  #expect(answer(.individual) == .satisfied && answer(.ngo) == .satisfied)
  #expect(answer(nil) == .possible(unmet: ["type of the recipient"]))
  #expect(answer(.firm) == nil && answer(.government) == nil)
  facts.controlNumber = nil
  #expect(answer(.individual) == .possible(unmet: ["control list number"]))
  facts.controlNumber = "5A002"
  #expect(answer(.individual) == nil)
  (facts.controlNumber, facts.day) = ("5A992", Day(iso: "2024-06-12")!)
  #expect(answer(.individual) == nil)
  let narrowed = verdicts(exemptions.answers(for: facts), "us-ccd")["us-ccd-2024"]
  #expect(unmet(narrowed) == ["what only a person can judge"])
}
