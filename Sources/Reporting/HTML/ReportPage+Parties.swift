extension ReportPage {
  /// Firms that may be on watchlists, and spellings brought together.
  var partySection: HTML { screening + resolution }

  private var screening: HTML {
    guard let screening = report.screening else { return .none }
    var html: HTML =
      "<h3>Firms that may be on a watchlist</h3>\n<p>\(grouped(screening.hits.count)) of \(counted(screening.firms, "firm")) are like an entry (score \(scoreText(screening.threshold)) or more). A match is a question: the listed party may be a namesake.</p>\n"
    let matches = screening.hits.prefix(limits.hits).flatMap { hit in
      hit.matches.prefix(3).map { (HTML.firm(hit.name, hit.country), $0) }
    }
    html += ReportPage.matches(matches)
    html += rest(screening.hits.count - min(screening.hits.count, limits.hits), "firm")
    return html + ReportPage.table(of: screening.lists)
  }

  /// Entries that firms may be; without a firm where all are of one.
  static func matches(_ matches: [(firm: HTML?, match: ListedMatch)]) -> HTML {
    let hasFirms = matches.contains { $0.firm != nil }
    var table = MarkupTable(
      caption: "Matches, best first",
      columns: (hasFirms ? [.init("Firm")] : []) + [
        .init("Entry"), .init("Score", isNumber: true), .init("Why"), .init("Listing"), .init("On the days"),
      ])
    table.rows = matches.map { firm, match in
      .init(
        (hasFirms ? [firm ?? .none] : []) + [
          .name(match.name), "\(scoreText(match.score))", "\(match.level): \(match.reason)",
          "\(match.listings.map(\.line).joined(separator: "; "))",
          "\(match.listings.map(\.stateText).filter { !$0.isEmpty }.joined(separator: "; "))",
        ])
    }
    return table.html
  }

  /// Lists with their digests.
  static func table(of accounts: [ListAccount]) -> HTML {
    var lists = MarkupTable(
      caption: "Lists",
      columns: [
        .init("File"), .init("Authority"), .init("As of"), .init("Entries", isNumber: true), .init("SHA-256"),
      ])
    lists.rows = accounts.flatMap { list in
      list.files.map { file in
        .init([
          .name(file.file), "\(list.authority)", "\(list.snapshot ?? "not known")",
          "\(grouped(list.entries))",
          "<code>\(file.sha256)</code>",
        ])
      }
    }
    return lists.html
  }

  private var resolution: HTML {
    guard let resolution = report.resolution else { return .none }
    let reasons = resolution.reasons.map { "\(grouped($0.merges)) by \($0.reason)" }.joined(separator: ", ")
    var table = MarkupTable(
      caption: "Spellings taken for one firm", columns: [.init("Spelling"), .init("and"), .init("Why")])
    table.rows = resolution.merges.prefix(limits.hits).map { merge in
      .init([
        .firm(merge.first, merge.firstCountry), .firm(merge.second, merge.secondCountry), "\(merge.reason)",
      ])
    }
    let merges = resolution.reasons.reduce(0) { $0 + $1.merges }
    return
      "<h3>Who is who</h3>\n<p>\(counted(resolution.spellings, "name")) with their countries are \(counted(resolution.firms, "firm")) (--resolution \(resolution.level))\(reasons.isEmpty ? "" : ": \(reasons)").</p>\n\(table.html)\(rest(merges - table.rows.count, "merge"))"
  }
}
