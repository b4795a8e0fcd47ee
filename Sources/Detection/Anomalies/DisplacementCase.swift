internal import GraphCore
internal import Trade

/// A seller in one hub country ended with a consignee and class, and a seller in another began.
struct DisplacementCase: AnomalyCase {
  let buyer: UInt32, classLabel: UInt32, old: UInt32, new: UInt32
  let ended: SaleSum, began: SaleSum
  let rows: [UInt32]

  var label: UInt32? { classLabel }
  var weight: Int128 { began.cents }
  var order: UInt64 { UInt64(buyer) << 32 | UInt64(classLabel) }

  /// Days between the end of the one and the beginning of the other that still belong together.
  static let reach: Int32 = 180

  static func all(
    of buyer: UInt32, in trade: DestinationTrade, _ windows: ComparisonWindows, _ axis: MonthAxis
  ) -> [DisplacementCase] {
    SaleRuns(trade.purchases, trade.purchases(of: buyer)) { $0.label }.flatMap { run in
      let sales = trade.purchases[run].filter {
        $0.has([.toDestination, .fromHub]) && $0.seller != UInt32.max
      }
      return pairs(sales, trade, windows, axis)
    }
  }

  private static func pairs(
    _ sales: [Sale], _ trade: DestinationTrade, _ windows: ComparisonWindows, _ axis: MonthAxis
  ) -> [DisplacementCase] {
    let bySeller = Dictionary(grouping: sales, by: \.seller).sorted { $0.key < $1.key }
    guard bySeller.count > 1 else { return [] }
    let least = trade.settings.leastShipments
    let sums = bySeller.map { (seller: $0.key, sum: SaleSum($0.value), sales: $0.value) }
      .filter { $0.sum.shipments >= least && $0.sum.cents >= trade.settings.floorCents / 2 }
    let ended = sums.filter { $0.sum.lastDay <= axis.days.upperBound - reach }
    let began = sums.filter {
      $0.sum.firstDay >= windows.measureDay.rawValue && $0.sum.cents >= trade.settings.floorCents
    }
    return began.compactMap { new in
      let candidates = ended.filter { old in
        old.seller != new.seller && trade.country(old.seller) != trade.country(new.seller)
          && abs(new.sum.firstDay - old.sum.lastDay) <= reach && old.sum.firstDay < new.sum.firstDay
          && new.sum.lastDay > old.sum.lastDay
      }
      guard let old = candidates.max(by: { ($0.sum.cents, $1.seller) < ($1.sum.cents, $0.seller) }) else {
        return nil
      }
      return DisplacementCase(
        buyer: new.sales[0].buyer, classLabel: new.sales[0].label, old: old.seller, new: new.seller,
        ended: old.sum, began: new.sum, rows: (old.sales + new.sales).map(\.row))
    }
  }

  func finding(in trade: DestinationTrade) -> Finding {
    let goods = trade.classes.codes[Int(classLabel)]
    let gap = began.firstDay - ended.lastDay
    let lag = gap >= 0 ? "\(gap) days after" : "\(-gap) days before"
    var finding = Finding(
      detector: Substitution.name, kind: "hub-displacement",
      subject: .init(
        firm: FirmID(rawValue: new), partner: FirmID(rawValue: buyer), other: FirmID(rawValue: old),
        goods: goods),
      sentence:
        "\(trade.label(new)) began to sell \(goods) to \(trade.label(buyer)) on \(Day(rawValue: began.firstDay)), \(lag) the "
        + "last sale of \(trade.label(old)) (\(dollars(ended.cents)) until then); \(counted(began.shipments, "shipment")) worth \(dollars(began.cents)) since."
    )
    finding.effects = [
      .init("value of the one that ended", Double(ended.cents) / 100, "USD"),
      .init("value of the one that began", Double(began.cents) / 100, "USD"),
      .init("gap", Double(gap), "days"),
    ]
    (finding.evidence, finding.shipments) = (trade.evidence(rows), rows.count)
    finding.checks = InnocentChecks(trade, seller: new, label: classLabel).all
    return finding
  }
}
