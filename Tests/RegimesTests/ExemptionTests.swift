import Regimes
import TestSupport
import Testing
import Trade

@Test(arguments: UInt64(0)..<300)
func `a verdict agrees with filling in every missing fact in every way`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let rule = Domain.rule(using: &random)
  let exemptions = Exemptions([rule])
  for _ in 0..<4 {
    let facts = Domain.row(missing: Int.random(in: 6...14, using: &random), using: &random)
    let verdict = exemptions.answers(for: facts)[0].verdict
    #expect(verdict.kind == ExemptionOracle.kind(rule, facts), "\(rule) \(facts) \(verdict)")
    if case .possible(let unmet) = verdict { #expect(!unmet.isEmpty && Set(unmet).count == unmet.count) }
  }
}

@Test(arguments: UInt64(0)..<200)
func `what is known to be satisfied has nothing missing, and a missing fact never satisfies`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let rule = Domain.rule(using: &random)
  let exemptions = Exemptions([rule])
  let facts = Domain.row(missing: 1_000_000, using: &random)
  var emptied = ExemptionFacts(day: facts.day)
  let asksSomething = !rule.programmes.isEmpty || !rule.effects.isEmpty || !rule.excludedRegions.isEmpty
  if asksSomething { #expect(exemptions.answers(for: emptied)[0].verdict != .satisfied) }
  let full = exemptions.answers(for: facts)[0].verdict.kind
  let isOpen = rule.period.contains(facts.day) == nil
  #expect(full != .possible || isOpen)
  emptied.parties = []
  #expect(
    exemptions.answers(for: emptied)[0].verdict != exemptions.answers(for: facts)[0].verdict
      || full != .satisfied)
}

// MARK: Caps

private func capped(_ span: Exemption.ValueCap.Span, per role: Exemption.Role?) -> Exemption {
  var rule = Exemption(
    id: "r", title: "r", authority: "r", legalBasis: "r", source: "test",
    period: Period(from: Day(rawValue: 0), to: nil), decision: .clears)
  rule.effects = ["e"]
  rule.cap = Exemption.ValueCap(cents: 1_000, currency: "USD", span: span, of: .value, per: role)
  return rule
}

private func payment(using random: inout SplitMix64) -> ExemptionFacts {
  // Two years, so that sums start anew once.
  var facts = ExemptionFacts(day: Day(rawValue: Int32.random(in: 360...370, using: &random)))
  facts.effect = ["e", "e", "e", nil, "f"].randomElement(using: &random)!
  facts.valueCents = [nil, 100, 400, 600, 600, 900].randomElement(using: &random)!
  facts.parties = ["A", "A", "B", nil].randomElement(using: &random)!.map { [.init(.payer, name: $0)] }
  return facts
}

/// Adds up in every way: missing values are nothing or too much, missing payers each of the payers, and rows that may
/// be under the rule are or are not.
private func capKinds(_ rule: Exemption, _ rows: [ExemptionFacts]) -> [VerdictKind] {
  let cap = rule.cap!
  let order = rows.indices.sorted { (rows[$0].day, $0) < (rows[$1].day, $1) }
  return rows.indices.map { row in
    if rows[row].effect == "f" { return .notApplicable }
    let before = order.prefix(while: { $0 != row }).filter { rows[$0].effect != "f" }
    var exceeded: Set<Bool> = []
    for own in rows[row].valueCents.map({ [$0] }) ?? [0, 5_000] {
      for payer in possiblePayers(rows[row], cap) {
        var lows: Int64 = own
        var highs: Int64 = own
        for other in before where cap.span != .shipment && isSameYear(rows[other], rows[row], cap) {
          let payers = Set(possiblePayers(rows[other], cap))
          guard payers.contains(payer) else { continue }
          let isSure = payers.count == 1 && rows[other].effect != nil
          lows += isSure ? rows[other].valueCents ?? 0 : 0
          highs += rows[other].valueCents ?? 5_000
        }
        exceeded.formUnion([lows > cap.cents, highs > cap.cents])
      }
    }
    if exceeded == [true] { return .excluded }
    // Whose row it is must be known to call it exempt, even where that cannot matter yet.
    let isKnown = rows[row].effect == "e" && possiblePayers(rows[row], cap).count == 1
    return exceeded == [false] && isKnown ? .satisfied : .possible
  }
}

private func possiblePayers(_ facts: ExemptionFacts, _ cap: Exemption.ValueCap) -> [String] {
  guard cap.per != nil, cap.span != .shipment else { return ["all"] }
  return facts.parties?.first?.name.map { [$0] } ?? ["A", "B", "C"]
}

private func isSameYear(_ a: ExemptionFacts, _ b: ExemptionFacts, _ cap: Exemption.ValueCap) -> Bool {
  cap.span == .total || a.day.civil.year == b.day.civil.year
}

