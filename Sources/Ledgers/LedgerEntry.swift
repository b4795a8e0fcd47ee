/// One lot that a stock received, or one shipment that left it.
///
/// Sixteen bytes, as there are many: a mark is packed beside the group.
public struct LedgerEntry: Hashable, Sendable, BitwiseCopyable {
  /// In the smallest unit there is, such as grams or cents; never negative.
  public var quantity: Int64
  /// Any count of days; only differences matter.
  public var day: Int32
  @usableFromInline var packed: UInt32

  /// - Parameters:
  ///   - group: Who sent the lot, or receives the shipment; below 2³¹.
  ///   - isMarked: Whether the question is about this entry: a lot is sourced, a shipment goes to a destination.
  @inlinable public init(day: Int32, quantity: Int64, group: UInt32, isMarked: Bool) {
    precondition(group >> 31 == 0 && quantity >= 0)
    (self.quantity, self.day) = (quantity, day)
    packed = group << 1 | (isMarked ? 1 : 0)
  }

  /// Who sent the lot, or receives the shipment.
  @inlinable public var group: UInt32 { packed >> 1 }
  /// Whether the question is about this entry.
  @inlinable public var isMarked: Bool { packed & 1 == 1 }
}
