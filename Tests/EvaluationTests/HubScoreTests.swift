import Reporting
import Testing
import WorkPool

@testable import Evaluation

@Suite struct HubScoreTests {
  private func hub(_ name: String, listed: Int64?, fifo: Int64 = 1) -> HubReport {
    let shares = StockShares(explained: nil, passedOn: nil, passThroughBalance: nil, retained: nil)
    let account = StockAccount(
      received: 0, fromCoalition: 0, lost: 0, passedOn: 0, aged: 0, left: 0, shipped: 0, toDestinations: 0,
      explained: 0, explainedToDestinations: 0, attributed: 0, unexplained: 0, unexplainedToDestinations: 0,
      warmUp: 0, warmUpToDestinations: 0, shares: shares)
    return HubReport(
      rank: 1, name: name, country: "TR", ledgers: 1, lots: 1, shipments: 1,
      amount: AttributedAmount(lower: 0, fifo: fifo, proportional: 0, lifo: 0, upper: fifo),
      valueUSDCents: listed, valueListedThenUSDCents: listed, account: account, dwell: nil, quarters: [])
  }

  private func relay(_ rank: Int, _ name: String, listed: Int64, unknown: Int64 = 0) -> RouteReport {
    var route = Sample.route(rank, ["/US", "\(name)/TR", "Buyer/RU"], "854231")
    route.kind = .relay
    route.stops[1].role = .consignor
    (route.valueListedThenUSDCents, route.valueListingUnknownUSDCents) = (listed, unknown)
    return route
  }

  private func order(_ report: Report) -> [[String]] {
    let firms = RankedFirm.hubs(of: report, report.leads())
    return Dictionary(grouping: firms, by: \.place).sorted { $0.key < $1.key }.map {
      $0.value.map(\.firm.name)
    }
  }

  @Test func `without hubs in the report its leads rank`() {
    let routes = [
      Sample.route(1, ["A/DE", "x/TR", "B/RU"], "854231"),
      Sample.route(2, ["A/DE", "y/TR", "B/RU"], "854231"),
    ]
    #expect(order(Sample.report([Sample.destination("RU", routes)])) == [["x"], ["y"]])
  }

  @Test func `hubs rank by the listed goods they passed on, over all destinations`() {
    var russia = Sample.destination("RU", [Sample.route(1, ["A/DE", "lead/TR", "B/RU"], "854231")])
    russia.hubs = [hub("a", listed: 500), hub("b", listed: 400), hub("none", listed: 0, fifo: 9_999)]
    var belarus = Sample.destination("BY", [])
    belarus.hubs = [hub("b", listed: 200), hub("c", listed: 500)]
    #expect(order(Sample.report([russia, belarus])) == [["b"], ["a", "c"], ["lead"], ["none"]])
  }

  @Test func `a relay speaks for its consignor, but the same goods count once`() {
    let routes = [
      relay(1, "a", listed: 300, unknown: 250), relay(2, "r", listed: 100), relay(3, "r", listed: 420),
    ]
    var russia = Sample.destination("RU", routes)
    russia.hubs = [hub("a", listed: 500), hub("b", listed: 530)]
    // a: the larger of 500 and 550; r: 520.
    #expect(order(Sample.report([russia])) == [["a"], ["b"], ["r"]])
  }

  @Test func `where there are no values, quantities rank`() {
    var russia = Sample.destination("RU", [])
    russia.hubs = [hub("a", listed: nil, fifo: 3), hub("b", listed: nil, fifo: 4)]
    #expect(order(Sample.report([russia])) == [["b"], ["a"]])
  }

  @Test
  func `what a report attributes is its quantity, and a relay of the same route counts where it says more`()
    throws
  {
    func quantity(_ fifo: Int64, _ measure: AmountMeasure = .mass, relayGrams: Int64) throws
      -> Assessment.Quantity
    {
      var chain = Sample.route(
        1, ["Acme, Inc./US", "Hub Ticaret/TR", "Buyer OOO/RU"], "854231", legs: [[(2, 9)], [(3, 90)]])
      chain.attribution = .init(
        measure: measure, amount: AttributedAmount(lower: 0, fifo: fifo, proportional: 0, lifo: 0, upper: 90),
        received: 9, shipped: 90, explainedShare: nil, passedOnShare: nil, passThroughBalance: nil,
        retainedShare: nil, dwell: nil)
      var relay = Sample.route(
        2, ["Acme, Inc./US", "Hub Ticaret/TR", "Buyer OOO/RU"], "854231", legs: [[(3, relayGrams)]])
      relay.kind = .relay
      let report = Sample.report([Sample.destination("RU", [chain, relay])])
      return try assess(AssessmentInput(report: report, key: try KeyFiles().key()), on: .init(workers: 1))
        .quantity
    }
    let (chain, relay) = (try quantity(40, relayGrams: 7), try quantity(40, relayGrams: 55))
    #expect(chain.statement.contains("attributes to each chain"))
    #expect(abs(relay.recall.value! / chain.recall.value! - 55.0 / 40) < 1e-9)
    // A report in values has no masses but those of the rows.
    let valued = try quantity(40, .value, relayGrams: 55)
    #expect(valued.statement.contains("no traced quantities"))
    #expect(abs(valued.recall.value! / chain.recall.value! - 90.0 / 40) < 1e-9)
  }
}
