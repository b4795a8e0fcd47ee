internal import GraphCore
internal import Statistics
internal import Trade

/// A series that jumped.
struct JumpCase: AnomalyCase {
  enum Subject: Sendable {
    case firm(UInt32)
    case country(CountryCode)
  }
  /// What all series are compared over, and with.
  struct Frame: Sendable {
    let windows: ComparisonWindows, axis: MonthAxis, market: MarketGrowth
  }
  let subject: Subject
  let goodsLabel: UInt32
  /// All of the series, those that go elsewhere too.
  private let sales: ArraySlice<Sale>
  let frame: Frame
  var windows: ComparisonWindows { frame.windows }
  var axis: MonthAxis { frame.axis }
  var label: UInt32? { goodsLabel }
  /// Cents and grams in the windows.
  let v0: Int128, v1: Int128, q0: Int128, q1: Int128
  /// Shipments in the windows.
  let n0: Int, n1: Int
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
    _ sales: ArraySlice<Sale>, _ space: MonthlySpace, _ frame: Frame, _ trade: DestinationTrade,
    _ subject: Subject
  ) {
    let windows = frame.windows
    guard let first = sales.first, space.shipments >= trade.settings.leastShipments else { return nil }
    (v0, v1) = (space.cents(windows.before), space.cents(windows.after))
    guard v0 > 0, v1 >= Int128(trade.settings.floorCents), Double(v1) >= Jumps.leastRatio * Double(v0) else {
      return nil
    }
    (q0, q1) = (space.grams(windows.before), space.grams(windows.after))
    (n0, n1) = (space.shipments(windows.before), space.shipments(windows.after))
    (self.subject, goodsLabel, self.sales, self.frame) = (subject, first.label, sales, frame)
    months = space.cents[0..<windows.allAfter.upperBound].map { Double($0) / 100 }
  }

  var rows: [UInt32] { sales.filter { $0.has(.toDestination) }.map(\.row) }

  func finding(in trade: DestinationTrade) -> Finding {
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
    finding.sentence = sentence(trade, place, shape, ratio, interval, goods)
    finding.effects = [
      .init("value before", Double(v0) / 100, "USD"), .init("value after", Double(v1) / 100, "USD"),
      .init("ratio", ratio, "times", low: interval?.lowerBound, high: interval?.upperBound),
    ]
    finding.effects += [
      .init("shipments before", Double(n0), "shipments"), .init("shipments after", Double(n1), "shipments"),
      .init("ratio of shipments", Double(n1) / Double(n0), "times"),
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
    let rows = rows
    (finding.evidence, finding.shipments) = (trade.evidence(rows), rows.count)
    finding.checks = checks(trade, shape, ratio)
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

  var split: PriceVolumeSplit? {
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

  private func checks(
    _ trade: DestinationTrade, _ shape: SeriesShape.Story, _ ratio: Double
  ) -> [InnocentCheck] {
    var checks: [InnocentCheck] = []
    if case .firm(let firm) = subject { checks = InnocentChecks(trade, seller: firm, label: goodsLabel).all }
    checks.append(
      InnocentCheck(
        "season", shape == .season ? .fits : .contradicted,
        shape == .season
          ? "the months of a year explain the series best"
          : "the months of a year explain the series less well"))
    if let growth = frame.market.ratio {
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
