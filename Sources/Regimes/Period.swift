public import Trade

/// Days on which something holds: `from` inclusive, `to` exclusive.
public struct Period: Sendable, Equatable, Hashable {
  /// First day; `nil` where the start is not known.
  public var from: Day?
  /// First day on which it no longer holds; `nil` where it has no end.
  public var to: Day?
  /// Where the start is not known: a day on which it held for certain (a list seen on that day, say).
  public var by: Day?

  /// `from` inclusive, `to` exclusive, `nil` for unbounded; `by` as in the property.
  public init(from: Day?, to: Day?, by: Day? = nil) { (self.from, self.to, self.by) = (from, to, by) }

  /// Whether it holds on `day`; `nil` where the start is unknown and the day lies before the end.
  public func contains(_ day: Day) -> Bool? {
    if let to, day >= to { return false }
    if let from { return from <= day }
    if let by, by <= day { return true }
    return nil
  }

  /// Whether two periods may share a day; an unknown start may lie arbitrarily early.
  func mayOverlap(_ other: Period) -> Bool {
    let from = max(self.from?.rawValue ?? .min, other.from?.rawValue ?? .min)
    return from < min(to?.rawValue ?? .max, other.to?.rawValue ?? .max)
  }

  /// `since 2022-02-24`, `2022-02-24 until 2023-01-01`, `since an unknown day, by 2024-02-23`.
  public var text: String {
    let start = from.map { "since \($0)" } ?? "since an unknown day" + (by.map { ", by \($0)" } ?? "")
    return to.map { "\(start), until \($0)" } ?? start
  }
}
