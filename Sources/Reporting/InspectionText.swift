/// The inspection as an analyst reads it on a terminal: per file how it is written, what its columns were taken
/// for, where its rows went and what they hold; then what can be asked of it.
public func terminalText(_ inspection: Inspection, style: TextStyle) -> String {
  var page = TextPage(style: style)
  for file in inspection.files { page.add(file) }
  page.add(inspection.detectors)
  if !inspection.notices.isEmpty {
    page.heading("Notices")
    page.list(inspection.notices)
  }
  page.gap()
  page.facts(
    [("entrepot", "\(inspection.version) (\(inspection.schema))"), ("command", inspection.command)], indent: 0
  )
  return page.text
}

extension TextPage {
  fileprivate mutating func add(_ file: FileInspection) {
    heading(file.file)
    facts([("format", file.format), ("layout", file.layout.summary), ("sha256", file.sha256)])
    add(file.layout)
    add(file.rows, of: file.file)
    add(file.days)
    add(file.countries)
    add(chaptersOf: file)
    add(file.coverage)
    add(file.counts)
    if !file.notes.isEmpty {
      section("Notes")
      list(file.notes, indent: 4)
    }
  }

  private mutating func section(_ title: String) {
    gap()
    say(title, .strong, indent: 2)
  }

  private mutating func add(_ layout: LayoutInspection) {
    section("Columns")
    var table = TextTable([
      .init(title: "field"), .init(title: "column", least: 12), .init(title: "no.", alignment: .right),
      .init(title: "sure", alignment: .right), .init(title: "read as", least: 10),
      .init(title: "note", least: 14, drop: 2),
    ])
    table.rows = layout.mapping.map { column in
      let tone = column.confidence < 80 ? Tone.warning : .plain
      return .init([
        .init(column.field, .strong), .init(wrapping: column.column), .init(String(column.number)),
        .init("\(column.confidence) %", tone), .init(wrapping: column.format ?? ""),
        .init(wrapping: column.note ?? "", .faint),
      ])
    }
    self.table(table, indent: 4)
    for field in layout.fixed {
      say("\(field.field) is '\(field.value)' for every row (\(field.source))", indent: 4, hanging: 2)
    }
    guard !layout.unmapped.isEmpty else { return }
    let unread = layout.unmapped.map { "\($0.column) (\($0.number))" }.joined(separator: ", ")
    say("not read: \(unread)", .faint, indent: 4, hanging: 2)
  }

  private mutating func add(_ rows: RowInspection, of file: String) {
    section("Rows")
    let equation = rowEquation(
      read: rows.read, used: rows.used, quarantined: rows.quarantined, duplicates: rows.duplicates,
      selfShipments: rows.selfShipments)
    say(equation, rows.isBalanced ? .plain : .warning, indent: 4, hanging: 2)
    for reason in rows.reasons {
      say("\(grouped(reason.rows)) quarantined: \(reason.reason)", indent: 4, hanging: 2)
      for example in reason.examples {
        let column = example.column.map { ", \($0)" } ?? ""
        let text = visibleText(example.text) + (example.isCut ? "…" : "")
        say("\(file):\(example.line)\(column): '\(text)'", .faint, indent: 6, hanging: 2)
      }
    }
  }

  private mutating func add(_ days: DayInspection) {
    section("Days")
    say(Reporting.days(days.first, days.last), indent: 4)
    let counts = days.months.map(\.rows)
    if let most = counts.max(), counts.count > 1 {
      for line in sparkline(counts, most: most, room: style.width - 4) { append("    " + line) }
      say("a mark per month; the highest stands for \(counted(most, "row"))", .faint, indent: 4, hanging: 2)
    }
    let empty = spans(days.months)
    say(
      empty.isEmpty ? "no month without rows" : "months without rows: \(empty.joined(separator: ", "))",
      empty.isEmpty ? .faint : .warning, indent: 4, hanging: 2)
  }

  private mutating func add(_ countries: [CountryInspection]) {
    guard !countries.isEmpty else { return }
    section("Countries")
    let facts = countries.map { role in
      let top = role.top.map { "\($0.country) \(grouped($0.rows))" }
      let rest =
        role.otherRows > 0 ? ["\(role.distinct - role.top.count) others \(grouped(role.otherRows))"] : []
      let missing = role.missingRows > 0 ? ["not known \(grouped(role.missingRows))"] : []
      return (name: role.role, value: (top + rest + missing).joined(separator: ", "))
    }
    self.facts(facts, indent: 4)
  }

  private mutating func add(chaptersOf file: FileInspection) {
    guard !file.chapters.isEmpty else { return }
    section("HS chapters")
    let hasValues = file.chapters.contains { $0.valueUSDCents != nil }
    var table = TextTable([
      .init(title: "no."), .init(title: "rows", alignment: .right),
      .init(title: "goods", least: 10, drop: 1),
    ])
    if hasValues { table.columns.insert(.init(title: "USD", alignment: .right), at: 2) }
    table.rows = file.chapters.map { chapter in
      let value: [TextTable.Cell] = hasValues ? [.init(wholeDollars(chapter.valueUSDCents))] : []
      let text = TextTable.Cell(chapter.text ?? "", .faint)
      return .init([.init(chapter.chapter, .strong), .init(grouped(chapter.rows))] + value + [text])
    }
    self.table(table, indent: 4)
    if file.otherChapterRows > 0 {
      say("other chapters: \(counted(file.otherChapterRows, "row"))", .faint, indent: 4)
    }
  }

  private mutating func add(_ coverage: [CoverageInspection]) {
    guard !coverage.isEmpty else { return }
    section("How complete")
    var table = TextTable([
      .init(title: "field"), .init(title: "present", alignment: .right),
      .init(title: "", alignment: .right, drop: 2),
      .init(title: "missing", alignment: .right), .init(title: "not\nread", alignment: .right),
      .init(title: "sum"),
    ])
    table.rows = coverage.map { field in
      let unreadable = field.unreadable > 0 ? Tone.warning : .plain
      return .init([
        .init(field.field, .strong), .init(grouped(field.present)), .init(field.share, .faint),
        .init(grouped(field.missing)), .init(grouped(field.unreadable), unreadable), field.sumCell,
      ])
    }
    self.table(table, indent: 4)
  }

  private mutating func add(_ counts: [NamedCount]) {
    guard !counts.isEmpty else { return }
    section("Worth knowing")
    for count in counts { say("\(counted(count.rows, "row")) \(count.text)", indent: 4, hanging: 2) }
  }

  fileprivate mutating func add(_ detectors: [DetectorReadiness]) {
    guard !detectors.isEmpty else { return }
    heading("What can be asked")
    for detector in detectors {
      let answer = ink(detector.canRun ? "yes" : "no ", detector.canRun ? .strong : .warning)
      let lines = wrapped(visibleText("\(detector.name): \(detector.question)"), to: style.width - 7)
      for (index, line) in lines.enumerated() { append((index == 0 ? "  \(answer)  " : "       ") + line) }
      for want in detector.lacks { say("cannot run for want of \(want)", .warning, indent: 9, hanging: 2) }
      for limit in detector.limits { say(limit, .faint, indent: 9, hanging: 2) }
    }
  }
}
