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
    for notice in notices.joined() where !self.notices.contains(notice) { self.notices.append(notice) }
  }
}
