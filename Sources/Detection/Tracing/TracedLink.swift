/// What links a lot to the part of a shipment that a ledger served from it.
public struct TracedLink: Sendable, Equatable {
  /// The best of what the two rows have in common; else C where masses were matched, and D where values were.
  public var grade: EvidenceGrade
  /// What they have in common, best grade first: three at most.
  public var proofs: [RouteLink.Proof] = []

  /// A link of two rows.
  public init(grade: EvidenceGrade, proofs: [RouteLink.Proof] = []) {
    (self.grade, self.proofs) = (grade, proofs)
  }
}
