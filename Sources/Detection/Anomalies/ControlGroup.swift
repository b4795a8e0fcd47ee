internal import GraphCore
internal import Statistics
internal import Trade
public import WorkPool

/// Did controlled goods change more than other goods, and the destination more than other countries?
public struct ControlGroup: AnomalyDetector {
  public static let name = "controls"
  public static let summary = "compare controlled goods with others, and the destination with others"
  public static let question =
    "Did hubs' sales of controlled goods to the destination change more than those of other goods, and than those to others?"
  public static let method = """
    Difference in differences on monthly means before and after the measure, per hub seller and class: the ratio of ratios of \
    controlled against uncontrolled classes sold to the destination, without classes of a heading that is partly controlled; \
    and of controlled classes sold to the destination against the same sellers' sales of controlled classes to others. \
    Poisson, so months without trade count and units do not matter; errors clustered by seller and class. Beside it the same \
    for the months before the measure cut in the middle: where that is far from 1, the groups were not alike to begin with.
    """
  public static let lookAlike =
    "Groups that drifted apart for other reasons: exchange rates, a new pipeline or factory, other measures of the same months."
  public static let flags = ["T2"]
  public static let isLimitedToHubs = true

  public static func result(in trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) -> DetectorResult
  {
    guard let windows = trade.windows, windows.areLongEnough else { return .withoutMeasure(name, trade) }
    let units = try trade.each(trade.sellers, on: pool) { TradeUnit.all(of: $0, trade, windows) }
    let active = Set(trade.active)
    let mixed = trade.mixedHeadings
    let controlled = units.filter { $0.isControlled && !$0.isElsewhere && trade.isAskedFor($0.label) }
    let free = units.filter {
      !$0.isControlled && !$0.isElsewhere && !mixed.contains(trade.heading($0.label))
    }
    let elsewhere = units.filter { $0.isControlled && $0.isElsewhere && trade.isAskedFor($0.label) }
    var cases: [GroupCase] = []
    var result = DetectorResult(detector: name)
    let overall = [
      ("controlled-against-free", controlled, free, "sales of other goods there"),
      (
        "destination-against-others", controlled.filter { active.contains($0.firm) }, elsewhere,
        "the same sellers' sales of controlled goods to other countries"
      ),
    ]
    for (kind, treated, controls, words) in overall {
      if let one = GroupCase(kind, nil, treated, controls, words) {
        cases.append(one)
      } else {
        result.gaps.append(
          "Not computable: \(kind) (each group must have five sellers and classes, and trade before and after the measure)."
        )
      }
    }
    let byCountry = Dictionary(grouping: controlled) { trade.country($0.firm) }
    for (country, treated) in byCountry.sorted(by: { $0.key < $1.key }) {
      let controls = free.filter { trade.country($0.firm) == country }
      if let one = GroupCase(
        "controlled-against-free", country, treated, controls, "sales of other goods there")
      {
        cases.append(one)
      }
    }
    let wanted = cases.filter { ($0.isRise || $0.country == nil) && $0.isLarge(trade.settings) }
    let found = trade.result(name, wanted)
    (result.found, result.findings) = (found.found, found.findings)
    result.gaps += found.gaps
    return result
  }
}

/// A hub seller's trade in one class with the destination, or with all others.
struct TradeUnit: Sendable {
  let firm: UInt32, label: UInt32
  let isControlled: Bool, isElsewhere: Bool
  /// Cents in the windows, and in the two halves of the one before.
  let before: Int128, after: Int128, firstHalf: Int128, secondHalf: Int128
  let monthsBefore: Int, monthsAfter: Int
  /// In the windows.
  let shipments: Int

  static func all(of firm: UInt32, _ trade: DestinationTrade, _ windows: ComparisonWindows) -> [TradeUnit] {
    SaleRuns(trade.sales, trade.sales(of: firm)) { $0.label }.flatMap { run -> [TradeUnit] in
      let sales = trade.sales[run]
      guard sales.contains(where: { $0.has(.fromHub) }) else { return [] }
      let label = sales[run.lowerBound].label
      let there = TradeUnit(firm, label, sales.filter { $0.has(.toDestination) }, false, trade, windows)
      let elsewhere =
        trade.isControlled(label)
        ? TradeUnit(firm, label, sales.filter { !$0.has(.toDestination) }, true, trade, windows) : nil
      return [there, elsewhere].compactMap(\.self)
    }
  }

  private init?(
    _ firm: UInt32, _ label: UInt32, _ sales: [Sale], _ isElsewhere: Bool, _ trade: DestinationTrade,
    _ windows: ComparisonWindows
  ) {
    var (before, after, first, second) = (Int128(0), Int128(0), Int128(0), Int128(0))
    let middle = windows.before.lowerBound + windows.before.count / 2
    var shipments = 0
    for sale in sales {
      let side = ComparisonSide(windows, sale)
      shipments += side == nil ? 0 : 1
      switch side {
      case .before?:
        before += Int128(sale.cents)
        if Int(sale.month) < middle { first += Int128(sale.cents) } else { second += Int128(sale.cents) }
      case .after?: after += Int128(sale.cents)
      case nil: break
      }
    }
    guard before > 0 || after > 0 else { return nil }
    (self.firm, self.label, self.isElsewhere, isControlled) = (
      firm, label, isElsewhere, trade.isControlled(label)
    )
    (self.before, self.after, firstHalf, secondHalf) = (before, after, first, second)
    (monthsBefore, monthsAfter) = (windows.before.count, windows.after.count)
    self.shipments = shipments
  }

