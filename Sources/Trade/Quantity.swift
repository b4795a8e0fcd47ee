/// Money, mass or a number of pieces as an exact integer of its smallest unit; zero means missing, since nothing is declared at zero.
///
/// Empty, zero, negative and unreadable cells are all missing.
public struct Quantity: RawRepresentable, Hashable, Sendable, BitwiseCopyable {
  /// US cents, grams or thousandths of a piece; 0 where missing, never negative.
  public let rawValue: Int64
  /// US cents, grams or thousandths of a piece; 0 for missing.
  @inlinable public init(rawValue: Int64) { self.rawValue = rawValue }
  /// No quantity.
  public static let missing = Quantity(rawValue: 0)
  /// Whether there is no quantity.
  @inlinable public var isMissing: Bool { rawValue == 0 }
  /// The number, or `nil` where missing.
  @inlinable public var known: Int64? { rawValue == 0 ? nil : rawValue }
}
