internal import GraphCore
internal import Statistics
internal import Trade
public import WorkPool

/// Whose trade with the destination jumped when the measure came?
public struct Jumps: AnomalyDetector {
  public static let name = "jumps"
  public static let question =
    "Which sellers, and which countries, suddenly sold more of a class of goods to the destination?"
  public static let method = """
    Monthly value per seller and class family, and per country and class family, from the first to the last whole month of \
    the input, zeros included. The months after the measure and its days of grace against as many before, whole years \
    where there are any: ratio with a 95 % interval from an over-dispersed Poisson model. A jump has at least twice the \
    value. Its month is found without looking at the measure, with the interval of months that explain the series nearly as \
    well; step, growth, season and single spike are told apart by which of them explains the series best. The change of \
    value is split into price and volume. The p-value describes one series and controls nothing.
    """
  public static let lookAlike = """
    Markets grow, firms are founded and grow, orders come in lumps, seasons return, and everybody's trade with a country \
    changes when others leave it.
    """
  public static let flags = ["T1", "T2", "T6", "F4"]

  /// From which ratio on value has jumped (watch level; ten is alarming).
  static let leastRatio = 2.0

  public static func result(in trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) -> DetectorResult
  {
    guard let axis = trade.axis, let windows = trade.windows, windows.areLongEnough else {
      return .withoutMeasure(name, trade)
    }
    let market = MarketGrowth(trade, windows)
    let bySeller = try flat(
      pool.map(trade.active.indices, grain: 256) { chunk in
        var space = MonthlySpace(axis)
        return chunk.flatMap { place in
          SaleRuns(trade.sales, trade.sales(of: trade.active[place])) { $0.label }.compactMap { run in
            space.fill(trade.sales[run], trade)
            return JumpCase(
              space, windows, trade, .firm(trade.active[place]), trade.sales[run.lowerBound].label)
          }
        }
      })
    let lanes = try Lanes(trade, on: pool)
    let byLane = try flat(
      pool.map(lanes.runs.indices, grain: 64) { chunk in
        var space = MonthlySpace(axis)
        return chunk.compactMap { place in
          let lane = lanes.runs[place]
          space.fill(lanes.sales[lane], trade)
          let first = lanes.sales[lane.lowerBound]
          return JumpCase(space, windows, trade, .country(trade.country(first.seller)), first.label)
        }
      })
    return trade.result(name, bySeller + byLane) {
      $0.finding(in: trade, windows, axis, market, lanes)
    }
  }
}

/// The monthly value of one series; room that is used again and again.
struct MonthlySpace {
  private(set) var cents: [Int128], grams: [Int128]
  private(set) var shipments = 0

  init(_ axis: MonthAxis) {
    cents = [Int128](repeating: 0, count: axis.count)
    grams = cents
  }

  /// What of some sales goes to the destination.
  mutating func fill(_ sales: ArraySlice<Sale>, _ trade: DestinationTrade) {
    for month in cents.indices { (cents[month], grams[month]) = (0, 0) }
    shipments = 0
    for sale in sales where sale.has(.toDestination) {
      shipments += 1
      cents[Int(sale.month)] += Int128(sale.cents)
      grams[Int(sale.month)] += Int128(trade.table.netMass?[ShipmentID(rawValue: sale.row)].rawValue ?? 0)
    }
  }

  func cents(_ months: Range<Int>) -> Int128 { cents[months].reduce(0, +) }
  func grams(_ months: Range<Int>) -> Int128 { grams[months].reduce(0, +) }
}

/// The sales to the destination by country of the seller and class.
struct Lanes: Sendable {
  let sales: [Sale]
  let runs: [Range<Int>]

  init(_ trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) {
    let there = trade.sales.filter { $0.has([.toDestination, .fromHub]) }
    let order = try there.enumerated().map { place, sale in
      KeyedRow(
        key: UInt64(trade.country(sale.seller).rawValue) << 32 | UInt64(sale.label), row: UInt32(place))
    }.radixSorted(on: pool)
    var (runs, low) = ([Range<Int>](), 0)
    for place in order.indices where place + 1 == order.count || order[place + 1].key != order[place].key {
      runs.append(low..<place + 1)
      low = place + 1
    }
    sales = order.map { there[Int($0.row)] }
    self.runs = runs
  }
}

