internal import GraphCore
internal import Statistics
internal import Trade
public import WorkPool

/// Which sellers live on one buyer in the destination, and which buyers on one seller?
public struct Dependence: AnomalyDetector {
  public static let name = "dependence"
  public static let summary = "find firms that live on one customer or supplier"
  public static let question =
    "Which exporters are captive to one buyer, which importers to one supplier, and whose suppliers have dwindled?"
  public static let method = """
    Since the measure: the share of a seller's sales, wherever they went, that its largest buyer in the destination took, and \
    the share of a buyer's purchases from abroad that its largest seller had; captive from 80 %. Suppliers have collapsed \
    where their effective number, one by the Herfindahl index of the shares, fell to a third or less of five or more before.
    """
  public static let lookAlike =
    "A subsidiary that sells to its parent, a sole distributor, one large project, and small firms with few customers."
  public static let flags = ["F6", "F7", "F8", "F9"]

  static let captiveShare = 0.8

  public static func result(in trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) -> DetectorResult
  {
    guard let windows = trade.windows else { return .withoutMeasure(name, trade) }
    let exporters = try trade.each(trade.active, on: pool) { firm -> [any AnomalyCase] in
      CaptiveCase(firm, trade.sales[trade.sales(of: firm)], trade, windows, isSeller: true).map { [$0] } ?? []
    }
    let importers = try trade.each(trade.buyers, on: pool) { firm -> [any AnomalyCase] in
      let bought = trade.purchases[trade.purchases(of: firm)].filter { $0.has(.toDestination) }
      let captive = CaptiveCase(firm, bought[...], trade, windows, isSeller: false)
      let collapse = CollapseCase(firm, bought, trade, windows)
      return [captive as (any AnomalyCase)?, collapse].compactMap(\.self)
    }
    return trade.result(name, exporters + importers)
  }
}

/// A firm most of whose sales, or purchases, are with one other.
struct CaptiveCase: AnomalyCase {
  let firm: UInt32, partner: UInt32
  let isSeller: Bool
  /// All since the measure, and the partner's part of it, in cents.
  let all: Int128, part: Int128
  let partners: Int, controlled: Int128
  let rows: [UInt32], mainLabel: UInt32
  var label: UInt32? { mainLabel }
  var weight: Int128 { part }
  var order: UInt64 { UInt64(firm) }
  var share: Double { Double(part) / Double(all) }

  init?(
    _ firm: UInt32, _ sales: ArraySlice<Sale>, _ trade: DestinationTrade, _ windows: ComparisonWindows,
    isSeller: Bool
  ) {
    let since = sales.filter { $0.day >= windows.resumesOn.rawValue }
    var sums: [UInt32: Int128] = [:]
    for sale in since where !isSeller || sale.has(.toDestination) {
      let partner = isSeller ? sale.buyer : sale.seller
      if partner != UInt32.max { sums[partner, default: 0] += Int128(sale.cents) }
    }
    guard let top = sums.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    let all = SaleSum(since).cents
    let with = since.filter {
      (isSeller ? $0.buyer : $0.seller) == top.key && (!isSeller || $0.has(.toDestination))
    }
    guard top.value > 0, top.value >= trade.settings.floorCents, with.count >= trade.settings.leastShipments,
      Double(top.value) >= Dependence.captiveShare * Double(all)
    else { return nil }
    (self.firm, partner, self.isSeller, self.all, part) = (firm, top.key, isSeller, all, top.value)
    partners = Set(since.map { isSeller ? $0.buyer : $0.seller }).count
    controlled = SaleSum(with.filter { trade.isControlled($0.label) }).cents
    rows = with.map(\.row)
    mainLabel = Basket(with) { $0.label }.largest ?? 0
  }

  func finding(in trade: DestinationTrade) -> Finding {
    let (who, whom) = (trade.label(firm), trade.label(partner))
    let of = counted(partners, isSeller ? "customer" : "supplier")
    let words =
      isSeller
      ? "sold \(percentText(share)) of its sales in these files to"
      : "bought \(percentText(share)) of its imports in these files from"
    var finding = Finding(
      detector: Dependence.name, kind: isSeller ? "captive-exporter" : "captive-importer",
      subject: .init(
        firm: FirmID(rawValue: isSeller ? firm : partner),
        partner: FirmID(rawValue: isSeller ? partner : firm),
        goods: trade.classes.codes[Int(mainLabel)]),
      sentence: "Since the measure \(who) \(words) \(whom): \(dollars(part)) of \(dollars(all)), \(of); "
        + "\(percentText(Double(controlled) / Double(max(part, 1)))) of it are controlled goods.")
    finding.effects = [
      .init("share", share, "share"), .init("value", Double(part) / 100, "USD"),
      .init("partners", Double(partners), "firms"),
      .init("controlled share", Double(controlled) / Double(max(part, 1)), "share"),
    ]
    (finding.evidence, finding.shipments) = (trade.evidence(rows), rows.count)
    if isSeller { finding.checks = InnocentChecks(trade, seller: firm, label: mainLabel).all }
    finding.gaps = ["common owners: needs a company registry"]
    return finding
  }
}

/// A buyer whose suppliers have become few.
struct CollapseCase: AnomalyCase {
  let firm: UInt32
  let before: (suppliers: Int, effective: Double), after: (suppliers: Int, effective: Double)
  let centsAfter: Int128
  let rows: [UInt32], label: UInt32?
  var weight: Int128 { centsAfter }
  var order: UInt64 { UInt64(firm) }

  init?(_ firm: UInt32, _ bought: [Sale], _ trade: DestinationTrade, _ windows: ComparisonWindows) {
    let sides = bought.map { ComparisonSide(windows, $0) }
    func side(_ wanted: ComparisonSide) -> [Sale] { zip(bought, sides).filter { $1 == wanted }.map(\.0) }
    let (old, new) = (side(.before), side(.after))
    (before, after) = (CollapseCase.suppliers(old), CollapseCase.suppliers(new))
    centsAfter = SaleSum(new).cents
    guard before.effective >= 5, after.effective > 0, after.effective * 3 <= before.effective,
      centsAfter >= trade.settings.floorCents, new.count >= trade.settings.leastShipments
    else { return nil }
    (self.firm, rows, label) = (firm, new.map(\.row), Basket(new) { $0.label }.largest)
  }

  private static func suppliers(_ sales: [Sale]) -> (suppliers: Int, effective: Double) {
    var sums: [UInt32: Double] = [:]
    for sale in sales where sale.seller != UInt32.max { sums[sale.seller, default: 0] += Double(sale.cents) }
    let shares = Concentration(sums.sorted { $0.key < $1.key }.map { $0.value })
    return (sums.count, shares?.effectiveNumber ?? 0)
  }

  func finding(in trade: DestinationTrade) -> Finding {
    var finding = Finding(
      detector: Dependence.name, kind: "supplier-collapse", subject: .init(partner: FirmID(rawValue: firm)),
      sentence:
        "\(trade.label(firm)) bought from \(counted(before.suppliers, "supplier")) before the measure and from "
        + "\(grouped(after.suppliers)) after (effective number \(decimals(before.effective, 1)) and \(decimals(after.effective, 1))), worth \(dollars(centsAfter))."
    )
    finding.effects = [
      .init("effective suppliers before", before.effective, "firms"),
      .init("effective suppliers after", after.effective, "firms"),
      .init("value after", Double(centsAfter) / 100, "USD"),
    ]
    finding.windows = trade.comparedDays
    (finding.evidence, finding.shipments) = (trade.evidence(rows), rows.count)
    return finding
  }
}
