internal import Trade

/// What an analyst reads about leads: the list, then the first few with all that speaks for and against them.
extension TextPage {
  /// Leads that are listed: those that keep to the false discovery rate, where any were tested and any do.
  mutating func add(leadsOf destination: DestinationReport) {
    guard let leads = destination.leads else { return }
    let kept = destination.leadsKept
    let shown = Array(kept.prefix(style.top ?? Int.max))
    guard !shown.isEmpty else { return }
    gap()
    table(LeadTable(leads: shown, style: style).table)
    if let rest = destination.leadsRest(afterShowing: shown.count) { say(rest, .faint) }
    for lead in shown.prefix(style.evidenceRoutes) { add(lead, in: destination, leads: leads, isBrief: true) }
  }

  /// Routes that belong to no lead: goods that no list names, and hubs with nothing of the coalition to account for.
  mutating func add(routesOfNoLead destination: DestinationReport) {
    let others = destination.routesOfNoLead
    guard !others.isEmpty else { return }
    gap()
    say("Routes that belong to none of these leads (\(destination.places))", .strong)
    let shown = others.prefix(min(TextPage.shownFindings, style.top ?? Int.max))
    table(RouteTable(destination: destination, routes: shown, style: style).table())
    if others.count > shown.count {
      say(
        "\(grouped(shown.count)) of \(grouped(others.count)) shown; --format csv and entrepot routes list them.",
        .faint)
    }
  }

  /// One lead: what it is, what its score is made of, and the rows of its best route.
  ///
  /// - Parameter isBrief: Leaves out what `explain` adds: what each piece of evidence is worth alone, partners and lots.
  mutating func add(_ lead: LeadReport, in destination: DestinationReport, leads: [LeadReport], isBrief: Bool)
  {
    gap()
    say("Lead \(lead.rank) · \(lead.id)", .strong)
    for line in lead.course(fullNames: style.fullNames).fit(style.width - 2) { append("  " + line) }
    say(lead.sentence, indent: 2)
    say(lead.figures(rate: destination.discoveries?.rate), .faint, indent: 2, hanging: 2)
    if lead.scheme != lead.id, let other = leads.first(where: { $0.id == lead.scheme }) {
      say("The same hub and consignee as lead \(other.rank), other goods.", indent: 2)
    }
    if lead.isExploration {
      say("Listed for being unlike the others (novelty \(shortNumber(lead.novelty))).", indent: 2)
    }
    for line in lead.firm.listed ?? [] {
      say("\(lead.firm.name) may be listed: \(line)", .warning, indent: 2, hanging: 2)
    }
    if let lane = lead.lane { say(lane.sentence(.usd), .faint, indent: 2, hanging: 2) }
    add(scoreOf: lead, isBrief: isBrief)
    if !isBrief { add(partnersOf: lead) }
    for note in lead.exemptions ?? [] { say(note.sentence, .faint, indent: 2, hanging: 2) }
    if !isBrief || lead.id == leads.first?.id {
      list(lead.questions.map { "would tell more: \($0)" }, .faint)
      list(lead.missing, .faint)
    }
    let routes = lead.routes.compactMap { id in destination.routes.first { $0.id == id } }
    for route in isBrief ? routes.prefix(1) : routes.prefix(5) {
      add(route, among: destination.routes, hasLedgers: destination.ledgers != nil)
    }
    if !isBrief { add(lotsOf: lead) }
  }

  private mutating func add(scoreOf lead: LeadReport, isBrief: Bool) {
    say("Log-odds \(signed(lead.logOdds)) = \(signed(lead.base)) for any lead, and:", indent: 2)
    for piece in lead.evidence where piece.counts || !isBrief {
      guard abs(piece.contribution) >= 0.05 || !isBrief else { continue }
      let number = padded(signed(piece.contribution), to: 6)
      let without =
        isBrief
        ? ""
        : piece.counts
          ? " Without it: \(signed(lead.logOdds(without: piece))), a score of \(sixDigitText(piece.scoreWithout))."
          : " Not counted: a stronger piece of the same family is."
      let detail = piece.findings.isEmpty ? "" : " [\(piece.findings.joined(separator: ", "))]"
      say(
        "\(number) \(piece.family.rawValue), \(piece.name): \(piece.sentence)\(without)\(detail)",
        piece.family == .innocent ? .warning : .plain, indent: 4, hanging: 7)
    }
  }

  private mutating func add(partnersOf lead: LeadReport) {
    func line(_ title: String, _ partners: [LeadReport.Partner]) {
      guard !partners.isEmpty else { return }
      let names = partners.prefix(5).map {
        "\($0.name)\($0.country.isEmpty ? "" : " (\($0.country))") \(percentText($0.share))"
      }
      let more = partners.count > 5 ? " and \(partners.count - 5) more" : ""
      say("\(title): \(names.joined(separator: "; "))\(more)", indent: 2, hanging: 2)
    }
    line("From", lead.suppliers)
    line("By way of", lead.earlierHubs)
    line("Before these", lead.distantHubs)
    line("To", lead.consignees)
  }

