/// Between which quantities the flow from marked lots to marked shipments lies, whatever the rule of mixing.
///
/// Let *F*(*a*, *b*) be the largest quantity that lots *a* can give to shipments *b*. Then `upper` = *F*(marked, marked)
/// and `lower` = max(0, *F*(all, all) − *F*(unmarked, all) − *F*(marked, unmarked)).
///
/// What holds, and why: any assignment sends at most `upper`, as its part between the marked is an assignment itself.
/// An assignment of total *X* sends at least *X* − *F*(unmarked, all) − *F*(marked, unmarked), so one of the largest
/// total sends at least `lower`. FIFO is one of these: `lower` ≤ FIFO ≤ `upper`. LIFO and proportional mixing let more
/// stock age and may fall below `lower`, but by no more than what they leave unexplained beyond FIFO. `lower` is valid,
/// not always tight: the least over all largest assignments may be greater.
public struct FlowBounds: Hashable, Sendable {
  public var lower: Int128
  public var upper: Int128

  public init(lower: Int128, upper: Int128) { (self.lower, self.upper) = (lower, upper) }

  public static func + (a: FlowBounds, b: FlowBounds) -> FlowBounds {
    FlowBounds(lower: a.lower + b.lower, upper: a.upper + b.upper)
  }
}

extension Ledger {
  /// Bounds of the flow from marked lots to marked shipments.
  ///
  /// - Parameter total: *F*(all, all), which is the quantity that FIFO matches.
  /// - Complexity: O(*n*): three sweeps.
  public func bounds(total: Int128) -> FlowBounds {
    let upper = maximumFlow(from: .marked, to: .marked)
    guard upper > 0 else { return FlowBounds(lower: 0, upper: 0) }
    let elsewhere = maximumFlow(from: .unmarked, to: .all) + maximumFlow(from: .marked, to: .unmarked)
    return FlowBounds(lower: max(0, total - elsewhere), upper: upper)
  }
}
