internal import Detection
internal import Reporting
internal import Trade

extension CutSearch {
  /// For each hub how much came on ways whose weakest link has which grade, best first.
  func grades(_ found: Found) -> [FirmID: [TraceReport.GradeShare]] {
    var amounts: [FirmID: [EvidenceGrade: Int128]] = [:]
    for way in found.ways {
      guard let grade = way.grade else { continue }
      for hub in Set(way.hubs) { amounts[hub, default: [:]][grade, default: 0] += Int128(way.amount) }
    }
    return amounts.mapValues { shares in
      shares.sorted { $0.key < $1.key }.map { .init(grade: .init($0.key), quantity: clamped($0.value)) }
    }
  }

  /// What grades say, where there are any.
  func gradeLines(_ found: Found) -> [String] {
    guard found.ways.contains(where: { $0.grade != nil }) else { return [] }
    var lines = [
      "A way has the grade of its weakest link, a lot's row and that of the shipment it served, as in trace; the column "
        + "names the best and the worst way through a hub, JSON and CSV how much has each grade."
    ]
    let (count, limit) = (found.result.tooCommonMarks, found.result.markFirmLimit)
    if count > 0 {
      lines.append(
        "\(counted(count, "mark")) in common \(count == 1 ? "is" : "are") used by more than \(limit) firms and "
          + "\(count == 1 ? "proves" : "prove") nothing (--mark-firms).")
    }
    return lines
  }
}
