extension ReportDifference {
  /// What changed most, in one sentence: the first kind of things in which anything but ranks changed, and of it the
  /// item whose value changed most.
  var summary: String {
    if isEqual { return "Nothing changed: the reports are equal." }
    guard let kind = kinds.first(where: \.hasNews), let item = kind.largest else {
      let ranks = kinds.contains { !$0.changed.isEmpty }
      return ranks
        ? "Only ranks changed: the reports list the same things with the same figures."
        : "Nothing that is compared changed: the reports list the same things with the same figures."
    }
    return "\(kind.counts); the most changed is the \(item.change) \(kind.noun) \(item.what)."
  }
}

extension ReportDifference.Kind {
  /// Changed in more than rank.
  var remade: [ReportDifference.Item] { changed.filter { !$0.isRankAlone } }
  /// Whether anything but ranks changed.
  var hasNews: Bool { !added.isEmpty || !gone.isEmpty || !remade.isEmpty }

  var noun: String { comparedKinds.first { $0.name == name }?.noun ?? name }
  private var plural: String { comparedKinds.first { $0.name == name }?.plural ?? name }

  /// `3 routes are new, 1 is gone and 2 changed`
  var counts: String {
    var parts: [String] = []
    func add(_ number: Int, _ verb: (one: String, many: String)) {
      guard number > 0 else { return }
      let subject = parts.isEmpty ? counted(number, noun, plural) : grouped(number)
      parts.append("\(subject) \(number == 1 ? verb.one : verb.many)")
    }
    add(added.count, ("is new", "are new"))
    add(gone.count, ("is gone", "are gone"))
    add(remade.count, ("changed", "changed"))
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The item whose value changed most, and how; the first of equals.
  fileprivate var largest: (change: String, what: String)? {
    let all = added.map { ("new", $0) } + gone.map { ("gone", $0) } + remade.map { ("changed", $0) }
    var best = all.first
    for next in all.dropFirst() where next.1.movedUSDCents > (best?.1.movedUSDCents ?? 0) { best = next }
    return best.map { change, item in
      let form = FigureForm("valueUSDCents")
      let value = item.figures.first { $0.name == form.name }
      let amount =
        switch (value?.old, value?.new) {
        case (let old?, let new?): ", from \(form.text(old)) to \(form.text(new))"
        case (let only?, nil), (nil, let only?): ", \(form.text(only))"
        case (nil, nil): ""
        }
      var title = visibleText(item.title)
      while title.hasSuffix(".") { title.removeLast() }
      return (change, title + amount)
    }
  }
}

extension ReportDifference.Item {
  /// By how much its value changed, either way; all of it where it is new or gone. US cents.
  var movedUSDCents: UInt64 {
    guard let figure = figures.first(where: { $0.name == "valueUSDCents" }) else { return 0 }
    func cents(_ value: ReportDifference.Value?) -> Int64 {
      if case .integer(let cents) = value { cents } else { 0 }
    }
    let (difference, overflow) = cents(figure.new).subtractingReportingOverflow(cents(figure.old))
    return overflow ? .max : difference.magnitude
  }
}
