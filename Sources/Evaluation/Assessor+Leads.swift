internal import Reporting
internal import Trade

extension Assessor {
  /// The share of false leads among those that keep to the rate asked for.
  func falseDiscoveries() -> Assessment.FalseDiscoveries {
    guard let asked = input.askedRate else {
      return .init(asked: nil, leads: nil, realised: nil, statement: "not asked: the report states no rate")
    }
    if let judged = judgedLeads {
      let found = judged.filter(\.lead.isDiscovery)
      guard judged.contains(where: { $0.lead.test != nil }) else {
        return .init(asked: asked, leads: nil, realised: nil, statement: "not computable: no lead was tested")
      }
      let wrong = found.count { !$0.isTrue }
      return .init(
        asked: asked, leads: found.count, realised: found.isEmpty ? 0 : Double(wrong) / Double(found.count),
        statement: "\(wrong) of \(found.count) leads at the asked rate are no diversion")
    }
    let judged = routes.routes.filter { $0.lead.q.map { $0 <= asked } ?? false }
    guard routes.routes.contains(where: { $0.lead.q != nil }) else {
      return .init(
        asked: asked, leads: nil, realised: nil,
        statement: "not computable: a rate was asked for, but no lead of the report has a q-value")
    }
    let wrong = judged.count { !$0.isPositive }
    return .init(
      asked: asked, leads: judged.count,
      realised: judged.isEmpty ? 0 : Double(wrong) / Double(judged.count),
      statement: "\(wrong) of \(judged.count) leads at the asked rate are no diversion")
  }

  /// Leads of a hub and class beside the key; `nil` where the report has none.
  var judgedLeads: [(lead: LeadReport, isTrue: Bool)]? {
    let parts = input.report.destinations.compactMap { destination in
      destination.leads.map { (destination.destinations, $0) }
    }
    guard !parts.isEmpty else { return nil }
    return parts.flatMap { places, leads in
      leads.map { lead in
        let hub = NamedFirm(name: lead.firm.name, country: lead.firm.country)
        let schemes = HSCode(lead.goods).map { index.schemes(hub: hub, goods: $0, to: places) } ?? []
        return (lead, schemes.contains { key.schemes[$0].isPositive })
      }
    }
  }

  /// Scores of leads, or of routes where the report has none, against the key.
  var calibration: Calibration? {
    if let judgedLeads { return Calibration(judgedLeads.map { (score: $0.lead.score, isTrue: $0.isTrue) }) }
    let scored = routes.routes.compactMap { judged in judged.lead.score.map { ($0, judged.isPositive) } }
    guard scored.count == routes.routes.count else { return nil }
    return Calibration(scored.map { (score: $0.0, isTrue: $0.1) })
  }

  /// Of the first 1,000 leads, what part has the same score as another.
  var equalScores: Double? {
    guard let judgedLeads, !judgedLeads.isEmpty else { return nil }
    let first = judgedLeads.map(\.lead.logOdds).sorted(by: >).prefix(1_000)
    let counts = Dictionary(grouping: first) { $0 }.mapValues(\.count)
    return Double(first.count { counts[$0, default: 0] > 1 }) / Double(first.count)
  }

  /// How scores were judged, or why not.
  var calibrationStatement: String {
    if let judgedLeads {
      if judgedLeads.isEmpty { return "not computable: the report lists no leads" }
      return "scores of \(judgedLeads.count) leads (hubs and classes) against the labels of the key"
    }
    if leads.isEmpty { return "not computable: the report lists no routes" }
    let scored = leads.count { $0.score != nil }
    if scored == 0 { return "not computable: the report has no scores" }
    if scored < leads.count { return "not computable: \(leads.count - scored) leads have no score" }
    if calibration == nil { return "not computable: a score lies outside 0...1" }
    return "scores of \(scored) leads against the labels of the key"
  }

  /// Days between first evidence and listing.
  func leadTime() -> Assessment.LeadTime {
    let listed = index.firms.indices.filter { index.firms[$0].isPositive && index.firms[$0].listedOn != nil }
    let days = firms.firms.compactMap { judged -> Int? in
      guard let number = judged.keyFirm, index.firms[number].isPositive,
        let listing = index.firms[number].listedOn, let first = judged.ranked.firstDay
      else { return nil }
      return Int(listing.rawValue) - Int(first.rawValue)
    }.sorted()
    return Assessment.LeadTime(
      listedFirms: listed.count, reportedFirms: days.count, min: days.first,
      median: days.isEmpty ? nil : quantile(0.5, of: days.map(Double.init)), max: days.last,
      early: days.count { $0 > 0 })
  }

  /// What a reader of the numbers should know.
  var notices: [String] {
    var notices = [
      """
      ROC AUC is over what each ranking reports and what of the key it does not report, which ranks last; each \
      ranking has its own such list, so compare average precision first.
      """,
      "Ties count against a ranking, and so do the empty places of a list shorter than k.",
    ]
    if input.report.destinations.count > 1, leads.contains(where: { $0.score == nil }) {
      let ranked = input.report.destinations.count
      notices.append(
        "The report ranks \(ranked) lists of destinations apart: leads of equal rank were taken as tied.")
    }
    notices += [listed, unsearched, unlistedRows].compactMap(\.self)
    return notices
  }

  private var listed: String? {
    let (listed, found) = input.report.destinations.reduce(into: (0, 0)) {
      $0.0 += $1.routes.count
      $0.1 += $1.routeCount
    }
    guard listed < found else { return nil }
    return "The report lists \(listed) of \(found) routes; the others count as not reported. "
      + "Make it with --all to have them judged."
  }

  private var unsearched: String? {
    let known = Set(input.report.destinations.flatMap(\.destinations))
    let missing = Set(key.schemes.filter(\.isPositive).map(\.destination)).subtracting(known).sorted()
    guard !missing.isEmpty else { return nil }
    return
      "The key has diversions to \(missing.joined(separator: ", ")), which the report does not list as a "
      + "destination; they count as not found."
  }

  private var unlistedRows: String? {
    let unlisted = input.report.destinations.flatMap(\.routes).flatMap(\.legs)
      .reduce(0) { $0 + max(0, $1.shipments - $1.evidence.count) }
    guard unlisted > 0 else { return nil }
    return
      "At shipment level \(unlisted) shipments of the routes are not judged as reported, because the report "
      + "counts them without listing their rows."
  }
}
