public import Trade

/// Answers, most telling first, and what could not be answered and why: whole sentences.
public struct Answered<Answer: Sendable & Equatable>: Sendable, Equatable {
  public var answers: [Answer]
  public var notices: [String]

  public init(_ answers: [Answer] = [], notices: [String] = []) {
    (self.answers, self.notices) = (answers, notices)
  }
}

/// The equal spans of time an answer compares.
public struct ComparedSpans: Sendable, Hashable, Codable {
  /// First and last month before the event, and after it.
  public var beforeFrom: Month, beforeTo: Month, afterFrom: Month, afterTo: Month
  /// Whether whole calendar years are compared since a side has no months: the year before that of the event with the
  /// first whole year after it.
  public var areYears: Bool

  public init(before: ClosedRange<Month>, after: ClosedRange<Month>, areYears: Bool) {
    (beforeFrom, beforeTo) = (before.lowerBound, before.upperBound)
    (afterFrom, afterTo) = (after.lowerBound, after.upperBound)
    self.areYears = areYears
  }
}
