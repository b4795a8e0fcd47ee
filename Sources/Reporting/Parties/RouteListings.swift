extension TextPage {
  /// What watchlists say of the firms of a route.
  mutating func add(listingsOf route: RouteReport) {
    for stop in route.stops {
      guard let matches = stop.matches else { continue }
      if !matches.isEmpty {
        say("\(stop.title) may be on a watchlist:", .warning, indent: 2)
        add(matches: matches, indent: 4)
      } else if let hops = stop.hopsToListed, hops > 0 {
        say(
          "\(stop.title) is \(counted(hops, "shipment")) away from a firm that is, was or will be listed for exports, if it is that firm.",
          .faint,
          indent: 2, hanging: 2)
      }
    }
  }

  /// Firms of the inputs that may be on a watchlist: the first of them.
  mutating func add(screening: Report.Screening) {
    gap()
    say("Firms that may be on a watchlist", .strong)
    let entries = screening.lists.reduce(0) { $0 + $1.entries }
    say(
      "\(grouped(screening.hits.count)) of \(counted(screening.firms, "firm")) are like one of \(counted(entries, "entry", "entries")) "
        + "(score \(screening.threshold) or more), whatever days, goods and routes were asked for. A match is a question: the listed "
        + "party may be a namesake.",
      .faint, indent: 2, hanging: 2)
    for (index, hit) in screening.hits.prefix(Report.Screening.shown).enumerated() {
      add(hit, rank: index + 1)
    }
    let rest = screening.hits.count - Report.Screening.shown
    if rest > 0 {
      say(
        "and \(counted(rest, "more firm")); entrepot screen and --format json have them all", .faint,
        indent: 2)
    }
    add(lists: screening.lists)
  }
}

extension Report.Screening {
  /// Firms that text shows.
  fileprivate static let shown = 10
}