/// How the destination's trade in goods that no list names changed: what happened to everybody.
struct MarketGrowth: Sendable {
  /// After by before, over windows of equal length; `nil` where there was nothing before.
  let ratio: Double?

  init(_ trade: DestinationTrade, _ windows: ComparisonWindows) {
    var (before, after) = (Int128(0), Int128(0))
    for sale in trade.sales where sale.has([.toDestination, .fromHub]) && !trade.isControlled(sale.label) {
      switch ComparisonSide(windows, sale) {
      case .before?: before += Int128(sale.cents)
      case .after?: after += Int128(sale.cents)
      case nil: break
      }
    }
    ratio = before > 0 ? Double(after) / Double(before) : nil
  }
}

/// A series that jumped.
struct JumpCase: AnomalyCase {
  enum Subject: Sendable {
    case firm(UInt32)
    case country(CountryCode)
  }
  let subject: Subject
  let goodsLabel: UInt32
  var label: UInt32? { goodsLabel }
  /// Cents and grams in the windows.
  let v0: Int128, v1: Int128, q0: Int128, q1: Int128
  let shipments: Int
  /// Dollars by month, whole months alone.
  let months: [Double]

  /// What was sold more.
  var weight: Int128 { v1 - v0 }
  var order: UInt64 {
    switch subject {
    case .firm(let firm): UInt64(firm) << 32 | UInt64(goodsLabel)
    case .country(let country): 1 << 63 | UInt64(country.rawValue) << 32 | UInt64(goodsLabel)
    }
  }

  init?(
    _ space: MonthlySpace, _ windows: ComparisonWindows, _ trade: DestinationTrade, _ subject: Subject,
    _ label: UInt32
  ) {
    guard space.shipments >= trade.settings.leastShipments else { return nil }
    (v0, v1) = (space.cents(windows.before), space.cents(windows.after))
    guard v0 > 0, v1 >= Int128(trade.settings.floorCents), Double(v1) >= Jumps.leastRatio * Double(v0) else {
      return nil
    }
    (q0, q1, shipments) = (space.grams(windows.before), space.grams(windows.after), space.shipments)
    (self.subject, goodsLabel) = (subject, label)
    months = space.cents[0..<windows.allAfter.upperBound].map { Double($0) / 100 }
  }

  func finding(
    in trade: DestinationTrade, _ windows: ComparisonWindows, _ axis: MonthAxis, _ market: MarketGrowth,
    _ lanes: Lanes
  ) -> Finding {
    let logs = months.map { ln($0 + JumpCase.pseudoDollars) }
    let shape = SeriesShape(logs)?.story ?? .flat
    let compared = Array(months[windows.before] + months[windows.after])
    let rate = RateRatio(compared, event: windows.before.count)
    let interval = rate?.interval()
    let place = breaks(of: logs)?.filter { $0.meanAfter > $0.meanBefore }.max { $0.statistic < $1.statistic }
    let goods = trade.classes.codes[Int(goodsLabel)]
    let ratio = Double(v1) / Double(v0)
    var finding = Finding(
      detector: Jumps.name, kind: JumpCase.word(shape), subject: findingSubject(goods), sentence: "")
    finding.sentence = sentence(trade, windows, axis, place, shape, ratio, interval, goods)
    finding.effects = [
      .init("value before", Double(v0) / 100, "USD"), .init("value after", Double(v1) / 100, "USD"),
      .init("ratio", ratio, "times", low: interval?.lowerBound, high: interval?.upperBound),
    ]
    if let split = split {
      finding.effects += [
        .init("by price", split.priceEffect, "USD"), .init("by volume", split.volumeEffect, "USD"),
      ]
    }
    if let place {
      finding.effects.append(
        .init(
          "month of change", Double(place.position), "months from \(axis.name(of: 0))",
          low: Double(place.interval.lowerBound), high: Double(place.interval.upperBound)))
    }
    finding.p = rate?.tail.value
    finding.windows = trade.comparedDays
    let rows = rows(trade, lanes)
    (finding.evidence, finding.shipments) = (trade.evidence(rows), rows.count)
    finding.checks = checks(trade, shape, market, ratio)
    if q0 == 0 || q1 == 0 { finding.gaps.append("price and volume: masses are not declared on both sides") }
    return finding
  }

  /// Dollars added to each month before logarithms are taken: a month of less counts as none.
  static let pseudoDollars = 1_000.0