@Test(arguments: UInt64(0)..<400)
func `a cap agrees with adding up in every way that missing facts may turn out`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let span = Exemption.ValueCap.Span.allCases.randomElement(using: &random)!
  let rule = capped(span, per: Bool.random(using: &random) ? .payer : nil)
  let rows = (0..<Int.random(in: 1...7, using: &random)).map { _ in payment(using: &random) }
  let found = Exemptions([rule]).answers(for: rows).map { $0[0].verdict }
  #expect(found.map(\.kind) == capKinds(rule, rows), "\(span) \(rows) \(found)")
}

@Test func `a cap in another currency stays open, and sums beyond 64 bits are above it`() {
  var rule = capped(.total, per: nil)
  var facts = ExemptionFacts(day: Day(rawValue: 1))
  (facts.effect, facts.valueCents) = ("e", .max)
  let answers = Exemptions([rule]).answers(for: [facts, facts])
  #expect(answers.map { $0[0].verdict.kind } == [.excluded, .excluded])
  rule.cap?.currency = "EUR"
  #expect(Exemptions([rule]).answers(for: facts)[0].verdict == .possible(unmet: ["value in EUR"]))
}

@Test func `rows of one day add up in the order given, whatever the order of days`() {
  let rule = capped(.total, per: nil)
  func row(_ day: Int32, _ cents: Int64) -> ExemptionFacts {
    var facts = ExemptionFacts(day: Day(rawValue: day))
    (facts.effect, facts.valueCents) = ("e", cents)
    return facts
  }
  let rows = [row(9, 300), row(3, 400), row(3, 500), row(9, 100)]
  let kinds = Exemptions([rule]).answers(for: rows).map { $0[0].verdict.kind }
  #expect(kinds == [.excluded, .satisfied, .satisfied, .excluded])
}

@Test(arguments: UInt64(0)..<100)
func `rows in another order get the same answers, and rows before a day do not hang on those after it`(
  seed: UInt64
) {
  var random = SplitMix64(seed: seed)
  let exemptions = Exemptions([capped(.calendarYear, per: .payer)])
  // One row a day, so that the order of days says all.
  let rows = (0..<8).map { day in
    var row = payment(using: &random)
    row.day = Day(rawValue: 361 + Int32(day))
    return row
  }
  let answers = exemptions.answers(for: rows)
  let order = rows.indices.shuffled(using: &random)
  #expect(exemptions.answers(for: order.map { rows[$0] }) == order.map { answers[$0] })
  #expect(exemptions.answers(for: Array(rows.prefix(5))) == Array(answers.prefix(5)))
}

@Test func `empty cells, no code and no country are unknown`() {
  var rule = Exemption(
    id: "r", title: "r", authority: "r", legalBasis: "r", source: "test",
    period: Period(from: Day(rawValue: 0), to: nil), decision: .clears)
  (rule.goods.prefixes, rule.destinations) = (["85"], ["RU"])
  rule.excludedRegions = [.init(id: "c", clause: "c", words: ["Crimea"])]
  var facts = ExemptionFacts(day: Day(rawValue: 0))
  (facts.code, facts.destination, facts.places, facts.text) = (HSCode.none, CountryCode.none, " ", "")
  let unknown: [String] = ["destination", "goods code", "place of delivery"]
  #expect(Exemptions([rule]).answers(for: facts)[0].verdict == .possible(unmet: unknown))
}

// MARK: Words

@Test func `phrases are whole words in a row, whatever the case, accents and signs between them`() throws {
  func isFound(_ phrase: String, _ text: String) throws -> Bool {
    var rule = Exemption(
      id: "r", title: "r", authority: "r", legalBasis: "r", source: "test",
      period: Period(from: Day(rawValue: 0), to: nil), decision: .clears)
    rule.goods.keywords = [phrase]
    var facts = ExemptionFacts(day: Day(rawValue: 0))
    (facts.text, facts.code) = (text, "10")
    return Exemptions([rule]).answers(for: facts)[0].verdict == .satisfied
  }
  #expect(try isFound("Rolls-Royce", "ROLLS ROYCE PHANTOM") && isFound("Rémy Martin", "remy-martin XO"))
  #expect(try isFound("Dior", "bag (DIOR)") && !isFound("Dior", "diorite") && !isFound("Dior", "dio r"))
  #expect(try isFound("Севастопол*", "г. СЕВАСТОПОЛЕ") && !isFound("Севастопол", "Севастополе"))
  #expect(try isFound("cryptograph*", "Cryptographic device") && !isFound("cryptograph*", "a crypto graph"))
  #expect(try isFound("安全局", "俄罗斯联邦安全局") && isFound("ＤＩＯＲ", "dior"))
  #expect(try !isFound("Dior", "") && !isFound("a b", "a x b"))
  // Texts of ASCII alone are folded another way.
  var random = SplitMix64(seed: 1)
  for _ in 0..<300 {
    func text(_ count: Int) -> String {
      String((0..<count).map { _ in "aAb1 -*.,".randomElement(using: &random)! })
    }
    let (phrase, words) = (text(3), text(12))
    #expect(try isFound(phrase, words) == isFound(phrase, words + " é"), "\(phrase) in \(words)")
  }
}
