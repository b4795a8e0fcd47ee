/// Lots that lie one on the other, the newest on top; kept from ledger to ledger so that none allocates.
public struct LotStack: Sendable {
  @usableFromInline var places: [(lot: Int, rest: Int64)] = []
  public init() {}
}

extension Ledger {
  /// Serves each shipment from the newest usable lots.
  ///
  /// More stock ages than under any other rule here, so less may be explained than could be.
  ///
  /// - Complexity: O(*n*); at most *n* matches, for *n* lots and shipments.
  @inlinable public func lifo(_ visitor: inout some LedgerVisitor, stack: inout LotStack) {
    let lastDay = lastDay
    var next = lots.lowerBound
    stack.places.removeAll(keepingCapacity: true)
    for shipment in shipments {
      let day = Int(entries[shipment].day)
      var open = entries[shipment].quantity
      while next < lots.upperBound, isOpen(next, on: day) {
        if entries[next].quantity > 0 { stack.places.append((next, entries[next].quantity)) }
        next += 1
      }
      while open > 0, let top = stack.places.last {
        if isOver(top.lot, on: day) {  // then so are all below it
          for place in stack.places { visitor.kept(lot: place.lot, quantity: place.rest, isAged: true) }
          stack.places.removeAll(keepingCapacity: true)
          break
        }
        let quantity = min(open, top.rest)
        visitor.matched(lot: top.lot, shipment: shipment, quantity: quantity)
        open -= quantity
        if quantity == top.rest {
          stack.places.removeLast()
        } else {
          stack.places[stack.places.count - 1].rest -= quantity
        }
      }
      if open > 0 { visitor.unexplained(shipment: shipment, quantity: open) }
    }
    for place in stack.places {
      visitor.kept(lot: place.lot, quantity: place.rest, isAged: isOver(place.lot, on: lastDay))
    }
    for lot in next..<lots.upperBound where entries[lot].quantity > 0 {
      visitor.kept(lot: lot, quantity: entries[lot].quantity, isAged: isOver(lot, on: lastDay))
    }
  }
}