  private static func word(_ shape: SeriesShape.Story) -> String {
    switch shape {
    case .flat: "no-shape"
    case .growth: "growth"
    case .step: "step"
    case .spike: "spike"
    case .season: "season"
    }
  }

  private var split: PriceVolumeSplit? {
    guard q0 > 0, q1 > 0 else { return nil }
    return PriceVolumeSplit(
      value: (Double(v0) / 100, Double(v1) / 100), quantity: (Double(q0) / 1000, Double(q1) / 1000))
  }

  private func findingSubject(_ goods: HSCode) -> Finding.Subject {
    switch subject {
    case .firm(let firm): .init(firm: FirmID(rawValue: firm), goods: goods)
    case .country(let country): .init(country: country, goods: goods)
    }
  }

  private func sentence(
    _ trade: DestinationTrade, _ windows: ComparisonWindows, _ axis: MonthAxis, _ place: Break?,
    _ shape: SeriesShape.Story, _ ratio: Double, _ interval: ClosedRange<Double>?, _ goods: HSCode
  ) -> String {
    let who =
      switch subject {
      case .firm(let firm): trade.label(firm)
      case .country(let country): "All hubs of \(country)"
      }
    let when =
      place.map { place in
        place.interval.count == 1
          ? "; the series breaks in \(axis.name(of: place.position))"
          : "; the series breaks in \(axis.name(of: place.position)) (\(axis.name(of: place.interval.lowerBound)) to \(axis.name(of: place.interval.upperBound)))"
      } ?? ""
    let words =
      switch shape {
      case .step: "a step"
      case .growth: "steady growth"
      case .season: "a season"
      case .spike: "a single spike"
      case .flat: "no clear shape"
      }
    let price =
      split.map { split in
        let isPlain = split.priceEffect >= 0 && split.volumeEffect >= 0 && split.change > 0
        return isPlain
          ? "; \(percentText(split.volumeEffect / split.change)) of the rise is volume, the rest price"
          : "; \(signed(split.volumeEffect)) by volume and \(signed(split.priceEffect)) by price"
      } ?? ""
    let between =
      interval.map { " (95 % interval \(decimals($0.lowerBound, 1)) to \(decimals($0.upperBound, 1)))" } ?? ""
    func months(_ range: Range<Int>) -> String {
      "\(axis.name(of: range.lowerBound)) to \(axis.name(of: range.upperBound - 1))"
    }
    return
      "\(who) sold \(dollars(v1)) of \(goods) to \(trade.places) in \(months(windows.after)), after the measure, against "
      + "\(dollars(v0)) in \(months(windows.before)): \(timesText(ratio))\(between), \(words)\(when)\(price)."
  }

  private func signed(_ dollars: Double) -> String {
    "\(dollars < 0 ? "" : "+")\(decimals(dollars, 0)) USD"
  }

  private func rows(_ trade: DestinationTrade, _ lanes: Lanes) -> [UInt32] {
    switch subject {
    case .firm(let firm):
      trade.sales[trade.sales(of: firm, label: goodsLabel)].filter { $0.has(.toDestination) }.map(\.row)
    case .country(let country):
      lanes.runs.first {
        trade.country(lanes.sales[$0.lowerBound].seller) == country
          && lanes.sales[$0.lowerBound].label == goodsLabel
      }
      .map { lanes.sales[$0].map(\.row) } ?? []
    }
  }

  private func checks(
    _ trade: DestinationTrade, _ shape: SeriesShape.Story, _ market: MarketGrowth, _ ratio: Double
  ) -> [InnocentCheck] {
    var checks: [InnocentCheck] = []
    if case .firm(let firm) = subject { checks = InnocentChecks(trade, seller: firm, label: goodsLabel).all }
    checks.append(
      InnocentCheck(
        "season", shape == .season ? .fits : .contradicted,
        shape == .season
          ? "the months of a year explain the series best"
          : "the months of a year explain the series less well"))
    if let growth = market.ratio {
      checks.append(
        InnocentCheck(
          "everybody's trade grew", growth * Jumps.leastRatio > ratio ? .fits : .contradicted,
          "goods that no list names grew \(timesText(growth)) from hubs to \(trade.places) over the same windows"
        ))
    } else {
      checks.append(
        InnocentCheck("everybody's trade grew", .unknown, "no goods that no list names before the measure"))
    }
    return checks
  }
}
