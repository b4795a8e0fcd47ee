internal import GraphCore
internal import Trade

extension Patterns {
  /// Days within which goods that come back were sent.
  static let returnDays: Int32 = 180

  /// Goods of a class that a seller sold to a firm, and bought back from it.
  static func roundTrips(of seller: UInt32, _ trade: DestinationTrade) -> [PatternCase] {
    SaleRuns(trade.sales, trade.sales(of: seller)) { $0.label }.flatMap { run -> [PatternCase] in
      let sales = trade.sales[run]
      guard sales.contains(where: { $0.has(.toDestination) }) else { return [] }
      let label = trade.sales[run.lowerBound].label
      let bought = Dictionary(
        grouping: trade.purchases[trade.purchases(of: seller, label: label)], by: \.seller)
      let sold = Dictionary(grouping: sales.filter { !$0.has(.toDestination) }, by: \.buyer)
      return sold.sorted { $0.key < $1.key }.compactMap { partner, there in
        guard partner != UInt32.max, let back = bought[partner] else { return nil }
        return roundTrip(seller, partner, there, back, trade)
      }
    }
  }

  private static func roundTrip(
    _ seller: UInt32, _ partner: UInt32, _ there: [Sale], _ back: [Sale], _ trade: DestinationTrade
  ) -> PatternCase? {
    var (returned, next) = ([Sale](), 0)  // Both are by day.
    for sale in back {
      while next < there.count, there[next].day <= sale.day { next += 1 }
      if next > 0, sale.day - there[next - 1].day <= returnDays { returned.append(sale) }
    }
    let sum = SaleSum(returned)
    guard sum.cents >= Int128(trade.settings.floorCents), !returned.isEmpty,
      there.count + returned.count >= trade.settings.leastShipments
    else { return nil }
    let goods = trade.classes.codes[Int(there[0].label)]
    let out = SaleSum(there)
    return PatternCase(
      kind: "round-trip",
      subject: .init(firm: FirmID(rawValue: seller), other: FirmID(rawValue: partner), goods: goods),
      sentence:
        "\(trade.label(seller)), which sells \(goods) to \(trade.places), sold it to \(trade.label(partner)) "
        + "(\(dollars(out.cents))) and bought it back within \(returnDays) days: \(counted(returned.count, "shipment")) worth \(dollars(sum.cents)).",
      effects: [
        .init("value there", Double(out.cents) / 100, "USD"),
        .init("value back", Double(sum.cents) / 100, "USD"),
      ],
      p: nil, rows: (there + returned).map(\.row), weight: sum.cents, label: there[0].label)
  }

  /// Sellers of one class to one consignee that follow one another.
  static func parallelSellers(of buyer: UInt32, _ trade: DestinationTrade) -> [PatternCase] {
    let measure = trade.windows?.measureDay.rawValue ?? .min
    return SaleRuns(trade.purchases, trade.purchases(of: buyer)) { $0.label }.compactMap { run in
      let sales = trade.purchases[run].filter {
        $0.has([.toDestination, .fromHub]) && $0.seller != UInt32.max && $0.day >= measure
      }
      let lives = Dictionary(grouping: sales, by: \.seller).map { (seller: $0.key, sum: SaleSum($0.value)) }
        .filter { $0.sum.lastDay - $0.sum.firstDay <= 365 }
        .sorted { ($0.sum.firstDay, $0.seller) < ($1.sum.firstDay, $1.seller) }
      var staggered: [(seller: UInt32, sum: SaleSum)] = []
      for life in lives
      where staggered.isEmpty || life.sum.firstDay - staggered[staggered.count - 1].sum.firstDay >= 60 {
        staggered.append(life)
      }
      let firms = Set(staggered.map(\.seller))
      let theirs = sales.filter { firms.contains($0.seller) }
      let sum = SaleSum(theirs)
      guard staggered.count >= 3, sum.cents >= Int128(trade.settings.floorCents),
        sum.shipments >= trade.settings.leastShipments
      else { return nil }
      let label = trade.purchases[run.lowerBound].label
      let goods = trade.classes.codes[Int(label)]
      return PatternCase(
        kind: "parallel-sellers",
        subject: .init(
          firm: FirmID(rawValue: staggered[0].seller), partner: FirmID(rawValue: buyer), goods: goods),
        sentence:
          "\(counted(staggered.count, "seller")) of \(goods) followed one another at \(trade.label(buyer)), none for more than a "
          + "year, from \(Day(rawValue: sum.firstDay)) to \(Day(rawValue: sum.lastDay)): \(dollars(sum.cents)) in all; first \(trade.label(staggered[0].seller)).",
        effects: [
          .init("sellers", Double(staggered.count), "firms"), .init("value", Double(sum.cents) / 100, "USD"),
        ],
        p: nil, rows: theirs.map(\.row), weight: sum.cents, label: label)
    }
  }

