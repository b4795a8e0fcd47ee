/// What changed as an analyst reads it on a terminal; `style.top` things of each sort.
public func terminalText(_ difference: ReportDifference, style: TextStyle) -> String {
  var page = TextPage(style: style)
  page.heading("What changed")
  page.say(difference.sentence, .strong)
  page.facts([("old", difference.old.line), ("new", difference.new.line)])
  if !difference.isEqual {
    page.gap()
    page.say("Why", .strong)
    page.list(
      difference.causes.isEmpty
        ? ["No data, list, regime, setting or version differs."] : difference.causes.map(\.sentence))
  }
  for kind in difference.kinds where kind.old + kind.new > 0 { page.add(kind) }
  page.add(notices: difference.notices)
  return page.text
}

/// What changed as CSV: a row for each figure that differs, before them one for each cause. Rules as for `csvText`
/// of a report; names of figures carry their units, amounts are exact decimals.
public func csvText(_ difference: ReportDifference) -> String {
  var text = "kind,change,regime,id,title,figure,old,new\n"
  func foreign(_ text: String?) -> String { neutralised(visibleText(text ?? "")) }
  func add(_ cells: [String]) { text += csvLine(cells) }
  for cause in difference.causes {
    let values = [cause.old, cause.new].map(foreign)
    add(["cause", cause.matter.rawValue, "", foreign(cause.name), foreign(cause.sentence), ""] + values)
  }
  for kind in difference.kinds {
    for (change, items) in [("new", kind.added), ("gone", kind.gone), ("changed", kind.changed)] {
      for item in items {
        let head = [kind.name, change, foreign(item.regime), foreign(item.id), foreign(item.title)]
        for figure in item.figures {
          let form = FigureForm(figure.name)
          add(head + [form.column, form.cell(figure.old), form.cell(figure.new)])
        }
      }
    }
  }
  return text
}

extension ReportDifference.Side {
  fileprivate var line: String { "\(name): \(command)" }
}

extension TextPage {
  fileprivate mutating func add(_ kind: ReportDifference.Kind) {
    heading("\(kind.name.prefix(1).uppercased())\(kind.name.dropFirst())")
    let ranks = kind.changed.count - kind.remade.count
    let parts = [
      "\(grouped(kind.old)) before, \(grouped(kind.new)) now", "\(grouped(kind.added.count)) new",
      "\(grouped(kind.gone.count)) gone", "\(grouped(kind.remade.count)) changed",
    ]
    let still = ranks == 0 ? "" : ", \(grouped(ranks)) in rank alone"
    say(parts.joined(separator: ", ") + still + ", \(grouped(kind.same)) the same.", .faint)
    for (mark, items) in [("+", kind.added), ("-", kind.gone), ("~", kind.remade)] where !items.isEmpty {
      for item in items.prefix(style.top ?? .max) {
        let title = item.regime.map { "\($0): " } ?? ""
        say("\(mark) \(title)\(item.title)", indent: 2, hanging: 2)
        let id = item.id == item.title ? [] : [item.id]
        let figures = id + item.figures.map { item.line($0, isChange: mark == "~") }
        say(figures.joined(separator: ", "), .faint, indent: 4, hanging: 2)
      }
      let rest = items.count - (style.top ?? .max)
      if rest > 0 { say("and \(grouped(rest)) more; --all prints them", .faint, indent: 2) }
    }
  }
}

extension ReportDifference.Item {
  /// `value 1,000 USD → 2,000 USD`; of a thing that only one report has, `value 1,000 USD`.
  fileprivate func line(_ figure: ReportDifference.Figure, isChange: Bool) -> String {
    let form = FigureForm(figure.name)
    guard isChange else { return "\(form.words) \(form.text(figure.new ?? figure.old))" }
    return "\(form.words) \(form.text(figure.old)) → \(form.text(figure.new))"
  }
}
