internal import Trade

extension RegimeSnapshot {
  /// The day in lines of plain text, for `regimes as-of`.
  public var lines: [String] {
    var lines = ["\(regime.id) on \(day): \(regime.title)"]
    lines += section("measures in force", measures) {
      "\($0.authority)  \($0.title) (\($0.id), \($0.period.text))"
    }
    lines.append("  goods on lists")
    lines += goods.map { "    \($0.line)" }
    if !regime.exemptions.isEmpty {
      lines += section("exemptions in force", exemptions) { "\($0.authority)  \($0.title) (\($0.id))" }
    }
    lines.append("  coalition, \(coalition.certain.count) certain: \(Regime.list(coalition.certain))")
    if !coalition.open.isEmpty {
      lines.append("    joined on an unknown day: \(Regime.list(coalition.open))")
    }
    if let event = lastEvent {
      lines.append("  latest event: \(event.day)  \(event.authority)  \(event.title)")
    }
    return lines
  }

  private func section<Thing>(_ title: String, _ held: Held<Thing>, _ line: (Thing) -> String) -> [String] {
    let none = held.certain.isEmpty && held.open.isEmpty ? ["    none"] : []
    return ["  \(title)"] + none + held.certain.map { "    \(line($0))" }
      + held.open.map { "    perhaps, as a first day is not known: \(line($0))" }
  }
}

extension RegimeSnapshot.Goods {
  /// `chpl: 45 of 50 codes (tier 1: 4, tier 2: 5, ...)`.
  fileprivate var line: String {
    let listed = lines.certain.filter { !$0.isExempt }
    let tiers = Dictionary(grouping: listed.compactMap(\.tier), by: \.self).sorted { $0.key < $1.key }
    let parts = tiers.map { "tier \($0.key): \($0.value.count)" }
    var text = "\(list.id): \(listed.count) of \(list.codes.count) codes"
    if !parts.isEmpty { text += " (\(parts.joined(separator: ", ")))" }
    if !lines.open.isEmpty { text += ", \(lines.open.count) more perhaps: their first day is not known" }
    return text
  }
}
