internal import Detection
internal import Ledgers
internal import Reporting
internal import Trade

/// What ledgers were kept, that they add up, and what tolerances changed: whole sentences.
struct LedgerStatement {
  let result: AttributionResult
  let settings: AnalysisSettings
  let origins: OriginStatement
  /// The destinations in words.
  let places: String
  /// What would have been attributed without a tolerance, by the option that allows it.
  let without: [(tolerance: String, quantity: AttributedQuantity)]
  private var measure: AmountMeasure { AmountMeasure(result.measure) }

  var lines: [String] {
    guard !result.hubs.isEmpty else {
      return ["No hub firm received and sent to \(places) goods of one class: there is no ledger."]
    }
    guard total(\.lots) + total(\.shipments) > 0 else {
      return [
        "Not computable: \(counted(result.hubs.count, "hub firm")) received and sent to \(places) goods of one class, "
          + "but none of these shipments declares a \(what)."
      ]
    }
    let checked = AccountStatement(
      account: result.account, measure: measure, hasLoss: settings.loss != .none)
    return [
      kept, origins.line, checked.stock, checked.shipped, destinations, warmUp, leftOut, unlisted, longRoutes,
    ]
    .compactMap(\.self)
      + effects
  }

  private var what: String { result.measure.noun }

  private func text(_ amount: Int128) -> String { measure.text(clamped(amount)) }

  private func total(_ path: KeyPath<HubLedger, Int>) -> Int {
    result.hubs.reduce(0) { $0 + $1[keyPath: path] }
  }

  private var kept: String {
    let measured =
      switch measure {
      case .mass: "net mass"
      case .value: "declared value, which explains less than mass, as goods get dearer"
      case .pieces: "number of pieces"
      }
    return
      "\(counted(total(\.ledgers), "ledger")) of \(counted(result.hubs.count, "hub firm")), one for each \(origins.kinds): "
      + "\(counted(total(\.lots), "lot")), \(counted(total(\.shipments), "shipment")), "
      + "\(counted(total(\.matches), "match", "matches")) oldest first, by \(measured)."
  }

  private var destinations: String {
    let (account, quantity) = (result.account, result.quantity)
    let others = account.attributedToMarked - account.attributedMarked
    let least = quantity.lower.map { "at least \(text($0)) if as much as can be is explained, " } ?? ""
    let bounds =
      quantity.lower == quantity.upper
      ? "no more by any rule, and no less if as much as can be is explained"
      : "\(least)at most \(text(quantity.upper)) by any rule"
    let unexplained =
      account.unexplainedMarked == 0
      ? "nothing is unexplained."
      : "\(text(account.unexplainedMarked)) are unexplained: older stock, own make, or purchases not seen."
    return
      "Of \(text(account.shippedMarked)) to \(places), oldest first, \(text(account.attributedMarked)) came from the "
      + "coalition (\(bounds)), \(others == 0 ? "nothing" : text(others)) from elsewhere; \(unexplained)"
  }

  private var warmUp: String? {
    let amount = result.account.warmUpMarked
    guard amount > 0 else { return nil }
    return
      "Of the unexplained, \(text(amount)) left within the first \(settings.dwell.upperBound) days of the data, "
      + "which do not reach back far enough to say anything of it."
  }

  private var leftOut: String? {
    let (lots, shipments) = (result.lotsLeftOut, result.shipmentsLeftOut)
    let parts = [
      lots > 0 ? counted(lots, "lot") : nil, shipments > 0 ? counted(shipments, "shipment") : nil,
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let isOne = lots + shipments == 1
    return
      "\(parts.joined(separator: " and ")) of these firms and classes \(isOne ? "declares" : "declare") no \(what) "
      + "and \(isOne ? "is" : "are") in no ledger."
  }

  private var unlisted: String? {
    let count = result.hubs.count { $0.quantity.upper == 0 }
    guard count > 0 else { return nil }
    let known = result.lotsLeftOut + result.shipmentsLeftOut > 0 ? ", of what declares a \(what)," : ""
    return
      "\(counted(count, "hub firm")) had nothing from the coalition\(known) that could have gone to \(places), and "
      + "\(count == 1 ? "is" : "are") not listed."
  }

  private var longRoutes: String? {
    guard settings.dwell.lowerBound < 0, settings.legs > 2 else { return nil }
    return "For routes through several hubs dwell counts from 0 days, as goods cannot go back in time twice."
  }

  private var effects: [String] {
    without.map { tolerance, quantity in
      "\(tolerance) changes what is attributed, oldest first, from \(text(quantity.fifo)) to "
        + "\(text(result.quantity.fifo)), and the upper bound from \(text(quantity.upper)) to "
        + "\(text(result.quantity.upper))."
    }
  }
}
