/// What part of each lot is lost in handling and repacking before it can be sent on.
public struct LossShare: Hashable, Sendable {
  /// Ten-thousandths, 0...10,000.
  public let basisPoints: Int

  /// - Parameter basisPoints: Values outside 0...10,000 are taken to the nearer end.
  public init(basisPoints: Int) { self.basisPoints = min(max(basisPoints, 0), 10_000) }

  public static let none = LossShare(basisPoints: 0)

  /// What of a lot can be sent on. The loss is rounded down to a whole unit, so a small lot is never lost whole.
  public func usable(of quantity: Int64) -> Int64 {
    if basisPoints == 0 { return quantity }
    return quantity - Int64(Int128(quantity) * Int128(basisPoints) / 10_000)
  }
}