  /// Mean dollars a month.
  var pair: BeforeAfter {
    BeforeAfter(
      before: Double(before) / 100 / Double(monthsBefore), after: Double(after) / 100 / Double(monthsAfter))
  }
  /// The same of the two halves of the months before.
  var placebo: BeforeAfter {
    let half = monthsBefore / 2
    return BeforeAfter(
      before: Double(firstHalf) / 100 / Double(max(half, 1)),
      after: Double(secondHalf) / 100 / Double(max(monthsBefore - half, 1)))
  }
}

/// Two groups that are compared.
struct GroupCase: AnomalyCase {
  let kind: String
  let country: CountryCode?
  var label: UInt32? { nil }
  let words: String
  let effect: DifferenceInDifferences
  let placebo: DifferenceInDifferences?
  /// Of the treated, in the windows.
  let shipments: Int
  let treated: (count: Int, before: Int128, after: Int128),
    controls: (count: Int, before: Int128, after: Int128)

  /// - Returns: `nil` where a group has no trade on one of the sides.
  init?(
    _ kind: String, _ country: CountryCode?, _ treated: [TradeUnit], _ controls: [TradeUnit], _ words: String
  ) {
    guard treated.count >= GroupCase.leastUnits, controls.count >= GroupCase.leastUnits,
      let effect = DifferenceInDifferences(treated: treated.map(\.pair), controls: controls.map(\.pair))
    else { return nil }
    (self.kind, self.country, self.words, self.effect) = (kind, country, words, effect)
    placebo = DifferenceInDifferences(treated: treated.map(\.placebo), controls: controls.map(\.placebo))
    func sums(_ units: [TradeUnit]) -> (Int, Int128, Int128) {
      (units.count, units.reduce(0) { $0 + $1.before }, units.reduce(0) { $0 + $1.after })
    }
    (self.treated, self.controls) = (sums(treated), sums(controls))
    shipments = treated.reduce(0) { $0 + $1.shipments }
  }

  func isLarge(_ settings: AnomalySettings) -> Bool {
    treated.after >= Int128(settings.floorCents) && shipments >= settings.leastShipments
  }

  /// Whether units differ within their groups; where none does, as with one unit in each, there is no error to speak of.
  var hasError: Bool { effect.standardError > 1e-9 }

  /// Sellers and classes that a group has at least: errors are estimated from their differences.
  static let leastUnits = 5

  /// Whether the interval lies above 1; only then it is a finding.
  var isRise: Bool { hasError && effect.theta > 0 && effect.interval().lowerBound > 0 }
  var weight: Int128 { treated.after }
  var order: UInt64 { UInt64(country?.rawValue ?? 0) }

  func finding(in trade: DestinationTrade) -> Finding {
    let who = country.map { "hubs of \($0)" } ?? "all hubs"
    let (ratio, interval) = (effect.ratio, effect.interval())
    var finding = Finding(
      detector: ControlGroup.name, kind: kind, subject: .init(country: country),
      sentence:
        "Controlled goods from \(who) to \(trade.places) went from \(dollars(treated.before)) to \(dollars(treated.after)) across the measure, "
        + "\(timesText(ratio)) the change of \(words) (\(dollars(controls.before)) to \(dollars(controls.after))); "
        + (placebo.map { "\(timesText(exponential($0.theta))) between the halves of the time before." }
          ?? "the time before is too thin to compare its halves."))
    finding.effects = [
      .init(
        "ratio of ratios", ratio, "times", low: hasError ? exponential(interval.lowerBound) : nil,
        high: hasError ? exponential(interval.upperBound) : nil),
      .init("units with controlled goods", Double(treated.count), "sellers and classes"),
      .init("control units", Double(controls.count), "sellers and classes"),
    ]
    if let placebo {
      let around = placebo.interval()
      finding.effects.append(
        .init(
          "placebo ratio", exponential(placebo.theta), "times", low: exponential(around.lowerBound),
          high: exponential(around.upperBound)))
      let isAlike = around.contains(0)
      finding.checks = [
        InnocentCheck(
          "the groups were never alike", isAlike ? .contradicted : .fits,
          "between the halves of the time before the measure they changed \(timesText(exponential(placebo.theta))) as much"
        )
      ]
    }
    if hasError { finding.p = normalUpperTail(effect.z).value }
    finding.windows = trade.comparedDays
    if min(treated.count, controls.count) < 10 {
      finding.gaps.append("interval: too narrow, as a group has fewer than ten sellers and classes")
    }
    finding.gaps += ["rows: all sales of the two groups; list them with --goods"]
    return finding
  }
}
