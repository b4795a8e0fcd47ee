/// What a route search looks for and how it ranks what it finds.
public struct RouteQuery: Sendable {
  /// Numbers of legs, within 2...5 and within what the chain counts cover.
  public var legs: ClosedRange<Int>
  /// Edges from this day on count in the rank before all others; `nil` counts all alike.
  public var countFrom: Int32?
  /// A rank for each label, small ones first; empty where labels do not matter.
  public var tiers: [Int]
  /// Only routes whose last leg leaves one of these vertices with this label; `nil` for all.
  public var lastFrom: (@Sendable (VertexID, UInt32) -> Bool)?
  /// By tag of an edge: a second weight, never negative, that ranks routes whose weights are equal; `nil` for none.
  public var secondWeight: (@Sendable (UInt32) -> Int64)?
  /// How many of the best routes to list; `nil` lists all.
  public var limit: Int?
  /// Edges the search may look at, all attempts together.
  public var budget: Int

  /// A query without second weights; the 100 best routes of one tier where nothing else is said.
  public init(
    legs: ClosedRange<Int>, countFrom: Int32? = nil, tiers: [Int] = [], limit: Int? = 100,
    budget: Int = RouteQuery.defaultBudget
  ) {
    (self.legs, self.countFrom, self.tiers) = (legs, countFrom, tiers)
    (self.limit, self.budget) = (limit, budget)
  }

  /// About a second of work on one core.
  public static let defaultBudget = 200_000_000

  @inline(__always) func counts(_ day: Int32) -> Bool { countFrom.map { day >= $0 } ?? true }
  func tier(of label: UInt32) -> Int { tiers.isEmpty ? 0 : tiers[Int(label)] }
}
