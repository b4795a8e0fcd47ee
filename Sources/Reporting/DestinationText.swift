/// What is said about a destination as a whole.
extension DestinationReport {
  /// One sentence: what to look at first.
  var finding: String {
    guard let best = routes.first else {
      return shipments == 0
        ? "No shipment of this input goes to \(places)."
        : "No route was found among \(counted(shipments, "shipment")) to \(places)."
    }
    return "Look first at route \(best.rank): \(best.sentence)"
  }

  /// How much there is, and which measure the figures refer to; nothing where there is nothing.
  var scope: String? {
    guard shipments > 0 || !routes.isEmpty else { return nil }
    let worth = valueUSDCents.map { " worth \(wholeDollars($0)) USD where declared" } ?? ", value unknown"
    let number = isComplete ? counted(routeCount, "route") : "At least \(counted(routeCount, "route"))"
    return "\(number) in \(counted(shipments, "shipment")) to \(places)\(worth). \(measure)"
  }

  private var measure: String {
    guard let measureDay else { return "No measure is dated, so nothing is counted as after it." }
    return "Measure: \(measureTitle ?? "untitled"), \(measureDay)."
  }

  /// That the table does not show all routes, or `nil`.
  func rest(afterShowing shown: Int) -> String? {
    guard shown < routeCount else { return nil }
    return "\(grouped(shown)) of \(grouped(routeCount)) routes shown; --top N or --all shows more."
  }

  var relays: String? {
    guard shipments > 0 || relayRoutes > 0 else { return nil }
    return relayRoutes == 0
      ? "No relay (several countries inside one row)."
      : "\(counted(relayRoutes, "relay")) (several countries inside one row) in "
        + "\(counted(relayShipments, "shipment"))."
  }
}
