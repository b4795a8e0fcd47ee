/// How many days matched goods lay in stock, weighted by quantity.
public struct DwellDistribution: Hashable, Sendable {
  /// Days, ascending, and the quantity that lay for so many.
  public struct Step: Hashable, Sendable {
    public var days: Int
    public var quantity: Int128
    public init(days: Int, quantity: Int128) { (self.days, self.quantity) = (days, quantity) }
  }
  /// Strictly ascending by days.
  public let steps: [Step]
  public let total: Int128

  /// - Parameter steps: In any order; equal days are added up. No quantity is negative.
  public init(_ steps: some Sequence<Step>) {
    var merged: [Step] = []
    for step in steps.sorted(by: { $0.days < $1.days }) where step.quantity > 0 {
      if merged.last?.days == step.days {
        merged[merged.count - 1].quantity += step.quantity
      } else {
        merged.append(step)
      }
    }
    self.steps = merged
    total = merged.reduce(0) { $0 + $1.quantity }
  }

  /// The fewest days within which at least `percent` % of the quantity had left; `nil` if there is none.
  public func quantile(percent: Int) -> Int? {
    var sum = Int128(0)
    for step in steps {
      sum += step.quantity
      if sum * 100 >= total * Int128(percent) { return step.days }
    }
    return nil
  }

  /// The fewest days within which at least half of the quantity had left.
  public var median: Int? { quantile(percent: 50) }
}
