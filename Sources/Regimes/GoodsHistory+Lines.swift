internal import Trade

extension GoodsHistory {
  /// The history in lines of plain text, for `regimes hs`.
  public var lines: [String] { familyLines + regimes.flatMap(\.lines) }

  private var familyLines: [String] {
    var lines = ["\(code): " + (editions.count == 2 ? "in HS 2017 and HS 2022" : "in HS \(editions[0]) only")]
    if members.count > 1 {
      lines.append(
        "  family  \(members.map(\.description).joined(separator: " ")): compare their sum before and after "
          + "\(HSFamilies.adoption2022), not single codes")
    }
    return lines + links.map { "  change  \($0.line)" }
  }
}

extension HSFamilies.Link {
  fileprivate var line: String {
    let old = codes2017.map(\.description).joined(separator: " ")
    let new = codes2022.map(\.description).joined(separator: " ")
    let remark = note.isEmpty ? "" : ": \(note)"
    return "HS 2017 \(old) -> HS 2022 \(new)\(remark)"
      + (joins ? "" : " (a part only; not one family)") + (verified ? "" : " (unverified)")
  }
}

extension GoodsHistory.RegimeLines {
  fileprivate var lines: [String] {
    let none = own.isEmpty ? ["  on no list"] : []
    return ["\(regime.id)"] + none + [summary].compactMap(\.self) + own.map(\.text)
      + family.map { "  family member \($0.code):\($0.text)" }
  }
}

extension GoodsHistory.Line {
  fileprivate var text: String {
    let names = measures.map { "\($0.id) (\($0.period.text))" }
    let use = names.isEmpty ? "named by no measure" : "named by \(names.joined(separator: ", "))"
    return "  \(list.id)  \(entry.line)\(isPart ? "  (part of the code)" : "")  \(use)"
  }
}

extension GoodsHistory.RegimeLines {
  /// Whether lists name the code today, since when they do, and since when a measure names one of them.
  private var summary: String? {
    let whole = own.filter { !$0.isPart && !$0.entry.isExempt }
    guard let first = whole.map(\.entry.period).min(by: GoodsHistory.RegimeLines.isEarlier) else {
      return nil
    }
    let facts = GoodsFacts(code: code, day: Day(rawValue: 0), destination: regime.destinations[0])
    let today = RegimeIndex(regime).status(of: facts).last.map { line in
      let tier = line.entry.tier.map { " (tier \($0))" } ?? ""
      return (line.answer == true ? "on " : "perhaps on ") + line.list + tier
    }
    let since = first.from.map { "\($0)" } ?? "on an unknown day" + (first.by.map { ", by \($0)" } ?? "")
    let measures = whole.flatMap { line in
      line.measures.compactMap { measure in
        measure.period.from.map { from in max(from, line.entry.period.from ?? from) }
      }
    }
    let named = measures.min().map { "; named by a measure since \($0)" } ?? "; named by no measure"
    return "  today " + (today.isEmpty ? "on no list" : today.joined(separator: ", "))
      + "; first listed \(since)" + named
  }

  /// Unknown starts before known ones.
  private static func isEarlier(_ a: Period, _ b: Period) -> Bool {
    (a.from?.rawValue ?? .min) < (b.from?.rawValue ?? .min)
  }
}
