internal import Detection
internal import Reporting
internal import Trade

extension TraceAnswer {
  /// Proofs listed for a branch.
  private static let proofsListed = 3

  /// How much of some parts has each grade, and the best of what proves it; nothing for shipments asked for.
  func grading(_ parts: [TracedPart]) -> (grades: [TraceReport.GradeShare], proofs: [RouteReport.Proof]) {
    let statement = LinkStatement(inputs, read, firmLimit: result.markFirmLimit)
    var quantities: [EvidenceGrade: Int64] = [:]
    var (seen, proofs): (Set<ProofKey>, [RouteLink.Proof]) = ([], [])
    for part in parts {
      guard let link = part.link else { continue }
      quantities[link.grade, default: 0] += part.quantity
      for proof in link.proofs where seen.insert(ProofKey(proof, in: table)).inserted { proofs.append(proof) }
    }
    // Of one grade, the order of service; it says the same for any order of rows.
    let best = EvidenceGrade.allCases.flatMap { grade in proofs.filter { $0.grade == grade } }
    return (
      quantities.sorted { $0.key < $1.key }.map { .init(grade: statement.grade($0.key), quantity: $0.value) },
      best.prefix(TraceAnswer.proofsListed).map(statement.proof)
    )
  }

  /// What grades say, where there are any.
  var gradeLines: [String] {
    guard result.roots.contains(where: { !$0.parts.isEmpty }) else { return [] }
    let rest =
      question.unit == .value
      ? "D no more than goods class, days and the values matched here"
      : "C no more than goods class, days and the \(question.unit == .mass ? "masses" : "numbers") matched here"
    var lines = [
      "Grades say how firmly a lot's row and that of the shipment hang together: A the same container, bill, "
        + "declaration, serial number or vehicle, or part number in a lot heavy enough for all of the shipment; B the "
        + "same brand, maker or part number; \(rest)."
    ]
    let count = result.tooCommonMarks
    if count > 0 {
      lines.append(
        "\(counted(count, "mark")) in common \(count == 1 ? "is" : "are") used by more than \(result.markFirmLimit) "
          + "firms and \(count == 1 ? "proves" : "prove") nothing (--mark-firms).")
    }
    return lines
  }
}

/// What makes two proofs the same: what is in common, and how much it proves.
private struct ProofKey: Hashable {
  let grade: EvidenceGrade, basis: RouteLink.Basis
  let declaration: ArraySlice<UInt8>

  init(_ proof: RouteLink.Proof, in table: ShipmentTable) {
    (grade, basis) = (proof.grade, proof.basis)
    declaration = proof.basis == .declaration ? table.declaration?.bytes(proof.lot) ?? [] : []
  }
}
