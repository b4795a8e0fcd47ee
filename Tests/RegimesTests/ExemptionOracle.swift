import Regimes
import TestSupport
import Trade

/// The kinds of a verdict, without its words.
enum VerdictKind: Hashable { case notApplicable, possible, satisfied, excluded }

extension ExemptionVerdict {
  var kind: VerdictKind {
    switch self {
    case .notApplicable: .notApplicable
    case .possible: .possible
    case .satisfied: .satisfied
    case .excluded: .excluded
    }
  }
}

/// Judges an exemption the slow way: every missing fact is filled in with every value it may have, and each of the
/// rows that result, in which nothing is missing, is judged by plain comparisons.
enum ExemptionOracle {
  static func kind(_ rule: Exemption, _ facts: ExemptionFacts) -> VerdictKind {
    var kinds: Set<VerdictKind> = []
    for inForce in possible(rule.period.contains(facts.day)) {
      for full in completions(of: facts) {
        kinds.insert(inForce ? judged(rule, full) : .notApplicable)
        if kinds.count > 1, kinds.contains(.satisfied) { return .possible }
      }
    }
    if kinds.contains(.satisfied) { return .satisfied }
    // No completion is exempt: either the rule is about something else, or a clause excludes the row.
    return kinds.contains(.excluded) ? .excluded : .notApplicable
  }

  private static func possible(_ answer: Bool?) -> [Bool] { answer.map { [$0] } ?? [false, true] }

  /// A row of which everything is known.
  private static func judged(_ rule: Exemption, _ facts: ExemptionFacts) -> VerdictKind {
    let parties = facts.parties!
    let type = parties.first { $0.role == .consignee }!.type!
    let code = facts.code!.description
    let words = facts.text!.split(separator: " ").map(String.init)
    let isAbout: [Bool] = [
      rule.programmes.isEmpty || !facts.programmes!.isDisjoint(with: rule.programmes),
      rule.effects.isEmpty || rule.effects.contains(facts.effect!),
      rule.nexus.isEmpty || !facts.nexus!.isDisjoint(with: rule.nexus),
      rule.origins.isEmpty || rule.origins.contains(facts.origin!),
      rule.dispatches.isEmpty || rule.dispatches.contains(facts.dispatch!),
      rule.destinations.isEmpty || rule.destinations.contains(facts.destination!),
      rule.activities.isEmpty || rule.activities.contains(facts.activity!),
      rule.goods.prefixes.isEmpty && rule.goods.keywords.isEmpty
        || rule.goods.prefixes.contains { code.hasPrefix($0.description) }
        || words.contains { rule.goods.keywords.contains($0) },
      rule.goods.controlNumbers.isEmpty || rule.goods.controlNumbers.contains(facts.controlNumber!),
      rule.requiredParties.allSatisfy { isThere($0, parties) },
      rule.requiredTypes.isEmpty || rule.requiredTypes.contains(type),
    ]
    if isAbout.contains(false) { return .notApplicable }
    let places = facts.places!.split(separator: " ").map(String.init)
    let isExcluded: [Bool] = [
      !rule.programmes.isEmpty && !facts.programmes!.isSubset(of: rule.programmes),
      rule.goods.excludedPrefixes.contains { code.hasPrefix($0.description) },
      words.contains { rule.goods.excludedKeywords.contains($0) },
      rule.excludedParties.contains { isThere($0, parties) },
      rule.excludedTypes.contains(type),
      rule.excludedRegions.contains { region in places.contains { region.words.contains($0) } },
      rule.needs.contains { need in
        (need.activities.isEmpty || need.activities.contains(facts.activity!))
          && !facts.authorisations!.contains(need.id)
      },
      rule.decision == .never,
    ]
    return isExcluded.contains(true) ? .excluded : .satisfied
  }

  private static func isThere(_ rule: Exemption.PartyRule, _ parties: [ExemptionFacts.Party]) -> Bool {
    parties.contains { party in
      (rule.roles.isEmpty || rule.roles.contains(party.role))
        && (rule.names.contains { party.name!.split(separator: " ").map(String.init).contains($0) }
          || party.listings!.contains { listing in
            rule.listings.contains {
              $0.list == listing.list && ($0.programme == nil || $0.programme == listing.programme)
            }
          })
    }
  }

  // MARK: What missing facts may be

  private static func completions(of facts: ExemptionFacts) -> [ExemptionFacts] {
    var all = [facts]
    fill(&all, \.programmes, [["p"], ["q"], ["p", "q"]])
    fill(&all, \.effect, ["e", "f"])
    fill(&all, \.nexus, [[], ["n"]])
    fill(&all, \.origin, ["US", "CN"])
    fill(&all, \.dispatch, ["US", "CN"])
    fill(&all, \.destination, ["RU", "KZ"])
    fill(&all, \.places, ["here", "there"])
    fill(&all, \.code, ["10", "1011", "12"])
    fill(&all, \.controlNumber, ["1A", "2B"])
    fill(&all, \.text, ["none", "good", "bad", "good bad"])
    fill(&all, \.activity, [.goods, .fee])
    fill(&all, \.authorisations, [[], ["ear"]])
    fill(&all, \.parties, [[Domain.unknownConsignee], [Domain.unknownConsignee, Domain.unknownPayee]])
    return all.flatMap(partyCompletions)
  }

