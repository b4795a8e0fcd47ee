internal import Detection
internal import GraphCore
internal import Ingest
internal import Regimes
internal import Reporting
internal import Trade
internal import WorkPool

/// Leads as a part of the report.
struct LeadSection {
  let search: DestinationSearch
  let index: RegimeIndex
  let leads: LeadSearch
  let discoveries: Discoveries
  private var table: ShipmentTable { leads.trade.scoredTable }

  /// Partners and lots listed of each lead.
  private static let mostPartners = 20, mostLots = 100

  /// The leads that are listed.
  ///
  /// - Parameters:
  ///   - routes: The routes listed, in order, and what belongs to them in the report.
  ///   - findings: What detectors found.
  /// - Throws: `Cancelled`.
  func reports(
    _ routes: [(route: Route, report: RouteReport)], _ findings: [DetectorReport], on pool: WorkPool
  ) throws -> [LeadReport] {
    var tests: [HubGoods: (test: ControlledTest, isDiscovery: Bool)] = [:]
    for item in discoveries.items {
      tests[HubGoods(firm: item.score.firm, goods: item.score.goods)] = (
        item.test, item.q <= discoveries.rate
      )
    }
    let order = leads.order
    var ofLead: [Int: [(route: Route, report: RouteReport)]] = [:]
    for route in routes {
      if let place = order.place(of: route.route) { ofLead[place, default: []].append(route) }
    }
    let about = FindingIndex(findings)
    let (trade, all, listed) = (leads.trade, leads.leads, leads.listed)
    let details = try pool.each(listed.count) { trade.detail(of: all[listed[$0]]) }
    let distant = try trade.distantHubs(of: details, on: pool)
    var reports = listed.enumerated().map { rank, place in
      var report = lead(place, rank: place + 1, details[rank], about)
      report.routes = (ofLead[rank] ?? []).map(\.report.id)
      report.grade = (ofLead[rank] ?? []).compactMap(\.report.grade).min()
      report.questions = trade.questions(about: all[place], isProven: report.grade == .a)
      report.distantHubs = distantHubs(distant[rank], of: report)
      if let test = tests[leads.leads[place].subject] {
        report.test = search.test(test.test)
        report.isDiscovery = test.isDiscovery
      }
      return report
    }
    Schemes.group(&reports)
    return reports
  }

  private func lead(_ place: Int, rank: Int, _ detail: LeadDetail, _ about: FindingIndex) -> LeadReport {
    let hub = leads.leads[place]
    let (score, trade) = (hub.score, leads.trade)
    let firm = party(score.firm)
    let findings = about.findings(firm, "\(score.goods)")
    var report = LeadReport(
      id: identifier(hub), rank: rank, sentence: trade.sentence(of: hub), firm: firm, goods: "\(score.goods)",
      firstDay: "\(score.firstDay)", lastDay: "\(score.lastDay)")
    // A family of codes has the best tier of its members.
    let members = [score.goods] + HSFamilies.members(ofFamily: score.goods)
    let best = members.min { index.tierRank(of: $0) < index.tierRank(of: $1) } ?? score.goods
    (report.goodsText, report.tier) = (index.text(of: best), index.tier(of: best))
    (report.score, report.logOdds) = (nineDigits(score.result.score), nineDigits(score.result.logOdds))
    report.base = nineDigits(trade.settings.weights.base)
    (report.shipments, report.valueUSDCents) = (
      score.shipments, score.cents == 0 ? nil : clamped(score.cents)
    )
    report.evidence = evidence(hub, findings)
    report.missing = trade.missing(of: hub)
    let named = detail.consignees.reduce(0) { $0 + $1.shipments }
    if named < score.shipments {
      report.missing.append(
        "\(score.shipments - named) of \(score.shipments) shipments name no consignee and are in no share of one."
      )
    }
    report.suppliers = detail.suppliers.prefix(LeadSection.mostPartners).map(partner)
    report.earlierHubs = detail.earlierHubs.prefix(LeadSection.mostPartners).map(partner)
    report.consignees = detail.consignees.prefix(LeadSection.mostPartners).map(partner)
    report.months = detail.months.map {
      .init(month: $0.name, shipments: $0.shipments, valueUSDCents: clamped($0.cents))
    }
    report.lane = search.lanes?.context(
      of: table.firms.countries[score.firm], score.goods,
      months: detail.months.compactMap { month in
        Month(iso: month.name).map { ($0, clamped(month.cents)) }
      })
    report.lots = detail.matches.prefix(LeadSection.mostLots).map(lot)
    report.lotCount = detail.matches.count
    report.findings = findings.map(\.id)
    report.exemptions = leads.exemptions[place]
    report.novelty = sixDigits(leads.novelty[place])
    report.isExploration = leads.explored.contains(place)
    return report
  }

