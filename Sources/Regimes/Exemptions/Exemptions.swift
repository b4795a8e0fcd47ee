internal import Trade

/// The exemptions of a regime, asked of flagged rows.
///
/// Two things cannot be seen in one row. A rule is in force until the rule that replaces it is, so windows are asked of
/// both; and a cap adds up rows, so the rows of a whole data set are judged together (`answers(for:)`).
public struct Exemptions: Sendable {
  private let rules: [ExemptionRule]
  /// For each rule, the one it replaced and those that replaced it.
  private let predecessor: [Int?]
  private let successors: [[Int]]
  /// For each rule, the oldest it descends from: they share one cap.
  let lineage: [Int]

  /// - Parameter exemptions: As a regime holds them. A `supersedes` that names none of them is passed over.
  public init(_ exemptions: [Exemption]) {
    rules = exemptions.map(ExemptionRule.init)
    let places = Dictionary(
      exemptions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let before = exemptions.map { $0.supersedes.flatMap { places[$0] } }
    predecessor = before
    successors = exemptions.indices.map { rule in exemptions.indices.filter { before[$0] == rule } }
    lineage = exemptions.indices.map { rule in
      var oldest = rule
      for _ in exemptions.indices {
        guard let older = before[oldest] else { break }
        oldest = older
      }
      return oldest
    }
  }

  /// The first rule that replaced itself, by way of others.
  var firstInCircle: Int? { rules.indices.first { predecessor[lineage[$0]] != nil } }

  /// What each exemption means for each row of a data set; rows and rules in the order given.
  ///
  /// - Parameter rows: In canonical order within each day; days may come in any order. Caps add up in that order, and
  ///   the row that takes a sum above the cap is the first that is excluded.
  /// - Complexity: O(rows × rules) time and space.
  public func answers(for rows: [ExemptionFacts]) -> [[ExemptionAnswer]] {
    let rows = rows.map(\.withoutEmptyFacts)
    var verdicts = rows.map { row in
      var folded: FoldedFacts?
      return rules.indices.map { verdict(of: $0, row, &folded) }
    }
    addCaps(to: &verdicts, rows)
    return verdicts.map { row in zip(rules, row).map { ExemptionAnswer(id: $0.exemption.id, verdict: $1) } }
  }

  /// What each exemption means for one row that stands alone; sums of caps are those of the row.
  public func answers(for row: ExemptionFacts) -> [ExemptionAnswer] { answers(for: [row])[0] }

  /// Whether each exemption was in force and not yet replaced; `nil` where that hangs on an unknown first day.
  func inForce(on day: Day) -> [Bool?] {
    rules.indices.map { rule in
      switch window(of: rule, on: day) {
      case .met: true
      case .unknown: nil
      case .outside, .barred: false
      }
    }
  }

  /// Everything but the cap. Most rules are about something else, which is seen without folding any words.
  private func verdict(
    of rule: Int, _ facts: ExemptionFacts, _ folded: inout FoldedFacts?
  ) -> ExemptionVerdict {
    let window = window(of: rule, on: facts.day)
    if case .outside(let reason) = window { return .notApplicable(reason) }
    let scope = [window] + rules[rule].scope(facts)
    let early = Exemptions.verdict(scope)
    if case .notApplicable = early { return early }
    let words = folded ?? FoldedFacts(facts)
    folded = words
    return Exemptions.verdict(scope + rules[rule].conditions(words))
  }

  /// Whether a rule was in force, as far as its own window and those of its successors and predecessor tell.
  private func window(of rule: Int, on day: Day) -> ConditionAnswer {
    let exemption = rules[rule].exemption
    let older = predecessor[rule].flatMap { rules[$0].exemption.period.from }
    var holds = exemption.period.contains(day)
    if let older, day < older { holds = false }
    if holds == false { return rules[rule].notInForce }
    for next in successors[rule] {
      let successor = rules[next].exemption
      switch successor.period.contains(day) {
      case true?: return .outside("\(successor.id) had replaced it")
      case nil: return .unknown("whether \(successor.id) had replaced it")
      case false?: continue
      }
    }
    return holds == true ? .met : .unknown("first day of \(exemption.id)")
  }

  /// A rule that is about something else says so; else an excluding clause decides; else what is missing.
  static func verdict(_ answers: [ConditionAnswer]) -> ExemptionVerdict {
    var unmet: [String] = []
    var clause: String?
    for answer in answers {
      switch answer {
      case .met: continue
      case .outside(let reason): return .notApplicable(reason)
      case .barred(let text): clause = clause ?? text
      case .unknown(let fact): if !unmet.contains(fact) { unmet.append(fact) }
      }
    }
    if let clause { return .excluded(clause: clause) }
    return unmet.isEmpty ? .satisfied : .possible(unmet: unmet)
  }
}

extension Exemptions {
  /// Adds up rows in order of their days for each cap, and puts what it says behind the other conditions.
  private func addCaps(to verdicts: inout [[ExemptionVerdict]], _ rows: [ExemptionFacts]) {
    let order = rows.indices.sorted { (rows[$0].day, $0) < (rows[$1].day, $1) }
    for oldest in Set(lineage).sorted() {
      let family = rules.indices.filter { lineage[$0] == oldest && rules[$0].exemption.cap != nil }
      var ledger = CapLedger()
      for row in order where !family.isEmpty {
        for rule in family {
          guard let cap = rules[rule].exemption.cap else { continue }
          verdicts[row][rule].add(ledger.answer(cap, rows[row], verdicts[row][rule]))
        }
      }
    }
  }
}

extension ExemptionVerdict {
  /// One more condition, behind all others.
  fileprivate mutating func add(_ answer: ConditionAnswer) {
    switch (self, answer) {
    case (.notApplicable, _), (.excluded, _), (_, .met): return
    case (_, .outside(let reason)): self = .notApplicable(reason)
    case (_, .barred(let clause)): self = .excluded(clause: clause)
    case (.possible(let unmet), .unknown(let fact)): self = .possible(unmet: unmet + [fact])
    case (.satisfied, .unknown(let fact)): self = .possible(unmet: [fact])
    }
  }
}
