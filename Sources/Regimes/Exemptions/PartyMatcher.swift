/// The facts of a row with their words folded once for all rules.
struct FoldedFacts {
  let facts: ExemptionFacts
  let text: FoldedText?
  let places: FoldedText?
  /// Names of the parties, in their order.
  let names: [FoldedText?]

  init(_ facts: ExemptionFacts) {
    self.facts = facts
    text = facts.text.map(FoldedText.init)
    places = facts.places.map(FoldedText.init)
    names = (facts.parties ?? []).map { $0.name.map(FoldedText.init) }
  }
}

/// Finds the parties a rule means.
struct PartyMatcher: Sendable {
  private let rule: Exemption.PartyRule
  private let names: [Phrase]
  private let listings: [(list: FoldedText, programme: FoldedText?)]

  init(_ rule: Exemption.PartyRule) {
    self.rule = rule
    names = rule.names.map(Phrase.init)
    listings = rule.listings.map { (FoldedText($0.list), $0.programme.map(FoldedText.init)) }
  }

  func required(_ facts: FoldedFacts) -> ConditionAnswer {
    switch isThere(facts) {
    case true?: .met
    case false?: .outside("\(rule.id) takes no part")
    case nil: .unknown("whether \(rule.id) takes part")
    }
  }

  func excluded(_ facts: FoldedFacts) -> ConditionAnswer {
    switch isThere(facts) {
    case true?: .barred(rule.clause)
    case false?: .met
    case nil: .unknown("whether \(rule.id) takes part")
    }
  }

  /// Whether one of the parties is meant; `nil` where nothing says so and not enough is known to rule it out.
  private func isThere(_ facts: FoldedFacts) -> Bool? {
    guard let parties = facts.facts.parties else { return nil }
    var answer: Bool? = false
    for (party, name) in zip(parties, facts.names) where rule.roles.isEmpty || rule.roles.contains(party.role)
    {
      switch isMeant(party, name) {
      case true?: return true
      case false?: continue
      case nil: answer = nil
      }
    }
    return answer
  }

  private func isMeant(_ party: ExemptionFacts.Party, _ name: FoldedText?) -> Bool? {
    if let known = party.identifiers, known.contains(where: rule.identifiers.contains) { return true }
    if let name, names.first(in: name) != nil { return true }
    if let listings = party.listings, listings.contains(where: isNamed) { return true }
    if !rule.listings.isEmpty, party.listings == nil { return nil }
    if !names.isEmpty { return name == nil ? nil : false }
    if !rule.identifiers.isEmpty, party.identifiers == nil { return nil }
    return false
  }

  private func isNamed(_ listing: Exemption.Listing) -> Bool {
    if listings.isEmpty { return false }
    let (list, programme) = (FoldedText(listing.list), listing.programme.map(FoldedText.init))
    return listings.contains { $0.list == list && ($0.programme == nil || $0.programme == programme) }
  }
}
