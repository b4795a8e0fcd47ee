/// How concentrated values are on few holders.
public struct Concentration: Sendable, Equatable {
  /// Herfindahl–Hirschman index: the sum of squared shares, from 1/*n* (all equal) to 1 (one has all).
  public let herfindahl: Double
  /// 1/`herfindahl`: as concentrated as this many equal holders.
  public var effectiveNumber: Double { 1 / herfindahl }
  /// The largest share.
  public let largestShare: Double

  /// - Parameter values: At least 0 each; zeros count for nothing.
  /// - Returns: `nil` if a value is negative or not finite, or all are 0.
  /// - Complexity: O(*n*).
  public init?(_ values: [Double]) {
    guard let largest = values.max(), largest > 0, largest.isFinite, values.allSatisfy({ $0 >= 0 })
    else { return nil }
    // Relative to the largest, so that neither sums nor squares overflow.
    let total = values.reduce(0) { $0 + $1 / largest }
    herfindahl = values.reduce(0) { $0 + ($1 / largest / total) * ($1 / largest / total) }
    largestShare = 1 / total
  }
}
