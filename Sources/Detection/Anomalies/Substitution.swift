internal import GraphCore
internal import Statistics
internal import Trade
public import WorkPool

/// Did a hub take over what the coalition sold directly, or another hub what a hub had sold?
public struct Substitution: AnomalyDetector {
  public static let name = "substitution"
  public static let question =
    "Which direct supplies ended, and which hub began to sell the same goods to the same consignee?"
  public static let method = """
    Of each consignee and class, the monthly means of the windows before and after: direct supply from the coalition is lost \
    if it fell by at least 80 %; a hub gained if it sells more than before, and is new if it sold at most 5 % of that before. \
    Replaced is the smaller of loss and gains, shared by gain. A triangle is the strongest form: the very supplier that was \
    lost sells more to the hub that gained. Displacement: a seller in one hub country ended, and one in another began with \
    the same consignee and class within six months of it. Fisher's exact test asks, over all consignees of a class, whether \
    those that lost a supplier gained a hub more often than others.
    """
  public static let lookAlike = """
    Suppliers change for price, quality and delivery; a maker may supply through a regional distributor it always had; a \
    consignee that changed its name shows as one that ended and one that began.
    """
  public static let flags = ["R8", "T7"]

  /// From which fall on direct supply counts as lost, and up to which share of its later sales a hub is new.
  static let lostShare = 0.8, newShare = 0.05

  public static func result(in trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) -> DetectorResult
  {
    guard let windows = trade.windows, let axis = trade.axis else { return .withoutMeasure(name, trade) }
    let replacements = try trade.each(trade.buyers, on: pool) { buyer in
      ReplacementCase.all(of: buyer, in: trade, windows)
    }
    let tests = FisherByClass(replacements)
    let displacements = try trade.each(trade.buyers, on: pool) { buyer in
      DisplacementCase.all(of: buyer, in: trade, windows, axis)
    }
    let cases =
      replacements.filter { $0.isLost && !$0.gains.isEmpty && $0.isLarge(trade) }.map(
        SubstitutionCase.replacement)
      + displacements.map(SubstitutionCase.displacement)
    return trade.result(name, cases) { $0.finding(in: trade, tests) }
  }
}

/// Either of the two shapes.
enum SubstitutionCase: AnomalyCase {
  case replacement(ReplacementCase)
  case displacement(DisplacementCase)

  var label: UInt32? {
    switch self {
    case .replacement(let one): one.label
    case .displacement(let one): one.label
    }
  }
  var rows: [UInt32] {
    switch self {
    case .replacement(let one): one.rows
    case .displacement(let one): one.rows
    }
  }
  var weight: Int128 {
    switch self {
    case .replacement(let one): one.replacedTotal
    case .displacement(let one): one.began.cents
    }
  }
  var order: UInt64 {
    switch self {
    case .replacement(let one): UInt64(one.buyer) << 32 | UInt64(one.label)
    case .displacement(let one): UInt64(one.buyer) << 32 | UInt64(one.label)
    }
  }
  func finding(in trade: DestinationTrade, _ tests: FisherByClass) -> Finding {
    switch self {
    case .replacement(let one): one.finding(in: trade, tests)
    case .displacement(let one): one.finding(in: trade)
    }
  }
}

/// A consignee and class: what direct supply it lost, and what hubs gained.
struct ReplacementCase: Sendable {
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
  let buyer: UInt32, label: UInt32
  /// Cents of direct supply before and after, over windows of equal length.
  private(set) var before: Int128 = 0, after: Int128 = 0
  private(set) var gains: [Gain] = []
  private(set) var rows: [UInt32] = []
  private let months: Int

  var loss: Int128 { max(0, before - after) }
  var isLost: Bool { before > 0 && Double(loss) >= Substitution.lostShare * Double(before) }
  var hasNewHub: Bool { gains.contains { $0.isNew } }
  var gained: Int128 { gains.reduce(0) { $0 + $1.cents } }
  /// The smaller of what was lost and what hubs gained.
  var replacedTotal: Int128 { min(loss, gained) }

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
    (buyer, label, months) = (first.buyer, first.label, windows.before.count)
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
        let more = ReplacementCase.moreSold(supplier, to: hub, label, trade, windows)
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

  func finding(in trade: DestinationTrade, _ tests: FisherByClass) -> Finding {
    let best = gains.max { ($0.triangle, $0.cents, $1.hub) < ($1.triangle, $1.cents, $0.hub) }!
    let ratio = Double(replacedTotal) / Double(loss)
    let goods = trade.classes.codes[Int(label)]
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
    finding.p = tests.p[label]
    finding.windows = trade.comparedDays
    (finding.evidence, finding.shipments) = (trade.evidence(rows), rows.count)
    finding.checks = InnocentChecks(trade, seller: best.hub, label: label).all
    return finding
  }
}

/// On which side of a comparison a sale lies.
enum ComparisonSide {
  case before, after

  /// `nil` in neither window.
  init?(_ windows: ComparisonWindows, _ sale: Sale) {
    if windows.before.contains(Int(sale.month)) {
      self = .before
    } else if windows.after.contains(Int(sale.month)) {
      self = .after
    } else {
      return nil
    }
  }
}

/// By class: whether consignees that lost direct supply gained a new hub more often than others.
struct FisherByClass: Sendable {
  /// One-sided p; classes without both kinds of consignees have none.
  private(set) var p: [UInt32: Double] = [:]

  init(_ consignees: [ReplacementCase]) {
    for (label, group) in Dictionary(grouping: consignees, by: \.label) {
      let test = RewiringTest(group.map { ($0.isLost, $0.hasNewHub) })
      let isMixed = test.lostWithHub + test.lostWithout > 0 && test.otherWithHub + test.otherWithout > 0
      if isMixed, test.lostWithHub + test.otherWithHub > 0 { p[label] = test.tail.value }
    }
  }
}

/// A seller in one hub country ended with a consignee and class, and a seller in another began.
struct DisplacementCase: Sendable {
  let buyer: UInt32, label: UInt32, old: UInt32, new: UInt32
  let ended: SaleSum, began: SaleSum
  let rows: [UInt32]

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
        buyer: new.sales[0].buyer, label: new.sales[0].label, old: old.seller, new: new.seller,
        ended: old.sum, began: new.sum, rows: (old.sales + new.sales).map(\.row))
    }
  }

  func finding(in trade: DestinationTrade) -> Finding {
    let goods = trade.classes.codes[Int(label)]
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
    finding.checks = InnocentChecks(trade, seller: new, label: label).all
    return finding
  }
}
