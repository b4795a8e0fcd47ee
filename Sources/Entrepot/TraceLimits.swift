internal import Detection
internal import Reporting

extension TraceResult {
  /// What was followed no further for want of room; `nil` if nothing was.
  func limitNotice(_ unit: AmountMeasure) -> String? {
    guard limitedParts > 0 else { return nil }
    let amount = unit.text(clamped(ended[.limit] ?? 0))
    return
      "\(counted(limitedParts, "part")), \(amount), \(limitedParts == 1 ? "was" : "were") followed no further, as no more "
      + "than \(grouped(mostParts)) parts are kept: what lies behind is not seen. --since, --until, --goods and a smaller "
      + "--legs leave fewer."
  }
}

extension TraceAnswer {
  /// What the limits of the search and of the report left out.
  func limits(_ branches: [TraceReport.Branch]) -> [String] {
    var (cut, rows) = (0, 0)
    func count(_ branch: TraceReport.Branch) {
      if branch.shipments > branch.rows.count {
        cut += 1
        rows += branch.shipments - branch.rows.count
      }
      branch.branches.forEach(count)
    }
    branches.forEach(count)
    let unlisted =
      cut == 0
      ? nil
      : "\(counted(cut, "branch has", "branches have")) more than \(TraceAnswer.rowsListed) source rows, of which the first "
        + "are listed; \(counted(rows, "row is", "rows are")) not. All of them are in the quantities."
    return [result.limitNotice(AmountMeasure(question.unit)), unlisted].compactMap(\.self)
  }
}
