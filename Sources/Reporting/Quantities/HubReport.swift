/// What went through the stocks of one hub firm, over all of its commodity classes.
public struct HubReport: Sendable, Equatable, Codable {
  /// 1 for the best lead.
  public var rank: Int
  /// The firm, and its country as alpha-2, or empty where not known.
  public var name: String, country: String
  /// Commodity classes with a ledger, and how many lots and shipments these have.
  public var ledgers: Int, lots: Int, shipments: Int
  /// What went from the coalition to destinations.
  public var amount: AttributedAmount
  /// What the explained part of the shipments to destinations is worth, and of that goods on a list that day, or of
  /// which that is not known.
  public var valueUSDCents: Int64?, valueListedThenUSDCents: Int64?
  /// Everything the stocks received and sent.
  public var account: StockAccount
  /// Days between lots of the coalition and the shipments to destinations that they explain.
  public var dwell: StockDwell?
  /// By calendar quarter, those in which anything came in or left.
  public var quarters: [Quarter]

  /// All parts as described above.
  public init(
    rank: Int, name: String, country: String, ledgers: Int, lots: Int, shipments: Int,
    amount: AttributedAmount, valueUSDCents: Int64?, valueListedThenUSDCents: Int64?, account: StockAccount,
    dwell: StockDwell?, quarters: [Quarter]
  ) {
    (self.rank, self.name, self.country) = (rank, name, country)
    (self.ledgers, self.lots, self.shipments, self.amount) = (ledgers, lots, shipments, amount)
    (self.valueUSDCents, self.valueListedThenUSDCents) = (valueUSDCents, valueListedThenUSDCents)
    (self.account, self.dwell, self.quarters) = (account, dwell, quarters)
  }

  /// A quarter of a hub: lots count where they were received, shipments where they left. Shares are quotients of these.
  public struct Quarter: Sendable, Equatable, Codable {
    /// `2022-Q1`.
    public var quarter: String
    /// Received, of that from the coalition, of that sent to destinations; and of all received never sent on.
    public var received: Int64, fromCoalition: Int64, passedOn: Int64, retained: Int64
    /// Shipped, of that to destinations, of that explained by lots of the coalition, and by nothing that is seen.
    public var shipped: Int64, toDestinations: Int64, attributed: Int64, unexplainedToDestinations: Int64

    /// All parts as described above.
    public init(
      quarter: String, received: Int64, fromCoalition: Int64, passedOn: Int64, retained: Int64,
      shipped: Int64, toDestinations: Int64, attributed: Int64, unexplainedToDestinations: Int64
    ) {
      (self.quarter, self.received, self.fromCoalition) = (quarter, received, fromCoalition)
      (self.passedOn, self.retained, self.shipped) = (passedOn, retained, shipped)
      (self.toDestinations, self.attributed) = (toDestinations, attributed)
      self.unexplainedToDestinations = unexplainedToDestinations
    }
  }
}

/// Where everything went that stocks received, and where everything came from that they sent, oldest lots first; grams
/// or US cents. `received = lost + passedOn + aged + left` and `shipped = explained + unexplained`.
public struct StockAccount: Sendable, Equatable, Codable {
  /// Received, of that from the coalition.
  public var received: Int64, fromCoalition: Int64
  /// Of all received: lost in handling, passed on, never passed on and too old by the end, or still in stock.
  public var lost: Int64, passedOn: Int64, aged: Int64, left: Int64
  /// Shipped, of that to destinations.
  public var shipped: Int64, toDestinations: Int64
  /// Shipped out of what was received, of that to destinations, of that from the coalition.
  public var explained: Int64, explainedToDestinations: Int64, attributed: Int64
  /// Shipped without anything seen to come in before: stock older than the data, own make, purchases not seen.
  public var unexplained: Int64, unexplainedToDestinations: Int64
  /// What of that left before the data reach back a whole dwell window: it says nothing.
  public var warmUp: Int64, warmUpToDestinations: Int64
  /// Shares of these; 0...1.
  public var shares: StockShares

  /// All parts as described above.
  public init(
    received: Int64, fromCoalition: Int64, lost: Int64, passedOn: Int64, aged: Int64, left: Int64,
    shipped: Int64, toDestinations: Int64, explained: Int64, explainedToDestinations: Int64,
    attributed: Int64, unexplained: Int64, unexplainedToDestinations: Int64, warmUp: Int64,
    warmUpToDestinations: Int64, shares: StockShares
  ) {
    (self.received, self.fromCoalition, self.lost) = (received, fromCoalition, lost)
    (self.passedOn, self.aged, self.left) = (passedOn, aged, left)
    (self.shipped, self.toDestinations, self.explained) = (shipped, toDestinations, explained)
    (self.explainedToDestinations, self.attributed) = (explainedToDestinations, attributed)
    (self.unexplained, self.unexplainedToDestinations) = (unexplained, unexplainedToDestinations)
    (self.warmUp, self.warmUpToDestinations, self.shares) = (warmUp, warmUpToDestinations, shares)
  }
}

/// Shares of an account, 0...1 to four digits; `nil` where the whole is nothing.
public struct StockShares: Sendable, Equatable, Codable {
  /// What part of the shipments to destinations lots of the coalition explain.
  public var explained: Double?
  /// What part of the lots of the coalition went to destinations.
  public var passedOn: Double?
  /// The smaller of all received and all shipped by the larger.
  public var passThroughBalance: Double?
  /// What part of all received was never sent on.
  public var retained: Double?

  /// All parts as described above.
  public init(explained: Double?, passedOn: Double?, passThroughBalance: Double?, retained: Double?) {
    (self.explained, self.passedOn) = (explained, passedOn)
    (self.passThroughBalance, self.retained) = (passThroughBalance, retained)
  }
}
