internal import Ledgers

/// How much of what a stock received from the coalition went on to a destination, under each rule of mixing.
///
/// In grams, US cents or thousandths of a piece (`QuantityMeasure`). `nil` is a rule that could not be computed, never zero.
public struct AttributedQuantity: Sendable, Equatable {
  /// What every largest assignment sends at least.
  public var lower: Int128?
  /// Oldest lots first: the estimate that findings speak of.
  public var fifo: Int128
  /// Every lot gives alike, and newest lots first.
  public var proportional: Double?, lifo: Int128?
  /// The most that any rule can send.
  public var upper: Int128

  /// All parts as described above.
  public init(lower: Int128?, fifo: Int128, proportional: Double?, lifo: Int128?, upper: Int128) {
    (self.lower, self.fifo, self.proportional) = (lower, fifo, proportional)
    (self.lifo, self.upper) = (lifo, upper)
  }

  /// Nothing.
  public static let zero = AttributedQuantity(lower: 0, fifo: 0, proportional: 0, lifo: 0, upper: 0)

  init(_ flows: MarkedFlows) {
    self.init(
      lower: flows.bounds.lower, fifo: flows.fifo, proportional: flows.proportional, lifo: flows.lifo,
      upper: flows.bounds.upper)
  }

  init(_ pair: PairInterval) {
    self.init(
      lower: pair.lower, fifo: pair.fifo, proportional: pair.proportional, lifo: pair.lifo, upper: pair.upper)
  }

  /// What two stocks sent together.
  public static func += (a: inout AttributedQuantity, b: AttributedQuantity) {
    a.lower = sum(a.lower, b.lower)
    a.fifo += b.fifo
    a.proportional = sum(a.proportional, b.proportional)
    a.lifo = sum(a.lifo, b.lifo)
    a.upper += b.upper
  }

  private static func sum<Number: Numeric>(_ a: Number?, _ b: Number?) -> Number? {
    guard let a, let b else { return nil }
    return a + b
  }
}
