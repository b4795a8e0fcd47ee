public import Trade

/// What the search for anomalies looks for. Every field can change the answer.
public struct AnomalySettings: Sendable {
  /// Destinations, coalition, hubs, goods and days; dwell, loss and measure of quantities.
  public var routes: RouteSettings
  /// Days after the measure in which goods already under way still arrived; left out of every comparison.
  public var graceDays = 35
  /// The false discovery rate that discoveries keep to.
  public var rate = 0.10
  /// Findings on less value than this, in US cents, are not made: a firm's trade of a few parcels jumps by chance.
  public var floorCents: Int64 = 100_000_00
  /// Findings on fewer shipments than this are not made.
  public var leastShipments = 3
  /// The value, in US cents, below which shipments are watched less; policy, so there is no right default.
  public var thresholdCents: Int64 = 10_000_00
  /// Controls that a stratum must have for its items to be tested.
  public var leastControls = 200
  /// What evidence is worth in the score of a lead.
  public var weights = LeadWeights.even
  /// How many findings of each detector to give, best first; `nil` gives all.
  public var limit: Int? = 20
  /// Shipments listed as evidence of each finding; `nil` lists all.
  public var evidenceLimit: Int? = 100

  /// The defaults for a search of routes.
  public init(_ routes: RouteSettings) { self.routes = routes }

  /// The day that parts before from after.
  public var measureDay: Day? { routes.measureDay }
}
