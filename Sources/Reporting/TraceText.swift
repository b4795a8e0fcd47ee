/// The tree as an analyst reads it on a terminal: a sentence for each lot or shipment, below the one it belongs to.
public func terminalText(_ report: TraceReport, style: TextStyle) -> String {
  var page = TextPage(style: style)
  page.heading(report.question)
  page.add(summary: report)
  for branch in report.branches.prefix(style.top ?? .max) {
    page.gap()
    page.add(root: branch, of: report)
  }
  let rest = report.branches.dropFirst(style.top ?? .max)
  if !rest.isEmpty {
    page.gap()
    let quantity = rest.reduce(0) { $0 + $1.quantity }
    page.say(
      "and \(grouped(rest.count)) more, \(report.unit.text(quantity)) in all; --all prints them", .faint)
  }
  page.add(search: report.search)
  page.add(inputs: report.inputs)
  page.add(receipt: report.receipt, schema: report.schema)
  page.add(notices: report.notices)
  return page.text
}

extension TextPage {
  /// What a trace, or a search for chokepoints, looked into.
  mutating func add(search sentences: [String]) {
    guard !sentences.isEmpty else { return }
    gap()
    say("What was looked into", .strong)
    list(sentences)
  }

  fileprivate mutating func add(summary report: TraceReport) {
    guard report.shipments > 0 else { return say("Nothing of it can be followed.", .strong) }
    say("\(counted(report.shipments, "shipment")), \(report.unit.text(report.quantity)):", .strong)
    list(
      report.outcomes.map { outcome in
        "\(report.unit.text(outcome.quantity)) (\(shareText(outcome.quantity, of: report.quantity))) "
          + outcome.end.text(report.direction)
      })
    let shown = report.farEnd.prefix(8)
    guard report.shipments > 1 || shown.count > 1 else { return }
    gap()
    say("As far as it is followed, it \(report.direction == .upstream ? "begins" : "ends") with", .strong)
    list(
      shown.map { far in
        "\(far.firm.text): \(report.unit.text(far.quantity)), \(shareText(far.quantity, of: report.quantity))"
      })
    let rest = report.farEnd.count - shown.count
    if rest > 0 { say("and \(counted(rest, "more firm"))", .faint, indent: 2) }
  }

  fileprivate mutating func add(root branch: TraceReport.Branch, of report: TraceReport) {
    let days =
      branch.firstDay == branch.lastDay ? branch.firstDay : "\(branch.firstDay) to \(branch.lastDay)"
    var text = "\(days) \(branch.consignor.text) → \(branch.consignee.text): "
    text += "\(report.unit.text(branch.quantity)) of \(branch.goods)"
    if branch.shipments > 1 { text += " in \(counted(branch.shipments, "shipment"))" }
    if branch.shipments == 1, let row = branch.rows.first {
      if report.unit != .usdCent, let cents = row.valueUSDCents { text += ", \(dollars(cents)) USD" }
      text += row.place
    }
    if branch.isOneEnd { text += ": \(branch.ends[0].end.text(report.direction))" }
    say(text, .strong, hanging: 2)
    add(below: branch, of: report, margin: "")
  }

  /// The parts of a branch, each with its own below it; then what ends there.
  private mutating func add(below branch: TraceReport.Branch, of report: TraceReport, margin: String) {
    let shown = branch.branches.prefix(style.top ?? .max)
    var leaves: [String] = []
    let hidden = branch.branches.dropFirst(shown.count)
    if !hidden.isEmpty {
      let quantity = hidden.reduce(0) { $0 + $1.quantity }
      leaves.append(
        "\(report.unit.text(quantity)) in \(counted(hidden.count, "more part", "more parts")); --all prints them"
      )
    }
    // A branch that ends whole says so in its own line.
    leaves += (branch.isOneEnd ? [] : branch.ends).map { end in
      "\(report.unit.text(end.quantity)) (\(shareText(end.quantity, of: branch.quantity))) "
        + end.end.text(report.direction)
    }
    for (index, part) in shown.enumerated() {
      let isLast = index == shown.count - 1 && leaves.isEmpty
      add(line: part.sentence(in: branch, report), margin: margin, isLast: isLast, .plain)
      add(below: part, of: report, margin: margin + (isLast ? "   " : "│  "))
    }
    for (index, leaf) in leaves.enumerated() {
      add(line: leaf, margin: margin, isLast: index == leaves.count - 1, .faint)
    }
  }

