/// Which entries of a ledger compete.
public enum MarkFilter: Sendable {
  case all, marked, unmarked

  @inlinable func admits(_ entry: LedgerEntry) -> Bool {
    switch self {
    case .all: true
    case .marked: entry.isMarked
    case .unmarked: !entry.isMarked
    }
  }
}

extension Ledger {
  /// The largest quantity that some lots can give to some shipments if nothing else competes.
  ///
  /// Oldest first is optimal because all windows are equally long: swapping two crossing matches leaves both inside
  /// their windows. (A convex bipartite graph; Glover, "Maximum matching in a convex bipartite graph", 1967.)
  ///
  /// - Complexity: O(*n*), nothing allocated.
  public func maximumFlow(from givers: MarkFilter, to takers: MarkFilter) -> Int128 {
    var (flow, lot, rest) = (Int128(0), lots.lowerBound, Int64(0))
    if lot < lots.upperBound, givers.admits(entries[lot]) { rest = entries[lot].quantity }
    for shipment in shipments where takers.admits(entries[shipment]) {
      let day = Int(entries[shipment].day)
      var open = entries[shipment].quantity
      while open > 0, lot < lots.upperBound {
        if rest == 0 || isOver(lot, on: day) {
          lot += 1
          rest = lot < lots.upperBound && givers.admits(entries[lot]) ? entries[lot].quantity : 0
          continue
        }
        guard isOpen(lot, on: day) else { break }
        let quantity = min(open, rest)
        (open, rest) = (open - quantity, rest - quantity)
      }
      flow += Int128(entries[shipment].quantity - open)
    }
    return flow
  }
}
