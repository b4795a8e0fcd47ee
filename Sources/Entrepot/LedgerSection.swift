internal import Detection
internal import GraphCore
internal import Ledgers
internal import Reporting
internal import Trade

/// The ledgers of a search as a part of the report.
struct LedgerSection {
  let result: AttributionResult
  let table: ShipmentTable
  private var measure: AmountMeasure { AmountMeasure(result.measure) }

  /// What all hubs did together.
  ///
  /// - Parameter statements: How it was measured and checked.
  func report(_ statements: [String]) -> LedgerReport {
    func total(_ path: KeyPath<HubLedger, Int>) -> Int { result.hubs.reduce(0) { $0 + $1[keyPath: path] } }
    return LedgerReport(
      measure: measure, ledgers: total(\.ledgers), firms: result.hubs.count, lots: total(\.lots),
      shipments: total(\.shipments), matches: total(\.matches), lotsWithoutAmount: result.lotsLeftOut,
      shipmentsWithoutAmount: result.shipmentsLeftOut, amount: AttributedAmount(result.quantity),
      account: StockAccount(result.account), statements: statements)
  }

  /// The hubs that may have passed on goods of the coalition, best lead first.
  var hubs: [HubReport] {
    result.hubs.filter { $0.quantity.upper > 0 }.enumerated().map { index, hub in report(hub, rank: index + 1)
    }
  }

  private func report(_ hub: HubLedger, rank: Int) -> HubReport {
    let country = table.firms.countries[hub.firm]
    return HubReport(
      rank: rank, name: table.name(of: hub.firm), country: country.isNone ? "" : "\(country)",
      ledgers: hub.ledgers, lots: hub.lots, shipments: hub.shipments, amount: AttributedAmount(hub.quantity),
      valueUSDCents: hub.value.map(clamped), valueListedThenUSDCents: hub.listedValue.map(clamped),
      account: StockAccount(hub.account), dwell: StockDwell(hub.dwell), quarters: hub.quarters.map(quarter))
  }

  private func quarter(_ period: HubLedger.Period) -> HubReport.Quarter {
    let account = period.account
    return HubReport.Quarter(
      quarter: "\(period.quarter)", received: clamped(account.received),
      fromCoalition: clamped(account.receivedMarked), passedOn: clamped(account.passedOnMarked),
      retained: clamped(account.aged + account.left), shipped: clamped(account.shipped),
      toDestinations: clamped(account.shippedMarked), attributed: clamped(account.attributedMarked),
      unexplainedToDestinations: clamped(account.unexplainedMarked))
  }

  /// The quantity of a route; `nil` where the shipments of its chains declare none.
  ///
  /// Some lot can serve some shipment in every chain, so only what is not declared, or is lost, leaves nothing.
  ///
  /// - Parameter loss: What is lost of a lot.
  func attribution(_ part: RouteAttribution, _ loss: LossShare) -> RouteReport.Attribution? {
    let isDeclared = part.received > 0 && part.shipped > 0
    guard part.quantity.upper > 0 || isDeclared && loss != .none else { return nil }
    return RouteReport.Attribution(
      measure: measure, amount: AttributedAmount(part.quantity), received: clamped(part.received),
      shipped: clamped(part.shipped), explainedShare: part.explainedShare.map(fourDigits),
      passedOnShare: part.passedOnShare.map(fourDigits),
      passThroughBalance: part.passThroughBalance.map(fourDigits),
      retainedShare: part.retainedShare.map(fourDigits), dwell: part.dwell.flatMap { StockDwell($0) })
  }
}

extension LedgerSection {
  /// The quantity of a relay: what its rows declare, as they name both ends themselves; `nil` where they declare none.
  func attribution(ofRelay route: Route) -> RouteReport.Attribution? {
    guard route.isRelay, let whole = route.legs.last?.quantity(result.measure).map(clamped) else {
      return nil
    }
    return RouteReport.Attribution(
      measure: measure,
      amount: AttributedAmount(lower: whole, fifo: whole, proportional: whole, lifo: whole, upper: whole),
      received: whole, shipped: whole, explainedShare: nil, passedOnShare: nil, passThroughBalance: nil,
      retainedShare: nil, dwell: nil)
  }
}

/// A share to four digits: more are noise.
func fourDigits(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }

extension AmountMeasure {
  init(_ measure: QuantityMeasure) {
    switch measure {
    case .mass: self = .mass
    case .value: self = .value
    case .pieces: self = .pieces
    }
  }
}

extension AttributedAmount {
  init(_ quantity: AttributedQuantity) {
    self.init(
      lower: quantity.lower.map(clamped), fifo: clamped(quantity.fifo),
      // Rounding to whole grams must not carry it beyond the upper bound.
      proportional: quantity.proportional.map { min(Int64(clamping: $0), clamped(quantity.upper)) },
      lifo: quantity.lifo.map(clamped), upper: clamped(quantity.upper))
  }
}

extension Int64 {
  /// The nearest whole number that there is.
  fileprivate init(clamping value: Double) {
    self = value >= 0x1p63 ? .max : value <= -0x1p63 ? .min : Int64(value.rounded())
  }
}

extension StockAccount {
  init(_ account: LedgerAccount) {
    self.init(
      received: clamped(account.received), fromCoalition: clamped(account.receivedMarked),
      lost: clamped(account.lost), passedOn: clamped(account.passedOn), aged: clamped(account.aged),
      left: clamped(account.left), shipped: clamped(account.shipped),
      toDestinations: clamped(account.shippedMarked), explained: clamped(account.attributed),
      explainedToDestinations: clamped(account.attributedToMarked),
      attributed: clamped(account.attributedMarked), unexplained: clamped(account.unexplained),
      unexplainedToDestinations: clamped(account.unexplainedMarked), warmUp: clamped(account.warmUp),
      warmUpToDestinations: clamped(account.warmUpMarked), shares: StockShares(account))
  }
}

extension StockShares {
  init(_ account: LedgerAccount) {
    self.init(
      explained: account.explainedShare.map(fourDigits), passedOn: account.passedOnShare.map(fourDigits),
      passThroughBalance: account.passThroughBalance.map(fourDigits),
      retained: account.retainedShare.map(fourDigits))
  }
}

extension StockDwell {
  /// `nil` where nothing was matched.
  init?(_ dwell: DwellDistribution) {
    let days = [10, 25, 50, 75, 90].compactMap { dwell.quantile(percent: $0) }
    guard days.count == 5 else { return nil }
    self.init(p10: days[0], p25: days[1], median: days[2], p75: days[3], p90: days[4])
  }
}
