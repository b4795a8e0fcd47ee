/// What the score of a lead is made of: each piece of evidence with its sentence and its part, as a bar to the right where it
/// speaks for the lead, to the left and hatched where it explains the trade innocently.
struct ScoreBars {
  let lead: LeadReport
  /// Findings that the page has, by id: others get no link.
  let known: Set<String>
  /// Whether pieces that do not count are shown, too.
  var isFull = true

  var html: HTML {
    let widest = max(0.1, lead.evidence.map(\.contribution.magnitude).filter(\.isFinite).max() ?? 0)
    var table = MarkupTable(
      caption: "What the score is made of, in log-odds\(isFull ? "" : ": what counts")",
      columns: [
        .init("Family"), .init("What it says"), .init("Counts"), .init("Contribution"),
        .init("", isNumber: true), .init("Sum without it", isNumber: true),
      ], rowHead: 1)
    table.isWordy = true
    table.rows = lead.evidence.filter { isFull || $0.counts }.map { piece in
      .init([
        "\(piece.family.rawValue)<br><small>\(piece.name)</small>",
        "\(piece.sentence)\(links(piece.findings))",
        piece.counts ? "yes" : "no",
        bar(piece, widest), "\(signed(piece.contribution, places: 2, minus: "−"))",
        "\(piece.counts ? signed(lead.logOdds(without: piece), places: 2, minus: "−") : "–")",
      ])
    }
    let sum: HTML =
      "<p class=sum>Base \(signed(lead.base, places: 2, minus: "−")), with all that counts \(signed(lead.logOdds, places: 2, minus: "−")): score <b>\(sixDigitText(lead.score))</b>.</p>\n"
    return (table.rows.isEmpty ? "<p>No piece of evidence is listed." : table.html) + sum
  }

  private func bar(_ piece: LeadReport.Evidence, _ widest: Double) -> HTML {
    let share = piece.contribution.isFinite ? min(1, piece.contribution.magnitude / widest) : 0
    let isInnocent = piece.family == .innocent || piece.contribution < 0
    let kind = (isInnocent ? "m" : "p") + (piece.counts ? "" : " z")
    return
      "<span class=sb><i class=\"\(HTML(markup: kind))\" style=\"width:\(max(1, share * 50))%\"></i></span>"
  }

  private func links(_ findings: [String]) -> HTML {
    let findings = findings.filter(known.contains)
    return findings.isEmpty
      ? .none
      : " <span class=see>see \(findings.enumerated().map { "<a href=\"#f-\(anchor($1))\">finding\(findings.count > 1 ? " \($0 + 1)" : "")</a>" as HTML }.joined(", "))</span>"
  }
}
