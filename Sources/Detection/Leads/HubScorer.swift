internal import GraphCore
internal import Ledgers
internal import Trade

/// Counts the evidence about hub after hub; one worker keeps one. `ScoredHub.finish` makes the score of it.
struct HubScorer {
  private let trade: DestinationTrade
  private let axis: MonthAxis
  private let start: Int32
  private let hasStock: Bool
  private let links: LinkSearch
  private var ledgers: HubLedgers
  /// Documents that shipments share with the lots that served them, of the case scored last.
  private var proofs: [RouteLink.Proof] = []
  private var windows: ComparisonWindows? { trade.windows }
  private var table: ShipmentTable { trade.table }

  init(_ trade: DestinationTrade, _ axis: MonthAxis, _ measure: QuantityMeasure?) {
    (self.trade, self.axis, hasStock) = (trade, axis, measure != nil)
    start = trade.scoredFrom
    links = LinkSearch(table: trade.table, window: trade.settings.routes.window)
    ledgers = HubLedgers(trade, measure ?? .value)
  }

  /// The classes that a firm sold to the destination through hubs since the measure.
  mutating func scores(of firm: UInt32) -> [ScoredHub] {
    let all = trade.sales(of: firm)
    guard all.contains(where: { trade.sales[$0].has(.sentFromHub) }) else { return [] }
    let sum = SaleSum(trade.sales[all])
    let bought = SaleSum(trade.purchases[trade.purchases(of: firm)])
    let age = age(min(sum.firstDay, bought.firstDay))
    var found: [ScoredHub] = []
    for run in SaleRuns(trade.sales, all, by: { $0.label }) {
      let label = trade.sales[run.lowerBound].label
      guard let score = score(firm, label, run, age) else { continue }
      var hub = ScoredHub(
        score: score, label: label, size: sum.cents > 0 ? sum.cents : Int128(sum.shipments),
        country: trade.country(firm), age: age, isControl: !score.isControlled)
      hub.documents = proofs
      found.append(hub)
    }
    return found
  }

  private func age(_ first: Int32) -> ScoredHub.Age {
    if let windows, first >= windows.measureDay.rawValue { return .new }
    return first >= axis.days.lowerBound + 365 ? .young : .old
  }

  private mutating func score(
    _ firm: UInt32, _ label: UInt32, _ run: Range<Int>, _ age: ScoredHub.Age
  ) -> HubScore? {
    let there = trade.sales[run].filter { $0.has(.sentFromHub) }
    let since = there.filter { $0.day >= start }
    guard !since.isEmpty else { return nil }
    let sum = SaleSum(since)
    var score = HubScore(
      firm: FirmID(rawValue: firm), goods: trade.classes.codes[Int(label)],
      firstDay: Day(rawValue: sum.firstDay), lastDay: Day(rawValue: sum.lastDay),
      isControlled: trade.isControlled(label))
    (score.shipments, score.cents) = (since.count, sum.cents)
    func share(_ isOne: (Sale) -> Bool) -> Double { Double(since.count(where: isOne)) / Double(since.count) }
    score.ownMake = share { $0.has(.ownMake) }
    score.leaving = trade.shareLeaving(since)
    score.miscoded = share { trade.isMiscoded($0) }
    if table.maker != nil || table.origin != nil {
      score.declared = since.count { $0.has(.coalitionMake) && !$0.has(.ownMake) }
    }
    let sold = trade.sales[run].count { $0.day >= start }
    score.elsewhere = Double(sold - since.count) / Double(sold)
    addTime(&score, firm, label, there, since, age)
    addRemarks(&score, since)
    addStock(&score, firm, label, run, since)
    if score.isControlled { score.listedThen = trade.shareListed(since) }
    return score
  }

  private func addRemarks(_ score: inout HubScore, _ since: [Sale]) {
    guard let remarks = table.remarks else { return }
    let found = since.map { remarks[ShipmentID(rawValue: $0.row)] }
    func share(_ remark: RowRemarks) -> Double {
      Double(found.count { $0.contains(remark) }) / Double(found.count)
    }
    (score.repair, score.transit, score.licence) = (share(.repair), share(.transit), share(.licence))
  }

  // MARK: Time and partners

  private func addTime(
    _ score: inout HubScore, _ firm: UInt32, _ label: UInt32, _ there: [Sale], _ since: [Sale],
    _ age: ScoredHub.Age
  ) {
    guard let windows, windows.allBefore.count >= ComparisonWindows.leastBefore else { return }
    score.timing = timing(there, windows)
    score.isNew = age == .new
    var (replaces, takesOver) = (0, 0)
    for buyer in Set(since.map(\.buyer)) where Int(buyer) < table.firms.count {
      let mine = since.filter { $0.buyer == buyer }
      let bought = trade.purchases[trade.purchases(of: buyer, label: label)]
      if trade.lostDirectSupply(bought, windows, axis) { replaces += mine.count }
      let first = there.lazy.filter { $0.buyer == buyer }.map(\.day).min() ?? .max
      if trade.hadOtherHub(than: firm, until: first, bought, windows) { takesOver += mine.count }
    }
    score.replaces = Double(replaces) / Double(since.count)
    score.takesOver = Double(takesOver) / Double(since.count)
  }

