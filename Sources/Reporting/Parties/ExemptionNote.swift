extension RouteReport {
  /// What a licence or exception may mean for the last shipments of a route. It annotates them and removes nothing.
  public struct ExemptionNote: Sendable, Equatable, Codable {
    /// What the answer is.
    public enum Outcome: String, Sendable, Equatable, Codable, CaseIterable {
      /// Every condition is known to be met.
      case satisfied
      /// It may apply: facts are missing, or must be judged.
      case possible
      /// A clause of it excludes the shipments.
      case excluded
    }
    /// Id and title of the exemption.
    public var id: String, title: String
    /// What is flagged: `goods`, or the listed party.
    public var flag: String
    /// The answer, and of how many of the last shipments that are listed as evidence.
    public var outcome: Outcome, shipments: Int
    /// Facts that are missing, or the clauses that exclude.
    public var details: [String]

    /// All parts as described above.
    public init(
      id: String, title: String, flag: String, outcome: Outcome, shipments: Int, details: [String]
    ) {
      (self.id, self.title, self.flag) = (id, title, flag)
      (self.outcome, self.shipments, self.details) = (outcome, shipments, details)
    }

    /// One sentence.
    var sentence: String {
      let about = flag == "goods" ? "" : ", for \(flag)"
      let rows = counted(shipments, "shipment")
      switch outcome {
      case .satisfied: return "\(title) (\(id)) covers \(rows)\(about): every condition is met."
      case .possible:
        return "\(title) (\(id)) may cover \(rows)\(about); not known: \(details.joined(separator: "; "))."
      case .excluded:
        return "\(title) (\(id)) does not cover \(rows)\(about): \(details.joined(separator: "; "))."
      }
    }
  }
}

extension TextPage {
  /// Exemptions that concern the last shipments.
  mutating func add(exemptionsOf route: RouteReport) {
    for note in route.exemptions ?? [] { say(note.sentence, .faint, indent: 2, hanging: 2) }
  }
}