  private mutating func add(line text: String, margin: String, isLast: Bool, _ tone: Tone) {
    let room = max(24, style.width - displayWidth(margin) - 3)
    for (index, line) in wrapped(visibleText(text), to: room, hanging: 2).enumerated() {
      let stem = index == 0 ? (isLast ? "└─ " : "├─ ") : (isLast ? "   " : "│  ")
      append(ink(margin + stem, .faint) + ink(line, tone))
    }
  }
}

extension TraceReport.Branch {
  /// `80 kg (66 %) came from Aurora GmbH (DE) on 2023-02-01, 63 days before [trade.csv:31], grade C`
  fileprivate func sentence(in above: TraceReport.Branch, _ report: TraceReport) -> String {
    let isUpstream = report.direction == .upstream
    var text = "\(report.unit.text(quantity)) (\(shareText(quantity, of: above.quantity))) "
    text += isUpstream ? "came from \(consignor.text)" : "went to \(consignee.text)"
    let noun = isUpstream ? "lot" : "shipment"
    if shipments > 1 { text += " in \(counted(shipments, noun))" }
    text += firstDay == lastDay ? " on \(firstDay)" : ", \(firstDay) to \(lastDay)"
    if let lagMedian, let lagMin, let lagMax {
      text +=
        ", " + lagText(lagMin, lagMedian, lagMax, isUpstream ? ("before", "after") : ("after", "before"))
    }
    if shipments == 1, let row = rows.first {
      if row.whole != row.quantity { text += ", of a \(noun) of \(report.unit.text(row.whole))" }
      text += row.place
    }
    text += gradeText(report.unit)
    if isOneEnd { text += ": \(ends[0].end.text(report.direction))" }
    return text
  }

  /// `53 days before`; `3 to 9 days before, median 5`; `5 days after to 3 days before, median 1 before`. A dwell window
  /// may begin below zero: then a lot came, by its date, after what it served.
  private func lagText(_ least: Int, _ median: Int, _ most: Int, _ sides: (plus: String, minus: String))
    -> String
  {
    func side(_ days: Int) -> String { days < 0 ? sides.minus : sides.plus }
    if least == most { return "\(counted(abs(least), "day")) \(side(least))" }
    if least >= 0 { return "\(least) to \(most) days \(sides.plus), median \(median)" }
    if most < 0 { return "\(-most) to \(-least) days \(sides.minus), median \(-median)" }
    return
      "\(counted(-least, "day")) \(sides.minus) to \(counted(most, "day")) \(sides.plus), median \(abs(median)) "
      + side(median)
  }

  /// `, grade B (maker Tellumar)`; `, grade A 40 kg (bill MAEU7), C 60 kg` where parts differ.
  private func gradeText(_ unit: TraceReport.Unit) -> String {
    let shares = grades.map { share in
      let quantity = grades.count > 1 ? " \(unit.text(share.quantity))" : ""
      let proof = proofs.first { $0.grade == share.grade }.map { " (\($0.name))" } ?? ""
      return "\(share.grade.rawValue)\(quantity)\(proof)"
    }
    return shares.isEmpty ? "" : ", grade " + shares.joined(separator: ", ")
  }

  /// Whether all of it ends here, and in one way.
  fileprivate var isOneEnd: Bool { branches.isEmpty && ends.count == 1 }
}

extension TraceReport.Row {
  /// Where the row stands: ` [trade.csv:31, KZ/0031]`.
  fileprivate var place: String {
    " [\(file):\(line)" + (declaration.map { $0.isEmpty ? "" : ", \($0)" } ?? "") + "]"
  }
}