  private static func fill<Value>(
    _ rows: inout [ExemptionFacts], _ key: WritableKeyPath<ExemptionFacts, Value?>, _ values: [Value]
  ) {
    rows = rows.flatMap { row in
      row[keyPath: key] != nil
        ? [row]
        : values.map { value in
          var filled = row
          filled[keyPath: key] = value
          return filled
        }
    }
  }

  private static func partyCompletions(of facts: ExemptionFacts) -> [ExemptionFacts] {
    var all: [[ExemptionFacts.Party]] = [[]]
    for party in facts.parties! {
      var options: [ExemptionFacts.Party] = []
      for name in party.name.map({ [$0] }) ?? ["nobody", "bank", "state", "bank state"] {
        for listings in party.listings.map({ [$0] }) ?? [[], [.init(list: "sdn", programme: "x")]] {
          for type in party.type.map({ [$0] }) ?? [.individual, .government, .firm] {
            options.append(.init(party.role, name: name, listings: listings, type: type))
          }
        }
      }
      all = all.flatMap { parties in options.map { parties + [$0] } }
    }
    return all.map { parties in
      var filled = facts
      filled.parties = parties
      return filled
    }
  }
}

/// Rules and rows over so small a world that every missing fact can be filled in with all there is.
enum Domain {
  static let unknownConsignee = ExemptionFacts.Party(.consignee)
  static let unknownPayee = ExemptionFacts.Party(.payee)

  /// Exclusions never meet scopes in one fact, or a row could be neither and yet both were unknown.
  static func rule(using random: inout SplitMix64) -> Exemption {
    func some<Value>(_ value: Value, _ chance: Int = 3) -> [Value] {
      Int.random(in: 0..<chance, using: &random) == 0 ? [value] : []
    }
    let from: Int32? = [nil, 2, 4].randomElement(using: &random)!
    let to: Int32? = [nil, nil, 7].randomElement(using: &random)!
    var rule = Exemption(
      id: "r", title: "r", authority: "r", legalBasis: "r", source: "test",
      period: Period(from: from.map(Day.init), to: to.map(Day.init)),
      decision: Int.random(in: 0...9, using: &random) == 0 ? .never : .clears)
    (rule.programmes, rule.effects, rule.nexus) = (some("p"), some("e"), some("n"))
    (rule.origins, rule.dispatches, rule.destinations) = (some("US"), some("US"), some("RU"))
    rule.activities = some(.goods)
    rule.excludedRegions = some(.init(id: "t", clause: "t", words: ["there"]))
    if Bool.random(using: &random) {
      rule.goods.prefixes = some("10", 1)
      rule.goods.excludedPrefixes = some("1011")
    } else {
      rule.goods.keywords = some("good")
      rule.goods.excludedKeywords = some("bad")
    }
    rule.goods.controlNumbers = some("1A")
    if Bool.random(using: &random) {
      rule.requiredTypes = some(.individual)
    } else {
      rule.excludedTypes = some(.government)
    }
    rule.requiredParties = some(party("state", [], [], roles: some(.payee)))
    let listings = some(Exemption.Listing(list: "sdn", programme: some("x").first))
    rule.excludedParties = some(party("bank", some("bank"), listings, roles: some(.consignee)))
    rule.needs = some(.init(id: "ear", text: "a licence", activities: some(.goods)))
    return rule
  }

  private static func party(
    _ id: String, _ names: [String], _ listings: [Exemption.Listing], roles: [Exemption.Role]
  ) -> Exemption.PartyRule {
    var rule = Exemption.PartyRule(id: id, clause: id)
    rule.names = names.isEmpty && listings.isEmpty ? [id] : names
    (rule.listings, rule.roles) = (listings, roles)
    return rule
  }

  /// - Parameter missing: The chance that a fact is missing is one in so many.
  static func row(missing: Int, using random: inout SplitMix64) -> ExemptionFacts {
    func known<Value>(_ values: [Value]) -> Value? {
      Int.random(in: 0..<missing, using: &random) == 0 ? nil : values.randomElement(using: &random)
    }
    var facts = ExemptionFacts(day: Day(rawValue: Int32.random(in: 0...8, using: &random)))
    facts.programmes = known([["p"], ["p"], ["q"], ["p", "q"]])
    (facts.effect, facts.nexus) = (known(["e", "e", "f"]), known([["n"], ["n"], []]))
    (facts.origin, facts.dispatch) = (known(["US", "US", "CN"]), known(["US", "US", "CN"]))
    (facts.destination, facts.places) = (known(["RU", "RU", "KZ"]), known(["here", "here", "there"]))
    (facts.code, facts.controlNumber) = (known(["10", "1011", "12"]), known(["1A", "1A", "2B"]))
    facts.text = known(["good", "good", "bad", "good bad", "none"])
    (facts.activity, facts.authorisations) = (known([.goods, .fee]), known([["ear"], []]))
    facts.parties = known([true]).map { _ in
      [Exemption.Role.consignee, .payee].prefix(Int.random(in: 1...2, using: &random)).map { role in
        ExemptionFacts.Party(
          role, name: known(["nobody", "bank", "state", "bank state"]),
          listings: known([[], [.init(list: "sdn", programme: "x")]]),
          type: known([.individual, .government, .firm]))
      }
    }
    return facts
  }
}
