internal import Trade

extension Regime {
  /// The regime in lines of plain text, for `regimes show`: countries, measures by day, goods by tier, doubts.
  public var summaryLines: [String] {
    var lines = ["\(id): \(title)"]
    lines.append("  destinations  \(Regime.list(destinations))")
    lines.append("  coalition     \(Regime.list(coalition)) (\(coalition.count))")
    lines.append("  hubs          \(hubs.map(Regime.list) ?? "every other country")")
    if let note { lines.append("  note          \(note)") }
    lines += ["", "  measures"] + measures.flatMap(measureLines)
    lines += ["", "  goods"] + goods.flatMap(Regime.goodsLines)
    return lines
  }

  /// One line for `regimes list`.
  public var summaryLine: String {
    let codes = goods.reduce(0) { $0 + $1.codes.count }
    let start = mainMeasure?.period.from.map { "\($0)" } ?? "unknown day"
    return "\(id): \(title); from \(start), \(measures.count) measures, \(codes) goods codes"
  }

  private func measureLines(_ measure: Measure) -> [String] {
    let marks = [
      measure.id == mainMeasure?.id ? "main, \(measure.graceDays) days of grace" : nil,
      measure.goods.isEmpty ? "names no goods codes" : "goods: \(measure.goods.joined(separator: ", "))",
      measure.isVerified ? nil : "unverified",
    ].compactMap(\.self)
    var lines = [
      "    \(measure.period.text)  \(measure.authority)  \(measure.title)",
      "      \(measure.id) (\(marks.joined(separator: "; "))); \(measure.source)",
    ]
    if let note = measure.note { lines.append("      \(note)") }
    return lines
  }

  private static func goodsLines(_ list: GoodsList) -> [String] {
    var lines = ["    \(list.id): \(list.title), \(list.codes.count) codes", "      \(list.source)"]
    if let note = list.note { lines.append("      \(note)") }
    return lines + list.codes.map(codeLine)
  }

  private static func codeLine(_ entry: GoodsList.Entry) -> String {
    let words = [
      "\(entry.prefix)".padded(to: 10), (entry.tier.map { "tier \($0)" } ?? "").padded(to: 8),
      entry.period.text,
      entry.isExempt ? "exempt" : nil, entry.text, entry.isVerified ? nil : "(unverified)",
    ]
    return "      " + words.compactMap(\.self).joined(separator: "  ")
  }

  private static func list(_ codes: [CountryCode]) -> String {
    codes.map(\.description).joined(separator: " ")
  }
}

extension Period {
  /// `since 2022-02-24`, `2022-02-24 until 2023-01-01`, `since an unknown day, by 2024-02-23`.
  public var text: String {
    let start = from.map { "since \($0)" } ?? "since an unknown day" + (by.map { ", by \($0)" } ?? "")
    return to.map { "\(start), until \($0)" } ?? start
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
