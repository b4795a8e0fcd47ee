extension Ledger {
  /// Serves each shipment from the oldest usable lots.
  ///
  /// As all windows are equally long, the oldest lot is also the one whose window passes first, and no rule explains
  /// more: the quantity matched is the maximum flow from lots to shipments.
  ///
  /// - Complexity: O(*n*). Each match empties a lot or fills a shipment, so there are at most *n* matches, for *n*
  ///   lots and shipments.
  @inlinable public func fifo(_ visitor: inout some LedgerVisitor) {
    let lastDay = lastDay
    var (lot, rest) = (lots.lowerBound, lots.isEmpty ? 0 : entries[lots.lowerBound].quantity)
    func next() {
      lot += 1
      rest = lot < lots.upperBound ? entries[lot].quantity : 0
    }
    for shipment in shipments {
      let day = Int(entries[shipment].day)
      var open = entries[shipment].quantity
      while open > 0, lot < lots.upperBound {
        if rest == 0 {
          next()
        } else if isOver(lot, on: day) {
          visitor.kept(lot: lot, quantity: rest, isAged: true)
          next()
        } else {
          guard isOpen(lot, on: day) else { break }
          let quantity = min(open, rest)
          visitor.matched(lot: lot, shipment: shipment, quantity: quantity)
          (open, rest) = (open - quantity, rest - quantity)
        }
      }
      if open > 0 { visitor.unexplained(shipment: shipment, quantity: open) }
    }
    while lot < lots.upperBound {
      if rest > 0 { visitor.kept(lot: lot, quantity: rest, isAged: isOver(lot, on: lastDay)) }
      next()
    }
  }
}
