internal import Trade

/// One condition of an exemption, asked of a row.
enum ConditionAnswer: Equatable {
  case met
  /// The rule is about something else.
  case outside(String)
  /// A clause excludes the row.
  case barred(String)
  /// A fact is missing, or must be judged.
  case unknown(String)
}

/// An exemption made ready to be asked of many rows: its words folded once.
struct ExemptionRule: Sendable {
  let exemption: Exemption
  private let keywords: [Phrase], excludedKeywords: [Phrase]
  private let regions: [(clause: String, words: [Phrase])]
  private let required: [PartyMatcher], excluded: [PartyMatcher]
  /// Programmes it lifts: `CAATSA - RUSSIA` is `CAATSA-RUSSIA`.
  private let lifted: Set<FoldedText>
  /// What is said on days outside its window.
  let notInForce: ConditionAnswer

  init(_ exemption: Exemption) {
    self.exemption = exemption
    notInForce = .outside("in force \(exemption.period.text)")
    lifted = Set(exemption.programmes.map(FoldedText.init))
    keywords = exemption.goods.keywords.map(Phrase.init)
    excludedKeywords = exemption.goods.excludedKeywords.map(Phrase.init)
    regions = exemption.excludedRegions.map { ($0.clause, $0.words.map(Phrase.init)) }
    required = exemption.requiredParties.map(PartyMatcher.init)
    excluded = exemption.excludedParties.map(PartyMatcher.init)
  }

  /// Everything but the scope, and but the window and the cap, which hang on other rules and other rows.
  func conditions(_ facts: FoldedFacts) -> [ConditionAnswer] {
    goods(facts) + parties(facts) + regions(facts) + needs(facts.facts)
      + evidence(facts.facts) + decision
  }

  // MARK: What the rule is about

  /// What is seen without looking at words.
  func scope(_ facts: ExemptionFacts) -> [ConditionAnswer] {
    [
      programmes(facts.programmes),
      one(of: exemption.effects, facts.effect, "effect of the flag"),
      nexus(facts.nexus),
      one(of: exemption.origins, facts.origin, "country of origin"),
      one(of: exemption.dispatches, facts.dispatch, "country of dispatch"),
      one(of: exemption.destinations, facts.destination, "destination"),
      one(of: exemption.activities.map(\.rawValue), facts.activity?.rawValue, "activity"),
    ]
  }

  private func one<Value: Equatable & CustomStringConvertible>(
    of wanted: [Value], _ known: Value?, _ name: String
  ) -> ConditionAnswer {
    if wanted.isEmpty { return .met }
    guard let known else { return .unknown(name) }
    return wanted.contains(known) ? .met : .outside("\(name) \(known)")
  }

  private func programmes(_ known: Set<String>?) -> ConditionAnswer {
    if exemption.programmes.isEmpty { return .met }
    guard let known, !known.isEmpty else { return .unknown("programme of the listing") }
    let left = known.filter { !lifted.contains(FoldedText($0)) }
    if left.isEmpty { return .met }
    let others = left.sorted().joined(separator: ", ")
    return left.count == known.count
      ? .outside("programme \(others)") : .barred("also listed under \(others), which it does not lift")
  }

  private func nexus(_ known: Set<String>?) -> ConditionAnswer {
    if exemption.nexus.isEmpty { return .met }
    let names = exemption.nexus.joined(separator: " or ")
    guard let known else { return .unknown("tie to the issuing state: \(names)") }
    return known.isDisjoint(with: exemption.nexus) ? .outside("no \(names)") : .met
  }

  // MARK: Goods

  private func goods(_ facts: FoldedFacts) -> [ConditionAnswer] {
    [kind(facts), controlNumber(facts.facts.controlNumber), excludedGoods(facts)]
  }

  /// `5A992` means `5A992.c` too.
  private func controlNumber(_ known: String?) -> ConditionAnswer {
    let wanted = exemption.goods.controlNumbers
    if wanted.isEmpty { return .met }
    guard let known else { return .unknown("control list number") }
    let isWanted = wanted.contains { known == $0 || known.hasPrefix($0 + ".") }
    return isWanted ? .met : .outside("control list number \(known)")
  }

