/// How much of a change in value is price and how much is quantity.
///
/// ΔV = ΔP · Q₀ + P₁ · ΔQ, exactly: price at the old quantity (Laspeyres), quantity at the new price (Paasche).
public struct PriceVolumeSplit: Sendable, Equatable {
  /// Price per unit before and after.
  public let priceBefore: Double, priceAfter: Double
  /// ΔP · Q₀, in units of value.
  public let priceEffect: Double
  /// P₁ · ΔQ, in units of value.
  public let volumeEffect: Double
  /// ΔV, the sum of both up to rounding.
  public let change: Double

  /// - Parameter value: Before and after. - Parameter quantity: Before and after, both positive: without a quantity
  ///   there is no price.
  /// - Returns: `nil` if a quantity is not positive or a number not finite.
  public init?(value: (before: Double, after: Double), quantity: (before: Double, after: Double)) {
    guard quantity.before > 0, quantity.after > 0 else { return nil }
    priceBefore = value.before / quantity.before
    priceAfter = value.after / quantity.after
    priceEffect = (priceAfter - priceBefore) * quantity.before
    volumeEffect = priceAfter * (quantity.after - quantity.before)
    change = value.after - value.before
    guard priceEffect.isFinite, volumeEffect.isFinite, change.isFinite else { return nil }
  }
}
