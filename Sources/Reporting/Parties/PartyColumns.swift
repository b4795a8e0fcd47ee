/// Columns on who the firms of a route are, and on what may allow it.
let partyColumns: [CSVColumn<CSVRow>] = [
  CSVColumn(
    "listed", "firms that may be on a watchlist, with list, effect and what it said on the first and last day"
  ) { row in
    let firms = row.route.stops.flatMap { stop in
      (stop.matches ?? []).flatMap { match in
        match.listings.map { listing in
          "\(stop.name): \(listing.list), \(listing.effect), \(listing.states.map(\.state.rawValue).joined(separator: " then ")) "
            + "(score \(scoreText(match.score)))"
        }
      }
    }
    return foreignCell(firms.joined(separator: " | "))
  },
  CSVColumn("exemptions", "licences and exceptions that concern the last shipments") { row in
    let notes = (row.route.exemptions ?? []).map { "\($0.id): \($0.outcome.rawValue) (\($0.shipments))" }
    return foreignCell(notes.joined(separator: " | "))
  },
]
