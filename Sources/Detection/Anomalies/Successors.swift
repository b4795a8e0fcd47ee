internal import GraphCore
internal import Statistics
internal import Trade
public import WorkPool

/// Which new seller took over the customers and goods of one that stopped?
public struct Successors: AnomalyDetector {
  public static let name = "successors"
  public static let summary = "find sellers that took over from one that stopped"
  public static let question =
    "Which new seller took over the customers and the goods of one that stopped selling?"
  public static let method = """
    Pairs of sellers with a consignee in common, where one made its last sale into the destination and the other its first \
    at most 30 days before and 90 days after it, after the measure. Taken over: of the customers of the one in its last 180 \
    days and of the other in its first 180, at least half of all are common (Jaccard), and the cosine of their baskets by \
    class is at least 0.7.
    """
  public static let lookAlike =
    "A customer that changes its supplier for price or service; a firm that was renamed or merged."
  public static let flags = ["F10"]

  /// Days between the last sale of the one and the first of the other, and days over which they are compared.
  static let gap: ClosedRange<Int32> = -30...90
  static let span: Int32 = 180
  /// Likeness without which nobody is a successor.
  static let leastJaccard = 0.5, leastCosine = 0.7
  /// Pairs looked at for one consignee; more come of a market place, not of a successor.
  static let mostPairs = 2_000

  public static func result(in trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) -> DetectorResult
  {
    guard let windows = trade.windows, let axis = trade.axis else { return .withoutMeasure(name, trade) }
    let lives = try trade.each(trade.sellers, on: pool) { [SellerLife($0, trade)] }
    let ended = lives.filter {
      $0.last <= axis.days.upperBound - 60 && $0.shipments >= trade.settings.leastShipments
    }
    let began = lives.filter { $0.first >= windows.measureDay.rawValue }
    let byFirm = (
      old: Dictionary(uniqueKeysWithValues: ended.map { ($0.firm, $0) }),
      new: Dictionary(uniqueKeysWithValues: began.map { ($0.firm, $0) })
    )
    let pairs = try trade.each(trade.buyers, on: pool) { buyer in
      SuccessorPair.candidates(at: buyer, trade, byFirm.old, byFirm.new)
    }
    let distinct = Set(pairs).sorted()
    let cases = try flat(
      pool.map(distinct.indices, grain: 64) { chunk in
        chunk.compactMap { SuccessorCase(distinct[$0], trade, byFirm.old, byFirm.new) }
      })
    var result = trade.result(name, cases)
    result.gaps += [
      "Successors of listed firms are not told from others: any seller that stopped is looked at; --lists says who is listed."
    ]
    return result
  }
}

/// When a firm sold into the destination.
struct SellerLife: Sendable {
  let firm: UInt32
  let first: Int32, last: Int32, shipments: Int

  init(_ firm: UInt32, _ trade: DestinationTrade) {
    let sum = SaleSum(trade.sales[trade.sales(of: firm)].lazy.filter { $0.has(.toDestination) })
    (self.firm, first, last, shipments) = (firm, sum.firstDay, sum.lastDay, sum.shipments)
  }
}

/// A seller that ended, and one that began.
struct SuccessorPair: Hashable, Comparable, Sendable {
  let old: UInt32, new: UInt32

  static func < (a: SuccessorPair, b: SuccessorPair) -> Bool { (a.old, a.new) < (b.old, b.new) }

  /// Pairs that both sold to one consignee.
  static func candidates(
    at buyer: UInt32, _ trade: DestinationTrade, _ ended: [UInt32: SellerLife], _ began: [UInt32: SellerLife]
  ) -> [SuccessorPair] {
    let sellers = Set(
      trade.purchases[trade.purchases(of: buyer)].lazy.filter { $0.has(.toDestination) }.map(\.seller)
    ).sorted()
    let old = sellers.compactMap { ended[$0] }.sorted { ($0.last, $0.firm) < ($1.last, $1.firm) }
    let new = sellers.compactMap { began[$0] }.sorted { ($0.first, $0.firm) < ($1.first, $1.firm) }
    var (pairs, low) = ([SuccessorPair](), 0)
    for one in old {
      while low < new.count, new[low].first - one.last < Successors.gap.lowerBound { low += 1 }
      for next in new[low...] {
        guard Successors.gap.contains(next.first - one.last), pairs.count < Successors.mostPairs else {
          break
        }
        if next.firm != one.firm { pairs.append(SuccessorPair(old: one.firm, new: next.firm)) }
      }
    }
    return pairs
  }
}

