/// The chokepoints as an analyst reads them on a terminal.
public func terminalText(_ report: CutReport, style: TextStyle) -> String {
  var page = TextPage(style: style)
  page.heading("The fewest hubs on which most depends")
  page.say(report.finding, .strong)
  if let scope = report.scope { page.say(scope, .faint) }
  let top = style.top ?? .max
  if !report.hubs.isEmpty {
    page.gap()
    page.table(report.hubTable(top, style))
    page.add(rest: report.hubs.count - top, "hub")
  }
  for (title, rows) in [
    ("Hubs that grew since the measure", report.growth), ("Countries", report.countryGrowth),
  ]
  where !rows.isEmpty {
    page.gap()
    page.say(title, .strong)
    page.table(report.growthTable(rows.prefix(top), style))
    page.add(rest: rows.count - top, "more")
  }
  page.add(search: report.search)
  page.add(inputs: report.inputs)
  page.add(receipt: report.receipt, schema: report.schema)
  page.add(notices: report.notices)
  return page.text
}

extension TextPage {
  fileprivate mutating func add(rest: Int, _ noun: String) {
    guard rest > 0 else { return }
    say(
      noun == "more"
        ? "and \(grouped(rest)) more; --all prints them"
        : "and \(counted(rest, "more \(noun)")); --all prints \(rest == 1 ? "it" : "them")", .faint)
  }
}

extension CutReport {
  fileprivate var finding: String {
    guard let answer else {
      return shipments == 0
        ? "No hub sends anything that can be followed to a destination."
        : "Nothing that hubs sent to destinations is traced to the coalition."
    }
    let share = shareText(Int64(answer.basisPoints), of: 10_000)
    let firms = answer.hubs == 1 ? "This 1 hub carries" : "These \(answer.hubs) hubs carry"
    let proof =
      switch (answer.hubs == answer.atLeast, answer.hubs) {
      case (false, _): " Whether fewer, \(answer.atLeast) at least, can carry \(percent) % is not known."
      case (true, 1): ""
      case (true, 2): " No single hub carries \(percent) %."
      case (true, let hubs): " No \(hubs - 1) hubs carry \(percent) %."
      }
    return
      "\(firms) \(share) of the \(unit.text(traced)) traced from the coalition to a destination.\(proof)"
  }

  /// How much of what went to destinations is traced; `nil` where nothing went.
  fileprivate var scope: String? {
    guard shipments > 0 else { return nil }
    let all = "\(counted(shipments, "shipment")) from hubs to destinations, \(unit.text(amount))"
    guard traced > 0 else { return all + "." }
    return
      "\(all); \(shareText(traced, of: amount)) of it is traced to shipments of the coalition, oldest lots first."
      + (traced < amount ? " The rest is not, and is in no share." : "")
  }

  fileprivate func hubTable(_ top: Int, _ style: TextStyle) -> TextTable {
    var table = TextTable([
      .init(title: "#", alignment: .right), .init(title: "hub", least: 24),
      .init(title: "through it", alignment: .right), .init(title: "share", alignment: .right),
      .init(title: "so far", alignment: .right), .init(title: "consignees", alignment: .right, drop: 2),
      .init(title: "chains", alignment: .right, drop: 1), .init(title: "evidence", drop: 3),
    ])
    table.rows = hubs.prefix(top).enumerated().map { index, hub in
      .init([
        .init("\(index + 1)"), nameCell(hub.firm, style), .init(unit.text(hub.amount)),
        .init(shareText(hub.amount, of: traced)), .init(shareText(hub.cut, of: traced)),
        .init(grouped(hub.consignees)), .init(grouped(hub.chains)), .init(hub.gradeText),
      ])
    }
    return table
  }

  fileprivate func growthTable(_ rows: ArraySlice<Growth>, _ style: TextStyle) -> TextTable {
    var table = TextTable([
      .init(title: "", least: 24), .init(title: "before", alignment: .right),
      .init(title: "after", alignment: .right), .init(title: "times", alignment: .right),
      .init(title: "first seen", drop: 1),
    ])
    table.rows = rows.map { row in
      .init([
        nameCell(row.firm, style), .init(unit.text(row.before)), .init(unit.text(row.after)),
        .init(row.times),
        .init(row.firstDay),
      ])
    }
    return table
  }

  private func nameCell(_ firm: TraceReport.Firm, _ style: TextStyle) -> TextTable.Cell {
    let name = visibleText(firm.name.isEmpty ? firm.country : firm.text)
    return .init(natural: displayWidth(name)) { room in
      style.fullNames ? wrapped(name, to: room, hanging: 2) : [middleTruncated(name, to: room)]
    }
  }
}

extension CutReport.Hub {
  /// The best and the worst grade of a way through it: `A–D`.
  fileprivate var gradeText: String {
    guard let best = grades.first?.grade, let worst = grades.last?.grade else { return "" }
    return best == worst ? best.rawValue : "\(best.rawValue)–\(worst.rawValue)"
  }
}

extension CutReport.Growth {
  /// `new`, `3.4`, `5,344`, `gone`.
  var times: String {
    if before == 0 { return after == 0 ? "–" : "new" }
    if after == 0 { return "gone" }
    let tenths = (Double(after) / Double(before) * 10).rounded()
    return tenths < 1_000 ? decimalText(Int64(tenths), places: 1) : grouped(Int(min(tenths / 10, 1e18)))
  }
}

/// The hubs as CSV, in the order of the report: UTF-8, comma, LF.
public func csvText(_ report: CutReport) -> String {
  let unit = report.unit.columnSuffix
  var text =
    "rank,hub,country,through_\(unit),added_\(unit),cut_\(unit),share,cut_share,ways,consignees,chains,grades\n"
  for (index, hub) in report.hubs.enumerated() {
    let cells = [
      "\(index + 1)", neutralised(visibleText(hub.firm.name)), neutralised(visibleText(hub.firm.country)),
      report.unit.decimal(hub.amount), report.unit.decimal(hub.added), report.unit.decimal(hub.cut),
      shareCell(hub.amount, of: report.traced), shareCell(hub.cut, of: report.traced), "\(hub.ways)",
      "\(hub.consignees)", hub.chains, gradeCell(hub.grades, report.unit),
    ]
    text += csvLine(cells)
  }
  return text
}
