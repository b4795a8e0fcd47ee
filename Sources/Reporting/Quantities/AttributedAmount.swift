/// What a quantity of goods is measured in.
public enum AmountMeasure: String, Sendable, Equatable, Codable {
  /// Net mass; amounts are grams.
  case mass
  /// Declared value; amounts are US cents.
  case value
  /// Pieces; amounts are thousandths of a piece.
  case pieces
}

/// How much went from the coalition through a stock to a destination, under each rule of mixing: grams, US cents or
/// thousandths of a piece.
///
/// `nil` is a rule that could not be computed, never zero. `lower` ≤ `fifo` ≤ `upper`; no rule exceeds `upper`.
public struct AttributedAmount: Sendable, Equatable, Codable {
  /// What every assignment that explains as much as can be must send at least.
  public var lower: Int64?
  /// Oldest lots first: the estimate.
  public var fifo: Int64
  /// Every lot gives alike, and newest lots first.
  public var proportional: Int64?, lifo: Int64?
  /// The most that any rule can send.
  public var upper: Int64

  /// All parts as described above.
  public init(lower: Int64?, fifo: Int64, proportional: Int64?, lifo: Int64?, upper: Int64) {
    (self.lower, self.fifo, self.proportional) = (lower, fifo, proportional)
    (self.lifo, self.upper) = (lifo, upper)
  }
}

/// How many days goods lay in stock, weighted by quantity: the fewest within which so many percent had left.
public struct StockDwell: Sendable, Equatable, Codable {
  /// 10, 25, 50, 75 and 90 percent.
  public var p10: Int, p25: Int, median: Int, p75: Int, p90: Int

  /// All parts as described above.
  public init(p10: Int, p25: Int, median: Int, p75: Int, p90: Int) {
    (self.p10, self.p25, self.median, self.p75, self.p90) = (p10, p25, median, p75, p90)
  }
}

extension RouteReport {
  /// How much of what the supplier of a chain sent reached its consignee.
  public struct Attribution: Sendable, Equatable, Codable {
    /// What amounts are in, and the amounts.
    public var measure: AmountMeasure, amount: AttributedAmount
    /// All that the supplier sent to the first hub, and the last hub to the consignee, in this class.
    public var received: Int64, shipped: Int64
    /// What part of `shipped` and of `received` the estimate is, and the smaller of the two by the larger; 0...1.
    public var explainedShare: Double?, passedOnShare: Double?, passThroughBalance: Double?
    /// What part of all goods of the class the hub received and never sent on.
    public var retainedShare: Double?
    /// Days in the hub's stock.
    public var dwell: StockDwell?

    /// All parts as described above.
    public init(
      measure: AmountMeasure, amount: AttributedAmount, received: Int64, shipped: Int64,
      explainedShare: Double?, passedOnShare: Double?, passThroughBalance: Double?, retainedShare: Double?,
      dwell: StockDwell?
    ) {
      (self.measure, self.amount, self.received, self.shipped) = (measure, amount, received, shipped)
      (self.explainedShare, self.passedOnShare) = (explainedShare, passedOnShare)
      (self.passThroughBalance, self.retainedShare, self.dwell) = (passThroughBalance, retainedShare, dwell)
    }
  }
}