/// A pair that is alike.
struct SuccessorCase: AnomalyCase {
  let pair: SuccessorPair
  let gap: Int32, lastDay: Int32
  let jaccard: Double, cosine: Double, common: Int, customers: Int
  let sold: SaleSum, before: SaleSum
  let rows: [UInt32], mainLabel: UInt32
  var label: UInt32? { mainLabel }
  var weight: Int128 { sold.cents }
  var order: UInt64 { UInt64(pair.old) << 32 | UInt64(pair.new) }

  init?(
    _ pair: SuccessorPair, _ trade: DestinationTrade, _ ended: [UInt32: SellerLife],
    _ began: [UInt32: SellerLife]
  ) {
    let (old, new) = (ended[pair.old]!, began[pair.new]!)
    let a = SuccessorCase.sales(pair.old, trade).filter { $0.day > old.last - Successors.span }
    let all = SuccessorCase.sales(pair.new, trade)
    let b = all.filter { $0.day < new.first + Successors.span }
    let (x, y) = (Set(a.map(\.buyer)), Set(b.map(\.buyer)))
    (common, customers) = (x.intersection(y).count, x.union(y).count)
    jaccard = jaccardIndex(x, y) ?? 0
    let (oldBasket, newBasket) = (Basket(a) { $0.label }, Basket(b) { $0.label })
    cosine = oldBasket.likeness(to: newBasket)
    guard jaccard >= Successors.leastJaccard, cosine >= Successors.leastCosine else { return nil }
    (sold, before) = (SaleSum(all), SaleSum(SuccessorCase.sales(pair.old, trade)))
    guard sold.cents >= trade.settings.floorCents, sold.shipments >= trade.settings.leastShipments else {
      return nil
    }
    (self.pair, gap, lastDay) = (pair, new.first - old.last, old.last)
    rows = (a + b).map(\.row)
    mainLabel = newBasket.largest ?? 0
  }

  private static func sales(_ firm: UInt32, _ trade: DestinationTrade) -> [Sale] {
    trade.sales[trade.sales(of: firm)].filter { $0.has(.toDestination) && $0.buyer != UInt32.max }
  }

  func finding(in trade: DestinationTrade) -> Finding {
    let days = gap >= 0 ? "\(gap) days after" : "\(-gap) days before"
    var finding = Finding(
      detector: Successors.name, kind: "successor",
      subject: .init(
        firm: FirmID(rawValue: pair.new), other: FirmID(rawValue: pair.old),
        goods: trade.classes.codes[Int(mainLabel)]),
      sentence:
        "\(trade.label(pair.new)) first sold to \(trade.places) \(days) the last sale of \(trade.label(pair.old)) on "
        + "\(Day(rawValue: lastDay)), to \(common) of the \(counted(customers, "customer")) of the two, goods alike to "
        + "\(decimals(cosine, 2)); \(dollars(sold.cents)) in \(counted(sold.shipments, "shipment")) since.")
    finding.effects = [
      .init("gap", Double(gap), "days"), .init("customers in common", jaccard, "Jaccard"),
      .init("goods in common", cosine, "cosine"), .init("value", Double(sold.cents) / 100, "USD"),
      .init("value of the one that stopped", Double(before.cents) / 100, "USD"),
    ]
    (finding.evidence, finding.shipments) = (trade.evidence(rows), rows.count)
    finding.checks = InnocentChecks(trade, seller: pair.new, label: mainLabel).all
    finding.gaps = ["common owners: needs a company registry"]
    return finding
  }
}
