public import Trade

/// One reason to be on a list: who lists, under what, with which effect, from when to when.
public struct Listing: Sendable, Hashable {
  /// Who lists: `US Treasury (OFAC)`.
  public var authority: String
  /// The list: `SDN`, `Entity List`, `section 1237`.
  public var list: String
  /// Programmes as the list names them.
  public var programmes: [String]
  /// What it means.
  public var effect: ListEffect
  /// When it is in force.
  public var period: ListingPeriod
  /// What else the list says of it: licence requirement, review policy, citation.
  public var terms: [ListingTerm]
  /// What happened to it on the way: `enjoined since 12 March 2021`.
  public var statusNotes: [StatusNote]

  /// A listing of which nothing but its kind is known, unless told.
  public init(
    authority: String, list: String, effect: ListEffect, programmes: [String] = [],
    period: ListingPeriod = ListingPeriod(), terms: [ListingTerm] = [], statusNotes: [StatusNote] = []
  ) {
    (self.authority, self.list, self.effect, self.programmes) = (authority, list, effect, programmes)
    (self.period, self.terms, self.statusNotes) = (period, terms, statusNotes)
  }

  /// The notes that hold on `day`.
  public func statusNotes(on day: Day) -> [StatusNote] { statusNotes.filter { $0.holds(on: day) } }
}

/// A line of a list under its heading, as the list has it: `licence requirement`, `All items subject to the EAR`.
public struct ListingTerm: Sendable, Hashable {
  /// What the text is.
  public var label: String
  /// The text.
  public var text: String

  /// A text under a label.
  public init(_ label: String, _ text: String) { (self.label, self.text) = (label, text) }
}

/// A dated remark that does not end a listing but belongs to every answer within its days.
public struct StatusNote: Sendable, Hashable {
  /// The remark.
  public var text: String
  /// First day, or none where it always held.
  public var from: Day?
  /// First day on which it no longer holds.
  public var to: Day?

  /// A remark with its days.
  public init(_ text: String, from: Day? = nil, to: Day? = nil) {
    (self.text, self.from, self.to) = (text, from, to)
  }

  /// Whether it holds on `day`.
  public func holds(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true) }
}