  private mutating func add(lotsOf lead: LeadReport) {
    guard !lead.lots.isEmpty else { return }
    say("Which lots explain which shipments, oldest first:", indent: 2)
    var table = TextTable([
      .init(title: "received", least: 30), .init(title: "day"), .init(title: "sent on", least: 30),
      .init(title: "day"),
      .init(title: "days", alignment: .right),
    ])
    let shown = lead.lots.prefix(style.evidenceRows * 4)
    table.rows = shown.map { lot in
      .init([
        .init("\(lot.received.file):\(lot.received.line)"), .init(lot.received.day),
        .init("\(lot.sent.file):\(lot.sent.line)"), .init(lot.sent.day), .init("\(lot.days)"),
      ])
    }
    self.table(table, indent: 4)
    let rest = lead.lotCount - shown.count
    if rest > 0 {
      say(
        "and \(counted(rest, "more pair")); --format json lists \(grouped(lead.lots.count))", .faint,
        indent: 4)
    }
  }
}

extension LeadReport {
  /// Goods, score, test and grade in a line.
  func figures(rate: Double?) -> String {
    var parts = [([goods, goodsText ?? ""]).filter { !$0.isEmpty }.joined(separator: " ")]
    if let tier { parts.append("tier \(tier)") }
    parts.append("score \(sixDigitText(score))")
    if let test {
      parts.append(
        "q \(shortNumber(test.q)) among \(grouped(test.controls)) controls"
          + (isDiscovery ? ", a discovery" : rate.map { ", above \(shortNumber($0))" } ?? ""))
    }
    if let grade { parts.append("best evidence grade \(grade.rawValue)") }
    return parts.joined(separator: " · ")
  }

  /// What the sum would be if a piece that counts were not there: the next of its family counts then.
  func logOdds(without piece: Evidence) -> Double {
    let others = evidence.filter { $0.family == piece.family && $0.name != piece.name }.map(\.contribution)
    let next = piece.family == .innocent ? 0 : max(0, others.max() ?? 0)
    return logOdds - piece.contribution + next
  }
}

/// `0.999751`: six digits behind the point, never rounded up to 1.
func sixDigitText(_ score: Double) -> String {
  guard (0...1).contains(score) else { return "?" }
  let millionths = Int((score * 1e6).rounded(.down))
  let digits = String(millionths)
  return millionths >= 1_000_000
    ? "1.000000" : "0." + String(repeating: "0", count: 6 - digits.count) + digits
}

extension DestinationReport {
  /// Leads that a list shows: the discoveries where there are any, else all.
  var leadsKept: [LeadReport] {
    let found = (leads ?? []).filter { $0.isDiscovery || $0.isExploration }
    return found.contains(where: \.isDiscovery) ? found : leads ?? []
  }

  /// What the list of leads leaves out and why; nothing where it has all.
  func leadsRest(afterShowing shown: Int) -> String? {
    guard let leads, let all = leadCount else { return nil }
    let kept = leadsKept.count
    var parts: [String] = []
    if shown < kept {
      parts.append("\(grouped(shown)) of \(counted(kept, "lead")) shown; --top N shows more")
    }
    if kept < leads.count {
      let rate = shortNumber(discoveries?.rate ?? 0)
      parts.append(
        "cut at a false discovery rate of \(rate): \(counted(leads.count - kept, "further lead does", "further leads do")) not keep to it (--fdr 1 shows them)"
      )
    }
    if let rate = discoveries?.rate, leads.contains(where: { $0.test != nil }),
      !leads.contains(where: \.isDiscovery)
    {
      parts.append(
        "none keeps to a false discovery rate of \(shortNumber(rate)), so the best are listed whatever their q"
      )
    }
    let unusual = leads.filter(\.isExploration).map { grouped($0.rank) }
    if !unusual.isEmpty {
      parts.append(
        "\(unusual.count == 1 ? "rank" : "ranks") \(unusual.joined(separator: ", ")) for being unlike the others (--explore)"
      )
    }
    if leads.count < all {
      parts.append(
        hiddenRoutes == nil
          ? "\(grouped(all)) leads in all; --top N or --all shows more"
          : "\(grouped(all)) leads in all; --min-grade hides those without such a route")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ") + "."
  }

  /// Routes listed that belong to no lead.
  var routesOfNoLead: [RouteReport] {
    let known = Set((leads ?? []).flatMap(\.routes))
    return routes.filter { !known.contains($0.id) }
  }
}