  /// Chapters in which a seller's controlled goods give way to free ones.
  static func codeDrift(of seller: UInt32, _ trade: DestinationTrade) -> [PatternCase] {
    guard let windows = trade.windows else { return [] }
    let sales = trade.sales[trade.sales(of: seller)].filter { $0.has(.toDestination) }
    let chapters = Dictionary(grouping: sales) { trade.classes.codes[Int($0.label)].prefix(2) }
    return chapters.sorted { $0.key < $1.key }.compactMap { chapter, sales in
      var sums = (
        before: (controlled: Int128(0), free: Int128(0)), after: (controlled: Int128(0), free: Int128(0))
      )
      for sale in sales {
        guard let side = ComparisonSide(windows, sale) else { continue }
        switch (side, trade.isControlled(sale.label)) {
        case (.before, true): sums.before.controlled += Int128(sale.cents)
        case (.before, false): sums.before.free += Int128(sale.cents)
        case (.after, true): sums.after.controlled += Int128(sale.cents)
        case (.after, false): sums.after.free += Int128(sale.cents)
        }
      }
      let (all, allAfter) = (
        sums.before.controlled + sums.before.free, sums.after.controlled + sums.after.free
      )
      guard all >= Int128(trade.settings.floorCents), allAfter >= Int128(trade.settings.floorCents),
        sums.before.controlled * 2 > all, sums.after.controlled * 5 < allAfter,
        sums.after.free > sums.before.free, sales.count >= trade.settings.leastShipments
      else { return nil }
      let (x, y) = (
        Double(sums.before.controlled) / Double(all), Double(sums.after.controlled) / Double(allAfter)
      )
      let free = sales.first { !trade.isControlled($0.label) }!
      return PatternCase(
        kind: "code-drift", subject: .init(firm: FirmID(rawValue: seller), goods: chapter),
        sentence:
          "Of what \(trade.label(seller)) sold to \(trade.places) in chapter \(chapter), controlled codes fell from "
          + "\(percentText(x)) to \(percentText(y)) across the measure, while free codes rose from \(dollars(sums.before.free)) to \(dollars(sums.after.free)).",
        effects: [
          .init("controlled share before", x, "share"), .init("controlled share after", y, "share"),
          .init("free goods after", Double(sums.after.free) / 100, "USD"),
        ],
        p: nil, rows: sales.map(\.row), weight: sums.after.free, label: free.label)
    }
  }

  /// Classes of which far more than usual was sold to the destination in the 60 days before the measure.
  static func stockpiles(of seller: UInt32, _ trade: DestinationTrade) -> [PatternCase] {
    guard let windows = trade.windows, let axis = trade.axis else { return [] }
    let (measure, first) = (windows.measureDay.rawValue, axis.days.lowerBound)
    let count = Int(measure - first) / 60
    guard count >= 7 else { return [] }
    return SaleRuns(trade.sales, trade.sales(of: seller)) { $0.label }.compactMap { run in
      let sales = trade.sales[run].filter { $0.has(.toDestination) && $0.day < measure }
      var sums = [Int128](repeating: 0, count: count)
      for sale in sales where Int(measure - 1 - sale.day) / 60 < count {
        sums[Int(measure - 1 - sale.day) / 60] += Int128(sale.cents)
      }
      let usual = sums.dropFirst().sorted()[(count - 1) / 2]
      let late = sales.filter { measure - $0.day <= 60 }
      guard sums[0] >= Int128(trade.settings.floorCents), usual > 0, sums[0] >= usual * 3,
        late.count >= trade.settings.leastShipments
      else { return nil }
      let label = trade.sales[run.lowerBound].label
      let goods = trade.classes.codes[Int(label)]
      let ratio = Double(sums[0]) / Double(usual)
      return PatternCase(
        kind: "stockpile", subject: .init(firm: FirmID(rawValue: seller), goods: goods),
        sentence:
          "In the 60 days before the measure \(trade.label(seller)) sold \(dollars(sums[0])) of \(goods) to \(trade.places), "
          + "\(timesText(ratio)) its usual 60 days (\(dollars(usual))).",
        effects: [.init("ratio", ratio, "times"), .init("value", Double(sums[0]) / 100, "USD")],
        p: nil, rows: late.map(\.row), weight: sums[0], label: label)
    }
  }
}
