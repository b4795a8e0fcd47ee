internal import GraphCore
internal import Trade
public import WorkPool

/// Who began to sell to a destination, or began to sell controlled goods there, only after the measure?
public struct Newcomers: AnomalyDetector {
  public static let name = "newcomers"
  public static let summary = "find sellers that are new since the measure, or new to controlled goods"
  public static let question =
    "Which sellers to the destination, or sellers of controlled goods there, are new since the measure?"
  public static let method = """
    Of each firm that sold into the destination: the first day it is seen at all, as seller or buyer, its first sale there, \
    and its first sale of controlled goods there. New firm: never seen before the measure. Mayfly: all its trade within 12 \
    months, worth a million dollars, over two months before the data end. New to controlled goods: traded before, but in no \
    class that a list names. New line: Jensen-Shannon distance of its sales by chapter before and after of at least 0.5, \
    and controlled goods from under 1 % to over half. Nothing is said where the data begin less than a year before the \
    measure: everybody is new there. Days of grace count: a first sale is one, whenever its goods left.
    """
  public static let lookAlike = """
    Firms are founded, renamed and merged every year, and a firm is new to data that began late or to a vendor that \
    added its country; a new spelling of an old name looks like a new firm.
    """
  public static let flags = ["T3", "T4", "F3", "F5", "R9"]

  /// Days of data before the measure without which nobody can be called new.
  static let leastHistory: Int32 = 365

  public static func result(in trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) -> DetectorResult
  {
    guard let axis = trade.axis, let windows = trade.windows else { return .withoutMeasure(name, trade) }
    guard windows.measureDay.rawValue - axis.days.lowerBound >= leastHistory else {
      var result = DetectorResult(detector: name)
      let first = Day(rawValue: axis.days.lowerBound)
      result.gaps = [
        "Not computable: newcomers (the data begin on \(first), less than a year before the measure of \(windows.measureDay))."
      ]
      return result
    }
    let cases = try trade.each(trade.active, on: pool) { firm in
      NewcomerCase(trade, firm, windows, axis).map { [$0] } ?? []
    }
    return trade.result(name, cases)
  }
}

/// A firm that is new.
struct NewcomerCase: AnomalyCase {
  enum Kind: String {
    case firm = "new-firm"
    case mayfly
    case controlled = "new-to-controlled"
    case line = "new-line"
  }
  let firm: UInt32
  let kind: Kind
  /// To the destination, after the measure; of `controlled` in controlled classes.
  let sold: SaleSum
  let firstSeen: Int32, lastSeen: Int32
  let distance: Double?, controlledBefore: Double, controlledAfter: Double
  let rows: [UInt32], mainLabel: UInt32
  var label: UInt32? { mainLabel }
  var weight: Int128 { sold.cents }
  var order: UInt64 { UInt64(firm) }

  init?(_ trade: DestinationTrade, _ firm: UInt32, _ windows: ComparisonWindows, _ axis: MonthAxis) {
    let measure = windows.measureDay.rawValue
    let (sales, purchases) = (trade.sales[trade.sales(of: firm)], trade.purchases[trade.purchases(of: firm)])
    let there = sales.filter { $0.has(.toDestination) && $0.day >= measure }
    let all = SaleSum(sales)
    let bought = SaleSum(purchases)
    (firstSeen, lastSeen) = (min(all.firstDay, bought.firstDay), max(all.lastDay, bought.lastDay))
    let controlled = there.filter { trade.isControlled($0.label) }
    var picked = there
    if firstSeen >= measure {
      let isOver = axis.days.upperBound - lastSeen > 60
      kind = isOver && lastSeen - firstSeen <= 365 && all.cents >= 1_000_000_00 ? .mayfly : .firm
      (distance, controlledBefore, controlledAfter) = (nil, 0, NewcomerCase.share(there, trade))
    } else {
      let before = sales.filter { $0.day < measure }
      let after = sales.filter { $0.day >= measure }
      let isOld =
        before.contains { trade.isControlled($0.label) }
        || purchases.contains { $0.day < measure && trade.isControlled($0.label) }
      let distance = NewcomerCase.basket(before, trade).distance(to: NewcomerCase.basket(after, trade))
      (controlledBefore, controlledAfter) = (
        NewcomerCase.share(before, trade), NewcomerCase.share(after, trade)
      )
      let isNewLine = (distance ?? 0) >= 0.5 && controlledBefore < 0.01 && controlledAfter > 0.5
      guard !controlled.isEmpty, isNewLine || !isOld else { return nil }
      kind = isNewLine ? .line : .controlled
      self.distance = distance
      picked = controlled
    }
    sold = SaleSum(picked)
    guard sold.cents >= trade.settings.floorCents, sold.shipments >= trade.settings.leastShipments else {
      return nil
    }
    (self.firm, rows, mainLabel) = (firm, picked.map(\.row), Basket(picked) { $0.label }.largest ?? 0)
  }

  private static func basket(_ sales: [Sale], _ trade: DestinationTrade) -> Basket {
    Basket(sales) { UInt32(trade.classes.codes[Int($0.label)].prefix(2).description) ?? 0 }
  }

  /// The controlled part of some sales: of their value, or of their number where none is declared.
  private static func share(_ sales: [Sale], _ trade: DestinationTrade) -> Double {
    let (all, controlled) = (SaleSum(sales), SaleSum(sales.filter { trade.isControlled($0.label) }))
    if all.cents > 0 { return Double(controlled.cents) / Double(all.cents) }
    return sales.isEmpty ? 0 : Double(controlled.shipments) / Double(all.shipments)
  }

  func finding(in trade: DestinationTrade) -> Finding {
    let (first, last) = (Day(rawValue: sold.firstDay), Day(rawValue: sold.lastDay))
    let what =
      "\(counted(sold.shipments, "shipment")) worth \(dollars(sold.cents)) to \(trade.places) from \(first) to \(last)"
    let who = trade.label(firm)
    let measure = trade.windows?.measureDay.description ?? ""
    let sentence =
      switch kind {
      case .firm:
        "\(who) is seen nowhere before the measure of \(measure); first on \(Day(rawValue: firstSeen)); then \(what)."
      case .mayfly:
        "\(who) lived \(lastSeen - firstSeen + 1) days, from \(Day(rawValue: firstSeen)) to \(Day(rawValue: lastSeen)), all after the measure: \(what)."
      case .controlled:
        "\(who) traded before the measure of \(measure), but no controlled goods; then \(what) of controlled goods."
      case .line:
        "\(who) changed its line of business: controlled goods went from \(percentText(controlledBefore)) to \(percentText(controlledAfter)) of its sales; \(what)."
      }
    var finding = Finding(
      detector: Newcomers.name, kind: kind.rawValue,
      subject: .init(firm: FirmID(rawValue: firm), goods: trade.classes.codes[Int(mainLabel)]),
      sentence: sentence
    )
    finding.effects = [
      .init("value", Double(sold.cents) / 100, "USD"),
      .init("shipments", Double(sold.shipments), "shipments"),
      .init("days since measure", Double(sold.firstDay - (trade.windows?.measureDay.rawValue ?? 0)), "days"),
      .init("controlled share after", controlledAfter, "share"),
    ]
    if let distance { finding.effects.append(.init("basket distance", distance, "Jensen-Shannon")) }
    (finding.evidence, finding.shipments) = (trade.evidence(rows), rows.count)
    finding.checks = InnocentChecks(trade, seller: firm, label: mainLabel).all
    finding.gaps = ["day of incorporation: needs a company registry"]
    return finding
  }
}
