/// What a route search did within its budget; the same for any number of workers.
public struct SearchAccount: Hashable, Sendable {
  /// Steps allowed, and taken. A step is one look at an edge or bundle; those of one bundle are taken together, so a
  /// cut search may have taken a few more than allowed.
  public var budget = 0, steps = 0
  /// Units in all: each last bundle once for each number of legs with which a chain reaches it.
  public var units = 0
  /// Units that were not searched to the end.
  public var unitsLeftOut = 0
  /// Of these, units that could hold a route which would rank among those listed.
  public var unitsThatCouldEnter = 0
  /// Different routes found, listed or not; all there are if `isComplete`.
  public var routesFound = 0

  /// Nothing searched, nothing left out.
  public init() {}

  /// Whether every route was seen.
  public var isComplete: Bool { unitsLeftOut == 0 }
  /// Whether the routes listed are proven to be the best, in order, with nothing missing between them.
  public var isTopProven: Bool { unitsThatCouldEnter == 0 }
}
