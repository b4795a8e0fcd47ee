/// The report as one HTML file that can be mailed and read offline, for people who never saw the command.
///
/// It loads nothing and works without script; with it, leads can be filtered, also by the address: `#q=moon&grade=A`.
/// The best leads are told in full, later ones in brief, so that five hundred are under 5 MB; what is left out is said.
public func htmlText(_ report: Report) -> String {
  var page = ReportPage(report)
  return page.document.text
}

/// The page while it is written: rows are collected on the way, and come last.
struct ReportPage {
  let report: Report
  let limits: Limits
  var shelf: RowShelf
  /// Ids of all findings of the report.
  let knownFindings: Set<String>
  /// Anchors taken; leads of two regimes may have one id.
  private var taken: Set<String> = []
  /// Bytes of leads and routes so far, without the rows they refer to.
  private var spent = 0

  /// How much a page tells.
  struct Limits: Equatable {
    /// Bytes up to which leads are told in full, and in brief; after that by their first lines alone.
    var fullBytes = 1_500_000, briefBytes = 4_000_000
    /// Rows of lots and legs, in full and in brief.
    var lots = 20, lotsInBrief = 2, rowsOfLeg = 12
    /// Findings of a detector, and rows of each.
    var findings = 60, rowsOfFinding = 6
    var hubs = 100, discoveries = 100, hits = 100
    var rows = 9_000
  }

  init(_ report: Report, limits: Limits = Limits()) {
    (self.report, self.limits) = (report, limits)
    shelf = RowShelf(limit: limits.rows)
    knownFindings = Set(report.destinations.flatMap { $0.detectors ?? [] }.flatMap(\.findings).map(\.id))
  }

  var document: HTMLDocument {
    mutating get {
      var document = HTMLDocument(title: title, heading: "\(title)", lede: lede)
      document.sections.append(
        .init(
          id: "leads", title: hasLeads ? "Leads" : isOfDetectors ? "Overview" : "Routes", body: leadSection())
      )
      for destination in report.destinations {
        let more = destinationDetails(destination)
        guard !more.isEmpty else { continue }
        document.sections.append(
          .init(id: "about-\(anchor(destination.regime))", title: "More on \(destination.places)", body: more)
        )
      }
      let parties = partySection
      if !parties.isEmpty {
        document.sections.append(.init(id: "parties", title: "Firms and lists", body: parties))
      }
      // Last, as all others refer to rows; shown before the account of the inputs they stand in.
      document.sections.append(.init(id: "rows", title: "Evidence rows", body: rowSection))
      document.sections.append(.init(id: "inputs", title: "Where the rows went", body: inputSection))
      if let statistics = report.statistics {
        let body = FlowReportPage.lines(statistics.inputs) + .list(statistics.notices)
        document.sections.append(.init(id: "statistics", title: "Lines of the statistics", body: body))
      }
      document.sections.append(.init(id: "receipt", title: "Receipt, and how to cite", body: receiptSection))
      if !report.notices.isEmpty {
        document.sections.append(.init(id: "notices", title: "Notices", body: .list(report.notices)))
      }
      document.footer =
        "<p>Made by entrepot \(report.receipt.version) (\(report.schema)). A lead is a question for an analyst, never a verdict: exempt goods and honest trade can look the same.</p>\n"
      return document
    }
  }

  /// An anchor that no other element of the page has.
  mutating func unique(_ id: HTML) -> HTML {
    var (candidate, number) = (id, 2)
    while !taken.insert(candidate.text).inserted {
      candidate = "\(id)-\(number)"
      number += 1
    }
    return candidate
  }

  /// How much the next lead or route may tell.
  var room: LeadCard.Detail {
    let bytes = spent + shelf.bytes
    return bytes < limits.fullBytes ? .full : bytes < limits.briefBytes ? .brief : .head
  }

  /// `html`, counted.
  mutating func spending(_ html: HTML) -> HTML {
    spent += html.text.utf8.count
    return html
  }

  var hasLeads: Bool { report.destinations.contains { !($0.leads ?? []).isEmpty } }

  /// Whether routes were not sought, and detectors alone answered.
  private var isOfDetectors: Bool {
    report.destinations.allSatisfy { $0.routes.isEmpty && $0.counts.isEmpty && $0.detectors != nil }
  }

  private var title: String {
    let places = report.destinations.map(\.places).joined(separator: ", ")
    let leads = report.destinations.reduce(0) { $0 + ($1.leads?.count ?? 0) }
    let routes = report.destinations.reduce(0) { $0 + $1.routes.count }
    if report.destinations.isEmpty { return "Nothing was found" }
    let findings = report.destinations.flatMap { $0.detectors ?? [] }.reduce(0) { $0 + $1.found }
    if leads > 0 { return "\(counted(leads, "lead")) to \(places)" }
    return isOfDetectors
      ? "\(counted(findings, "finding")) about trade with \(places)"
      : "\(counted(routes, "route")) to \(places)"
  }

  private var lede: HTML {
    var lede: HTML = .none
    // The best of all comes first; the others below it.
    let first = report.destinations.indices.max { a, b in
      let (x, y) = (report.destinations[a].weight, report.destinations[b].weight)
      return x != y ? x < y : a > b
    }
    if let first {
      let destination = report.destinations[first]
      lede += "<p class=first>\(destination.firstSentence)\(link(to: destination))</p>\n"
      let others = report.destinations.indices.filter { $0 != first }.map { report.destinations[$0] }
      if !others.isEmpty {
        lede +=
          "<ul class=others>\(others.map { "<li>\($0.firstSentence)\(link(to: $0))" as HTML }.joined())</ul>\n"
      }
    }
    if report.destinations.isEmpty { lede += .list(report.notices) }
    for input in report.inputs {
      lede += "<p class=quiet><bdi>\(input.file)</bdi>: \(input.equation)</p>\n"
    }
    return lede
  }
}

extension ReportPage {
  private func link(to destination: DestinationReport) -> HTML {
    if let best = destination.leads?.first { return " <a href=\"#lead-\(anchor(best.id))\">Go there</a>" }
    if let best = destination.routes.first { return " <a href=\"#route-\(anchor(best.id))\">Go there</a>" }
    return .none
  }
}

extension DestinationReport {
  /// Orders destinations for the first sentence: by the score of the best lead; where there are none, by whether there are
  /// routes.
  fileprivate var weight: Double { leads?.first.map { 1_000 + $0.logOdds } ?? (routes.isEmpty ? 0 : 0.5) }

  /// One sentence: what to look at first.
  fileprivate var firstSentence: String {
    guard let best = leads?.first else { return "\(title) (\(places)). \(finding)" }
    return "Look first at lead \(best.rank) to \(places): \(best.sentence)"
  }
}
