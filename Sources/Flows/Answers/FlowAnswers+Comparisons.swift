internal import Trade

extension FlowAnswers {
  /// Asks for everything that compares two sides or two spans: mirror gaps, substitution, displaced hubs, re-exports, prices and
  /// the standing of hubs. Notices are said once each.
  public mutating func addComparisons(
    _ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ sorting: GoodsSorting
  ) {
    let gaps = mirrorGaps(question, cube, lanes, sorting)
    let (substituted, summaries) = substitutions(question, cube, lanes, sorting)
    let displaced = hubDisplacements(question, cube, lanes, sorting)
    let again = reExportEstimates(question, cube, lanes, sorting)
    let priced = priceChanges(question, cube, lanes, sorting)
    let ranked = hubStandings(question, cube, lanes, sorting)
    (mirror, substitution, substitutionSummaries) = (gaps.answers, substituted.answers, summaries)
    (displacements, reExports, prices, hubs) = (
      displaced.answers, again.answers, priced.answers, ranked.answers
    )
    let notices = [
      gaps.notices, substituted.notices, displaced.notices, again.notices, priced.notices, ranked.notices,
    ]
    for notice in silentTogether(Array(notices.joined())) where !self.notices.contains(notice) {
      self.notices.append(notice)
    }
  }
}

/// Sentences that say the same of several countries (`AR has no line of imports: known from its partners alone.`) as one, where
/// the first of them stands.
func silentTogether(_ sentences: [String]) -> [String] {
  func parts(_ sentence: String) -> (country: String, rest: Substring)? {
    guard sentence.prefix(2).allSatisfy({ $0.isASCII && $0.isUppercase }),
      sentence.dropFirst(2).hasPrefix(" has no line")
    else {
      return nil
    }
    return (String(sentence.prefix(2)), sentence.dropFirst(2))
  }
  var countries: [Substring: [String]] = [:]
  for (country, rest) in sentences.compactMap(parts) where countries[rest]?.contains(country) != true {
    countries[rest, default: []].append(country)
  }
  var told: Set<Substring> = []
  return sentences.compactMap { sentence in
    guard let rest = parts(sentence)?.rest, let named = countries[rest], named.count > 1 else {
      return sentence
    }
    guard told.insert(rest).inserted else { return nil }
    return named.sorted().joined(separator: ", ")
      + rest.replacing(" has no line", with: " have no line").replacing(
        "its partners", with: "their partners")
  }
}
