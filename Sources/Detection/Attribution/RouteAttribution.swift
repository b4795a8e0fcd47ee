public import Ledgers

/// How much of what the supplier of a chain route sent reached its consignee.
public struct RouteAttribution: Sendable, Equatable {
  /// What came through; for bounds of routes through several hubs see `RouteBounds`.
  public var quantity: AttributedQuantity
  /// What the supplier sent to the first hub, and what the last hub sent to the consignee, of the class, whether or not
  /// one went with the other.
  public var received: Int128, shipped: Int128
  /// Days in the hub's stock, or from the first hub's receipt to the last hub's shipment.
  public var dwell: DwellDistribution?
  /// What the hub received of the class, and what of that it never sent on; `nil` for routes through several hubs.
  public var hubReceived: Int128?, hubRetained: Int128?

  /// All parts as described above.
  public init(
    quantity: AttributedQuantity, received: Int128, shipped: Int128, dwell: DwellDistribution? = nil,
    hubReceived: Int128? = nil, hubRetained: Int128? = nil
  ) {
    (self.quantity, self.received, self.shipped) = (quantity, received, shipped)
    (self.dwell, self.hubReceived, self.hubRetained) = (dwell, hubReceived, hubRetained)
  }

  /// What part of the class the hub received and never sent on; `nil` where that is not computable.
  public var retainedShare: Double? {
    guard let hubReceived, let hubRetained else { return nil }
    return share(of: hubRetained, in: hubReceived)
  }
  /// What part of the last legs oldest-first matching explains by the supplier's goods.
  public var explainedShare: Double? { share(of: quantity.fifo, in: shipped) }
  /// What part of the supplier's goods oldest-first matching passes on to the consignee.
  public var passedOnShare: Double? { share(of: quantity.fifo, in: received) }
  /// The smaller of the two ends of the route by the larger.
  public var passThroughBalance: Double? { share(of: min(received, shipped), in: max(received, shipped)) }
}

extension RouteAttribution {
  /// What came through of goods of one origin and of another.
  static func + (a: RouteAttribution, b: RouteAttribution) -> RouteAttribution {
    func sum(_ a: Int128?, _ b: Int128?) -> Int128? { a.flatMap { a in b.map { a + $0 } } }
    var both = a
    both.quantity += b.quantity
    (both.received, both.shipped) = (a.received + b.received, a.shipped + b.shipped)
    both.dwell = a.dwell.flatMap { a in b.dwell.map { DwellDistribution(a.steps + $0.steps) } }
    both.hubReceived = sum(a.hubReceived, b.hubReceived)
    both.hubRetained = sum(a.hubRetained, b.hubRetained)
    return both
  }
}
