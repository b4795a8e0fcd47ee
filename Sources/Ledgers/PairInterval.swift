/// How much of what one group sent to a stock reached one group from there, under each rule of mixing.
///
/// Only marked lots and shipments have groups. `lower` ≤ `fifo` ≤ `upper`, and `lifo` and `proportional` are at most
/// `upper`; see `FlowBounds` for what holds of `lower`, with the two groups in the place of the marked.
public struct PairInterval: Hashable, Sendable {
  public var pair: PairKey
  public var fifo = Int128(0), lifo = Int128(0)
  public var proportional = 0.0
  /// The most that any rule can send.
  public var upper = Int128(0)
  /// What every largest assignment sends at least; `nil` if the steps allowed did not suffice to compute it, when
  /// nothing better than zero is known.
  public var lower: Int128?
  /// All lots of the giver, and all shipments to the taker.
  public var received = Int128(0), shipped = Int128(0)
  /// Days between lot and shipment in the matches of FIFO.
  public var dwell = DwellDistribution([])

  public init(_ pair: PairKey) { self.pair = pair }

  /// What part of the shipments to the taker FIFO explains by the giver's lots.
  public var explainedShare: Double? { share(of: fifo, in: shipped) }
  /// What part of the giver's lots FIFO passes on to the taker.
  public var passedOnShare: Double? { share(of: fifo, in: received) }
  /// The smaller of what the giver sent and what the taker got, by the larger.
  public var passThroughBalance: Double? { share(of: min(received, shipped), in: max(received, shipped)) }
}

/// What a ledger says about its marked lots and shipments.
public struct MarkedFlows: Sendable {
  /// Ascending by giver, then taker: the pairs that FIFO or LIFO match, and those that were asked for.
  public var pairs: [PairInterval] = []
  /// From all marked lots to all marked shipments.
  public var fifo = Int128(0), lifo = Int128(0)
  public var proportional = 0.0
  public var bounds = FlowBounds(lower: 0, upper: 0)
  /// The total of the matches of FIFO, which is the most there can be, and of LIFO.
  public var fifoTotal = Int128(0), lifoTotal = Int128(0)
  /// Days between lot and shipment in the matches of FIFO from marked to marked.
  public var dwell = DwellDistribution([])
  public init() {}
}
