extension DestinationReport {
  /// What a search looked at, what its filters removed, and what its budget left out.
  ///
  /// Each used row is counted once: used = outsideDays + otherGoods + smallValues + shortCodes + withoutFirms + otherCountries + legs +
  /// relays - legsAndRelays, filters in this order.
  public struct Considered: Sendable, Equatable, Codable {
    /// Used rows of all inputs.
    public var used: Int
    /// Rows removed: by days, by goods, by the digits of a class.
    public var outsideDays: Int, otherGoods: Int, shortCodes: Int
    /// Rows to a destination removed by `--min-value`; `nil` where none were.
    public var smallValues: Int? = nil
    /// Rows removed that are no relay: for want of two different firms, by the roles of their countries.
    public var withoutFirms: Int, otherCountries: Int
    /// Rows that can be a leg of a chain, rows that are relays, rows that are both.
    public var legs: Int, relays: Int, legsAndRelays: Int
    /// Legs that meet others at a firm with goods of one class: the edges among which chains were sought.
    public var edges: Int
    /// Steps that the search for the best routes might take, and took.
    public var budget: Int, steps: Int
    /// Bundles of last legs, once for each number of legs; those not searched to the end; of these, those that could
    /// hold a route which would have been listed.
    public var bundles: Int, bundlesLeftOut: Int, bundlesThatCouldEnter: Int

    /// All parts as described above.
    public init(
      used: Int, outsideDays: Int, otherGoods: Int, shortCodes: Int, withoutFirms: Int, otherCountries: Int,
      legs: Int, relays: Int, legsAndRelays: Int, edges: Int, budget: Int, steps: Int, bundles: Int,
      bundlesLeftOut: Int, bundlesThatCouldEnter: Int
    ) {
      (self.used, self.outsideDays, self.otherGoods) = (used, outsideDays, otherGoods)
      (self.shortCodes, self.withoutFirms, self.otherCountries) = (shortCodes, withoutFirms, otherCountries)
      (self.legs, self.relays, self.legsAndRelays, self.edges) = (legs, relays, legsAndRelays, edges)
      (self.budget, self.steps, self.bundles) = (budget, steps, bundles)
      (self.bundlesLeftOut, self.bundlesThatCouldEnter) = (bundlesLeftOut, bundlesThatCouldEnter)
    }

    /// Whether every used row is accounted for once.
    public var isBalanced: Bool {
      used == outsideDays + otherGoods + (smallValues ?? 0) + shortCodes + withoutFirms + otherCountries
        + legs + relays
        - legsAndRelays
    }
  }
}
