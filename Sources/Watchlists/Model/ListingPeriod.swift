public import Trade

/// From when to when a listing was in force.
public struct ListingPeriod: Sendable, Hashable {
  /// First day.
  public var start: ListingBound
  /// First day on which it no longer holds; unknown where no end is known.
  public var end: ListingBound

  /// A period; without bounds nothing is known of it.
  public init(start: ListingBound = .unknown, end: ListingBound = .unknown) {
    (self.start, self.end) = (start, end)
  }
}

/// What a listing says of a party on a day.
public enum ListingState: UInt8, Sendable, Hashable, CaseIterable {
  /// In force.
  case listed
  /// On the list, but nobody knows since when: it may have been in force on that day.
  case listedUnknownStart
  /// Not in force, and never was on that side of the day.
  case notListed
  /// Not yet: listed on a later day.
  case laterListed
  /// No longer.
  case delistedBefore
}

/// A state, and whether it is certain.
public struct ListingAnswer: Sendable, Hashable {
  /// What the listing says.
  public let state: ListingState
  /// Whether the bounds leave no doubt. A day between two snapshots, of which only one has the entry, is in doubt.
  public let isCertain: Bool

  /// Whether the party counts as listed, with known or unknown start.
  public var isListed: Bool { state == .listed || state == .listedUnknownStart }
}

extension ListingPeriod {
  /// Whether the period holds on `day`.
  ///
  /// `(start is unknown or start <= day) and (end is unknown or day < end)`, with the doubt that bounds between two
  /// snapshots leave: before a start that is only known to lie between two days the answer is `listedUnknownStart`,
  /// before such an end it is `listed`, both uncertain.
  public func answer(on day: Day) -> ListingAnswer {
    if isEmpty { return ListingAnswer(state: .notListed, isCertain: true) }
    if end.side(of: day) == .behind { return ListingAnswer(state: .delistedBefore, isCertain: true) }
    let isCertain = end.side(of: day) != .between
    switch start.side(of: day) {
    case .before: return ListingAnswer(state: .laterListed, isCertain: true)
    case .behind: return ListingAnswer(state: .listed, isCertain: isCertain)
    case .between, nil: return ListingAnswer(state: .listedUnknownStart, isCertain: false)
    }
  }

  /// Whether it ends before it begins: withdrawn before it took effect, or an error of the list.
  public var isEmpty: Bool {
    guard let first = start.earliest, let last = end.latest else { return false }
    return last <= first
  }
}