  private func kind(_ facts: FoldedFacts) -> ConditionAnswer {
    let prefixes = exemption.goods.prefixes
    if prefixes.isEmpty, keywords.isEmpty { return .met }
    if let code = facts.facts.code, prefixes.contains(where: { code.starts(with: $0) }) { return .met }
    if let text = facts.text, keywords.first(in: text) != nil { return .met }
    if !prefixes.isEmpty, facts.facts.code == nil { return .unknown("goods code") }
    if !keywords.isEmpty, facts.text == nil { return .unknown("description of the goods") }
    return .outside("other goods" + (facts.facts.code.map { " (\($0))" } ?? ""))
  }

  private func excludedGoods(_ facts: FoldedFacts) -> ConditionAnswer {
    let prefixes = exemption.goods.excludedPrefixes
    if let code = facts.facts.code, let prefix = prefixes.first(where: { code.starts(with: $0) }) {
      return .barred("goods of \(prefix) are excluded")
    }
    if let text = facts.text, let word = excludedKeywords.first(in: text) {
      return .barred("goods described as '\(word.text)' are excluded")
    }
    if !prefixes.isEmpty, facts.facts.code == nil { return .unknown("goods code") }
    if !excludedKeywords.isEmpty, facts.text == nil { return .unknown("description of the goods") }
    return .met
  }

  // MARK: Parties

  private func parties(_ facts: FoldedFacts) -> [ConditionAnswer] {
    required.map { $0.required(facts) } + [requiredType(facts.facts)] + excluded.map { $0.excluded(facts) }
      + [excludedType(facts.facts)]
  }

  private func requiredType(_ facts: ExemptionFacts) -> ConditionAnswer {
    if exemption.requiredTypes.isEmpty { return .met }
    guard let type = facts.recipientType else { return .unknown("type of the recipient") }
    return exemption.requiredTypes.contains(type)
      ? .met : .outside("the recipient is of type \(type.rawValue)")
  }

  private func excludedType(_ facts: ExemptionFacts) -> ConditionAnswer {
    if exemption.excludedTypes.isEmpty { return .met }
    guard let type = facts.recipientType else { return .unknown("type of the recipient") }
    return exemption.excludedTypes.contains(type)
      ? .barred("recipients of type \(type.rawValue) are excluded") : .met
  }

  private func regions(_ facts: FoldedFacts) -> [ConditionAnswer] {
    regions.map { region in
      guard let places = facts.places else { return .unknown("place of delivery") }
      guard let word = region.words.first(in: places) else { return .met }
      return .barred("\(region.clause) ('\(word.text)')")
    }
  }

  // MARK: What must come with it

  private func needs(_ facts: ExemptionFacts) -> [ConditionAnswer] {
    exemption.needs.map { need in
      if let activity = facts.activity, !need.activities.isEmpty, !need.activities.contains(activity) {
        return .met
      }
      guard let known = facts.authorisations else { return .unknown(need.text) }
      if known.contains(need.id) { return .met }
      let isAsked = facts.activity != nil || need.activities.isEmpty
      return isAsked ? .barred("without \(need.text)") : .unknown(need.text)
    }
  }

  private func evidence(_ facts: ExemptionFacts) -> [ConditionAnswer] {
    exemption.evidence.map { facts.evidence?.contains($0) == true ? .met : .unknown("evidence: \($0)") }
  }

  private var decision: [ConditionAnswer] {
    switch exemption.decision {
    case .clears: []
    case .possible: [.unknown("what only a person can judge")]
    case .never: [.barred("nothing is exempt under this rule")]
    }
  }
}

extension ExemptionFacts {
  /// What the consignee is.
  fileprivate var recipientType: Exemption.PartyType? { parties?.first { $0.role == .consignee }?.type }
}
