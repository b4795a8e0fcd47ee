public import Trade

/// The day a listing begins or ends, as far as it is known.
///
/// The day itself is the first of what follows: a listing is in force on its first day, and no longer on its last.
public enum ListingBound: Sendable, Hashable {
  /// Nothing is known. An unknown end is no end as far as anybody knows; an unknown start is never "always".
  case unknown
  /// This day.
  case on(Day)
  /// Behind the day `after`, and at the latest on the day `by`.
  ///
  /// Two snapshots say no more than that: not there on `after`, there on `by`. Without `after` nobody looked before.
  case within(after: Day?, by: Day)
}

extension ListingBound {
  /// Where a day lies.
  enum Side { case before, behind, between }

  /// On which side of the bound `day` lies; `nil` for an unknown bound.
  func side(of day: Day) -> Side? {
    switch self {
    case .unknown: return nil
    case .on(let bound): return day < bound ? .before : .behind
    case .within(let after, let by):
      if day >= by { return .behind }
      if let after, day <= after { return .before }
      return .between
    }
  }

  /// The first day on which it is certain to have passed; `nil` where there is none.
  public var latest: Day? {
    switch self {
    case .unknown: nil
    case .on(let day): day
    case .within(_, let by): by
    }
  }

  /// The first day on which it may have passed; `nil` where that may be any.
  public var earliest: Day? {
    switch self {
    case .unknown: nil
    case .on(let day): day
    case .within(let after, _): after.map { Day(rawValue: $0.rawValue + 1) }
    }
  }
}

extension ListingBound: CustomStringConvertible {
  /// `2021-01-14`, `by 2021-06-01`, `2021-01-02...2021-06-01`, `unknown`.
  public var description: String {
    switch self {
    case .unknown: "unknown"
    case .on(let day): day.description
    case .within(nil, let by): "by \(by)"
    case .within(let after?, let by): "\(Day(rawValue: after.rawValue + 1))...\(by)"
    }
  }
}
