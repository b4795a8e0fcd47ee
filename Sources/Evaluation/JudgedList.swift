/// A ranking as the answer key sees it: what was reported, best lead first, and what the key holds besides.
///
/// Ties are broken against the ranking: among items of one place those the key calls innocent come first. Items of
/// the key that were not reported stand behind all others, tied among themselves.
public struct JudgedList: Sendable, Equatable {
  /// One firm, route, shipment, ... of the ranking or of the key.
  public struct Item: Sendable, Equatable {
    /// Place in the ranking, best first; items of equal place are tied. Means nothing for items not reported.
    public var place: Int
    /// What the key says.
    public var isPositive: Bool
    /// The scheme or decoy the item belongs to, as an index of the key's schemes; `nil` for ordinary trade.
    public var scheme: Int?

    public init(place: Int, isPositive: Bool, scheme: Int? = nil) {
      (self.place, self.isPositive, self.scheme) = (place, isPositive, scheme)
    }
  }
  /// Ascending by place, innocent items first within a place.
  public let reported: [Item]
  /// Items of the key that were not reported, in any order.
  public let missed: [Item]

  public init(reported: [Item], missed: [Item]) {
    self.reported = reported.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.place != y.place { return x.place < y.place }
      if x.isPositive != y.isPositive { return !x.isPositive }
      return a.offset < b.offset
    }.map(\.element)
    self.missed = missed
  }

  /// Positive items of the key, reported or not: the R of "at R".
  public var positives: Int { (reported + missed).count { $0.isPositive } }
}
