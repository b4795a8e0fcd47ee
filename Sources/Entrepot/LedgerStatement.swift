internal import Detection
internal import Ledgers
internal import Reporting
internal import Trade

/// What ledgers were kept, that they add up, and what tolerances changed: whole sentences.
struct LedgerStatement {
  let result: AttributionResult
  let settings: AnalysisSettings
  /// The destinations in words.
  let places: String
  /// What would have been attributed without a tolerance, by the option that allows it.
  let without: [(tolerance: String, quantity: AttributedQuantity)]
  private var measure: AmountMeasure { AmountMeasure(result.measure) }

  var lines: [String] {
    guard !result.hubs.isEmpty else {
      return ["No hub firm received and sent to \(places) goods of one class: there is no ledger."]
    }
    return [kept, stock, shipped, destinations, warmUp, leftOut, unlisted, longRoutes].compactMap(\.self)
      + effects
  }

  private func text(_ amount: Int128) -> String { measure.text(clamped(amount)) }

  private func total(_ path: KeyPath<HubLedger, Int>) -> Int {
    result.hubs.reduce(0) { $0 + $1[keyPath: path] }
  }

  private var kept: String {
    let what =
      measure == .mass ? "net mass" : "declared value, which explains less than mass, as goods get dearer"
    return
      "\(counted(total(\.ledgers), "ledger")) of \(counted(result.hubs.count, "hub firm")), one for each goods class: "
      + "\(counted(total(\.lots), "lot")), \(counted(total(\.shipments), "shipment")), "
      + "\(counted(total(\.matches), "match", "matches")) oldest first, by \(what)."
  }

  private var stock: String {
    let account = result.account
    return "Checked: received \(text(account.received)) = passed on \(text(account.passedOn)) + lost "
      + "\(text(account.lost)) + aged \(text(account.aged)) + left \(text(account.left)), residue "
      + "\(text(account.residue.stock))."
  }

  private var shipped: String {
    let account = result.account
    return
      "Checked: shipped \(text(account.shipped)) = out of stock \(text(account.attributed)) + unexplained "
      + "\(text(account.unexplained)), residue \(text(account.residue.shipments))."
  }

  private var destinations: String {
    let (account, quantity) = (result.account, result.quantity)
    let others = account.attributedToMarked - account.attributedMarked
    let bounds = quantity.lower.map { "at least \(text($0)) if as much as can be is explained, " } ?? ""
    return
      "Of \(text(account.shippedMarked)) to \(places), oldest first, \(text(account.attributedMarked)) came from the "
      + "coalition (\(bounds)at most \(text(quantity.upper)) by any rule), \(text(others)) from elsewhere; "
      + "\(text(account.unexplainedMarked)) are unexplained: older stock, own make, or purchases not seen."
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
    guard lots + shipments > 0 else { return nil }
    let what = measure == .mass ? "mass" : "value"
    return
      "\(counted(lots, "lot")) and \(counted(shipments, "shipment")) of these firms and classes declare no \(what) "
      + "and are in no ledger."
  }

  private var unlisted: String? {
    let count = result.hubs.count { $0.quantity.upper == 0 }
    guard count > 0 else { return nil }
    return
      "\(counted(count, "hub firm")) had nothing from the coalition that could have gone to \(places), and "
      + "\(count == 1 ? "is" : "are") not listed."
  }

  private var longRoutes: String? {
    guard result.routes.contains(where: { $0 != nil && $0?.quantity.proportional == nil }) else { return nil }
    let slack = settings.dwell.lowerBound < 0 ? "; there, dwell counts from 0 days" : ""
    return
      "Routes through several hubs are traced oldest first, with an upper bound; for them lower bound, other rules "
      + "and days in stock are not computable\(slack)."
  }

  private var effects: [String] {
    without.map { tolerance, quantity in
      "\(tolerance) changes what is attributed, oldest first, from \(text(quantity.fifo)) to "
        + "\(text(result.quantity.fifo)), and the upper bound from \(text(quantity.upper)) to "
        + "\(text(result.quantity.upper))."
    }
  }
}
