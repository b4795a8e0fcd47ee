internal import Trade

/// One lead, from its sentence down to its rows. What is below the first lines stands in a closed `details`.
struct LeadCard {
  let lead: LeadReport
  let destination: DestinationReport
  let detail: Detail
  var isFull: Bool { detail == .full }

  /// How much is told of a lead, by the room there is.
  enum Detail { case full, brief, head }

  func html(_ page: inout ReportPage, isOpen: Bool) -> HTML {
    let id = page.unique("lead-\(anchor(lead.id))")
    var html: HTML =
      "<article class=lead id=\"\(id)\" data-country=\"\(lead.firm.country)\" data-goods=\"\(lead.goods)\" data-tier=\"\(lead.tier ?? "")\" data-grade=\"\(lead.grade?.rawValue ?? "")\" data-score=\"\(scoreText(lead.score))\"\(listed.isEmpty ? "" : " data-listed=1" as HTML)\(lead.isDiscovery ? " data-found=1" : "")>\n"
    html += head
    guard detail != .head else { return html + "</article>\n" }
    html += "<details\(isOpen ? " open" : "" as HTML)><summary>Why: evidence, graph, months, rows</summary>\n"
    html += ScoreBars(lead: lead, known: page.knownFindings, isFull: isFull).html
    html += raise
    html += graph(page)
    html += MonthChart(lead, of: destination, findings: page.findings(lead.findings, of: destination)).html(
      byYear: !isFull)
    html += partners
    html += lots(&page)
    html += related(page)
    html += caveats
    if isFull {
      html +=
        "<p class=quiet>Cite as: entrepot \(page.report.receipt.version), lead \(lead.id), inputs \(page.inputDigests).</p>\n"
    }
    html += "</details>\n</article>\n"
    return html
  }

  private var head: HTML {
    var text: HTML =
      "<header><p class=rank>\(lead.rank)</p><div><h4>\(HTML.firm(lead.firm.name, lead.firm.country))</h4><p class=goods>\(lead.goods) \(lead.goodsText ?? "") → \(destination.places)</p></div>"
    text +=
      "<p class=score><b>\(signed(lead.logOdds))</b> log-odds<br>score \(sixDigitText(lead.score))</p></header>\n<p class=tags>\(tags)</p>\n"
    text += "<p class=say>\(lead.sentence)</p>\n"
    text +=
      "<p class=facts>\(counted(lead.shipments, "shipment")) · \(lead.valueUSDCents == nil ? "value not known" : "\(wholeDollars(lead.valueUSDCents)) USD declared") · \(days(lead.firstDay, lead.lastDay))</p>\n"
    if let lane = lead.lane { text += "<p class=facts>\(lane.sentence(.usd))</p>\n" }
    for line in listed { text += "<p class=warn>May be listed: \(line)</p>\n" }
    return text
  }

  private var listed: [String] { lead.firm.listed ?? [] }

  private var tags: HTML {
    var tags: [HTML] = []
    if let grade = lead.grade {
      tags.append("<span class=\"tag g\">grade \(grade.rawValue)</span>")
    } else {
      tags.append("<span class=tag>no listed route</span>")
    }
    if let tier = lead.tier { tags.append("<span class=tag>tier \(tier)</span>") }
    if lead.isDiscovery { tags.append("<span class=\"tag on\">discovery</span>") }
    if let test = lead.test { tags.append("<span class=tag>q \(shortNumber(test.q))</span>") }
    if lead.isExploration {
      tags.append("<span class=tag>to explore: unlike the others (\(scoreText(lead.novelty)))</span>")
    }
    if !listed.isEmpty { tags.append("<span class=\"tag on\">may be on a list</span>") }
    if lead.scheme != lead.id {
      tags.append("<a class=tag href=\"#lead-\(anchor(lead.scheme))\">same scheme as another lead</a>")
    }
    return tags.joined(" ")
  }

  private func graph(_ page: ReportPage) -> HTML {
    let wanted = Set(lead.routes)
    let routes = destination.routes.filter { wanted.contains($0.id) }
    let graph = FlowGraph(lead, routes: routes, most: isFull ? FlowGraph.shown : 3)
    let drawing = FlowDrawing(graph: graph, title: "Route graph of lead \(lead.rank)", hasNotes: isFull)
    return "<h5>From suppliers to consignees</h5>\n" + drawing.svg
  }

  private var partners: HTML {
    let most = isFull ? 12 : 3
    let groups = [
      ("supplier", lead.suppliers), ("earlier hub", lead.earlierHubs), ("hub further back", lead.distantHubs),
      ("consignee", lead.consignees),
    ]
    var table = MarkupTable(
      caption: "Firms on the other sides, most value first",
      columns: [
        .init("Firm"), .init("Role"), .init("Shipments", isNumber: true), .init("Value, USD", isNumber: true),
        .init("Part of the quantity", isNumber: true),
      ])
    table.rows = groups.flatMap { role, partners in
      partners.prefix(most).map { partner in
        .init([
          .firm(partner.name, partner.country), "\(role)", "\(grouped(partner.shipments))",
          "\(wholeDollars(partner.valueUSDCents))", "\(percentText(partner.share))",
        ])
      }
    }
    let left = groups.reduce(0) { $0 + max(0, $1.1.count - most) }
    return table.html
      + (left > 0
        ? "<p class=quiet>And \(counted(left, "more firm")); --format json has them all.</p>\n" : .none)
  }

  private var raise: HTML {
    guard !lead.questions.isEmpty || !lead.missing.isEmpty else { return .none }
    var box: HTML = "<div class=box>\n"
    if !lead.questions.isEmpty { box += "<h5>What would make it stronger</h5>\n\(HTML.list(lead.questions))" }
    if !lead.missing.isEmpty { box += "<h5>What could not be computed</h5>\n\(HTML.list(lead.missing))" }
    return box + "</div>\n"
  }
}
