/// What screening found as CSV: one row for each name, entry and listing. UTF-8, comma, LF.
///
/// A shipment column counts the shipments on whose day the listing says so. Cells that a spreadsheet would run are
/// neutralised.
public func csvText(_ report: ScreenReport) -> String {
  let states = ListedMatch.State.Kind.allCases
  let counts = ["listed", "start_unknown", "later_listed", "delisted", "not_listed"]
  var text =
    "name,country,line,roles,shipments,first_day,last_day,score,level,listed_name,entry,kind,entry_countries,authority,list,"
    + "programmes,effect,concerns_exports,start,end,state,\(counts.map { "shipments_\($0)" }.joined(separator: ",")),file,reason\n"
  func foreign(_ text: String) -> String { neutralised(visibleText(text)) }
  func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
  for hit in report.hits {
    for match in hit.matches {
      for listing in match.listings {
        let cells =
          [
            foreign(hit.name), foreign(hit.country), number(hit.line), hit.roles.joined(separator: " "),
            number(hit.shipments), hit.firstDay ?? "", hit.lastDay ?? "", scoreText(match.score), match.level,
            foreign(match.name), foreign(match.entry), match.kind, match.countries.joined(separator: " "),
            foreign(listing.authority), foreign(listing.list),
            foreign(listing.programmes.joined(separator: "; ")), listing.effect,
            listing.concernsExports ? "yes" : "no", listing.start, listing.end,
            listing.states.filter { $0.shipments == nil }.map(\.state.rawValue).joined(separator: "; "),
          ]
          + states.map { state in
            let known = listing.states.filter { $0.state == state }.compactMap(\.shipments)
            return known.isEmpty ? "" : "\(known.reduce(0, +))"
          } + [foreign("\(match.file):\(match.line)"), foreign(match.reason)]
        text += csvLine(cells)
      }
    }
  }
  return text
}
