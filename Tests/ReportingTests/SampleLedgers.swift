import Reporting

private let sampleShares = StockShares(
  explained: 0.8123, passedOn: 0.4, passThroughBalance: 0.913, retained: 0.0002)

let sampleAccount = StockAccount(
  received: 900_500, fromCoalition: 240_250, lost: 1_000, passedOn: 820_000, aged: 60_000, left: 19_500,
  shipped: 822_000, toDestinations: 118_250, explained: 820_000, explainedToDestinations: 117_000,
  attributed: 96_054, unexplained: 2_000, unexplainedToDestinations: 1_250, warmUp: 600,
  warmUpToDestinations: 500, shares: sampleShares)

private let sampleHub = HubReport(
  rank: 1, name: "日月贸易（香港）有限公司 Sun Moon Trading", country: "HK", ledgers: 2, lots: 7, shipments: 12,
  amount: AttributedAmount(lower: 80_500, fifo: 96_054, proportional: 95_111, lifo: 91_000, upper: 118_250),
  valueUSDCents: 900_000_00, valueListedThenUSDCents: 234_567_89, account: sampleAccount,
  dwell: StockDwell(p10: 2, p25: 5, median: 14, p75: 30, p90: 61),
  quarters: [
    .init(
      quarter: "2022-Q1", received: 500_000, fromCoalition: 200_000, passedOn: 80_000, retained: 79_500,
      shipped: 0, toDestinations: 0, attributed: 0, unexplainedToDestinations: 0),
    .init(
      quarter: "2022-Q2", received: 400_500, fromCoalition: 40_250, passedOn: 16_054, retained: 0,
      shipped: 822_000, toDestinations: 118_250, attributed: 96_054, unexplainedToDestinations: 1_250),
  ])

/// A hub of which little is known.
private let sampleQuietHub = HubReport(
  rank: 2, name: "Araks-Vegard LLC", country: "", ledgers: 1, lots: 1, shipments: 1,
  amount: AttributedAmount(lower: 0, fifo: 0, proportional: 0, lifo: 0, upper: 5), valueUSDCents: nil,
  valueListedThenUSDCents: nil, account: sampleAccount, dwell: nil, quarters: [])

extension DestinationReport {
  /// With ledgers, two hubs, and quantities of its chains.
  func withSampleLedgers() -> DestinationReport {
    var report = self
    report.ledgers = LedgerReport(
      measure: .mass, ledgers: 3, firms: 2, lots: 8, shipments: 13, matches: 15, lotsWithoutAmount: 1,
      shipmentsWithoutAmount: 2, amount: sampleHub.amount, account: sampleAccount,
      statements: [
        "3 ledgers of 2 hub firms, one for each goods class: 8 lots, 13 shipments, 15 matches oldest first, by net mass.",
        "Checked: received 900.5 kg = passed on 820 kg + lost 1 kg + aged 60 kg + left 19.5 kg, residue 0 kg.",
      ])
    report.hubs = [sampleHub, sampleQuietHub]
    for (index, route) in report.routes.enumerated() where route.kind == .chain {
      let isLong = route.legs.count > 2
      report.routes[index].attribution = RouteReport.Attribution(
        measure: .mass,
        amount: AttributedAmount(
          lower: isLong ? nil : 80_500, fifo: 96_054, proportional: isLong ? nil : 95_111,
          lifo: isLong ? nil : 91_000, upper: 118_250), received: 120_500, shipped: 118_250,
        explainedShare: 0.8123, passedOnShare: 0.7971, passThroughBalance: 0.9813,
        retainedShare: isLong ? nil : 0.25, dwell: isLong ? nil : sampleHub.dwell)
    }
    return report
  }
}
