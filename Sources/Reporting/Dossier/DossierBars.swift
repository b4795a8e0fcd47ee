/// The months of a firm as bars of `#`, one line for each span; months become quarters or years where there are many.
struct DossierBars {
  let report: DossierReport
  /// Cells of the longest bar.
  let room: Int

  /// Lines that still are a picture.
  private static let mostLines = 40

  /// A span of days with what went in and out.
  struct Line {
    var span: String, received: Int64 = 0, sent: Int64 = 0
  }

  /// What bars measure: value, else mass, else shipments.
  private enum Unit { case value, mass, shipments }

  private var unit: Unit {
    let flows = report.months.flatMap { [$0.received, $0.sent, $0.made] }
    if flows.contains(where: { $0.valueUSDCents != nil }) { return .value }
    return flows.contains { $0.netMassGrams != nil } ? .mass : .shipments
  }

  /// `USD`, `kg` or `shipments`.
  var unitText: String {
    switch unit {
    case .value: "USD"
    case .mass: "kg"
    case .shipments: "shipments"
    }
  }

  /// Whether goods of its making stand in the place of what it sent.
  var showsMade: Bool { report.sent.flow.shipments == 0 && report.made.flow.shipments > 0 }

  private func amount(_ flow: DossierReport.Flow) -> Int64 {
    switch unit {
    case .value: flow.valueUSDCents ?? 0
    case .mass: flow.netMassGrams ?? 0
    case .shipments: Int64(flow.shipments)
    }
  }

  func text(_ amount: Int64) -> String {
    switch unit {
    case .value: wholeDollars(amount)
    case .mass: AmountMeasure.mass.whole(amount)
    case .shipments: grouped(Int(amount))
    }
  }

  /// Months, or quarters, or years, so that they are few.
  var lines: [Line] {
    let byMonth: (String) -> String = { $0 }
    let byQuarter: (String) -> String = { month in
      "\(month.prefix(4))-Q\(((Int(month.suffix(2)) ?? 1) - 1) / 3 + 1)"
    }
    let byYear: (String) -> String = { String($0.prefix(4)) }
    for spans in [byMonth, byQuarter] {
      let lines = lines(spans)
      if lines.count <= DossierBars.mostLines { return lines }
    }
    return lines(byYear)
  }

  private func lines(_ span: (String) -> String) -> [Line] {
    report.months.reduce(into: [Line]()) { lines, month in
      let name = span(month.month)
      if lines.last?.span != name { lines.append(Line(span: name)) }
      let last = lines.count - 1
      lines[last].received = saturating(lines[last].received, amount(month.received))
      lines[last].sent = saturating(lines[last].sent, amount(showsMade ? month.made : month.sent))
    }
  }

  private func saturating(_ a: Int64, _ b: Int64) -> Int64 {
    let (sum, isTooMuch) = a.addingReportingOverflow(b)
    return isTooMuch ? .max : sum
  }

  /// As long as the amount is in proportion; whatever is not nothing has one mark at least.
  func bar(_ amount: Int64, of most: Int64) -> String {
    guard amount > 0, most > 0 else { return "" }
    let marks = Int((Double(amount) / Double(most) * Double(room)).rounded())
    return String(repeating: "#", count: max(1, min(room, marks)))
  }
}

extension TextPage {
  /// Two bars a line: what it received, and what it sent, by the same measure.
  mutating func add(months report: DossierReport) {
    let bars = DossierBars(report: report, room: max(6, min(24, (style.width - 44) / 2)))
    let lines = bars.lines
    guard lines.count > 1 else { return }
    gap()
    let sent = bars.showsMade ? "sent by others of its making" : "sent"
    say("By time, in \(bars.unitText): received, and \(sent)", .strong)
    let most = lines.map { max($0.received, $0.sent) }.max() ?? 0
    var table = TextTable([
      .init(title: ""), .init(title: "received", alignment: .right), .init(title: ""),
      .init(title: bars.showsMade ? "made" : "sent", alignment: .right), .init(title: ""),
    ])
    table.rows = lines.map { line in
      .init([
        .init(line.span), .init(line.received == 0 ? "–" : bars.text(line.received)),
        .init(bars.bar(line.received, of: most)), .init(line.sent == 0 ? "–" : bars.text(line.sent)),
        .init(bars.bar(line.sent, of: most)),
      ])
    }
    self.table(table, indent: 2)
  }
}
