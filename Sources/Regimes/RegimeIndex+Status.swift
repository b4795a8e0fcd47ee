internal import Trade

extension RegimeIndex {
  /// Both facts about the goods of one row: listed and controlled on its day, and listed as lists stand last.
  ///
  /// - Complexity: A few dictionary look-ups per list; text is folded only where a list that may name the goods has
  ///   keywords.
  public func status(of facts: GoodsFacts) -> GoodsStatus {
    var asked = AskedGoods(facts)
    let then = lists.indices.compactMap { list in
      line(of: &asked, list) { $0.period.contains(facts.day) }
    }
    let last = lists.indices.compactMap { list in line(of: &asked, list) { $0.period.to == nil } }
    return GoodsStatus(then: then, last: last, controls: controls(facts, then))
  }

  /// The line of a list that names the goods or may, as `decide` finds it.
  private func line(
    of asked: inout AskedGoods, _ list: Int, _ stands: (GoodsList.Entry) -> Bool?
  ) -> GoodsStatus.Line? {
    var found: (entry: GoodsList.Entry, keyword: String?)?
    var open: [String] = []
    let answer = decide(asked.facts.code, inList: list) { entry in
      let standing = stands(entry)
      if standing == false { return false }
      let meant = asked.meaning(of: entry, keywords[list])
      if meant.answer == false { return false }
      if standing == nil { open.append("first day of the line") }
      open += meant.open
      if !entry.isExempt, found == nil { found = (entry, meant.keyword) }
      return standing == true && meant.answer == true ? true : nil
    }
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
      let named: Bool? = measure.goods.isEmpty ? nil : anyOf(lines.map(\.answer))
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
    guard let text = facts.text, !keywords.isEmpty(line: entry.prefix) else { return nil }
    let words = folded ?? FoldedText(text)
    folded = words
    return keywords.first(in: words, line: entry.prefix)?.text
  }
}