  /// 1 less the monthly trade before the measure by that since; 0 where it fell.
  private func timing(_ there: [Sale], _ windows: ComparisonWindows) -> Double {
    let hasValue = there.contains { $0.cents > 0 }
    var (before, after) = (Int128(0), Int128(0))
    for sale in there {
      let amount = hasValue ? Int128(sale.cents) : 1
      if sale.day < windows.measureDay.rawValue { before += amount }
      if sale.day >= windows.resumesOn.rawValue { after += amount }
    }
    let days = (
      before: max(1, windows.measureDay.rawValue - axis.days.lowerBound),
      after: max(1, axis.days.upperBound - windows.resumesOn.rawValue + 1)
    )
    let (old, new) = (Double(before) / Double(days.before), Double(after) / Double(days.after))
    return new > 0 ? max(0, 1 - old / new) : 0
  }

  // MARK: Stock

  private mutating func addStock(
    _ score: inout HubScore, _ firm: UInt32, _ label: UInt32, _ run: Range<Int>, _ since: [Sale]
  ) {
    proofs.removeAll(keepingCapacity: true)
    guard hasStock else { return }
    score.markUp = markUp(trade.purchases[trade.purchases(of: firm, label: label)], since)
    let matches = ledgers.match(firm, label, run, from: start)
    guard matches.isComputable else { return }
    (score.explained, score.traced) = (matches.explained, matches.share)
    score.oldStock = matches.old
    let namesMakers = table.maker != nil || table.marks != nil
    var (documented, sameMaker) = (Set<UInt32>(), Set<UInt32>())
    for pair in matches.pairs {
      for proof in links.proofs(pair) {
        if proof.grade == .a {
          documented.insert(pair.shipment.rawValue)
          proofs.append(proof)
        } else {
          sameMaker.insert(pair.shipment.rawValue)
        }
      }
    }
    if namesMakers { score.sameMaker = sameMaker.count }
    if table.marks != nil || table.declaration != nil { score.documented = documented.count }
  }

  /// Median price of what was sent by that of coalition goods received.
  private func markUp(_ lots: ArraySlice<Sale>, _ since: [Sale]) -> Double? {
    let bought = prices(lots.filter { $0.has(.coalitionGoods) })
    let sold = prices(since)
    guard bought.count >= 3, sold.count >= 3 else { return nil }
    return sold[sold.count / 2] / bought[bought.count / 2]
  }

  private func prices(_ sales: [Sale]) -> [Double] {
    guard let masses = table.netMass else { return [] }
    return sales.compactMap { sale in
      guard sale.cents > 0, let grams = masses[ShipmentID(rawValue: sale.row)].known else { return nil }
      return Double(sale.cents) / Double(grams)
    }.sorted()
  }
}

extension DestinationTrade {
  /// The first day that scores look at.
  var scoredFrom: Int32 {
    windows?.resumesOn.rawValue ?? settings.measureDay?.rawValue ?? axis?.days.lowerBound ?? .min
  }

  /// What part of some sales, by value, or by number where none is declared, was on a list on its day. Sales of which that
  /// is not known count as listed.
  func shareListed(_ sales: [Sale]) -> Double {
    var (listed, all) = (Int128(0), Int128(0))
    let hasValue = sales.contains { $0.cents > 0 }
    for sale in sales {
      let amount = hasValue ? Int128(sale.cents) : 1
      let code = table.goodsCodes[table.goods[ShipmentID(rawValue: sale.row)]]
      all += amount
      if settings.routes.isListed(code, Day(rawValue: sale.day)) ?? true { listed += amount }
    }
    return all == 0 ? 0 : Double(listed) / Double(all)
  }

  /// Whether who receives the goods is written alike in a country whose name is easily taken for the destination's.
  func isMiscoded(_ sale: Sale) -> Bool {
    let shipment = ShipmentID(rawValue: sale.row)
    let others = table.destination(of: shipment).easilyMistakenFor
    let consignee = table.consignee[shipment]
    return !others.isEmpty && consignee != .none && table.parties.hasNamesake(consignee, in: others)
  }

  /// Whether a buyer was supplied by firms of the coalition before the measure, and since then at a fifth of that at most.
  func lostDirectSupply(_ bought: ArraySlice<Sale>, _ windows: ComparisonWindows, _ axis: MonthAxis) -> Bool {
    var (before, after) = (0.0, 0.0)
    for sale in bought where sale.has([.fromCoalition, .toDestination]) && !sale.has(.sentFromHub) {
      let amount = sale.cents > 0 ? Double(sale.cents) : 1
      if sale.day < windows.measureDay.rawValue { before += amount }
      if sale.day >= windows.resumesOn.rawValue { after += amount }
    }
    let days = (
      before: Double(max(1, windows.measureDay.rawValue - axis.days.lowerBound)),
      after: Double(max(1, axis.days.upperBound - windows.resumesOn.rawValue + 1))
    )
    return before > 0 && after / days.after <= 0.2 * before / days.before
  }

  /// Whether another hub sold to a buyer since the measure, twice at least, and for the last time not long before or after
  /// a day: a customer that was handed over.
  func hadOtherHub(
    than firm: UInt32, until day: Int32, _ bought: ArraySlice<Sale>, _ windows: ComparisonWindows
  ) -> Bool {
    var last: [UInt32: (day: Int32, count: Int)] = [:]
    for sale in bought where sale.has([.fromHub, .toDestination]) && sale.seller != firm {
      guard sale.day >= windows.resumesOn.rawValue, sale.seller != UInt32.max else { continue }
      let known = last[sale.seller]
      last[sale.seller] = (max(known?.day ?? .min, sale.day), (known?.count ?? 0) + 1)
    }
    return last.values.contains { $0.count >= 2 && (-31...90).contains(Int(day) - Int($0.day)) }
  }
}
