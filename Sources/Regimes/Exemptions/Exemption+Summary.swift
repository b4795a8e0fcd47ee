internal import Trade

extension Exemption {
  /// The exemption in lines of plain text.
  var summaryLines: [String] {
    let marks = [
      supersedes.map { "replaced \($0)" }, "decision: \(decision.rawValue)", isVerified ? nil : "unverified",
    ].compactMap(\.self)
    var lines = [
      "    \(period.text)  \(authority)  \(title)",
      "      \(id) (\(marks.joined(separator: "; "))); \(legalBasis); \(source)",
    ]
    if !conditions.isEmpty { lines.append("      if: \(conditions.joined(separator: "; "))") }
    if !exclusions.isEmpty { lines.append("      not: \(exclusions.joined(separator: "; "))") }
    if let note { lines.append("      \(note)") }
    return lines
  }

  private var conditions: [String] {
    let goods = self.goods.prefixes.map(\.description) + self.goods.keywords
    let named: [(String, [String])] = [
      ("programme", programmes), ("effect", effects), ("tie", nexus),
      ("origin", origins.map(\.description)), ("dispatch", dispatches.map(\.description)),
      ("destination", destinations.map(\.description)), ("activity", activities.map(\.rawValue)),
      ("goods", goods), ("control number", self.goods.controlNumbers),
      ("recipient", requiredTypes.map(\.rawValue)),
    ]
    return named.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: ", "))" }
      + requiredParties.map(\.clause) + [cap?.text].compactMap(\.self) + needs.map(\.text)
      + evidence.map { "evidence: \($0)" }
  }

  private var exclusions: [String] {
    let goods = self.goods.excludedPrefixes.map(\.description) + self.goods.excludedKeywords
    return excludedRegions.map(\.clause) + excludedParties.map(\.clause)
      + (goods.isEmpty ? [] : ["goods \(goods.joined(separator: ", "))"])
      + excludedTypes.map { "recipients of type \($0.rawValue)" }
  }
}
