internal import GraphCore
internal import Trade

/// A consignee and class: what direct supply it lost, and what hubs gained.
struct ReplacementCase: AnomalyCase {
  /// What a hub sells more than before, in cents of a whole window.
  struct Gain: Sendable {
    var hub: UInt32
    var cents: Int128
    var isNew: Bool
    /// Months from the last direct one to the first of the hub; negative if the hub began first.
    var lag: Int?
    /// What of it the lost suppliers sell more to the hub.
    var triangle: Int128, supplier: UInt32?
    /// What that supplier sells more to the hub.
    var suppliedMore: Int128 = 0
  }
  let buyer: UInt32, classLabel: UInt32
  /// Cents of direct supply before and after, over windows of equal length.
  private(set) var before: Int128 = 0, after: Int128 = 0
  private(set) var gains: [Gain] = []
  private(set) var rows: [UInt32] = []
  private let months: Int
  /// Of the test over all consignees of the class.
  var p: Double?

  var loss: Int128 { max(0, before - after) }
  var isLost: Bool { before > 0 && Double(loss) >= Substitution.lostShare * Double(before) }
  var hasNewHub: Bool { gains.contains { $0.isNew } }
  var gained: Int128 { gains.reduce(0) { $0 + $1.cents } }
  /// The smaller of what was lost and what hubs gained.
  var replacedTotal: Int128 { min(loss, gained) }

  var label: UInt32? { classLabel }
  var weight: Int128 { replacedTotal }
  var order: UInt64 { UInt64(buyer) << 32 | UInt64(classLabel) }

  func isLarge(_ trade: DestinationTrade) -> Bool {
    gained >= Int128(trade.settings.floorCents) && rows.count >= trade.settings.leastShipments
  }

  static func all(of buyer: UInt32, in trade: DestinationTrade, _ windows: ComparisonWindows)
    -> [ReplacementCase]
  {
    SaleRuns(trade.purchases, trade.purchases(of: buyer)) { $0.label }.compactMap { run in
      ReplacementCase(trade.purchases[run].filter { $0.has(.toDestination) }, trade, windows)
    }
  }

  /// - Returns: `nil` where nothing was bought in either window.
  private init?(_ purchases: [Sale], _ trade: DestinationTrade, _ windows: ComparisonWindows) {
    guard let first = purchases.first else { return nil }
    (buyer, classLabel, months) = (first.buyer, first.label, windows.before.count)
    let sides = purchases.filter { ComparisonSide(windows, $0) != nil }
    guard !sides.isEmpty else { return nil }
    var hubs: [UInt32: (before: Int128, after: Int128, first: Int)] = [:]
    var direct: [UInt32: (before: Int128, after: Int128)] = [:]
    var lastDirect: Int?
    for sale in purchases where sale.has(.fromCoalition) {
      lastDirect = max(lastDirect ?? 0, Int(sale.month))
    }
    for sale in sides {
      let isAfter = ComparisonSide(windows, sale) == .after
      let cents = Int128(sale.cents)
      if sale.has(.fromCoalition) {
        direct[sale.seller, default: (0, 0)].before += isAfter ? 0 : cents
        direct[sale.seller, default: (0, 0)].after += isAfter ? cents : 0
        rows.append(sale.row)
      } else if sale.has(.fromHub), sale.seller != UInt32.max {
        var hub = hubs[sale.seller] ?? (0, 0, Int.max)
        if isAfter {
          (hub.after, hub.first) = (hub.after + cents, min(hub.first, Int(sale.month)))
        } else {
          hub.before += cents
        }
        hubs[sale.seller] = hub
        if isAfter { rows.append(sale.row) }
      }
    }
    for seller in direct.values { (before, after) = (before + seller.before, after + seller.after) }
    let lost = isLost ? direct.filter { $0.value.before > $0.value.after && $0.key != UInt32.max } : [:]
    gains = hubs.filter { $0.value.after > $0.value.before }.sorted { $0.key < $1.key }.map { hub, sums in
      let isNew = Double(sums.before) <= Substitution.newShare * Double(sums.after)
      var gain = Gain(
        hub: hub, cents: sums.after - sums.before, isNew: isNew,
        lag: lastDirect.flatMap { sums.first == .max ? nil : sums.first - $0 }, triangle: 0, supplier: nil)
      for (supplier, sides) in lost.sorted(by: { $0.key < $1.key }) {
        let more = ReplacementCase.moreSold(supplier, to: hub, classLabel, trade, windows)
        let triangle = min(sides.before - sides.after, gain.cents, more)
        if triangle > gain.triangle {
          (gain.triangle, gain.supplier, gain.suppliedMore) = (triangle, supplier, more)
        }
      }
      return gain
    }
  }

  /// What a supplier sells more to a hub after than before.
  private static func moreSold(
    _ supplier: UInt32, to hub: UInt32, _ label: UInt32, _ trade: DestinationTrade,
    _ windows: ComparisonWindows
  ) -> Int128 {
    trade.purchases[trade.purchases(of: hub, label: label)].reduce(0) { sum, sale in
      guard sale.seller == supplier, let side = ComparisonSide(windows, sale) else { return sum }
      return sum + (side == .after ? Int128(sale.cents) : -Int128(sale.cents))
    }
  }

  func finding(in trade: DestinationTrade) -> Finding {
    let best = gains.max { ($0.triangle, $0.cents, $1.hub) < ($1.triangle, $1.cents, $0.hub) }!
    let ratio = Double(replacedTotal) / Double(loss)
    let goods = trade.classes.codes[Int(classLabel)]
    let hubs =
      gains.count == 1
      ? trade.label(best.hub) : "\(trade.label(best.hub)) and \(counted(gains.count - 1, "other hub"))"
    var sentence =
      "\(trade.label(buyer)) lost direct supply of \(goods) from the coalition (\(dollars(before)) before, \(dollars(after)) after, "
      + "\(months) months each); \(hubs) then sold it \(dollars(gained)) more, which replaces \(percentText(ratio))."
    if let supplier = best.supplier {
      sentence +=
        " \(trade.label(supplier)), which had supplied it, now sells \(dollars(best.suppliedMore)) more to \(trade.label(best.hub))."
    }
    var finding = Finding(
      detector: Substitution.name, kind: best.supplier == nil ? "hub-for-direct" : "triangle",
      subject: .init(
        firm: FirmID(rawValue: best.hub), partner: FirmID(rawValue: buyer),
        other: best.supplier.map { FirmID(rawValue: $0) }, goods: goods),
      sentence: sentence)
    finding.effects = [
      .init("direct before", Double(before) / 100, "USD"), .init("direct after", Double(after) / 100, "USD"),
      .init("hubs gained", Double(gained) / 100, "USD"), .init("replaced share", ratio, "share"),
      .init("triangle", Double(best.triangle) / 100, "USD"),
    ]
    if let lag = best.lag { finding.effects.append(.init("lag", Double(lag), "months")) }
    finding.p = p
    finding.windows = trade.comparedDays
    (finding.evidence, finding.shipments) = (trade.evidence(rows), rows.count)
    finding.checks = InnocentChecks(trade, seller: best.hub, label: classLabel).all
    return finding
  }
}
