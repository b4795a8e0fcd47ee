internal import Trade

extension Regime {
  /// The regime in lines of plain text, for `regimes show`: countries, measures by day, goods by tier, doubts.
  public var summaryLines: [String] {
    var lines = ["\(id): \(title)"]
    lines.append("  destinations  \(Regime.list(destinations))")
    lines.append("  coalition     \(Regime.list(coalition)) (\(coalition.count))")
    lines += joined.map(Regime.joiningLine)
    lines.append("  hubs          \(hubs.map(Regime.list) ?? "every other country")")
    if let note { lines.append("  note          \(note)") }
    lines += ["", "  measures"] + measures.flatMap(measureLines)
    lines += ["", "  goods"] + goods.flatMap(Regime.goodsLines)
    if !events.isEmpty { lines += ["", "  events"] + events.flatMap(Regime.eventLines) }
    if !exemptions.isEmpty { lines += ["", "  exemptions"] + exemptions.flatMap(\.summaryLines) }
    return lines + ["", "  " + doubts]
  }

  /// One line for `regimes list`.
  public var summaryLine: String {
    let codes = goods.reduce(0) { $0 + $1.codes.count }
    let start = mainMeasure?.period.from.map { "\($0)" } ?? "unknown day"
    return "\(id): \(title); from \(start), \(measures.count) measures, \(codes) goods codes, "
      + "\(exemptions.count) exemptions"
  }

  /// How much of the file is from memory.
  private var doubts: String {
    let codes = goods.flatMap(\.codes)
    let counts = [
      (measures.count { !$0.isVerified }, measures.count, "measures"),
      (codes.count { !$0.isVerified }, codes.count, "goods codes"),
      (events.count { !$0.isVerified }, events.count, "events"),
      (exemptions.count { !$0.isVerified }, exemptions.count, "exemptions"),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { "\($0.0) of \($0.1) \($0.2)" }
    return "unverified, that is, not read in the source named: \(parts.joined(separator: ", "))"
  }

  private static func joiningLine(_ joining: Joining) -> String {
    let doubt = joining.isVerified ? "" : " (unverified)"
    return "    joined      \(joining.period.text): \(list(joining.countries)); \(joining.source)\(doubt)"
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

  private static func eventLines(_ event: RegimeEvent) -> [String] {
    [
      "    \(event.day)  \(event.authority)  \(event.title)",
      "      \(event.id); \(event.source)" + (event.isVerified ? "" : " (unverified)"),
    ]
  }

  private static func goodsLines(_ list: GoodsList) -> [String] {
    let authority = list.authority.map { ", \($0)" } ?? ""
    var lines = [
      "    \(list.id): \(list.title), \(list.codes.count) codes\(authority)", "      \(list.source)",
    ]
    if let note = list.note { lines.append("      \(note)") }
    if !list.keywords.isEmpty { lines.append("      keywords: \(list.keywords.joined(separator: ", "))") }
    return lines + list.codes.map { "      \($0.line)" }
  }

  static func list(_ codes: [CountryCode]) -> String {
    codes.map(\.description).joined(separator: " ")
  }
}

extension GoodsList.Entry {
  /// `854231      tier 1    since 2023-05-19  processors and controllers`.
  var line: String {
    let words = [
      "\(prefix)".padded(to: 10), (tier.map { "tier \($0)" } ?? "").padded(to: 8), period.text,
      isExempt ? "exempt" : nil, text, remarks.isEmpty ? nil : "(\(remarks.joined(separator: "; ")))",
    ]
    return words.compactMap(\.self).joined(separator: "  ")
  }

  /// What makes a line more than a code and a day.
  private var remarks: [String] {
    [
      authority, limit?.text, isPartial ? "covers other goods too" : nil,
      keywords.isEmpty ? nil : "keywords: \(keywords.joined(separator: ", "))",
      isVerified ? nil : "unverified",
    ].compactMap(\.self)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
