internal import Flows
internal import Trade

/// The answers of trade statistics as an analyst reads them on a terminal.
public func terminalText(_ report: FlowReport, style: TextStyle) -> String {
  var page = TextPage(style: style)
  for regime in report.regimes { page.add(regime, report.currency) }
  page.add(linesOf: report.inputs)
  page.add(receipt: report.receipt, schema: report.schema)
  for input in report.inputs where !input.notes.isEmpty {
    page.heading("Notes on \(input.file)")
    page.list(input.notes)
  }
  page.add(notices: report.notices)
  return page.text
}

extension TextPage {
  fileprivate mutating func add(_ regime: FlowReport.RegimeAnswers, _ currency: CurrencyCode) {
    let places = regime.destinations.map { FlowParty($0).text }.joined(separator: ", ")
    heading("\(regime.title): \(places)")
    if let day = regime.measureDay {
      let title = regime.measureTitle.map { ", \($0)" } ?? ""
      say("Parted at \(day)\(title). Amounts in millions of \(currency).", .faint)
    } else {
      say(
        "No dated measure: nothing is compared before and after. Amounts in millions of \(currency).", .faint)
    }
    if let windows = regime.windows {
      say(
        "Before: \(windows.beforeFrom) to \(windows.beforeTo); after: \(windows.afterFrom) to \(windows.afterTo) "
          + "(\(counted(windows.months, "month")) each, the same months of the calendar).", .faint)
    }
    let tables = FlowTables(regime.answers, currency)
    for section in tables.sections(top: style.top ?? .max) {
      gap()
      say(section.title, .strong)
      if let lede = section.lede { say(lede, .faint, indent: 2) }
      table(section.table, indent: 2)
      if section.rest > 0 { say("and \(grouped(section.rest)) more; --all prints them", .faint, indent: 2) }
      list(section.notes, .plain)
    }
    if tables.isEmpty {
      gap()
      say("Nothing in these statistics is about this question.", .strong)
    }
    guard !regime.answers.notices.isEmpty else { return }
    gap()
    say("What was not answered, or left out", .strong)
    list(regime.answers.notices)
  }

  mutating func add(linesOf inputs: [FlowReport.Input]) {
    heading("Lines of the statistics")
    for input in inputs {
      let span = input.firstMonth.flatMap { first in input.lastMonth.map { "\(first) to \($0)" } }
      say(
        "\(input.file): \(counted(input.lines, "line"))\(span.map { ", \($0)" } ?? ""); \(input.layout)",
        .strong,
        hanging: 2)
      facts([("sha256", input.sha256)])
      var table = TextTable([
        .init(title: "lines", alignment: .right), .init(title: "what became of them", least: 30),
      ])
      table.rows = input.counts.map { count in
        let status = FlowStatus.allCases.first { $0.name == count.status }
        return .init([.init(grouped(count.lines)), .init(wrapping: status?.meaning ?? count.status)])
      }
      self.table(table, indent: 2)
      for reason in input.reasons {
        say("\(reason.reason): \(counted(reason.rows, "line"))", .warning, indent: 4)
      }
    }
  }
}