  // MARK: Parts

  private func evidence(_ hub: ScoredHub, _ findings: [FindingIndex.Entry]) -> [LeadReport.Evidence] {
    hub.score.result.parts.map { part in
      LeadReport.Evidence(
        family: LeadReport.Family(rawValue: part.kind.family.rawValue) ?? .pattern, name: part.kind.rawValue,
        sentence: leads.trade.sentence(part.kind, of: hub), strength: nineDigits(part.strength),
        contribution: nineDigits(part.contribution), counts: part.counts,
        scoreWithout: nineDigits(LeadScore.logistic(part.without)),
        findings: findings.filter { part.kind.detectors.contains($0.detector) }.map(\.id))
    }.sorted { a, b in
      a.counts == b.counts ? abs(a.contribution) > abs(b.contribution) : a.counts
    }
  }

  private func lot(_ match: LeadDetail.Match) -> LeadReport.Lot {
    LeadReport.Lot(
      received: search.evidence(match.lot), sent: search.evidence(match.shipment), quantity: match.quantity,
      days: Int(table.day[match.shipment].rawValue) - Int(table.day[match.lot].rawValue))
  }

  private func party(_ firm: FirmID) -> LeadReport.Party {
    let country = table.firms.countries[firm]
    return LeadReport.Party(
      name: table.name(of: firm), country: country.isNone ? "" : "\(country)",
      listed: search.listed?.lines(of: firm))
  }

  private func partner(_ partner: LeadDetail.Partner) -> LeadReport.Partner {
    let party = party(partner.firm)
    return LeadReport.Partner(
      name: party.name, country: party.country, shipments: partner.shipments,
      valueUSDCents: table.value == nil ? nil : clamped(partner.cents), share: sixDigits(partner.share))
  }

  /// Where they are not among the firms that supplied it, nor it itself.
  private func distantHubs(_ distant: [LeadDetail.Partner], of report: LeadReport) -> [LeadReport.Partner] {
    distant.prefix(LeadSection.mostPartners).map(partner).filter { hub in
      !(report.earlierHubs.contains { $0.name == hub.name && $0.country == hub.country }
        || report.firm.name == hub.name && report.firm.country == hub.country)
    }
  }

  /// Twelve hexadecimal digits that depend on who and what, not on files or ranks.
  private func identifier(_ hub: ScoredHub) -> String {
    let firm = party(hub.score.firm)
    let parts = [index.regime.id, "lead", "\(hub.score.goods)", foldName(firm.name), firm.country]
    return String(SHA256.hex(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(12))
  }
}

extension EvidenceKind {
  /// Detectors whose findings tell in detail what the evidence is.
  fileprivate var detectors: [String] {
    switch self {
    case .newTrade: ["jumps", "controls"]
    case .newFirm: ["newcomers"]
    case .markUp: ["prices"]
    case .replaces: ["substitution"]
    case .takesOver: ["successors", "substitution"]
    default: []
    }
  }
}

/// Findings by the firms and goods they are about.
struct FindingIndex {
  /// A finding, and the detector that made it.
  struct Entry {
    let id: String, detector: String, goods: String?
  }
  private var byFirm: [String: [Entry]] = [:]

  init(_ detectors: [DetectorReport]) {
    for detector in detectors {
      for finding in detector.findings {
        let entry = Entry(id: finding.id, detector: detector.name, goods: finding.goods)
        for firm in finding.firms where firm.role != "buyer" {
          byFirm["\(firm.name)|\(firm.country)", default: []].append(entry)
        }
      }
    }
  }

  /// Findings about a firm, and goods of one class or no class at all.
  func findings(_ firm: LeadReport.Party, _ goods: String) -> [Entry] {
    (byFirm["\(firm.name)|\(firm.country)"] ?? []).filter { $0.goods == nil || $0.goods == goods }
  }
}

/// Leads of one hub that share a consignee are one scheme.
enum Schemes {
  static func group(_ leads: inout [LeadReport]) {
    var first: [String: String] = [:]
    for place in leads.indices {
      let lead = leads[place]
      let keys = lead.consignees.map { "\(lead.firm.name)|\(lead.firm.country)|\($0.name)|\($0.country)" }
      let scheme = keys.compactMap { first[$0] }.first ?? lead.id
      for key in keys where first[key] == nil { first[key] = scheme }
      leads[place].scheme = scheme
    }
  }
}

/// A score to nine digits behind the point, so that those near 1 stay apart.
func nineDigits(_ score: Double) -> Double { (score * 1e9).rounded() / 1e9 }
