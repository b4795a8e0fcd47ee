extension ReportDifference {
  /// Compares two reports.
  /// - Parameters:
  ///   - oldName: What the first is called, such as its file.
  ///   - newName: What the second is called.
  public init(from old: Report, named oldName: String, to new: Report, named newName: String) {
    self.old = Side(name: oldName, version: old.receipt.version, command: old.receipt.command)
    self.new = Side(name: newName, version: new.receipt.version, command: new.receipt.command)
    isEqual = old == new
    causes = differenceCauses(from: old, to: new)
    kinds = comparedKinds.map { Kind($0, from: old, to: new) }
    (sentence, notices) = ("", [])
    sentence = summary
    notices = ReportDifference.notices(from: old, to: new)
    if !isEqual, causes.isEmpty {
      notices.insert(
        "The receipts name the same data, lists, regimes, settings and version: they explain no difference.",
        at: 0)
    }
  }

  private static func notices(from old: Report, to new: Report) -> [String] {
    [("The old report", old), ("The new report", new)].flatMap { title, report in
      let cuts = comparedKinds.flatMap { $0.cuts(report) }
      let cut =
        cuts.isEmpty
        ? []
        : [
          "\(title) lists \(cuts.joined(separator: ", ")): what one report does not list may seem new or gone. Compare "
            + "reports made with --all."
        ]
      let budget = report.destinations.filter { !$0.isComplete }.map(\.regime)
      return cut
        + (budget.isEmpty
          ? []
          : ["\(title) comes from a search that was cut by its budget (\(budget.joined(separator: ", ")))."])
    }
  }
}

extension ReportDifference.Kind {
  fileprivate init(_ kind: ComparedKind, from old: Report, to new: Report) {
    let (before, after) = (numbered(kind.items(old)), numbered(kind.items(new)))
    let (beforeByKey, afterKeys) = (
      Dictionary(uniqueKeysWithValues: before.map { ($0.key, $0.item) }), Set(after.map(\.key))
    )
    name = kind.name
    (self.old, self.new) = (before.count, after.count)
    (added, changed) = ([], [])
    gone = before.filter { !afterKeys.contains($0.key) }.map { .init($0.item, from: $0.item.figures, to: []) }
    for (key, item) in after {
      guard let earlier = beforeByKey[key] else {
        added.append(.init(item, from: [], to: item.figures))
        continue
      }
      let change = ReportDifference.Item(item, from: earlier.figures, to: item.figures)
      if !change.figures.isEmpty { changed.append(change) }
    }
    same = after.count - added.count - changed.count
  }
}

/// Items with keys that are there once: a second one of the same regime and id has another number.
private func numbered(_ items: [ComparedItem]) -> [(key: [String], item: ComparedItem)] {
  var times: [[String]: Int] = [:]
  return items.map { item in
    let key = [item.regime ?? "", item.id]
    times[key, default: 0] += 1
    return (key + ["\(times[key] ?? 1)"], item)
  }
}

extension ReportDifference.Item {
  fileprivate typealias Figures = [(name: String, value: ReportDifference.Value?)]

  /// With the figures that differ.
  fileprivate init(_ item: ComparedItem, from old: Figures, to new: Figures) {
    (regime, id, title) = (item.regime, item.id, item.title)
    let names = (new + old).map(\.name).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    figures = names.compactMap { name in
      let before = old.first { $0.name == name }?.value
      let after = new.first { $0.name == name }?.value
      return before == after ? nil : .init(name: name, old: before, new: after)
    }
  }
}
