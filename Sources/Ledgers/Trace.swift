public import GraphCore

/// Where goods went that were followed from the first leg on which they are seen, through the stocks of one or more
/// hubs, to their destination.
///
/// Every stock is served oldest first, or newest first. A part of a lot keeps its root, the edge with which it was first seen, and the way
/// it took, through every stock it passes. What leaves a stock in which nothing was left to take begins with that very
/// edge. So a shipment from hub to hub is a source only as far as nothing before it is seen. A part that has come so many
/// legs that it can no longer be part of a chain loses its root, but still takes its turn.
///
/// A window that begins below zero counts from zero here: goods in one stock after another cannot go back in time.
public struct Trace: Sendable {
  public internal(set) var account = TraceAccount()
  /// The ways from a source to a destination, and what came on each, in the order in which they were first taken.
  public internal(set) var routes: [Route] = []

  public struct Route: Hashable, Sendable {
    /// Supplier, hubs, consignee.
    public var vertices: [UInt32]
    /// What came, and the days between the first edge and the last.
    public var dwell: DwellDistribution
    public var quantity: Int128 { dwell.total }
    public init(vertices: [UInt32], dwell: DwellDistribution) {
      (self.vertices, self.dwell) = (vertices, dwell)
    }
  }

  /// Which parts a stock gives first.
  public enum Order: Sendable { case oldestFirst, newestFirst }

  /// - Parameters:
  ///   - edges: Ascending by (day, rank); ties in the order to keep. Fewer than 2³². Where not every hub's stock is
  ///     kept, ranks as if it were keep the turns of the others.
  ///   - legs: Most legs of a chain, 2...100.
  ///   - loss: What is lost on arrival in a stock.
  ///   - warmUpBefore: What leaves unexplained before this day counts as warm-up.
  ///   - delivered: Takes root, last edge and quantity of all that comes from a source; places in `edges`.
  /// - Complexity: O(*legs* · *m*) for *m* edges: a shipment splits one part at most, and a part moves `legs` times.
  public init(
    _ edges: ArraySlice<TracedEdge>, window: DwellWindow, legs: Int, loss: LossShare = .none,
    order: Order = .oldestFirst, warmUpBefore: Int = .min,
    delivered: (_ root: Int, _ edge: Int, Int64) -> Void = { _, _, _ in }
  ) {
    precondition((2...100).contains(legs))
    var sweep = TraceSweep(edges, window, legs: legs, loss, order)
    for place in edges.indices { sweep.pass(place, edges[place], warmUpBefore, delivered) }
    sweep.close()
    account = sweep.account
    routes = sweep.routes
  }
}

/// Where everything came from that was shipped to destinations out of stocks, and where everything went that came into
/// stocks.
public struct TraceAccount: Hashable, Sendable {
  /// Shipped to destinations out of stocks.
  public var shipped = Int128(0)
  /// Of that: from sources; from elsewhere; from further back than chains may reach; from nowhere that is seen.
  public var fromSources = Int128(0), fromOthers = Int128(0), beyondLegs = Int128(0), unexplained = Int128(0)
  /// What of the unexplained left before the data reach back a whole window.
  public var warmUp = Int128(0)
  /// Received by stocks; lost on arrival; shipped again, to wherever.
  public var received = Int128(0), lost = Int128(0), passedOn = Int128(0)
  /// Never shipped again: past its window on the last day, or still usable then.
  public var aged = Int128(0), left = Int128(0)

  public init() {}

  /// Whether both sides add up; if not, that is a fault of the program.
  public var isBalanced: Bool {
    shipped == fromSources + fromOthers + beyondLegs + unexplained
      && received == lost + passedOn + aged + left
  }

  public static func += (a: inout TraceAccount, b: TraceAccount) {
    a.shipped += b.shipped
    a.fromSources += b.fromSources
    a.fromOthers += b.fromOthers
    a.beyondLegs += b.beyondLegs
    a.unexplained += b.unexplained
    a.warmUp += b.warmUp
    a.received += b.received
    a.lost += b.lost
    a.passedOn += b.passedOn
    a.aged += b.aged
    a.left += b.left
  }
}
