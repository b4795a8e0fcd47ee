/// What differs in what two reports were made from and with, data first.
func differenceCauses(from old: Report, to new: Report) -> [ReportDifference.Cause] {
  dataCauses(old.inputs, new.inputs)
    + listCauses(old.screening?.lists ?? [], new.screening?.lists ?? [])
    + namedCauses(
      .regime, old.receipt.regimes.map { ($0.id, $0.sha256) }, new.receipt.regimes.map { ($0.id, $0.sha256) })
    + namedCauses(
      .setting, old.receipt.settings.map { ($0.name, $0.value) },
      new.receipt.settings.map { ($0.name, $0.value) })
    + namedCauses(.version, [("entrepot", old.receipt.version)], [("entrepot", new.receipt.version)])
}

/// Inputs that differ: the same bytes under another name are no difference.
private func dataCauses(_ old: [InputAccount], _ new: [InputAccount]) -> [ReportDifference.Cause] {
  pairs(old, new, digest: \.sha256, name: \.file).map { old, new in
    let name = new?.file ?? old?.file ?? ""
    let file = visibleText(name)
    let sentence =
      switch (old, new) {
      case (let old?, let new?):
        "\(file) has other contents: \(grouped(old.used)) rows used, now \(grouped(new.used))"
          + days(old, new) + "."
      case (nil, let new?): "\(file) is only in the new report: \(counted(new.used, "row")) used."
      case (let old?, nil): "\(file) is only in the old report: \(counted(old.used, "row")) used."
      case (nil, nil): ""
      }
    return .init(matter: .data, name: name, old: old?.sha256, new: new?.sha256, sentence: sentence)
  }
}

private func days(_ old: InputAccount, _ new: InputAccount) -> String {
  guard let before = old.lastDay, let after = new.lastDay, before != after else { return "" }
  return visibleText(", up to \(before), now to \(after)")
}

private func listCauses(_ old: [ListAccount], _ new: [ListAccount]) -> [ReportDifference.Cause] {
  func digest(_ list: ListAccount) -> String { list.files.map(\.sha256).sorted().joined(separator: " ") }
  func name(_ list: ListAccount) -> String { list.files.map(\.file).joined(separator: ", ") }
  return pairs(old, new, digest: digest, name: name).map { old, new in
    let title = (new ?? old).map(name) ?? ""
    let list = "List \(visibleText(title))"
    let sentence =
      switch (old, new) {
      case (let old?, let new?):
        "\(list) has other contents: \(grouped(old.entries)) entries, now \(grouped(new.entries))"
          + (old.snapshot == new.snapshot
            ? "."
            : visibleText(
              "; of \(old.snapshot ?? "an unknown day"), now of \(new.snapshot ?? "an unknown day")."))
      case (nil, let new?): "\(list) is only in the new report: \(counted(new.entries, "entry", "entries"))."
      case (let old?, nil): "\(list) is only in the old report: \(counted(old.entries, "entry", "entries"))."
      case (nil, nil): ""
      }
    return .init(matter: .list, name: title, old: old.map(digest), new: new.map(digest), sentence: sentence)
  }
}

/// What is known by a name and has a value; of a name that is there several times all values together.
private func namedCauses(
  _ matter: ReportDifference.Cause.Matter, _ old: [(String, String)], _ new: [(String, String)]
) -> [ReportDifference.Cause] {
  func values(_ list: [(String, String)]) -> [String: String] {
    Dictionary(list, uniquingKeysWith: { "\($0), \($1)" })
  }
  let (before, after) = (values(old), values(new))
  var seen: Set<String> = []
  return (old + new).map(\.0).filter { seen.insert($0).inserted }.compactMap { name in
    let (earlier, later) = (before[name], after[name])
    guard earlier != later else { return nil }
    return .init(
      matter: matter, name: name, old: earlier, new: later, sentence: matter.sentence(name, earlier, later))
  }
}

extension ReportDifference.Cause.Matter {
  fileprivate func sentence(_ name: String, _ old: String?, _ new: String?) -> String {
    let name = visibleText(name)
    let (before, after) = (old.map(visibleText), new.map(visibleText))
    switch self {
    case .regime:
      if let before, let after {
        return "Regime \(name) is another file: sha256 \(before.prefix(12))…, now \(after.prefix(12))…."
      }
      return "Regime \(name) is only in the \(old == nil ? "new" : "old") report."
    case .version: return "Version \(before ?? "?"), now \(after ?? "?")."
    case .data, .list, .setting:
      return "Setting \(name): \(before ?? "not stated"), now \(after ?? "not stated")."
    }
  }
}

/// Pairs of what differs: the same digest is the same thing; of the rest, those of one name belong together.
private func pairs<Item>(
  _ old: [Item], _ new: [Item], digest: (Item) -> String, name: (Item) -> String
) -> [(old: Item?, new: Item?)] {
  var (before, after) = (old, [Item]())
  for item in new {
    if let same = before.firstIndex(where: { digest($0) == digest(item) }) {
      before.remove(at: same)
    } else {
      after.append(item)
    }
  }
  var pairs: [(old: Item?, new: Item?)] = []
  for item in after {
    let other = before.firstIndex { name($0) == name(item) }
    pairs.append((other.map { before.remove(at: $0) }, item))
  }
  return pairs + before.map { ($0, nil) }
}
