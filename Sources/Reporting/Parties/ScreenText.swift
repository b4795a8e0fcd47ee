/// What screening found, as an analyst reads it on a terminal.
public func terminalText(_ report: ScreenReport, style: TextStyle) -> String {
  var page = TextPage(style: style)
  page.heading("Names against watchlists")
  page.say(report.finding, .strong)
  if !report.hits.isEmpty { page.say(report.caution, .faint) }
  let top = style.top ?? .max
  for (index, hit) in report.hits.prefix(top).enumerated() { page.add(hit, rank: index + 1) }
  let rest = report.found - min(top, report.hits.count)
  if rest > 0 { page.say("and \(counted(rest, "more name")); --all prints them", .faint) }
  page.add(lists: report.lists)
  if !report.inputs.isEmpty { page.add(inputs: report.inputs) }
  page.add(receipt: report.receipt, schema: report.schema)
  page.add(notices: report.notices)
  return page.text
}

extension ScreenReport {
  fileprivate var finding: String {
    let entries = lists.reduce(0) { $0 + $1.entries }
    let all = "\(counted(names, "name")) against \(counted(entries, "entry", "entries"))"
    return found == 0
      ? "\(all): none is like a listed name (score \(threshold) or more)."
      : "\(all): \(grouped(found)) \(found == 1 ? "is" : "are") like listed names (score \(threshold) or more)."
  }

  fileprivate var caution: String {
    "A match is a question: the listed party may be a namesake. Lists differ in effect; an investment or procurement "
      + "listing forbids no trade in goods."
  }
}

extension TextPage {
  /// The lists that were read, with what each holds.
  mutating func add(lists: [ListAccount]) {
    guard !lists.isEmpty else { return }
    gap()
    say("Watchlists", .strong)
    for list in lists {
      let day = list.snapshot.map { ", of \($0)" } ?? ""
      say(
        "\(list.format)\(list.authority.isEmpty ? "" : " (\(list.authority))")\(day): \(counted(list.entries, "entry", "entries")), "
          + "\(counted(list.names, "name")), \(counted(list.addresses, "address", "addresses")), "
          + "\(counted(list.identifiers, "identifier"))"
          + (list.quarantined > 0 ? "; \(counted(list.quarantined, "row")) not read" : "")
          + (list.doubtful > 0 ? "; \(counted(list.doubtful, "row")) read with a doubt" : ""),
        indent: 2, hanging: 2)
      for file in list.files { say("\(file.file)  sha256 \(file.sha256)", .faint, indent: 4, hanging: 2) }
    }
  }

  /// A name with its matches.
  mutating func add(_ hit: ScreenReport.Hit, rank: Int) {
    gap()
    let place = hit.line.map { ", line \($0)" } ?? ""
    say("\(rank). \(hit.name)\(hit.country.isEmpty ? "" : " (\(hit.country))")\(place)", .strong, hanging: 3)
    if let shipments = hit.shipments {
      let days = hit.firstDay.map { ", \($0) to \(hit.lastDay ?? $0)" } ?? ""
      say(
        "\(hit.roles.joined(separator: ", ")) of \(counted(shipments, "shipment"))\(days)", .faint, indent: 3,
        hanging: 2)
    }
    add(matches: hit.matches, indent: 3)
  }

  /// The first matches, those with a listing for exports before the others.
  mutating func add(matches: [ListedMatch], indent: Int) {
    let ordered = matches.filter(\.concernsExports) + matches.filter { !$0.concernsExports }
    for match in ordered.prefix(TextPage.shownMatches) { add(match, indent: indent) }
    let rest = matches.count - TextPage.shownMatches
    if rest > 0 {
      say(
        "and \(counted(rest, "more match", "more matches")); --format json has them all", .faint,
        indent: indent)
    }
  }

  /// Matches of a name that text shows.
  private static let shownMatches = 5

  /// A match with its listings, a line each.
  mutating func add(_ match: ListedMatch, indent: Int) {
    let other = match.name == match.title ? "" : ", listed as \(match.title)"
    let countries = match.countries.isEmpty ? "" : " (\(match.countries.joined(separator: " ")))"
    say(
      "\(scoreText(match.score))  \(match.name)\(other)\(countries): \(match.level)"
        + (match.reason.isEmpty ? "" : " [\(match.reason)]"),
      indent: indent, hanging: 6)
    for listing in match.listings {
      let states = listing.stateText
      say(
        listing.line + (states.isEmpty ? "" : " · \(states)"), listing.concernsExports ? .warning : .plain,
        indent: indent + 6, hanging: 2)
      for note in listing.notes.prefix(2) { say(note, .faint, indent: indent + 8, hanging: 2) }
    }
    say(
      "\(match.file), entry \(match.entry)\(match.line > 0 ? ", line \(match.line)" : "")", .faint,
      indent: indent + 6)
  }
}

/// `0.914`, three decimals.
func scoreText(_ score: Double) -> String { decimalText(Int64((score * 1_000).rounded()), places: 3) }
