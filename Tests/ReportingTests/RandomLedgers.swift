import Reporting

extension RandomReport {
  /// Ledgers, hubs and quantities of any size.
  mutating func addLedgers(to report: inout DestinationReport) {
    let measure: AmountMeasure = Bool.random(using: &random) ? .mass : .value
    report.ledgers = LedgerReport(
      measure: measure, ledgers: 3, firms: 2, lots: 5, shipments: 6, matches: 7, lotsWithoutAmount: 1,
      shipmentsWithoutAmount: 0, amount: attributed(), account: account(), statements: [name()])
    report.hubs = (0..<Int.random(in: 0...13, using: &random)).map { hub(rank: $0 + 1) }
    for index in report.routes.indices where report.routes[index].kind == .chain {
      guard Bool.random(using: &random) else { continue }
      report.routes[index].attribution = .init(
        measure: measure, amount: attributed(), received: some(), shipped: some(), explainedShare: share(),
        passedOnShare: share(), passThroughBalance: share(), retainedShare: share(), dwell: dwell())
    }
  }

  private mutating func some() -> Int64 {
    [0, 1, 999, 123_456_789, .max].randomElement(using: &random)!
  }
  private mutating func share() -> Double? { maybe([0, 0.0001, 0.5, 1].randomElement(using: &random)!) }
  private mutating func dwell() -> StockDwell? {
    maybe(StockDwell(p10: -3, p25: 0, median: 14, p75: 90, p90: 3_650))
  }
  private mutating func attributed() -> AttributedAmount {
    AttributedAmount(
      lower: maybe(some()), fifo: some(), proportional: maybe(some()), lifo: maybe(some()), upper: some())
  }
  private mutating func shares() -> StockShares {
    StockShares(explained: share(), passedOn: share(), passThroughBalance: share(), retained: share())
  }
  private mutating func account() -> StockAccount {
    StockAccount(
      received: some(), fromCoalition: some(), lost: some(), passedOn: some(), aged: some(), left: some(),
      shipped: some(), toDestinations: some(), explained: some(), explainedToDestinations: some(),
      attributed: some(), unexplained: some(), unexplainedToDestinations: some(), warmUp: some(),
      warmUpToDestinations: some(), shares: shares())
  }
  private mutating func hub(rank: Int) -> HubReport {
    HubReport(
      rank: rank, name: name(), country: ["", "HK", name()].randomElement(using: &random)!, ledgers: 1,
      lots: 2, shipments: 3, amount: attributed(), valueUSDCents: maybe(some()),
      valueListedThenUSDCents: maybe(some()), account: account(), dwell: dwell(),
      quarters: (0..<Int.random(in: 0...3, using: &random)).map { number in
        .init(
          quarter: "2022-Q\(number + 1)", received: some(), fromCoalition: some(), passedOn: some(),
          retained: some(), shipped: some(), toDestinations: some(), attributed: some(),
          unexplainedToDestinations: some())
      })
  }
}
