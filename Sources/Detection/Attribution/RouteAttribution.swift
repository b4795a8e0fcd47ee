public import Ledgers

/// How much of what the supplier of a chain route sent reached its consignee.
public struct RouteAttribution: Sendable, Equatable {
  /// What came through. For routes through several hubs only oldest-first tracing and `upper`, the least of the upper
  /// bounds of its hubs, are computable.
  public var quantity: AttributedQuantity
  /// What the supplier sent to the first hub, and what the last hub sent to the consignee, of the class, whether or not
  /// one went with the other.
  public var received: Int128, shipped: Int128
  /// Days in the hub's stock; `nil` for routes through several hubs.
  public var dwell: DwellDistribution?
  /// What part of the class the hub received and never sent on; `nil` for routes through several hubs.
  public var retainedShare: Double?

  /// All parts as described above.
  public init(
    quantity: AttributedQuantity, received: Int128, shipped: Int128, dwell: DwellDistribution? = nil,
    retainedShare: Double? = nil
  ) {
    (self.quantity, self.received, self.shipped) = (quantity, received, shipped)
    (self.dwell, self.retainedShare) = (dwell, retainedShare)
  }

  /// What part of the last legs oldest-first matching explains by the supplier's goods.
  public var explainedShare: Double? { share(of: quantity.fifo, in: shipped) }
  /// What part of the supplier's goods oldest-first matching passes on to the consignee.
  public var passedOnShare: Double? { share(of: quantity.fifo, in: received) }
  /// The smaller of the two ends of the route by the larger.
  public var passThroughBalance: Double? { share(of: min(received, shipped), in: max(received, shipped)) }
}
