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
    heading("\(regime.title): \(regime.places)")
    for sentence in regime.summary(currency) { say(sentence, .strong) }
    say(regime.scope(currency), .faint)
    for table in FlowTables(regime.answers, top: style.top ?? .max).all { add(table) }
    guard !regime.answers.notices.isEmpty else { return }
    gap()
    say("What was not answered, or left out", .strong)
    list(regime.answers.notices)
  }

  /// A table of answers with what is to be said of it.
  mutating func add(_ answer: AnswerTable) {
    gap()
    say(answer.title, .strong)
    if let lede = answer.lede { say(lede, .faint, indent: 2) }
    if !answer.rows.isEmpty { table(answer.text, indent: 2) }
    if answer.rest > 0 { say("and \(grouped(answer.rest)) more; --all prints them", .faint, indent: 2) }
    list(answer.notes, .plain)
  }

  mutating func add(linesOf inputs: [FlowReport.Input]) {
    heading("Lines of the statistics")
    if inputs.isEmpty { say("No input was read.", indent: 2) }
    for input in inputs {
      say("\(input.file): \(input.sentence)", .strong, hanging: 2)
      facts([("sha256", input.sha256)])
      var table = TextTable([
        .init(title: "lines", alignment: .right), .init(title: "what became of them", least: 30),
      ])
      table.rows = input.destinies.map { .init([.init(grouped($0.lines)), .init(wrapping: $0.meaning)]) }
      if !table.rows.isEmpty { self.table(table, indent: 2) }
      if let doubt = input.imbalance { say(doubt, .warning, indent: 2, hanging: 2) }
      for reason in input.reasons {
        say("\(reason.reason): \(counted(reason.rows, "line"))", .warning, indent: 4)
      }
    }
  }
}
