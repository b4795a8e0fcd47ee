/// What is said about a destination as a whole.
extension DestinationReport {
  /// One sentence: what to look at first.
  var finding: String {
    if let detectors, counts.isEmpty {
      let best = detectors.lazy.compactMap(\.findings.first).first
      return best.map { "Look first at: \($0.sentence)" }
        ?? "Nothing was found among \(counted(shipments, "shipment")) to \(places)."
    }
    if let best = leadsKept.first { return "Look first at lead \(best.rank): \(best.sentence)" }
    guard let best = routes.first else {
      if let hiddenRoutes, hiddenRoutes > 0 {
        let ones =
          hiddenRoutes == 1 ? "1 of a lower grade is" : "\(grouped(hiddenRoutes)) of lower grades are"
        return "No route has the evidence grade asked for; \(ones) hidden (--min-grade)."
      }
      return shipments == 0
        ? "No shipment of this input goes to \(places)."
        : "No route was found among \(counted(shipments, "shipment")) to \(places)."
    }
    return "Look first at route \(best.rank): \(best.sentence)"
  }

  /// How much there is, and which measure the figures refer to; nothing where there is nothing.
  var scope: String? {
    guard shipments > 0 || !routes.isEmpty else { return nil }
    let worth = valueUSDCents.map { "worth \(wholeDollars($0)) USD where declared" } ?? "value unknown"
    let found = detectors.map { $0.reduce(0) { $0 + $1.found } } ?? 0
    let number =
      counts.isEmpty && detectors != nil
      ? counted(found, "finding")
      : isComplete ? counted(routeCount, "route") : "At least \(counted(routeCount, "route"))"
    // Shipments of no route are among them.
    let hubs = leadCount.map { "\(counted($0, "lead")) (a hub and a class of goods each); " } ?? ""
    let all = "in all \(counted(shipments, "shipment goes", "shipments go")) to \(places), \(worth)"
    return "\(hubs)\(number); \(all). \(measure)"
  }

  private var measure: String {
    guard let measureDay else { return "No measure is dated, so nothing is counted as after it." }
    return "Measure: \(measureTitle ?? "untitled"), \(measureDay)."
  }

  /// That the table does not show all routes, or `nil`.
  func rest(afterShowing shown: some Collection<RouteReport>) -> String? {
    listing(shown.count, relaysFolded(in: shown)).map { listing in
      let hidden = hiddenRoutes ?? 0
      let what = hidden == 0 ? "" : ", \(grouped(hidden)) of lower evidence grades hidden (--min-grade)"
      let isMore = listing.seen + hidden < routeCount
      return "\(listing.text)\(what)\(isMore ? "; --top N or --all shows more" : "")."
    }
  }

  /// `3 of 35 routes shown`, and how many relays are in them; `nil` where every route is on a line of its own.
  private func listing(_ shown: Int, _ folded: Int) -> (seen: Int, text: String)? {
    guard shown < routeCount else { return nil }
    guard folded > 0 else { return (shown, "\(grouped(shown)) of \(grouped(routeCount)) routes shown") }
    let relays = counted(folded, "relay is", "relays are")
    return (
      shown + folded,
      "\(counted(shown, "lead")) shown for \(grouped(shown + folded)) of \(grouped(routeCount)) routes: "
        + "\(relays) nothing but the end of a chain above"
    )
  }

  var relays: String? {
    guard shipments > 0 || relayRoutes > 0 else { return nil }
    return relayRoutes == 0
      ? "No relay (several countries inside one row)."
      : "\(counted(relayRoutes, "relay")) (several countries inside one row) in "
        + "\(counted(relayShipments, "shipment"))"
        + (relayValueUSDCents.map { ", worth \(wholeDollars($0)) USD where declared." } ?? ".")
  }
}
