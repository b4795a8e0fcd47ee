internal import Trade

extension RegimeIndex {
  /// Both facts about the goods of one row: listed and controlled on its day, and listed as lists stand last.
  ///
  /// `GoodsControl` answers the same for the rows of a table, faster.
  public func status(of facts: GoodsFacts) -> GoodsStatus { status(of: facts, lines(for: facts.code)) }

  /// - Parameter lines: Those of each list that speak of the code, as `lines(for:)` finds them.
  func status(of facts: GoodsFacts, _ lines: [[GoodsList.Entry]]) -> GoodsStatus {
    var asked = AskedGoods(facts)
    var (then, last): ([GoodsStatus.Line], [GoodsStatus.Line]) = ([], [])
    for (list, lines) in lines.enumerated() where !lines.isEmpty {
      if let line = line(of: &asked, list, lines, { $0.period.contains(facts.day) }) { then.append(line) }
      if let line = line(of: &asked, list, lines, { $0.period.to == nil }) { last.append(line) }
    }
    return GoodsStatus(then: then, last: last, controls: controls(facts, then))
  }

  /// The line of a list that names the goods or may, as `PrefixDecision` finds it.
  private func line(
    of asked: inout AskedGoods, _ list: Int, _ lines: [GoodsList.Entry],
    _ stands: (GoodsList.Entry) -> Bool?
  ) -> GoodsStatus.Line? {
    var found: (entry: GoodsList.Entry, keyword: String?)?
    var open: [String] = []
    var decision = PrefixDecision()
    var isDecided = false
    for entry in lines where !isDecided {
      let standing = stands(entry)
      if standing == false { continue }
      let meant = asked.meaning(of: entry, keywords[list])
      if meant.answer == false { continue }
      if standing == nil { open.append("first day of the line") }
      open += meant.open
      if !entry.isExempt, found == nil { found = (entry, meant.keyword) }
      isDecided = decision.follow(
        isExempt: entry.isExempt, holds: standing == true && meant.answer == true ? true : nil)
    }
    let answer = isDecided ? decision.answer : decision.answerWithoutDecision
    guard answer != false, let found else { return nil }
    let goods = regime.goods[list]
    return GoodsStatus.Line(
      list: goods.id, title: goods.title, authority: found.entry.authority ?? goods.authority,
      entry: found.entry, answer: answer, keyword: found.keyword, open: answer == true ? [] : open)
  }

  private func controls(_ facts: GoodsFacts, _ then: [GoodsStatus.Line]) -> [GoodsStatus.Control] {
    regime.measures.compactMap { measure in
      guard measure.destinations.contains(facts.destination) else { return nil }
      let inForce = measure.period.contains(facts.day)
      if inForce == false { return nil }
      let lines = then.filter { measure.goods.contains($0.list) }
      let named: Bool? = measure.goods.isEmpty ? nil : lines.map(\.answer).anyOf
      if named == false { return nil }
      var open = inForce == nil ? ["first day of the measure"] : []
      if measure.goods.isEmpty {
        open.append("the measure names goods in words, not by codes")
      } else if named == nil {
        for reason in lines.flatMap(\.open) where !open.contains(reason) { open.append(reason) }
      }
      return GoodsStatus.Control(measure: measure, answer: open.isEmpty ? true : nil, open: open)
    }
  }
}

/// The facts of a row while lines ask them; its text is folded once, when first asked for.
private struct AskedGoods {
  let facts: GoodsFacts
  private var folded: FoldedText?

  init(_ facts: GoodsFacts) { self.facts = facts }

  /// Whether a line that holds for the code means these goods: above its value limit, and told by a keyword where the
  /// code covers others too.
  mutating func meaning(
    of entry: GoodsList.Entry, _ keywords: ListKeywords
  ) -> (answer: Bool?, keyword: String?, open: [String]) {
    let keyword = keyword(of: entry, keywords)
    var open: [String] = []
    if let limit = entry.limit {
      switch limit.isExceeded(valueCents: facts.valueCents, items: facts.items) {
      case true?: break
      case false?: return (false, keyword, [])
      case nil: open.append("value: goods are meant \(limit.text)")
      }
    }
    if entry.isPartial, keyword == nil { open.append("kind of goods: the code covers others too") }
    return (open.isEmpty ? true : nil, keyword, open)
  }

  private mutating func keyword(of entry: GoodsList.Entry, _ keywords: ListKeywords) -> String? {
    guard let text = facts.text, !keywords.isEmpty(of: entry) else { return nil }
    let words = folded ?? FoldedText(text)
    folded = words
    return keywords.first(in: words, of: entry)?.text
  }
}
