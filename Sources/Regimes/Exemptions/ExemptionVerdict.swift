/// What one exemption means for one flag of one row. It annotates the flag and may lower its rank; it never deletes it.
public enum ExemptionVerdict: Sendable, Equatable {
  /// It is about something else; why.
  case notApplicable(String)
  /// It may apply: facts that are missing or must be judged, in the order of the rule.
  case possible(unmet: [String])
  /// Every condition is known to be met.
  case satisfied
  /// A clause of it excludes the row; which, and why.
  case excluded(clause: String)
}

/// A verdict with the rule it comes from.
public struct ExemptionAnswer: Sendable, Equatable {
  /// The exemption.
  public let id: String
  /// What it means for the row.
  public let verdict: ExemptionVerdict

  /// Both parts as described above.
  public init(id: String, verdict: ExemptionVerdict) { (self.id, self.verdict) = (id, verdict) }

  /// One sentence for reports; the rule is named by its id.
  public var sentence: String {
    switch verdict {
    case .notApplicable(let reason): "\(id) does not apply: \(reason)"
    case .possible(let unmet): "\(id) may apply; not known: \(unmet.joined(separator: "; "))"
    case .satisfied: "\(id) applies: every condition is met"
    case .excluded(let clause): "\(id) does not help: \(clause)"
    }
  }
}
