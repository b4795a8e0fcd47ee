/// Which places an edge may take in a chain. One edge may fit several.
public struct LegKinds: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// Bit 0 first, bit 1 middle, bit 2 last.
  public let rawValue: UInt8
  /// Any union of kinds.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The first leg of a chain.
  public static let first = LegKinds(rawValue: 1)
  /// Any leg between the first and the last.
  public static let middle = LegKinds(rawValue: 2)
  /// The last leg of a chain.
  public static let last = LegKinds(rawValue: 4)
  /// Every place.
  public static let all: LegKinds = [.first, .middle, .last]

  /// The kind that leg `position` of a chain of `legs` legs must have; positions count from 1.
  @inlinable static func needed(at position: Int, of legs: Int) -> LegKinds {
    position == legs ? .last : position == 1 ? .first : .middle
  }
}
