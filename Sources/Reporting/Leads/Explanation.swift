/// One lead, route or finding of a report, and what belongs to it: a report in which the rest is left out.
public struct Explanation: Sendable {
  /// The report, with nothing but what was asked for.
  public let report: Report
  private let subject: Subject
  private let allLeads: [[LeadReport]]

  private enum Subject { case lead, route, finding }

  /// Looks for a lead by rank or id, then for a route or a finding by id. The first few signs of an id are enough where no
  /// other begins alike.
  ///
  /// - Returns: One for each destination that has it: ranks begin anew with every destination.
  /// - Throws: `ExplanationError` where there is none, or where signs fit several.
  public init(of wanted: String, in report: Report) throws(ExplanationError) {
    let ids = report.destinations.flatMap { destination in
      (destination.leads ?? []).map(\.id) + destination.routes.map(\.id)
        + (destination.detectors ?? []).flatMap { $0.findings.map(\.id) }
    }
    var fitting = Set(ids.filter { $0 == wanted })
    if fitting.isEmpty, wanted.utf8.count >= 4 { fitting = Set(ids.filter { $0.hasPrefix(wanted) }) }
    let rank = wanted.utf8.count < 4 || fitting.isEmpty ? Int(wanted) : nil
    guard fitting.count < 2 else { throw .ambiguous(wanted, fitting.sorted()) }
    var (kept, subject, all) = (report, Subject.lead, [[LeadReport]]())
    kept.destinations = report.destinations.compactMap { destination in
      if let lead = (destination.leads ?? []).first(where: { fitting.contains($0.id) || $0.rank == rank }) {
        all.append(destination.leads ?? [])
        return destination.keeping(lead)
      }
      if let route = destination.routes.first(where: { fitting.contains($0.id) }) {
        subject = .route
        return destination.keeping(leads: [], routes: [route], findings: [])
      }
      let findings = (destination.detectors ?? []).flatMap(\.findings).filter { fitting.contains($0.id) }
      guard !findings.isEmpty else { return nil }
      subject = .finding
      return destination.keeping(leads: [], routes: [], findings: findings.map(\.id))
    }
    guard !kept.destinations.isEmpty else {
      throw .unknown(wanted, leads: report.destinations.flatMap { ($0.leads ?? []).map(\.id) })
    }
    (self.report, self.subject, allLeads) = (kept, subject, all)
  }

  /// All of it, as an analyst reads it.
  public func text(style: TextStyle) -> String {
    var page = TextPage(style: style)
    for (place, destination) in report.destinations.enumerated() {
      page.heading("\(destination.title): \(destination.places)")
      switch subject {
      case .lead:
        for lead in destination.leads ?? [] {
          page.add(lead, in: destination, leads: allLeads[place], isBrief: false)
        }
        page.add(findingsOf: destination)
      case .route:
        for route in destination.routes {
          page.add(route, among: destination.routes, hasLedgers: destination.ledgers != nil)
        }
      case .finding: page.add(findingsOf: destination)
      }
    }
    page.add(receipt: report.receipt, schema: report.schema)
    return page.text
  }
}

/// Why nothing could be explained.
public enum ExplanationError: Error, Equatable, CustomStringConvertible {
  case unknown(String, leads: [String])
  case ambiguous(String, [String])

  /// What is wrong and what to do, one line.
  public var description: String {
    switch self {
    case .unknown(let wanted, let leads):
      "no lead, route or finding '\(visibleText(wanted))'; "
        + (leads.isEmpty
          ? "the report has no leads: write it with entrepot detect --format json"
          : "its leads are 1 to \(leads.count), or their ids, such as \(leads[0]); detect --all lists more")
    case .ambiguous(let wanted, let ids):
      "'\(visibleText(wanted))' begins \(ids.count) ids: \(ids.prefix(5).joined(separator: ", ")); give more of it"
    }
  }
}

extension DestinationReport {
  fileprivate func keeping(_ lead: LeadReport) -> DestinationReport {
    keeping(leads: [lead], routes: routes.filter { lead.routes.contains($0.id) }, findings: lead.findings)
  }

  fileprivate func keeping(
    leads: [LeadReport], routes: [RouteReport], findings: [String]
  ) -> DestinationReport {
    var kept = self
    (kept.leads, kept.routes) = (leads, routes)
    kept.hubs = hubs.filter { hub in
      leads.contains { $0.firm.name == hub.name && $0.firm.country == hub.country }
    }
    kept.detectors = detectors?.compactMap { detector in
      var detector = detector
      detector.findings = detector.findings.filter { findings.contains($0.id) }
      return detector.findings.isEmpty ? nil : detector
    }
    kept.discoveries?.items = []
    return kept
  }
}
