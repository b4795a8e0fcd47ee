/// The tree as CSV: one row for each branch and for each end, a branch before what is below it.
///
/// UTF-8, comma, LF. `number` is the place in the tree (`1.2.1`); rows that end a branch have the reason in `end` and
/// the branch's own number. `grade` is the evidence grade, or how much has each: `A 40.000 | C 60.000`.
/// Cells that a spreadsheet would run are neutralised.
public func csvText(_ report: TraceReport) -> String {
  let unit = report.unit.columnSuffix
  var text =
    "number,depth,followed_\(unit),share_of_above,consignor,consignor_country,consignee,consignee_country,"
    + "goods,shipments,first_day,last_day,lag_min_days,lag_median_days,lag_max_days,end,evidence,grade\n"
  for (index, branch) in report.branches.enumerated() {
    add(branch, of: report.quantity, number: "\(index + 1)", depth: 1, report.unit, to: &text)
  }
  return text
}

private func add(
  _ branch: TraceReport.Branch, of whole: Int64, number: String, depth: Int, _ unit: TraceReport.Unit,
  to text: inout String
) {
  func foreign(_ text: String) -> String { neutralised(visibleText(text)) }
  func line(_ quantity: Int64, _ whole: Int64, end: String, evidence: String) -> String {
    let cells = [
      number, "\(depth)", unit.decimal(quantity), shareCell(quantity, of: whole),
      foreign(branch.consignor.name),
      foreign(branch.consignor.country), foreign(branch.consignee.name), foreign(branch.consignee.country),
      foreign(branch.goods), end.isEmpty ? "\(branch.shipments)" : "", branch.firstDay, branch.lastDay,
      branch.lagMin.map { "\($0)" } ?? "", branch.lagMedian.map { "\($0)" } ?? "",
      branch.lagMax.map { "\($0)" } ?? "", end, foreign(evidence), end.isEmpty ? branch.gradeCell(unit) : "",
    ]
    return csvLine(cells)
  }
  let evidence = branch.rows.map { "\($0.file):\($0.line)" }.joined(separator: " | ")
  text += line(branch.quantity, whole, end: "", evidence: evidence)
  for end in branch.ends {
    text += line(end.quantity, branch.quantity, end: end.end.rawValue, evidence: "")
  }
  for (index, part) in branch.branches.enumerated() {
    add(part, of: branch.quantity, number: "\(number).\(index + 1)", depth: depth + 1, unit, to: &text)
  }
}

/// `B`; `A 30.000 | C 70.000` where parts differ.
func gradeCell(_ grades: [TraceReport.GradeShare], _ unit: TraceReport.Unit) -> String {
  if grades.count < 2 { return grades.first?.grade.rawValue ?? "" }
  return grades.map { "\($0.grade.rawValue) \(unit.decimal($0.quantity))" }.joined(separator: " | ")
}

extension TraceReport.Branch {
  fileprivate func gradeCell(_ unit: TraceReport.Unit) -> String {
    Reporting.gradeCell(grades, unit)
  }
}

/// Four decimals; empty where there is no whole.
func shareCell(_ part: Int64, of whole: Int64) -> String {
  guard whole > 0 else { return "" }
  return decimalText(Int64((Double(part) / Double(whole) * 10_000).rounded()), places: 4)
}
